// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests a quarter of an hour had today, with errors at the foot. Painted; UI thread.
#pragma once

#include "record/report.h"

#include <QWidget>

#include <vector>

namespace tollgate::ui {

class VolumeStrip : public QWidget {
    Q_OBJECT
public:
    explicit VolumeStrip(QWidget* parent = nullptr);
    void setVolume(const std::vector<record::VolumeBucket>& volume);

    QSize sizeHint() const override { return {400, 36}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<record::VolumeBucket> m_volume;
};

} // namespace tollgate::ui
