// SPDX-License-Identifier: GPL-3.0-or-later
// A report of spending as stacked bars by provider: what Home and Spending show (DESIGN-LANGUAGE.md §4). Values in,
// values out; UI thread (locale).
#pragma once

#include "record/report.h"
#include "ui/common/entities.h"
#include "ui/common/spend_history.h"
#include "ui/common/spend_span.h"
#include "ui/widgets/bar_chart.h"

#include <functional>
#include <string>

namespace tollgate::ui {

using ProviderLooks = std::function<ProviderLook(const std::string& id)>;

// Providers in slot order; more than one without a slot of its own become "Other". Their totals add up to the total.
// What is still expected at `now` is outlined, with a note of what it will come to.
BarChartData spendBars(const record::SpendReport& report, const SpendSpan& span, const ProviderLooks& looks,
                       const SpendPast& past, Micros now);

} // namespace tollgate::ui
