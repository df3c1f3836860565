// SPDX-License-Identifier: GPL-3.0-or-later
// Draws Traffic over the canvas, at most 20 times a second, and only while there is something to move, the canvas is
// visible and motion is allowed. Owned by CanvasView; UI thread.
#pragma once

#include "ui/routing/canvas/traffic.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPixmap>
#include <QTimer>

class QPainter;

namespace tollgate::ui {

class CanvasScene;
class CanvasView;

class TrafficLayer : public QObject {
    Q_OBJECT

public:
    TrafficLayer(CanvasView& view, CanvasScene& scene);

    void add(const QList<CanvasPath>& requests);
    void setMotion(bool allowed);
    // The view was shown or hidden.
    void setVisible(bool visible);
    void paint(QPainter& painter, const QRectF& rect);

    bool isRunning() const { return m_timer.isActive(); }

    const Traffic& traffic() const { return m_traffic; }

private:
    void tick();
    void stop();
    // Of everything that moves, in the scene.
    QList<QPointF> places() const;

    CanvasView& m_view;
    CanvasScene& m_scene;
    Traffic m_traffic;
    QTimer m_timer;
    QElapsedTimer m_clock;
    QPixmap m_dot;
    QString m_look;          // colour and size of the dot
    QList<QPointF> m_places; // in the scene, of this frame
    bool m_motion = true;
    bool m_visible = false;
};

} // namespace tollgate::ui
