// SPDX-License-Identifier: GPL-3.0-or-later
// The members of a pool as a plan: who can be asked, in which order, and who is skipped for what reason.
#include "routing/hash.h"
#include "routing/walk.h"

#include <algorithm>

namespace tollgate::routing {

namespace {

record::TraceCandidate candidateOf(const PlanMember& member) {
    return {.provider = member.provider, .model = member.model};
}

// Puts the member that was had before to the front.
bool keepMember(std::vector<Runner>& runners, const std::vector<PlanMember>& members, std::uint64_t kept) {
    auto at = std::find_if(runners.begin(), runners.end(), [&](const Runner& runner) {
        const PlanMember& member = members[runner.member];
        return memberHash(member.provider, member.model) == kept;
    });
    if (at == runners.end()) return false;
    std::rotate(runners.begin(), at, at + 1);
    return true;
}

std::string labelOf(const PlanMember& member) {
    return member.provider + " · " + member.model;
}

} // namespace

std::string_view codeOf(Unable unable) {
    constexpr std::string_view codes[] = {
        "",           "unknown_provider", "provider_off", "other_dialect",     "only_other", "no_usable_key",
        "key_rests",  "key_refused",      "breaker_open", "context_too_small", "no_tools",   "no_vision",
        "over_limit", "out_of_budget",    "no_price"};
    return codes[static_cast<std::size_t>(unable)];
}

std::uint64_t memberHash(std::string_view provider, std::string_view model) {
    return hashOf(model, hashOf(provider));
}

std::vector<PlanMember> rankMembers(const Pool& pool, std::uint64_t poolHash, std::vector<PlanMember> members,
                                    const std::vector<double>& weights, World& world,
                                    std::optional<std::uint64_t> subject, record::TraceStep& step) {
    std::vector<Runner> runners;
    std::vector<record::TraceCandidate> skipped;
    runners.reserve(members.size());
    for (std::size_t i = 0; i < members.size(); ++i) {
        const PlanMember& member = members[i];
        Standing standing = world.standing({member.provider, member.model, member.node}, pool);
        if (standing.unable == Unable::None) {
            runners.push_back({i, i < weights.size() ? weights[i] : 1, std::move(standing)});
            continue;
        }
        skipped.push_back(candidateOf(member));
        skipped.back().reason = codeOf(standing.unable);
        skipped.back().arguments = std::move(standing.arguments);
    }
    rank(pool.strategy, runners, {world, poolHash});
    const auto kept = subject ? world.remembered(*subject, pool.sticky_s * kSecond) : std::nullopt;
    const bool stays = kept && keepMember(runners, members, *kept);
    std::vector<PlanMember> plan;
    plan.reserve(runners.size());
    step.candidates.reserve(members.size());
    for (const Runner& runner : runners) {
        step.candidates.push_back(candidateOf(members[runner.member]));
        std::string score = scoreInWords(pool.strategy, runner);
        if (plan.empty()) {
            step.reason = stays ? "picked_kept" : "picked_" + std::string(nameOf(pool.strategy));
            step.arguments = {labelOf(members[runner.member]), score};
        }
        if (!score.empty()) step.candidates.back().arguments.push_back(std::move(score));
        if (plan.size() < static_cast<std::size_t>(pool.attempts)) plan.push_back(std::move(members[runner.member]));
    }
    if (plan.empty()) step.reason = "no_member";
    step.candidates.insert(step.candidates.end(), std::make_move_iterator(skipped.begin()),
                           std::make_move_iterator(skipped.end()));
    return plan;
}

} // namespace tollgate::routing
