// SPDX-License-Identifier: GPL-3.0-or-later
// Port: where tables and splitters remember what a person arranged. The shell's console settings implement it; without
// one nothing is remembered.
#pragma once

#include <QList>
#include <QString>

namespace tollgate::ui {

struct ColumnState {
    QString id{};
    int width = 0; // 0: as designed
    bool shown = true;
    bool operator==(const ColumnState&) const = default;
};

class LayoutStore {
public:
    LayoutStore() = default;
    virtual ~LayoutStore() = default;
    LayoutStore(const LayoutStore&) = delete;
    LayoutStore& operator=(const LayoutStore&) = delete;

    // In the order on screen; empty when nothing was changed.
    virtual QList<ColumnState> columns(const QString& table) const = 0;
    virtual void setColumns(const QString& table, const QList<ColumnState>& columns) = 0;
    // Sizes of a splitter's parts; empty when never moved.
    virtual QList<int> sizes(const QString& splitter) const = 0;
    virtual void setSizes(const QString& splitter, const QList<int>& sizes) = 0;
};

} // namespace tollgate::ui
