// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/budget_thread.h"

#include "state/database.h"

#include <memory>
#include <set>

namespace tollgate::state {

using governance::Hold;
using governance::Spent;

BudgetThread::BudgetThread(std::filesystem::path folder, std::function<void(const std::string& problem)> trouble)
    : m_trouble(std::move(trouble)), m_thread([this, folder = std::move(folder)] { run(folder); }) {}

BudgetThread::~BudgetThread() {
    {
        std::lock_guard lock(m_mutex);
        m_end = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

BudgetThread::Opened BudgetThread::open(Micros now) {
    std::unique_lock lock(m_mutex);
    m_now = now;
    m_open = true;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_is_open; });
    return std::move(m_opened);
}

void BudgetThread::hold(Hold hold, std::function<void(bool kept)> done) noexcept {
    {
        std::lock_guard lock(m_mutex);
        m_asked.holds.emplace_back(std::move(hold), std::move(done));
    }
    m_changed.notify_all();
}

void BudgetThread::settle(std::int64_t hold, Money amount) noexcept {
    {
        std::lock_guard lock(m_mutex);
        m_asked.settlements.emplace_back(hold, amount);
    }
    m_changed.notify_all();
}

void BudgetThread::add(Spent spent) noexcept {
    {
        std::lock_guard lock(m_mutex);
        m_asked.spent.push_back(std::move(spent));
    }
    m_changed.notify_all();
}

void BudgetThread::keepLimits(std::vector<governance::SavedLimit> limits) {
    {
        std::lock_guard lock(m_mutex);
        m_asked.limits = std::move(limits);
    }
    m_changed.notify_all();
}

void BudgetThread::flush() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_asked.empty() && !m_writing; });
}

void BudgetThread::run(std::filesystem::path folder) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_open || m_end; });
    Database database(std::move(folder), kBudgetsFile, Durability::Full);
    if (auto problem = database.open(m_now, budgetMigrations()))
        m_opened.problem = *problem;
    else if (auto unread = settleLastRun(database, m_now, m_opened.records))
        m_opened.problem = *unread;
    m_opened.set_aside = database.setAside();
    m_is_open = true;
    m_changed.notify_all();
    for (;;) {
        m_changed.wait(lock, [this] { return m_end || !m_asked.empty(); });
        if (m_asked.empty()) return;
        Asked asked = std::exchange(m_asked, {});
        m_writing = true;
        lock.unlock();
        commit(database, std::move(asked));
        lock.lock();
        m_writing = false;
        m_changed.notify_all();
    }
}

// A hold that is settled before it was ever written needs no row.
BudgetChanges BudgetThread::changesOf(Asked& asked) {
    BudgetChanges changes = std::exchange(m_late, {});
    std::set<std::int64_t> settled;
    for (const auto& [id, amount] : asked.settlements) settled.insert(id);
    std::set<std::int64_t> unwritten;
    for (auto& [hold, done] : asked.holds) {
        m_running[hold.id] = hold.shares;
        if (settled.contains(hold.id)) unwritten.insert(hold.id);
    }
    for (const auto& [id, amount] : asked.settlements) {
        auto running = m_running.extract(id);
        if (!running) continue; // it could not be written
        if (!unwritten.contains(id)) changes.ended.push_back(id);
        if (amount != Money{})
            for (governance::Share& share : running.mapped()) changes.spent.push_back({std::move(share), amount});
    }
    for (Spent& spent : asked.spent) changes.spent.push_back(std::move(spent));
    for (const auto& [hold, done] : asked.holds)
        if (!unwritten.contains(hold.id)) changes.holds.push_back(hold);
    return changes;
}

void BudgetThread::commit(Database& database, Asked asked) {
    BudgetChanges changes = changesOf(asked);
    std::optional<std::string> problem;
    if (!database.isOpen()) {
        problem = "budgets.db is not open";
    } else {
        if (!changes.empty()) problem = write(database, changes);
        if (!problem && asked.limits) problem = writeLimits(database, *asked.limits);
    }
    if (problem) { // what was spent waits for better times
        for (const Hold& hold : changes.holds) m_running.erase(hold.id);
        changes.holds.clear();
        m_late = std::move(changes);
    }
    tell(problem.value_or(""));
    for (auto& [hold, done] : asked.holds)
        if (done) done(!problem);
}

void BudgetThread::tell(const std::string& problem) {
    if (problem.empty()) {
        m_troubled = false;
        return;
    }
    if (!std::exchange(m_troubled, true)) m_trouble("What was spent cannot be kept in budgets.db: " + problem);
}

} // namespace tollgate::state
