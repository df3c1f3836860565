// SPDX-License-Identifier: GPL-3.0-or-later
// What the runtime is made of: for the files that build it (runtime.cpp) and connect it (runtime_wiring.cpp), nobody
// else. Main thread.
#pragma once

#include "bridge/access_keys.h"
#include "bridge/breaker_keeper.h"
#include "bridge/budgets.h"
#include "bridge/catalogue_store.h"
#include "bridge/config_store.h"
#include "bridge/control_server.h"
#include "bridge/data_lock.h"
#include "bridge/gateway.h"
#include "bridge/idle_probes.h"
#include "bridge/limit_keeper.h"
#include "bridge/live_door.h"
#include "bridge/live_feed.h"
#include "bridge/local_servers.h"
#include "bridge/model_lists.h"
#include "bridge/network_watch.h"
#include "bridge/peer_processes.h"
#include "bridge/prices.h"
#include "bridge/prober.h"
#include "bridge/provider_events.h"
#include "bridge/providers.h"
#include "bridge/reader_thread.h"
#include "bridge/record_door.h"
#include "bridge/request_log.h"
#include "bridge/route_keeper.h"
#include "bridge/route_trials.h"
#include "bridge/routes.h"
#include "bridge/runtime.h"
#include "bridge/settings.h"
#include "bridge/snapshot_builder.h"
#include "bridge/system_proxy.h"
#include "bridge/test_request.h"
#include "engine/engine.h"
#include "governance/ledger.h"
#include "journal/journal.h"
#include "secrets/key_store.h"
#include "state/budget_thread.h"
#include "state/state_thread.h"

namespace tollgate::bridge {

// Declared in the order in which it is built, and so destroyed in the opposite one.
struct Runtime::Impl {
    Impl(Runtime& owner, RuntimeOptions given);

    void wire();
    void wireLog();
    void showInstallation();
    std::optional<StartFailure> takeFolder();
    StartFailure sayHeld();
    std::optional<StartFailure> readConfiguration();
    std::optional<StartFailure> openJournal();
    void openState();
    void openBudgets();
    void startEngine();
    void openControl();
    void tellStateTrouble(const std::string& trouble);

    Runtime& self;
    RuntimeOptions options;
    std::shared_ptr<const Clock> clock;
    DataLock lock;
    ConfigStore config;
    secrets::Keychain keychain;
    secrets::KeyStore keys{keychain};
    CatalogueStore catalogue;
    SystemProxy proxies;
    NetworkWatch network;
    Prober prober;
    LiveFeed live;
    LiveDoor door{live};
    LiveFeed::Watch logWatch; // with --log-level debug
    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<ReaderThread> reader;
    std::unique_ptr<state::StateThread> stateThread;
    std::unique_ptr<state::BudgetThread> budgetThread;
    std::shared_ptr<governance::Ledger> ledger; // after the thread it writes to
    std::unique_ptr<RouteKeeper> routeKeeper;   // after the thread it posts to
    std::unique_ptr<RecordDoor> records;
    PeerProcesses peers;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<RequestLog> log;
    std::unique_ptr<ModelLists> lists;
    std::unique_ptr<Gateway> gateway;
    std::unique_ptr<Providers> providers;
    std::unique_ptr<ProviderEvents> providerEvents;
    std::unique_ptr<IdleProbes> idleProbes;
    std::unique_ptr<LocalServers> localServers;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<AccessKeys> accessKeys;
    std::unique_ptr<SnapshotBuilder> snapshots;
    std::unique_ptr<BreakerKeeper> breakers;
    std::unique_ptr<LimitKeeper> limits;
    std::vector<governance::SavedLimit> savedLimits; // of the last run, until they are put back
    std::unique_ptr<Budgets> budgets;
    std::unique_ptr<Prices> prices;
    std::unique_ptr<TestRequest> test;
    std::unique_ptr<Routes> routes; // before the thread it waits for
    std::unique_ptr<RouteTrials> trials;
    ControlServer control;
    QString firstKey;
};

} // namespace tollgate::bridge
