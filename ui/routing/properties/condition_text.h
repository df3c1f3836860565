// SPDX-License-Identifier: GPL-3.0-or-later
// A condition as one line of text, the twin of the builder:
//
//     key = batch or (task in (chat, coding) and input_tokens < 2000)
//     not model matches "^gpt" and header.x-team exists
//
// Operators: = != < <= > >= in, not in, matches (or ~), exists, missing; a field of yes or no may stand alone. `and`
// binds before `or`, `not` before both. Texts that are more than a word stand in double quotes. Pure; any thread.
#pragma once

#include "ui/routing/properties/condition_tree.h"

#include <QString>

namespace tollgate::ui {

// conditionFromText(conditionText(c)) is c, for every condition that the configuration accepts.
QString conditionText(const ConditionNode& node);

struct ConditionProblem {
    QString message;                // a sentence
    qsizetype from = 0, length = 0; // the place in the text
};

struct ParsedCondition {
    std::optional<ConditionNode> node; // none: see the problem
    ConditionProblem problem;
};

ParsedCondition conditionFromText(const QString& text);

// What is wrong with a value for this field and operator; "" when nothing is.
QString valueProblem(const std::string& field, const std::string& op, const config::Json& value);
// The word or number `text` as a value of this field.
config::Json valueFromText(const std::string& field, const QString& text);

} // namespace tollgate::ui
