// SPDX-License-Identifier: GPL-3.0-or-later
// Spend of today by hour, stacked by provider. Shows values it is given; UI thread.
#pragma once

#include "bridge/providers.h"
#include "record/report.h"
#include "ui/widgets/card.h"

class QStackedLayout;

namespace tollgate::ui {

class BarChartPanel;
struct SpendPast;

class SpendTodayCard : public Card {
    Q_OBJECT
public:
    explicit SpendTodayCard(QWidget* parent = nullptr);
    // Hours of today; what the past lets expect is outlined.
    void setReport(const record::SpendReport& report, const bridge::Providers& providers, const SpendPast& past,
                   Micros now);

Q_SIGNALS:
    void openAll();
    void hourActivated(qint64 from, qint64 to);

private:
    BarChartPanel* m_panel;
    QStackedLayout* m_stack; // chart, or nothing spent yet
    std::vector<Micros> m_edges;
};

} // namespace tollgate::ui
