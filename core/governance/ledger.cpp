// SPDX-License-Identifier: GPL-3.0-or-later
#include "governance/ledger.h"

#include <algorithm>
#include <utility>

namespace tollgate::governance {

Reservation::~Reservation() {
    if (!m_ledger) return;
    m_ledger->m_leaked.fetch_add(1, std::memory_order_relaxed);
    settle(m_amount);
}

Reservation& Reservation::operator=(Reservation&& other) noexcept {
    if (m_ledger) settle(m_amount);
    m_ledger = std::exchange(other.m_ledger, nullptr);
    m_id = other.m_id;
    m_amount = other.m_amount;
    m_at = other.m_at;
    m_blocks = other.m_blocks;
    m_kept = other.m_kept;
    m_parts = std::move(other.m_parts);
    return *this;
}

void Reservation::keep(RequestId request, std::function<void(bool kept)> done) {
    BudgetStore* store = m_ledger->m_store;
    if (!store) {
        if (done) done(true);
        return;
    }
    m_kept = true;
    Hold hold{.id = m_id, .request = request, .at = m_at, .amount = m_amount};
    for (const Part& part : m_parts)
        if (part.counts) hold.shares.push_back({part.account->m_name, part.window});
    store->hold(std::move(hold), std::move(done));
}

std::vector<Crossing> Reservation::settle(Money cost) {
    Ledger* ledger = std::exchange(m_ledger, nullptr);
    return ledger ? ledger->settle(*this, cost) : std::vector<Crossing>();
}

void Ledger::roll(Account& account, Micros now) {
    const Micros start = startOf(account.m_window, now);
    if (start <= account.m_start) return; // a clock that was set back opens no window again
    account.m_start = start;
    account.m_spent = {};
    account.m_reserved = {}; // of the old window; settled there
}

std::shared_ptr<Account> Ledger::named(std::string name, Window window, Micros now) {
    if (const auto at = m_accounts.find(name); at != m_accounts.end()) {
        roll(*at->second, now);
        return at->second;
    }
    if (m_accounts.size() >= kMostAccounts)
        std::erase_if(m_accounts, [](const auto& entry) { return entry.second.use_count() == 1; });
    auto account = std::make_shared<Account>();
    account->m_name = name;
    account->m_window = window;
    account->m_made = now;
    if (auto saved = m_restored.extract(name)) {
        account->m_start = saved.mapped().share.window;
        account->m_spent = saved.mapped().amount;
        account->m_known = true;
    }
    roll(*account, now);
    m_accounts.emplace(std::move(name), account);
    return account;
}

std::shared_ptr<Account> Ledger::find(const Meter& meter, const Payer& payer, Micros now) {
    if (!meter.account) return named(accountName(meter.scope, meter.window, payer), meter.window, now);
    roll(*meter.account, now);
    return meter.account;
}

std::shared_ptr<Account> Ledger::account(const Scope& scope, Window window, Micros now) {
    std::lock_guard lock(m_mutex);
    return named(accountName(scope, window, {}), window, now);
}

std::optional<Shortage> Ledger::shortageOf(const Meter& meter, const Account& account, Money worst, Micros now) {
    if (!meter.blocks || worst == Money{}) return std::nullopt;
    const Money taken = account.m_spent + account.m_reserved;
    const bool alone = account.m_reserved == Money{} && account.m_spent < meter.amount;
    if (alone || taken + worst <= meter.amount) return std::nullopt;
    return Shortage{
        meter.budget, meter.shown, meter.amount, taken, endOf(meter.window, now), account.m_spent < meter.amount};
}

std::optional<Shortage> Ledger::shortage(const Meters& meters, const Payer& payer, Money worst, Micros now) {
    std::lock_guard lock(m_mutex);
    for (const Meter& meter : meters) {
        if (!meter.blocks || !covers(meter.scope, payer)) continue;
        if (auto shortage = shortageOf(meter, *find(meter, payer, now), worst, now)) return shortage;
    }
    return std::nullopt;
}

std::variant<Reservation, Shortage> Ledger::reserve(const Meters& meters, const Payer& payer, Money worst, Micros now) {
    Reservation held;
    std::lock_guard lock(m_mutex);
    for (const Meter& meter : meters) {
        if (!covers(meter.scope, payer)) continue;
        auto account = find(meter, payer, now);
        if (auto shortage = shortageOf(meter, *account, worst, now)) return std::move(*shortage);
        const auto same = [&](const Reservation::Part& part) { return part.account == account; };
        const bool first = std::none_of(held.m_parts.begin(), held.m_parts.end(), same);
        const Micros window = account->m_start;
        held.m_parts.push_back({&meter, std::move(account), window, first});
        held.m_blocks = held.m_blocks || (meter.blocks && worst != Money{});
    }
    if (held.m_parts.empty()) return held;
    for (const Reservation::Part& part : held.m_parts)
        if (part.counts) part.account->m_reserved += worst;
    held.m_ledger = this;
    held.m_id = ++m_last_hold;
    held.m_amount = worst;
    held.m_at = now;
    return held;
}

std::vector<Crossing> Ledger::settle(Reservation& reservation, Money cost) {
    std::vector<Crossing> crossings;
    std::lock_guard lock(m_mutex);
    for (const Reservation::Part& part : reservation.m_parts) {
        Account& account = *part.account;
        if (account.m_start != part.window) continue; // a new window has begun
        if (part.counts) {
            account.m_reserved = account.m_reserved - reservation.m_amount;
            account.m_spent += cost;
        }
        const Meter& meter = *part.meter;
        const Money before = account.m_spent - cost;
        if (meter.budget.empty()) continue;
        const bool usedUp = before < meter.amount && account.m_spent >= meter.amount;
        if (usedUp || (before < meter.warn_at && account.m_spent >= meter.warn_at))
            crossings.push_back({meter.budget, meter.shown, meter.amount, account.m_spent, usedUp});
    }
    if (m_store && reservation.m_kept) m_store->settle(reservation.m_id, cost);
    reservation.m_parts.clear();
    return crossings;
}

Ledger::Reading Ledger::read(const Meter& meter, const Payer& payer, Micros now) {
    std::lock_guard lock(m_mutex);
    const auto account = find(meter, payer, now);
    return {account->m_spent, account->m_reserved, account->m_start, endOf(meter.window, now)};
}

void Ledger::restore(const std::vector<Spent>& spent) {
    std::lock_guard lock(m_mutex);
    for (const Spent& entry : spent) {
        Spent& newest = m_restored[entry.share.account];
        if (newest.share.account.empty() || newest.share.window < entry.share.window) newest = entry;
    }
}

std::vector<Ledger::Unknown> Ledger::unknown() {
    std::lock_guard lock(m_mutex);
    std::vector<Unknown> unknown;
    for (const auto& [name, account] : m_accounts)
        if (!account->m_known) unknown.push_back({{name, account->m_start}, account->m_window, account->m_made});
    return unknown;
}

void Ledger::learn(const Spent& before) {
    std::lock_guard lock(m_mutex);
    const auto at = m_accounts.find(before.share.account);
    if (at == m_accounts.end() || at->second->m_known) return;
    at->second->m_known = true;
    if (at->second->m_start != before.share.window) return;
    at->second->m_spent += before.amount;
    if (m_store) m_store->add(before);
}

} // namespace tollgate::governance
