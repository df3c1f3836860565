// SPDX-License-Identifier: GPL-3.0-or-later
// The key figures of Home: gateway, spent, requests, errors, first token. Shows values it is given; UI thread.
#pragma once

#include "bridge/budgets.h"
#include "bridge/gateway.h"
#include "record/report.h"
#include "ui/widgets/key_figure.h"

#include <optional>

namespace tollgate::ui {

class CopyButton;
class Label;
class Switch;

class HomeFigures : public KeyFigureRow {
    Q_OBJECT
public:
    explicit HomeFigures(QWidget* parent = nullptr);
    void setGateway(const bridge::GatewayState& state, Micros now);
    void setToday(const record::Totals& today);
    // Of a day, over everything; nothing: there is none.
    void setBudget(const std::optional<bridge::BudgetStatus>& budget);
    void setInFlight(int count);
    void setNow(const record::NowFigures& figures);

Q_SIGNALS:
    void switched(bool on);
    void opened(const QString& page, const QString& filter);

private:
    void showSpent();
    void showRequests();

    Switch* m_switch;
    Label* m_state;
    Label* m_address;
    CopyButton* m_copy;
    KeyFigure* m_gateway;
    KeyFigure* m_spent;
    KeyFigure* m_requests;
    KeyFigure* m_errors;
    KeyFigure* m_first_token;
    std::int64_t m_per_minute = 0;
    int m_in_flight = 0;
    record::Totals m_today;
    std::optional<bridge::BudgetStatus> m_budget;
};

} // namespace tollgate::ui
