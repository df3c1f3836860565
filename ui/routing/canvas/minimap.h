// SPDX-License-Identifier: GPL-3.0-or-later
// The whole route in small, with what is in sight framed; shown above 30 steps. A press goes there. UI thread.
#pragma once

#include <QWidget>

namespace tollgate::ui {

class CanvasView;

class Minimap : public QWidget {
    Q_OBJECT

public:
    static constexpr int kFromNodes = 31;

    Minimap(CanvasView& view, QWidget* parent);

    QSize sizeHint() const override { return {176, 112}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    // From the scene to this widget.
    QTransform place() const;
    void goTo(const QPoint& spot);

    CanvasView& m_view;
};

} // namespace tollgate::ui
