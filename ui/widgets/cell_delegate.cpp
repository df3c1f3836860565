// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cell_delegate.h"

#include "ui/models/table_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/data_table.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

namespace {

constexpr int kCellPadding = 6;
constexpr int kEdgePadding = 12;

void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const DataTable* table, int row,
              const Theme& theme) {
    const QRect& rect = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(rect, theme.color(Role::Selected));
    else if (table && table->hoveredRow() == row)
        painter.fillRect(rect, theme.color(Role::Hover));
    const bool last = table && table->isFitToRows() && row + 1 == table->model()->rowCount();
    if (!last) drawRule(painter, rect.left(), rect.bottom(), rect.width(), theme.color(Role::Grid));
}

} // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* table = qobject_cast<const DataTable*>(option.widget);
    const Theme theme = Theme::of(option.widget);
    painter->save();
    paintRow(*painter, option, table, index.row(), theme);
    const Cell cell = index.data(TableModel::CellRole).value<Cell>();
    const CellPlace place{contentRect(option, index.column()), theme, option.font, option.widget, index};
    painter->setClipRect(option.rect, Qt::IntersectClip);
    paintCell(*painter, cell, place);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Cell cell = index.data(TableModel::CellRole).value<Cell>();
    return {wantedWidth(cell, option.font) + 2 * kEdgePadding, kRowHeight};
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index) {
    const Cell cell = index.data(TableModel::CellRole).value<Cell>();
    const bool cut = wantedWidth(cell, option.font) > contentRect(option, index.column()).width();
    if (!cell.tool_tip.isEmpty() || !cut) return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString whole = cell.second.isEmpty() ? cell.text : cell.text + u'\n' + cell.second;
    QToolTip::showText(event->globalPos(), whole, view);
    return true;
}

QRect CellDelegate::contentRect(const QStyleOptionViewItem& option, int column) {
    const auto* table = qobject_cast<const DataTable*>(option.widget);
    const bool first = table && table->isFirstColumn(column);
    const bool last = table && table->isLastColumn(column);
    return option.rect.adjusted(first ? kEdgePadding : kCellPadding, 0, last ? -kEdgePadding : -kCellPadding, -1);
}

int CellDelegate::wantedWidth(const Cell& cell, const QFont& body) const {
    const int first = QFontMetrics(toneFont(cell.tone, body)).horizontalAdvance(cell.text);
    const int second = QFontMetrics(font(Type::Caption, body)).horizontalAdvance(cell.second);
    return std::max(first, second);
}

QFont toneFont(Tone tone, const QFont& body) {
    return tone == Tone::Strong ? font(Type::Strong, body) : body;
}

int firstLineMiddle(const CellPlace& place, const Cell& cell) {
    if (cell.second.isEmpty()) return place.rect.center().y();
    const int first = QFontMetrics(place.body).height();
    const int second = QFontMetrics(font(Type::Caption, place.body)).height();
    return place.rect.top() + (place.rect.height() - first - second) / 2 + first / 2;
}

void drawLines(QPainter& painter, const CellPlace& place, const Cell& cell, Role first_role, Qt::TextElideMode mode) {
    const auto line = [&](const QFont& style, Role role, const QString& text, const QRect& area) {
        painter.setFont(style);
        painter.setPen(place.theme.color(role));
        const QString shown = painter.fontMetrics().elidedText(text, mode, area.width());
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    };
    const QFont first = toneFont(cell.tone, place.body);
    if (cell.second.isEmpty()) return line(first, first_role, cell.text, place.rect);
    const QFont caption = font(Type::Caption, place.body);
    const int upper = QFontMetrics(first).height(), lower = QFontMetrics(caption).height();
    const QRect& rect = place.rect;
    const int top = rect.top() + (rect.height() - upper - lower) / 2;
    line(first, first_role, cell.text, {rect.left(), top, rect.width(), upper});
    line(caption, Role::Muted, cell.second, {rect.left(), top + upper, rect.width(), lower});
}

} // namespace tollgate::ui
