// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/numbers.h"

#include "ui/format/rounding.h"

#include <QCoreApplication>

#include <cmath>

namespace tollgate::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

// `value` in units of `unit` with `decimals` places, rounded in integers.
QString scaledText(std::int64_t value, std::int64_t unit, int decimals, const QLocale& locale) {
    const auto steps = static_cast<std::int64_t>(std::pow(10, decimals));
    const double shown = static_cast<double>(roundedTo(value, unit / steps)) / static_cast<double>(steps);
    return grouped(locale).toString(shown, 'f', decimals);
}

QString percentText(double value, int decimals, const QLocale& locale) {
    return Words::tr("%1 %").arg(grouped(locale).toString(value, 'f', decimals));
}

QString rateText(double rate, const QLocale& locale) {
    const bool fraction = rate > 0 && rate < 10 && std::abs(rate - std::round(rate)) >= 0.05;
    return grouped(locale).toString(rate, 'f', fraction ? 1 : 0);
}

} // namespace

QLocale grouped(const QLocale& locale) {
    QLocale made = locale;
    made.setNumberOptions(QLocale::DefaultNumberOptions);
    return made;
}

QString count(std::int64_t value, const QLocale& locale) {
    return grouped(locale).toString(qlonglong{value});
}

QString tokens(std::int64_t value, const QLocale& locale) {
    constexpr std::int64_t kThousand = 1'000, kMillion = 1'000'000, kBillion = 1'000'000'000;
    // The limits are where the smaller unit would round up to a thousand.
    if (value < kThousand) return count(value, locale);
    if (value < 999'950) return Words::tr("%1k").arg(scaledText(value, kThousand, 1, locale));
    if (value < 999'995'000) return Words::tr("%1M").arg(scaledText(value, kMillion, 2, locale));
    return Words::tr("%1B").arg(scaledText(value, kBillion, 2, locale));
}

QString tokenPair(std::int64_t in, std::int64_t out, const QLocale& locale) {
    return QStringLiteral("%1 / %2").arg(tokens(in, locale), tokens(out, locale));
}

QString tokenPairExact(std::int64_t in, std::int64_t out, const QLocale& locale) {
    return Words::tr("%1 in, %2 out").arg(count(in, locale), count(out, locale));
}

QString percentShare(double fraction, const QLocale& locale) {
    const double percent = fraction * 100;
    const bool small = percent < 9.95 && percent >= 0.05;
    return percentText(percent, small ? 1 : 0, locale);
}

QString percentRate(double fraction, const QLocale& locale) {
    const double percent = fraction * 100;
    return percentText(percent, percent >= 99.95 ? 0 : 1, locale);
}

QStringList percentShares(const QList<std::int64_t>& parts, const QLocale& locale) {
    QStringList result;
    for (const std::int64_t share : roundedShares(parts, 100))
        result.append(percentText(static_cast<double>(share), 0, locale));
    return result;
}

QStringList percentSharesExact(const QList<std::int64_t>& parts, const QLocale& locale) {
    QStringList result;
    for (const std::int64_t share : roundedShares(parts, 1000))
        result.append(percentText(static_cast<double>(share) / 10, 1, locale));
    return result;
}

QString requestsPerMinute(double rate, const QLocale& locale) {
    return Words::tr("%1 req/min").arg(rateText(rate, locale));
}

QString perHour(double rate, const QLocale& locale) {
    return Words::tr("%1 / h").arg(rateText(rate, locale));
}

QString tokensPerSecond(double rate, const QLocale& locale) {
    return Words::tr("%1 tok/s").arg(rateText(rate, locale));
}

QString bytes(std::int64_t size, const QLocale& locale) {
    constexpr std::int64_t kKilo = 1'000, kMega = 1'000'000, kGiga = 1'000'000'000;
    const auto text = [&](std::int64_t unit) {
        const bool whole = roundedTo(size, unit / 10) % 10 == 0 && size < 10 * unit;
        return scaledText(size, unit, whole ? 0 : 1, locale);
    };
    if (size < kKilo) return Words::tr("%1 B").arg(count(size, locale));
    if (size < 999'950) return Words::tr("%1 kB").arg(text(kKilo));
    if (size < 999'950'000) return Words::tr("%1 MB").arg(text(kMega));
    return Words::tr("%1 GB").arg(text(kGiga));
}

QString keyHint(const QString& prefix, const QString& last) {
    return prefix + QChar(0x2026) + last;
}

} // namespace tollgate::ui
