// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a DataTable: which show, how wide, in what order, and what is remembered.
#include "ui/theme/metrics.h"
#include "ui/widgets/column_fit.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/layout_store.h"
#include "ui/widgets/table_header.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace tollgate::ui {

namespace {

// Widths are designed for the pictures' font at 10 pt; wider fonts get more room.
constexpr int kDesignedWidth = 438; // of the sample below

int scaledWidth(int width, const QFontMetrics& metrics) {
    const int sample =
        metrics.horizontalAdvance(QStringLiteral("The quick brown fox jumps over the lazy dog 0123456789 0123456789"));
    return std::max(width, static_cast<int>(static_cast<qint64>(width) * sample / kDesignedWidth));
}

} // namespace

void DataTable::layoutColumns() {
    if (!m_model || m_laying_out) return;
    m_laying_out = true;
    QList<ColumnWish> wishes;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const Column& column = m_model->columns()[i];
        const bool words = column.kind == CellKind::Text || column.kind == CellKind::Model ||
                           column.kind == CellKind::Swatch || column.kind == CellKind::TwoLine;
        wishes.append({m_widths[i], column.priority, column.stretch, words, m_chosen[i]});
    }
    const QList<int> widths = fittedColumns(wishes, viewport()->width());
    for (int i = 0; i < widths.size(); ++i) {
        m_header->setSectionHidden(i, widths[i] == 0);
        if (widths[i] > 0) m_header->resizeSection(i, widths[i]);
    }
    m_laying_out = false;
}

void DataTable::restoreColumns() {
    if (!m_model) return;
    m_widths.clear();
    m_chosen.clear();
    for (const Column& column : m_model->columns()) {
        m_widths.append(scaledWidth(column.width, fontMetrics()));
        m_chosen.append(column.shown);
    }
    const QList<ColumnState> stored = m_store ? m_store->columns(m_key) : QList<ColumnState>();
    int place = 0;
    m_laying_out = true;
    for (int i = 0; stored.isEmpty() && i < m_header->count(); ++i) m_header->moveSection(m_header->visualIndex(i), i);
    for (const ColumnState& state : stored) {
        const int column = m_model->columnOf(state.id);
        if (column < 0) continue;
        if (state.width > 0) m_widths[column] = std::clamp(state.width, kTarget, 2000);
        m_chosen[column] = state.shown;
        m_header->moveSection(m_header->visualIndex(column), place++);
    }
    m_laying_out = false;
    layoutColumns();
}

void DataTable::rememberColumns() {
    if (m_laying_out || !m_model) return;
    QList<ColumnState> states;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        states.append({m_model->columns()[column].id, m_widths[column], m_chosen[column]});
    }
    if (m_store) m_store->setColumns(m_key, states);
    Q_EMIT columnsChanged();
}

void DataTable::growColumns() {
    for (auto it = m_missing.constBegin(); it != m_missing.constEnd(); ++it)
        m_widths[it.key()] = std::max(m_widths[it.key()], m_header->sectionSize(it.key()) + it.value());
    m_missing.clear();
    layoutColumns();
    viewport()->update();
}

void DataTable::setColumnShown(int column, bool shown) {
    m_chosen[column] = shown;
    layoutColumns();
    rememberColumns();
}

void DataTable::resetColumns() {
    if (m_store) m_store->setColumns(m_key, {});
    LayoutStore* store = std::exchange(m_store, nullptr);
    restoreColumns();
    m_store = store;
    Q_EMIT columnsChanged();
}

void DataTable::moveColumn(int column, int by) {
    const int from = m_header->visualIndex(column), to = from + by;
    if (to >= 0 && to < m_header->count()) m_header->moveSection(from, to);
}

void DataTable::fillColumnMenu(QMenu* menu, int clicked) {
    if (clicked >= 0) {
        menu->addAction(tr("Move left"), this, [this, clicked] { moveColumn(clicked, -1); });
        menu->addAction(tr("Move right"), this, [this, clicked] { moveColumn(clicked, 1); });
        menu->addSeparator();
    }
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        const Column& about = m_model->columns()[column];
        if (about.title.isEmpty()) continue;
        QAction* action = menu->addAction(about.title);
        action->setCheckable(true);
        action->setChecked(m_chosen[column]);
        action->setEnabled(about.priority > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column, shown); });
    }
    menu->addSeparator();
    menu->addAction(tr("Reset columns"), this, &DataTable::resetColumns);
}

void DataTable::headerMenu(const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu, m_header->logicalIndexAt(place));
    menu->popup(m_header->viewport()->mapToGlobal(place));
}

} // namespace tollgate::ui
