// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps every route that goes live as a version in state.db, wherever the change came from: window, command line,
// editor, and knows which version each is. Owned by the runtime; main thread, the database on its own.
#pragma once

#include "base/clock.h"
#include "routing/routes.h"
#include "state/route_versions.h"

#include <QObject>

#include <vector>

namespace tollgate::state {
class StateThread;
}

namespace tollgate::bridge {

class ConfigStore;

// Made before the configuration is first used, which waits for the database.
class RouteKeeper : public QObject {
    Q_OBJECT
public:
    RouteKeeper(ConfigStore& config, state::StateThread& store, const Clock& clock, QObject* parent = nullptr);

    // Which version of each route is in force, by id; none while they cannot be kept.
    routing::RouteVersions versions() const;

    // The newest version of a route that ever was; null when there is none.
    const state::RouteVersion* newest(std::string_view route) const;

    // While it lives, what goes live is this person's doing, with what they say of it.
    class Author {
    public:
        Author(RouteKeeper& keeper, std::string name, std::string note = {}) : m_keeper(keeper) {
            m_keeper.m_author = std::move(name);
            m_keeper.m_note = std::move(note);
        }

        ~Author() {
            m_keeper.m_author.clear();
            m_keeper.m_note.clear();
        }

        Author(const Author&) = delete;
        Author& operator=(const Author&) = delete;

    private:
        RouteKeeper& m_keeper;
    };

private Q_SLOTS:
    // The routes in force; nothing is written for those that are as they were.
    void keep();

private:
    ConfigStore& m_config;
    state::StateThread& m_store;
    const Clock& m_clock;
    std::vector<state::RouteVersion> m_newest; // of each route that ever was
    std::string m_author;
    std::string m_note;
    bool m_open = false;
};

} // namespace tollgate::bridge
