// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of steps and providers in combo boxes, with their icons and colours. UI thread.
#pragma once

#include "ui/routing/properties/choices.h"

#include <QIcon>

class QComboBox;

namespace tollgate::ui {

// The provider's colour as a square; follows the theme.
QIcon swatchIcon(int color_slot);
// Every step an edge may lead to but `self`; the id is the item's data. `only`: of this kind.
void fillWithNodes(QComboBox& box, const Choices& choices, const QString& self, StepKind only = StepKind::Unknown);

} // namespace tollgate::ui
