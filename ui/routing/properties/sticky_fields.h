// SPDX-License-Identifier: GPL-3.0-or-later
// "Stick to" and how long, as split and pool have them.
#pragma once

#include "ui/routing/properties/choice_fields.h"
#include "ui/routing/properties/number_fields.h"

namespace tollgate::ui {

WordField* makeStickyField();
DurationField* makeStickyForField();
// Whether a step sticks to anything, so that the length of time means something.
bool isSticky(const config::Json& node);

} // namespace tollgate::ui
