// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms of steps let a person choose from, out of configuration, draft and log. Values; UI thread.
#pragma once

#include "bridge/offered_models.h"
#include "config/config.h"
#include "ui/routing/properties/choices.h"
#include "ui/routing/route_facts.h"

namespace tollgate::ui {

struct ChoiceSources {
    const config::Config& config;
    const RouteDraft& draft;
    const RouteFacts& facts;
    const std::vector<bridge::Offering>& offerings;
    QStringList clients; // as the log calls them
};

Choices choicesOf(const ChoiceSources& from);

} // namespace tollgate::ui
