// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/route_keeper.h"

#include "bridge/config_store.h"
#include "bridge/log.h"
#include "state/state_thread.h"

#include <algorithm>

namespace tollgate::bridge {

RouteKeeper::RouteKeeper(ConfigStore& config, state::StateThread& store, const Clock& clock, QObject* parent)
    : QObject(parent), m_config(config), m_store(store), m_clock(clock) {
    connect(&m_config, &ConfigStore::applied, this, &RouteKeeper::keep);
    m_store.run([this](state::Database& database) {
        m_newest = state::readNewest(database);
        m_open = true;
    });
    keep();
}

void RouteKeeper::keep() {
    if (!m_open) return;
    std::vector<state::RouteVersion> changed =
        state::changedSince(m_newest, m_config.config().routes, m_clock.now(), m_author, m_note);
    if (changed.empty()) return;
    for (const state::RouteVersion& version : changed) {
        std::erase_if(m_newest, [&](const state::RouteVersion& one) { return one.route == version.route; });
        m_newest.push_back(version);
    }
    m_store.post([changed = std::move(changed)](state::Database& database) {
        if (auto problem = state::addVersions(database, changed))
            qCWarning(gatewayLog, "the versions of routes cannot be kept: %s", problem->c_str());
    });
}

const state::RouteVersion* RouteKeeper::newest(std::string_view route) const {
    const auto found = std::ranges::find(m_newest, route, &state::RouteVersion::route);
    return found == m_newest.end() ? nullptr : &*found;
}

routing::RouteVersions RouteKeeper::versions() const {
    routing::RouteVersions versions;
    for (const state::RouteVersion& newest : m_newest) versions[newest.route] = newest.version;
    return versions;
}

} // namespace tollgate::bridge
