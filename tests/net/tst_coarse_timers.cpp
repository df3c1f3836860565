// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/cancel.h"
#include "net/coarse_timers.h"
#include "net/signal.h"
#include "support/test_main.h"

#include <optional>

using namespace tollgate::net;
using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

class CoarseTimersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void firesOnceAndNeverEarly() {
        asio::io_context io(1);
        CoarseTimers timers(io, 5ms);
        for (auto limit : {0ms, 1ms, 5ms, 12ms, 40ms}) {
            int fired = 0;
            const auto start = SteadyClock::now();
            SteadyClock::duration took{};
            Deadline deadline(timers, [&fired, &took, &start] {
                ++fired;
                took = SteadyClock::now() - start;
            });
            deadline.arm(limit);
            QVERIFY(deadline.armed());
            io.restart();
            io.run(); // ends by itself: nothing armed, nothing runs
            QCOMPARE(fired, 1);
            QVERIFY(took >= limit);
            QVERIFY(!deadline.armed());
        }
    }

    void firesInOrderOfTime() {
        asio::io_context io(1);
        CoarseTimers timers(io, 2ms);
        std::vector<int> order;
        Deadline late(timers, [&order] { order.push_back(3); });
        Deadline early(timers, [&order] { order.push_back(1); });
        Deadline middle(timers, [&order] { order.push_back(2); });
        late.arm(700ms); // beyond one turn of the wheel (256 × 2 ms)
        early.arm(10ms);
        middle.arm(190ms); // same slot as `late` or near it, one turn earlier
        io.run();
        QCOMPARE(order, (std::vector<int>{1, 2, 3}));
    }

    void disarmedNeverFires() {
        asio::io_context io(1);
        CoarseTimers timers(io, 2ms);
        bool fired = false, other = false;
        Deadline deadline(timers, [&fired] { fired = true; });
        Deadline marker(timers, [&other] { other = true; });
        deadline.arm(10ms);
        marker.arm(30ms);
        deadline.disarm();
        {
            Deadline gone(timers, [&fired] { fired = true; });
            gone.arm(5ms);
        }
        QCOMPARE(timers.armed(), std::size_t{1});
        io.run();
        QVERIFY(other && !fired);
    }

    void armingAgainMovesTheLimit() {
        asio::io_context io(1);
        CoarseTimers timers(io, 2ms);
        int fired = 0;
        Deadline deadline(timers, [&fired] { ++fired; });
        const auto start = SteadyClock::now();
        deadline.arm(5ms);
        deadline.arm(60ms);
        QCOMPARE(timers.armed(), std::size_t{1});
        io.run();
        QCOMPARE(fired, 1);
        QVERIFY(SteadyClock::now() - start >= 60ms);
    }

    void callbacksMayChangeEverything() {
        asio::io_context io(1);
        CoarseTimers timers(io, 2ms);
        int fired = 0;
        std::optional<Deadline> victim;
        std::optional<Deadline> again;
        Deadline killer(timers, [&victim, &again, &fired] {
            ++fired;
            victim.reset();
            again->arm(std::chrono::milliseconds(4));
        });
        victim.emplace(timers, [&fired] { fired += 100; });
        again.emplace(timers, [&fired] { fired += 10; });
        killer.arm(5ms);
        victim->arm(20ms);
        io.run();
        QCOMPARE(fired, 11);
    }

    // A limit a request, armed and disarmed without end: the timer behind them is hardly ever touched.
    void makesNoSystemCallsInTheSteadyState() {
        asio::io_context io(1);
        CoarseTimers timers(io, 5ms);
        const auto end = SteadyClock::now() + 60ms;
        int rounds = 0;
        while (SteadyClock::now() < end) {
            for (int i = 0; i < 1000; ++i, ++rounds) {
                Deadline deadline(timers, [] {});
                deadline.arm(10'000ms);
            }
            io.poll();
        }
        QVERIFY(rounds > 1000);
        QCOMPARE(timers.wakeUps(), std::uint64_t{0});
    }

    void destroyedTimersFireNothing() {
        asio::io_context io(1);
        bool fired = false;
        auto timers = std::make_unique<CoarseTimers>(io, 1ms);
        {
            Deadline deadline(*timers, [&fired] { fired = true; });
            deadline.arm(1ms);
        }
        timers.reset();
        io.run();
        QVERIFY(!fired);
    }

    void manyFireAll() {
        asio::io_context io(1);
        CoarseTimers timers(io, 1ms);
        int fired = 0;
        std::vector<std::unique_ptr<Deadline>> deadlines;
        for (int i = 0; i < 5000; ++i) {
            deadlines.push_back(std::make_unique<Deadline>(timers, [&fired] { ++fired; }));
            deadlines.back()->arm(std::chrono::milliseconds(i % 300));
        }
        for (std::size_t i = 0; i < deadlines.size(); i += 5) deadlines[i]->disarm();
        io.run();
        QCOMPARE(fired, 4000);
        QCOMPARE(timers.armed(), std::size_t{0});
    }
};

class CancelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void callsEveryHookOnce() {
        Cancel cancel;
        int calls = 0;
        CancelHook a(cancel, [&calls] { ++calls; });
        CancelHook b(cancel, [&calls] { ++calls; });
        {
            CancelHook gone(cancel, [&calls] { calls += 100; });
        }
        QVERIFY(!cancel.fired());
        cancel.fire();
        cancel.fire();
        QVERIFY(cancel.fired());
        QCOMPARE(calls, 2);
    }

    void hooksMayGoWhileItFires() {
        Cancel cancel;
        int calls = 0;
        std::optional<CancelHook> other;
        std::optional<CancelHook> self;
        other.emplace(cancel, SmallCallback([&calls] { ++calls; }));
        self.emplace(cancel, SmallCallback([&calls, &other, &self] {
                         ++calls;
                         other.reset();
                         self.reset();
                     }));
        cancel.fire();
        QCOMPARE(calls, 1);
    }

    void outlivedHooksAreHarmless() {
        std::optional<Cancel> cancel(std::in_place);
        CancelHook hook(*cancel, [] {});
        cancel.reset();
    }
};

class SignalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void wakesWhoWaits() {
        asio::io_context io(1);
        Signal signal(io.get_executor());
        int steps = 0;
        const auto waiter = [](Signal& wanted, int& count) -> Task<> {
            co_await wanted.wait();
            ++count;
            co_await wanted.wait();
            ++count;
        };
        spawn(io, waiter(signal, steps));
        io.poll();
        QVERIFY(signal.waiting());
        signal.wake();
        QCOMPARE(steps, 0); // not inside wake()
        signal.wake();      // nobody waits: forgotten
        io.restart();
        io.poll();
        QCOMPARE(steps, 1);
        signal.wakeNow();
        QCOMPARE(steps, 2);
        QVERIFY(!signal.waiting());
    }
};

TOLLGATE_TEST(CoarseTimersTest)
TOLLGATE_TEST(CancelTest)
TOLLGATE_TEST(SignalTest)
#include "tst_coarse_timers.moc"
