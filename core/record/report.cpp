// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/report.h"

#include <array>

namespace tollgate::record {

namespace {

constexpr std::array<std::string_view, 10> kGroups{"none", "provider", "model", "client",  "key",
                                                   "team", "route",    "tag",   "session", "process"};

} // namespace

void Totals::add(const Request& request) {
    ++requests;
    switch (verdictOf(request)) {
    case Verdict::Ok: ++ok; break;
    case Verdict::Failover: ++failover; break;
    case Verdict::CacheHit: ++cache_hits; break;
    case Verdict::Cancelled: ++cancelled; break;
    case Verdict::Denied: ++denied; break;
    case Verdict::Error:
    case Verdict::InFlight: ++errors; break;
    }
    if (request.flags.has(Flag::Unpriced)) ++unpriced;
    if (request.flags.has(Flag::Estimated)) ++estimated;
    if (request.cost) cost += *request.cost;
    saved += request.saved;
    usage += request.usage;
}

void Totals::add(const Totals& other) {
    requests += other.requests;
    ok += other.ok;
    failover += other.failover;
    cache_hits += other.cache_hits;
    cancelled += other.cancelled;
    errors += other.errors;
    denied += other.denied;
    unpriced += other.unpriced;
    estimated += other.estimated;
    cost += other.cost;
    saved += other.saved;
    usage += other.usage;
}

std::optional<double> ProviderAvailability::served() const {
    if (attempts == 0) return std::nullopt;
    return 1.0 - static_cast<double>(against) / static_cast<double>(attempts);
}

std::string_view nameOf(GroupBy group) {
    return kGroups[static_cast<std::size_t>(group)];
}

std::optional<GroupBy> groupByFromName(std::string_view name) {
    for (std::size_t i = 0; i < kGroups.size(); ++i)
        if (kGroups[i] == name) return static_cast<GroupBy>(i);
    return std::nullopt;
}

} // namespace tollgate::record
