// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/provider_table.h"

#include "ui/providers/provider_rows.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/uptime_strip.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace tollgate::ui {

ProviderTable::ProviderTable(ProviderRows* rows, QWidget* parent)
    : DataTable(tr("Providers, in the order in which they are asked"), parent), m_rows(rows) {
    setTable(rows);
    setRowHeight(kTwoLineRowHeight);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

bool ProviderTable::isHandle(const QModelIndex& index) const {
    return index.isValid() && index.column() == m_rows->handleColumn();
}

// The gap nearest to a height: above a row's middle is before it.
int ProviderTable::gapAt(int y) const {
    for (int row = 0; row < m_rows->rowCount(); ++row)
        if (y < rowViewportPosition(row) + rowHeight(row) / 2) return row;
    return m_rows->rowCount();
}

void ProviderTable::endDrag(bool drop) {
    const auto drag = std::exchange(m_drag, std::nullopt);
    viewport()->unsetCursor();
    viewport()->update();
    // The gaps above and below a row are its own place.
    const bool moved = drag && drag->to >= 0 && drag->to != drag->row && drag->to != drag->row + 1;
    if (drop && moved) Q_EMIT moveRequested(drag->row, drag->to);
}

void ProviderTable::paintEvent(QPaintEvent* event) {
    DataTable::paintEvent(event);
    if (!m_drag || m_drag->to < 0) return;
    const int last = m_rows->rowCount() - 1;
    const int y = m_drag->to <= last ? rowViewportPosition(m_drag->to) : rowViewportPosition(last) + rowHeight(last);
    QPainter painter(viewport());
    painter.fillRect(0, std::max(0, y - 1), viewport()->width(), 2, color(this, Role::Accent));
}

// While a row is dragged, Escape is the table's, not the window's way back.
bool ProviderTable::event(QEvent* event) {
    const bool wanted =
        m_drag && event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (wanted) event->accept();
    return wanted || DataTable::event(event);
}

void ProviderTable::keyPressEvent(QKeyEvent* event) {
    const int row = currentIndex().row();
    if (m_drag && event->key() == Qt::Key_Escape) return endDrag(false);
    if (event->modifiers() == Qt::AltModifier && row >= 0) {
        if (event->key() == Qt::Key_Up && row > 0) Q_EMIT moveRequested(row, row - 1);
        if (event->key() == Qt::Key_Down && row + 1 < m_rows->rowCount()) Q_EMIT moveRequested(row, row + 2);
        if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) return;
    }
    DataTable::keyPressEvent(event);
}

void ProviderTable::mousePressEvent(QMouseEvent* event) {
    DataTable::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !isHandle(index)) return;
    m_drag = Drag{index.row(), event->position().toPoint(), -1};
}

void ProviderTable::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (!m_drag) {
        if (isHandle(indexAt(at)))
            viewport()->setCursor(Qt::OpenHandCursor);
        else
            viewport()->unsetCursor();
        return DataTable::mouseMoveEvent(event);
    }
    if (m_drag->to < 0 && (at - m_drag->from).manhattanLength() < QApplication::startDragDistance()) return;
    m_drag->to = gapAt(at.y());
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void ProviderTable::mouseReleaseEvent(QMouseEvent* event) {
    if (m_drag && event->button() == Qt::LeftButton) endDrag(true);
    DataTable::mouseReleaseEvent(event);
}

bool ProviderTable::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip && showMinute(*static_cast<QHelpEvent*>(event))) return true;
    return DataTable::viewportEvent(event);
}

bool ProviderTable::showMinute(const QHelpEvent& event) {
    const QModelIndex index = indexAt(event.pos());
    if (!index.isValid() || index.column() != m_rows->stripColumn()) return false;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    option.widget = this;
    const QRect strip = CellDelegate::contentRect(option, index.column());
    const int minute = uptimeCellAt(strip, m_rows->at(index.row()).minutes.size(), event.pos().x());
    const QString words = m_rows->minuteWords(index.row(), minute);
    // A rectangle of one minute: the text follows the pointer from cell to cell.
    if (words.isEmpty()) return false;
    QToolTip::showText(event.globalPos(), words, viewport(), QRect(event.pos().x(), strip.top(), 1, strip.height()));
    return true;
}

} // namespace tollgate::ui
