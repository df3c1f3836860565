// SPDX-License-Identifier: GPL-3.0-or-later
// What an access key may spend in a day: its own budget of that period, in the key's panel. An empty amount is none.
// Budgets of other periods stand below as links. UI thread.
#pragma once

#include "bridge/budget_edits.h"
#include "config/config.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace tollgate::ui {

class FieldRow;
class Label;

class KeyBudgetFields : public QWidget {
    Q_OBJECT
public:
    // Labels as wide as those of the panel, numbers as its.
    KeyBudgetFields(int label_width, int number_width, QWidget* parent = nullptr);

    // As the configuration has it; what was typed is forgotten.
    void setKey(const std::string& id, const config::Config& config);
    // The configuration is another one; what was typed stays, for the budget as it is now.
    void follow(const config::Config& config);

    // What was changed. Only of use when check().
    bridge::BudgetEdit edit() const;
    // Says mistakes under their fields.
    bool check();

Q_SIGNALS:
    void edited();
    void budgetOpened(const QString& id); // one of another period

private:
    void show(const config::Config& config);
    void showOthers(const config::Config& config);
    std::optional<config::Budget> wanted() const;

    std::string m_scope;
    std::optional<config::Budget> m_before;
    QLineEdit* m_amount;
    QLineEdit* m_warn;
    QComboBox* m_action;
    FieldRow* m_amount_row;
    FieldRow* m_warn_row;
    Label* m_others;
};

} // namespace tollgate::ui
