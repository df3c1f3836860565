// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the engine's snapshot anew when the configuration, the keys or the lists of models change, and hands it over.
// Main thread.
#pragma once

#include "base/clock.h"
#include "config/preset.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace tollgate::engine {
class Engine;
struct Snapshot;
} // namespace tollgate::engine

namespace tollgate::governance {
class Ledger;
class Limits;
} // namespace tollgate::governance

namespace tollgate::net {
struct ProxySource;
}

namespace tollgate::resilience {
class TargetStates;
}

namespace tollgate::secrets {
class KeyStore;
}

namespace tollgate::bridge {

class CatalogueStore;
class ConfigStore;
class ModelLists;
class RouteKeeper;

class SnapshotBuilder : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ConfigStore& config;
        secrets::KeyStore& keys;
        ModelLists& lists;
        engine::Engine& engine;
        const Clock& clock;
        std::shared_ptr<const config::Presets> presets;
        const CatalogueStore& catalogue;
        net::ProxySource& proxies;
        const RouteKeeper& routes;
        std::shared_ptr<governance::Ledger> ledger;
    };

    explicit SnapshotBuilder(Parts parts, QObject* parent = nullptr);

    void buildNow();
    void buildSoon(); // once for several changes that come together

    const std::shared_ptr<const engine::Snapshot>& current() const { return m_current; }

    // How targets and keys are doing, in all snapshots from the first to the last.
    resilience::TargetStates& states() { return *m_states; }

    governance::Limits& limits() { return *m_limits; }

Q_SIGNALS:
    void built();

private:
    Parts m_parts;
    std::shared_ptr<resilience::TargetStates> m_states;
    std::shared_ptr<governance::Limits> m_limits;
    std::shared_ptr<const engine::Snapshot> m_current;
    QTimer m_soon;
};

} // namespace tollgate::bridge
