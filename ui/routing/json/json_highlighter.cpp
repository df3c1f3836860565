// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/json/json_highlighter.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace tollgate::ui {

namespace {

struct Rule {
    QRegularExpression pattern;
    Role role;
};

// In this order: a later one paints over an earlier.
const std::array<Rule, 4>& rules() {
    static const std::array<Rule, 4> all{{
        {QRegularExpression(QStringLiteral(R"(-?\b\d[\d.eE+-]*|\b(true|false|null)\b)")), Role::Info},
        {QRegularExpression(QStringLiteral(R"("(?:[^"\\]|\\.)*"?)")), Role::Ok},
        {QRegularExpression(QStringLiteral(R"("(?:[^"\\]|\\.)*"(?=\s*:))")), Role::Accent},
        {QRegularExpression(QStringLiteral(R"(^(?:[^"]|"(?:[^"\\]|\\.)*")*?\K(//.*|/\*.*))")), Role::Muted},
    }};
    return all;
}

} // namespace

JsonHighlighter::JsonHighlighter(QPlainTextEdit* editor) : QSyntaxHighlighter(editor->document()), m_editor(editor) {
    editor->installEventFilter(this);
}

bool JsonHighlighter::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::PaletteChange) rehighlight();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

void JsonHighlighter::setMarks(const std::map<int, bool>& marks) {
    if (marks == m_marks) return;
    m_marks = marks;
    rehighlight();
}

void JsonHighlighter::highlightBlock(const QString& text) {
    const Theme theme = Theme::of(m_editor);
    for (const Rule& rule : rules()) {
        auto matches = rule.pattern.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                      theme.color(rule.role));
        }
    }
    const auto mark = m_marks.find(currentBlock().blockNumber() + 1);
    if (mark == m_marks.end()) return;
    for (int at = 0; at < text.size(); ++at) {
        QTextCharFormat there = format(at);
        there.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        there.setUnderlineColor(theme.color(mark->second ? Role::Error : Role::Warning));
        if (!text[at].isSpace()) setFormat(at, 1, there);
    }
}

} // namespace tollgate::ui
