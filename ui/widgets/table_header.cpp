// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_header.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/data_table.h"

#include <QPainter>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr int kPadding = 6;
constexpr int kEdge = 12;
constexpr int kChevron = 10;

} // namespace

TableHeader::TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setFont(ui::font(Type::Caption));
    setMinimumSectionSize(kTarget);
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setSectionResizeMode(QHeaderView::Interactive);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Columns"));
}

void TableHeader::setSorted(int section, Qt::SortOrder order) {
    m_sorted = section;
    m_order = order;
    viewport()->update();
}

QSize TableHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), std::max(kTableHeaderHeight, fontMetrics().height() + 8)};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const Theme theme = Theme::of(this);
    const auto* table = qobject_cast<const DataTable*>(parentWidget());
    painter->save();
    painter->fillRect(rect, theme.color(Role::Alternate));
    drawRule(*painter, rect.left(), rect.bottom(), rect.width(), theme.color(Role::Border));
    const bool first = table && table->isFirstColumn(section), last = table && table->isLastColumn(section);
    QRect area = rect.adjusted(first ? kEdge : kPadding, 0, last ? -kEdge : -kPadding, -1);
    const auto alignment =
        static_cast<Qt::Alignment>(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    painter->setFont(font());
    painter->setPen(theme.color(section == m_sorted ? Role::Text : Role::Muted));
    if (section == m_sorted) {
        const int width = std::min(painter->fontMetrics().horizontalAdvance(title), area.width() - kChevron - 2);
        const int x =
            alignment.testFlag(Qt::AlignRight) ? area.right() - width - kChevron - 3 : area.left() + width + 3;
        painter->save();
        painter->translate(x + kChevron / 2, area.center().y() + 1);
        if (m_order == Qt::AscendingOrder) painter->rotate(180);
        drawIcon(*painter, {-kChevron / 2, -kChevron / 2, kChevron, kChevron}, QStringLiteral("chevd"),
                 theme.color(Role::Text));
        painter->restore();
        if (!alignment.testFlag(Qt::AlignRight)) area.setRight(area.left() + width);
    }
    painter->drawText(area, static_cast<int>(alignment | Qt::TextSingleLine),
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace tollgate::ui
