// SPDX-License-Identifier: GPL-3.0-or-later
// Counts, tokens, percent, rates, sizes and keys as people read them (DESIGN-LANGUAGE.md §3). Pure, any thread.
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

#include <cstdint>

namespace tollgate::ui {

// The locale with thousands separators, which Qt's C locale leaves out.
QLocale grouped(const QLocale& locale);

// "1,282".
QString count(std::int64_t value, const QLocale& locale = QLocale());
// "486", "12.3k", "1.23M"; the exact count belongs in the tooltip.
QString tokens(std::int64_t value, const QLocale& locale = QLocale());
// "41.8k / 486".
QString tokenPair(std::int64_t in, std::int64_t out, const QLocale& locale = QLocale());
// "41,782 in, 486 out".
QString tokenPairExact(std::int64_t in, std::int64_t out, const QLocale& locale = QLocale());

// A share of a whole (0.71): "71 %"; one decimal under ten: "4.7 %".
QString percentShare(double fraction, const QLocale& locale = QLocale());
// A rate that is watched (errors, served): always one decimal but for exactly 100: "20.5 %", "0.0 %", "100 %".
QString percentRate(double fraction, const QLocale& locale = QLocale());
// Whole percents that add up to 100.
QStringList percentShares(const QList<std::int64_t>& parts, const QLocale& locale = QLocale());
// With one decimal each, adding up to 100.0.
QStringList percentSharesExact(const QList<std::int64_t>& parts, const QLocale& locale = QLocale());

QString requestsPerMinute(double rate, const QLocale& locale = QLocale()); // "12 req/min"
QString perHour(double rate, const QLocale& locale = QLocale());           // "83 / h"
QString tokensPerSecond(double rate, const QLocale& locale = QLocale());   // "70 tok/s"

// "4.1 MB", "214.6 MB", "2 GB": thousands, one decimal that is not zero.
QString bytes(std::int64_t size, const QLocale& locale = QLocale());

// Kind prefix, ellipsis, last four characters: "sk-ant-…c4Qw".
QString keyHint(const QString& prefix, const QString& last);

} // namespace tollgate::ui
