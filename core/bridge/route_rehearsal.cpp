// SPDX-License-Identifier: GPL-3.0-or-later
// The requests of the log through a draft.
#include "bridge/route_trials.h"
#include "bridge/trial_bench.h"
#include "engine/rehearse.h"
#include "journal/reader.h"

#include <QFile>

#include <algorithm>
#include <map>

namespace tollgate::bridge {

namespace {

constexpr int kPage = 2000;

// What a request passed in the draft's route, or as it was logged.
using Passed = std::map<std::string, std::int64_t>;

class Rehearsing {
public:
    Rehearsing(const TrialBench& bench, const engine::Snapshot& snapshot) : m_bench(bench), m_engine(snapshot) {}

    void add(const std::shared_ptr<const record::Request>& row) {
        const record::Request& recorded = *row;
        const engine::Tried tried = m_engine.add(recorded);
        if (recorded.route == m_bench.route) count(m_before, recorded.trace, recorded.provider);
        if (tried.explanation.route == m_bench.route)
            count(m_after, tried.explanation.trace, tried.explanation.target ? tried.explanation.target->provider : "");
        if (tried.kind == engine::Tried::Kind::Moved) remember(m_moved[{tried.from, tried.to}], row);
        if (tried.kind == engine::Tried::Kind::Unroutable) remember(m_refused[tried.explanation.error], row);
    }

    Rehearsed result() const {
        const engine::Rehearsal sums = m_engine.result();
        Rehearsed result{.requests = sums.requests,
                         .unchanged = sums.unchanged,
                         .moved = sums.moved,
                         .unroutable = sums.unroutable,
                         .unpriced = sums.unpriced,
                         .cost_before = sums.cost_before,
                         .cost_after = sums.cost_after};
        for (const auto& move : sums.moves)
            result.moves.push_back({move.from, move.to, move.requests, m_moved.at({move.from, move.to})});
        for (const auto& [reason, requests] : sums.unroutable_by)
            result.refusals.push_back({reason, requests, m_refused.at(reason)});
        std::sort(result.refusals.begin(), result.refusals.end(), [](const auto& a, const auto& b) {
            return std::tie(b.requests, a.reason) < std::tie(a.requests, b.reason);
        });
        addSteps(result);
        return result;
    }

private:
    using Sample = std::vector<std::shared_ptr<const record::Request>>;

    static void remember(Sample& sample, const std::shared_ptr<const record::Request>& row) {
        if (sample.size() < kRehearsedSample) sample.push_back(row); // they come newest first
    }

    static void count(Passed& passed, const std::vector<record::TraceStep>& trace, const std::string& provider) {
        for (const record::TraceStep& step : trace)
            if (!step.node.empty()) ++passed[step.node];
        if (!provider.empty()) ++passed["provider:" + provider];
    }

    // Targets of pools leave no step in a trace; they are counted by who answered.
    void addSteps(Rehearsed& result) const {
        const auto route = config::parseJson(m_bench.draft);
        const config::Json* nodes = route ? route->find("nodes") : nullptr;
        if (!nodes) return;
        const auto in = [](const Passed& passed, const std::string& name) {
            const auto found = passed.find(name);
            return found == passed.end() ? std::int64_t{0} : found->second;
        };
        for (const config::Json::Member& node : nodes->members) {
            const config::Json* provider = node.value.find("provider");
            const std::string name = provider ? "provider:" + provider->text : node.name;
            result.steps.push_back({node.name, in(m_before, name), in(m_after, name)});
        }
    }

    const TrialBench& m_bench;
    engine::Rehearsing m_engine;
    Passed m_before, m_after;
    std::map<std::pair<std::string, std::string>, Sample> m_moved;
    std::map<std::string, Sample> m_refused;
};

// Those that were asked of a provider: what never came that far tells nothing of a route.
bool counts(const record::Request& recorded) {
    return recorded.outcome != record::Outcome::Denied && !recorded.provider.empty();
}

Rehearsed rehearsed(const TrialBench& bench, const std::string& folder, Micros from, const Worker::Dropped& dropped,
                    const std::function<void(std::int64_t)>& progress) {
    Rehearsed failed;
    const auto snapshot = bench.snapshot(failed.problem);
    if (!snapshot) return failed;
    auto reader = journal::Reader::open(folder);
    if (!reader) {
        failed.problem = reader.error().message;
        return failed;
    }
    Rehearsing rehearsing(bench, *snapshot);
    record::LogQuery query;
    query.limit = kPage;
    query.from = from;
    std::int64_t seen = 0;
    while (!dropped()) {
        const record::LogPage page = (*reader)->page(query);
        if (failed.problem = (*reader)->problem(); !failed.problem.empty()) return failed;
        for (const auto& row : page.rows)
            if (counts(*row)) rehearsing.add(row);
        progress(seen += static_cast<std::int64_t>(page.rows.size()));
        if (!page.more || page.rows.empty()) break;
        query.before = {page.rows.back()->started, page.rows.back()->id};
    }
    return rehearsing.result();
}

} // namespace

void RouteTrials::rehearse(const std::string& route, const std::string& draft, Micros from, QObject* context,
                           std::function<void(std::int64_t)> progress, std::function<void(const Rehearsed&)> done) {
    auto tell = [this, guard = QPointer<QObject>(context), progress = std::move(progress)](std::int64_t seen) {
        m_long.deliver([guard, progress, seen] {
            if (guard) progress(seen);
        });
    };
    m_long.ask(
        "rehearse", context,
        [bench = bench(route, draft), folder = QFile::encodeName(m_parts.data_folder).toStdString(), from,
         tell = std::move(tell)](const Worker::Dropped& dropped) {
            return rehearsed(*bench, folder, from, dropped, tell);
        },
        std::move(done));
}

void RouteTrials::cancelRehearsal(QObject* context) {
    m_long.drop("rehearse", context);
}

} // namespace tollgate::bridge
