// SPDX-License-Identifier: GPL-3.0-or-later
// Who tells whom in the runtime.
#include "bridge/installation.h"
#include "bridge/log.h"
#include "bridge/runtime_parts.h"
#include "engine/snapshot.h"
#include "journal/reader.h"

namespace tollgate::bridge {

void Runtime::Impl::wire() {
    QObject::connect(&config, &ConfigStore::applied, &self, [this] {
        keys.resolve(config.config());
        journal->setRetention(config.config().logging);
        snapshots->buildNow();
        lists->refreshStale();
    });
    QObject::connect(&config, &ConfigStore::refusedChanged, &self, [this] {
        if (config.refused().empty()) return;
        record::Event event;
        event.time = clock->now();
        event.kind = record::EventKind::ConfigRefused;
        event.detail = toText(config.refused().front());
        journal->happened(std::move(event));
    });
    QObject::connect(&keys, &secrets::KeyStore::ringChanged, &self, [this] { snapshots->buildSoon(); });
    QObject::connect(&catalogue, &CatalogueStore::changed, &self, [this] {
        qCInfo(gatewayLog, "the price list of %s is in force", catalogue.current()->asOf().c_str());
        snapshots->buildNow();
        showInstallation();
    });
    QObject::connect(&proxies, &SystemProxy::changed, &self, [this] { snapshots->buildSoon(); });
    QObject::connect(&network, &NetworkWatch::changed, &self, [this] {
        engine->dropIdleConnections();
        proxies.refresh();
    });
    QObject::connect(lists.get(), &ModelLists::changed, &self, [this] { snapshots->buildSoon(); });
    QObject::connect(gateway.get(), &Gateway::listeningChanged, &self, [this] {
        prober.setOwnPort(engine->port());
        snapshots->buildSoon();
    });
    QObject::connect(snapshots.get(), &SnapshotBuilder::built, &self,
                     [this] { providers->snapshotChanged(snapshots->current()); });
    QObject::connect(log.get(), &RequestLog::grown, breakers.get(), &BreakerKeeper::somethingHappened);
    QObject::connect(log.get(), &RequestLog::grown, limits.get(), &LimitKeeper::somethingHappened);
    QObject::connect(providers.get(), &Providers::happened, breakers.get(), &BreakerKeeper::somethingHappened);
    QObject::connect(&keychain, &secrets::Keychain::statusChanged, &self, [this] { showInstallation(); });
    settings->onDeleteBodies([this] { journal->deleteBodies(); });
    auto askForRunning = [this] {
        engine->listRunning([this](std::vector<record::LiveEvent> events) {
            for (record::LiveEvent& event : events) live.publish(std::move(event));
        });
    };
    live.setSource(askForRunning, [this](RequestId id) { engine->stopRequest(id); });
    showInstallation();
}

// On stderr, by --log-level. A port that is taken at the start is told by whoever started.
void Runtime::Impl::wireLog() {
    auto tellListening = [this] {
        const GatewayState& state = gateway->state();
        if (state.listening) qCInfo(gatewayLog, "listening on %s", qUtf8Printable(state.base_url));
        return state.listening;
    };
    tellListening();
    QObject::connect(gateway.get(), &Gateway::listeningChanged, &self, [this, tellListening] {
        if (!tellListening()) qCWarning(gatewayLog, "%s", qUtf8Printable(gateway->state().listen_error));
    });
    QObject::connect(&config, &ConfigStore::applied, &self,
                     [] { qCInfo(gatewayLog, "the configuration was applied"); });
    QObject::connect(&config, &ConfigStore::refusedChanged, &self, [this] {
        for (const config::Problem& problem : config.refused())
            qCWarning(gatewayLog, "the configuration file is refused: %s", toText(problem).c_str());
    });
    QObject::connect(&keychain, &secrets::Keychain::statusChanged, &self,
                     [this] { qCInfo(gatewayLog, "%s", qUtf8Printable(keychain.status().detail)); });
    if (!gatewayLog().isDebugEnabled()) return;
    logWatch = live.watch();
    QObject::connect(&live, &LiveFeed::batch, &self, [](const std::vector<record::LiveEvent>& events) {
        for (const record::LiveEvent& event : events)
            if (event.kind == record::LiveEvent::Kind::Finished && event.request)
                qCDebug(gatewayLog, "%s", qUtf8Printable(logLineOf(*event.request)));
    });
}

void Runtime::Impl::showInstallation() {
    settings->setInstallation(installationOf(options.paths, catalogue, keychain.status()));
}

} // namespace tollgate::bridge
