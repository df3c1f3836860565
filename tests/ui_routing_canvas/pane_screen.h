// SPDX-License-Identifier: GPL-3.0-or-later
// A pane with a step and a document behind it that takes every edit, and hands to use it with.
#pragma once

#include "samples.h"
#include "ui/routing/properties/ordered_list.h"
#include "ui/routing/properties/properties_pane.h"
#include "ui/routing/properties/property_field.h"

#include <QAbstractButton>

namespace tollgate::ui::sample {

struct Edit {
    QString node, member;
    std::optional<config::Json> value;

    QString text() const;
};

class PaneScreen {
public:
    explicit PaneScreen(const char* json, const char* live = nullptr);

    // The document changes a member.
    void take(const std::string& member, const std::optional<config::Json>& value);
    PropertyField* field(const QString& member);
    QAbstractButton* button(const QString& name);

    OrderedList* list() { return pane.findChild<OrderedList*>(); }

    config::Json node;
    std::optional<config::Json> live;
    QList<Edit> edits;
    PropertiesPane pane;
};

// As a person would: types, chooses or counts.
void enter(QWidget* control, const QString& text);
QString shown(QWidget* control);

} // namespace tollgate::ui::sample
