// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/outcome.h"

#include <array>

namespace tollgate::record {

namespace {

constexpr std::array<std::string_view, 18> kNames{
    "ok",
    "connect",
    "tls",
    "timeout_first_byte",
    "timeout_idle",
    "cut",
    "429",
    "overloaded",
    "5xx",
    "auth",
    "bad_request",
    "context_length",
    "content_filter",
    "not_found",
    "bad_content",
    "empty",
    "client_gone",
    "denied",
};

} // namespace

std::string_view nameOf(Outcome outcome) {
    return kNames[static_cast<std::size_t>(outcome)];
}

std::optional<Outcome> outcomeFromName(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name) return static_cast<Outcome>(i);
    return std::nullopt;
}

bool OutcomeSet::addWord(std::string_view word) {
    if (word == "timeout") {
        add(Outcome::TimeoutFirstByte);
        add(Outcome::TimeoutIdle);
        return true;
    }
    const auto outcome = outcomeFromName(word);
    if (!outcome || *outcome == Outcome::Ok || *outcome == Outcome::ClientGone || *outcome == Outcome::Denied)
        return false;
    add(*outcome);
    return true;
}

} // namespace tollgate::record
