// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns fit into a width, and how wide each is: the highest priority number drops out first, what is left over
// goes to the stretching columns (DESIGN-LANGUAGE.md §5). Pure.
#pragma once

#include <QList>

namespace tollgate::ui {

struct ColumnWish {
    int width = 0;
    int priority = 1;
    bool stretch = false;
    bool may_grow = false; // takes what is left when no stretching column shows
    bool wanted = true;    // chosen by the person
};

// A width for each column, 0 for those that do not show. Priority 1 never drops.
QList<int> fittedColumns(const QList<ColumnWish>& wishes, int available);

} // namespace tollgate::ui
