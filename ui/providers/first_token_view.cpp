// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/first_token_view.h"

#include "ui/common/entities.h"
#include "ui/format/times.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"
#include "ui/widgets/line_chart.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

namespace tollgate::ui {

namespace {

constexpr int kMinutes = 90;
constexpr double kDegradedSeconds = static_cast<double>(bridge::kDegradedFirstToken) / static_cast<double>(kSecond);

QString clockText(Micros time) {
    return QLocale().toString(localTime(time), QStringLiteral("HH:mm"));
}

// One a minute; labelled at the start and at each half hour after it that is not too close.
ChartColumns columnsUntil(Micros lastMinute) {
    ChartColumns columns;
    for (int i = 0; i < kMinutes; ++i) {
        const Micros time = lastMinute - static_cast<Micros>(kMinutes - 1 - i) * kMinute;
        const bool half = localTime(time).time().minute() % 30 == 0;
        columns.titles << clockText(time);
        columns.labels << (i == 0 || (half && i > 12) ? clockText(time) : QString());
    }
    return columns;
}

// Lined up with the columns' end: the journal's last minute is the one that goes on.
QList<double> secondsOf(const std::vector<std::optional<Micros>>& values) {
    QList<double> seconds(kMinutes, std::numeric_limits<double>::quiet_NaN());
    const auto count = std::min<std::size_t>(values.size(), kMinutes);
    for (std::size_t i = 0; i < count; ++i)
        if (const auto& value = values[values.size() - count + i])
            seconds[static_cast<qsizetype>(kMinutes - count + i)] =
                static_cast<double>(*value) / static_cast<double>(kSecond);
    return seconds;
}

} // namespace

FirstTokenView::FirstTokenView(QWidget* parent) : QWidget(parent), m_chart(new LineChart(tr("First token"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kCardPadding, kSpace2, kCardPadding, kSpace2);
    column->setSpacing(kSpace1);
    auto* head = new QHBoxLayout;
    head->setSpacing(kSpace2);
    head->addWidget(new Label(tr("First token"), Type::Strong));
    head->addWidget(new Label(tr("solid p50, dashed p95"), Type::Body, Role::Muted));
    head->addStretch();
    column->addLayout(head);
    column->addWidget(m_chart, 1);
    m_chart->setFormat(secondsFormat());
    m_chart->setMinimumHeight(120);
}

void FirstTokenView::setProvider(const bridge::ProviderStatus& status, Micros now) {
    LineChartData data;
    data.columns = columnsUntil(now - now % kMinute);
    data.threshold = ChartThreshold{
        kDegradedSeconds,
        tr("Degraded above %1 (p95, 1 h)").arg(duration(std::chrono::microseconds(bridge::kDegradedFirstToken))),
        false};
    if (status.figures) {
        const int slot = status.provider.color_slot;
        data.series = {{tr("p50"), secondsOf(status.figures->first_token), slot, false, 1.6},
                       {tr("p95"), secondsOf(status.figures->first_token_high), slot, true, 1.2}};
    }
    m_chart->setData(data);
}

} // namespace tollgate::ui
