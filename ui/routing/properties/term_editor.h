// SPDX-License-Identifier: GPL-3.0-or-later
// A line of the condition builder: field, operator, value with completion. Tells of a change once it is whole and fits;
// what does not fit says so below. UI thread.
#pragma once

#include "ui/routing/properties/choices.h"
#include "ui/routing/properties/condition_tree.h"

#include <QWidget>

class QComboBox;

namespace tollgate::ui {

class Button;
class Label;

class TermEditor : public QWidget {
    Q_OBJECT

public:
    TermEditor(const ConditionNode& term, const Choices& choices, QWidget* parent = nullptr);

Q_SIGNALS:
    void edited(const tollgate::ui::ConditionNode& term);
    void removeWanted();

private:
    void fillOperators();
    void fillValues();
    void fieldChosen();
    void operatorChosen();
    void commit();
    QString field() const;
    QString op() const;
    config::Json value() const;

    ConditionNode m_term;     // as it stands in the controls
    ConditionNode m_told;     // as its owner knows it
    const Choices& m_choices; // of the builder, which lives longer
    QComboBox* m_field;
    QComboBox* m_operator;
    QComboBox* m_value;
    Label* m_problem;
};

} // namespace tollgate::ui
