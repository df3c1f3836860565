// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard on the canvas (DESIGN-LANGUAGE.md §11 Routing, Keys): Tab through the steps, arrows along edges, a key
// for each intent. Owned by CanvasView; UI thread.
#pragma once

#include "ui/routing/canvas/canvas_graph.h"

#include <QObject>

class QKeyEvent;

namespace tollgate::ui {

class CanvasScene;
class CanvasView;

class CanvasKeys : public QObject {
    Q_OBJECT

public:
    CanvasKeys(CanvasView& view, CanvasScene& scene);

    // False: the key means nothing here.
    bool press(const QKeyEvent& event);
    // Tab: to the next step in reading order. False at the end, where the focus leaves the canvas.
    bool step(bool forward);
    // What A and the context menu offer.
    void askForStep();
    // What E does: with several ways out, asks which one first.
    void askForEdge();
    void remove();

private:
    bool walk(int key);
    bool shift(int key);
    bool edit(const QKeyEvent& event);
    bool look(const QKeyEvent& event);
    QStringList chosen() const;
    QString besideInColumn(bool below) const;

    CanvasView& m_view;
    CanvasScene& m_scene;
};

} // namespace tollgate::ui
