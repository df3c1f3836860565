// SPDX-License-Identifier: GPL-3.0-or-later
// What a decision may know of the world outside the request: how targets are doing, what a client used last, chance.
// The engine answers from its live state; explanations and rehearsals from what is assumed. Answers change nothing.
#pragma once

#include "base/clock.h"
#include "base/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::routing {

struct Pool;
struct TargetNode;

// Why a target is skipped.
enum class Unable : std::uint8_t {
    None,
    UnknownProvider,
    ProviderOff,
    OtherDialect, // there is no way to put this call to it
    OnlyOther,    // the access key is for another provider only
    NoUsableKey,  // missing, locked, detached, switched off
    KeyCooling,   // its keys have been told to wait
    KeyAttention, // its keys were refused
    BreakerOpen,  // failed too often just now
    ContextTooSmall,
    NoTools,
    NoVision,
    OverLimit,   // the configured limits of its provider or model
    OutOfBudget, // a budget that blocks is used up
    NoPrice,     // … cannot be held, for nobody knows what a call costs
};
std::string_view codeOf(Unable unable); // "breaker_open", as in traces

// A target as it stands for this very request.
struct Standing {
    Unable unable = Unable::None;
    std::vector<std::string> arguments; // of the sentence that says why
    double latency_score = 0;           // peak-EWMA × (in flight + 1), µs; `fastest` takes the least
    std::int64_t in_flight = 0;
    double headroom = 1;       // unused part of the provider's rate limits, 0 to 1
    std::optional<Money> cost; // expected of this request, its cached part at the cached price; nothing: unpriced
    bool warm = false;         // the session's prompt is in this target's cache: leaving it loses that
    bool recovering = false;   // was down and has not been well again for the pool's `return_after_s`
};

// A standing of a target that is skipped.
inline Standing skipped(Unable why, std::vector<std::string> arguments) {
    Standing standing;
    standing.unable = why;
    standing.arguments = std::move(arguments);
    return standing;
}

struct TargetName {
    std::string_view provider; // id
    std::string_view model;    // as the provider knows it
    const TargetNode* node = nullptr;
};

class World {
public:
    virtual ~World() = default;
    // `pool`: by whose rules it is judged; what its strategy does not ask need not be found out.
    virtual Standing standing(const TargetName& target, const Pool& pool) = 0;
    // What this subject had at most `within` ago, as one hash: the member of a sticky pool, or the arm of a split.
    virtual std::optional<std::uint64_t> remembered(std::uint64_t subject, Micros within) = 0;
    virtual double chance() = 0; // [0, 1)
    // Counts up by one for each request that comes to the pool, for taking turns.
    virtual std::uint64_t turn(std::uint64_t pool) = 0;
};

} // namespace tollgate::routing
