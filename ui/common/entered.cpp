// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/entered.h"

#include "ui/common/entities.h"
#include "ui/format/money.h"

#include <QRegularExpression>

namespace tollgate::ui {

namespace {

constexpr std::int64_t kCent = Money::kPerDollar / 100;
constexpr std::int64_t kMostCounted = 1'000'000'000;

// Digits with one dot: thousands signs only where they part groups of three, so that "0,5" is a half everywhere.
QString plainNumber(const QString& words, const QLocale& locale) {
    QString number;
    for (const QChar sign : words)
        if (sign != u'$' && !sign.isSpace()) number += sign;
    const QString group = locale.groupSeparator(), point = locale.decimalPoint();
    const QRegularExpression grouped(QStringLiteral("^\\d{1,3}(%1\\d{3})+(%2\\d*)?$")
                                         .arg(QRegularExpression::escape(group), QRegularExpression::escape(point)));
    if (grouped.match(number).hasMatch()) number.remove(group);
    return number.replace(point, QStringLiteral(".")).replace(u',', u'.');
}

} // namespace

std::optional<Money> dollarsIn(const QString& words, const QLocale& locale) {
    const QString number = plainNumber(words, locale);
    if (number.isEmpty()) return Money{};
    const auto money = moneyFromDollars(number.toStdString());
    return money && *money >= Money{} ? money : std::nullopt;
}

QString dollarsText(Money amount, const QLocale& locale) {
    if (amount.pico % kCent == 0) return moneySum(amount, locale);
    return u'$' + QString::fromStdString(toDollars(amount)).replace(u'.', locale.decimalPoint());
}

std::optional<int> percentIn(const QString& words) {
    bool isNumber = false;
    const int percent = QString(words).remove(u'%').trimmed().toInt(&isNumber);
    return isNumber && percent >= 1 && percent <= 100 ? std::optional(percent) : std::nullopt;
}

std::optional<std::int64_t> countIn(const QString& words) {
    QString number = words.trimmed();
    std::int64_t factor = 1;
    if (number.endsWith(u'k', Qt::CaseInsensitive)) factor = 1'000;
    if (number.endsWith(u'm', Qt::CaseInsensitive)) factor = 1'000'000;
    if (factor > 1) number.chop(1);
    if (number.isEmpty()) return 0;
    bool isNumber = false;
    const std::int64_t count = number.toLongLong(&isNumber);
    return isNumber && count >= 0 && count <= kMostCounted ? std::optional(count * factor) : std::nullopt;
}

QString countText(std::int64_t count) {
    if (count == 0) return {};
    if (count % 1'000'000 == 0) return QStringLiteral("%1M").arg(count / 1'000'000);
    if (count % 1'000 == 0) return QStringLiteral("%1k").arg(count / 1'000);
    return QString::number(count);
}

std::vector<std::string> listIn(const QString& words) {
    std::vector<std::string> list;
    for (const QString& part : words.split(u',', Qt::SkipEmptyParts))
        if (const QString word = part.trimmed(); !word.isEmpty()) list.push_back(word.toStdString());
    return list;
}

QString listText(const std::vector<std::string>& list) {
    QStringList words;
    for (const std::string& word : list) words << text(word);
    return words.join(QStringLiteral(", "));
}

} // namespace tollgate::ui
