// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/breaker_keeper.h"

#include "resilience/states.h"
#include "state/breaker_table.h"
#include "state/refused_keys.h"
#include "state/state_thread.h"

#include <algorithm>

namespace tollgate::bridge {

namespace {

constexpr int kSoonMs = 3000;

// What is gone from the configuration is not kept for ever.
bool isThere(const config::Config& config, const resilience::SavedKey& key) {
    const config::Provider* provider = config.provider(key.provider);
    return provider && std::ranges::any_of(provider->keys, [&](const auto& one) { return one.id == key.key; });
}

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

void BreakerKeeper::restore(const config::Config& config) {
    std::vector<resilience::SavedTarget> targets;
    std::vector<resilience::SavedKey> keys;
    m_parts.store.run([&](state::Database& database) {
        targets = state::readBreakers(database);
        keys = state::readRefusedKeys(database);
    });
    m_empty = targets.empty() && keys.empty();
    std::erase_if(keys, [&](const resilience::SavedKey& key) { return !isThere(config, key); });
    m_parts.states.restore(targets, config.resilience.breaker, moment());
    m_parts.states.restore(keys, moment());
}

void BreakerKeeper::somethingHappened() {
    if (!m_soon.isActive()) m_soon.start();
}

void BreakerKeeper::post() {
    auto targets = m_parts.states.saved(moment());
    auto keys = m_parts.states.savedKeys(moment());
    const bool nothing = targets.empty() && keys.empty();
    if (nothing && m_empty) return;
    m_empty = nothing;
    m_parts.store.post([this, targets = std::move(targets), keys = std::move(keys)](state::Database& database) {
        std::string problem = state::writeBreakers(database, targets).value_or("");
        if (problem.empty()) problem = state::writeRefusedKeys(database, keys).value_or("");
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
