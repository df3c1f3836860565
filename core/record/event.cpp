// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/event.h"

#include <array>

namespace tollgate::record {

namespace {

constexpr std::array<std::string_view, 19> kNames{
    "gateway_started", "gateway_stopped",     "gateway_on",      "gateway_off",    "config_applied",
    "config_refused",  "provider_state",      "provider_on",     "provider_off",   "key_attention",
    "keychain_state",  "refused_without_key", "journal_trouble", "models_fetched", "breaker_opened",
    "breaker_closed",  "state_trouble",       "budget_warned",   "budget_used_up",
};

} // namespace

std::string_view nameOf(EventKind kind) {
    return kNames[static_cast<std::size_t>(kind)];
}

std::optional<EventKind> eventKindFromName(std::string_view name) {
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name) return static_cast<EventKind>(i);
    return std::nullopt;
}

} // namespace tollgate::record
