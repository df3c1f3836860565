// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps in budgets.db what limits have let in, so that a restart fills no bucket (reliability.md §5.1): put back before
// the engine listens, written some seconds after requests ended and at the stop. Owned by the runtime; main thread.
#pragma once

#include "base/clock.h"
#include "governance/limits.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace tollgate::state {
class BudgetThread;
}

namespace tollgate::bridge {

class LimitKeeper : public QObject {
    Q_OBJECT
public:
    LimitKeeper(governance::Limits& limits, state::BudgetThread& store, const Clock& clock, QObject* parent = nullptr);

    void restore(const std::vector<governance::SavedLimit>& saved);
    // Requests ended: written soon, once for all that happens until then.
    void somethingHappened();
    void save();

private:
    governance::Limits& m_limits;
    state::BudgetThread& m_store;
    const Clock& m_clock;
    std::vector<governance::SavedLimit> m_kept; // as they stand on the disk
    QTimer m_soon;
};

} // namespace tollgate::bridge
