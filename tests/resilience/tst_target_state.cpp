// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/reason.h"
#include "resilience/target_state.h"
#include "support/test_main.h"

#include <random>
#include <thread>

using namespace tollgate;
using namespace tollgate::resilience;
using record::Outcome;

namespace {

constexpr Micros kNow = 1'000 * kSecond;
const config::Breaker kSettings;

void call(TargetState& state, Outcome outcome, Micros now, Micros took = 100 * kMillisecond) {
    InFlight inFlight(state, now);
    inFlight.end(outcome, "said so", kSettings, now + took);
}

} // namespace

class TargetStateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void followsACall() {
        TargetState state(kNow);
        {
            InFlight one(state, kNow);
            QVERIFY(one.admitted());
            QCOMPARE(state.read(kNow).in_flight, 1);
            QCOMPARE(state.read(kNow).waiting, 1);
            one.firstByte(kNow + 700 * kMillisecond);
            one.firstByte(kNow + kHour); // only the first counts
            QCOMPARE(state.read(kNow + 700 * kMillisecond).latency_us, 700 * kMillisecond);
            QCOMPARE(state.read(kNow + kSecond).in_flight, 1);
            QCOMPARE(state.read(kNow + kSecond).waiting, 0);
            one.end(Outcome::Ok, "", kSettings, kNow + 9 * kSecond);
            one.end(Outcome::ServerError, "", kSettings, kNow + 9 * kSecond); // it has ended
            QCOMPARE(state.read(kNow + 9 * kSecond).in_flight, 0);
        }
        const TargetState::Reading reading = state.read(kNow + 9 * kSecond);
        QCOMPARE(reading.in_flight, 0);
        QCOMPARE(reading.successes, 1U);
        QCOMPARE(reading.failures, 0U);
        QCOMPARE(reading.last_failure, Outcome::Ok);
    }

    void whoWaitsTellsThatItIsSlow() {
        TargetState state(kNow);
        InFlight first(state, kNow), second(state, kNow + kSecond), third(state, kNow + 2 * kSecond);
        QCOMPARE(state.read(kNow + 3 * kSecond).latency_us, 3 * kSecond);
        QVERIFY(state.read(kNow + 100 * kMillisecond).latency_us <= kDefaultLatency);
        second.firstByte(kNow + 1'200 * kMillisecond);
        QCOMPARE(state.read(kNow + 3 * kSecond).latency_us, 3 * kSecond);
        first.end(Outcome::ClientGone, "", kSettings, kNow + 3 * kSecond); // it waited three seconds in vain
        QCOMPARE(state.read(kNow + 3 * kSecond).latency_us, 3 * kSecond);
        QCOMPARE(state.read(kNow + 20 * kSecond).latency_us, 18 * kSecond);
        third.firstByte(kNow + 4 * kSecond);
        QVERIFY(state.read(kNow + 20 * kSecond).latency_us < 3 * kSecond);
    }

    void aDroppedCallGivesItsPlaceBack() {
        TargetState state(kNow);
        for (int i = 0; i < 5; ++i) call(state, Outcome::ServerError, kNow);
        const Micros later = kNow + 20 * kSecond;
        QVERIFY(state.read(later).admissible);
        {
            InFlight trial(state, later);
            QVERIFY(trial.admitted());
            QVERIFY(!state.read(later).admissible);
            InFlight other(state, later);
            QVERIFY(!other.admitted());
            QCOMPARE(state.read(later).in_flight, 1);
        }
        QVERIFY(state.read(later).admissible);
        QCOMPARE(state.read(later).in_flight, 0);
        QCOMPARE(state.read(later).breaker.state, Breaker::State::HalfOpen);
    }

    void remembersTheLastFailure() {
        TargetState state(kNow);
        call(state, Outcome::Overloaded, kNow, kSecond);
        call(state, Outcome::BadRequest, kNow + kMinute);
        call(state, Outcome::Ok, kNow + kMinute);
        const TargetState::Reading reading = state.read(kNow + kMinute);
        QCOMPARE(reading.last_failure, Outcome::Overloaded);
        QCOMPARE(reading.last_failure_at, kNow + kSecond);
        QCOMPARE(state.lastFailureMessage(), std::string("said so"));
        QCOMPARE(reading.failures, 1U);
        QCOMPARE(reading.successes, 1U);
    }

    void neverCounts_data() {
        QTest::addColumn<int>("outcome");
        for (int i = 0; i <= static_cast<int>(Outcome::Denied); ++i)
            if (const auto outcome = static_cast<Outcome>(i); evidenceOf(outcome) == Evidence::None)
                QTest::addRow("%s", std::string(record::nameOf(outcome)).c_str()) << i;
    }

    void neverCounts() {
        QFETCH(int, outcome);
        TargetState state(kNow);
        for (int i = 0; i < 100; ++i) call(state, static_cast<Outcome>(outcome), kNow + i * kMillisecond);
        const TargetState::Reading reading = state.read(kNow + kSecond);
        QVERIFY(reading.admissible);
        QCOMPARE(reading.breaker.state, Breaker::State::Closed);
        QCOMPARE(reading.failures, 0U);
        QVERIFY(reading.latency_us <= kDefaultLatency);
    }

    void headroomIsWholeAgainAfterItsReset() {
        TargetState state(kNow);
        QCOMPARE(state.read(kNow).headroom, 1.0);
        state.setHeadroom({0.25, kNow + kMinute});
        QCOMPARE(state.read(kNow).headroom, 0.25);
        QCOMPARE(state.read(kNow + kMinute).headroom, 1.0);
    }

    void closingAndRestoring() {
        TargetState state(kNow), other(kNow);
        QVERIFY(state.atRest(kNow));
        for (int i = 0; i < 5; ++i) call(state, Outcome::Connect, kNow);
        QVERIFY(!state.atRest(kNow));
        other.restore(state.saved({kNow + kSecond, kDay}), kSettings, {kNow, kDay + kSecond});
        QVERIFY(!other.read(kNow).admissible);
        QVERIFY(other.read(kNow + 15 * kSecond).admissible);
        other.close(kNow);
        QVERIFY(other.read(kNow).admissible);
        QVERIFY(other.atRest(kNow));
    }

    // Told once when it opens and once when it is closed again, not at the trials between.
    void tellsWhatTurned() {
        using Kind = resilience::Turn::Kind;
        TargetState state(kNow);
        auto endOf = [&](Outcome outcome, Micros at) { return InFlight(state, at).end(outcome, "", kSettings, at); };
        for (int i = 0; i < 4; ++i) QCOMPARE(endOf(Outcome::ServerError, kNow).kind, Kind::None);
        QCOMPARE(endOf(Outcome::ServerError, kNow).kind, Kind::Opened);
        QCOMPARE(endOf(Outcome::ServerError, kNow + 15 * kSecond).kind, Kind::None); // a trial that failed
        auto reason = reasonOf(state.read(kNow + 15 * kSecond), kNow + 15 * kSecond);
        QVERIFY(reason);
        QCOMPARE(reason->since, kNow); // of the trouble, not of its last trial
        QCOMPARE(endOf(Outcome::Ok, kNow + kMinute).kind, Kind::None);
        const resilience::Turn closed = endOf(Outcome::Ok, kNow + kMinute + kSecond);
        QCOMPARE(closed.kind, Kind::Closed);
        QCOMPARE(closed.open_for, kMinute + kSecond);
        QCOMPARE(state.close(kNow + 2 * kMinute).kind, Kind::None);
    }

    void tellsAPersonWhy() {
        TargetState state(kNow);
        QVERIFY(!reasonOf(state.read(kNow), kNow));
        for (int i = 0; i < 5; ++i) call(state, Outcome::ServerError, kNow, 0);
        auto reason = reasonOf(state.read(kNow + 3 * kSecond), kNow + 3 * kSecond);
        QVERIFY(reason);
        QCOMPARE(reason->since, kNow);
        QCOMPARE(inWords(*reason), std::string("5 failures in a row (5xx), tried again in 12 s"));
        reason = reasonOf(state.read(kNow + 15 * kSecond), kNow + 15 * kSecond);
        QCOMPARE(inWords(*reason), std::string("failed before (5xx), the next call tries it"));
        InFlight trial(state, kNow + 15 * kSecond);
        reason = reasonOf(state.read(kNow + 15 * kSecond), kNow + 15 * kSecond);
        QCOMPARE(inWords(*reason), std::string("failed before (5xx), a call tries it now"));
        trial.end(Outcome::TimeoutFirstByte, "", kSettings, kNow + 20 * kSecond);
        reason = reasonOf(state.read(kNow + 20 * kSecond), kNow + 20 * kSecond);
        QCOMPARE(inWords(*reason), std::string("failed again when tried (timeout_first_byte), tried again in 30 s"));
        TargetState share(kNow);
        for (int i = 0; i < 10; ++i) call(share, i % 3 == 0 ? Outcome::Ok : Outcome::Cut, kNow, 0);
        reason = reasonOf(share.read(kNow), kNow);
        QVERIFY(reason);
        QCOMPARE(inWords(*reason), std::string("6 of 10 calls failed (cut), tried again in 15 s"));
    }
};

TOLLGATE_TEST(TargetStateTest)
#include "tst_target_state.moc"
