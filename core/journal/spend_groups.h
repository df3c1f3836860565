// SPDX-License-Identifier: GPL-3.0-or-later
// How spending is grouped: used by the two ways to sum it. Pure.
#pragma once

#include "journal/dims.h"
#include "record/report.h"

#include <string>

namespace tollgate::journal {

// The name of the group that dims are in; "" for sessions, which are no dims.
std::string groupOf(const Dims& dims, record::GroupBy by, const std::string& tag);

// Whether the stored sums tell these groups apart.
bool isDim(record::GroupBy by);

// Money first, then calls, then the name: an order that does not jump.
bool dearer(const record::SpendRow& a, const record::SpendRow& b);

} // namespace tollgate::journal
