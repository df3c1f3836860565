// SPDX-License-Identifier: GPL-3.0-or-later
// What the ledger needs from below the engine: a place where reservations and what was spent survive a restart, a crash
// and kill -9 (DESIGN.md §6, reliability.md §5.2 I3, I4). core/state implements it. Called on engine threads:
// implementations return at once, and keep the order in which they were called.
#pragma once

#include "base/clock.h"
#include "base/money.h"
#include "base/request_id.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace tollgate::governance {

// A window of an account.
struct Share {
    std::string account; // "key:ci/day"
    Micros window = 0;   // its start, UTC
    bool operator==(const Share&) const = default;
};

// Money that a call may cost, held back until it is known.
struct Hold {
    std::int64_t id = 0;
    RequestId request;
    Micros at = 0; // UTC
    Money amount;
    std::vector<Share> shares;
};

struct Spent {
    Share share;
    Money amount;
    bool operator==(const Spent&) const = default;
};

class BudgetStore {
public:
    virtual ~BudgetStore() = default;

    // `done`, unless it is empty, is called on any thread once the hold has reached the disk, with true, or cannot,
    // with false.
    virtual void hold(Hold hold, std::function<void(bool kept)> done) noexcept = 0;
    // The hold's end: `amount` was spent instead of it.
    virtual void settle(std::int64_t hold, Money amount) noexcept = 0;
    // Spending that no hold stood before: what the journal knew when an account was made.
    virtual void add(Spent spent) noexcept = 0;
};

} // namespace tollgate::governance
