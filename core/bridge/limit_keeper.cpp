// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/limit_keeper.h"

#include "state/budget_thread.h"

namespace tollgate::bridge {

namespace {

constexpr int kSoonMs = 3000;

} // namespace

LimitKeeper::LimitKeeper(governance::Limits& limits, state::BudgetThread& store, const Clock& clock, QObject* parent)
    : QObject(parent), m_limits(limits), m_store(store), m_clock(clock) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &LimitKeeper::save);
}

void LimitKeeper::restore(const std::vector<governance::SavedLimit>& saved) {
    m_kept = saved;
    m_limits.restore(saved, m_clock.steady(), m_clock.now());
}

void LimitKeeper::somethingHappened() {
    if (!m_soon.isActive()) m_soon.start();
}

void LimitKeeper::save() {
    m_soon.stop();
    std::vector<governance::SavedLimit> saved = m_limits.saved(m_clock.steady(), m_clock.now());
    if (saved.empty() && m_kept.empty()) return;
    m_kept = saved;
    m_store.keepLimits(std::move(saved));
}

} // namespace tollgate::bridge
