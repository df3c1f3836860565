// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_block.h"

#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/theme/variant.h"
#include "ui/widgets/copy_button.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
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
    setFrameShape(QFrame::StyledPanel);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(kPadding);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    wantFocusRing(this);
    // Lines wrap differently at another width.
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] {
        if (m_most_lines > 0) updateGeometry();
    });
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
    // The layout of plain text counts its height in lines, wrapped ones included.
    const int lines = std::clamp(qRound(document()->size().height()), 1, m_most_lines);
    return {400, lines * fontMetrics().lineSpacing() + 2 * kPadding + 2 * frameWidth() + 2};
}

QSize CodeBlock::minimumSizeHint() const {
    return {120, m_most_lines > 0 ? sizeHint().height() : 60};
}

void CodeBlock::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    const QSize size = m_copy->sizeHint();
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    m_copy->setGeometry(width() - size.width() - 4 - bar, 4, size.width(), size.height());
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
