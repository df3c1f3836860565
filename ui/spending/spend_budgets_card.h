// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the budgets is spent and where they end, those first that need a look (DESIGN-LANGUAGE.md §11 Spending).
// They are changed on Access. UI thread.
#pragma once

#include "bridge/budgets.h"
#include "config/config.h"
#include "ui/common/spend_history.h"
#include "ui/widgets/card.h"

#include <QList>

class QVBoxLayout;

namespace tollgate::ui {

class BudgetBar;
class Button;
class EmptyState;

// One bar: its words and how full it is.
struct BudgetLine {
    QString id;
    QString title;
    QString spent;
    QString limit;
    QString note;
    double used = 0;
    double warn_at = 1;   // share
    bool blocked = false; // it refuses requests now
    bool operator==(const BudgetLine&) const = default;
};

// Used up first, then warned, then the rest, each as configured.
QList<BudgetLine> budgetLines(const config::Config& config, const std::vector<bridge::BudgetStatus>& budgets,
                              const SpendPast& past, Micros now);

class SpendBudgetsCard : public Card {
    Q_OBJECT
public:
    static constexpr int kMostShown = 3;

    explicit SpendBudgetsCard(QWidget* parent = nullptr);

    void setLines(const QList<BudgetLine>& lines);

Q_SIGNALS:
    void editRequested();
    void newRequested();

private:
    QList<BudgetLine> m_lines;
    QList<BudgetBar*> m_bars;
    Button* m_edit;
    EmptyState* m_empty;
};

} // namespace tollgate::ui
