// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/record.h"

#include <array>

namespace tollgate::record {

namespace {

constexpr std::array<std::pair<Flag, std::string_view>, 6> kFlags{{
    {Flag::Estimated, "estimated"},
    {Flag::Partial, "partial"},
    {Flag::Unpriced, "unpriced"},
    {Flag::MaybeBilled, "maybe_billed"},
    {Flag::UsageInconsistent, "usage_inconsistent"},
    {Flag::BodyTruncated, "body_truncated"},
}};

constexpr std::array<std::string_view, 5> kCacheStates{"", "hit", "semantic", "miss", "bypass"};
constexpr std::array<std::string_view, 7> kVerdicts{"in_flight", "ok",    "failover", "cache_hit",
                                                    "cancelled", "error", "denied"};

template <class Value, std::size_t N>
std::optional<Value> indexOf(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<Value>(i);
    return std::nullopt;
}

} // namespace

std::vector<std::string_view> namesOf(Flags flags) {
    std::vector<std::string_view> names;
    for (const auto& [flag, name] : kFlags)
        if (flags.has(flag)) names.push_back(name);
    return names;
}

std::string_view nameOf(CacheState state) {
    return kCacheStates[static_cast<std::size_t>(state)];
}

std::optional<CacheState> cacheStateFromName(std::string_view name) {
    return indexOf<CacheState>(kCacheStates, name);
}

double Request::tokensPerSecond() const {
    Micros streaming = timings.last_byte - timings.first_byte;
    if (timings.first_byte < 0 || streaming <= 0 || usage.output <= 0) return 0;
    return static_cast<double>(usage.output) * static_cast<double>(kSecond) / static_cast<double>(streaming);
}

Verdict verdictOf(const Request& request) {
    if (request.outcome == Outcome::ClientGone) return Verdict::Cancelled;
    if (request.outcome == Outcome::Denied) return Verdict::Denied;
    if (request.outcome != Outcome::Ok) return Verdict::Error;
    if (request.cache == CacheState::Hit || request.cache == CacheState::Semantic) return Verdict::CacheHit;
    return request.attempts.size() > 1 ? Verdict::Failover : Verdict::Ok;
}

std::string_view nameOf(Verdict verdict) {
    return kVerdicts[static_cast<std::size_t>(verdict)];
}

std::optional<Verdict> verdictFromName(std::string_view name) {
    return indexOf<Verdict>(kVerdicts, name);
}

} // namespace tollgate::record
