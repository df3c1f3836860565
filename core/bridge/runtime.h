// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that runs behind the window or without one: configuration, keys, journal, engine, control socket, and the
// subjects the pages talk to. Made by app, once; main thread. The window sees the subjects, never this.
#pragma once

#include "base/clock.h"
#include "bridge/paths.h"
#include "config/preset.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace tollgate::pricing {
class Catalogue;
}

namespace tollgate::bridge {

class AccessKeys;
class Budgets;
class Gateway;
class LiveFeed;
class LocalServers;
class Prices;
class Providers;
class RequestLog;
class RouteTrials;
class Routes;
class Settings;
class TestRequest;

struct RuntimeOptions {
    Paths paths;
    QString program;       // "tollgate" or "tollgated"
    QString listen_option; // --listen
    int threads = 1;
    bool demo = false;                  // the window says so, and no other computer is called
    bool keychain = true;               // false: the system's is neither asked nor written
    std::shared_ptr<const Clock> clock; // none: the system's
    std::shared_ptr<const config::Presets> presets;
    std::shared_ptr<const pricing::Catalogue> catalogue;
};

// Why nothing could be started: the exit code of DESIGN.md §2 and what to say.
struct StartFailure {
    int exit_code = 1;
    QStringList lines;
    bool raised = false; // another window was there and has come to the front
};

class Runtime : public QObject {
    Q_OBJECT
public:
    explicit Runtime(RuntimeOptions options);
    ~Runtime() override;

    // Takes the data folder, reads the configuration (or makes the first one), opens the journal, starts the engine and
    // listens. A port that is taken is no failure of start(): the gateway's state says so, and headless decides.
    std::optional<StartFailure> start();
    // Stops accepting, lets running requests finish for up to ten seconds, writes the journal. Blocking.
    void stop();

    Gateway& gateway();
    AccessKeys& accessKeys();
    LiveFeed& live();
    RequestLog& log();
    Providers& providers();
    LocalServers& localServers();
    Settings& settings();
    Budgets& budgets();
    Prices& prices();
    TestRequest& testRequest();
    Routes& routes();
    RouteTrials& trials();

    // The text of the access key that the first start made, once, when no keychain could take it; else "".
    QString takeUnstoredFirstKey();

Q_SIGNALS:
    void raiseRequested();   // a second start wants the window
    void firstKeyUnstored(); // takeUnstoredFirstKey() has something

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tollgate::bridge
