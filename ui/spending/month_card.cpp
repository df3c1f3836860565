// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/month_card.h"

#include "ui/format/money.h"
#include "ui/format/times.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/segmented_control.h"

#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tollgate::ui {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr qreal kLine = 2;
constexpr int kLabelEvery = 7; // days

enum At { Day, Spent, Expected, Range };

double at(const QList<double>& values, int row) {
    return row < values.size() ? values[row] : kNone;
}

QList<double> dollars(const QList<Money>& sums) {
    QList<double> values;
    for (const Money sum : sums) values.append(dollarsOf(sum));
    return values;
}

// One value a day of the month; there is none before today.
QList<double> fromToday(const QList<Money>& sums, int today) {
    return QList<double>(today - 1, kNone) + dollars(sums);
}

ChartColumns monthColumns(QDate today) {
    ChartColumns columns;
    for (int number = 1; number <= today.daysInMonth(); ++number) {
        columns.titles << day({today.year(), today.month(), number});
        columns.labels << (number % kLabelEvery == 1 ? QString::number(number) : QString());
    }
    return columns;
}

} // namespace

int crossingDay(const SpendSums& sums, const SpendPast& past, Micros now, Money amount) {
    Money sum;
    for (int day = 0; day < sums.month_days.size(); ++day) {
        sum += sums.month_days[day];
        if (sum >= amount) return day;
    }
    if (!past.rate) return -1;
    const QList<Money> ahead = aheadOf(sums, past, now).middle; // from today on
    const auto at = std::find_if(ahead.begin(), ahead.end(), [&](Money expected) { return expected >= amount; });
    return at == ahead.end() ? -1 : localDay(now).day() - 1 + static_cast<int>(at - ahead.begin());
}

LineChartData monthChart(const SpendSums& sums, const SpendPast& past, std::optional<Money> budget, Micros now) {
    const QDate today = localDay(now);
    LineChartData data;
    data.columns = monthColumns(today);
    if (budget) {
        data.threshold = {dollarsOf(*budget), MonthCard::tr("Budget %1").arg(moneyRough(*budget)), true};
        data.crossing.column = crossingDay(sums, past, now, *budget);
        data.crossing.words = shortDay({today.year(), today.month(), std::max(1, data.crossing.column + 1)});
    }
    LineSeries spent{MonthCard::tr("So far"), {}, -1, false, kLine};
    Money sum;
    for (const Money cost : sums.month_days) {
        sum += cost;
        spent.values.append(dollarsOf(sum));
    }
    data.now = {today.day() - 1, moneySum(sum)};
    data.series = {spent};
    if (!past.rate) return data;
    const MonthAhead ahead = aheadOf(sums, past, now);
    LineSeries forecast{MonthCard::tr("Forecast"), fromToday(ahead.middle, today.day()), -1, true, kLine};
    data.series.append(forecast);
    data.band = {fromToday(ahead.low, today.day()), fromToday(ahead.high, today.day()),
                 moneyRange(ahead.low.last(), ahead.high.last())};
    return data;
}

MonthTableModel::MonthTableModel(QObject* parent)
    : TableModel({{.id = QStringLiteral("day"), .title = tr("Day"), .width = 130, .stretch = true, .sortable = false},
                  {.id = QStringLiteral("spent"),
                   .title = tr("So far"),
                   .kind = CellKind::Number,
                   .width = 76,
                   .sortable = false},
                  {.id = QStringLiteral("expected"),
                   .title = tr("Forecast"),
                   .kind = CellKind::Number,
                   .width = 76,
                   .sortable = false},
                  {.id = QStringLiteral("range"),
                   .title = tr("Range"),
                   .kind = CellKind::Number,
                   .width = 104,
                   .priority = 2,
                   .sortable = false}},
                 parent) {}

void MonthTableModel::setChart(const LineChartData& data) {
    const bool same = data.columns.titles.size() == m_data.columns.titles.size();
    if (!same) beginResetModel();
    m_data = data;
    if (!same) return endResetModel();
    if (rows() > 0) Q_EMIT dataChanged(index(0, 0), index(rows() - 1, columnCount() - 1));
}

int MonthTableModel::rows() const {
    return static_cast<int>(m_data.columns.titles.size());
}

Cell MonthTableModel::cell(int row, int column) const {
    Cell cell;
    cell.text = nothing();
    cell.tone = Tone::Muted;
    const auto write = [&](double value, auto format) {
        if (!std::isfinite(value)) return;
        cell.text = format(moneyOf(value));
        cell.tone = Tone::Normal;
    };
    const bool ahead = row >= m_data.now.column;
    switch (column) {
    case Day:
        cell.text = m_data.columns.titles[row];
        cell.tone = Tone::Normal;
        break;
    case Spent: write(at(m_data.series.first().values, row), [](Money sum) { return moneySum(sum); }); break;
    case Expected:
        if (ahead && m_data.series.size() > 1)
            write(at(m_data.series[1].values, row), [](Money sum) { return moneyRough(sum); });
        break;
    default:
        if (ahead && std::isfinite(at(m_data.band.low, row)))
            write(m_data.band.low[row], [&](Money low) { return moneyRange(low, moneyOf(m_data.band.high[row])); });
        break;
    }
    return cell;
}

MonthCard::MonthCard(QWidget* parent) : Card(tr("This month"), tr("cumulative"), parent) {
    const QString name = tr("Month so far and forecast");
    m_chart = new LineChart(name);
    m_model = new MonthTableModel(this);
    m_table = new DataTable(name);
    m_table->setTable(m_model);
    m_switch = new SegmentedControl(tr("Show %1 as").arg(name));
    m_switch->add(tr("Chart"), QStringLiteral("chart"));
    m_switch->add(tr("Table"), QStringLiteral("table"));
    addAction(m_switch);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    add(m_stack, 1);
    connect(m_switch, &SegmentedControl::changed, this,
            [this](const QString& id) { showTable(id == QLatin1String("table")); });
}

void MonthCard::setSums(const SpendSums& sums, const SpendPast& past, std::optional<Money> budget, Micros now) {
    const QString month = QLocale().standaloneMonthName(localDay(now).month());
    setTitle(past.rate ? tr("%1 so far and forecast").arg(month) : tr("%1 so far").arg(month));
    const LineChartData data = monthChart(sums, past, budget, now);
    m_chart->setData(data);
    m_model->setChart(data);
}

void MonthCard::toggleTable() {
    const bool table = m_stack->currentWidget() == m_chart;
    m_switch->setCurrent(table ? QStringLiteral("table") : QStringLiteral("chart"));
    showTable(table);
}

void MonthCard::showTable(bool table) {
    m_stack->setCurrentIndex(table ? 1 : 0);
}

} // namespace tollgate::ui
