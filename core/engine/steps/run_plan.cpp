// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/run_plan.h"

#include "engine/choose_key.h"
#include "engine/exchange.h"
#include "engine/live_world.h"
#include "engine/steps/attempt.h"
#include "engine/steps/count.h"
#include "engine/steps/hedge.h"
#include "engine/steps/refuse.h"
#include "engine/steps/wait.h"
#include "engine/steps/wording.h"
#include "resilience/backoff.h"
#include "resilience/policy.h"
#include "resilience/retry_after.h"

#include <algorithm>

namespace tollgate::engine {

namespace {

using record::Outcome;

// How useful an error is to whoever asked: the provider's word on the request itself before trouble on the way.
int usefulness(const AttemptResult& result) {
    if (result.failure->status < 400) return 6; // an answer, though it holds nothing
    if (result.not_asked) return 0;
    switch (result.outcome) {
    case Outcome::ContextLength:
    case Outcome::ContentFilter: return 5;
    case Outcome::RateLimited: return 4;
    case Outcome::Overloaded:
    case Outcome::ServerError: return 3;
    case Outcome::NotFound: return 2;
    default: return 1;
    }
}

// One run over the members of the plan. On the stack of runPlan.
class PlanRun {
public:
    explicit PlanRun(Exchange& exchange) : m_exchange(exchange) {}

    net::Task<> run() {
        auto& plan = m_exchange.plan;
        for (std::size_t i = 0; i < plan.size() && m_next == Next::Member; ++i)
            if (!plan[i].asked) co_await askMember(plan[i], i + 1 < plan.size() ? &plan[i + 1] : nullptr);
        if (m_next == Next::Member && m_rested && canWait()) {
            addStep(m_exchange, "target", "waited",
                    {std::to_string(*m_rest / kSecond), m_rested->upstream->config->name});
            co_await waitFor(m_exchange, m_exchange.cancel, *m_rest + kMillisecond);
            m_waited = true;
            co_await askMember(*std::exchange(m_rested, nullptr), nullptr);
        }
        if (m_next != Next::Done) co_await tellFailure();
    }

private:
    enum class Next : std::uint8_t {
        Member, // go on with the next one
        Stop,   // its failure is the answer
        Done,   // the client has been answered, or has left
    };

    const config::Retry& retry() const { return m_exchange.snapshot->config.resilience.retry; }

    bool canWait() const { return !m_waited && m_rest && !m_exchange.late && !m_exchange.cancel.fired(); }

    record::OutcomeSet withheld(bool last) const {
        record::OutcomeSet set;
        for (Outcome outcome : {Outcome::Empty, Outcome::ContentFilter})
            if (!last && m_exchange.pool->failover_on.has(outcome)) set.add(outcome);
        return set;
    }

    // With each of its keys in turn, and again after what passes by itself.
    net::Task<> askMember(Target& target, Target* following) {
        if (target.estimated) {
            m_next = Next::Done;
            co_return co_await answerEstimate(m_exchange, target);
        }
        std::vector<const UpstreamKey*> tried;
        m_next = Next::Member;
        for (int again = 0; m_next == Next::Member;) {
            KeyChoice choice = keyFor(target, tried);
            if (choice.unable != routing::Unable::None) co_return keysAreUsed(target, choice, tried.empty());
            if (!tried.empty())
                addStep(m_exchange, "target", "next_key", {target.upstream->config->name, choice.key->id});
            AskedOnce asked = co_await askOnce(m_exchange, target, choice, withheld(following == nullptr), following);
            if (!asked.last.target) co_return keysAreUsed(target, notAdmitted(choice, target), tried.empty());
            if (asked.before) co_await judge(*asked.before->target, std::move(asked.before->result));
            co_await judge(*asked.last.target, std::move(asked.last.result));
            if (m_next != Next::Member) co_return;
            if (asked.last.target != &target) co_return goOn(); // both have failed
            const bool ofKey = m_outcome == Outcome::RateLimited || m_outcome == Outcome::Auth;
            if (ofKey && choice.key) {
                tried.push_back(choice.key);
            } else if (resilience::retriesSameTarget(m_outcome) && again < target.retries) {
                const Micros wait = resilience::backoff(again++, retry(), m_exchange.lane.chance());
                addStep(m_exchange, "target", "retried",
                        {target.upstream->config->name, std::to_string(wait / kMillisecond)});
                co_await waitFor(m_exchange, m_exchange.cancel, wait);
            } else {
                co_return goOn();
            }
        }
    }

    // The first target is asked with the key it was chosen with; for the others time has passed.
    KeyChoice keyFor(Target& target, const std::vector<const UpstreamKey*>& tried) {
        KeyChoice choice{.key = target.key, .state = std::exchange(target.state, nullptr)};
        if (choice.state && m_exchange.row->attempts.empty()) return choice;
        return chooseKey(*m_exchange.snapshot, *target.upstream, target.model, tried, m_exchange.lane.chance(),
                         m_exchange.lane.shared.clock.steady());
    }

    // Another request has taken the place of the trial meanwhile.
    static KeyChoice notAdmitted(KeyChoice choice, const Target& target) {
        choice.unable = routing::Unable::BreakerOpen;
        choice.arguments = {target.upstream->config->name, "it is being tried again just now"};
        return choice;
    }

    // No (other) key of the target can be used now.
    void keysAreUsed(const Target& target, const KeyChoice& choice, bool untried) {
        if (!untried) return goOn();
        addStep(m_exchange, "target", routing::codeOf(choice.unable), choice.arguments);
        if (!m_best) m_best = unreachable(target, choice);
    }

    void goOn() {
        const bool listed = m_exchange.pool->failover_on.has(m_outcome) || m_not_asked;
        if (!listed || m_exchange.late) m_next = Next::Stop;
    }

    // What came of an attempt, for the client and for the next one.
    net::Task<> judge(Target& target, AttemptResult result) {
        m_exchange.row->outcome = m_outcome = result.outcome;
        m_not_asked = result.not_asked;
        if (!result.delivered && m_exchange.stopped) {
            AttemptResult stopped = stoppedResult(m_exchange);
            stopped.failure->provider = std::move(result.failure->provider);
            m_next = Next::Done;
            co_return co_await answerFailure(m_exchange, stopped);
        }
        if (result.delivered || result.outcome == Outcome::ClientGone) {
            m_next = Next::Done;
            co_return;
        }
        addStep(m_exchange, "target", "failed", {target.upstream->config->name, result.failure->said});
        if (!m_uncounted && doesNotCount(m_exchange, result)) m_uncounted = &target;
        noteRest(target, result);
        if (!m_best || m_exchange.late || usefulness(result) >= usefulness(*m_best)) m_best = std::move(result);
        if (m_exchange.late) m_next = Next::Stop;
    }

    // Who asked for the shortest rest is asked again when nobody else answers.
    void noteRest(Target& target, const AttemptResult& result) {
        if (result.outcome != Outcome::RateLimited) return;
        const auto rest = resilience::waitFor(result.failure->retry_after, retry());
        if (!rest || (m_rest && *m_rest <= *rest)) return;
        m_rest = rest;
        m_rested = &target;
    }

    static AttemptResult unreachable(const Target& target, const KeyChoice& choice) {
        AttemptResult result;
        result.outcome = Outcome::Denied;
        result.not_asked = true;
        result.failure->provider = target.upstream->config->id;
        result.failure->status = 503;
        result.failure->code = "no_target_available";
        result.failure->message = inWords(record::TraceCandidate{.reason = std::string(routing::codeOf(choice.unable)),
                                                                 .arguments = choice.arguments}) +
                                  ".";
        return result;
    }

    net::Task<> tellFailure() {
        if (m_uncounted && !m_exchange.late) co_return co_await answerEstimate(m_exchange, *m_uncounted);
        if (m_best) co_await answerFailure(m_exchange, *m_best);
    }

    Exchange& m_exchange;
    Next m_next = Next::Member;
    Outcome m_outcome = Outcome::Ok; // of the last attempt
    bool m_not_asked = false;
    bool m_waited = false;
    std::optional<AttemptResult> m_best;
    const Target* m_uncounted = nullptr; // could be asked, and does not count
    Target* m_rested = nullptr;          // wants to be asked again after m_rest
    std::optional<Micros> m_rest;
};

} // namespace

net::Task<> runPlan(Exchange& exchange, Admitted) {
    PlanRun run(exchange);
    co_await run.run();
}

net::Task<bool> waitForRest(Exchange& exchange) {
    const Micros left = exchange.rests_until - exchange.lane.shared.clock.steady();
    const auto wait = resilience::waitFor(left, exchange.snapshot->config.resilience.retry);
    if (exchange.rests_until == 0 || !wait) co_return false;
    addStep(exchange, "target", "waited", {std::to_string((*wait + kSecond - 1) / kSecond), "the provider"});
    co_await waitFor(exchange, exchange.cancel, *wait + kMillisecond);
    co_return !exchange.cancel.fired();
}

} // namespace tollgate::engine
