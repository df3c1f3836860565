// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/summary_view.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"
#include "ui/requests/cost_view.h"
#include "ui/requests/explain.h"
#include "ui/requests/route_view.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/timing_waterfall.h"

#include <QVBoxLayout>

#include <chrono>

namespace tollgate::ui {

SummaryView::SummaryView(const bridge::Providers& providers, const bridge::Prices& prices, QWidget* parent)
    : QScrollArea(parent), m_providers(providers), m_prices(prices) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Summary"));
    auto* content = new QWidget;
    m_sections = new QBoxLayout(QBoxLayout::TopToBottom, content);
    m_sections->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace4);
    m_sections->setSpacing(kSpace3);
    m_sentence = new Label;
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::RichText);
    m_sections->addWidget(m_sentence);
    m_timing = new TimingWaterfall;
    m_route = new RouteView;
    m_cost = new CostView;
    m_parts = {section(tr("Timing"), &m_timing_note, m_timing), section(tr("Route"), &m_route_note, m_route),
               section(tr("Cost"), &m_cost_note, m_cost)};
    for (QWidget* part : m_parts) m_sections->addWidget(part, 0, Qt::AlignTop); // what is left over is at the foot
    m_sections->addStretch();
    setWidget(content);
}

QWidget* SummaryView::section(const QString& title, Label** note, QWidget* content) {
    auto* part = new QWidget;
    part->setAccessibleName(title);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace1);
    auto* row = new QHBoxLayout;
    row->addWidget(new Label(title, Type::Strong));
    row->addStretch();
    *note = new Label({}, Type::Caption, Role::Muted);
    row->addWidget(*note);
    column->addLayout(row);
    column->addWidget(content);
    return part;
}

void SummaryView::setNarrow(bool narrow) {
    m_sections->setDirection(narrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_sections->setSpacing(narrow ? kSpace6 : kSpace3);
    m_sentence->setVisible(!narrow);
    for (QWidget* part : m_parts) m_sections->setStretchFactor(part, narrow ? 1 : 0);
}

void SummaryView::show(const record::Request& request) {
    using std::chrono::microseconds;
    m_sentence->setText(sentenceFor(request, m_providers));
    double rate = request.tokensPerSecond();
    m_timing->setAttempts(timingOf(request, m_providers), rate > 0 ? tokensPerSecond(rate) : QString());
    m_timing->setVisible(!request.attempts.empty());
    QString total = request.timings.last_byte >= 0 ? duration(microseconds(request.timings.last_byte)) : nothing();
    auto calls = static_cast<int>(request.attempts.size());
    m_timing_note->setText(calls == 1 ? tr("%1, 1 attempt").arg(total) : tr("%1, %2 attempts").arg(total).arg(calls));
    m_route->setLines(routeLines(request, m_providers));
    m_route_note->setText(request.route.empty()       ? tr("no route")
                          : request.route_version > 0 ? tr("version %1").arg(request.route_version)
                                                      : text(request.route));
    CostTable cost = costTable(request, m_prices.sheetOf(request), m_providers);
    m_cost->setTable(cost);
    m_cost_note->setText(cost.source);
}

void SummaryView::showRunning(const record::Request& request, const record::LiveEvent& live, Micros now) {
    m_sentence->setText(runningSentence(request, live, now, m_providers));
    m_timing->hide();
    m_timing_note->setText(durationTicking(sinceStart(request, now)));
    m_route->setLines(routeLines(request, m_providers));
    m_route_note->setText({});
    CostTable cost;
    cost.total = {tr("So far"),
                  tokenPair(live.input_tokens, live.output_tokens),
                  {},
                  live.cost ? moneyEstimate(*live.cost) : nothing()};
    m_cost->setTable(cost);
    m_cost_note->setText(tr("estimated while it runs"));
}

} // namespace tollgate::ui
