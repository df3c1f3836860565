// SPDX-License-Identifier: GPL-3.0-or-later
// The estimate of the time to the first byte.
#include "resilience/latency.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::resilience;

namespace {

constexpr Micros kNow = 1'000 * kSecond;

bool near(Micros value, Micros expected, Micros by) {
    return value >= expected - by && value <= expected + by;
}

} // namespace

class LatencyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void beginsWithTheDefault() {
        const PeakLatency latency(kNow);
        QCOMPARE(latency.at(kNow), kDefaultLatency);
        QCOMPARE(latency.at(kNow + kHour), kDefaultLatency);
    }

    void aPeakIsTakenAtOnce() {
        PeakLatency latency(kNow);
        latency.observe(2 * kSecond, kNow);
        QCOMPARE(latency.at(kNow), 2 * kSecond);
        latency.observe(3 * kSecond, kNow);
        QCOMPARE(latency.at(kNow), 3 * kSecond);
    }

    void quickerAnswersBringItDownByAndBy() {
        PeakLatency latency(kNow);
        latency.observe(2 * kSecond, kNow);
        latency.observe(200 * kMillisecond, kNow + 10 * kMillisecond);
        QVERIFY(latency.at(kNow + 10 * kMillisecond) > 1'900 * kMillisecond);
        Micros now = kNow;
        for (; now < kNow + 10 * kSecond; now += 100 * kMillisecond) latency.observe(200 * kMillisecond, now);
        QVERIFY(near(latency.at(now), 235 * kMillisecond, 5 * kMillisecond));
    }

    // With nothing coming in it is tried again by and by, whether it seemed slow or quick.
    void fadesTowardsTheDefault() {
        PeakLatency slow(kNow), quick(kNow);
        slow.observe(10 * kSecond, kNow);
        Micros at = kNow;
        for (int i = 0; i < 400; ++i) quick.observe(20 * kMillisecond, at += 100 * kMillisecond);
        QVERIFY(near(slow.at(kNow + kIdleDecay), 3'837 * kMillisecond, kMillisecond));
        QVERIFY(slow.at(kNow + 3 * kMinute) < 300 * kMillisecond);
        QVERIFY(near(quick.at(at), 20 * kMillisecond, 2 * kMillisecond));
        QVERIFY(quick.at(at + 3 * kMinute) > 240 * kMillisecond);
        QVERIFY(quick.at(at + 3 * kMinute) <= kDefaultLatency);
    }

    // A person asks once in half a minute: what was seen last still tells the targets apart.
    void remembersBetweenTwoQuestions() {
        PeakLatency slow(kNow), quick(kNow);
        slow.observe(4 * kSecond, kNow);
        quick.observe(800 * kMillisecond, kNow);
        QVERIFY(slow.at(kNow + 30 * kSecond) > 2 * quick.at(kNow + 30 * kSecond));
    }

    void aWaitGivenUpWasNoShorter() {
        PeakLatency latency(kNow);
        latency.observe(kSecond, kNow);
        latency.observeAtLeast(400 * kMillisecond, kNow);
        QCOMPARE(latency.at(kNow), kSecond);
        latency.observeAtLeast(5 * kSecond, kNow);
        QCOMPARE(latency.at(kNow), 5 * kSecond);
    }

    void aFailureIsNotQuick() {
        PeakLatency latency(kNow);
        latency.observe(kSecond, kNow);
        latency.observeFailure(kMillisecond, kNow);
        QCOMPARE(latency.at(kNow), 2 * kSecond);
        latency.observeFailure(30 * kSecond, kNow);
        QCOMPARE(latency.at(kNow), 30 * kSecond);
        for (int i = 0; i < 100; ++i) latency.observeFailure(0, kNow);
        QCOMPARE(latency.at(kNow), kLongestLatency);
    }

    void strangeNumbersStayWithinBounds_data() {
        QTest::addColumn<qint64>("observed");
        QTest::addColumn<qint64>("after");
        for (qint64 observed : {qint64(INT64_MIN), qint64(-1), qint64(0), qint64(INT64_MAX)})
            for (qint64 after : {qint64(-kHour), qint64(0), qint64(kDay)})
                QTest::addRow("%lld after %lld", static_cast<long long>(observed), static_cast<long long>(after))
                    << observed << after;
    }

    void strangeNumbersStayWithinBounds() {
        QFETCH(qint64, observed);
        QFETCH(qint64, after);
        PeakLatency latency(kNow);
        for (int i = 0; i < 50; ++i) latency.observe(observed, kNow + after);
        const Micros seen = latency.at(kNow + after);
        QVERIFY(seen >= 1 && seen <= kLongestLatency);
        latency.observe(2 * kSecond, kNow + after); // and goes on
        QVERIFY(latency.at(kNow + after) >= 2 * kSecond);
    }

    void scoreIsTheWaitBehindThoseWhoWait() {
        QCOMPARE(score(200, 0), 200.0);
        QCOMPARE(score(200, 4), 1000.0);
        QVERIFY(score(2'000, 0) < score(200, 19));
    }
};

TOLLGATE_TEST(LatencyTest)
#include "tst_latency.moc"
