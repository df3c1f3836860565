// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bar_chart_panel.h"

#include "ui/widgets/chart_legend.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/segmented_control.h"

#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace tollgate::ui {

namespace {

Column numberColumn(const QString& id, const QString& title, int priority) {
    return {.id = id, .title = title, .kind = CellKind::Number, .width = 90, .priority = priority, .sortable = false};
}

QList<Column> columnsOf(const BarChartData& data) {
    QList<Column> columns{{.id = QStringLiteral("time"),
                           .title = BarTableModel::tr("Time"),
                           .width = 120,
                           .stretch = true,
                           .sortable = false}};
    int priority = 2;
    for (const BarSeries& series : data.series) columns.append(numberColumn(series.id, series.name, priority++));
    columns.append(numberColumn(QStringLiteral("total"), BarTableModel::tr("Total"), 1));
    return columns;
}

double at(const QList<double>& values, int row) {
    return row < values.size() ? values[row] : 0;
}

} // namespace

BarTableModel::BarTableModel(const BarChartData& data, const ChartFormat& format, QObject* parent)
    : TableModel(columnsOf(data), parent), m_data(data), m_format(format) {}

int BarTableModel::rows() const {
    return static_cast<int>(m_data.columns.titles.size());
}

Cell BarTableModel::cell(int row, int column) const {
    if (column == 0) return {.text = m_data.columns.titles[row]};
    QList<double> parts;
    for (const BarSeries& series : m_data.series) parts.append(std::max(0.0, at(series.values, row)));
    const bool total = column > parts.size();
    const double value = total ? std::accumulate(parts.begin(), parts.end(), 0.0) : parts[column - 1];
    if (!(value > 0)) return {.text = QString(QChar(0x2013)), .tone = Tone::Muted, .value = 0.0};
    const QString written = total ? m_format.value(value) : writtenParts(m_format, parts)[column - 1];
    return {.text = written, .tone = total ? Tone::Strong : Tone::Normal, .value = value};
}

bool BarTableModel::update(const BarChartData& data) {
    const auto same = [](const BarSeries& a, const BarSeries& b) { return a.id == b.id && a.name == b.name; };
    if (!std::equal(data.series.begin(), data.series.end(), m_data.series.begin(), m_data.series.end(), same) ||
        data.columns.titles.size() != m_data.columns.titles.size())
        return false;
    m_data = data;
    if (rows() > 0) Q_EMIT dataChanged(index(0, 0), index(rows() - 1, columnCount() - 1));
    return true;
}

BarChartPanel::BarChartPanel(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_chart(new StackedBarChart(name)),
      m_legend(new ChartLegend),
      m_table(new DataTable(name)),
      m_switch(new SegmentedControl(tr("Show %1 as").arg(name))),
      m_stack(new QStackedLayout(this)),
      m_format(dollarsFormat()) {
    auto* drawn = new QWidget;
    auto* column = new QVBoxLayout(drawn);
    column->setSpacing(4);
    column->addWidget(m_chart, 1);
    column->addWidget(m_legend);
    m_stack->addWidget(drawn);
    m_stack->addWidget(m_table);
    m_switch->add(tr("Chart"), QStringLiteral("chart"));
    m_switch->add(tr("Table"), QStringLiteral("table"));
    connect(m_switch, &SegmentedControl::changed, this,
            [this](const QString& id) { showTable(id == QLatin1String("table")); });
    connect(m_legend, &ChartLegend::chosenChanged, m_chart, &StackedBarChart::setShown);
    fillTable();
}

void BarChartPanel::setData(const BarChartData& data) {
    m_chart->setData(data);
    QList<LegendEntry> entries;
    for (const BarSeries& series : m_chart->data().series)
        entries.append({series.id, series.name, series.total, series.slot});
    m_legend->setIndent(m_chart->plotLeft() + 2);
    m_legend->setEntries(entries);
    m_legend->setNote(data.expected_note);
    if (isTableShown()) fillTable();
}

void BarChartPanel::setFormat(const ChartFormat& format) {
    m_format = format;
    m_chart->setFormat(format);
}

void BarChartPanel::toggleTable() {
    const bool table = !isTableShown();
    m_switch->setCurrent(table ? QStringLiteral("table") : QStringLiteral("chart"));
    showTable(table);
}

QString BarChartPanel::asText() const {
    const BarTableModel model(m_chart->data(), m_format);
    QStringList lines;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(row < 0 ? model.columns()[column].title : model.index(row, column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void BarChartPanel::showTable(bool table) {
    if (table) fillTable();
    m_stack->setCurrentIndex(table ? 1 : 0);
}

bool BarChartPanel::isTableShown() const {
    return m_stack->currentIndex() == 1;
}

void BarChartPanel::fillTable() {
    auto* before = static_cast<BarTableModel*>(m_table->table());
    if (before && before->update(m_chart->data())) return;
    m_table->setTable(new BarTableModel(m_chart->data(), m_format, this));
    delete before;
}

} // namespace tollgate::ui
