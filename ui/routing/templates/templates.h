// SPDX-License-Identifier: GPL-3.0-or-later
// Routes to begin with, filled with the providers a person has. Pure; UI thread.
#pragma once

#include "bridge/offered_models.h"
#include "ui/routing/document/draft.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace tollgate::ui {

struct RouteTemplate {
    QString id; // "stay-up"
    QString name;
    QString meaning; // what it does, two sentences
};

QList<RouteTemplate> routeTemplates();

struct FromTemplate {
    std::optional<RouteDraft> draft;
    QString missing; // what it needs and there is not; "" when there is a draft
};

// `offerings`: of the providers in use. What is made can be published as it is.
FromTemplate fromTemplate(const QString& id, const std::vector<bridge::Offering>& offerings);

// A route without anything but one provider, for drawing it oneself; without providers, without steps.
RouteDraft emptyRoute(const std::vector<bridge::Offering>& offerings);

} // namespace tollgate::ui
