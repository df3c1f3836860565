// SPDX-License-Identifier: GPL-3.0-or-later
// The values of conditions: what a word means for a field, and what is wrong with one.
#include "config/checks.h"
#include "config/condition_words.h"
#include "ui/routing/properties/condition_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace tollgate::ui {

namespace {

using config::ConditionField;
using config::ConditionType;
using config::Json;

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

// As JSON writes numbers: "007" and "+5" are words.
bool isNumber(const QString& word) {
    const auto parsed = config::parseJson(word.toStdString());
    return parsed.has_value() && parsed->kind == Json::Kind::Number && parsed->text == word.toStdString();
}

QString wordsProblem(const ConditionField& field, const std::string& value) {
    if (std::find(field.words.begin(), field.words.end(), value) != field.words.end()) return {};
    QStringList words;
    for (const std::string_view word : field.words) words.append(text(word));
    return QCoreApplication::translate("ConditionText", "%1 is none of %2.")
        .arg(text(config::quoted(value)), words.join(QStringLiteral(", ")));
}

QString numberProblem(const ConditionField& field, const Json& value) {
    const double number = value.kind == Json::Kind::Number ? QString::fromStdString(value.text).toDouble() : 0;
    if (value.kind == Json::Kind::Number && number >= field.least && number <= field.most) return {};
    if (field.most < 1e15)
        return QCoreApplication::translate("ConditionText", "%1 wants a number from %2 to %3.")
            .arg(text(field.name))
            .arg(field.least)
            .arg(field.most);
    return QCoreApplication::translate("ConditionText", "%1 wants a number.").arg(text(field.name));
}

QString oneProblem(const ConditionField& field, const Json& value) {
    if (field.type == ConditionType::Number) return numberProblem(field, value);
    if (field.type == ConditionType::Bool)
        return value.kind == Json::Kind::Bool
                   ? QString()
                   : QCoreApplication::translate("ConditionText", "%1 is true or false.").arg(text(field.name));
    return field.words.empty() ? QString() : wordsProblem(field, value.text);
}

} // namespace

Json valueFromText(const std::string& field, const QString& word) {
    const ConditionField* known = config::conditionField(field);
    const ConditionType type = known != nullptr ? known->type : ConditionType::Text;
    if (type == ConditionType::Number && isNumber(word)) return Json::number(word.toStdString());
    if (type == ConditionType::Bool && (word == QStringLiteral("true") || word == QStringLiteral("false")))
        return Json::boolean(word == QStringLiteral("true"));
    return Json::string(word.toStdString());
}

QString valueProblem(const std::string& field, const std::string& op, const Json& value) {
    const ConditionField* known = config::conditionField(field);
    if (known == nullptr) return {};
    if (op == "exists") return {};
    if (op == "matches") {
        const std::string wrong = config::patternProblem(value.text);
        return wrong.empty() ? QString()
                             : QCoreApplication::translate("ConditionText", "The pattern %1.").arg(text(wrong));
    }
    if (value.kind != Json::Kind::Array) return oneProblem(*known, value);
    for (const Json& item : value.items)
        if (const QString wrong = oneProblem(*known, item); !wrong.isEmpty()) return wrong;
    return {};
}

} // namespace tollgate::ui
