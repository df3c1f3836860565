// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of steps without lists; each is implemented in a file of its own. Those with lists are in list_forms.h.
// Made by makeNodeForm(). UI thread.
#pragma once

#include "ui/routing/properties/node_form.h"

namespace tollgate::ui {

class Label;

class LineField;
class OpenWordField;
class PortField;
class ProviderField;

// Budget and rate limit.
class GateForm final : public NodeForm {
    Q_OBJECT

public:
    explicit GateForm(StepKind kind);

protected:
    void choose() override;
    void refresh() override;

private:
    Label* m_used;
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
