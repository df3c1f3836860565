// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/request_strip.h"

#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/requests/volume_strip.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tollgate::ui {

namespace {

constexpr int kHeight = 52;

QString strong(const QString& words) {
    return QStringLiteral("<b>") + words.toHtmlEscaped() + QStringLiteral("</b>");
}

} // namespace

RequestStrip::RequestStrip(QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_chip_row(new QHBoxLayout), m_volume(new VolumeStrip) {
    setAccessibleName(tr("Named filters and totals"));
    setFixedHeight(kHeight);
    m_row->setContentsMargins(kPagePadding, 0, kPagePadding, kSpace1);
    m_row->setSpacing(kSpace4);
    m_chip_row->setSpacing(kSpace2);
    m_row->addLayout(m_chip_row);
    m_row->addStretch(1);
    m_volume->setFixedWidth(400);
    m_row->addWidget(m_volume);
    auto* totals = new QVBoxLayout;
    totals->setSpacing(0);
    m_totals = new Label;
    m_totals->setTextFormat(Qt::RichText);
    m_totals->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    m_tokens = new Label({}, Type::Caption, Role::Muted);
    m_tokens->setAlignment(Qt::AlignRight | Qt::AlignTop);
    totals->addWidget(m_totals, 1);
    totals->addWidget(m_tokens, 1);
    m_row->addLayout(totals);
}

void RequestStrip::setFilters(const QList<NamedFilter>& filters) {
    for (const auto& [expression, chip] : m_chips) chip->deleteLater();
    m_chips.clear();
    for (const NamedFilter& filter : filters) {
        auto* chip = new Chip(filter.name, this);
        chip->setToolTip(filter.expression);
        connect(chip, &QAbstractButton::clicked, this,
                [this, expression = filter.expression](bool on) { Q_EMIT filterChosen(on ? expression : QString()); });
        m_chip_row->addWidget(chip);
        m_chips.append({filter.expression, chip});
    }
}

void RequestStrip::setCount(const QString& expression, const QString& count) {
    for (const auto& [known, chip] : m_chips)
        if (known == expression) chip->setCount(count);
}

void RequestStrip::setCurrent(const QString& expression) {
    for (const auto& [known, chip] : m_chips) chip->setChecked(known == expression);
}

void RequestStrip::setSummary(const record::LogSummary& summary, int inFlight) {
    const record::Totals& totals = summary.totals;
    QString requests = count(totals.requests + inFlight), cost = moneySum(totals.cost);
    m_volume->setVolume(summary.volume);
    m_totals->setText(tr("%1 requests · %2").arg(strong(requests), strong(cost)));
    m_tokens->setText(tr("%1 in, %2 out").arg(tokens(totals.usage.prompt()), tokens(totals.usage.output)));
    m_short = tr("%1 requests, %2").arg(strong(requests), strong(cost));
}

void RequestStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Role::Window));
    drawRule(painter, 0, height() - 1, width(), theme.color(Role::Border));
}

} // namespace tollgate::ui
