// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/runtime.h"

#include "bridge/control_client.h"
#include "bridge/control_commands.h"
#include "bridge/first_start.h"
#include "bridge/listen_place.h"
#include "bridge/log.h"
#include "bridge/runtime_parts.h"
#include "engine/snapshot.h"
#include "journal/reader.h"
#include "pricing/catalogue.h"

#include <QFile>
#include <QFileInfo>
#include <QTimer>

#include <unistd.h>

namespace tollgate::bridge {

namespace {

constexpr Micros kStopGrace = 10 * kSecond;

std::filesystem::path nativePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

// Who sits at this window, for the history of routes.
std::string personName() {
    return qEnvironmentVariable("USER").toStdString();
}

} // namespace

Runtime::Impl::Impl(Runtime& owner, RuntimeOptions given)
    : self(owner),
      options(std::move(given)),
      clock(options.clock ? options.clock : std::make_shared<const SystemClock>()),
      config(
          options.paths.config, *options.presets,
          [presets = options.presets](const config::Config& config) { return engine::problemsOf(config, *presets); }),
      catalogue(options.paths.data, options.catalogue),
      prober(*options.presets, catalogue, proxies) {
    if (!options.keychain) keychain.switchOff();
    if (options.demo) prober.stayOnThisComputer();
}

std::optional<StartFailure> Runtime::Impl::takeFolder() {
    if (QString error = makePrivateFolder(options.paths.data); !error.isEmpty()) return StartFailure{1, {error}};
    switch (lock.take(options.paths.data, options.program)) {
    case DataLock::Taken::Yes: return std::nullopt;
    case DataLock::Taken::Held: return sayHeld();
    case DataLock::Taken::Failed: break;
    }
    return StartFailure{1, {tr("The folder %1 cannot be locked.").arg(options.paths.data)}};
}

StartFailure Runtime::Impl::sayHeld() {
    const auto& holder = lock.holder();
    bool window = holder && holder->program == QLatin1String("tollgate");
    if (options.program == QLatin1String("tollgate") && window) {
        askRunning(options.paths.socket, {{"command", "raise"}});
        return StartFailure{0, {}, true};
    }
    QString who = holder ? tr("%1 (pid %2)").arg(holder->program).arg(holder->pid) : tr("Another Tollgate");
    return StartFailure{
        75, {tr("%1 already uses %2. Stop it first, or choose another --data-dir.").arg(who, options.paths.data)}};
}

std::optional<StartFailure> Runtime::Impl::readConfiguration() {
    if (!config.exists()) {
        QString error = makePrivateFolder(QFileInfo(options.paths.config).absolutePath());
        if (error.isEmpty())
            error = firstStart(config, keys, &self, [this](const QString& unstored) {
                firstKey = unstored;
                if (gateway) gateway->keepUnstoredKey(unstored);
                Q_EMIT self.firstKeyUnstored();
            });
        if (!error.isEmpty()) return StartFailure{1, {error}};
    } else if (config::Problems problems = config.load(); !problems.empty()) {
        StartFailure failure{2, {}};
        for (const config::Problem& problem : problems) failure.lines << QString::fromStdString(toText(problem));
        return failure;
    }
    QString wrong = listenOptionProblem(options.listen_option, config.config().listen);
    return wrong.isEmpty() ? std::nullopt : std::optional(StartFailure{2, {wrong}});
}

std::optional<StartFailure> Runtime::Impl::openJournal() {
    journal::JournalOptions journalOptions;
    journalOptions.clock = clock;
    journalOptions.retention = config.config().logging;
    auto onMain = [this](auto action) { QMetaObject::invokeMethod(&self, std::move(action), Qt::QueuedConnection); };
    journalOptions.callbacks.committed = [this, onMain](std::int64_t) { onMain([this] { log->rowsCommitted(); }); };
    journalOptions.callbacks.trouble = [this, onMain](const std::string& text) {
        onMain([this, text = QString::fromStdString(text)] { gateway->setJournalTrouble(text); });
    };
    journalOptions.callbacks.recovered = [this, onMain] { onMain([this] { gateway->setJournalTrouble({}); }); };
    journalOptions.callbacks.replaced = [this, onMain](const std::string& movedTo) {
        onMain([this, text = QString::fromStdString(movedTo)] {
            gateway->setJournalTrouble(tr("The log was damaged and a new one was begun. The old one is %1.").arg(text));
        });
    };
    auto opened = journal::Journal::open(nativePath(options.paths.data), std::move(journalOptions));
    if (!opened) return StartFailure{1, {QString::fromStdString(opened.error().message)}};
    journal = std::move(*opened);
    reader =
        std::make_unique<ReaderThread>([folder = nativePath(options.paths.data)]() -> std::unique_ptr<journal::Reader> {
            auto made = journal::Reader::open(folder);
            return made ? std::move(*made) : nullptr;
        });
    log = std::make_unique<RequestLog>(*reader, *clock);
    return std::nullopt;
}

// The gateway works without it, and begins with what it learns.
void Runtime::Impl::openState() {
    stateThread = std::make_unique<state::StateThread>(nativePath(options.paths.data));
    const state::StateThread::Opened opened = stateThread->open(clock->now());
    for (const std::string& trouble : {opened.problem, opened.set_aside})
        if (!trouble.empty()) tellStateTrouble(trouble);
    routeKeeper = std::make_unique<RouteKeeper>(config, *stateThread, *clock);
}

// Without it nothing passes a budget that blocks (reliability.md §5.1: what fails open is no budget).
void Runtime::Impl::openBudgets() {
    budgetThread =
        std::make_unique<state::BudgetThread>(nativePath(options.paths.data), [this](const std::string& problem) {
            QMetaObject::invokeMethod(&self, [this, problem] { tellStateTrouble(problem); }, Qt::QueuedConnection);
        });
    const state::BudgetThread::Opened opened = budgetThread->open(clock->now());
    for (const std::string& trouble : {opened.problem, opened.set_aside})
        if (!trouble.empty()) tellStateTrouble(trouble);
    if (const std::size_t open = opened.records.open.size(); open > 0)
        tellStateTrouble(std::to_string(open) +
                         " requests ran when Tollgate ended last. Budgets were charged what they may have cost at "
                         "most.");
    ledger = std::make_shared<governance::Ledger>(budgetThread.get());
    ledger->restore(opened.records.spent);
    savedLimits = opened.records.limits;
}

void Runtime::Impl::tellStateTrouble(const std::string& trouble) {
    qCWarning(gatewayLog, "%s", trouble.c_str());
    journal->happened({.time = clock->now(), .kind = record::EventKind::StateTrouble, .detail = trouble});
}

void Runtime::Impl::startEngine() {
    catalogue.load();
    if (!catalogue.problem().isEmpty()) qCWarning(gatewayLog, "%s", qUtf8Printable(catalogue.problem()));
    records = std::make_unique<RecordDoor>(*journal, [this] {
        QMetaObject::invokeMethod(&self, [this] { providers->statesChanged(); }, Qt::QueuedConnection);
    });
    engine = std::make_unique<engine::Engine>(engine::EngineOptions{options.threads, options.demo}, *records, &door,
                                              *clock, &peers);
    lists = std::make_unique<ModelLists>(config, keys, prober, *clock, options.paths.data);
    gateway = std::make_unique<Gateway>(Gateway::Parts{config, *engine, keys, options.listen_option});
    providers = std::make_unique<Providers>(Providers::Parts{
        config, keys, *log, prober, *options.presets, options.paths.data + QStringLiteral("/removed-keys.json")});
    providerEvents = std::make_unique<ProviderEvents>(
        *providers, *log, [this](record::Event event) { journal->happened(std::move(event)); });
    idleProbes = std::make_unique<IdleProbes>(*providers, *log);
    localServers = std::make_unique<LocalServers>(prober, *options.presets);
    settings = std::make_unique<Settings>(config);
    accessKeys = std::make_unique<AccessKeys>(AccessKeys::Parts{config, keys, *clock});
    snapshots = std::make_unique<SnapshotBuilder>(SnapshotBuilder::Parts{
        config, keys, *lists, *engine, *clock, options.presets, catalogue, proxies, *routeKeeper, ledger});
    breakers = std::make_unique<BreakerKeeper>(
        BreakerKeeper::Parts{snapshots->states(), *stateThread, *clock, [this](const std::string& problem) {
                                 tellStateTrouble("What breakers know cannot be kept: " + problem);
                             }});
    limits = std::make_unique<LimitKeeper>(snapshots->limits(), *budgetThread, *clock);
    limits->restore(savedLimits);
    budgets = std::make_unique<Budgets>(Budgets::Parts{config, *snapshots, *log, ledger});
    prices = std::make_unique<Prices>(*snapshots, config, catalogue);
    test = std::make_unique<TestRequest>(*gateway, *snapshots);
    routes = std::make_unique<Routes>(Routes::Parts{config, *routeKeeper, *stateThread, *clock, personName()});
    trials = std::make_unique<RouteTrials>(
        RouteTrials::Parts{config, *lists, options.presets, catalogue, *clock, options.paths.data, [this] {
                               const auto place = parseListenPlace(gateway->state().address);
                               return place ? place->port : std::uint16_t{0};
                           }});
    wire();
    keys.resolve(config.config());
    gateway->keepUnstoredKey(firstKey);
    breakers->restore(config.config());
    snapshots->buildNow();
    gateway->listen();
    wireLog();
    gateway->setStarted(clock->now(), options.demo);
    snapshots->buildNow(); // the port is known now
    config.watch();
    catalogue.watch();
    keychain.probe();
    lists->refreshStale();
}

void Runtime::Impl::openControl() {
    addControlCommands(control, {*gateway, *providers, *budgets, live, config, *engine, *snapshots, *clock,
                                 [this] { Q_EMIT self.raiseRequested(); }});
    QString error = control.listen(options.paths.socket);
    if (!error.isEmpty()) qCWarning(gatewayLog, "%s", qUtf8Printable(error)); // the gateway works without it
}

Runtime::Runtime(RuntimeOptions options) : m_impl(std::make_unique<Impl>(*this, std::move(options))) {}

Runtime::~Runtime() {
    stop();
}

std::optional<StartFailure> Runtime::start() {
    if (auto failure = m_impl->takeFolder()) return failure;
    if (auto failure = m_impl->readConfiguration()) return failure;
    if (auto failure = m_impl->openJournal()) return failure;
    m_impl->openState();
    m_impl->openBudgets();
    m_impl->startEngine();
    m_impl->openControl();
    return std::nullopt;
}

void Runtime::stop() {
    if (!m_impl->engine) return;
    m_impl->engine->stop(kStopGrace);
    m_impl->breakers->save();
    m_impl->limits->save();
    m_impl->budgetThread->flush();
    m_impl->journal->flush();
}

Gateway& Runtime::gateway() {
    return *m_impl->gateway;
}

AccessKeys& Runtime::accessKeys() {
    return *m_impl->accessKeys;
}

LiveFeed& Runtime::live() {
    return m_impl->live;
}

RequestLog& Runtime::log() {
    return *m_impl->log;
}

Providers& Runtime::providers() {
    return *m_impl->providers;
}

LocalServers& Runtime::localServers() {
    return *m_impl->localServers;
}

Settings& Runtime::settings() {
    return *m_impl->settings;
}

Budgets& Runtime::budgets() {
    return *m_impl->budgets;
}

Prices& Runtime::prices() {
    return *m_impl->prices;
}

TestRequest& Runtime::testRequest() {
    return *m_impl->test;
}

Routes& Runtime::routes() {
    return *m_impl->routes;
}

RouteTrials& Runtime::trials() {
    return *m_impl->trials;
}

QString Runtime::takeUnstoredFirstKey() {
    return std::exchange(m_impl->firstKey, {});
}

} // namespace tollgate::bridge
