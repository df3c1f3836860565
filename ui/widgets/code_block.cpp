// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_block.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/theme/variant.h"
#include "ui/widgets/copy_button.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kPadding = 8;

} // namespace

CodeBlock::CodeBlock(const QString& name, QWidget* parent)
    : QPlainTextEdit(parent), m_copy(new CopyButton(tr("Copy %1").arg(name), false, this)) {
    setAccessibleName(name);
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setViewportMargins(kPadding - 3, kPadding - 4, 0, 2);
    wantFocusRing(this);
    restyle();
}

void CodeBlock::setCode(const QString& code) {
    setPlainText(code);
    m_copy->setCopied(code);
    updateGeometry();
}

void CodeBlock::setFitToLines(int most) {
    m_most_lines = most;
    setSizePolicy(QSizePolicy::Expanding, most > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void CodeBlock::setCopied(const QString& text) {
    m_copy->setCopied(text);
}

QSize CodeBlock::sizeHint() const {
    if (m_most_lines == 0) return {400, 160};
    const int lines = std::clamp(document()->blockCount(), 1, m_most_lines);
    return {400, lines * fontMetrics().lineSpacing() + 2 * kPadding + 6};
}

QSize CodeBlock::minimumSizeHint() const {
    return {120, m_most_lines > 0 ? sizeHint().height() : 60};
}

void CodeBlock::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const Theme theme = Theme::of(this);
    const QRect outer = rect().translated(-viewport()->pos());
    painter.fillRect(viewport()->rect(), theme.color(Role::Alternate));
    drawBox(painter, outer, 0, Qt::transparent, theme.color(Role::Border));
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

void CodeBlock::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    const QSize size = m_copy->sizeHint();
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    m_copy->setGeometry(width() - size.width() - 2 - bar, 2, size.width(), size.height());
}

void CodeBlock::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange) restyle();
}

void CodeBlock::restyle() {
    const QColor fill = color(this, Role::Alternate);
    if (palette().color(QPalette::Base) != fill) {
        QPalette mine = palette();
        mine.setColor(QPalette::Base, fill);
        setPalette(mine);
    }
    setFont(fixedFont());
}

} // namespace tollgate::ui
