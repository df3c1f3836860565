// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a DataTable: 28 px, caption in muted, aligned like its column, a chevron at the sorted one.
#pragma once

#include <QHeaderView>

namespace tollgate::ui {

class TableHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHeader(QWidget* parent);

    // -1 for none.
    void setSorted(int section, Qt::SortOrder order);

    int sortedSection() const { return m_sorted; }

    Qt::SortOrder sortedOrder() const { return m_order; }

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    int m_sorted = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace tollgate::ui
