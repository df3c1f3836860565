// SPDX-License-Identifier: GPL-3.0-or-later
// A canvas in a window with a small route, and hands to use it with.
//
//   in ─▶ match ─┬─▶ pool ─▶ target
//                └─▶ stop            lone (a cache without edges), other (a target)
#pragma once

#include "ui/routing/canvas/canvas_view.h"

#include <QSignalSpy>
#include <QWidget>

namespace tollgate::ui::sample {

CanvasGraph route();

class Canvas {
public:
    Canvas();

    CanvasView* operator->() { return &view; }

    // Of the viewport: the middle of a step, a port, the end of an edge, half way along an edge.
    QPoint middle(const QString& id) const;
    QPoint port(const QString& id, const QString& path) const;
    QPoint input(const QString& id) const;
    QPoint half(const QString& id, const QString& path) const;

    QPoint at(const QPointF& scene) const { return view.mapFromScene(scene); }

    void press(const QPoint& place, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton);
    void move(const QPoint& place, Qt::MouseButton button = Qt::LeftButton);
    void release(const QPoint& place, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton);
    void click(const QPoint& place, Qt::KeyboardModifiers keys = {});
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys = {},
              Qt::MouseButton button = Qt::LeftButton);
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {});
    void wheel(const QPoint& place, int notches, Qt::KeyboardModifiers keys = {});
    // Drops a step from the palette; false when it was not taken.
    bool drop(StepKind kind, const QPoint& place);

    CanvasView view;
};

} // namespace tollgate::ui::sample
