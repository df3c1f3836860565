// SPDX-License-Identifier: GPL-3.0-or-later
// The strip under the filter bar: named filters with their counts, the volume over time, totals of what is shown.
// Shows values it is given; UI thread.
#pragma once

#include "record/report.h"

#include <QList>
#include <QString>
#include <QWidget>

class QHBoxLayout;

namespace tollgate::ui {

class Chip;
class Label;
class VolumeStrip;

// A filter with a name: the five that come along, and those a person starred.
struct NamedFilter {
    QString name;
    QString expression;
    bool operator==(const NamedFilter&) const = default;
};

class RequestStrip : public QWidget {
    Q_OBJECT
public:
    explicit RequestStrip(QWidget* parent = nullptr);

    void setFilters(const QList<NamedFilter>& filters);
    void setCount(const QString& expression, const QString& count);
    // Marks the chip whose expression is the filter now.
    void setCurrent(const QString& expression);
    void setSummary(const record::LogSummary& summary, int inFlight);

    VolumeStrip* volume() const { return m_volume; }

    // "1,284 requests, $12.90" for the filter bar of a narrow window.
    QString shortTotals() const { return m_short; }

Q_SIGNALS:
    // "" when the chip of the filter in force was clicked.
    void filterChosen(const QString& expression);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_row;
    QHBoxLayout* m_chip_row;
    QList<std::pair<QString, Chip*>> m_chips; // by expression
    VolumeStrip* m_volume;
    Label* m_totals;
    Label* m_tokens;
    QString m_short;
};

} // namespace tollgate::ui
