// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/data_table.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/layout_store.h"
#include "ui/widgets/table_header.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace tollgate::ui {

DataTable::DataTable(const QString& name, QWidget* parent) : QTableView(parent), m_header(new TableHeader(this)) {
    setAccessibleName(name);
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(kCompactRowHeight);
    setRowHeight(kRowHeight);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalScrollBar()->setSingleStep(kRowHeight);
    connect(m_header, &QHeaderView::sectionClicked, this, &DataTable::headerClicked);
    connect(m_header, &QWidget::customContextMenuRequested, this, &DataTable::headerMenu);
    connect(m_header, &QHeaderView::sectionMoved, this, [this] { rememberColumns(); });
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        if (m_laying_out || width == 0) return;
        m_widths[section] = width;
        rememberColumns();
        QMetaObject::invokeMethod(this, &DataTable::layoutColumns, Qt::QueuedConnection);
    });
}

void DataTable::setTable(TableModel* model) {
    m_model = model;
    m_laying_out = true;
    QTableView::setModel(model);
    m_laying_out = false;
    for (int i = 0; i < model->columnCount(); ++i)
        setItemDelegateForColumn(i, makeDelegate(model->columns()[i].kind, this));
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &DataTable::rowsChanged);
    connect(model, &QAbstractItemModel::modelReset, this, &DataTable::rowsChanged);
    restoreColumns();
    rowsChanged();
}

void DataTable::setStore(LayoutStore* store, const QString& key) {
    m_store = store;
    m_key = key;
    restoreColumns();
}

void DataTable::setRowHeight(int height) {
    verticalHeader()->setDefaultSectionSize(height);
    updateGeometry();
}

void DataTable::setFitToRows(bool fit, int least, int most) {
    m_fit = fit;
    m_least_rows = least;
    m_most_rows = most;
    setVerticalScrollBarPolicy(fit && most == 0 ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fit ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void DataTable::setHeaderShown(bool shown) {
    m_header->setVisible(shown);
    updateGeometry();
}

void DataTable::setPlaceholder(QWidget* placeholder) {
    m_placeholder = placeholder;
    placeholder->setParent(this);
    placeholder->setVisible(false);
    rowsChanged();
}

void DataTable::sortBy(const QString& column_id, Qt::SortOrder order) {
    const int column = m_model ? m_model->columnOf(column_id) : -1;
    if (column < 0) return;
    m_header->setSorted(column, order);
    m_model->sort(column, order);
}

bool DataTable::isFirstColumn(int column) const {
    for (int place = 0; place < m_header->count(); ++place) {
        const int logical = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(logical)) return logical == column;
    }
    return false;
}

bool DataTable::isLastColumn(int column) const {
    for (int place = m_header->count() - 1; place >= 0; --place) {
        const int logical = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(logical)) return logical == column;
    }
    return false;
}

void DataTable::wantWidth(int column, int missing) const {
    const bool first = m_missing.isEmpty();
    m_missing[column] = std::max(m_missing.value(column), missing);
    if (first) QMetaObject::invokeMethod(const_cast<DataTable*>(this), &DataTable::growColumns, Qt::QueuedConnection);
}

QSize DataTable::sizeHint() const {
    if (!m_fit) return {400, 200};
    int rows = std::max(m_least_rows, m_model ? m_model->rowCount() : 0);
    if (m_most_rows > 0) rows = std::min(rows, m_most_rows);
    const int header = m_header->isHidden() ? 0 : m_header->sizeHint().height();
    int height = header + rows * verticalHeader()->defaultSectionSize();
    if (m_placeholder && m_model && m_model->rowCount() == 0)
        height = std::max(height, header + m_placeholder->sizeHint().height());
    return {400, height};
}

QSize DataTable::minimumSizeHint() const {
    return {160, m_fit ? sizeHint().height() : 3 * kRowHeight};
}

void DataTable::rowsChanged() {
    const bool empty = !m_model || m_model->rowCount() == 0;
    if (m_placeholder) m_placeholder->setVisible(empty);
    if (m_placeholder && empty) m_placeholder->setGeometry(viewport()->geometry());
    if (m_fit) updateGeometry();
}

void DataTable::headerClicked(int section) {
    if (!m_model->columns()[section].sortable) return;
    const bool again = m_header->sortedSection() == section && m_header->sortedOrder() == Qt::AscendingOrder;
    sortBy(m_model->columns()[section].id, again ? Qt::DescendingOrder : Qt::AscendingOrder);
}

bool DataTable::toggleSwitch(const QModelIndex& index) {
    if (!index.isValid()) return false;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->columns()[column].kind != CellKind::Switch) continue;
        const QModelIndex cell = m_model->index(index.row(), column);
        return m_model->setData(cell, !cell.data(TableModel::CellRole).value<Cell>().value.toBool());
    }
    return false;
}

bool DataTable::toggleExpander(const QModelIndex& index, bool open) {
    for (int column = 0; index.isValid() && column < m_model->columnCount(); ++column) {
        const QModelIndex cell = m_model->index(index.row(), column);
        const Expander now = cell.data(TableModel::CellRole).value<Cell>().expander;
        if (now == Expander::None || (now == Expander::Open) == open) continue;
        Q_EMIT expandRequested(cell, open);
        return true;
    }
    return false;
}

void DataTable::setHovered(int row) {
    if (row == m_hovered) return;
    m_hovered = row;
    viewport()->update();
}

void DataTable::keepKeyboardFocus(bool keyboard) {
    if (keyboard == m_keyboard) return;
    m_keyboard = keyboard;
    viewport()->update();
}

void DataTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    layoutColumns();
    if (m_placeholder) m_placeholder->setGeometry(viewport()->geometry());
}

void DataTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (!m_keyboard || !hasFocus() || !currentIndex().isValid()) return;
    QPainter painter(viewport());
    const int row = currentIndex().row();
    const QRect ring(0, rowViewportPosition(row), viewport()->width(), rowHeight(row) - 1);
    drawFocusRing(painter, ring, kControlRadius, Theme::of(this));
}

void DataTable::keyPressEvent(QKeyEvent* event) {
    keepKeyboardFocus(true);
    const QModelIndex current = currentIndex();
    switch (event->key()) {
    case Qt::Key_Space:
        if (toggleSwitch(current)) return;
        break;
    case Qt::Key_Left:
        if (toggleExpander(current, false)) return;
        break;
    case Qt::Key_Right:
        if (toggleExpander(current, true)) return;
        break;
    case Qt::Key_F2:
        if (current.isValid()) Q_EMIT renameRequested(current);
        return;
    case Qt::Key_Delete:
        if (current.isValid()) Q_EMIT removeRequested(current);
        return;
    case Qt::Key_Escape: event->ignore(); return; // one level back is the page's
    default: break;
    }
    QTableView::keyPressEvent(event);
}

bool DataTable::clickExpander(const QMouseEvent& event) {
    const QModelIndex index = indexAt(event.position().toPoint());
    if (!index.isValid() || event.button() != Qt::LeftButton) return false;
    const Cell cell = index.data(TableModel::CellRole).value<Cell>();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    const QRect chevron = TextDelegate::expanderRect(CellDelegate::contentRect(option, index.column()), cell);
    if (!chevron.contains(event.position().toPoint())) return false;
    Q_EMIT expandRequested(index, cell.expander == Expander::Closed);
    return true;
}

void DataTable::mousePressEvent(QMouseEvent* event) {
    keepKeyboardFocus(false);
    if (!clickExpander(*event)) QTableView::mousePressEvent(event);
}

// A quick second click on a chevron arrives here; it must not open the row.
void DataTable::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!clickExpander(*event)) QTableView::mouseDoubleClickEvent(event);
}

void DataTable::mouseMoveEvent(QMouseEvent* event) {
    setHovered(indexAt(event->position().toPoint()).row());
    QTableView::mouseMoveEvent(event);
}

void DataTable::focusInEvent(QFocusEvent* event) {
    const auto reason = event->reason();
    keepKeyboardFocus(reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                      reason == Qt::ShortcutFocusReason);
    QTableView::focusInEvent(event);
    if (m_keyboard && !currentIndex().isValid() && m_model && m_model->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model->index(m_start_at_end ? m_model->rowCount() - 1 : 0, 0),
                                          QItemSelectionModel::NoUpdate);
}

void DataTable::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    viewport()->update();
}

bool DataTable::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) setHovered(-1);
    return QTableView::viewportEvent(event);
}

void DataTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) layoutColumns();
}

QModelIndex DataTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const int rows = m_model ? m_model->rowCount() : 0;
    const int column = std::max(0, currentIndex().column());
    if (rows > 0 && action == MoveHome) return m_model->index(0, column);
    if (rows > 0 && action == MoveEnd) return m_model->index(rows - 1, column);
    return QTableView::moveCursor(action, modifiers);
}

} // namespace tollgate::ui
