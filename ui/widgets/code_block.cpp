// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_block.h"

#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/theme/variant.h"
#include "ui/widgets/copy_button.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

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
    const qreal line = fontMetrics().lineSpacing(), padding = 2 * kPadding, most = line * m_most_lines + padding;
    qreal height = kPadding;
    // Asking for a block's rectangle lays it out at the width of now; the last one includes the padding below.
    for (QTextBlock block = document()->begin(); block.isValid() && height < most; block = block.next())
        height += document()->documentLayout()->blockBoundingRect(block).height();
    const qreal shown = std::clamp(height, line + padding, most);
    return {400, static_cast<int>(std::ceil(shown)) + 2 * frameWidth() + 2};
}

QSize CodeBlock::minimumSizeHint() const {
    return {120, m_most_lines > 0 ? sizeHint().height() : 60};
}

void CodeBlock::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    const QSize size = m_copy->sizeHint();
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    m_copy->setGeometry(width() - size.width() - 4 - bar, 4, size.width(), size.height());
    if (m_most_lines > 0 && event->oldSize().width() != event->size().width()) updateGeometry();
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
