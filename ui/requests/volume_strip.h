// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests came when, with errors at the foot; dragging chooses a range, so do Left, Right and Enter. Painted;
// UI thread.
#pragma once

#include "record/report.h"

#include <QWidget>

#include <vector>

namespace tollgate::ui {

class VolumeStrip : public QWidget {
    Q_OBJECT
public:
    explicit VolumeStrip(QWidget* parent = nullptr);

    // Buckets of equal length, oldest first; they are joined when there are more than the width can show.
    void setVolume(const std::vector<record::VolumeBucket>& volume);
    // The range that is the filter now; from == to for none.
    void setRange(Micros from, Micros to);

    QSize sizeHint() const override { return {400, 36}; }

    QSize minimumSizeHint() const override { return {160, 36}; }

Q_SIGNALS:
    void rangeChosen(qint64 from, qint64 to);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void join();
    int barAt(qreal x) const;
    QRectF slotOf(int bar) const;
    Micros length() const; // of a bar
    void choose(int first, int last);
    QString wordsOf(int bar) const;

    std::vector<record::VolumeBucket> m_volume;
    std::vector<record::VolumeBucket> m_bars;
    Micros m_from = 0;
    Micros m_to = 0;
    int m_pressed = -1;
    int m_current = -1; // under the pointer while dragging, or of the keyboard
};

} // namespace tollgate::ui
