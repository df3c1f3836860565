// SPDX-License-Identifier: GPL-3.0-or-later
// The words of conditions (DESIGN.md §4): which fields there are, what they hold, which operators go with them. What
// reads, describes and edits conditions asks here.
#pragma once

#include <span>
#include <string_view>

namespace tollgate::config {

enum class ConditionType { Text, Number, Bool };

struct ConditionField {
    std::string_view name; // ending in a dot: a name follows
    ConditionType type;
    std::string_view meaning;
    std::span<const std::string_view> words = {}; // of a Text; none: any
    double least = 0;
    double most = 1e15;
};

std::span<const ConditionField> conditionFields();
// The field of a name as written ("header.x-team"); nothing for an unknown one.
const ConditionField* conditionField(std::string_view name);

std::span<const std::string_view> conditionOperators();
bool isConditionOperator(std::string_view op);
// Whether an operator that exists goes with values of this type.
bool operatorFits(std::string_view op, ConditionType type);

} // namespace tollgate::config
