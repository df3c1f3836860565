// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/money.h"

#include "ui/format/numbers.h"
#include "ui/format/rounding.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tollgate::ui {

namespace {

constexpr int kPicoDecimals = 12;
constexpr std::int64_t kCent = Money::kPerDollar / 100;
constexpr std::int64_t kWholeTicks = 5 * Money::kPerDollar; // from this step on ticks have no cents
constexpr std::int64_t kRoughFrom = 20 * Money::kPerDollar; // from here on forecasts have no cents

constexpr std::array<std::int64_t, kPicoDecimals + 1> kPowers = [] {
    std::array<std::int64_t, kPicoDecimals + 1> powers{};
    powers[0] = 1;
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

std::int64_t power(int exponent) {
    return kPowers[static_cast<std::size_t>(exponent)];
}

std::int64_t magnitude(Money amount) {
    return amount.pico < 0 ? -std::max(amount.pico, -Money::max().pico) : amount.pico;
}

// Unsigned digits with `decimals` places.
QString digits(std::int64_t pico, int decimals, const QLocale& locale) {
    const std::int64_t rounded = roundedTo(pico, power(kPicoDecimals - decimals));
    const double value = static_cast<double>(rounded) / static_cast<double>(power(decimals));
    return grouped(locale).toString(value, 'f', decimals);
}

QString dollars(Money amount, int decimals, const QLocale& locale) {
    const QString sign = amount.pico < 0 ? QString(QChar(0x2212)) : QString();
    return sign + u'$' + digits(magnitude(amount), decimals, locale);
}

// Decimals that show `significant` digits of an amount below one dollar; more than a cent's two at least.
int decimalsFor(std::int64_t pico, int significant) {
    int zeros = 0; // after the decimal sign
    while (zeros < kPicoDecimals && pico < power(kPicoDecimals - zeros - 1)) ++zeros;
    return std::min(kPicoDecimals, zeros + significant);
}

bool belowCent(Money amount, int significant) {
    const std::int64_t pico = magnitude(amount);
    if (pico == 0 || pico >= kCent) return false;
    // 0.0099999 with four significant digits is one cent.
    const int decimals = decimalsFor(pico, significant);
    return roundedTo(pico, power(kPicoDecimals - decimals)) * power(kPicoDecimals - decimals) < kCent;
}

QString small(Money amount, int significant, const QLocale& locale) {
    return dollars(amount, decimalsFor(magnitude(amount), significant), locale);
}

} // namespace

QString moneySum(Money amount, const QLocale& locale) {
    return belowCent(amount, 4) ? small(amount, 4, locale) : dollars(amount, 2, locale);
}

QString moneyRequest(Money amount, const QLocale& locale) {
    if (amount.pico == 0) return dollars(amount, 2, locale);
    return belowCent(amount, 3) ? small(amount, 3, locale) : dollars(amount, 4, locale);
}

QString moneyExact(Money amount, const QLocale& locale) {
    return dollars(amount, 6, locale);
}

QString moneyEstimate(Money amount, const QLocale& locale) {
    return u'~' + (belowCent(amount, 1) ? small(amount, 1, locale) : dollars(amount, 2, locale));
}

QString moneyTick(Money amount, Money step, const QLocale& locale) {
    int decimals = step.pico < kWholeTicks || step.pico % Money::kPerDollar != 0 ? 2 : 0;
    if (step.pico % kCent != 0) decimals = decimalsFor(magnitude(step), 1);
    return dollars(amount, decimals, locale);
}

QString moneyRough(Money amount, const QLocale& locale) {
    return moneyTick(amount, magnitude(amount) < kRoughFrom ? Money{kCent} : Money{kWholeTicks}, locale);
}

QString moneyRange(Money low, Money high, const QLocale& locale) {
    const Money step{magnitude(high) < kRoughFrom ? kCent : kWholeTicks};
    return QCoreApplication::translate("Format", "%1 to %2")
        .arg(moneyTick(low, step, locale), moneyTick(high, step, locale));
}

QList<Money> shownParts(const QList<Money>& parts, Money shown) {
    QList<std::int64_t> large;
    Money small;
    for (const Money part : parts) {
        if (belowCent(part, 4))
            small += part;
        else
            large.append(part.pico);
    }
    const std::int64_t cents = roundedTo(shown.pico, kCent) - roundedTo(small.pico, kCent);
    const QList<std::int64_t> rounded = roundedParts(large, kCent, cents);
    QList<Money> result;
    qsizetype next = 0;
    for (const Money part : parts) result.append(belowCent(part, 4) ? part : Money{rounded[next++] * kCent});
    return result;
}

QString moneySpoken(Money amount, const QLocale& locale) {
    QString text = moneyRequest(amount, locale);
    return QCoreApplication::translate("Format", "%1 US dollars").arg(text.remove(u'$'));
}

QString unpricedWord() {
    return QCoreApplication::translate("Format", "unpriced");
}

QString localWord() {
    return QCoreApplication::translate("Format", "local");
}

QString cachedWord() {
    return QCoreApplication::translate("Format", "cached");
}

QString nothing() {
    return QString(QChar(0x2013));
}

} // namespace tollgate::ui
