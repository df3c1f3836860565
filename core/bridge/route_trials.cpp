// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/route_trials.h"

#include "bridge/catalogue_store.h"
#include "bridge/config_store.h"
#include "bridge/model_lists.h"
#include "bridge/trial_bench.h"
#include "engine/expected_cost.h"
#include "engine/explain.h"
#include "pricing/cost.h"

namespace tollgate::bridge {

namespace {

// Lots fall on the middle: an arm that takes most of the requests takes this one too.
constexpr double kLot = 0.5;

// What it would cost there: by its usage where that is known, else as decisions reckon it.
void addCost(Trial& trial, const engine::Snapshot& snapshot, const record::Request& request) {
    const engine::Upstream* upstream = snapshot.upstream(trial.provider);
    if (!upstream) return;
    const bool used = request.usage.output > 0;
    trial.cost =
        used ? pricing::costOf(request.usage, snapshot.prices.priceOf(trial.provider, trial.model, request.started))
                   .money()
             : engine::expectedCost(snapshot, request.facts, *upstream, trial.model, {}, request.started);
    trial.unpriced = !trial.cost;
}

Result<engine::Imagined> imagined(const TrialRequest& request, const engine::Snapshot& snapshot) {
    auto made = request.body.empty()
                    ? Result<engine::Imagined>(boost::system::in_place_value, engine::imagine(request.request))
                    : engine::imagine(request.request, request.body);
    if (!made) return made;
    if (request.prompt_tokens > 0) made->row.facts.input_tokens_estimate = request.prompt_tokens;
    if (request.named) made->headers.emplace_back("x-tollgate-route", request.route);
    if (const config::AccessKey* key = snapshot.config.accessKey(request.request.key))
        made->only_provider = key->only_provider;
    return made;
}

Trial tried(const TrialBench& bench, const TrialRequest& request) {
    Trial trial;
    const auto snapshot = bench.snapshot(trial.problem);
    if (!snapshot) return trial;
    const auto imagine = imagined(request, *snapshot);
    if (!imagine) {
        trial.problem = imagine.error().message;
        return trial;
    }
    engine::Explanation told = explain(*snapshot, *imagine, {request.answers, request.used_up}, kLot);
    trial.route = std::move(told.route);
    trial.trace = std::move(told.trace);
    trial.error = std::move(told.error);
    if (!told.target) return trial;
    trial.provider = told.target->provider;
    trial.model = told.target->model;
    addCost(trial, *snapshot, imagine->row);
    return trial;
}

} // namespace

RouteTrials::RouteTrials(Parts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts)) {}

std::shared_ptr<const TrialBench> RouteTrials::bench(const std::string& route, const std::string& draft) const {
    return std::make_shared<const TrialBench>(TrialBench{.live = m_parts.config.config(),
                                                         .route = route,
                                                         .draft = draft,
                                                         .presets = m_parts.presets,
                                                         .catalogue = m_parts.catalogue.current(),
                                                         .fetched = m_parts.lists.fetched(),
                                                         .now = m_parts.clock.now(),
                                                         .own_port = m_parts.own_port()});
}

void RouteTrials::check(const std::string& route, const std::string& draft, QObject* context,
                        std::function<void(const std::vector<RouteProblem>&)> done) {
    m_quick.ask(
        "check", context, [bench = bench(route, draft)](const Worker::Dropped&) { return bench->problems(); },
        std::move(done));
}

void RouteTrials::models(QObject* context, std::function<void(const std::vector<Offering>&)> done) {
    m_quick.ask(
        "models", context, [bench = bench({}, {})](const Worker::Dropped&) { return bench->offerings(); },
        std::move(done));
}

void RouteTrials::simulate(const TrialRequest& request, QObject* context, std::function<void(const Trial&)> done) {
    m_quick.ask(
        "simulate", context,
        [bench = bench(request.route, request.draft), request](const Worker::Dropped&) {
            return tried(*bench, request);
        },
        std::move(done));
}

} // namespace tollgate::bridge
