// SPDX-License-Identifier: GPL-3.0-or-later
// Questions with a filter, answered by reading rows in slices and asking record::matches. Reader thread.
#pragma once

#include "record/report.h"

#include <functional>

namespace tollgate::journal {

using AskPage = std::function<record::LogPage(const record::LogQuery&)>;

// `ask` answers a query without its filter.
record::LogPage filteredPage(const record::LogQuery& query, const AskPage& ask);
record::LogSummary filteredSummary(const record::Filter& filter, Micros from, Micros to, const AskPage& ask);

} // namespace tollgate::journal
