// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to the selected provider, newest first: the journal's events. UI thread.
#pragma once

#include "record/event.h"

#include <QDateTime>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace tollgate::ui {

class Label;

class HappenedView : public QWidget {
    Q_OBJECT
public:
    explicit HappenedView(QWidget* parent = nullptr);

    void setEvents(const std::vector<record::Event>& newestFirst, const QDateTime& now);

private:
    class Line;

    QVBoxLayout* m_lines;
    Label* m_none;
    QList<Line*> m_rows;
};

} // namespace tollgate::ui
