// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of the filter language that show the requests behind a figure: a group's value, a stretch of time. Pure.
#pragma once

#include "record/report.h"
#include "ui/common/spend_span.h"

#include <QString>

#include <string>

namespace tollgate::ui {

// `client:"Claude Code"`; requests without a value: `-client:?*`; nothing for a group that cannot be filtered by.
QString groupTerm(record::GroupBy by, const std::string& id);
// "since:2026-10-15T11:00 until:2026-10-15T12:00"; no end while the span still goes on at `now`.
QString spanTerms(const SpendSpan& span, Micros now);

} // namespace tollgate::ui
