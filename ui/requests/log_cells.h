// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the log and what stands in them (DESIGN-LANGUAGE.md §5 has their priority). Values in, values out; UI
// thread.
#pragma once

#include "bridge/providers.h"
#include "record/live.h"
#include "ui/models/cell.h"
#include "ui/models/column.h"

namespace tollgate::ui {

QList<Column> logColumns();

Cell logCell(const record::Request& request, int column, Micros now, const bridge::Providers& providers);
// Of a request that runs: its seconds, tokens and estimated cost go on.
Cell runningLogCell(const record::Request& request, const record::LiveEvent& live, int column, Micros now,
                    const bridge::Providers& providers);

} // namespace tollgate::ui
