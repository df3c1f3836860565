// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps in state.db what the circuit breakers know and which keys need attention: put back before the engine listens,
// written a few seconds after something happened and at the stop. Owned by the runtime; main thread, the database on
// its own.
#pragma once

#include "config/config.h"
#include "resilience/moment.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <string>

namespace tollgate::resilience {
class TargetStates;
}

namespace tollgate::state {
class StateThread;
}

namespace tollgate::bridge {

class BreakerKeeper : public QObject {
    Q_OBJECT
public:
    struct Parts {
        resilience::TargetStates& states;
        state::StateThread& store;
        const Clock& clock;
        std::function<void(const std::string& problem)> trouble; // told once, until it works again
    };

    explicit BreakerKeeper(Parts parts, QObject* parent = nullptr);
    ~BreakerKeeper() override;

    // Waits for the database.
    void restore(const config::Config& config);
    // Requests ended, or a person closed a breaker: written soon, once for all that happens until then.
    void somethingHappened();
    // Writes now and waits.
    void save();

private:
    void post();
    void saved(const std::string& problem);

    resilience::Moment moment() const { return {m_parts.clock.steady(), m_parts.clock.now()}; }

    Parts m_parts;
    QTimer m_soon;
    bool m_empty = true; // the tables hold nothing
    bool m_troubled = false;
};

} // namespace tollgate::bridge
