// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/times.h"

#include "ui/format/numbers.h"
#include "ui/format/rounding.h"

#include <QCoreApplication>

namespace tollgate::ui {

namespace {

constexpr std::int64_t kMilli = 1'000; // microseconds
constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kMinute = 60;

class Words {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString decimal(std::int64_t steps, int decimals, double scale, const QLocale& locale) {
    return grouped(locale).toString(static_cast<double>(steps) / scale, 'f', decimals);
}

QString padded(std::int64_t value) {
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

QString minutes(std::int64_t seconds) {
    if (seconds < 60 * kMinute) return Words::tr("%1 min %2 s").arg(seconds / kMinute).arg(padded(seconds % kMinute));
    const std::int64_t whole = roundedTo(seconds, kMinute);
    return Words::tr("%1 h %2 min").arg(whole / 60).arg(padded(whole % 60));
}

bool isToday(const QDateTime& time, const QDateTime& now) {
    return time.date() == now.date();
}

} // namespace

QString duration(std::chrono::microseconds time, const QLocale& locale) {
    const std::int64_t micros = time.count();
    const std::int64_t millis = roundedTo(micros, kMilli);
    if (micros > 0 && micros < 950) return Words::tr("%1 ms").arg(decimal(roundedTo(micros, 100), 1, 10, locale));
    if (millis < 1'000) return Words::tr("%1 ms").arg(millis);
    const std::int64_t hundredths = roundedTo(micros, kSecond / 100);
    if (hundredths < 1'000) return Words::tr("%1 s").arg(decimal(hundredths, 2, 100, locale));
    const std::int64_t tenths = roundedTo(micros, kSecond / 10);
    if (tenths < 600) return Words::tr("%1 s").arg(decimal(tenths, 1, 10, locale));
    return minutes(roundedTo(micros, kSecond));
}

QString durationTicking(std::chrono::microseconds time, const QLocale& locale) {
    const std::int64_t tenths = time.count() / (kSecond / 10);
    if (tenths < 600) return Words::tr("%1 s").arg(decimal(tenths, 1, 10, locale));
    return minutes(time.count() / kSecond);
}

QString countdown(std::chrono::seconds left) {
    const std::int64_t seconds = std::max<std::int64_t>(0, left.count());
    const QString tail = padded(seconds / kMinute % 60) + u':' + padded(seconds % kMinute);
    return seconds < 60 * kMinute ? tail : QString::number(seconds / (60 * kMinute)) + u':' + tail;
}

QString clockLog(const QDateTime& time, const QDateTime& now, const QLocale& locale) {
    if (!isToday(time, now)) return clock(time, now, locale);
    return locale.toString(time, QStringLiteral("HH:mm:ss.")) + QString::number(time.time().msec() / 100);
}

QString clock(const QDateTime& time, const QDateTime& now, const QLocale& locale) {
    if (isToday(time, now)) return locale.toString(time, QStringLiteral("HH:mm"));
    const qint64 days = std::abs(time.date().daysTo(now.date()));
    if (days < 7) return locale.toString(time, QStringLiteral("ddd HH:mm"));
    const bool same_year = time.date().year() == now.date().year();
    return locale.toString(time, same_year ? QStringLiteral("d MMM HH:mm") : QStringLiteral("d MMM yyyy HH:mm"));
}

QString relative(const QDateTime& time, const QDateTime& now, const QLocale& locale) {
    const qint64 seconds = std::max<qint64>(0, time.secsTo(now));
    if (seconds < kMinute) return Words::tr("%1 s ago").arg(seconds);
    if (seconds < 60 * kMinute) return Words::tr("%1 min ago").arg(seconds / kMinute);
    return clock(time, now, locale);
}

QString absolute(const QDateTime& time, const QLocale& locale) {
    return locale.toString(time, QStringLiteral("ddd d MMM yyyy HH:mm:ss")) + u' ' + time.timeZoneAbbreviation();
}

QString day(const QDate& date, const QLocale& locale) {
    return locale.toString(date, QStringLiteral("ddd d MMM yyyy"));
}

QString timeRange(const QDateTime& from, const QDateTime& to, const QLocale& locale) {
    const QString format = QStringLiteral("HH:mm");
    return Words::tr("%1 to %2").arg(locale.toString(from, format), locale.toString(to, format));
}

} // namespace tollgate::ui
