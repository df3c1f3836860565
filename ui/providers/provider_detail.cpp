// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/provider_detail.h"

#include "ui/common/entities.h"
#include "ui/providers/connection_test_view.h"
#include "ui/providers/days_strip.h"
#include "ui/providers/detail_head.h"
#include "ui/providers/first_token_view.h"
#include "ui/providers/happened_view.h"
#include "ui/providers/keys_view.h"
#include "ui/providers/provider_facts.h"
#include "ui/providers/strip_legend.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tollgate::ui {

ProviderDetail::ProviderDetail(QWidget* parent)
    : Card({}, {}, parent),
      m_head(new DetailHead),
      m_keys(new KeysView),
      m_first_token(new FirstTokenView),
      m_days(new DaysStrip),
      m_facts(new ProviderFacts),
      m_happened(new HappenedView),
      m_test_box(new QWidget),
      m_test(new ConnectionTestView) {
    setAccessibleName(tr("Details"));
    setFlush(true);
    add(m_head);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(1);
    columns->setContentsMargins(0, 1, 0, 0);
    columns->addWidget(buildMain(), 66);
    columns->addWidget(buildSide(), 34);
    body()->addLayout(columns, 1);
    setTest(nullptr);
}

QWidget* ProviderDetail::buildMain() {
    auto* main = new QWidget;
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_keys);
    column->addWidget(m_first_token, 1);
    m_foot = new QWidget;
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(kCardPadding, kSpace2, kCardPadding, kSpace3);
    foot->setSpacing(kSpace1);
    foot->addWidget(m_days);
    foot->addWidget(new StripLegend);
    foot->addWidget(m_facts);
    column->addWidget(m_foot);
    return main;
}

QWidget* ProviderDetail::buildSide() {
    m_side = new QWidget;
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(kCardPadding, kSpace2, kCardPadding, kSpace3);
    column->setSpacing(kSpace3);
    auto* box = new QHBoxLayout(m_test_box);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_test, 1);
    auto* close = Button::iconOnly(QStringLiteral("close"), tr("Close the test"), ButtonVariant::Quiet);
    box->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QPushButton::clicked, this, &ProviderDetail::testClosed);
    column->addWidget(m_test_box);
    column->addWidget(m_happened, 1);
    return m_side;
}

void ProviderDetail::setProvider(const bridge::ProviderStatus& status, int place, int all, const QDateTime& now) {
    m_head->setProvider(status, place, all, now);
    m_keys->setProvider(status, now);
    m_first_token->setProvider(status, now.toMSecsSinceEpoch() * kMillisecond);
    m_facts->setProvider(status, place, all);
}

void ProviderDetail::setEvents(const std::vector<record::Event>& newestFirst, const QDateTime& now) {
    m_happened->setEvents(newestFirst, now);
}

void ProviderDetail::setAvailability(const record::ProviderAvailability* availability) {
    m_days->setProvider(availability);
}

void ProviderDetail::setTest(const bridge::TestReport* report) {
    m_test_box->setVisible(report != nullptr);
    if (report) m_test->setReport(*report);
}

void ProviderDetail::paintEvent(QPaintEvent* event) {
    Card::paintEvent(event);
    QPainter painter(this);
    const QColor line = color(this, Role::Border);
    const int below = m_head->geometry().bottom() + 1;
    drawRule(painter, 1, below, width() - 2, line);
    const QPoint side = m_side->mapTo(this, QPoint(0, 0));
    painter.fillRect(side.x() - 1, below, 1, height() - below - 1, line);
    const QPoint foot = m_foot->mapTo(this, QPoint(0, 0));
    drawRule(painter, 1, foot.y(), side.x() - 2, line);
}

} // namespace tollgate::ui
