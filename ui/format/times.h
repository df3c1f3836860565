// SPDX-License-Identifier: GPL-3.0-or-later
// Durations, clock times, relative times and ranges as people read them (DESIGN-LANGUAGE.md §3). Times are local;
// `now` is given by the caller, so that tests and the frozen day can say what time it is. Pure, any thread.
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <chrono>

namespace tollgate::ui {

// "0.3 ms", "742 ms", "9.02 s", "11.2 s", "2 min 05 s", "1 h 05 min".
QString duration(std::chrono::microseconds time, const QLocale& locale = QLocale());
// While it runs: "1.2 s", "2 min 05 s"; one decimal only, so that the width stays.
QString durationTicking(std::chrono::microseconds time, const QLocale& locale = QLocale());
// What is left: "00:42", "1:02:05".
QString countdown(std::chrono::seconds left);

// In the log: "14:31:57.1" today; other days as clock().
QString clockLog(const QDateTime& time, const QDateTime& now, const QLocale& locale = QLocale());
// "14:31" today, "Wed 18:20" in the last six days, "28 Jun 18:20" this year, else with the year.
QString clock(const QDateTime& time, const QDateTime& now, const QLocale& locale = QLocale());
// "12 s ago", "5 min ago" under one hour, else clock(). Its tooltip is absolute().
QString relative(const QDateTime& time, const QDateTime& now, const QLocale& locale = QLocale());
// "Thu 15 Oct 2026 14:32:07 CEST".
QString absolute(const QDateTime& time, const QLocale& locale = QLocale());
// "Thu 15 Oct 2026".
QString day(const QDate& date, const QLocale& locale = QLocale());
// "13:00 to 14:00".
QString timeRange(const QDateTime& from, const QDateTime& to, const QLocale& locale = QLocale());

} // namespace tollgate::ui
