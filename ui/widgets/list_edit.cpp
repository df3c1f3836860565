// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace tollgate::ui {

namespace {

constexpr int kMostShown = 10;

} // namespace

ListEdit::ListEdit(QWidget* parent)
    : QLineEdit(parent), m_completer(new QCompleter(this)), m_words(new QStringListModel(this)) {
    m_completer->setModel(m_words);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(kMostShown);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &ListEdit::take);
    connect(this, &QLineEdit::textEdited, this, [this] { suggest(false); });
}

void ListEdit::setWords(const QStringList& words) {
    if (words != m_words->stringList()) m_words->setStringList(words);
}

void ListEdit::keyPressEvent(QKeyEvent* event) {
    const bool chooses = event->key() == Qt::Key_Enter || event->key() == Qt::Key_Return ||
                         event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape;
    if (m_completer->popup()->isVisible() && chooses) return event->ignore(); // the popup's
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) return suggest(true);
    QLineEdit::keyPressEvent(event);
}

ListEdit::Span ListEdit::wordAtCursor() const {
    const QString all = text();
    Span span{all.lastIndexOf(u',', cursorPosition() - 1) + 1, all.indexOf(u',', cursorPosition())};
    if (cursorPosition() == 0) span.from = 0;
    if (span.to < 0) span.to = all.size();
    while (span.from < span.to && all[span.from].isSpace()) ++span.from;
    while (span.to > span.from && all[span.to - 1].isSpace()) --span.to;
    return span;
}

void ListEdit::suggest(bool asked) {
    const Span span = wordAtCursor();
    const QString word = text().mid(span.from, span.to - span.from);
    m_completer->popup()->hide();
    if (isReadOnly() || (word.isEmpty() && !asked)) return;
    m_completer->setCompletionPrefix(word);
    const bool typed = m_completer->completionCount() == 1 && m_completer->currentCompletion() == word;
    if (m_completer->completionCount() == 0 || typed) return;
    m_completer->complete();
}

void ListEdit::take(const QString& word) {
    const Span span = wordAtCursor();
    setText(text().replace(span.from, span.to - span.from, word));
    setCursorPosition(static_cast<int>(span.from + word.size()));
    Q_EMIT textEdited(text());
}

} // namespace tollgate::ui
