// SPDX-License-Identifier: GPL-3.0-or-later
// A condition (DESIGN.md §4) as a tree that people edit: groups that ask for all or any of their parts, a negation, and
// single comparisons. Pure values; any thread.
#pragma once

#include "config/json.h"

#include <optional>
#include <string>
#include <vector>

namespace tollgate::ui {

struct ConditionNode {
    enum class Kind {
        All,
        Any,
        Not, // of its only part
        Term
    };

    Kind kind = Kind::Term;
    std::vector<ConditionNode> parts;
    std::string field, op; // of a Term, in the file's words
    config::Json value;

    static ConditionNode term(std::string field, std::string op, config::Json value);
    static ConditionNode group(Kind kind, std::vector<ConditionNode> parts);
};

bool operator==(const ConditionNode& a, const ConditionNode& b);

// Objects with several members become groups; a group of one is that one. Nothing for what is no condition.
std::optional<ConditionNode> conditionFromJson(const config::Json& json);
config::Json conditionToJson(const ConditionNode& node);
// Groups of one and empty groups taken away.
ConditionNode simplified(ConditionNode node);

} // namespace tollgate::ui
