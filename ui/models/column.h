// SPDX-License-Identifier: GPL-3.0-or-later
// A column of a table as data: everything the table view and the model base need to know about it
// (DESIGN-LANGUAGE.md §5). Pages keep a constant list of these.
#pragma once

#include <QList>
#include <QString>

namespace tollgate::ui {

// Decides the delegate; numbers, money and times are right-aligned with digits that do not jump.
enum class CellKind {
    Text,
    Model,
    Number,
    Status,
    Swatch,
    TwoLine,
    Switch,
    Sparkline,
    Uptime,
    Share,
    Budget,
    Tag,
    Handle,
    Fixed
};

struct Column {
    QString id{}; // stable: widths and choice are remembered under it
    QString title{};
    CellKind kind = CellKind::Text;
    int width = 100;  // px, at first
    int priority = 1; // 1 always stays; the highest number drops out first when the table is narrow
    bool stretch = false;
    bool shown = true;    // at first
    bool sortable = true; // by a click on the header
    QString unit{};       // for assistive programs: "Duration, 9.02 s" has it in the text, "Requests, 83" needs it
    QString tool_tip{};   // of the header
};

bool isRightAligned(CellKind kind);

// Of a table whose order is not the person's to choose.
inline Column unsorted(const char* id, const QString& title, CellKind kind, int width, int priority = 1) {
    return {
        .id = QLatin1String(id), .title = title, .kind = kind, .width = width, .priority = priority, .sortable = false};
}

// Takes what room the others leave.
inline Column stretched(Column column) {
    column.stretch = true;
    return column;
}

} // namespace tollgate::ui
