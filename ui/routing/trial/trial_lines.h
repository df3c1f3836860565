// SPDX-License-Identifier: GPL-3.0-or-later
// A tried request in words: each step it passed with the reason, who answers and for how much. Pure; UI thread.
#pragma once

#include "bridge/route_trials.h"
#include "ui/requests/explain.h"
#include "ui/routing/route_facts.h"

namespace tollgate::ui {

QList<RouteLine> trialLines(const bridge::Trial& trial, const RouteDraft& draft, const RouteFacts& facts);

} // namespace tollgate::ui
