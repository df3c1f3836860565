// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/choose_key.h"

#include "resilience/reason.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

using routing::Unable;

std::string secondsLeft(Micros until, Micros now) {
    return std::to_string((std::max<Micros>(until - now, 0) + kSecond - 1) / kSecond) + " s";
}

// A reason is worth more to a person the nearer it is to working again.
void keepReason(KeyChoice& choice, Unable unable, std::vector<std::string> arguments) {
    if (unable < choice.unable) return;
    choice.unable = unable;
    choice.arguments = std::move(arguments);
}

// Whether this key may be used now; else the choice learns why not.
bool mayUse(KeyChoice& choice, const Upstream& upstream, const UpstreamKey& key, Micros now) {
    const std::string& name = upstream.config->name;
    if (!key.usable()) {
        keepReason(choice, Unable::NoUsableKey, {name, key.reason});
        return false;
    }
    const auto reading = key.health->read(key.fingerprint, now);
    if (reading.attention) {
        keepReason(choice, Unable::KeyAttention, {name, key.id});
        return false;
    }
    if (reading.cooling_until > now) {
        keepReason(choice, Unable::KeyCooling, {name, secondsLeft(reading.cooling_until, now)});
        choice.wait = choice.wait == 0 ? reading.cooling_until : std::min(choice.wait, reading.cooling_until);
        return false;
    }
    return true;
}

std::shared_ptr<resilience::TargetState> stateOf(KeyChoice& choice, const Snapshot& snapshot, const Upstream& upstream,
                                                 std::string_view key, std::string_view model, Micros now) {
    auto state = snapshot.from.states->target(upstream.config->id, key, model, now);
    const auto reading = state->read(now);
    if (reading.admissible) return state;
    const auto reason = resilience::reasonOf(reading, now);
    // In words for files; as code and arguments behind them for whoever has words of another language.
    std::vector<std::string> arguments{upstream.config->name, reason ? inWords(*reason) : std::string()};
    if (reason) {
        arguments.push_back(reason->code);
        arguments.insert(arguments.end(), reason->arguments.begin(), reason->arguments.end());
    }
    keepReason(choice, Unable::BreakerOpen, std::move(arguments));
    return nullptr;
}

} // namespace

KeyChoice chooseKey(const Snapshot& snapshot, const Upstream& upstream, std::string_view model,
                    std::span<const UpstreamKey* const> tried, double chance, Micros now) {
    KeyChoice choice;
    if (upstream.keys.empty()) {
        if (upstream.key_required)
            keepReason(choice, Unable::NoUsableKey, {upstream.config->name, "none is configured"});
        else if (tried.empty())
            choice.state = stateOf(choice, snapshot, upstream, "", model, now);
        return choice;
    }
    double total = 0;
    for (const UpstreamKey& key : upstream.keys) {
        if (std::find(tried.begin(), tried.end(), &key) != tried.end() || !mayUse(choice, upstream, key, now)) continue;
        auto state = stateOf(choice, snapshot, upstream, key.id, model, now);
        if (!state) continue;
        // Each takes the place of those before it as often as its weight says: one pass, one lot.
        const double weight = std::max(key.weight, 1e-9);
        total += weight;
        const double share = weight / total;
        if (choice.state && chance >= share) {
            chance = (chance - share) / (1 - share);
            continue;
        }
        if (choice.state) chance /= share;
        choice.key = &key;
        choice.state = std::move(state);
    }
    if (choice.state)
        choice.unable = Unable::None;
    else if (choice.unable == Unable::None)
        keepReason(choice, Unable::NoUsableKey, {upstream.config->name, "each has been tried"});
    return choice;
}

} // namespace tollgate::engine
