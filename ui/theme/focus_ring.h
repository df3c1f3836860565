// SPDX-License-Identifier: GPL-3.0-or-later
// The 2 px accent ring around the control that has the focus, only when the keyboard brought it there
// (DESIGN-LANGUAGE.md §2). Owned by Style, which lets it watch each control; UI thread.
#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace tollgate::ui {

class FocusRing : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~FocusRing() override;

    void watch(QWidget* control);
    void forget(QWidget* control);
    // The control with the ring, for tests.
    QWidget* current() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(QWidget* control);
    void hide();

    QPointer<QFocusFrame> m_frame; // lives in the window it was last shown in
};

} // namespace tollgate::ui
