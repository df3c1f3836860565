// SPDX-License-Identifier: GPL-3.0-or-later
// The value axis of charts: zero based, 3 to 5 ticks at round steps (DESIGN-LANGUAGE.md §4), and how values are
// written. Pure.
#pragma once

#include <QList>
#include <QStringList>

#include <functional>

namespace tollgate::ui {

struct ChartScale {
    double step = 1;
    int ticks = 3; // above zero

    double top() const { return step * ticks; }
};

// The smallest round scale that holds `largest` with at most `most` steps.
ChartScale scaleFor(double largest, int most = 4);

// How a chart writes its values: ticks know the step, values stand in tooltip and table.
struct ChartFormat {
    std::function<QString(double value, double step)> tick;
    std::function<QString(double value)> value;
    // Parts of one sum, written so that what is read adds up to value(sum); absent: each by itself.
    std::function<QStringList(const QList<double>& parts)> parts;
};

QStringList writtenParts(const ChartFormat& format, const QList<double>& parts);

ChartFormat dollarsFormat(); // values in dollars
ChartFormat countFormat();
ChartFormat secondsFormat(); // values in seconds

} // namespace tollgate::ui
