// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_fit.h"

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

void shareRest(const QList<ColumnWish>& wishes, QList<int>& widths, int rest) {
    int takers = 0;
    for (qsizetype i = 0; i < wishes.size(); ++i) takers += wishes[i].stretch && widths[i] > 0;
    for (qsizetype i = 0; i < wishes.size() && takers > 0; ++i) {
        if (!wishes[i].stretch || widths[i] == 0) continue;
        const int part = rest / takers--;
        widths[i] += part;
        rest -= part;
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
    const int rest = available - total(widths);
    if (rest > 0) shareRest(wishes, widths, rest);
    return widths;
}

} // namespace tollgate::ui
