// SPDX-License-Identifier: GPL-3.0-or-later
// What may be written where the cursor stands in a route's JSON: members, words, providers, models, steps. Pure.
#pragma once

#include "ui/routing/document/draft.h"

#include <QString>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace tollgate::ui {

// What names there are, for completion.
struct JsonNames {
    QStringList steps;
    QStringList providers;                     // ids
    std::map<std::string, QStringList> models; // by provider
    QStringList keys, teams, guardrails;
};

struct JsonPlace {
    QString member;       // whose value is being written; "" at a member's name
    QString provider;     // beside it in the same object
    QString kind;         // of the node it stands in
    QString typed;        // of the text so far
    bool in_text = false; // inside quotes
};

// `before`: the text up to the cursor.
JsonPlace placeIn(const QString& before);
QStringList wordsFor(const JsonPlace& place, const JsonNames& names);

} // namespace tollgate::ui
