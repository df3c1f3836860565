// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a list in a step's members: cases, arms, members of a pool. Each gives back the whole list. Pure values.
#pragma once

#include "config/json.h"

#include <QString>

namespace tollgate::ui {

// The list of that name, empty when there is none.
config::Json listAt(const config::Json& node, const char* name);
config::Json moved(config::Json list, int from, int to);
config::Json without(config::Json list, int row);
config::Json replaced(config::Json list, int row, config::Json entry);
config::Json appended(config::Json list, config::Json entry);
// A member set in a copy.
config::Json with(config::Json object, const char* name, config::Json value);
// Where an entry leads: itself as a text, or its "to".
QString targetOf(const config::Json& entry);
// Its weight; 1 where none is said.
double weightOf(const config::Json& entry);
// As people write it: "2", "0.5".
config::Json weightJson(double weight);

} // namespace tollgate::ui
