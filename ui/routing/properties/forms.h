// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of all kinds of steps; each is implemented in a file of its own. Made by makeNodeForm(). UI thread.
#pragma once

#include "ui/routing/properties/node_form.h"

namespace tollgate::ui {

class CaseEditor;
class CheckList;
class LineField;
class OpenWordField;
class OrderedActions;
class OrderedList;
class PortField;
class ProviderField;
class WordField;
class WeightEditor;

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

// Budget and rate limit.
class GateForm final : public NodeForm {
    Q_OBJECT

public:
    explicit GateForm(StepKind kind);

protected:
    void choose() override;

private:
    OpenWordField* m_per;
    PortField* m_ok;
    PortField* m_over;
};

class CacheForm final : public NodeForm {
    Q_OBJECT

public:
    CacheForm();

protected:
    void choose() override;

private:
    PortField* m_miss;
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

class TransformForm final : public NodeForm {
    Q_OBJECT

public:
    TransformForm();

protected:
    void choose() override;

private:
    LineField* m_model;
    PortField* m_next;
};

class PoolForm final : public NodeForm {
    Q_OBJECT

public:
    PoolForm();
    void setReadOnly(bool read_only) override;

protected:
    void refresh() override;

private:
    void askForMember();
    bool isWeighted() const;

    class Button* m_add;
    OrderedList* m_list;
    OrderedActions* m_actions;
    WeightEditor* m_editor;
    CheckList* m_failures;
    QWidget* m_sticky_for;
};

class TargetForm final : public NodeForm {
    Q_OBJECT

public:
    TargetForm();

protected:
    void choose() override;

private:
    ProviderField* m_provider;
    LineField* m_model;
};

class DenyForm final : public NodeForm {
    Q_OBJECT

public:
    DenyForm();
};

// Text on the canvas.
class NoteForm final : public NodeForm {
    Q_OBJECT

public:
    NoteForm();
};

} // namespace tollgate::ui
