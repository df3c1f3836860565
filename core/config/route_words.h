// SPDX-License-Identifier: GPL-3.0-or-later
// The words of routes (DESIGN.md §4), as they stand in the file.
#pragma once

#include <string_view>

namespace tollgate::config {

constexpr std::string_view kStickies[] = {"none", "session", "key", "user"};
constexpr std::string_view kMeasures[] = {"requests", "tokens", "usd"};
constexpr std::string_view kWindows[] = {"minute", "hour", "day", "month"};
constexpr std::string_view kCacheModes[] = {"exact", "semantic"};
constexpr std::string_view kStrategies[] = {"ordered",  "weighted",   "round_robin", "fastest",
                                            "cheapest", "least_busy", "headroom"};
// Any class but client_gone and ok; timeout means both of its kinds.
constexpr std::string_view kFailureClasses[] = {
    "connect", "tls",  "timeout",     "timeout_first_byte", "timeout_idle",   "cut",       "429",         "overloaded",
    "5xx",     "auth", "bad_request", "context_length",     "content_filter", "not_found", "bad_content", "empty"};
// What leads to the next member unless a pool says otherwise.
constexpr std::string_view kDefaultFailover[] = {
    "connect",   "tls", "timeout",     "429",   "overloaded",     "5xx",           "auth",
    "not_found", "cut", "bad_content", "empty", "context_length", "content_filter"};

} // namespace tollgate::config
