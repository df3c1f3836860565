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

enum class KeyState { Ready, Off, Missing, LockedKeychain, Refused, Waiting, Cooling };

std::string_view nameOf(KeyState state); // "ready", "attention": a refused one
bool isUnread(KeyState state);           // its text is not there (yet): the keychain's matter

struct ProviderKeyStatus {
    config::ProviderKey key;
    KeyState state = KeyState::Ready;
    QString reason;           // one sentence, "" when ready
    std::string plain_reason; // the same in English
    Micros since = 0;         // UTC, of Refused and Cooling; 0: unknown
    Micros until = 0;         // UTC, of Cooling: when it is used again
};

// The circuit breaker of one target.
struct BreakerStatus {
    std::string model;
    std::string key;   // "" for providers without one
    std::string state; // "closed", "open", "half_open"
    QString reason;    // one sentence, "" when closed
    std::string plain_reason;
    Micros since = 0; // UTC: when it opened; 0: closed
    Micros until = 0; // UTC: when the next call tries it; 0: now, or closed
};

// What asking a provider without traffic came to (idle_probes.h). Evidence of its own: no state follows from it.
struct IdleProbe {
    Micros at = 0; // UTC
    bool passed = false;
    QString trouble; // why it did not, and what to do
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
    QString reason;           // "p95 3.99 s, 20.5 % failed"
    std::string plain_reason; // the same in English
    Micros since = 0;         // UTC, of the state; 0: unknown
    std::vector<ProviderKeyStatus> keys;
    std::vector<BreakerStatus> breakers;            // of the targets that were called; by model
    std::optional<record::ProviderFigures> figures; // nothing until first asked
    std::optional<Micros> usual_first_token; // 95th percentile of the last 7 days, beside the hour's in `figures`
    std::optional<IdleProbe> probe;          // since it is down
    ModelsShown models;
    bool key_required = false; // by its preset
    bool local = false;        // own hardware: no price expected
};

// There is something that Providers::tryAgain would end: a key that rests or was refused, a breaker that is open.
bool canTryAgain(const ProviderStatus& status);

} // namespace tollgate::bridge
