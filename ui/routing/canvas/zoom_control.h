// SPDX-License-Identifier: GPL-3.0-or-later
// "− 100 % +": the zoom in words between its buttons; a click on the words is 100 %. UI thread.
#pragma once

#include <QWidget>

class QAbstractButton;

namespace tollgate::ui {

class ZoomControl : public QWidget {
    Q_OBJECT

public:
    explicit ZoomControl(QWidget* parent = nullptr);

    void setZoom(qreal zoom);

Q_SIGNALS:
    void inWanted();
    void outWanted();
    void resetWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QAbstractButton* m_out;
    QAbstractButton* m_reset;
    QAbstractButton* m_in;
};

} // namespace tollgate::ui
