// SPDX-License-Identifier: GPL-3.0-or-later
// The words of conditions as the builder shows them, and what it offers to choose from. UI thread.
#pragma once

#include "config/condition_words.h"
#include "ui/routing/properties/choices.h"

namespace tollgate::ui {

// "Prompt tokens"; a field with a name of its own stands as it is written ("header.x-team").
QString fieldLabel(const QString& field);
// "is", "is one of", "is less than".
QString operatorLabel(const QString& op);
// What the field's name may be, with the names of providers, tags and scopes filled in.
QStringList fieldChoices(const Choices& choices);
// What a value may be: id or word, and what is shown for it.
QList<NamedChoice> valueChoices(const QString& field, const Choices& choices);

} // namespace tollgate::ui
