// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/condition_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tollgate::ui {

namespace {

using config::Json;

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::Conditions)
};

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// Of a pattern that only asks how a text begins: that beginning.
QString beginning(const std::string& pattern) {
    if (!pattern.starts_with('^')) return {};
    const std::string rest = pattern.substr(1);
    const bool plain = !rest.empty() && rest.find_first_of("^$.*+?()[]{}|\\") == std::string::npos;
    return plain ? text(rest) : QString();
}

QString valueWords(const Json& value) {
    if (value.kind == Json::Kind::Bool) return value.truth ? Words::tr("yes") : Words::tr("no");
    if (value.kind != Json::Kind::Array) return text(value.text);
    QStringList parts;
    for (const Json& item : value.items) parts << valueWords(item);
    return parts.join(QStringLiteral(", "));
}

QString testWords(const QString& field, const std::string& op, const Json& value) {
    const QString shown = valueWords(value);
    if (op == "eq") return Words::tr("%1 is %2").arg(field, shown);
    if (op == "ne") return Words::tr("%1 is not %2").arg(field, shown);
    if (op == "in") return Words::tr("%1 is one of %2").arg(field, shown);
    if (op == "not_in") return Words::tr("%1 is none of %2").arg(field, shown);
    if (op == "exists")
        return value.truth ? Words::tr("%1 is given").arg(field) : Words::tr("%1 is not given").arg(field);
    if (op == "matches") {
        const QString start = beginning(value.text);
        return start.isEmpty() ? Words::tr("%1 matches %2").arg(field, shown)
                               : Words::tr("%1 starts with %2").arg(field, start);
    }
    const QString sign = op == "lt"    ? QStringLiteral("<")
                         : op == "lte" ? QStringLiteral("≤")
                         : op == "gt"  ? QStringLiteral(">")
                                       : QStringLiteral("≥");
    return field + QLatin1Char(' ') + sign + QLatin1Char(' ') + shown;
}

bool isList(const Json::Member& member) {
    return member.name == "all" || member.name == "any";
}

QString listWords(const Json::Member& list) {
    QStringList parts;
    for (const Json& item : list.value.items) {
        const bool nested = item.members.size() == 1 && isList(item.members.front());
        parts << (nested ? QLatin1Char('(') + conditionWords(item) + QLatin1Char(')') : conditionWords(item));
    }
    return parts.join(list.name == "all" ? Words::tr(" and ") : Words::tr(" or "));
}

QString memberWords(const Json::Member& member) {
    if (isList(member)) return listWords(member);
    if (member.name == "not") return Words::tr("not (%1)").arg(conditionWords(member.value));
    QStringList tests;
    for (const Json::Member& test : member.value.members) tests << testWords(text(member.name), test.name, test.value);
    return tests.isEmpty() ? text(member.name) : tests.join(Words::tr(" and "));
}

} // namespace

QString conditionWords(const Json& condition) {
    QStringList parts;
    for (const Json::Member& member : condition.members) parts << memberWords(member);
    return parts.isEmpty() ? Words::tr("no condition yet") : parts.join(Words::tr(" and "));
}

QString conditionLabel(const Json& condition) {
    if (condition.members.size() != 1) return conditionWords(condition);
    const Json::Member& only = condition.members.front();
    if ((only.name != "model" && only.name != "key" && only.name != "client" && only.name != "team") ||
        only.value.members.size() != 1)
        return conditionWords(condition);
    const Json::Member& test = only.value.members.front();
    if (test.name == "eq" || test.name == "in") {
        const QString value = valueWords(test.value);
        return value.isEmpty() ? Words::tr("no condition yet") : value;
    }
    const QString start = test.name == "matches" ? beginning(test.value.text) : QString();
    return start.isEmpty() ? conditionWords(condition) : start + QLatin1Char('*');
}

} // namespace tollgate::ui
