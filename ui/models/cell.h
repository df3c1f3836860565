// SPDX-License-Identifier: GPL-3.0-or-later
// What one table cell shows, in one value: the delegate of the column's kind paints it, sorting reads `value`,
// assistive programs read `spoken` or `text`. Made by models in one call a cell; UI thread.
#pragma once

#include "ui/theme/status.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QVariant>

#include <optional>

namespace tollgate::ui {

enum class Tone { Normal, Strong, Muted, Accent, Ok, Warning, Error, Info, Denied };
Role toneRole(Tone tone);

enum class Expander { None, Closed, Open };

// One cell of an uptime strip; the height repeats the colour (DESIGN-LANGUAGE.md §1.6).
enum class Uptime : quint8 { NoRequests, Served, Slow, Failed, Off };

struct Cell {
    QString text{};
    QString second{}; // second line, or the words after the name in one-line cells
    Tone tone = Tone::Normal;
    QVariant value{};   // raw, for sorting; a switch keeps its bool here
    QString tool_tip{}; // the full text is the default where it does not fit
    QString spoken{};   // instead of text, with unit: "0.1625 US dollars"
    std::optional<Status> status{};
    int slot = -1;          // entity colour: 0 Other, 1 to 8; -1 none
    double fraction = -1;   // share bar; -1 none
    QList<double> series{}; // sparkline
    QList<Uptime> uptime{};
    int depth = 0; // of a tree row, on its first column
    Expander expander = Expander::None;
    bool enabled = true; // a switch that cannot be moved says why in its tooltip
};

} // namespace tollgate::ui

Q_DECLARE_METATYPE(tollgate::ui::Cell)
