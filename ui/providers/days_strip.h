// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the selected provider could be had on the last 90 days: a cell a day, and the share that was served. UI
// thread.
#pragma once

#include "record/report.h"
#include "ui/models/cell.h"

#include <QList>
#include <QWidget>

namespace tollgate::ui {

class Label;
class UptimeStrip;

Uptime shapeOf(const record::AvailabilityDay& day);
// "12 Oct, 83 requests, 2 failed"
QString dayWords(const record::AvailabilityDay& day);

class DaysStrip : public QWidget {
    Q_OBJECT
public:
    explicit DaysStrip(QWidget* parent = nullptr);

    // nullptr: it was not called in these days.
    void setProvider(const record::ProviderAvailability* availability);

private:
    UptimeStrip* m_strip;
    Label* m_served;
    std::vector<record::AvailabilityDay> m_days;
};

} // namespace tollgate::ui
