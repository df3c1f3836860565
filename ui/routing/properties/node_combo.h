// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of steps and providers in combo boxes, with their icons and colours. UI thread.
#pragma once

#include "ui/routing/properties/choices.h"

#include <QIcon>

class QComboBox;

namespace tollgate::ui {

// The provider's colour as a square; follows the theme.
QIcon swatchIcon(int color_slot);

// Which steps an edge may lead to.
struct NodeOffer {
    QString self;                      // not to itself
    QString now;                       // where it leads; offered though there is no such step
    StepKind only = StepKind::Unknown; // of this kind
    QString none = {};                 // what leading nowhere is called; empty: it has to lead somewhere
};

// The id is the item's data.
void offerNodes(QComboBox& box, const Choices& choices, const NodeOffer& offer);

} // namespace tollgate::ui
