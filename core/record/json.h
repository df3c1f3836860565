// SPDX-License-Identifier: GPL-3.0-or-later
// Records as JSON, in the members that `tollgated logs --json` and `costs --json` promise (DESIGN.md §2). Money is
// always an integer of pico-dollars, null when unpriced.
#pragma once

#include "record/record.h"
#include "record/report.h"

#include <boost/json/object.hpp>

namespace tollgate::record {

boost::json::object toJson(const Request& request);
boost::json::object toJson(const SpendReport& report, GroupBy by);
boost::json::object toJson(const Totals& totals);
boost::json::object toJson(const Usage& usage);
boost::json::object toJson(const TraceStep& step);

} // namespace tollgate::record
