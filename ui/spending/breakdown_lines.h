// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a report as the lines of a table: a tree of two levels, flat, with shares and costs rounded so that what
// is read adds up. Pure; UI thread (locale).
#pragma once

#include "record/report.h"
#include "ui/common/entity_names.h"
#include "ui/models/cell.h"

#include <QList>
#include <QSet>
#include <QString>

#include <functional>
#include <string>

namespace tollgate::ui {

struct BreakdownLine {
    QString key;       // of the line; a child's begins with its parent's
    std::string first; // ids
    std::string then;
    QString name;
    int slot = -1;
    int depth = 0;
    Expander expander = Expander::None;
    int percent = 0; // of the total
    Money cost;      // as it is to be written
    QString word;    // instead of an amount: "local", "unpriced", "–"; "" for the amount
    record::Totals totals;
    QList<double> trend; // requests a bar
    bool operator==(const BreakdownLine&) const = default;
};

struct BreakdownWish {
    record::GroupBy first = record::GroupBy::Client;
    record::GroupBy then = record::GroupBy::Model;
    int bars = 0;       // of the trend: those that have begun
    QSet<QString> open; // keys
    // Order among siblings, which are values of `by`; none: as the report has it, dearest first.
    std::function<bool(const record::SpendRow&, const record::SpendRow&, record::GroupBy by)> less;
};

QList<BreakdownLine> breakdownLines(const record::SpendReport& report, const BreakdownWish& wish,
                                    const EntityNames& names);

// "local" when only own hardware answered, "unpriced" when no price was known, "cached" when our cache answered all,
// a dash when there was nothing to pay; "" when there is an amount.
QString costWord(const record::Totals& totals, const std::vector<std::string>& providers, const EntityNames& names);

} // namespace tollgate::ui
