// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the corners of the canvas: zoom control, legend, minimap. Owned by CanvasView; UI thread.
#pragma once

#include <QObject>

namespace tollgate::ui {

class CanvasLegend;
class CanvasView;
class Minimap;
class ZoomControl;

class CanvasOverlay : public QObject {
    Q_OBJECT

public:
    explicit CanvasOverlay(CanvasView& view);

    void setShown(bool shown);
    void setMeasure(const QString& words);
    // The view was resized or has another graph.
    void arrange();
    // How much of the canvas's foot lies under zoom control and legend.
    int footHeight() const;
    // Something moved: the minimap shows it.
    void refresh();

private:
    CanvasView& m_view;
    ZoomControl* m_zoom;
    CanvasLegend* m_legend;
    Minimap* m_minimap;
    bool m_shown = true;
};

} // namespace tollgate::ui
