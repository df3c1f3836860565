// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_model.h"

#include <QCoreApplication>

namespace tollgate::ui {

namespace {

Qt::Alignment alignmentOf(CellKind kind) {
    return Qt::AlignVCenter | (isRightAligned(kind) ? Qt::AlignRight : Qt::AlignLeft);
}

QString statusWords(const Cell& cell) {
    const QString word = cell.text.isEmpty() ? statusWord(*cell.status) : cell.text;
    return cell.second.isEmpty() ? word : QStringLiteral("%1, %2").arg(word, cell.second);
}

// "Served 80, slow 4, failed 6 of 90".
QString uptimeWords(const QList<Uptime>& cells) {
    qsizetype served = 0, slow = 0, failed = 0;
    for (const Uptime cell : cells) {
        served += cell == Uptime::Served;
        slow += cell == Uptime::Slow;
        failed += cell == Uptime::Failed;
    }
    return QCoreApplication::translate("Table", "served %1, slow or retried %2, failed %3 of %4")
        .arg(served)
        .arg(slow)
        .arg(failed)
        .arg(cells.size());
}

QString valueWords(const Cell& cell, CellKind kind) {
    if (!cell.spoken.isEmpty()) return cell.spoken;
    if (kind == CellKind::Switch)
        return cell.value.toBool() ? QCoreApplication::translate("Table", "on")
                                   : QCoreApplication::translate("Table", "off");
    if (cell.status) return statusWords(cell);
    if (kind == CellKind::Uptime) return uptimeWords(cell.uptime);
    return cell.second.isEmpty() ? cell.text : QStringLiteral("%1, %2").arg(cell.text, cell.second);
}

} // namespace

bool isRightAligned(CellKind kind) {
    return kind == CellKind::Number;
}

Role toneRole(Tone tone) {
    switch (tone) {
    case Tone::Normal:
    case Tone::Strong: return Role::Text;
    case Tone::Muted: return Role::Muted;
    case Tone::Accent: return Role::Accent;
    case Tone::Ok: return Role::Ok;
    case Tone::Warning: return Role::Warning;
    case Tone::Error: return Role::Error;
    case Tone::Info: return Role::Info;
    case Tone::Denied: return Role::Denied;
    }
    return Role::Text;
}

TableModel::TableModel(QList<Column> columns, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

int TableModel::columnOf(const QString& id) const {
    for (int i = 0; i < columnCount(); ++i)
        if (m_columns[i].id == id) return i;
    return -1;
}

int TableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : rows();
}

int TableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const CellKind kind = m_columns[index.column()].kind;
    switch (role) {
    case CellRole: return QVariant::fromValue(cell(index.row(), index.column()));
    case Qt::DisplayRole: return cell(index.row(), index.column()).text;
    case Qt::ToolTipRole: {
        const QString tip = cell(index.row(), index.column()).tool_tip;
        return tip.isEmpty() ? QVariant() : QVariant(tip);
    }
    case SortRole: return cell(index.row(), index.column()).value;
    case Qt::AccessibleTextRole: return spoken(index.row(), index.column());
    case Qt::TextAlignmentRole: return static_cast<int>(alignmentOf(kind));
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const Column& column = m_columns[section];
    switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::AccessibleTextRole: return column.title.isEmpty() ? column.tool_tip : column.title;
    case Qt::ToolTipRole: return column.tool_tip;
    case Qt::TextAlignmentRole: return static_cast<int>(alignmentOf(column.kind));
    default: return {};
    }
}

bool TableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    if (m_columns[index.column()].kind != CellKind::Switch || !cell(index.row(), index.column()).enabled) return false;
    Q_EMIT switched(index.row(), index.column(), value.toBool());
    return true;
}

QString TableModel::spoken(int row, int column) const {
    const Column& about = m_columns[column];
    const QString title = about.title.isEmpty() ? about.tool_tip : about.title;
    QString value = valueWords(cell(row, column), about.kind);
    if (!about.unit.isEmpty() && !value.isEmpty()) value += u' ' + about.unit;
    return title.isEmpty() ? value : QStringLiteral("%1, %2").arg(title, value);
}

void TableModel::setTitle(int column, const QString& title) {
    m_columns[column].title = title;
    Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
}

} // namespace tollgate::ui
