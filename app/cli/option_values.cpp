// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/option_values.h"

#include "config/checks.h"

#include <QDateTime>
#include <QStringList>

namespace tollgate::cli {

namespace {

constexpr std::int64_t kMost = 1'000'000'000'000;

struct Unit {
    char16_t letter;
    std::int64_t factor;
};

// A whole number with or without a unit, at most kMost of what `plain` counts.
template <std::size_t N>
std::optional<std::int64_t> withUnit(QString text, const Unit (&units)[N], std::int64_t plain) {
    text = text.trimmed();
    std::int64_t factor = plain;
    for (const Unit& unit : units)
        if (text.endsWith(QChar(unit.letter))) factor = unit.factor;
    if (factor != plain) text.chop(1);
    bool isNumber = false;
    const std::int64_t number = text.toLongLong(&isNumber);
    if (!isNumber || number < 0 || number > kMost) return std::nullopt;
    if (factor == 0 && number != 0) return std::nullopt; // a unit is missing
    return number * factor;
}

} // namespace

std::vector<std::string> listFrom(const QString& text) {
    std::vector<std::string> list;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts))
        if (const QString word = part.trimmed(); !word.isEmpty()) list.push_back(word.toStdString());
    return list;
}

std::optional<std::int64_t> countFrom(const QString& text) {
    constexpr Unit units[]{{u'k', 1'000}, {u'K', 1'000}, {u'M', 1'000'000}};
    const auto count = withUnit(text, units, 1);
    return count && *count <= kMost ? count : std::nullopt;
}

std::optional<Micros> lengthFrom(const QString& text) {
    constexpr Unit units[]{{u's', 1}, {u'm', 60}, {u'h', 3600}, {u'd', 86'400}, {u'w', 7 * 86'400}};
    constexpr std::int64_t century = 100LL * 366 * 86'400;
    const auto seconds = withUnit(text, units, 0);
    return seconds && *seconds <= century ? std::optional(*seconds * kSecond) : std::nullopt;
}

std::optional<Micros> momentFrom(const QString& text, Micros now) {
    if (const auto length = lengthFrom(text); length && *length > 0) return now + *length;
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && text.size() == 10)
        return day.addDays(1).startOfDay().toMSecsSinceEpoch() * kMillisecond;
    return config::timeFromRfc3339(text.toStdString());
}

std::optional<std::pair<std::string, std::string>> pairFrom(const QString& text) {
    const auto equals = text.indexOf(u'=');
    if (equals < 1) return std::nullopt;
    return std::pair(text.left(equals).trimmed().toStdString(), text.mid(equals + 1).trimmed().toStdString());
}

} // namespace tollgate::cli
