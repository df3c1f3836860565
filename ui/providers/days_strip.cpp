// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/days_strip.h"

#include "bridge/provider_status.h"
#include "ui/common/entities.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/uptime_strip.h"

#include <QHBoxLayout>
#include <QLocale>

namespace tollgate::ui {

namespace {

constexpr qsizetype kDays = 90;
constexpr int kNameWidth = 96; // as in the facts below
constexpr int kCellHeight = 14;

} // namespace

// A day is failed from the share on that counts as degraded; a few failures among many are its lower shape.
Uptime shapeOf(const record::AvailabilityDay& day) {
    if (day.attempts == 0) return Uptime::NoRequests;
    if (day.against == 0) return Uptime::Served;
    const double percent = 100.0 * static_cast<double>(day.against) / static_cast<double>(day.attempts);
    return percent >= bridge::kDegradedPercent ? Uptime::Failed : Uptime::Slow;
}

QString dayWords(const record::AvailabilityDay& day) {
    const QString date = QLocale().toString(localTime(day.from), QStringLiteral("d MMM"));
    if (day.attempts == 0) return DaysStrip::tr("%1, no requests").arg(date);
    return DaysStrip::tr("%1, %2 attempts, %3 failed").arg(date, count(day.attempts), count(day.against));
}

DaysStrip::DaysStrip(QWidget* parent)
    : QWidget(parent), m_strip(new UptimeStrip), m_served(new Label({}, Type::Caption, Role::Muted)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace3);
    auto* name = new Label(tr("Last 90 days"), Type::Caption, Role::Muted);
    name->setMinimumWidth(kNameWidth);
    row->addWidget(name);
    m_strip->setFixedHeight(kCellHeight);
    row->addWidget(m_strip, 1);
    row->addWidget(m_served);
    connect(m_strip, &UptimeStrip::hovered, this, [this](int day) {
        const bool known = day >= 0 && day < static_cast<int>(m_days.size());
        m_strip->setToolTip(known ? dayWords(m_days[static_cast<std::size_t>(day)]) : QString());
    });
    setProvider(nullptr);
}

void DaysStrip::setProvider(const record::ProviderAvailability* availability) {
    QList<Uptime> cells(kDays, Uptime::NoRequests);
    m_days.clear();
    std::optional<double> served;
    if (availability) {
        m_days = availability->days;
        cells.clear();
        for (const record::AvailabilityDay& day : m_days) cells.append(shapeOf(day));
        served = availability->served();
    }
    m_served->setText(served ? tr("%1 served").arg(percentRate(*served)) : tr("no requests"));
    m_strip->setCells(cells, tr("Last 90 days, one cell per day: %1").arg(m_served->text()));
}

} // namespace tollgate::ui
