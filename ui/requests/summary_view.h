// SPDX-License-Identifier: GPL-3.0-or-later
// The Summary tab: one sentence, the timing of each attempt, the way through the rules, what it cost. Sections stand
// below each other, or side by side under the table in a narrow window. UI thread.
#pragma once

#include "bridge/prices.h"
#include "bridge/providers.h"
#include "record/live.h"
#include "record/record.h"

#include <QScrollArea>

class QBoxLayout;

namespace tollgate::ui {

class CostView;
class Label;
class RouteView;
class TimingWaterfall;

class SummaryView : public QScrollArea {
    Q_OBJECT
public:
    SummaryView(const bridge::Providers& providers, const bridge::Prices& prices, QWidget* parent = nullptr);

    void show(const record::Request& request);
    // Of a request that runs: the sentence ticks, the sections show what is known.
    void showRunning(const record::Request& request, const record::LiveEvent& live, Micros now);
    void setNarrow(bool narrow);

private:
    QWidget* section(const QString& title, Label** note, QWidget* content);

    const bridge::Providers& m_providers;
    const bridge::Prices& m_prices;
    QBoxLayout* m_sections;
    Label* m_sentence;
    QList<QWidget*> m_parts;
    Label* m_timing_note;
    Label* m_route_note;
    Label* m_cost_note;
    TimingWaterfall* m_timing;
    RouteView* m_route;
    CostView* m_cost;
};

} // namespace tollgate::ui
