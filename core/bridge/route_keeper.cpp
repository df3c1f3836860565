// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/route_keeper.h"

#include "bridge/config_store.h"
#include "bridge/log.h"
#include "state/route_versions.h"
#include "state/state_thread.h"

namespace tollgate::bridge {

RouteKeeper::RouteKeeper(ConfigStore& config, state::StateThread& store, const Clock& clock, QObject* parent)
    : QObject(parent), m_config(config), m_store(store), m_clock(clock) {
    connect(&m_config, &ConfigStore::applied, this, &RouteKeeper::keep);
}

void RouteKeeper::keep() {
    if (m_config.config().routes.empty()) return;
    m_store.post([routes = m_config.config().routes, now = m_clock.now()](state::Database& database) {
        if (auto problem = state::keepRoutes(database, routes, now))
            qCWarning(gatewayLog, "the versions of routes cannot be kept: %s", problem->c_str());
    });
}

} // namespace tollgate::bridge
