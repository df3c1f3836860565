// SPDX-License-Identifier: GPL-3.0-or-later
// Copies a text to the clipboard and says so with a tick for two seconds.
#pragma once

#include "ui/widgets/button.h"

#include <QTimer>

namespace tollgate::ui {

class CopyButton : public Button {
    Q_OBJECT

public:
    // `words` say what is copied ("Copy address"); shown beside the icon when `with_words`.
    explicit CopyButton(const QString& words, bool with_words = false, QWidget* parent = nullptr);

    void setText(const QString&) = delete; // it would look like the words on the button

    void setCopied(const QString& text) { m_text = text; }

    QString copied() const { return m_text; }

Q_SIGNALS:
    void copiedToClipboard();

private:
    void copy();

    QString m_text;
    QTimer m_back;
};

} // namespace tollgate::ui
