// SPDX-License-Identifier: GPL-3.0-or-later
#include "governance/limits.h"

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
    if (!limiter) limiter = std::make_shared<Limiter>(shown);
    limiter->setLimits(limits);
    return limiter;
}

} // namespace tollgate::governance
