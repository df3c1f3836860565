// SPDX-License-Identifier: GPL-3.0-or-later
// What Simulate found, a line a step: icon, name, and the reason beside it in as many lines as it needs. Painted; UI
// thread.
#pragma once

#include "ui/requests/explain.h"

#include <QWidget>

namespace tollgate::ui {

class TrialSteps : public QWidget {
    Q_OBJECT
public:
    explicit TrialSteps(QWidget* parent = nullptr);

    void setLines(const QList<RouteLine>& lines);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return {160, 0}; }

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int nameWidth(int width) const;
    QRect reasonRect(const RouteLine& line, int width) const; // of a line at the top
    int lineHeight() const;

    QList<RouteLine> m_lines;
};

} // namespace tollgate::ui
