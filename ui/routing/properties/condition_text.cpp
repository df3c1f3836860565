// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/condition_text.h"

#include "config/condition_words.h"
#include "ui/routing/properties/condition_lexer.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

using config::Json;
using Kind = ConditionNode::Kind;

struct Sign {
    std::string_view op;
    const char* text;
};

constexpr Sign kSigns[] = {{"eq", "="},   {"ne", "!="}, {"lt", "<"},          {"lte", "<="},         {"gt", ">"},
                           {"gte", ">="}, {"in", "in"}, {"not_in", "not in"}, {"matches", "matches"}};

QString signOf(const std::string& op) {
    for (const Sign& sign : kSigns)
        if (sign.op == op) return QLatin1String(sign.text);
    return QString::fromStdString(op);
}

QString valueText(const Json& value) {
    switch (value.kind) {
    case Json::Kind::Bool: return value.truth ? QStringLiteral("true") : QStringLiteral("false");
    case Json::Kind::Number: return QString::fromStdString(value.text);
    case Json::Kind::Array: {
        QStringList items;
        for (const Json& item : value.items) items.append(valueText(item));
        return QStringLiteral("(%1)").arg(items.join(QStringLiteral(", ")));
    }
    case Json::Kind::String: {
        const QString text = QString::fromStdString(value.text);
        return isPlainWord(text) ? text : quotedWord(text);
    }
    default: return QStringLiteral("\"\"");
    }
}

QString fieldText(const std::string& field) {
    const QString name = QString::fromStdString(field);
    return isPlainWord(name) ? name : quotedWord(name);
}

QString termText(const ConditionNode& node) {
    if (node.op == "exists" && node.value.kind == Json::Kind::Bool)
        return fieldText(node.field) + (node.value.truth ? QStringLiteral(" exists") : QStringLiteral(" missing"));
    return QStringLiteral("%1 %2 %3").arg(fieldText(node.field), signOf(node.op), valueText(node.value));
}

// How tightly a part holds together; looser ones inside tighter ones need parentheses, and so do groups of the same
// kind, whose nesting would be lost.
int rank(Kind kind) {
    switch (kind) {
    case Kind::Any: return 0;
    case Kind::All: return 1;
    case Kind::Not: return 2;
    case Kind::Term: return 3;
    }
    return 3;
}

QString inside(const ConditionNode& part, Kind around) {
    const bool loose = around == Kind::Not ? rank(part.kind) < rank(Kind::Not) : rank(part.kind) <= rank(around);
    return loose ? QStringLiteral("(%1)").arg(conditionText(part)) : conditionText(part);
}

} // namespace

QString conditionText(const ConditionNode& node) {
    if (node.kind == Kind::Term) return termText(node);
    if (node.kind == Kind::Not)
        return node.parts.empty() ? QString() : QStringLiteral("not ") + inside(node.parts.front(), Kind::Not);
    QStringList parts;
    for (const ConditionNode& part : node.parts) parts.append(inside(part, node.kind));
    return parts.join(node.kind == Kind::All ? QStringLiteral(" and ") : QStringLiteral(" or "));
}

} // namespace tollgate::ui
