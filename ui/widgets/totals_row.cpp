// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/totals_row.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/data_table.h"

#include <QHeaderView>
#include <QPainter>

namespace tollgate::ui {

namespace {

constexpr int kIndent = 20; // as tree rows have it

} // namespace

TotalsRow::TotalsRow(DataTable* table, QWidget* parent) : QWidget(parent), m_table(table) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (auto signal : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(table->horizontalHeader(), signal, this, [this] { update(); });
}

void TotalsRow::setCells(const QHash<QString, Cell>& cells) {
    m_cells = cells;
    QStringList words;
    for (const Column& column : m_table->table()->columns())
        if (cells.contains(column.id)) words.append(column.title + u' ' + cells.value(column.id).text);
    setAccessibleName(tr("Total: %1").arg(words.join(QStringLiteral(", "))));
    update();
}

QSize TotalsRow::sizeHint() const {
    return {200, std::max(kRowHeight, fontMetrics().height() + 8)};
}

void TotalsRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    drawRule(painter, 0, 0, width(), theme.color(Role::Grid));
    const QHeaderView* header = m_table->horizontalHeader();
    QStyleOptionViewItem option;
    option.widget = m_table;
    for (int i = 0; i < m_table->table()->columnCount(); ++i) {
        const Column& column = m_table->table()->columns()[i];
        if (header->isSectionHidden(i) || !m_cells.contains(column.id)) continue;
        const Cell cell = m_cells.value(column.id);
        option.rect = QRect(header->sectionViewportPosition(i), 0, header->sectionSize(i), height());
        const QRect area = CellDelegate::contentRect(option, i).adjusted(cell.depth * kIndent, 0, 0, 0);
        painter.setFont(ui::font(cell.tone == Tone::Muted ? Type::Body : Type::Strong, font()));
        painter.setPen(theme.color(toneRole(cell.tone)));
        const bool right = isRightAligned(column.kind);
        drawTabular(painter, area, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft), cell.text);
    }
}

} // namespace tollgate::ui
