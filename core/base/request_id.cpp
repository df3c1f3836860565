// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/request_id.h"

#include <random>

namespace tollgate {

namespace {

constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::uint64_t randomBits() {
    thread_local std::mt19937_64 engine{std::random_device{}() | (std::uint64_t{std::random_device{}()} << 32)};
    return engine();
}

} // namespace

RequestId RequestId::make(Micros now) {
    auto millis = static_cast<std::uint64_t>(now / kMillisecond) & 0xffff'ffff'ffffULL;
    return {(millis << 16) | (randomBits() & 0xffff), randomBits()};
}

RequestId::Text RequestId::text() const {
    Text out;
    std::uint64_t h = high, l = low;
    for (std::size_t i = out.size(); i-- > 0;) {
        out[i] = kDigits[l & 31];
        l = (l >> 5) | (h << 59);
        h >>= 5;
    }
    return out;
}

std::optional<RequestId> RequestId::parse(std::string_view text) {
    if (text.size() != 26 || text[0] > '7') return std::nullopt;
    RequestId id;
    for (char c : text) {
        auto upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        auto digit = kDigits.find(upper);
        if (digit == std::string_view::npos) return std::nullopt;
        id.high = (id.high << 5) | (id.low >> 59);
        id.low = (id.low << 5) | digit;
    }
    return id;
}

} // namespace tollgate
