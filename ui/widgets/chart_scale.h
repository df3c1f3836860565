// SPDX-License-Identifier: GPL-3.0-or-later
// The value axis of charts: zero based, 3 to 5 ticks at round steps (DESIGN-LANGUAGE.md §4), and how values are
// written. Pure.
#pragma once

#include <QString>

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
};

ChartFormat dollarsFormat(); // values in dollars
ChartFormat countFormat();
ChartFormat secondsFormat(); // values in seconds

} // namespace tollgate::ui
