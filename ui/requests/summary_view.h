// SPDX-License-Identifier: GPL-3.0-or-later
// The Summary tab: one sentence, the timing of each attempt, the way through the rules, what it cost. UI thread.
#pragma once

#include "bridge/providers.h"
#include "record/record.h"

#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace tollgate::ui {

class Label;
class TimingWaterfall;

class SummaryView : public QScrollArea {
    Q_OBJECT
public:
    explicit SummaryView(const bridge::Providers& providers, QWidget* parent = nullptr);

    void show(const record::Request& request);

private:
    void showTiming(const record::Request& request);
    void showRoute(const record::Request& request);
    void showCost(const record::Request& request);
    QWidget* section(const QString& title, Label** note);

    const bridge::Providers& m_providers;
    QVBoxLayout* m_column;
    Label* m_sentence;
    Label* m_timing_note;
    TimingWaterfall* m_timing;
    Label* m_route_note;
    QGridLayout* m_route;
    Label* m_cost_note;
    QGridLayout* m_cost;
    Label* m_message;
};

// "Claude Code asked for claude-sonnet-4-5. Anthropic answered in 9.02 s for $0.1625."
QString sentenceFor(const record::Request& request, const bridge::Providers& providers);

} // namespace tollgate::ui
