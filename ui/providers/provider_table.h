// SPDX-License-Identifier: GPL-3.0-or-later
// The table of providers: rows are dragged by their handle or moved with Alt+Up and Alt+Down, and the strip tells each
// minute under the pointer. UI thread.
#pragma once

#include "ui/widgets/data_table.h"

#include <optional>

namespace tollgate::ui {

class ProviderRows;

class ProviderTable : public DataTable {
    Q_OBJECT
public:
    explicit ProviderTable(ProviderRows* rows, QWidget* parent = nullptr);

Q_SIGNALS:
    // The row is to stand where `to` is now (rows() for the end).
    void moveRequested(int row, int to);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Drag {
        int row = -1;
        QPoint from;
        int to = -1; // the gap above this row; -1: not moved far enough yet
    };

    bool isHandle(const QModelIndex& index) const;
    int gapAt(int y) const;
    void endDrag(bool drop);
    bool showMinute(const QHelpEvent& event);

    ProviderRows* m_rows;
    std::optional<Drag> m_drag;
};

} // namespace tollgate::ui
