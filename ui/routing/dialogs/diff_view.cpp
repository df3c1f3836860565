// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/dialogs/diff_view.h"

#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QEvent>
#include <QTextBlock>

namespace tollgate::ui {

namespace {

constexpr int kNumberWidth = 4;

QString signOf(DiffLine::Kind kind) {
    if (kind == DiffLine::Kind::Gone) return QStringLiteral("−");
    return kind == DiffLine::Kind::New ? QStringLiteral("+") : QStringLiteral(" ");
}

} // namespace

DiffView::DiffView(const QString& name, QWidget* parent) : QPlainTextEdit(parent) {
    setAccessibleName(name);
    setReadOnly(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    restyle();
}

void DiffView::setTexts(const QString& before, const QString& after, int around) {
    m_lines = diffLines(before, after);
    m_around = around;
    paintLines();
}

void DiffView::restyle() {
    setFont(fixedFont());
}

void DiffView::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) restyle();
    if (event->type() == QEvent::PaletteChange) paintLines();
}

void DiffView::paintLines() {
    const Theme theme = Theme::of(this);
    clear();
    QTextCursor cursor(document());
    const auto near = [&](std::size_t at) {
        const std::size_t reach = static_cast<std::size_t>(m_around);
        const std::size_t from = at > reach ? at - reach : 0, to = std::min(m_lines.size(), at + reach + 1);
        return std::any_of(m_lines.begin() + static_cast<std::ptrdiff_t>(from),
                           m_lines.begin() + static_cast<std::ptrdiff_t>(to),
                           [](const DiffLine& line) { return line.kind != DiffLine::Kind::Same; });
    };
    int number = 0;
    bool first = true, skipped = false;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const DiffLine& line = m_lines[i];
        if (line.kind != DiffLine::Kind::Gone) ++number;
        if (!near(i)) {
            skipped = true;
            continue;
        }
        QTextBlockFormat block;
        if (line.kind != DiffLine::Kind::Same)
            block.setBackground(theme.color(line.kind == DiffLine::Kind::New ? Role::TintOk : Role::TintError));
        if (!std::exchange(first, false)) cursor.insertBlock();
        if (std::exchange(skipped, false) && i > 0) {
            cursor.setBlockFormat({});
            cursor.insertText(QStringLiteral("…"));
            cursor.insertBlock();
        }
        cursor.setBlockFormat(block);
        const QString shown = line.kind == DiffLine::Kind::Gone ? QString() : QString::number(number);
        cursor.insertText(shown.rightJustified(kNumberWidth) + QLatin1Char(' ') + signOf(line.kind) + QLatin1Char(' ') +
                          line.text);
    }
    moveCursor(QTextCursor::Start);
}

} // namespace tollgate::ui
