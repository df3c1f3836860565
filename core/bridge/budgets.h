// SPDX-License-Identifier: GPL-3.0-or-later
// The budgets as they stand: what was spent of what, and when it will be used up; and their changes. Also tells the
// ledger, from the journal, what had been spent before a budget was made. Owned by the runtime; main thread.
#pragma once

#include "base/clock.h"
#include "base/money.h"
#include "bridge/budget_edits.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::governance {
class Ledger;
}

namespace tollgate::bridge {

class ConfigStore;
class RequestLog;
class SnapshotBuilder;

enum class BudgetState : std::uint8_t { Ok, Warned, UsedUp };
std::string_view nameOf(BudgetState state); // "ok", "warned", "used_up"

struct BudgetStatus {
    std::string id;
    std::string name;
    std::string scope; // as in the configuration
    std::string period;
    bool blocks = false; // else it only warns
    std::int32_t warn_percent = 0;
    Money amount;
    Money spent;
    Money reserved; // of requests that run
    Micros window_start = 0;
    std::optional<Micros> window_end; // nothing: it never starts again
    BudgetState state = BudgetState::Ok;
    std::optional<Micros> runs_out; // UTC, within this window if spending goes on as it did in it
};

class Budgets : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ConfigStore& config;
        SnapshotBuilder& snapshots;
        RequestLog& log;
        std::shared_ptr<governance::Ledger> ledger;
    };

    explicit Budgets(Parts parts, QObject* parent = nullptr);

    // In configured order, as they are now.
    std::vector<BudgetStatus> all() const;
    // What a gate on dollars of a route in force has counted in the window that runs: `per` and `window` as they stand
    // in the route, "all" and "day", or a number of seconds. Nothing where each payer has an account of its own, or
    // nothing in force counts it.
    std::optional<Money> spent(std::string_view per, std::string_view window) const;

    struct Edited {
        QString error;     // "" when it was done; else nothing has changed
        BudgetEdit back{}; // takes it back
    };

    // For the next request. A new budget counts what was spent in its window before.
    Edited edit(const BudgetEdit& edit);

Q_SIGNALS:
    void changed(); // worth asking again: requests ended, a window did, or the configuration changed

private:
    void learnUnknown();
    void waitForNextWindow();

    Parts m_parts;
    QTimer m_window_ends;
};

// Why a change of this budget cannot be made any more.
QString goneBudget(const std::string& id);

} // namespace tollgate::bridge
