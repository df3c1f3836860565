// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home_figures.h"

#include "ui/common/budget_words.h"
#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/switch.h"

#include <QHBoxLayout>

#include <chrono>

namespace tollgate::ui {

namespace {

// A figure warns when it is this many times its usual value.
constexpr double kUnusual = 2.0;

} // namespace

HomeFigures::HomeFigures(QWidget* parent) : KeyFigureRow(parent) {
    m_gateway = add(tr("Gateway"), 5);
    auto* value = new QWidget;
    auto* row = new QHBoxLayout(value);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace2);
    m_switch = new Switch(tr("Gateway"));
    m_state = new Label({}, Type::Section);
    m_address = new Label;
    m_address->setFixed(true);
    m_copy = new CopyButton(tr("Copy address"));
    for (QWidget* widget : {static_cast<QWidget*>(m_switch), static_cast<QWidget*>(m_state),
                            static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_copy)})
        row->addWidget(widget);
    row->addStretch();
    m_gateway->setValueWidget(value);
    m_spent = add(tr("Spent today"), 4);
    m_requests = add(tr("Requests today"), 4);
    m_errors = add(tr("Errors, 15 min"), 4);
    m_first_token = add(tr("First token p95, 15 min"), 4);
    connect(m_switch, &QCheckBox::toggled, this, &HomeFigures::switched);
    auto opens = [this](KeyFigure* figure, const QString& page, const QString& filter) {
        figure->setOpens(true);
        connect(figure, &QAbstractButton::clicked, this, [this, page, filter] { Q_EMIT opened(page, filter); });
    };
    opens(m_spent, QStringLiteral("spending"), {});
    opens(m_requests, QStringLiteral("requests"), {});
    opens(m_errors, QStringLiteral("requests"), QStringLiteral("status:error"));
    opens(m_first_token, QStringLiteral("requests"), QStringLiteral("ttft:>3s"));
}

void HomeFigures::setGateway(const bridge::GatewayState& state, Micros now) {
    m_switch->setOn(state.on);
    m_switch->setEnabled(state.listening);
    m_state->setText(!state.listening ? tr("Not listening") : state.on ? tr("On") : tr("Off"));
    m_state->setRole(state.listening ? Role::Text : Role::Error);
    m_address->setText(state.base_url);
    m_address->setVisible(state.listening);
    m_copy->setVisible(state.listening);
    m_copy->setCopied(state.base_url);
    QString since =
        state.started_at ? tr("Up since %1").arg(clock(localTime(state.started_at), localTime(now))) : QString();
    m_gateway->setNote(!state.listening ? tr("Clients cannot reach it")
                       : state.on       ? since
                                        : tr("Clients get: Tollgate is off"));
}

void HomeFigures::setToday(const record::Totals& today) {
    m_today = today;
    showSpent();
    showRequests();
}

void HomeFigures::setBudget(const std::optional<bridge::BudgetStatus>& budget) {
    m_budget = budget;
    showSpent();
}

void HomeFigures::showSpent() {
    const bool any = m_today.requests > 0;
    m_spent->setValue(any ? moneySum(m_today.cost) : nothing());
    const std::int64_t count = m_today.unpriced;
    const QString unpriced = count == 1 ? tr("1 request unpriced") : tr("%1 requests unpriced").arg(count);
    m_spent->setToolTip(m_budget && count > 0 ? unpriced : QString());
    if (!m_budget) {
        m_spent->setBar(-1);
        return m_spent->setNote(!any ? tr("no requests yet") : count > 0 ? unpriced : tr("every request has a price"));
    }
    const double used = usedShare(*m_budget);
    const Tone tone = m_budget->state == bridge::BudgetState::UsedUp   ? Tone::Error
                      : m_budget->state == bridge::BudgetState::Warned ? Tone::Warning
                                                                       : Tone::Accent;
    m_spent->setBar(used, tone);
    m_spent->setNote(tr("of %1 daily budget · %2").arg(moneySum(m_budget->amount), percentShare(used)),
                     tone == Tone::Accent ? Tone::Muted : tone);
}

void HomeFigures::setInFlight(int count) {
    if (count == m_in_flight) return;
    m_in_flight = count;
    showRequests();
}

void HomeFigures::showRequests() {
    bool any = m_today.requests > 0;
    m_requests->setValue(any ? count(m_today.requests) : nothing());
    QStringList note;
    if (any) note << tr("%1 per minute now").arg(m_per_minute);
    if (m_in_flight > 0) note << tr("%1 in flight").arg(m_in_flight);
    m_requests->setNote(note.isEmpty() ? tr("no requests yet") : note.join(QStringLiteral(" · ")));
}

void HomeFigures::setNow(const record::NowFigures& figures) {
    m_per_minute = figures.requests_last_minute;
    showRequests();
    bool any = figures.requests_15m > 0;
    double share = any ? static_cast<double>(figures.errors_15m) / static_cast<double>(figures.requests_15m) : 0;
    bool unusual = share * 100 > kUnusual * figures.usual_error_percent && figures.errors_15m > 0;
    m_errors->setValue(any ? percentRate(share) : nothing(), unusual ? Tone::Warning : Tone::Normal);
    m_errors->setNote(any ? tr("%1 of %2 · usual %3")
                                .arg(figures.errors_15m)
                                .arg(figures.requests_15m)
                                .arg(percentRate(figures.usual_error_percent / 100))
                          : tr("no requests in 15 min"));
    using std::chrono::microseconds;
    bool slow = figures.first_token_p95_15m && figures.usual_first_token_p95 &&
                static_cast<double>(*figures.first_token_p95_15m) >
                    kUnusual * static_cast<double>(*figures.usual_first_token_p95);
    m_first_token->setValue(figures.first_token_p95_15m ? duration(microseconds(*figures.first_token_p95_15m))
                                                        : nothing(),
                            slow ? Tone::Warning : Tone::Normal);
    m_first_token->setNote(figures.usual_first_token_p95
                               ? tr("usual %1").arg(duration(microseconds(*figures.usual_first_token_p95)))
                               : tr("no data"));
}

} // namespace tollgate::ui
