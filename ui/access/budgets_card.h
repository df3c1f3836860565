// SPDX-License-Identifier: GPL-3.0-or-later
// The card with the budgets, and the ways to make, change and delete one. It asks; the page does. UI thread.
#pragma once

#include "ui/access/budget_rows.h"
#include "ui/widgets/card.h"

namespace tollgate::ui {

class Button;
class DataTable;

class BudgetsCard : public Card {
    Q_OBJECT
public:
    explicit BudgetsCard(QWidget* parent = nullptr);

    void setRows(const QList<BudgetRow>& rows);

    DataTable* table() const { return m_table; }

Q_SIGNALS:
    void newRequested();
    void editRequested(const QString& id); // Enter, a double click, Edit
    void removeRequested(const QString& id);

private:
    QString current() const;
    void showMenu(const QPoint& place);
    void noteCurrent();

    BudgetRows* m_rows;
    DataTable* m_table;
    Button* m_edit;
};

} // namespace tollgate::ui
