// SPDX-License-Identifier: GPL-3.0-or-later
// One request in words and lines: what happened, the way it took, what it cost and why. Values in, values out; UI
// thread.
#pragma once

#include "bridge/prices.h"
#include "bridge/providers.h"
#include "record/live.h"
#include "record/record.h"
#include "ui/theme/roles.h"
#include "ui/widgets/timing_waterfall.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace tollgate::ui {

// Rich text: "Claude Code asked for <b>claude-sonnet-4-5</b>. Anthropic answered in 9.02 s for <b>$0.1625</b>."
QString sentenceFor(const record::Request& request, const bridge::Providers& providers);
QString runningSentence(const record::Request& request, const record::LiveEvent& live, Micros now,
                        const bridge::Providers& providers);

QList<TimingAttempt> timingOf(const record::Request& request, const bridge::Providers& providers);

// A step of the rules, a target it chose from, a call to a provider, or what happened between two calls.
struct RouteLine {
    QString icon;
    Role role = Role::Muted;
    QString title;
    QString detail; // muted, behind the title
    QString time;
    Role time_role = Role::Muted;
    bool under = false; // belongs to the line above: a target it chose from or skipped
    bool operator==(const RouteLine&) const = default;
};

QList<RouteLine> routeLines(const record::Request& request, const bridge::Providers& providers);

struct CostRow {
    QString name;
    QString count;
    QString rate; // per million tokens
    QString amount;
    bool operator==(const CostRow&) const = default;
};

struct CostTable {
    QString source; // "price list of 12 Oct"
    QList<CostRow> rows;
    CostRow total;     // the rows as shown add up to it
    QStringList notes; // what is not certain, or lost
};

CostTable costTable(const record::Request& request, const bridge::CostSheet& sheet, const bridge::Providers& providers);

} // namespace tollgate::ui
