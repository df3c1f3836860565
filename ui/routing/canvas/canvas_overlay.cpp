// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/canvas_overlay.h"

#include "ui/routing/canvas/canvas_legend.h"
#include "ui/routing/canvas/canvas_view.h"
#include "ui/routing/canvas/minimap.h"
#include "ui/routing/canvas/zoom_control.h"
#include "ui/theme/metrics.h"

namespace tollgate::ui {

CanvasOverlay::CanvasOverlay(CanvasView& view)
    : QObject(&view),
      m_view(view),
      m_zoom(new ZoomControl(&view)),
      m_legend(new CanvasLegend(&view)),
      m_minimap(new Minimap(view, &view)) {
    connect(m_zoom, &ZoomControl::inWanted, &view, &CanvasView::zoomIn);
    connect(m_zoom, &ZoomControl::outWanted, &view, &CanvasView::zoomOut);
    connect(m_zoom, &ZoomControl::resetWanted, &view, [&view] { view.setZoom(1); });
    connect(&view, &CanvasView::zoomChanged, m_zoom, &ZoomControl::setZoom);
}

void CanvasOverlay::setShown(bool shown) {
    m_shown = shown;
    arrange();
}

void CanvasOverlay::setMeasure(const QString& words) {
    m_legend->setMeasure(words);
    arrange();
}

void CanvasOverlay::arrange() {
    const QRect room = m_view.rect().adjusted(kSpace3, kSpace3, -kSpace3, -kSpace3);
    for (QWidget* widget : {static_cast<QWidget*>(m_zoom), static_cast<QWidget*>(m_legend)})
        widget->resize(widget->sizeHint());
    m_zoom->move(room.left(), room.bottom() - m_zoom->height() + 1);
    m_legend->move(room.right() - m_legend->width() - 6, room.bottom() - (m_zoom->height() + m_legend->height()) / 2);
    m_zoom->setVisible(m_shown);
    m_legend->setVisible(m_shown && m_legend->x() > m_zoom->geometry().right() + kSpace4);
    m_minimap->resize(m_minimap->sizeHint());
    const int foot = m_shown ? m_zoom->y() - kSpace2 : room.bottom();
    m_minimap->move(room.right() - m_minimap->width() + 1, foot - m_minimap->height());
    m_minimap->setVisible(m_view.graph().nodes.size() >= Minimap::kFromNodes);
}

int CanvasOverlay::footHeight() const {
    return m_shown ? m_zoom->height() + kSpace3 : 0;
}

void CanvasOverlay::refresh() {
    if (m_minimap->isVisible()) m_minimap->update();
}

} // namespace tollgate::ui
