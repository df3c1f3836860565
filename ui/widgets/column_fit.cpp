// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_fit.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

int total(const QList<int>& widths) {
    int sum = 0;
    for (const int width : widths) sum += width;
    return sum;
}

// The shown column that goes next; -1 when all that are left have priority 1.
qsizetype leastNeeded(const QList<ColumnWish>& wishes, const QList<int>& widths) {
    qsizetype least = -1;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        if (widths[i] == 0 || wishes[i].priority <= 1) continue;
        if (least < 0 || wishes[i].priority >= wishes[least].priority) least = i;
    }
    return least;
}

bool anyStretches(const QList<ColumnWish>& wishes, const QList<int>& widths) {
    for (qsizetype i = 0; i < wishes.size(); ++i)
        if (wishes[i].stretch && widths[i] > 0) return true;
    return false;
}

// The columns that take the rest: the stretching ones, else the first that may grow.
QList<qsizetype> takers(const QList<ColumnWish>& wishes, const QList<int>& widths) {
    const bool stretching = anyStretches(wishes, widths);
    QList<qsizetype> result;
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        if (widths[i] == 0 || !(stretching ? wishes[i].stretch : wishes[i].may_grow)) continue;
        result.append(i);
        if (!stretching) break;
    }
    return result;
}

// A negative rest takes away, down to half of what was wished.
void shareRest(const QList<ColumnWish>& wishes, QList<int>& widths, int rest) {
    const QList<qsizetype> list = takers(wishes, widths);
    int left = static_cast<int>(list.size());
    for (const qsizetype i : list) {
        const int part = rest / left--;
        const int width = std::max(widths[i] + part, wishes[i].width / 2);
        rest -= width - widths[i];
        widths[i] = width;
    }
}

} // namespace

QList<int> fittedColumns(const QList<ColumnWish>& wishes, int available) {
    QList<int> widths;
    for (const ColumnWish& wish : wishes) widths.append(wish.wanted ? wish.width : 0);
    while (total(widths) > available) {
        const qsizetype least = leastNeeded(wishes, widths);
        if (least < 0) break;
        widths[least] = 0;
    }
    shareRest(wishes, widths, available - total(widths));
    return widths;
}

} // namespace tollgate::ui
