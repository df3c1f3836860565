// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/spend_words.h"

#include "ui/common/entities.h"
#include "ui/format/numbers.h"
#include "ui/format/times.h"

#include <QCoreApplication>
#include <QLocale>

namespace tollgate::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(SpendWords)
};

} // namespace

QString requestWords(std::int64_t number) {
    return number == 1 ? Words::tr("1 request") : Words::tr("%1 requests").arg(count(number));
}

QString stretchWords(const SpendSpan& span) {
    const QDate first = localDay(span.from()), last = localDay(span.to() - 1);
    const bool whole_days = startOf(first) == span.from() && startOf(last.addDays(1)) == span.to();
    if (!whole_days) return timeRange(localTime(span.from()), localTime(span.to()));
    if (first == last) return QLocale().toString(first, QStringLiteral("ddd d MMM"));
    const bool same_month = first.month() == last.month() && first.year() == last.year();
    return Words::tr("%1 to %2").arg(same_month ? QString::number(first.day()) : shortDay(first), shortDay(last));
}

QString rangeWords(const SpendAnswer& answer) {
    switch (answer.wish.range) {
    case SpendRange::Today: return Words::tr("today");
    case SpendRange::SevenDays: return Words::tr("7 days");
    case SpendRange::ThirtyDays: return Words::tr("30 days");
    case SpendRange::Month: return QLocale().standaloneMonthName(localDay(answer.now).month());
    case SpendRange::Custom: break;
    }
    return stretchWords(answer.span);
}

QString chosenWords(const SpendAnswer& answer) {
    return answer.chosen == answer.span ? rangeWords(answer) : stretchWords(answer.chosen);
}

} // namespace tollgate::ui
