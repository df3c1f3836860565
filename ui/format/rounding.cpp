// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/rounding.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tollgate::ui {

namespace {

struct Remainder {
    qsizetype index;
    double size;
};

// Floors every exact value and gives the missing units to the largest remainders, earlier parts first.
QList<std::int64_t> distributed(const QList<double>& exact, std::int64_t total) {
    QList<std::int64_t> result;
    QList<Remainder> remainders;
    std::int64_t given = 0;
    for (qsizetype i = 0; i < exact.size(); ++i) {
        const double floor = std::floor(exact[i]);
        result.append(static_cast<std::int64_t>(floor));
        remainders.append({i, exact[i] - floor});
        given += result.last();
    }
    std::sort(remainders.begin(), remainders.end(), [](const Remainder& a, const Remainder& b) {
        return a.size > b.size || (a.size == b.size && a.index < b.index);
    });
    for (qsizetype i = 0; i < remainders.size() && given < total; ++i, ++given) ++result[remainders[i].index];
    return result;
}

} // namespace

std::int64_t roundedTo(std::int64_t value, std::int64_t unit) {
    const std::int64_t whole = value / unit;
    const std::int64_t rest = value % unit;
    const std::int64_t magnitude = rest < 0 ? -rest : rest;
    if (magnitude < unit - magnitude) return whole;
    return value < 0 ? whole - 1 : whole + 1;
}

QList<std::int64_t> roundedParts(const QList<std::int64_t>& parts, std::int64_t unit) {
    return roundedParts(parts, unit, roundedTo(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}), unit));
}

QList<std::int64_t> roundedParts(const QList<std::int64_t>& parts, std::int64_t unit, std::int64_t total) {
    QList<double> exact;
    for (const std::int64_t part : parts) exact.append(static_cast<double>(part) / static_cast<double>(unit));
    return distributed(exact, total);
}

QList<std::int64_t> roundedShares(const QList<std::int64_t>& parts, std::int64_t whole) {
    const double sum = static_cast<double>(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}));
    if (sum <= 0) return QList<std::int64_t>(parts.size(), 0);
    QList<double> exact;
    for (const std::int64_t part : parts) exact.append(static_cast<double>(part) / sum * static_cast<double>(whole));
    return distributed(exact, whole);
}

} // namespace tollgate::ui
