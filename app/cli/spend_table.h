// SPDX-License-Identifier: GPL-3.0-or-later
// What was spent, for a terminal: local days and a table.
#pragma once

#include "record/report.h"

#include <QDate>

#include <string>
#include <vector>

namespace tollgate::cli {

// The starts of the local days from the first to the last and of the one after: daylight saving cannot move an hour
// into another day.
std::vector<Micros> dayEdges(QDate from, QDate to);
std::vector<Micros> dayEdges(int days); // the last ones, today included

std::string dollars(Money money); // "$0.0123"

// `head`: what the rows are ("PROVIDER").
void printSpending(const std::string& head, const std::vector<record::SpendRow>& rows, const record::Totals& total);

} // namespace tollgate::cli
