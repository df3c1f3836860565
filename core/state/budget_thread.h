// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that budgets.db is written on. It commits what has come together while the last commit was under way, so
// that many calls share one wait for the disk (DESIGN.md §6 "group commit"). Made and destroyed on the main thread by
// bridge::Runtime; the BudgetStore calls come from engine threads.
#pragma once

#include "governance/budget_store.h"
#include "state/budget_tables.h"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tollgate::state {

class Database;

class BudgetThread final : public governance::BudgetStore {
public:
    // `trouble`: a sentence, told once until writing works again; on the budget thread.
    BudgetThread(std::filesystem::path folder, std::function<void(const std::string& problem)> trouble);
    ~BudgetThread() override; // after all that was given to it

    struct Opened {
        std::string problem;   // nothing can be kept: budgets that block let nothing pass
        std::string set_aside; // a file that could not be used was renamed (Database::setAside)
        BudgetRecords records;
    };

    // Waits for it: a few milliseconds. `now` is UTC. Once, before anything else.
    Opened open(Micros now);

    void hold(governance::Hold hold, std::function<void(bool kept)> done) noexcept override;
    void settle(std::int64_t hold, Money amount) noexcept override;
    void add(governance::Spent spent) noexcept override;

    // What limits have let in, for the next start.
    void keepLimits(std::vector<governance::SavedLimit> limits);

    // Waits until all that was given is on the disk, or cannot be.
    void flush();

private:
    struct Asked { // since the last commit
        std::vector<std::pair<governance::Hold, std::function<void(bool)>>> holds;
        std::vector<std::pair<std::int64_t, Money>> settlements;
        std::vector<governance::Spent> spent;
        std::optional<std::vector<governance::SavedLimit>> limits;

        bool empty() const { return holds.empty() && settlements.empty() && spent.empty() && !limits; }
    };

    void run(std::filesystem::path folder);
    void commit(Database& database, Asked asked);
    BudgetChanges changesOf(Asked& asked);
    void tell(const std::string& problem);

    const std::function<void(const std::string&)> m_trouble;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Asked m_asked;
    Opened m_opened;
    Micros m_now = 0;
    bool m_open = false;    // asked to
    bool m_is_open = false; // done
    bool m_end = false;
    bool m_writing = false;

    // The thread's own.
    std::unordered_map<std::int64_t, std::vector<governance::Share>> m_running; // holds that are not settled
    BudgetChanges m_late;                                                       // settlements that could not be written
    bool m_troubled = false;

    std::thread m_thread; // last: it uses the others
};

} // namespace tollgate::state
