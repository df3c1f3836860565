// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/focus_ring.h"

#include <QFocusEvent>
#include <QFocusFrame>
#include <QWidget>

namespace tollgate::ui {

namespace {

bool fromKeyboard(Qt::FocusReason reason) {
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

} // namespace

FocusRing::~FocusRing() {
    delete m_frame;
}

void FocusRing::watch(QWidget* control) {
    control->installEventFilter(this);
}

void FocusRing::forget(QWidget* control) {
    control->removeEventFilter(this);
    if (m_frame && m_frame->widget() == control) hide();
}

QWidget* FocusRing::current() const {
    return m_frame ? m_frame->widget() : nullptr;
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn && fromKeyboard(static_cast<QFocusEvent*>(event)->reason()))
        show(qobject_cast<QWidget*>(watched));
    else if (event->type() == QEvent::FocusOut && current() == watched)
        hide();
    return false;
}

void FocusRing::show(QWidget* control) {
    if (!m_frame) m_frame = new QFocusFrame;
    m_frame->setWidget(control);
}

void FocusRing::hide() {
    if (m_frame) m_frame->setWidget(nullptr);
}

} // namespace tollgate::ui
