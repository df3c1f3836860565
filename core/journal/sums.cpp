// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sums.h"

#include "journal/periods.h"
#include "resilience/policy.h"

#include <algorithm>
#include <array>

namespace tollgate::journal {

namespace {

using record::Outcome;

constexpr Micros kSlowFirstToken = 3 * kSecond;

// From harmless to worst; what is not named says nothing about a provider.
constexpr std::array kBySeverity{
    Outcome::RateLimited, Outcome::Empty,       Outcome::BadContent,       Outcome::Auth,
    Outcome::Overloaded,  Outcome::ServerError, Outcome::TimeoutFirstByte, Outcome::TimeoutIdle,
    Outcome::Cut,         Outcome::Tls,         Outcome::Connect};

std::ptrdiff_t severity(Outcome outcome) {
    const auto* place = std::ranges::find(kBySeverity, outcome);
    return place == kBySeverity.end() ? -1 : place - kBySeverity.begin();
}

Minute minuteOf(const record::Attempt& attempt, bool retried, bool stream) {
    Minute minute;
    minute.calls = 1;
    if (isProviderFailure(attempt.outcome)) {
        minute.failed = 1;
        minute.worst = attempt.outcome;
    }
    Micros first = attempt.first_byte < 0 ? -1 : attempt.first_byte - attempt.started;
    if (stream && first >= 0) minute.first_token.add(first);
    if (attempt.outcome == Outcome::Ok && (retried || (stream && first > kSlowFirstToken))) minute.slow = 1;
    return minute;
}

Minute minuteOf(const record::Request& request) {
    Minute minute;
    minute.calls = 1;
    if (record::verdictOf(request) == record::Verdict::Error) minute.failed = 1;
    if (request.stream && request.timings.first_byte >= 0) minute.first_token.add(request.timings.first_byte);
    return minute;
}

} // namespace

bool isProviderFailure(Outcome outcome) {
    return severity(outcome) >= 0;
}

Outcome worse(Outcome a, Outcome b) {
    return severity(b) > severity(a) ? b : a;
}

void Cell::add(const record::Request& request) {
    ++requests;
    if (request.flags.has(record::Flag::Unpriced)) ++unpriced;
    if (request.flags.has(record::Flag::Estimated)) ++estimated;
    cost += request.cost.value_or(Money{});
    ledger += request.cost.value_or(Money{});
    saved += request.saved;
    usage += request.usage;
    if (request.stream && request.timings.first_byte >= 0) first_token.add(request.timings.first_byte);
    max_cost = std::max(max_cost, request.cost ? request.cost->pico : 0);
    max_first_byte = std::max(max_first_byte, request.timings.first_byte);
    max_last_byte = std::max(max_last_byte, request.timings.last_byte);
    max_tokens = std::max(max_tokens, request.usage.prompt() + request.usage.output);
    max_attempts = std::max(max_attempts, static_cast<std::int64_t>(request.attempts.size()));
    last = std::max(last, request.started);
}

void Cell::add(const Cell& other) {
    requests += other.requests;
    unpriced += other.unpriced;
    estimated += other.estimated;
    cost += other.cost;
    ledger += other.ledger;
    saved += other.saved;
    usage += other.usage;
    first_token.add(other.first_token);
    max_cost = std::max(max_cost, other.max_cost);
    max_first_byte = std::max(max_first_byte, other.max_first_byte);
    max_last_byte = std::max(max_last_byte, other.max_last_byte);
    max_tokens = std::max(max_tokens, other.max_tokens);
    max_attempts = std::max(max_attempts, other.max_attempts);
    last = std::max(last, other.last);
}

record::Totals totalsOf(const Cell& cell, record::Verdict verdict) {
    record::Totals totals;
    totals.requests = cell.requests;
    switch (verdict) {
    case record::Verdict::Ok: totals.ok = cell.requests; break;
    case record::Verdict::Failover: totals.failover = cell.requests; break;
    case record::Verdict::CacheHit: totals.cache_hits = cell.requests; break;
    case record::Verdict::Cancelled: totals.cancelled = cell.requests; break;
    case record::Verdict::Denied: totals.denied = cell.requests; break;
    case record::Verdict::Error:
    case record::Verdict::InFlight: totals.errors = cell.requests; break;
    }
    totals.unpriced = cell.unpriced;
    totals.estimated = cell.estimated;
    totals.cost = cell.cost;
    totals.saved = cell.saved;
    totals.usage = cell.usage;
    return totals;
}

void Minute::add(const Minute& other) {
    calls += other.calls;
    failed += other.failed;
    slow += other.slow;
    worst = worse(worst, other.worst);
    first_token.add(other.first_token);
}

void KeyQuarter::add(const KeyQuarter& other) {
    attempts += other.attempts;
    unpriced += other.unpriced;
    cost += other.cost;
}

void ProviderDay::add(const ProviderDay& other) {
    attempts += other.attempts;
    against += other.against;
}

std::size_t Sums::indexOf(Dims&& value) {
    auto [place, isNew] = index.try_emplace(keyOf(value), dims.size());
    if (isNew) dims.push_back(std::move(value));
    return place->second;
}

std::size_t Sums::indexOf(const record::Request& request) {
    writeKey(request, scratch);
    if (auto known = index.find(scratch); known != index.end()) return known->second;
    return indexOf(dimsOf(request));
}

void Sums::add(const record::Request& request, std::size_t own) {
    ++requests;
    Micros quarter = quarterOf(request.started);
    Cell& cell = cells[{quarter, own}];
    cell.add(request);
    minutes[{minuteOf(request.started), {}}].add(minuteOf(request));
    std::vector<const record::Attempt*> elsewhere;
    for (std::size_t i = 0; i < request.attempts.size(); ++i) {
        const record::Attempt& attempt = request.attempts[i];
        bool retried = std::any_of(request.attempts.begin(), request.attempts.begin() + static_cast<std::ptrdiff_t>(i),
                                   [&](const auto& earlier) { return earlier.provider == attempt.provider; });
        Micros ended = request.started + std::max(attempt.started, attempt.ended);
        minutes[{minuteOf(ended), attempt.provider}].add(minuteOf(attempt, retried, request.stream));
        keys[{quarter, {attempt.provider, attempt.key}}].add(
            {1, attempt.flags.has(record::Flag::Unpriced) ? 1 : 0, attempt.cost.value_or(Money{})});
        providers[{quarter, attempt.provider}].add({1, resilience::countsAgainstTarget(attempt.outcome) ? 1 : 0});
        LastAttempt& latest = last[attempt.provider];
        if (ended >= latest.time) latest = {ended, attempt.outcome};
        // The answering call is the request's own, whatever name its model has there ("gpt-5-mini-2025-08-07").
        bool answering = i + 1 == request.attempts.size() && attempt.provider == request.provider;
        if (!answering && (attempt.provider != request.provider || attempt.model != request.served_model))
            elsewhere.push_back(&attempt);
    }
    if (!request.cost) return;
    for (const record::Attempt* attempt : elsewhere) {
        if (!attempt->cost || attempt->cost->pico == 0) continue;
        Dims other = dims[own];
        other.provider = attempt->provider;
        other.model = attempt->model;
        cells[{quarter, own}].cost += Money{-attempt->cost->pico};
        cells[{quarter, indexOf(std::move(other))}].cost += *attempt->cost;
    }
}

void Sums::add(const Sums& other) {
    requests += other.requests;
    std::vector<std::size_t> mapped;
    for (const Dims& value : other.dims) mapped.push_back(indexOf(Dims(value)));
    for (const auto& [key, cell] : other.cells) cells[{key.first, mapped[key.second]}].add(cell);
    for (const auto& [key, minute] : other.minutes) minutes[key].add(minute);
    for (const auto& [key, quarter] : other.keys) keys[key].add(quarter);
    for (const auto& [key, part] : other.providers) providers[key].add(part);
    for (const auto& [provider, attempt] : other.last)
        if (LastAttempt& latest = last[provider]; attempt.time >= latest.time) latest = attempt;
}

void Sums::clear() {
    *this = {};
}

} // namespace tollgate::journal
