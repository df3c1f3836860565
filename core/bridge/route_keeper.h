// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps every route that goes live as a version in state.db, wherever the change came from: window, command line,
// editor. Owned by the runtime; main thread, the database on its own.
#pragma once

#include "base/clock.h"

#include <QObject>

namespace tollgate::state {
class StateThread;
}

namespace tollgate::bridge {

class ConfigStore;

class RouteKeeper : public QObject {
    Q_OBJECT
public:
    RouteKeeper(ConfigStore& config, state::StateThread& store, const Clock& clock, QObject* parent = nullptr);

    // The routes in force; nothing is written for those that are as they were.
    void keep();

private:
    ConfigStore& m_config;
    state::StateThread& m_store;
    const Clock& m_clock;
};

} // namespace tollgate::bridge
