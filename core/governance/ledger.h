// SPDX-License-Identifier: GPL-3.0-or-later
// What was spent and what may still be, by account: reserve before a call, settle after it (DESIGN.md §6,
// reliability.md §5.2). One for the whole engine; outlives every snapshot. Any thread, one short lock; only requests
// that a meter counts come. A reservation over several accounts is all or nothing.
//
// A call is let in while `spent + reserved + what it may cost` stays within the amount of every blocking budget. One
// alone is let in while anything is left, whatever it may cost at worst: otherwise the last part of a budget could
// never be spent. So a budget is overdrawn by no more than one call's difference between estimate and truth.
#pragma once

#include "governance/budget_store.h"
#include "governance/meter.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tollgate::governance {

class Ledger;

// What a scope has spent in its windows. Belongs to the ledger, which locks.
class Account {
    friend class Ledger;
    friend class Reservation;

    std::string m_name;
    Window m_window;
    Micros m_start = -1; // of the window that is counted
    Money m_spent;
    Money m_reserved;
    bool m_known = false; // restored, or told what had been spent before
    Micros m_made = 0;    // UTC
};

// Why a call is not let in.
struct Shortage {
    std::string budget; // id
    std::string shown;
    Money amount;
    Money spent;             // reservations included
    Micros ends = 0;         // when its window does; UTC
    bool by_running = false; // only what running calls hold back is in the way: waiting may help
};

// A settlement has taken a budget over a line.
struct Crossing {
    std::string budget;
    std::string shown;
    Money amount;
    Money spent;
    bool used_up = false; // else: the line of the warning
};

// Money held back for one call. Ends exactly once: settle(), release(), or, when it is forgotten, at the full amount.
class Reservation {
public:
    Reservation() = default;
    ~Reservation();

    Reservation(Reservation&& other) noexcept { *this = std::move(other); }

    Reservation& operator=(Reservation&& other) noexcept;

    explicit operator bool() const { return m_ledger != nullptr; }

    Money amount() const { return m_amount; }

    // It stands before a blocking budget: the call waits until the disk has it.
    bool blocks() const { return m_blocks; }

    // Writes it down; `done` as BudgetStore::hold, empty when nobody waits for it.
    void keep(RequestId request, std::function<void(bool kept)> done);
    // The call has cost this. Which budgets have passed a line by it.
    std::vector<Crossing> settle(Money cost);

    // It surely was not sent.
    void release() { settle(Money{}); }

private:
    friend class Ledger;

    struct Part {
        const Meter* meter = nullptr; // of the snapshot that the request keeps
        std::shared_ptr<Account> account;
        Micros window = 0;
        bool counts = true; // false: another part counts for the same account
    };

    Ledger* m_ledger = nullptr; // null: nothing is held
    std::int64_t m_id = 0;
    Money m_amount;
    Micros m_at = 0;
    bool m_blocks = false;
    bool m_kept = false;
    std::vector<Part> m_parts;
};

class Ledger {
public:
    // `store` may be null: nothing survives then. Must outlive the ledger.
    explicit Ledger(BudgetStore* store) : m_store(store) {}

    // The account of a scope that is one account. Made when there is none.
    std::shared_ptr<Account> account(const Scope& scope, Window window, Micros now);

    // Nothing when no meter counts the payer. `now` UTC.
    std::variant<Reservation, Shortage> reserve(const Meters& meters, const Payer& payer, Money worst, Micros now);
    // Whether reserve() would refuse.
    std::optional<Shortage> shortage(const Meters& meters, const Payer& payer, Money worst, Micros now);

    struct Reading {
        Money spent;
        Money reserved;
        Micros start = 0; // UTC
        Micros end = 0;
    };

    Reading read(const Meter& meter, const Payer& payer, Micros now);

    // What the store held, before the first request. Open holds count as spent in full.
    void restore(const std::vector<Spent>& spent);

    // Accounts that began with nothing known of what was spent before: their name, window and when they were made.
    struct Unknown {
        Share share;
        Window window;
        Micros made = 0;
    };

    std::vector<Unknown> unknown();
    // … and what it was, by the journal.
    void learn(const Spent& before);

    std::int64_t leaked() const { return m_leaked.load(std::memory_order_relaxed); } // reservations nobody ended

private:
    friend class Reservation;

    std::shared_ptr<Account> find(const Meter& meter, const Payer& payer, Micros now); // locked
    std::shared_ptr<Account> named(std::string name, Window window, Micros now);       // locked
    static void roll(Account& account, Micros now);                                    // locked
    static std::optional<Shortage> shortageOf(const Meter& meter, const Account& account, Money worst, Micros now);
    std::vector<Crossing> settle(Reservation& reservation, Money cost);

    static constexpr std::size_t kMostAccounts = 100'000; // tags may be named without end

    BudgetStore* const m_store;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<Account>, std::less<>> m_accounts;
    std::map<std::string, Spent, std::less<>> m_restored; // not asked for yet
    std::int64_t m_last_hold = 0;
    std::atomic<std::int64_t> m_leaked = 0;
};

} // namespace tollgate::governance
