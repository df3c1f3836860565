// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen case of a match: its condition as a line of text and as a builder, which say the same, and where it leads.
// UI thread.
#pragma once

#include "config/json.h"
#include "ui/routing/properties/choices.h"
#include "ui/routing/properties/condition_text.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace tollgate::ui {

class ConditionBuilder;
class ConditionCompleter;
class Label;

class CaseEditor : public QWidget {
    Q_OBJECT

public:
    explicit CaseEditor(QWidget* parent = nullptr);

    // `entry`: {when, to}.
    void show(const config::Json& entry, const Choices& choices, const QString& self);

Q_SIGNALS:
    void edited(const tollgate::config::Json& entry);

private:
    void textFinished();
    void textTyped();
    void built(const ConditionNode& node);
    void showProblem(const ConditionProblem& problem);
    void tell(const char* member, config::Json value);

    config::Json m_entry;
    std::string m_shown; // its condition when it was last put into text and builder
    QLineEdit* m_text;
    ConditionCompleter* m_completer;
    Label* m_problem;
    ConditionBuilder* m_builder;
    QComboBox* m_to;
};

} // namespace tollgate::ui
