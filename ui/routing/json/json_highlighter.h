// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of JSON: names, texts, numbers and words, comments; and the lines that problems are about. Follows the theme
// of its editor. UI thread.
#pragma once

#include <QSyntaxHighlighter>

#include <map>

class QPlainTextEdit;

namespace tollgate::ui {

class JsonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit JsonHighlighter(QPlainTextEdit* editor);

    // By line, from 1; true: an error, else a warning.
    void setMarks(const std::map<int, bool>& marks);

protected:
    void highlightBlock(const QString& text) override;
    bool eventFilter(QObject* watched, QEvent* event) override; // the theme of the editor

private:
    QPlainTextEdit* m_editor;
    std::map<int, bool> m_marks;
};

} // namespace tollgate::ui
