// SPDX-License-Identifier: GPL-3.0-or-later
// The properties of a step (DESIGN-LANGUAGE.md §11 Routing): a form for its kind, each field with what the live version
// has and a way back to it. It edits nothing: it tells which member should have which value, and shows what it is given
// back. Owned by the routing page; UI thread.
#pragma once

#include "config/json.h"
#include "ui/routing/properties/choices.h"

#include <QWidget>

#include <optional>

class QScrollArea;

namespace tollgate::ui {

class Label;
class NodeForm;
class PropertiesHead;

class PropertiesPane : public QWidget {
    Q_OBJECT

public:
    explicit PropertiesPane(QWidget* parent = nullptr);

    void setChoices(const Choices& choices);
    // `node`: the members of the step as in the file; `live`: those of the live version, if it has the step. A field
    // that has the keyboard keeps what is being typed into it as long as it means the same.
    void setNode(const QString& id, const config::Json& node, const std::optional<config::Json>& live);
    // Nothing, or several steps at once.
    void clear(const QString& sentence);
    QString node() const;
    void setReadOnly(bool read_only);
    // F2: the name, selected.
    void focusName();

Q_SIGNALS:
    // A member of the node ("first_byte_ms", "cases") should have this value; none: it goes.
    void memberEdited(const QString& node, const QString& member, const std::optional<tollgate::config::Json>& value);
    // A target for this provider should be made and become a member of the pool.
    void memberWanted(const QString& pool, const QString& provider);
    void nodeActivated(const QString& id); // one that this one leads to
    void duplicateRequested(const QString& id);
    void removeRequested(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void replaceForm(const QString& id, StepKind kind);
    void showMenu();

    PropertiesHead* m_head;
    Label* m_sentence;
    QScrollArea* m_scroll;
    NodeForm* m_form = nullptr;
    QString m_id;
    StepKind m_kind = StepKind::Unknown;
    config::Json m_node;
    std::optional<config::Json> m_live;
    Choices m_choices;
    bool m_read_only = false;
};

} // namespace tollgate::ui
