// SPDX-License-Identifier: GPL-3.0-or-later
// When a provider says to come back (protocols.md §1.4, §4.2; reliability.md §4.2 #6). Pure.
#pragma once

#include "base/clock.h"

#include <optional>
#include <string_view>

namespace tollgate::dialects {

// The head of an answer as far as it speaks of retries; empty views for headers that are absent.
struct RetryHeaders {
    std::string_view retry_after;    // retry-after: seconds or an HTTP date
    std::string_view retry_after_ms; // retry-after-ms
};

// How long to wait from `now` (UTC). Nothing when the head does not say, or says something absurd: a negative time,
// more than a day.
std::optional<Micros> retryAfter(const RetryHeaders& headers, Micros now);

// "Sun, 06 Nov 1994 08:49:37 GMT"; microseconds since 1970.
std::optional<Micros> httpDate(std::string_view text);

// For a Retry-After header of ours: rounded up to seconds, at least 1.
int retryAfterSeconds(Micros wait);

} // namespace tollgate::dialects
