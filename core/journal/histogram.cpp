// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace tollgate::journal {

namespace {

constexpr int kUnitBits = 8; // the finest bucket is 256 µs
constexpr std::uint64_t kLongest = std::uint64_t{1} << 32;

void appendVarint(std::string& out, std::uint32_t value) {
    for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(value | 0x80));
    out.push_back(static_cast<char>(value));
}

std::optional<std::uint32_t> takeVarint(std::string_view& bytes) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 35 && !bytes.empty(); shift += 7) {
        auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        value |= std::uint64_t{byte & 0x7fU} << shift;
        if (byte < 0x80) return value > UINT32_MAX ? std::nullopt : std::optional(static_cast<std::uint32_t>(value));
    }
    return std::nullopt;
}

} // namespace

std::uint8_t Histogram::bucketOf(Micros length) {
    auto units = std::min(static_cast<std::uint64_t>(std::max<Micros>(length, 0)), kLongest) >> kUnitBits;
    if (units < 8) return static_cast<std::uint8_t>(units);
    auto exponent = static_cast<unsigned>(std::bit_width(units)) - 4;
    return static_cast<std::uint8_t>(8 + exponent * 8 + ((units >> exponent) - 8));
}

Micros Histogram::middleOf(std::uint8_t bucket) {
    if (bucket < 8) return (Micros{bucket} << kUnitBits) + (1 << (kUnitBits - 1));
    int exponent = (bucket - 8) / 8;
    Micros low = Micros{8 + (bucket - 8) % 8} << (exponent + kUnitBits);
    return low + (Micros{1} << (exponent + kUnitBits - 1));
}

void Histogram::add(std::uint8_t bucket, std::uint32_t count) {
    auto place = std::ranges::lower_bound(m_counts, bucket, {}, &std::pair<std::uint8_t, std::uint32_t>::first);
    if (place == m_counts.end() || place->first != bucket) place = m_counts.insert(place, {bucket, 0});
    place->second = count > UINT32_MAX - place->second ? UINT32_MAX : place->second + count;
}

void Histogram::add(Micros length) {
    add(bucketOf(length), 1);
}

void Histogram::add(const Histogram& other) {
    for (auto [bucket, count] : other.m_counts) add(bucket, count);
}

std::uint64_t Histogram::count() const {
    std::uint64_t sum = 0;
    for (auto [bucket, count] : m_counts) sum += count;
    return sum;
}

std::optional<Micros> Histogram::percentile(double share) const {
    std::uint64_t all = count();
    if (all == 0) return std::nullopt;
    auto rank = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(all)));
    std::uint64_t seen = 0;
    for (auto [bucket, count] : m_counts) {
        seen += count;
        if (seen >= std::max<std::uint64_t>(rank, 1)) return middleOf(bucket);
    }
    return middleOf(m_counts.back().first);
}

std::string Histogram::encoded() const {
    std::string out;
    for (auto [bucket, count] : m_counts) {
        out.push_back(static_cast<char>(bucket));
        appendVarint(out, count);
    }
    return out;
}

Histogram Histogram::decoded(std::string_view bytes) {
    Histogram result;
    while (!bytes.empty()) {
        auto bucket = static_cast<std::uint8_t>(bytes.front());
        bytes.remove_prefix(1);
        auto count = takeVarint(bytes);
        if (!count) break;
        if (bucket <= bucketOf(kLongest)) result.add(bucket, *count);
    }
    return result;
}

} // namespace tollgate::journal
