// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a step: name, the fields of its kind, a note. Each kind has a file of its own; makeNodeForm() knows them.
// UI thread.
#pragma once

#include "config/json.h"
#include "ui/routing/properties/choices.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace tollgate::ui {

class PropertyField;

class NodeForm : public QWidget {
    Q_OBJECT

public:
    void show(const QString& id, const config::Json& node, const std::optional<config::Json>& live,
              const Choices& choices);
    virtual void setReadOnly(bool read_only);
    // The name's edit, with its text selected.
    void focusName();

Q_SIGNALS:
    void edited(const QString& member, const std::optional<tollgate::config::Json>& value);
    void nodeActivated(const QString& id);
    void memberWanted(const QString& provider);

protected:
    NodeForm();

    // The choices have changed: before the fields are shown.
    virtual void choose() {}

    // What is no field: after them.
    virtual void refresh() {}

    const QString& id() const { return m_id; }

    const config::Json& node() const { return m_node; }

    const std::optional<config::Json>& live() const { return m_live; }

    const Choices& choices() const { return m_choices; }

    template <class Field>
    Field* add(Field* field) {
        addField(field);
        return field;
    }

    void addWidget(QWidget* widget);
    // A strong line over what follows, with a link at its end if `link` is given.
    void addHeading(const QString& words, QWidget* link = nullptr);
    // The note, as the last line.
    void finish();
    QString nameOf(const QString& node) const;

private:
    void addField(PropertyField* field);

    QVBoxLayout* m_column;
    QList<PropertyField*> m_fields;
    QString m_id;
    config::Json m_node;
    std::optional<config::Json> m_live;
    Choices m_choices;
};

// nullptr for kinds without properties (entry, unknown).
NodeForm* makeNodeForm(StepKind kind);

} // namespace tollgate::ui
