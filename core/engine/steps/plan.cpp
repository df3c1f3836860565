// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/plan.h"

#include "engine/exchange.h"
#include "engine/live_world.h"
#include "engine/steps/count.h"
#include "engine/steps/translate.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

using Kind = dialects::MemberEdit::Kind;

void over(std::int64_t& limit, std::int64_t own) {
    if (own > 0) limit = own;
}

config::Timeouts timeoutsOf(const Upstream& upstream, const routing::TargetNode* node, const routing::Pool& pool) {
    config::Timeouts timeouts = upstream.config->timeouts;
    if (node) {
        over(timeouts.connect_ms, node->connect_ms);
        over(timeouts.first_byte_ms, node->first_byte_ms);
        over(timeouts.idle_ms, node->idle_ms);
    }
    if (pool.first_byte_ms > 0) timeouts.first_byte_ms = std::min(timeouts.first_byte_ms, pool.first_byte_ms);
    return timeouts;
}

void add(dialects::BodyEdits& edits, const std::vector<routing::BodyMember>& members, Kind kind) {
    for (const routing::BodyMember& member : members) edits.members.push_back({kind, member.name, member.json});
}

std::shared_ptr<const dialects::BodyEdits> editsOf(const std::vector<const routing::Transform*>& transforms) {
    if (transforms.empty()) return nullptr;
    auto edits = std::make_shared<dialects::BodyEdits>();
    for (const routing::Transform* transform : transforms) {
        for (const std::string& name : transform->drop) edits->members.push_back({Kind::Drop, name, {}});
        add(*edits, transform->set, Kind::Set);
        add(*edits, transform->defaults, Kind::Default);
        if (!transform->system.empty()) edits->system += (edits->system.empty() ? "" : "\n\n") + transform->system;
    }
    return edits;
}

// What the target's own node adds to what the route changes for all.
std::shared_ptr<const dialects::BodyEdits> withOwn(const Exchange& exchange, const Target& target,
                                                   const routing::TargetNode* node,
                                                   const std::shared_ptr<const dialects::BodyEdits>& all) {
    const std::int64_t usual = exchange.row->facts.max_output_tokens > 0 || !isConversation(target.endpoint)
                                   ? 0
                                   : exchange.access->key.default_max_output_tokens;
    const bool own = node && (!node->set.empty() || node->max_output_tokens > 0);
    if (!own && !all && usual == 0) return nullptr;
    auto edits = std::make_shared<dialects::BodyEdits>(all ? *all : dialects::BodyEdits());
    if (node) add(*edits, node->set, Kind::Set);
    if (node) edits->most_output = node->max_output_tokens;
    if (usual > 0) edits->most_output = edits->most_output > 0 ? std::min(edits->most_output, usual) : usual;
    edits->max_tokens_field = traitsOf(exchange, target).max_tokens_field;
    return edits;
}

} // namespace

void addToPlan(Exchange& exchange, LiveWorld& world, const routing::PlanMember& member, const routing::Pool& pool,
               const std::shared_ptr<const dialects::BodyEdits>& edits) {
    Target target = world.take(member.provider, member.model);
    if (!target.upstream) return; // named twice: it is there already
    const Upstream& upstream = *target.upstream;
    target.timeouts = timeoutsOf(upstream, member.node, pool);
    target.first_event_ms = pool.first_byte_ms;
    const std::int32_t usual = exchange.snapshot->config.resilience.retry.retries;
    const bool raw = exchange.match.kind == dialects::RouteKind::Raw; // what it does twice cannot be known
    target.retries = raw ? 0 : member.node && member.node->retries ? *member.node->retries : usual;
    target.edits = withOwn(exchange, target, member.node, edits);
    const bool counts = target.endpoint == Endpoint::CountTokens && !target.translated && !raw;
    exchange.plan.push_back(std::move(target));
    auto tokenizer = counts ? tokenizerTarget(exchange.match, upstream) : std::nullopt;
    if (!tokenizer) return;
    tokenizer->model = member.model;
    tokenizer->timeouts = exchange.plan.back().timeouts;
    exchange.plan.push_back(std::move(*tokenizer));
}

void takePlan(Exchange& exchange, LiveWorld& world, const routing::Plan& plan) {
    exchange.pool = plan.pool;
    exchange.sticky = plan.sticky;
    for (const routing::Stay& stay : plan.stays)
        exchange.lane.shared.sessions.remember(stay.subject, {.target = stay.arm, .at = world.now()});
    const auto edits = editsOf(plan.transforms);
    for (const routing::PlanMember& member : plan.members) addToPlan(exchange, world, member, *plan.pool, edits);
}

} // namespace tollgate::engine
