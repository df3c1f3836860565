// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/reason.h"

#include <algorithm>

namespace tollgate::resilience {

namespace {

std::string lastFailure(const TargetState::Reading& reading) {
    // After a restart the outcome is not known any more.
    return reading.failures == 0 ? "before the restart" : std::string(record::nameOf(reading.last_failure));
}

} // namespace

std::optional<Reason> reasonOf(const TargetState::Reading& reading, Micros now) {
    const Breaker::View& breaker = reading.breaker;
    if (breaker.state == Breaker::State::Closed) return std::nullopt;
    const std::string last = lastFailure(reading);
    if (reading.admissible) return Reason{"breaker_due", {last}, breaker.opened};
    if (breaker.state == Breaker::State::HalfOpen) return Reason{"breaker_trying", {last}, breaker.opened};
    const std::string wait = lengthText(breaker.until - now);
    switch (breaker.cause) {
    case Breaker::Cause::InARow:
        return Reason{"breaker_in_a_row", {std::to_string(breaker.failed), last, wait}, breaker.opened};
    case Breaker::Cause::Share:
        return Reason{"breaker_share",
                      {std::to_string(breaker.failed), std::to_string(breaker.counted), last, wait},
                      breaker.opened};
    case Breaker::Cause::Trial:
    case Breaker::Cause::None: break;
    }
    return Reason{"breaker_trial_failed", {last, wait}, breaker.opened};
}

std::optional<Reason> reasonOf(const ProviderKeyState::Reading& reading, std::string_view message, Micros now) {
    if (reading.attention) return Reason{"key_attention", {std::string(message)}, reading.since};
    if (reading.cooling_until != 0)
        return Reason{"key_cooling", {lengthText(reading.cooling_until - now)}, reading.since};
    return std::nullopt;
}

std::string lengthText(Micros length) {
    const auto ceiling = [&](Micros unit) { return std::to_string((std::max<Micros>(length, 0) + unit - 1) / unit); };
    if (length <= 90 * kSecond) return ceiling(kSecond) + " s";
    return length <= 90 * kMinute ? ceiling(kMinute) + " min" : ceiling(kHour) + " h";
}

std::string inWords(const Reason& reason) {
    return record::inWords(record::TraceStep{.reason = reason.code, .arguments = reason.arguments});
}

} // namespace tollgate::resilience
