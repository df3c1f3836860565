// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/budgets.h"

#include "bridge/config_store.h"
#include "bridge/request_log.h"
#include "bridge/snapshot_builder.h"
#include "engine/snapshot.h"
#include "governance/ledger.h"
#include "record/filter.h"

#include <algorithm>

namespace tollgate::bridge {

namespace {

using governance::Scope;
using record::Filter;
using record::FilterKey;

// Before this part of a window has passed, a forecast would say more about chance than about spending.
constexpr Micros kForecastFrom = 48;

// How far back the log is asked for a budget that never starts again.
constexpr Micros kAsked = 400 * kDay;

std::optional<Micros> runsOut(const BudgetStatus& budget, Micros now) {
    if (!budget.window_end || budget.spent <= Money{} || budget.spent >= budget.amount) return std::nullopt;
    const Micros length = *budget.window_end - budget.window_start, passed = now - budget.window_start;
    if (passed < length / kForecastFrom) return std::nullopt;
    const double whole =
        static_cast<double>(passed) * static_cast<double>(budget.amount.pico) / static_cast<double>(budget.spent.pico);
    if (whole >= static_cast<double>(length)) return std::nullopt;
    return budget.window_start + static_cast<Micros>(whole);
}

Filter term(FilterKey key, std::string text) {
    Filter filter;
    filter.kind = Filter::Kind::Term;
    filter.term.key = key;
    filter.term.text = std::move(text);
    return filter;
}

// As a gate names it.
std::string windowWord(const governance::Window& window) {
    switch (window.period) {
    case governance::Period::Seconds: return std::to_string(window.seconds);
    case governance::Period::Minute: return "minute";
    case governance::Period::Hour: return "hour";
    case governance::Period::Day: return "day";
    case governance::Period::Month: return "month";
    default: return "";
    }
}

// The rows of the log that a scope covers; nothing where the log cannot tell.
std::shared_ptr<const Filter> rowsOf(const Scope& scope) {
    switch (scope.kind) {
    case Scope::Kind::All: return std::make_shared<Filter>();
    case Scope::Kind::Key: return std::make_shared<Filter>(term(FilterKey::Key, scope.value));
    case Scope::Kind::Team: return std::make_shared<Filter>(term(FilterKey::Team, scope.value));
    case Scope::Kind::Provider: return std::make_shared<Filter>(term(FilterKey::Provider, scope.value));
    case Scope::Kind::Model: return std::make_shared<Filter>(term(FilterKey::Model, scope.value));
    case Scope::Kind::Tag: break;
    }
    return scope.tag == "project" ? std::make_shared<Filter>(term(FilterKey::Project, scope.value)) : nullptr;
}

} // namespace

std::string_view nameOf(BudgetState state) {
    switch (state) {
    case BudgetState::Ok: return "ok";
    case BudgetState::Warned: return "warned";
    case BudgetState::UsedUp: break;
    }
    return "used_up";
}

Budgets::Budgets(Parts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts)) {
    const auto look = [this] {
        learnUnknown();
        waitForNextWindow();
        Q_EMIT changed();
    };
    m_window_ends.setSingleShot(true);
    connect(&m_window_ends, &QTimer::timeout, this, look);
    connect(&m_parts.snapshots, &SnapshotBuilder::built, this, look);
    connect(&m_parts.log, &RequestLog::grown, this, look);
}

QString goneBudget(const std::string& id) {
    return Budgets::tr("The budget %1 is not there any more: it was removed outside this window.")
        .arg(QString::fromStdString(id));
}

Budgets::Edited Budgets::edit(const BudgetEdit& edit) {
    bool there = true;
    BudgetEdit back;
    if (edit.changesNothing()) return {};
    QString error = m_parts.config.change([&](config::Config& config) { there = apply(config, edit, back); });
    if (!there) return {goneBudget(edit.before->id)};
    if (!error.isEmpty()) return {error};
    return {{}, back};
}

// What was spent starts from nothing then, though no request ends.
void Budgets::waitForNextWindow() {
    const Micros now = m_parts.log.now();
    Micros next = now + kDay;
    for (const BudgetStatus& budget : all()) next = std::min(next, budget.window_end.value_or(next));
    m_window_ends.start(static_cast<int>(std::max<Micros>(0, next - now) / kMillisecond) + 1);
}

std::vector<BudgetStatus> Budgets::all() const {
    std::vector<BudgetStatus> all;
    const auto& snapshot = m_parts.snapshots.current();
    if (!snapshot) return all;
    const Micros now = m_parts.log.now();
    for (const config::Budget& budget : snapshot->config.budgets) {
        const governance::Meter* meter = nullptr;
        for (const governance::Meter& known : snapshot->meters)
            if (known.budget == budget.id) meter = &known;
        if (!meter) continue;
        const governance::Ledger::Reading reading = m_parts.ledger->read(*meter, {}, now);
        BudgetStatus status{.id = budget.id,
                            .name = meter->shown,
                            .scope = budget.scope,
                            .period = budget.period,
                            .blocks = meter->blocks,
                            .warn_percent = budget.warn_percent,
                            .amount = budget.amount,
                            .spent = reading.spent,
                            .reserved = reading.reserved,
                            .window_start = reading.start};
        if (reading.end != INT64_MAX) status.window_end = reading.end;
        if (reading.spent >= meter->warn_at) status.state = BudgetState::Warned;
        if (reading.spent >= meter->amount) status.state = BudgetState::UsedUp;
        status.runs_out = runsOut(status, now);
        all.push_back(std::move(status));
    }
    return all;
}

std::optional<Money> Budgets::spent(std::string_view per, std::string_view window) const {
    const auto scope = governance::scopePer(per);
    const auto& snapshot = m_parts.snapshots.current();
    if (!scope || scope->each || !snapshot) return std::nullopt;
    for (const governance::Meter& meter : snapshot->meters)
        if (meter.scope == *scope && windowWord(meter.window) == window)
            return m_parts.ledger->read(meter, {}, m_parts.log.now()).spent;
    return std::nullopt;
}

// What the log knows of the time before an account was made; afterwards the ledger counts by itself.
void Budgets::learnUnknown() {
    for (const governance::Ledger::Unknown& unknown : m_parts.ledger->unknown()) {
        const std::string& name = unknown.share.account;
        const auto scope = governance::scopeFrom(std::string_view(name).substr(0, name.rfind('/')));
        const auto rows = scope ? rowsOf(*scope) : nullptr;
        if (!rows) {
            m_parts.ledger->learn({unknown.share, {}});
            continue;
        }
        m_parts.log.summary(
            rows, std::max(unknown.share.window, unknown.made - kAsked), unknown.made, this,
            [this, share = unknown.share](const record::LogSummary& summary) {
                m_parts.ledger->learn({share, summary.totals.cost});
                Q_EMIT changed();
            },
            name.c_str());
    }
}

} // namespace tollgate::bridge
