// SPDX-License-Identifier: GPL-3.0-or-later
// Hands on a window: a mouse that clicks and drags what a person sees, and a keyboard whose keys go where the system
// sends them – to the popup that is open, else to what has the focus. Both look at the screen, neither changes it by
// code. A test that finds nothing to click or to reach ends with what was there instead.
#pragma once

#include "routing_screen.h"

class QComboBox;

namespace tollgate::test {

class ScreenMouse {
public:
    explicit ScreenMouse(RoutingScreen& screen) : m_screen(screen) {}

    // Scrolls there first, as a person has to.
    void click(QWidget* widget, QPoint place = {});

    void click(const QString& button) { click(control<QAbstractButton>(window(), button)); }

    // From the palette onto the canvas, in its coordinates; onto the middle of an edge.
    void dropStep(const QString& kind, const QPointF& place);
    void dropOnEdge(const QString& kind, const ui::EdgeKey& edge);

    // In the properties: a choice out of a box that is opened, a text typed into a field that is clicked.
    void choose(const QString& box, const QString& choice);
    void type(const QString& field, const QString& text);
    void item(const QString& list, int row);

private:
    QWidget* window() { return &m_screen.window(); }

    void drop(const QString& kind, const QPoint& place);

    RoutingScreen& m_screen;
};

class ScreenKeyboard {
public:
    static void press(const QKeySequence& keys);

    static void press(Qt::Key key) { press(QKeySequence(key)); }

    static void type(const QString& text);
    // Tab until the control with this name (or words on it) has the focus.
    static void reach(const QString& name);
    // Replaces what a field holds, and ends with Enter.
    static void fill(const QString& field, const QString& text);
    // A choice of a box: opened, gone to, taken.
    static void choose(const QString& box, const QString& choice);
    // An entry of the menu that is open.
    static void pick(const QString& entry);
    // Down a list that has the focus, from its first row.
    static void row(const std::function<bool(const QModelIndex&)>& wanted,
                    const std::function<QString(const QModelIndex&)>& words, const QString& title);

    static QString focusName();
};

} // namespace tollgate::test
