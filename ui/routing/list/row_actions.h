// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of the list mean for a row: a step moves, is copied and goes as a whole, a case, an arm or a member
// as an item of its list. Pure; UI thread.
#pragma once

#include "ui/routing/list/step_rows.h"

#include <QString>

#include <optional>

namespace tollgate::ui {

// A row as an item of a list of its step: "cases", 2.
struct RowItem {
    QString list;
    int index = 0;
    int size = 0; // of the list
};

std::optional<RowItem> itemOf(const RouteDraft& draft, const StepRow& row);

// The port that "Lead to" sets: the one the row stands for; of a match, a split or a pool one more. "" for none.
QString portToLead(const RouteDraft& draft, const StepRow& row);

// "" when the row can be moved that way, else why not.
QString whyNotMove(const RouteDraft& draft, const StepRow& row, int by);

} // namespace tollgate::ui
