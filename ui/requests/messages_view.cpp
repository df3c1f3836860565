// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/messages_view.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/theme/variant.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextCursor>

namespace tollgate::ui {

namespace {

using Kind = MessagePart::Kind;

QString roleName(const Message& message) {
    switch (message.role) {
    case Message::Role::System: return MessagesView::tr("System");
    case Message::Role::User: return MessagesView::tr("User");
    case Message::Role::Assistant: return message.answer ? MessagesView::tr("Answer") : MessagesView::tr("Assistant");
    case Message::Role::Tool: return MessagesView::tr("Tool");
    }
    return {};
}

QString partTitle(const MessagePart& part) {
    QString name = QString::fromStdString(part.name);
    switch (part.kind) {
    case Kind::ToolCall: return MessagesView::tr("calls %1").arg(name);
    case Kind::ToolResult: return name.isEmpty() ? QString() : MessagesView::tr("result of %1").arg(name);
    case Kind::Reasoning: return MessagesView::tr("reasoning");
    case Kind::Attachment: return MessagesView::tr("attached: %1").arg(name);
    case Kind::Error: return MessagesView::tr("error");
    case Kind::Text: break;
    }
    return {};
}

QTextCharFormat formatOf(const QFont& font, const QColor& color) {
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(color);
    return format;
}

} // namespace

MessagesView::MessagesView(QWidget* parent) : QPlainTextEdit(parent) {
    setAccessibleName(tr("Messages"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(kSpace4);
    wantFocusRing(this);
}

void MessagesView::show(const std::vector<Message>& messages, const QString& missing) {
    m_messages = messages;
    m_missing = missing;
    write();
}

void MessagesView::write() {
    clear();
    QTextCursor cursor(document());
    const Theme theme = Theme::of(this);
    if (m_messages.empty()) cursor.insertText(m_missing, formatOf(font(), theme.color(Role::Muted)));
    cursor.beginEditBlock();
    bool first = true;
    for (const Message& message : m_messages) {
        if (!std::exchange(first, false)) {
            cursor.insertBlock();
            cursor.insertBlock();
        }
        Role role = message.answer ? Role::Accent : message.role == Message::Role::User ? Role::Text : Role::Muted;
        cursor.insertText(roleName(message), formatOf(ui::font(Type::Strong), theme.color(role)));
        for (const MessagePart& part : message.parts) writePart(cursor, part);
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
}

void MessagesView::writePart(QTextCursor& cursor, const MessagePart& part) {
    const Theme theme = Theme::of(this);
    if (QString title = partTitle(part); !title.isEmpty()) {
        cursor.insertBlock();
        cursor.insertText(
            title, formatOf(ui::font(Type::Caption), theme.color(part.kind == Kind::Error ? Role::Error : Role::Info)));
    }
    if (part.text.empty()) return;
    bool code = part.kind == Kind::ToolCall || part.kind == Kind::ToolResult;
    Role role = part.kind == Kind::Error ? Role::Error : part.kind == Kind::Reasoning ? Role::Muted : Role::Text;
    cursor.insertBlock();
    cursor.insertText(QString::fromStdString(part.text),
                      formatOf(code ? fixedFont() : ui::font(Type::Body), theme.color(role)));
}

void MessagesView::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange) write();
}

} // namespace tollgate::ui
