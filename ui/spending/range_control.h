// SPDX-License-Identifier: GPL-3.0-or-later
// Today | 7 days | 30 days | Month | Custom, and the two dates of Custom. UI thread.
#pragma once

#include "ui/common/spend_span.h"

#include <QWidget>

class QDateEdit;

namespace tollgate::ui {

class SegmentedControl;

class RangeControl : public QWidget {
    Q_OBJECT
public:
    explicit RangeControl(QWidget* parent = nullptr);

    SpendRange range() const;
    QDate first() const;
    QDate last() const;

    // As a click on the segment would.
    void choose(SpendRange range);
    // Days after it cannot be chosen.
    void setToday(QDate today);

Q_SIGNALS:
    void changed();

private:
    void rangeChosen();
    void daysEdited(QDateEdit* edited);

    SegmentedControl* m_segments;
    QWidget* m_days;
    QDateEdit* m_first;
    QDateEdit* m_last;
    QDate m_today;
};

} // namespace tollgate::ui
