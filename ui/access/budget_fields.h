// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a budget: read from one, edited, read back. Mistakes are said under their field, and below all what the
// budget will do. UI thread.
#pragma once

#include "config/config.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace tollgate::ui {

class FieldRow;
class Label;
class ScopeField;

// What happens at 100 %, with the configuration's words as data.
QComboBox* makeActionBox();

class BudgetFields : public QWidget {
    Q_OBJECT
public:
    explicit BudgetFields(const config::Config& config, QWidget* parent = nullptr);

    void setBudget(const config::Budget& budget);
    // What is not in the fields comes from setBudget(); only of use when good().
    config::Budget budget() const;

    // All of it can be read.
    bool good() const { return m_good; }

    QLineEdit* amount() const { return m_amount; }

Q_SIGNALS:
    void edited();

private:
    void build();
    void check();
    void checkAmount();
    void checkWarn();
    void checkScope();

    config::Config m_config;
    config::Budget m_budget;
    QLineEdit* m_name;
    ScopeField* m_scope;
    QLineEdit* m_amount;
    QComboBox* m_period;
    QLineEdit* m_warn;
    QComboBox* m_action;
    FieldRow* m_scope_row = nullptr;
    FieldRow* m_amount_row = nullptr;
    FieldRow* m_warn_row = nullptr;
    Label* m_sentence;
    bool m_touched_amount = false; // an empty one is no mistake before
    bool m_touched_scope = false;
    bool m_good = false;
};

} // namespace tollgate::ui
