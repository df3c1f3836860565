// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of the breaker after every step of any sequence. The seed stands in the row's name.
#include "resilience/breaker.h"
#include "support/test_main.h"

#include <deque>
#include <random>

using namespace tollgate;
using namespace tollgate::resilience;

namespace {

constexpr int kSteps = 4'000;
constexpr Micros kWall = 1'790'000'000 * kSecond;

using Random = std::mt19937_64;

int below(Random& random, int count) {
    return int(random() % std::uint64_t(count));
}

Evidence someEvidence(Random& random, int failuresOfTen) {
    const int draw = below(random, 10);
    if (below(random, 12) == 0) return Evidence::None;
    return draw < failuresOfTen ? Evidence::Failure : Evidence::Success;
}

Micros somePause(Random& random) {
    constexpr Micros kPauses[] = {0, kMillisecond, 300 * kMillisecond, kSecond, 4 * kSecond, 20 * kSecond};
    const int draw = below(random, 100);
    return kPauses[draw < 40 ? 0 : draw < 70 ? 1 : draw < 85 ? 2 : draw < 94 ? 3 : draw < 98 ? 4 : 5];
}

// When a closed breaker has to open, told from all that happened; cells of two seconds, as in window.h.
class Oracle {
public:
    bool opensWith(Evidence evidence, const Breaker::Settings& settings, Micros now) {
        if (evidence == Evidence::None) return false;
        m_calls.push_back({now, evidence == Evidence::Failure});
        int inARow = 0;
        for (auto call = m_calls.rbegin(); call != m_calls.rend() && call->failed; ++call) ++inARow;
        std::int64_t total = 0, failed = 0;
        const Micros cell = settings.window_s * kSecond / 30;
        for (const Call& call : m_calls) {
            if (call.at / cell <= now / cell - 30) continue;
            ++total;
            failed += call.failed ? 1 : 0;
        }
        const bool share = total >= settings.min_requests && failed * 100 > total * settings.error_percent;
        return inARow >= settings.failures || share;
    }

    void forget() { m_calls.clear(); }

private:
    struct Call {
        Micros at;
        bool failed;
    };

    std::deque<Call> m_calls;
};

// Calls that come, run beside each other, and go in any order. Each step tells what it broke, "" when nothing.
class Crowd {
public:
    explicit Crowd(quint64 seed) : m_random(seed) {}

    void pause() { m_now += somePause(m_random); }

    bool somebodyComes() { return m_running.empty() || below(m_random, 3) != 0; }

    int closings() const { return m_closings; }

    QByteArray come() {
        const Breaker::View before = m_breaker.view();
        const bool expected = before.admits(m_now);
        const Breaker::Permit permit = m_breaker.enter(m_now);
        if (permit.admitted != expected) return "the view said otherwise";
        if (!permit.admitted) return {};
        m_running.push_back(permit);
        if (before.state == Breaker::State::Open && m_now < before.until) return "let in while open";
        if (permit.trial != (before.state != Breaker::State::Closed)) return "not let in as what it is";
        if (before.state == Breaker::State::Open) m_successes = 0;
        if (permit.trial && ++m_trials > 1) return "more than one trial";
        return {};
    }

    QByteArray go(int failuresOfTen) {
        const auto at = m_running.begin() + below(m_random, int(m_running.size()));
        const Breaker::Permit permit = *at;
        m_running.erase(at);
        if (permit.trial) --m_trials;
        const Breaker::View before = m_breaker.view();
        if (below(m_random, 8) == 0) {
            m_breaker.giveBack(permit);
            return m_breaker.view().state == before.state ? "" : "changed without a result";
        }
        const Evidence evidence = someEvidence(m_random, failuresOfTen);
        m_breaker.leave(permit, evidence, m_settings, m_now);
        const Breaker::View after = m_breaker.view();
        if (after.state != expectedAfter(permit, evidence, before.state, after.state)) return "not the state expected";
        if (after.state == Breaker::State::Closed && before.state != after.state) {
            ++m_closings;
            m_open_time = 0;
        }
        return after.state == Breaker::State::Open && before.state != after.state ? opened(after) : "";
    }

private:
    Breaker::State expectedAfter(Breaker::Permit permit, Evidence evidence, Breaker::State before,
                                 Breaker::State after) {
        if (before == Breaker::State::Closed) return after; // the oracle's subject
        if (!permit.trial || evidence == Evidence::None) return before;
        if (evidence == Evidence::Failure) return Breaker::State::Open;
        return ++m_successes == m_settings.half_open_successes ? Breaker::State::Closed : Breaker::State::HalfOpen;
    }

    QByteArray opened(const Breaker::View& view) {
        const Micros expected = m_open_time == 0 ? 15 * kSecond : std::min(2 * m_open_time, 300 * kSecond);
        m_open_time = view.until - view.since;
        return m_open_time == expected ? "" : "not as long as it should";
    }

    Random m_random;
    const Breaker::Settings m_settings;
    Micros m_now = 500 * kSecond;
    Breaker m_breaker{m_now};
    std::deque<Breaker::Permit> m_running;
    int m_trials = 0;
    int m_successes = 0;
    int m_closings = 0;
    Micros m_open_time = 0; // of the last opening since it was closed
};

void seeds() {
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 20; ++seed) QTest::addRow("seed %d", int(seed)) << seed;
}

} // namespace

class BreakerPropertiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void opensAtExactlyTheThreshold_data() { seeds(); }

    void opensAtExactlyTheThreshold() {
        QFETCH(quint64, seed);
        Random random(seed);
        const Breaker::Settings settings{.failures = 2 + below(random, 6), .error_percent = 20 + below(random, 70)};
        Micros now = 500 * kSecond;
        Breaker breaker(now);
        Oracle oracle;
        int opened = 0;
        for (int i = 0; i < kSteps; ++i) {
            now += somePause(random);
            const Evidence evidence = someEvidence(random, 5 + int(seed % 4));
            const Breaker::Permit permit = breaker.enter(now);
            QVERIFY(permit.admitted && !permit.trial);
            breaker.leave(permit, evidence, settings, now);
            const bool opens = oracle.opensWith(evidence, settings, now);
            QCOMPARE(breaker.view().state == Breaker::State::Open, opens);
            if (!opens) continue;
            ++opened;
            breaker.close(now);
            oracle.forget();
        }
        QVERIFY(opened > 5);
    }

    void neverMoreThanOneTrial_data() { seeds(); }

    void neverMoreThanOneTrial() {
        QFETCH(quint64, seed);
        Crowd crowd(seed);
        for (int i = 0; i < kSteps; ++i) {
            crowd.pause();
            const QByteArray broken = crowd.somebodyComes() ? crowd.come() : crowd.go(i / 200 % 2 == 0 ? 7 : 1);
            QVERIFY2(broken.isEmpty(), broken.constData());
        }
        QVERIFY(crowd.closings() > 0);
    }

    void restoredItGoesOnAsBefore_data() { seeds(); }

    void restoredItGoesOnAsBefore() {
        QFETCH(quint64, seed);
        Random random(seed);
        const Breaker::Settings settings;
        Micros now = 600 * kSecond;
        Breaker breaker(now);
        auto step = [&](Breaker& one, Micros at, Evidence evidence) {
            const Breaker::Permit permit = one.enter(at);
            one.leave(permit, evidence, settings, at);
            return permit.admitted;
        };
        for (int round = 0; round < 40; ++round) {
            for (int i = below(random, 60); i > 0; --i) {
                now += somePause(random);
                step(breaker, now, someEvidence(random, 5));
            }
            // The same steady time less a while: cells of the window begin together.
            const Micros shift = 400 * kSecond;
            Breaker restored(now - shift);
            restored.restore(breaker.saved({now, kWall}), settings, {now - shift, kWall});
            QCOMPARE(restored.saved({now - shift, kWall}), breaker.saved({now, kWall}));
            for (int i = 0; i < 60; ++i) {
                now += somePause(random);
                const Evidence evidence = someEvidence(random, 5);
                QCOMPARE(step(restored, now - shift, evidence), step(breaker, now, evidence));
                QCOMPARE(restored.view().state, breaker.view().state);
            }
        }
    }
};

TOLLGATE_TEST(BreakerPropertiesTest)
#include "tst_breaker_properties.moc"
