// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_tags.h"

#include "base/text.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

constexpr std::size_t kMostTags = 16;
constexpr std::size_t kLongestName = 64;
constexpr std::size_t kLongestValue = 256;

} // namespace

void addTags(std::string_view header, record::Tags& tags) {
    while (!header.empty()) {
        auto end = header.find(',');
        std::string_view part = header.substr(0, end);
        header = end == std::string_view::npos ? std::string_view() : header.substr(end + 1);
        auto equals = part.find('=');
        if (equals == std::string_view::npos) continue;
        std::string_view name = trimmed(part.substr(0, equals)), value = trimmed(part.substr(equals + 1));
        bool fits = !name.empty() && name.size() <= kLongestName && value.size() <= kLongestValue && isUtf8(name) &&
                    isUtf8(value);
        bool known = std::any_of(tags.begin(), tags.end(), [&](const auto& tag) { return tag.first == name; });
        if (fits && !known && tags.size() < kMostTags) tags.emplace_back(name, value);
    }
}

} // namespace tollgate::engine
