// SPDX-License-Identifier: GPL-3.0-or-later
// A strip of cells, one a minute, hour or day: full height served, lower two thirds slow or retried, foot and top line
// failed, thin foot no requests, middle line off (DESIGN-LANGUAGE.md §1.6). Shared with table cells.
#pragma once

#include "ui/models/cell.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace tollgate::ui {

void drawUptime(QPainter& painter, const QRect& rect, const QList<Uptime>& cells, const Theme& theme);
// The cell under `x`, or -1.
int uptimeCellAt(const QRect& rect, qsizetype count, int x);

class UptimeStrip : public QWidget {
    Q_OBJECT

public:
    explicit UptimeStrip(QWidget* parent = nullptr);

    void setCells(const QList<Uptime>& cells, const QString& words);

    QSize sizeHint() const override { return {272, 20}; }

Q_SIGNALS:
    // -1 when the pointer leaves.
    void hovered(int cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QList<Uptime> m_cells;
};

} // namespace tollgate::ui
