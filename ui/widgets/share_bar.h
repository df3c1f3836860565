// SPDX-License-Identifier: GPL-3.0-or-later
// Bars of 6 px: a share of a whole or of a budget, and a budget with its words above and below.
#pragma once

#include "ui/theme/roles.h"

#include <QWidget>

namespace tollgate::ui {

class Label;

class ShareBar : public QWidget {
    Q_OBJECT

public:
    explicit ShareBar(QWidget* parent = nullptr);

    void setFraction(double fraction, Role role = Role::Accent);

    double fraction() const { return m_fraction; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_fraction = 0;
    Role m_role = Role::Accent;
};

// "All providers, day    $12.90 of $25.00", bar, "Stops paid requests at 100 %. Resets 00:00."
class BudgetBar : public QWidget {
    Q_OBJECT

public:
    explicit BudgetBar(const QString& name, QWidget* parent = nullptr);

    void setName(const QString& name);
    // `spent` and `limit` are written amounts; a full bar turns error, one over `warn_at` warning.
    void setAmounts(const QString& spent, const QString& limit, double fraction, double warn_at = 1.0);
    void setNote(const QString& note, Role role = Role::Muted);

private:
    Label* m_name;
    Label* m_spent;
    Label* m_limit;
    ShareBar* m_bar;
    Label* m_note;
};

} // namespace tollgate::ui
