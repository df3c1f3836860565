// SPDX-License-Identifier: GPL-3.0-or-later
// Part of step 5: what was decided as the targets that steps 6 to 8 work with.
#pragma once

#include "dialects/edit_body.h"
#include "routing/walk.h"

#include <memory>

namespace tollgate::engine {

struct Exchange;
class LiveWorld;

// Adds a target that `world` has found able. `edits`: what the route changes for all of its targets; null: nothing.
void addToPlan(Exchange& exchange, LiveWorld& world, const routing::PlanMember& member, const routing::Pool& pool,
               const std::shared_ptr<const dialects::BodyEdits>& edits);

// A route's whole plan.
void takePlan(Exchange& exchange, LiveWorld& world, const routing::Plan& plan);

} // namespace tollgate::engine
