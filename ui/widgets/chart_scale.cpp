// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_scale.h"

#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"

#include <array>
#include <chrono>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr int kFewest = 3;

Money dollars(double value) {
    return {static_cast<std::int64_t>(std::llround(value * static_cast<double>(Money::kPerDollar)))};
}

std::chrono::microseconds micros(double seconds) {
    return std::chrono::microseconds(static_cast<std::int64_t>(std::llround(seconds * 1e6)));
}

QStringList writtenDollars(const QList<double>& parts) {
    QList<Money> exact;
    Money sum;
    for (const double part : parts) {
        exact.append(dollars(part));
        sum += exact.last();
    }
    QStringList written;
    for (const Money part : shownParts(exact, sum)) written.append(moneySum(part));
    return written;
}

} // namespace

ChartScale scaleFor(double largest, int most) {
    if (!(largest > 0) || !std::isfinite(largest)) return {};
    constexpr std::array kRound{1.0, 2.0, 5.0, 10.0};
    const double magnitude = std::pow(10, std::floor(std::log10(largest / most)));
    for (const double factor : kRound) {
        const double step = magnitude * factor;
        const int ticks = std::max(kFewest, static_cast<int>(std::ceil(largest / step - 1e-9)));
        if (ticks <= most) return {step, ticks};
    }
    return {magnitude * 10, most};
}

ChartFormat dollarsFormat() {
    return {[](double value, double step) { return moneyTick(dollars(value), dollars(step)); },
            [](double value) { return moneySum(dollars(value)); }, writtenDollars};
}

QStringList writtenParts(const ChartFormat& format, const QList<double>& parts) {
    if (format.parts) return format.parts(parts);
    QStringList written;
    for (const double part : parts) written.append(format.value(part));
    return written;
}

ChartFormat countFormat() {
    const auto text = [](double value) { return count(std::llround(value)); };
    return {[text](double value, double) { return text(value); }, text, {}};
}

ChartFormat secondsFormat() {
    const auto tick = [](double value, double step) {
        const int decimals = step < 1 ? (step < 0.1 ? 2 : 1) : 0;
        return QStringLiteral("%1 s").arg(QLocale().toString(value, 'f', decimals));
    };
    return {tick, [](double value) { return duration(micros(value)); }, {}};
}

} // namespace tollgate::ui
