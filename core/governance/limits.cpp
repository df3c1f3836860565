// SPDX-License-Identifier: GPL-3.0-or-later
#include "governance/limits.h"

#include <algorithm>

namespace tollgate::governance {

std::shared_ptr<Limiter> Limits::limiter(const std::string& name, const std::string& shown,
                                         const config::Limits& limits) {
    std::lock_guard lock(m_mutex);
    const auto at = m_limiters.find(name);
    if (limits.none()) { // who holds it still counts with it; nobody new does
        if (at != m_limiters.end()) at->second->setLimits(limits);
        return nullptr;
    }
    std::shared_ptr<Limiter>& limiter = at != m_limiters.end() ? at->second : m_limiters[name];
    if (!limiter) {
        limiter = std::make_shared<Limiter>(shown);
        if (const auto taken = m_restored.extract(name)) limiter->restore(taken.mapped());
    }
    limiter->setLimits(limits);
    return limiter;
}

std::vector<SavedLimit> Limits::saved(Micros steady, Micros utc) const {
    std::lock_guard lock(m_mutex);
    std::vector<SavedLimit> saved;
    for (const auto& [name, limiter] : m_limiters) {
        const Limiter::Taken taken = limiter->taken();
        if (taken.requests_full_at <= steady && taken.tokens_full_at <= steady) continue;
        saved.push_back({name, utc + taken.requests_full_at - steady, utc + taken.tokens_full_at - steady});
    }
    return saved;
}

void Limits::restore(const std::vector<SavedLimit>& saved, Micros steady, Micros utc) {
    constexpr Micros most = 10 * kMinute;
    const auto steadyOf = [&](Micros fullAt) { return steady + std::clamp<Micros>(fullAt - utc, 0, most); };
    std::lock_guard lock(m_mutex);
    for (const SavedLimit& entry : saved)
        m_restored[entry.name] = {steadyOf(entry.requests_full_at), steadyOf(entry.tokens_full_at)};
}

} // namespace tollgate::governance
