// SPDX-License-Identifier: GPL-3.0-or-later
// Shape and word of a state, with its reason muted behind or below (DESIGN-LANGUAGE.md §1.6).
#pragma once

#include "ui/theme/status.h"

#include <QWidget>

namespace tollgate::ui {

// Only the shape, 12 px, for lists of events and menus.
class StatusDot : public QWidget {
    Q_OBJECT

public:
    explicit StatusDot(Status status, QWidget* parent = nullptr);
    void setStatus(Status status);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Status m_status;
};

class StatusLabel : public QWidget {
    Q_OBJECT

public:
    explicit StatusLabel(Status status = Status::NoTraffic, QWidget* parent = nullptr);

    // `word` instead of the state's own ("OK after failover", "Cooling 00:42").
    void setStatus(Status status, const QString& word = {});
    void setReason(const QString& reason);
    void setStrong(bool strong);
    QString word() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void rename();

    Status m_status;
    QString m_word;
    QString m_reason;
    bool m_strong = false;
};

} // namespace tollgate::ui
