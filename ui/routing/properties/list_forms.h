// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of steps that hold a list: match, split, guard and pool; each is implemented in a file of its own. Made by
// makeNodeForm(). UI thread.
#pragma once

#include "ui/routing/properties/node_form.h"

namespace tollgate::ui {

class Button;
class CaseEditor;
class CheckList;
class OrderedActions;
class OrderedList;
class PortField;
class WeightEditor;
class WordField;

// Cases in order, the first that holds wins.
class MatchForm final : public NodeForm {
    Q_OBJECT

public:
    MatchForm();
    void setReadOnly(bool read_only) override;

protected:
    void choose() override;
    void refresh() override;

private:
    void addCase();
    void change(const config::Json& entry);

    OrderedList* m_list;
    OrderedActions* m_actions;
    CaseEditor* m_editor;
    PortField* m_otherwise;
};

// Ways by weight.
class SplitForm final : public NodeForm {
    Q_OBJECT

public:
    SplitForm();
    void setReadOnly(bool read_only) override;

protected:
    void refresh() override;

private:
    void addArm();

    OrderedList* m_list;
    OrderedActions* m_actions;
    WeightEditor* m_editor;
    WordField* m_sticky;
    QWidget* m_sticky_for;
};

class GuardForm final : public NodeForm {
    Q_OBJECT

public:
    GuardForm();
    void setReadOnly(bool read_only) override;

protected:
    void choose() override;
    void refresh() override;

private:
    CheckList* m_rails;
    PortField* m_pass;
    PortField* m_blocked;
};

class PoolForm final : public NodeForm {
    Q_OBJECT

public:
    PoolForm();
    void setReadOnly(bool read_only) override;

protected:
    void refresh() override;

private:
    void addFields();
    void connectList();
    void askForMember();
    bool isWeighted() const;

    Button* m_add;
    OrderedList* m_list;
    OrderedActions* m_actions;
    WeightEditor* m_editor;
    CheckList* m_failures;
    QWidget* m_sticky_for;
};

} // namespace tollgate::ui
