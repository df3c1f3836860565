// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms of steps let a person choose from: providers, models, other steps, guardrails, keys, teams, tags. A
// value, made by the page from configuration and log. UI thread.
#pragma once

#include "ui/routing/canvas/step_kind.h"
#include "ui/theme/status.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace tollgate::ui {

struct ProviderChoice {
    QString id, name;
    int color_slot = 0;
    Status status = Status::NoTraffic;
    QString state; // "Cooling 00:42"; empty: the word of `status`
    QStringList models;
};

struct NodeChoice {
    QString id, name;
    StepKind kind = StepKind::Unknown;
    QString provider, model; // of a target; model "": as asked
    QString per_hour;        // "83 / h"
};

struct NamedChoice {
    QString id, name;
};

struct Choices {
    QList<ProviderChoice> providers;
    QList<NodeChoice> nodes;
    QList<NamedChoice> guardrails, keys, teams;
    QStringList tags;             // names
    QStringList clients;          // as the log calls them
    QStringList models;           // that routes and providers know
    QHash<QString, QString> used; // of budget steps: what they have counted until now, "$12.90"
    const ProviderChoice* provider(const QString& id) const;
    const NodeChoice* node(const QString& id) const;
};

} // namespace tollgate::ui
