// SPDX-License-Identifier: GPL-3.0-or-later
// "Anthropic is off. Undo": for 8 seconds after something acted at once (DESIGN-LANGUAGE.md §2). Floats at the bottom
// of its parent; waits while the pointer or the focus is on it. A new offer replaces the last one.
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

namespace tollgate::ui {

class Button;
class Label;

class UndoBar : public QFrame {
    Q_OBJECT

public:
    explicit UndoBar(QWidget* parent);

    // Without `undo` it only says something.
    void offer(const QString& what, std::function<void()> undo);
    // Ctrl+Z while it shows. False when there is nothing to take back.
    bool undo();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void finish();

    Label* m_what;
    Button* m_undo;
    QTimer m_timer;
    std::function<void()> m_action;
};

} // namespace tollgate::ui
