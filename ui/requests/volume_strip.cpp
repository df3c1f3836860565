// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/volume_strip.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace tollgate::ui {

VolumeStrip::VolumeStrip(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Requests per quarter of an hour"));
}

void VolumeStrip::setVolume(const std::vector<record::VolumeBucket>& volume) {
    m_volume = volume;
    update();
}

void VolumeStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(color(this, Role::Border));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    std::int64_t most = 1;
    for (const record::VolumeBucket& bucket : m_volume) most = std::max(most, bucket.requests);
    double step = static_cast<double>(width()) / static_cast<double>(std::max<std::size_t>(m_volume.size(), 1));
    QColor bar = color(this, Role::Control);
    bar.setAlphaF(0.5F);
    for (std::size_t i = 0; i < m_volume.size(); ++i) {
        const record::VolumeBucket& bucket = m_volume[i];
        if (bucket.requests == 0) continue;
        double share = static_cast<double>(bucket.requests) / static_cast<double>(most);
        double tall = std::max(2.0, share * (height() - 2));
        QRectF place(static_cast<double>(i) * step, height() - 1 - tall, std::max(1.0, step - 1), tall);
        painter.fillRect(place, bar);
        if (bucket.errors > 0)
            painter.fillRect(QRectF(place.left(), height() - 3, place.width(), 2), color(this, Role::Error));
    }
}

} // namespace tollgate::ui
