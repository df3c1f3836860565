// SPDX-License-Identifier: GPL-3.0-or-later
// Money as people read it (DESIGN-LANGUAGE.md §3): US dollars, the decimal sign of the locale. The only place where
// pico-dollars are rounded (DESIGN.md §6). Pure, any thread.
#pragma once

#include "base/money.h"

#include <QList>
#include <QLocale>
#include <QString>

namespace tollgate::ui {

// Sums and budgets: "$12.90", "$1,204.50"; below one cent four significant digits: "$0.004318".
QString moneySum(Money amount, const QLocale& locale = QLocale());
// The cost of one request in tables: "$0.1625"; below one cent three significant digits: "$0.00369".
QString moneyRequest(Money amount, const QLocale& locale = QLocale());
// Lines of the cost table of one request: six decimals, "$0.162539".
QString moneyExact(Money amount, const QLocale& locale = QLocale());
// Estimates and requests in flight, to be shown muted: "~$0.007".
QString moneyEstimate(Money amount, const QLocale& locale = QLocale());
// Axis ticks, forecasts, budget lines: "$475" when `step` between ticks is $5 or more, else with cents: "$1.00".
QString moneyTick(Money amount, Money step, const QLocale& locale = QLocale());
// Forecasts: whole dollars from $20 on, "$475"; cents below, "$3.18".
QString moneyRough(Money amount, const QLocale& locale = QLocale());
// Two of them, written alike: "$452 to $500".
QString moneyRange(Money low, Money high, const QLocale& locale = QLocale());
// Parts of one sum, to be written by moneySum(): whole cents by largest remainder, so that what is read adds up to
// `shown`, the sum as it is shown. Parts below a cent keep their digits.
QList<Money> shownParts(const QList<Money>& parts, Money shown);
// For assistive programs: "0.1625 US dollars".
QString moneySpoken(Money amount, const QLocale& locale = QLocale());

// Instead of an amount, always muted: never "$0" for a price that is not known.
QString unpricedWord();
QString localWord();
QString cachedWord();
// Nothing to show.
QString nothing();

} // namespace tollgate::ui
