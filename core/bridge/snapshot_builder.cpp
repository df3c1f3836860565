// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/snapshot_builder.h"

#include "bridge/catalogue_store.h"
#include "bridge/config_store.h"
#include "bridge/model_lists.h"
#include "bridge/route_keeper.h"
#include "engine/engine.h"
#include "engine/snapshot.h"
#include "resilience/states.h"
#include "secrets/key_store.h"

namespace tollgate::bridge {

SnapshotBuilder::SnapshotBuilder(Parts parts, QObject* parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_states(std::make_shared<resilience::TargetStates>()),
      m_limits(std::make_shared<governance::Limits>()) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &SnapshotBuilder::buildNow);
}

void SnapshotBuilder::buildSoon() {
    m_soon.start();
}

void SnapshotBuilder::buildNow() {
    m_soon.stop();
    const config::Config& config = m_parts.config.config();
    engine::Ingredients from;
    from.presets = m_parts.presets;
    from.catalogue = m_parts.catalogue.current();
    from.keys = m_parts.keys.ring();
    from.access_key_texts = m_parts.keys.accessKeyTexts(config);
    from.fetched_models = m_parts.lists.fetched();
    from.route_versions = m_parts.routes.versions();
    from.system_proxy = &m_parts.proxies;
    from.bound_address = m_parts.engine.listening() ? m_parts.engine.host() : config.listen.address;
    from.bound_port = m_parts.engine.listening() ? m_parts.engine.port() : config.listen.port;
    from.now = m_parts.clock.now();
    from.states = m_states;
    from.ledger = m_parts.ledger;
    from.limits = m_limits;
    m_current = engine::makeSnapshot(config, std::move(from));
    m_parts.engine.apply(m_current);
    Q_EMIT built();
}

} // namespace tollgate::bridge
