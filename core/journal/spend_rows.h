// SPDX-License-Identifier: GPL-3.0-or-later
// Spending summed from rows (queries_spend_rows.cpp). Reader thread.
#pragma once

#include "journal/filtered.h"
#include "record/report.h"

namespace tollgate::journal {

// `ask` answers pages, with their filter.
record::SpendReport spendByRows(const record::SpendQuery& query, const AskPage& ask);

} // namespace tollgate::journal
