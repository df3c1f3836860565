// SPDX-License-Identifier: GPL-3.0-or-later
// A line of words between commas that offers the known ones for the word at the cursor. Down and Enter, or a click,
// take one; Ctrl+Space shows all. Others can be typed as well. UI thread.
#pragma once

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace tollgate::ui {

class ListEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit ListEdit(QWidget* parent = nullptr);

    void setWords(const QStringList& words);

    QCompleter* wordCompleter() const { return m_completer; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    // Where the word at the cursor stands, without the blanks around it.
    struct Span {
        qsizetype from = 0, to = 0;
    };

    Span wordAtCursor() const;
    void suggest(bool asked);
    void take(const QString& word);

    QCompleter* m_completer;
    QStringListModel* m_words;
};

} // namespace tollgate::ui
