// SPDX-License-Identifier: GPL-3.0-or-later
// The pointer on the canvas: choosing, moving, lasso, panning, drawing an edge from a port or taking its end elsewhere.
// Turns gestures into the view's intents. Owned by CanvasView; UI thread.
#pragma once

#include "ui/routing/canvas/canvas_graph.h"

#include <QObject>
#include <QPoint>
#include <QTimer>

class QMouseEvent;
class QPainter;

namespace tollgate::ui {

class CanvasScene;
class CanvasView;

class CanvasPointer : public QObject {
    Q_OBJECT

public:
    CanvasPointer(CanvasView& view, CanvasScene& scene);

    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void leave();
    // Esc: everything is as before the gesture. False when there was none.
    bool cancel();
    // Space is held: the next press pans.
    void setPanning(bool panning);

    bool isBusy() const { return m_mode != Mode::Idle; }

    // Lasso and the edge that is being drawn, in scene coordinates.
    void paint(QPainter& painter) const;

private:
    enum class Mode {
        Idle,
        Pan,
        Pressed, // something was pressed; what it becomes is decided when it moves
        Move,
        Lasso,
        Connect
    };

    void begin(const QPointF& place);
    void follow();
    void scrollAlong();
    void beginMove();
    void beginConnect(const EdgeKey& edge, bool taken_off);
    void pan(const QPoint& place);
    void moveNodes(const QPointF& place);
    void connectTo(const QPointF& place);
    void lassoTo(const QPointF& place);
    void hover(const QPointF& place);
    void finishMove();
    void finishConnect(const QPointF& place);
    void chooseAt(const QPointF& place, Qt::KeyboardModifiers keys);
    void click(const QPointF& place, Qt::KeyboardModifiers keys);
    void finish();
    void updateCursor();
    qreal reach() const;

    CanvasView& m_view;
    CanvasScene& m_scene;
    Mode m_mode = Mode::Idle;
    bool m_space = false;
    bool m_chose = false;             // at the press, so that the release changes nothing
    QPoint m_pressed;                 // in the viewport
    QPointF m_origin;                 // the same in the scene
    QPointF m_place;                  // where the pointer is now
    QPoint m_last;                    // where it is in the viewport
    QTimer m_along;                   // scrolls while something is dragged at the border
    QString m_held;                   // the step the pointer took hold of
    QHash<QString, QPointF> m_before; // positions of what is moved
    EdgeKey m_edge;                   // that is being drawn
    bool m_taken_off = false;         // by its end, rather than drawn from its port
    QStringList m_kept;               // chosen before a lasso that adds
};

} // namespace tollgate::ui
