// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider and its keys are like now, as values for the pages and the command line.
#pragma once

#include "config/config.h"
#include "record/provider_state.h"
#include "record/report.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace tollgate::bridge {

using record::nameOf;
using record::ProviderState;

// Of "degraded" or "Degraded: p95 3.99 s": the word before the colon; nothing for any other text.
std::optional<ProviderState> stateToldBy(std::string_view detail);

// A provider counts as degraded from this share of failed attempts or this 95th percentile to the first token, both
// over the last hour.
constexpr double kDegradedPercent = 5.0;
constexpr Micros kDegradedFirstToken = 3 * kSecond;

enum class KeyState { Ready, Off, Missing, LockedKeychain, Refused, Waiting };

struct ProviderKeyStatus {
    config::ProviderKey key;
    KeyState state = KeyState::Ready;
    QString reason; // one sentence, "" when ready
};

// The models of a provider that clients are told of.
struct ModelsShown {
    int shown = 0;  // what GET /v1/models and the look-up know of it
    int listed = 0; // what the provider's own list has; 0: none was fetched
    bool operator==(const ModelsShown&) const = default;
};

struct ProviderStatus {
    config::Provider provider;
    ProviderState state = ProviderState::NoTraffic;
    QString reason;   // "p95 3.99 s, 20.5 % failed"
    Micros since = 0; // UTC, of the state; 0: unknown
    std::vector<ProviderKeyStatus> keys;
    std::optional<record::ProviderFigures> figures; // nothing until first asked
    std::optional<Micros> usual_first_token; // 95th percentile of the last 7 days, beside the hour's in `figures`
    ModelsShown models;
    bool key_required = false; // by its preset
    bool local = false;        // own hardware: no price expected
};

} // namespace tollgate::bridge
