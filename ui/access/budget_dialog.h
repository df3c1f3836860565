// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a budget, or changes or deletes one; in force for the next request. What is changed outside while it stands
// open stays changed. UI thread.
#pragma once

#include "bridge/budgets.h"
#include "bridge/settings.h"
#include "ui/widgets/dialog.h"

namespace tollgate::ui {

class BudgetFields;

class BudgetDialog : public Dialog {
    Q_OBJECT
public:
    struct Parts {
        bridge::Budgets& budgets;
        bridge::Settings& settings;
    };

    // `start`: the budget of that id, or what a new one (id "") begins with.
    BudgetDialog(Parts parts, const config::Budget& start, QWidget* parent);

Q_SIGNALS:
    // It was done; `back` takes it back.
    void edited(const QString& said, const tollgate::bridge::BudgetEdit& back);

private:
    bool isNew() const { return m_start.id.empty(); }

    void build();
    void followOutside();
    void noteEdits();
    void save();
    void remove();
    void run(const bridge::BudgetEdit& edit, const QString& said);

    Parts m_parts;
    config::Budget m_start;
    bool m_acting = false; // what changes now is our own doing
    BudgetFields* m_fields;
    Label* m_problem;
    Button* m_main = nullptr;
    Button* m_delete = nullptr;
};

} // namespace tollgate::ui
