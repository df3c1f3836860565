// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines of the canvas mean: requests, fallback, no traffic, changed in draft. UI thread.
#pragma once

#include <QWidget>

namespace tollgate::ui {

class CanvasLegend : public QWidget {
    Q_OBJECT

public:
    explicit CanvasLegend(QWidget* parent = nullptr);

    // "requests, last hour"; "cost, last hour" while the overlay shows that. Empty: no traffic is shown.
    void setMeasure(const QString& words);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_measure;
};

} // namespace tollgate::ui
