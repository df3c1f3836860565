// SPDX-License-Identifier: GPL-3.0-or-later
// The strip above the canvas: every kind of step, to be clicked (adds behind the selection) or dragged onto the canvas,
// then tidy and fit. Narrow, words go and a zoom control comes. UI thread.
#pragma once

#include "ui/routing/canvas/step_kind.h"

#include <QWidget>

namespace tollgate::ui {

class Button;
class CanvasView;
class Label;
class PaletteItem;
class ZoomControl;

class PaletteBar : public QWidget {
    Q_OBJECT

public:
    explicit PaletteBar(QWidget* parent = nullptr);

    void setReadOnly(bool read_only);
    // Shows the zoom control in the bar, as narrow pages do.
    void setZoomShown(bool shown);

    // Zoom, fit and tidy act on this canvas.
    void follow(CanvasView* canvas);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepWanted(tollgate::ui::StepKind kind);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();

    Label* m_add;
    ZoomControl* m_zoom;
    Button* m_tidy;
    Button* m_fit;
    QList<PaletteItem*> m_items;
};

} // namespace tollgate::ui
