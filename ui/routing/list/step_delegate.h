// SPDX-License-Identifier: GPL-3.0-or-later
// The cell of a step in the list: chevron of the tree, icon of the kind, name, and "changed" where it differs from the
// live version. Owned by the table; UI thread.
#pragma once

#include "ui/widgets/cell_delegate.h"

namespace tollgate::ui {

class StepDelegate : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const CellPlace& place) const override;
};

} // namespace tollgate::ui
