// SPDX-License-Identifier: GPL-3.0-or-later
// Counts and ranges in the words of the Spending page. Pure; UI thread (locale).
#pragma once

#include "ui/spending/spend_answers.h"

#include <QString>

#include <cstdint>

namespace tollgate::ui {

// "1 request", "1,282 requests".
QString requestWords(std::int64_t count);
// "today", "7 days", "October", "3 to 9 Oct".
QString rangeWords(const SpendAnswer& answer);
// Of the chosen bars, else the range: "11:00 to 13:00".
QString chosenWords(const SpendAnswer& answer);
// "12 to 18 Oct"; the hours of one day as a time range.
QString stretchWords(const SpendSpan& span);

} // namespace tollgate::ui
