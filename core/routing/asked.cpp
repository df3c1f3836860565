// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/asked.h"

#include <array>

namespace tollgate::routing {

namespace {

constexpr std::array<std::string_view, 23> kNames{"model",        "key",          "team",
                                                  "client",       "endpoint",     "dialect",
                                                  "stream",       "input_tokens", "max_output_tokens",
                                                  "has_tools",    "has_images",   "has_json_schema",
                                                  "task",         "complexity",   "language",
                                                  "hour",         "weekday",      "header.",
                                                  "tag.",         "session",      "provider_state.",
                                                  "spend_today.", "user"};

} // namespace

std::string_view nameOf(Field field) {
    return kNames[static_cast<std::size_t>(field)];
}

std::optional<FieldName> fieldFrom(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        const bool named = kNames[i].ends_with('.');
        if (named ? name.starts_with(kNames[i]) : name == kNames[i])
            return FieldName{static_cast<Field>(i), std::string(named ? name.substr(kNames[i].size()) : "")};
    }
    return std::nullopt;
}

} // namespace tollgate::routing
