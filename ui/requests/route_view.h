// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a request's way, a line each: icon, name, reason, time. Painted; UI thread.
#pragma once

#include "ui/requests/explain.h"

#include <QWidget>

namespace tollgate::ui {

class RouteView : public QWidget {
    Q_OBJECT
public:
    explicit RouteView(QWidget* parent = nullptr);

    void setLines(const QList<RouteLine>& lines);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override; // tooltips of what is elided

private:
    int lineHeight() const;

    QList<RouteLine> m_lines;
};

} // namespace tollgate::ui
