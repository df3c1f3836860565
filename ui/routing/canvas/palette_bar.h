// SPDX-License-Identifier: GPL-3.0-or-later
// The strip above the canvas: every kind of step, to be clicked (adds behind the selection) or dragged onto the canvas,
// then tidy and fit. Narrow, words go and a zoom control comes. UI thread.
#pragma once

#include "ui/routing/canvas/step_kind.h"

#include <QWidget>

namespace tollgate::ui {

class ZoomControl;

class PaletteBar : public QWidget {
    Q_OBJECT

public:
    explicit PaletteBar(QWidget* parent = nullptr);

    void setReadOnly(bool read_only);
    // Shows the zoom control in the bar, as narrow pages do.
    void setZoomShown(bool shown);
    ZoomControl* zoomControl() const;

Q_SIGNALS:
    void stepWanted(tollgate::ui::StepKind kind);
    void tidyWanted();
    void fitWanted();
};

} // namespace tollgate::ui
