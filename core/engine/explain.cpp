// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/explain.h"

#include "base/text.h"
#include "dialects/request_peek.h"
#include "engine/ability.h"
#include "engine/access_scope.h"
#include "engine/asked_request.h"
#include "engine/choose_key.h"
#include "engine/expected_cost.h"
#include "engine/provider_state.h"
#include "engine/standing.h"
#include "engine/steps/target.h"
#include "engine/way.h"
#include "routing/walk.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

using record::Outcome;
using record::TraceStep;
using routing::skipped;
using routing::Standing;
using routing::Unable;

// What was judged of a recorded request, as its trace has kept it.
std::optional<classify::Judgement> judgementIn(const std::vector<TraceStep>& trace) {
    for (const TraceStep& step : trace) {
        if (!step.reason.starts_with("judged") || step.arguments.size() < 4) continue;
        classify::Judgement judgement;
        judgement.likely = classify::taskNamed(step.arguments[0]).value_or(classify::Task::Unknown);
        if (step.reason == "judged") judgement.task = judgement.likely;
        judgement.confidence = std::atoi(step.arguments[1].c_str()) / 100.0;
        judgement.complexity = std::atoi(step.arguments[3].c_str()) / 100.0;
        return judgement;
    }
    return std::nullopt;
}

std::string_view headerOf(const Imagined& request, std::string_view name) {
    for (const auto& [known, value] : request.headers)
        if (equalsIgnoreCase(known, name)) return value;
    return {};
}

class ImaginedRequest final : public AskedRequest {
public:
    ImaginedRequest(const Imagined& request, const Assumptions& assumptions, const Snapshot& snapshot,
                    std::optional<Micros> live, dialects::JsonScanner& scanner)
        : AskedRequest(request.row, request.body, scanner),
          m_request(request),
          m_assumptions(assumptions),
          m_snapshot(snapshot),
          m_live(live) {}

protected:
    std::string_view header(std::string_view name) const override { return headerOf(m_request, name); }

    record::ProviderState providerState(std::string_view provider) const override {
        const Upstream* upstream = m_snapshot.upstream(provider);
        if (!upstream) return record::ProviderState::NoTraffic;
        if (!upstream->config->enabled) return record::ProviderState::Off;
        if (auto assumed = m_assumptions.providers.find(provider); assumed != m_assumptions.providers.end())
            return assumed->second == Outcome::Ok ? record::ProviderState::Healthy : record::ProviderState::Down;
        return m_live ? engine::providerState(m_snapshot, provider, *m_live).state : record::ProviderState::Healthy;
    }

    std::optional<double> spentToday(std::string_view) const override { return 0.0; }

    std::optional<classify::Judgement> judgedBefore() const override {
        return m_request.body.empty() ? judgementIn(m_request.row.trace) : std::nullopt;
    }

private:
    const Imagined& m_request;
    const Assumptions& m_assumptions;
    const Snapshot& m_snapshot;
    const std::optional<Micros> m_live;
};

// Everything is well, or as the engine has met it.
class ImaginedWorld final : public routing::World {
public:
    ImaginedWorld(const Snapshot& snapshot, const Imagined& request, const Assumptions& assumptions, double chance,
                  std::optional<Micros> live)
        : m_snapshot(snapshot), m_request(request), m_assumptions(assumptions), m_chance(chance), m_live(live) {}

    Standing standing(const routing::TargetName& name, const routing::Pool& pool) override {
        const Upstream* upstream = m_snapshot.upstream(name.provider);
        if (!upstream) return skipped(Unable::UnknownProvider, {std::string(name.provider)});
        const std::string& shown = upstream->config->name;
        if (!upstream->config->enabled) return skipped(Unable::ProviderOff, {shown});
        if (!m_request.only_provider.empty() && m_request.only_provider != name.provider)
            return skipped(Unable::OnlyOther, {m_request.only_provider});
        if (!targetAt(m_request.match, *upstream, name.model))
            return skipped(Unable::OtherDialect, {shown, std::string(nameOf(upstream->config->dialect))});
        Standing standing = m_live && !m_assumptions.providers.contains(name.provider)
                                ? liveStanding(*upstream, name.model, pool)
                                : wellStanding(*upstream);
        if (standing.unable != Unable::None) return standing;
        if (auto inability = inabilityOf(m_snapshot, m_request.row.facts, *upstream, name.model))
            return std::move(*inability);
        if (pool.strategy == routing::Strategy::Cheapest)
            standing.cost =
                expectedCost(m_snapshot, m_request.row.facts, *upstream, name.model, {}, m_request.row.started);
        return standing;
    }

    std::optional<std::uint64_t> remembered(std::uint64_t, Micros) override { return std::nullopt; }

    double chance() override { return m_chance; }

    std::uint64_t turn(std::uint64_t) override { return static_cast<std::uint64_t>(m_chance * 1'000'000); }

private:
    // Keys that are only not read yet (the engine does not run) are as good as read.
    static Standing wellStanding(const Upstream& upstream) {
        const std::string& shown = upstream.config->name;
        if (upstream.keys.empty())
            return upstream.key_required ? skipped(Unable::NoUsableKey, {shown, "none is configured"}) : Standing{};
        const bool any = std::any_of(upstream.keys.begin(), upstream.keys.end(), [](auto& key) { return key.enabled; });
        return any ? Standing{} : skipped(Unable::NoUsableKey, {shown, "it is switched off"});
    }

    Standing liveStanding(const Upstream& upstream, std::string_view model, const routing::Pool& pool) const {
        KeyChoice choice = chooseKey(m_snapshot, upstream, model, {}, m_chance, *m_live);
        if (choice.unable != Unable::None) return skipped(choice.unable, std::move(choice.arguments));
        return standingFrom(choice.state->read(*m_live), pool, *m_live);
    }

    const Snapshot& m_snapshot;
    const Imagined& m_request;
    const Assumptions& m_assumptions;
    const double m_chance;
    const std::optional<Micros> m_live;
};

class Explaining {
public:
    Explaining(const Snapshot& snapshot, const Imagined& request, const Assumptions& assumptions, double chance,
               std::optional<Micros> live)
        : m_snapshot(snapshot),
          m_request(request),
          m_assumptions(assumptions),
          m_live(live),
          m_world(snapshot, request, assumptions, chance, live) {}

    Explanation run() {
        m_access = m_snapshot.access.byId(m_request.row.key);
        if (m_access && denied("key_disabled", endpointDenied(*m_access, m_request.row.endpoint)))
            return std::move(m_result);
        if (m_access && denied("model_not_allowed", modelDenied(*m_access, m_request.row.requested_model)))
            return std::move(m_result);
        if (const std::string_view named = headerOf(m_request, "x-tollgate-route"); !named.empty())
            byNamedRoute(named);
        else
            byModel();
        return std::move(m_result);
    }

private:
    bool denied(std::string code, std::optional<std::string> why) {
        if (!why) return false;
        fail(std::move(code), std::move(*why));
        return true;
    }

    // Whether its access key keeps the request from this route, or from going by none.
    bool mayNotGo(const routing::Graph* route) {
        return m_access && denied("model_not_allowed", routeDenied(*m_access, route));
    }

    void byNamedRoute(std::string_view named) {
        const routing::Graph* route = m_snapshot.routes.find(named);
        if (!route || !route->enabled)
            return fail("model_not_found", "There is no route \"" + std::string(named) + "\" that is switched on.");
        if (mayNotGo(route)) return;
        step("entry", "route_named", {route->name});
        byRoute(*route);
    }

    void byModel() {
        const Way way = wayOf(m_snapshot, m_request.row.requested_model);
        if (mayNotGo(way.route)) return;
        if (way.named) {
            step("entry", "model_names_provider", {way.named->provider});
            byMembers({{way.named->provider, way.named->model}}, routing::defaultPool());
        } else if (way.route) {
            step("entry", "route_matched", {way.route->name, std::string(way.glob)});
            byRoute(*way.route);
        } else if (way.offers.empty()) {
            fail("model_not_found", "No provider offers the model \"" + m_request.row.requested_model + "\".");
        } else {
            std::vector<routing::PlanMember> members;
            members.reserve(way.offers.size());
            for (const providers::Offer& offer : way.offers) members.push_back({offer.provider, offer.model});
            byMembers(std::move(members), routing::defaultPool());
        }
    }

    void step(std::string kind, std::string reason, std::vector<std::string> arguments) {
        m_result.trace.push_back(
            {.kind = std::move(kind), .reason = std::move(reason), .arguments = std::move(arguments)});
    }

    void fail(std::string code, std::string message) {
        m_result.error_code = std::move(code);
        m_result.error = std::move(message);
    }

    void byMembers(std::vector<routing::PlanMember> members, const routing::Pool& pool) {
        TraceStep step{.kind = "pool"};
        auto plan = rankMembers(pool, 0, std::move(members), {}, m_world, std::nullopt, step);
        m_result.trace.push_back(std::move(step));
        plan.empty() ? nobodyLeft() : attempt(plan, pool);
    }

    void byRoute(const routing::Graph& route) {
        m_result.route = route.id;
        const std::size_t begin = m_result.trace.size();
        const ImaginedRequest asked(m_request, m_assumptions, m_snapshot, m_live, m_scanner);
        routing::Walk walk(route, m_request.row.requested_model, asked, m_world, m_result.trace);
        routing::Decision decision = walk.next();
        while (const auto* asks = std::get_if<routing::AskGate>(&decision)) {
            walk.answer({!m_assumptions.used_up.contains(asks->node), "0"});
            decision = walk.next();
        }
        if (auto judged = asked.judgementStep())
            m_result.trace.insert(m_result.trace.begin() + static_cast<std::ptrdiff_t>(begin), std::move(*judged));
        if (auto* plan = std::get_if<routing::Plan>(&decision)) return attempt(plan->members, *plan->pool);
        if (auto* stop = std::get_if<routing::Stop>(&decision))
            return fail("denied", stop->deny->message.empty() ? "The route does not let this request through."
                                                              : stop->deny->message);
        nobodyLeft();
    }

    void nobodyLeft() {
        std::string reasons;
        for (const record::TraceCandidate& candidate : m_result.trace.back().candidates)
            reasons.append(reasons.empty() ? "" : "; ").append(inWords(candidate));
        fail("no_target_available",
             "No provider can take \"" + m_request.row.requested_model + "\" now: " + reasons + ".");
    }

    // Member by member, as they are assumed to answer.
    void attempt(const std::vector<routing::PlanMember>& members, const routing::Pool& pool) {
        for (const routing::PlanMember& member : members) {
            auto assumed = m_assumptions.providers.find(member.provider);
            if (assumed == m_assumptions.providers.end() || assumed->second == Outcome::Ok) {
                m_result.target = providers::Offer{member.provider, member.model};
                return fail("", "");
            }
            const std::string outcome(nameOf(assumed->second));
            step("target", "failed", {member.provider, outcome + " (assumed)"});
            fail(outcome, "The last one that is asked, " + member.provider + ", fails: " + outcome + ".");
            if (!pool.failover_on.has(assumed->second)) return;
        }
    }

    const Snapshot& m_snapshot;
    const Imagined& m_request;
    const Assumptions& m_assumptions;
    const std::optional<Micros> m_live;
    ImaginedWorld m_world;
    const AccessEntry* m_access = nullptr; // null: no key that is known
    dialects::JsonScanner m_scanner;
    Explanation m_result;
};

} // namespace

Result<Imagined> imagine(record::Request row, std::string body) {
    Imagined imagined{.row = std::move(row), .body = std::move(body)};
    imagined.match.dialect = imagined.row.dialect;
    imagined.match.endpoint = imagined.row.endpoint;
    if (imagined.body.empty()) return imagined;
    dialects::RequestPeeker peeker;
    const auto peek = peeker.peek(imagined.body, imagined.row.dialect, imagined.row.endpoint);
    if (peek.error != dialects::PeekError::None) return Error{peek.problem()};
    imagined.row.facts = peek.facts;
    imagined.row.facts.request_bytes = static_cast<std::int64_t>(imagined.body.size());
    imagined.row.stream = peek.stream;
    if (imagined.row.requested_model.empty()) imagined.row.requested_model = peek.model;
    if (imagined.row.session.empty()) imagined.row.session = peek.session;
    return imagined;
}

Imagined imagine(const record::Request& recorded) {
    Imagined imagined{.row = recorded};
    imagined.match.dialect = recorded.dialect;
    imagined.match.endpoint = recorded.endpoint;
    return imagined;
}

Explanation explain(const Snapshot& snapshot, const Imagined& request, const Assumptions& assumptions, double chance,
                    std::optional<Micros> live) {
    return Explaining(snapshot, request, assumptions, chance, live).run();
}

} // namespace tollgate::engine
