// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the problems list: shape, what is wrong, and below it in muted what to do. Both wrap. UI thread.
#pragma once

#include <QStyledItemDelegate>

namespace tollgate::ui {

class ProblemDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kFixRole = Qt::UserRole; // the second line

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace tollgate::ui
