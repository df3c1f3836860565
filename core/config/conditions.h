// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a condition (DESIGN.md §4): {field: {operator: value}}, {"all": […]}, {"any": […]}, {"not": {…}}. An
// object with several members asks for all of them.
#pragma once

#include "config/codecs.h"

#include <variant>

namespace tollgate::config {

struct Condition {
    void read(const At& at, std::monostate&) const;
    Json schema() const; // refers to #/$defs/condition
};

Json conditionSchema(); // what stands there

} // namespace tollgate::config
