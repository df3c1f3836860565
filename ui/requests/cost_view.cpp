// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/cost_view.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/message_bar.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tollgate::ui {

CostGrid::CostGrid(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CostGrid::setTable(const CostTable& table) {
    m_table = table;
    QStringList words;
    for (const CostRow& row : table.rows)
        words << QStringLiteral("%1 %2, %3 per million, %4").arg(row.name, row.count, row.rate, row.amount);
    words << QStringLiteral("%1 %2, %3").arg(table.total.name, table.total.count, table.total.amount);
    setAccessibleName(tr("Cost: %1").arg(words.join(QStringLiteral("; "))));
    updateGeometry();
    update();
}

QSize CostGrid::sizeHint() const {
    return {320, (static_cast<int>(m_table.rows.size()) + 2) * lineHeight()};
}

int CostGrid::lineHeight() const {
    return std::max(24, fontMetrics().height() + 7);
}

void CostGrid::paintRow(QPainter& painter, const QRect& row, const CostRow& cells, bool header, bool strong) const {
    const Theme theme = Theme::of(this);
    painter.setFont(ui::font(header ? Type::Caption : strong ? Type::Strong : Type::Body, font()));
    painter.setPen(theme.color(header ? Role::Muted : Role::Text));
    const int rate = row.right() - std::max(76, row.width() * 27 / 100);
    const int count = rate - std::max(74, row.width() * 22 / 100);
    const int room =
        count - row.left() - static_cast<int>(std::ceil(tabularWidth(cells.count, painter.font()))) - kSpace1;
    painter.drawText(QRect(row.left(), row.top(), room, row.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(cells.name, Qt::ElideRight, room));
    const auto number = [&](int right, const QString& words) {
        drawTabular(painter, QRectF(row.left(), row.top(), right - row.left() + 1, row.height()),
                    Qt::AlignRight | Qt::AlignVCenter, words);
    };
    number(count, cells.count);
    number(row.right(), cells.amount);
    if (!header) painter.setPen(theme.color(Role::Muted));
    number(rate, cells.rate);
}

void CostGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor line = color(this, Role::Grid);
    QRect row(0, 0, width(), lineHeight());
    paintRow(painter, row, {tr("Tokens"), tr("Count"), tr("Per million"), tr("Cost")}, true, false);
    for (const CostRow& cells : m_table.rows) {
        drawRule(painter, 0, row.bottom(), width(), line);
        row.translate(0, lineHeight());
        paintRow(painter, row, cells, false, false);
    }
    drawRule(painter, 0, row.bottom(), width(), line);
    row.translate(0, lineHeight());
    paintRow(painter, row, m_table.total, false, true);
}

CostView::CostView(QWidget* parent) : QWidget(parent), m_grid(new CostGrid), m_notes(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace2);
    column->addWidget(m_grid);
    m_notes->setSpacing(kSpace1);
    column->addLayout(m_notes);
}

void CostView::setTable(const CostTable& table) {
    m_grid->setTable(table);
    if (table.notes == m_said) return;
    m_said = table.notes;
    while (QLayoutItem* item = m_notes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& note : table.notes) {
        auto* bar = new MessageBar;
        m_notes->addWidget(bar);
        bar->say(MessageKind::Warning, note);
    }
}

} // namespace tollgate::ui
