// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <numeric>

namespace tollgate {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t up = row[j];
            std::size_t change = diagonal + (lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1);
            row[j] = std::min({row[j - 1] + 1, up + 1, change});
            diagonal = up;
        }
    }
    return row.back();
}

std::size_t allowedDistance(std::string_view text) {
    return std::max<std::size_t>(2, text.size() / 3);
}

// How many bytes at the front are ASCII, in steps of eight.
std::size_t asciiRun(std::string_view text) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080;
    std::size_t run = 0;
    for (std::uint64_t bytes = 0; text.size() - run >= sizeof bytes; run += sizeof bytes) {
        std::memcpy(&bytes, text.data() + run, sizeof bytes);
        if ((bytes & kHighBits) != 0) break;
    }
    return run;
}

// Length of the UTF-8 sequence at the start of `text`, 0 when it is not one (overlong, surrogate, cut off).
std::size_t sequenceLength(std::string_view text) {
    auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    auto follows = [&](std::size_t i) { return i < text.size() && (at(i) & 0xc0) == 0x80; };
    unsigned char lead = at(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xc2 && lead <= 0xdf) return follows(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        if (!follows(1) || !follows(2)) return 0;
        if (lead == 0xe0 && at(1) < 0xa0) return 0;
        if (lead == 0xed && at(1) > 0x9f) return 0;
        return 3;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        if (!follows(1) || !follows(2) || !follows(3)) return 0;
        if (lead == 0xf0 && at(1) < 0x90) return 0;
        if (lead == 0xf4 && at(1) > 0x8f) return 0;
        return 4;
    }
    return 0;
}

} // namespace

bool equalsIgnoreCase(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string lowerCase(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

std::string_view trimmed(std::string_view text) {
    auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        text.remove_prefix(asciiRun(text));
        if (text.empty()) break;
        std::size_t length = sequenceLength(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string_view utf8Prefix(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xc0) == 0x80) --bytes;
    return text.substr(0, bytes);
}

bool matchesGlob(std::string_view pattern, std::string_view text) {
    std::size_t p = 0, t = 0, star = std::string_view::npos, mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

std::string_view closest(std::string_view text, std::span<const std::string_view> candidates) {
    std::string_view best;
    std::size_t bestDistance = allowedDistance(text) + 1;
    for (std::string_view candidate : candidates) {
        std::size_t distance = editDistance(text, candidate);
        if (distance < bestDistance && distance < std::max(text.size(), candidate.size())) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

std::vector<std::string> closestFew(std::string_view text, std::span<const std::string> candidates, std::size_t count) {
    std::vector<std::pair<std::size_t, std::string_view>> ranked;
    for (const std::string& candidate : candidates) {
        std::size_t distance = editDistance(text, candidate);
        bool contains = text.size() >= 3 && candidate.find(text) != std::string::npos;
        if (contains || distance <= allowedDistance(text)) ranked.emplace_back(contains ? 0 : distance, candidate);
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> result;
    for (std::size_t i = 0; i < std::min(count, ranked.size()); ++i) result.emplace_back(ranked[i].second);
    return result;
}

std::string toHex(std::span<const unsigned char> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (unsigned char byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string sha256Hex(std::string_view text) {
    unsigned char digest[32];
    unsigned int length = 0;
    EVP_Digest(text.data(), text.size(), digest, &length, EVP_sha256(), nullptr);
    return toHex(std::span(digest, length));
}

} // namespace tollgate
