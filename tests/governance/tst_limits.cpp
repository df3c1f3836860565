// SPDX-License-Identifier: GPL-3.0-or-later
// Rates, places and what happens when they are used up (DESIGN.md §3 `limits`, reliability.md §5.2 I10).
#include "governance/admission.h"
#include "governance/limits.h"
#include "support/test_main.h"

#include <atomic>
#include <memory>
#include <random>
#include <thread>
#include <vector>

using namespace tollgate;
using namespace tollgate::governance;

namespace {

constexpr Micros kNow = 1'000 * kSecond;

std::shared_ptr<Limiter> limiterWith(const config::Limits& limits) {
    auto limiter = std::make_shared<Limiter>("it");
    limiter->setLimits(limits);
    return limiter;
}

} // namespace

class LimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // DESIGN.md §5: "a bucket of requests_per_minute starts full and allows that burst".
    void aBucketStartsFullAndRefillsEvenly() {
        Rate rate;
        rate.setLimit(60);
        for (int i = 0; i < 60; ++i) {
            QCOMPARE(rate.left(kNow), std::int64_t{60 - i});
            QCOMPARE(rate.waitFor(1, kNow), Micros{0});
            rate.take(1, kNow);
        }
        QCOMPARE(rate.left(kNow), std::int64_t{0});
        QCOMPARE(rate.waitFor(1, kNow), kSecond);
        QCOMPARE(rate.waitFor(1, kNow + 999 * kMillisecond), kMillisecond);
        QCOMPARE(rate.waitFor(1, kNow + kSecond), Micros{0});
        QCOMPARE(rate.fullIn(kNow), kMinute);
        QCOMPARE(rate.left(kNow + kMinute), std::int64_t{60});
    }

    void moreThanAMinutesWorthFitsWhenItIsFull() {
        Rate rate;
        rate.setLimit(1000);
        QCOMPARE(rate.waitFor(5000, kNow), Micros{0});
        rate.take(5000, kNow);
        QCOMPARE(rate.waitFor(1, kNow), 4 * kMinute + 60 * kMillisecond);
    }

    void whatWasEstimatedIsPutRight() {
        const auto limiter = limiterWith({.tokens_per_minute = 1000});
        QVERIFY(limiter->enter(900, 0, kNow).admitted);
        const LimitAnswer refused = limiter->enter(200, 0, kNow);
        QVERIFY(!refused.admitted);
        QCOMPARE(static_cast<int>(refused.kind), static_cast<int>(LimitKind::Tokens));
        limiter->correctTokens(900, 100);
        QCOMPARE(limiter->read(kNow).tokens_left, std::int64_t{900});
        QVERIFY(limiter->enter(200, 0, kNow).admitted);
    }

    void placesComeBack() {
        const auto limiter = limiterWith({.concurrent = 2});
        Admission first, second, third;
        QVERIFY(!first.enter({limiter.get(), nullptr}, 0, 0, kNow).refused_by);
        QVERIFY(!second.enter({limiter.get(), nullptr}, 0, 0, kNow).refused_by);
        QCOMPARE(third.enter({limiter.get(), nullptr}, 0, 0, kNow).refused_by, limiter.get());
        QVERIFY(!third.limited());
        first.end();
        first.end(); // once is once
        QVERIFY(!third.enter({limiter.get(), nullptr}, 0, 0, kNow).refused_by);
        QCOMPARE(limiter->read(kNow).in_flight, std::int64_t{2});
    }

    // All or nothing: what the second refuses the first has not given.
    void aRefusalTakesNothing() {
        const auto key = limiterWith({.requests_per_minute = 10, .tokens_per_minute = 1000});
        const auto team = limiterWith({.requests_per_minute = 1});
        QVERIFY(team->enter(0, 0, kNow).admitted);
        Admission admission;
        QCOMPARE(admission.enter({key.get(), team.get()}, 100, 0, kNow).refused_by, team.get());
        QCOMPARE(key->read(kNow).requests_left, std::int64_t{10});
        QCOMPARE(key->read(kNow).tokens_left, std::int64_t{1000});
        QCOMPARE(key->read(kNow).in_flight, std::int64_t{0});
    }

    // Those who may wait come one after the other, not all at once.
    void patienceSmooths() {
        const auto limiter = limiterWith({.requests_per_minute = 60});
        for (int i = 0; i < 60; ++i) QVERIFY(limiter->enter(0, 0, kNow).admitted);
        for (int i = 1; i <= 2; ++i) {
            const LimitAnswer answer = limiter->enter(0, 2 * kSecond, kNow);
            QVERIFY(answer.admitted);
            QCOMPARE(answer.wait, i * kSecond);
        }
        QVERIFY(!limiter->enter(0, 2 * kSecond, kNow).admitted);
        QVERIFY(limiter->look(0, 3 * kSecond, kNow).admitted);
    }

    void aChangeOfTheLimitForgetsNothing() {
        Limits limits;
        const auto limiter = limits.limiter("key:a", "it", {.requests_per_minute = 60});
        for (int i = 0; i < 60; ++i) limiter->enter(0, 0, kNow);
        QCOMPARE(limits.limiter("key:a", "it", {.requests_per_minute = 120}).get(), limiter.get());
        QVERIFY(!limiter->enter(0, 0, kNow).admitted);
        QVERIFY(!limits.limiter("key:a", "it", {}));
        QVERIFY(limiter->enter(0, 0, kNow).admitted); // held by requests of an earlier configuration
    }

    void aRestartFillsNoBucket() {
        Limits before;
        const auto limiter = before.limiter("key:a", "it", {.requests_per_minute = 60});
        for (int i = 0; i < 60; ++i) limiter->enter(0, 0, kNow);
        before.limiter("key:full", "it", {.requests_per_minute = 60});
        const Micros utc = 1'800'000'000 * kSecond;
        const auto saved = before.saved(kNow, utc);
        QCOMPARE(saved.size(), std::size_t{1});
        Limits after; // ten seconds later, with another steady clock
        after.restore(saved, 5 * kSecond, utc + 10 * kSecond);
        const auto again = after.limiter("key:a", "it", {.requests_per_minute = 60});
        QCOMPARE(again->read(5 * kSecond).requests_left, std::int64_t{10});
        Limits jumped; // the clock was set back a year
        jumped.restore(saved, 5 * kSecond, utc - 365 * kDay);
        const auto late = jumped.limiter("key:a", "it", {.requests_per_minute = 60});
        QVERIFY(late->read(5 * kSecond).requests_full_in <= 10 * kMinute);
    }

    // Over any time: no more than the burst and the rate, and no less than one short of it, whatever the limit.
    void holdsOverTime() {
        std::mt19937_64 random(3);
        for (std::int64_t limit : {1, 7, 60, 997, 100'000}) {
            const auto limiter = limiterWith({.requests_per_minute = limit});
            std::int64_t admitted = 0;
            Micros now = kNow;
            for (int i = 0; i < 100'000; ++i) {
                admitted += limiter->enter(0, 0, now).admitted;
                now += static_cast<Micros>(random() % static_cast<std::uint64_t>(40 * kSecond / limit + 1));
            }
            const double most = static_cast<double>(limit) * (1 + static_cast<double>(now - kNow) / kMinute);
            QVERIFY2(static_cast<double>(admitted) <= most + 1, std::to_string(limit).c_str());
        }
    }

    // 10⁵ calls of 32 threads at one moment: exactly the burst is let in.
    void threadsShareOneLimit() {
        const auto limiter = limiterWith({.requests_per_minute = 1000});
        std::atomic<std::int64_t> admitted = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 32; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 3125; ++i) admitted += limiter->enter(0, 0, kNow).admitted;
            });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(admitted.load(), std::int64_t{1000});
    }
};

TOLLGATE_TEST(LimitsTest)
#include "tst_limits.moc"
