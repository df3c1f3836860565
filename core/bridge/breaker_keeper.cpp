// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/breaker_keeper.h"

#include "resilience/states.h"
#include "state/breaker_table.h"
#include "state/state_thread.h"

namespace tollgate::bridge {

namespace {

constexpr int kSoonMs = 3000;

} // namespace

BreakerKeeper::BreakerKeeper(Parts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &BreakerKeeper::post);
}

// What was posted speaks of this object.
BreakerKeeper::~BreakerKeeper() {
    m_parts.store.run([](state::Database&) {});
}

void BreakerKeeper::restore(const config::Breaker& settings) {
    std::vector<resilience::SavedTarget> saved;
    m_parts.store.run([&](state::Database& database) { saved = state::readBreakers(database); });
    m_empty = saved.empty();
    m_parts.states.restore(saved, settings, moment());
}

void BreakerKeeper::somethingHappened() {
    if (!m_soon.isActive()) m_soon.start();
}

void BreakerKeeper::post() {
    auto saved = m_parts.states.saved(moment());
    if (saved.empty() && m_empty) return;
    m_empty = saved.empty();
    m_parts.store.post([this, saved = std::move(saved)](state::Database& database) {
        std::string problem = state::writeBreakers(database, saved).value_or("");
        QMetaObject::invokeMethod(this, [this, problem] { this->saved(problem); }, Qt::QueuedConnection);
    });
}

void BreakerKeeper::save() {
    m_soon.stop();
    post();
    m_parts.store.run([](state::Database&) {});
}

void BreakerKeeper::saved(const std::string& problem) {
    if (problem.empty()) {
        m_troubled = false;
        return;
    }
    m_empty = false; // what stands there is older
    if (!std::exchange(m_troubled, true)) m_parts.trouble(problem);
}

} // namespace tollgate::bridge
