// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the strips mean, in one line. UI thread.
#pragma once

#include <QWidget>

namespace tollgate::ui {

class StripLegend : public QWidget {
    Q_OBJECT
public:
    explicit StripLegend(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace tollgate::ui
