// SPDX-License-Identifier: GPL-3.0-or-later
// A few lines of text that are done when the focus leaves them or with Ctrl+Enter; Tab goes on. UI thread.
#pragma once

#include <QPlainTextEdit>

namespace tollgate::ui {

class ParagraphEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ParagraphEdit(QWidget* parent = nullptr);

Q_SIGNALS:
    void finished();

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace tollgate::ui
