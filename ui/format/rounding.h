// SPDX-License-Identifier: GPL-3.0-or-later
// Rounding for people: half away from zero, and parts that add up to the total that is shown
// (DESIGN-LANGUAGE.md §3, largest remainder). Pure, any thread.
#pragma once

#include <QList>

#include <cstdint>

namespace tollgate::ui {

// `value` in units of `unit` (> 0), rounded half away from zero.
std::int64_t roundedTo(std::int64_t value, std::int64_t unit);

// Each part in units of `unit`, rounded so that the results add up to the rounded sum of the parts.
QList<std::int64_t> roundedParts(const QList<std::int64_t>& parts, std::int64_t unit);

// The same, adding up to `total` units, a total that was rounded elsewhere.
QList<std::int64_t> roundedParts(const QList<std::int64_t>& parts, std::int64_t unit, std::int64_t total);

// Parts as shares of their sum in units of 1/`whole` (100 for whole percent), adding up to `whole`; zeros for no sum.
QList<std::int64_t> roundedShares(const QList<std::int64_t>& parts, std::int64_t whole);

} // namespace tollgate::ui
