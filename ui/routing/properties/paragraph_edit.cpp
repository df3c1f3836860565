// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/properties/paragraph_edit.h"

#include <QFocusEvent>
#include <QKeyEvent>

namespace tollgate::ui {

namespace {

constexpr int kLines = 3;

} // namespace

ParagraphEdit::ParagraphEdit(QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setFixedHeight(kLines * fontMetrics().lineSpacing() + 12);
}

void ParagraphEdit::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) Q_EMIT finished();
}

void ParagraphEdit::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT finished();
        return event->accept();
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace tollgate::ui
