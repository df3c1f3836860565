// SPDX-License-Identifier: GPL-3.0-or-later
// Builds a condition by choosing: a group asks for all or any of its lines or for the opposite of one, lines compare a
// field, groups nest. Shows a ConditionNode, tells of a changed one. UI thread.
#pragma once

#include "ui/routing/properties/choices.h"
#include "ui/routing/properties/condition_tree.h"

#include <QWidget>

class QVBoxLayout;

namespace tollgate::ui {

class ConditionBuilder : public QWidget {
    Q_OBJECT

public:
    explicit ConditionBuilder(QWidget* parent = nullptr);

    void setChoices(const Choices& choices);
    void setCondition(const ConditionNode& node);

    const ConditionNode& condition() const { return m_node; }

Q_SIGNALS:
    void edited(const tollgate::ui::ConditionNode& node);

private:
    using Path = std::vector<std::size_t>; // which part of which part

    void rebuild();
    void addGroup(const ConditionNode& node, const Path& path, int depth);
    void addTerm(const ConditionNode& node, const Path& path, int depth);
    void addActions(const Path& path, int depth);
    void change(const Path& path, const ConditionNode& node);
    void append(const Path& path, const ConditionNode& node);
    void remove(const Path& path);
    void setGroupKind(const Path& path, ConditionNode::Kind kind);
    ConditionNode* at(const Path& path);
    QWidget* line(int depth);
    void tell();

    Choices m_choices;
    ConditionNode m_node; // its root is a group or a term
    QVBoxLayout* m_lines;
};

} // namespace tollgate::ui
