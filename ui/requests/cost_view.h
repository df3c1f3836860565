// SPDX-License-Identifier: GPL-3.0-or-later
// The cost table of one request: token kind, count, price per million, amount, total, and notes below. Painted; UI
// thread.
#pragma once

#include "ui/requests/explain.h"

#include <QWidget>

class QVBoxLayout;

namespace tollgate::ui {

class CostGrid : public QWidget {
    Q_OBJECT
public:
    explicit CostGrid(QWidget* parent = nullptr);

    void setTable(const CostTable& table);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int lineHeight() const;
    void paintRow(QPainter& painter, const QRect& row, const CostRow& cells, bool header, bool strong) const;

    CostTable m_table;
};

class CostView : public QWidget {
    Q_OBJECT
public:
    explicit CostView(QWidget* parent = nullptr);

    void setTable(const CostTable& table);

private:
    CostGrid* m_grid;
    QVBoxLayout* m_notes;
    QStringList m_said;
};

} // namespace tollgate::ui
