// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/json/json_pane.h"
#include "ui/theme/type.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

namespace tollgate::ui {

namespace {

constexpr int kMostShown = 12;
constexpr int kTab = 2; // blanks

QString lastBlanks(const QString& line) {
    qsizetype blanks = 0;
    while (blanks < line.size() && line[blanks] == u' ') ++blanks;
    return line.left(blanks);
}

} // namespace

JsonEdit::JsonEdit(QWidget* parent)
    : QPlainTextEdit(parent), m_completer(new QCompleter(this)), m_words(new QStringListModel(this)) {
    setAccessibleName(tr("Route as JSON"));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setUndoRedoEnabled(false); // the history is the document's
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    m_completer->setModel(m_words);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(kMostShown);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &JsonEdit::insertWord);
    restyle();
}

void JsonEdit::restyle() {
    setFont(fixedFont());
}

void JsonEdit::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) restyle();
}

void JsonEdit::goTo(int line, int column) {
    const QTextBlock block = document()->findBlockByNumber(std::max(0, line - 1));
    if (!block.isValid()) return;
    QTextCursor cursor(block);
    const int wanted = column > 0 ? column - 1 : static_cast<int>(lastBlanks(block.text()).size());
    cursor.setPosition(block.position() + std::min(wanted, block.length() - 1));
    setTextCursor(cursor);
    centerCursor();
}

void JsonEdit::setTextAround(const QString& text) {
    if (text == toPlainText()) return;
    const int at = textCursor().position(), scroll = verticalScrollBar()->value();
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(at, static_cast<int>(text.size())));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scroll);
}

void JsonEdit::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Undo)) return Q_EMIT undoRequested();
    if (event->matches(QKeySequence::Redo)) return Q_EMIT redoRequested();
    const bool shown = m_completer->popup()->isVisible();
    const bool chooses = event->key() == Qt::Key_Enter || event->key() == Qt::Key_Return ||
                         event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape;
    if (shown && chooses) return event->ignore(); // the popup's
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) return complete(true);
    if (event->key() == Qt::Key_Return && !isReadOnly()) {
        const QString line = textCursor().block().text().left(textCursor().positionInBlock());
        const bool opens = line.trimmed().endsWith(u'{') || line.trimmed().endsWith(u'[');
        insertPlainText(QLatin1Char('\n') + lastBlanks(line) + (opens ? QString(kTab, u' ') : QString()));
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty() && event->text().front().isPrint()) complete(false);
}

void JsonEdit::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) Q_EMIT left();
}

// While a text is typed, and when it is asked for.
void JsonEdit::complete(bool asked) {
    const JsonPlace place = placeIn(toPlainText().left(textCursor().position()));
    m_completer->popup()->hide();
    if (isReadOnly() || (!place.in_text && !asked)) return;
    m_words->setStringList(wordsFor(place, m_names));
    m_completer->setCompletionPrefix(place.typed);
    if (m_completer->completionCount() == 0 || m_completer->currentCompletion() == place.typed) return;
    QRect rect = cursorRect();
    rect.setWidth(m_completer->popup()->sizeHintForColumn(0) +
                  m_completer->popup()->verticalScrollBar()->sizeHint().width() + 8);
    m_completer->complete(rect);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void JsonEdit::insertWord(const QString& word) {
    const JsonPlace place = placeIn(toPlainText().left(textCursor().position()));
    QTextCursor cursor = textCursor();
    if (place.in_text)
        cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(place.typed.size()));
    const QString after = toPlainText().mid(textCursor().position(), 1);
    const QString open = place.in_text ? QString() : QStringLiteral("\""),
                  close = after == QLatin1String("\"") ? QString() : QStringLiteral("\"");
    cursor.insertText(open + word + close);
    if (close.isEmpty()) cursor.movePosition(QTextCursor::Right);
    setTextCursor(cursor);
}

} // namespace tollgate::ui
