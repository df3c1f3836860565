// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/spending/request_terms.h"

#include "ui/common/entities.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

QString quoted(const std::string& value) {
    QString written = text(value);
    written.remove(u'"'); // cannot be written inside quotes
    const bool plain = std::none_of(written.begin(), written.end(), [](QChar c) {
        return c.isSpace() || c == u'|' || c == u'(' || c == u')' || c == u':';
    });
    return plain ? written : u'"' + written + u'"';
}

// Local, as the filter reads it; a midnight is a date.
QString moment(Micros time) {
    const QDateTime local = localTime(time);
    const bool midnight = time == startOf(local.date());
    return local.toString(midnight ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM-dd'T'HH:mm"));
}

} // namespace

QString groupTerm(record::GroupBy by, const std::string& id) {
    if (by == record::GroupBy::None || by == record::GroupBy::Tag) return {};
    const QString key =
        QString::fromLatin1(record::nameOf(by).data(), static_cast<qsizetype>(record::nameOf(by).size()));
    if (id.empty()) return QStringLiteral("-%1:?*").arg(key);
    return QStringLiteral("%1:%2").arg(key, quoted(id));
}

QString spanTerms(const SpendSpan& span, Micros now) {
    const bool today = span.from() == startOf(localDay(now));
    const QString since = QStringLiteral("since:%1").arg(today ? QStringLiteral("today") : moment(span.from()));
    if (span.to() > now) return since;
    return since + QStringLiteral(" until:%1").arg(moment(span.to()));
}

} // namespace tollgate::ui
