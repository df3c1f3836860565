// SPDX-License-Identifier: GPL-3.0-or-later
// The Messages tab: who said what, tools that were called, the answer. Read-only text, laid out only where it is seen,
// so that long conversations open at once. UI thread.
#pragma once

#include "ui/requests/conversation.h"

#include <QPlainTextEdit>

namespace tollgate::ui {

class MessagesView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit MessagesView(QWidget* parent = nullptr);

    // `missing` stands there when there is nothing to read.
    void show(const std::vector<Message>& messages, const QString& missing);

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();
    void writePart(class QTextCursor& cursor, const MessagePart& part);

    std::vector<Message> m_messages;
    QString m_missing;
};

} // namespace tollgate::ui
