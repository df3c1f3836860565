// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/hedge.h"

#include "engine/exchange.h"
#include "engine/steps/attempt.h"
#include "engine/steps/learn.h"
#include "net/pause.h"
#include "net/task.h"
#include "resilience/target_state.h"

namespace tollgate::engine {

namespace {

// One of two that race. Lives in the race's frame until it is done.
struct Runner {
    Runner(Exchange& exchange, Target& asked, const KeyChoice& choice, record::OutcomeSet withheld)
        : target(asked),
          state(choice.state),
          call(*state, exchange.lane.shared.clock.steady()),
          attempt(exchange, target, withheld, call) {
        target.key = choice.key;
    }

    Target& target;
    std::shared_ptr<resilience::TargetState> state;
    resilience::InFlight call;
    Attempt attempt;
    net::Cancel cancel;
    std::string head;
    bool done = false; // asked to its end
};

class Race {
public:
    Race(Exchange& exchange, record::OutcomeSet withheld)
        : m_exchange(exchange),
          m_withheld(withheld),
          m_changed(exchange.lane.io.get_executor()),
          m_hedge(exchange.lane.timers, [this] { wake(m_time); }),
          m_left(exchange.cancel, [this] { stop(); }) {}

    net::Task<AskedOnce> run(Target& target, const KeyChoice& choice, Target& beside) {
        // Entries of the row are referred to while both run.
        m_exchange.row->attempts.reserve(m_exchange.row->attempts.size() + 2);
        m_first.emplace(m_exchange, target, choice, m_withheld);
        if (!m_first->call.admitted()) co_return AskedOnce{};
        start(*m_first);
        m_hedge.arm(net::Milliseconds(m_exchange.pool->hedge_after_ms));
        while (!m_first->done && !m_time) co_await changed();
        m_hedge.disarm();
        if (!m_first->done) startBeside(beside);
        while (!isDecided()) co_await changed();
        co_return co_await decide();
    }

private:
    // A wake that comes while nobody waits must not be lost.
    net::Task<> changed() {
        if (!std::exchange(m_woken, false)) {
            Waiting waiting(m_exchange);
            co_await m_changed.wait();
            m_woken = false;
        }
    }

    void wake(bool& what) {
        what = true;
        m_woken = true;
        m_changed.wake();
    }

    void stop() {
        if (m_first) m_first->cancel.fire();
        if (m_second) m_second->cancel.fire();
    }

    void start(Runner& runner) {
        if (m_exchange.cancel.fired()) runner.cancel.fire();
        net::spawn(m_exchange.lane.io, runner.attempt.ask(runner.cancel, runner.head),
                   [this, &runner] { wake(runner.done); });
    }

    void startBeside(Target& beside) {
        if (beside.estimated || m_exchange.cancel.fired()) return;
        const KeyChoice choice = chooseKey(*m_exchange.snapshot, *beside.upstream, beside.model, {},
                                           m_exchange.lane.chance(), m_exchange.lane.shared.clock.steady());
        if (choice.unable != routing::Unable::None) return;
        m_second.emplace(m_exchange, beside, choice, m_withheld);
        if (!m_second->call.admitted()) return m_second.reset();
        beside.asked = true;
        addStep(m_exchange, "target", "hedged",
                {beside.upstream->config->name, std::to_string(m_exchange.pool->hedge_after_ms)});
        start(*m_second);
    }

    bool isDecided() {
        if (!m_second) return m_first->done;
        const bool won =
            (m_first->done && m_first->attempt.answered()) || (m_second->done && m_second->attempt.answered());
        return won || (m_first->done && m_second->done);
    }

    net::Task<Answered> finish(Runner& runner) {
        Answered answered{&runner.target, co_await runner.attempt.finish()};
        learn(m_exchange, runner.target, runner.call, answered.result);
        co_return std::move(answered);
    }

    net::Task<AskedOnce> decide() {
        AskedOnce asked;
        if (!m_second) {
            asked.last = co_await finish(*m_first);
            co_return std::move(asked);
        }
        const bool firstWon = m_first->done && m_first->attempt.answered();
        Runner& winner = firstWon ? *m_first : *m_second;
        Runner& other = firstWon ? *m_second : *m_first;
        if (other.done && !other.attempt.answered() && !m_exchange.cancel.fired()) {
            asked.before = co_await finish(other); // it failed by itself: that is worth knowing
        } else {
            other.cancel.fire();
            while (!other.done) co_await changed();
            other.attempt.giveUp();
        }
        asked.last = co_await finish(winner);
        co_return std::move(asked);
    }

    Exchange& m_exchange;
    const record::OutcomeSet m_withheld;
    net::Signal m_changed;
    bool m_woken = false;
    bool m_time = false; // no answer has begun in time
    std::optional<Runner> m_first, m_second;
    net::Deadline m_hedge;
    net::CancelHook m_left;
};

} // namespace

net::Task<AskedOnce> askOnce(Exchange& exchange, Target& target, const KeyChoice& choice, record::OutcomeSet withheld,
                             Target* beside) {
    target.asked = true;
    if (beside && !beside->asked && exchange.pool->hedge_after_ms > 0) {
        Race race(exchange, withheld);
        co_return co_await race.run(target, choice, *beside);
    }
    target.key = choice.key;
    resilience::InFlight call(*choice.state, exchange.lane.shared.clock.steady());
    if (!call.admitted()) co_return AskedOnce{};
    Attempt attempt(exchange, target, withheld, call);
    co_await attempt.ask(exchange.cancel, exchange.scratch.upstream_head);
    AskedOnce asked{.last = {&target, co_await attempt.finish()}};
    learn(exchange, target, call, asked.last.result);
    co_return std::move(asked);
}

} // namespace tollgate::engine
