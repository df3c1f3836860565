// SPDX-License-Identifier: GPL-3.0-or-later
// Several threads use one state; run under ThreadSanitizer too.
#include "resilience/states.h"
#include "support/test_main.h"

#include <random>
#include <thread>

using namespace tollgate;
using namespace tollgate::resilience;
using record::Outcome;

namespace {

constexpr Micros kNow = 1'000 * kSecond;
constexpr int kThreads = 4;
constexpr int kCalls = 5'000;

template <class Work>
void onThreads(const Work& work) {
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i) threads.emplace_back([&work, i] { work(i); });
    for (std::thread& thread : threads) thread.join();
}

} // namespace

class ThreadsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // Whoever reads sees one value whole, however often it is replaced.
    void publishedValuesAreWhole() {
        struct Value {
            std::uint64_t words[12];
        };

        auto made = [](std::uint64_t n) {
            Value value{};
            for (std::size_t i = 0; i < std::size(value.words); ++i) value.words[i] = n + i;
            return value;
        };
        Published<Value> published(made(0));
        std::mutex mutex;
        std::uint64_t last = 0;
        std::atomic<int> torn = 0, backwards = 0;
        onThreads([&](int thread) {
            std::uint64_t seen = 0;
            for (int i = 0; i < 20 * kCalls; ++i) {
                if (thread == 0) {
                    std::lock_guard lock(mutex);
                    published.store(made(++last));
                    continue;
                }
                const Value value = published.load();
                for (std::size_t w = 1; w < std::size(value.words); ++w)
                    if (value.words[w] != value.words[0] + w) ++torn;
                if (value.words[0] < seen) ++backwards;
                seen = value.words[0];
            }
        });
        QCOMPARE(torn.load(), 0);
        QCOMPARE(backwards.load(), 0);
        QCOMPARE(published.load().words[0], last);
    }

    void nothingIsLostOrCountedTwice() {
        TargetState state(kNow);
        config::Breaker settings;
        settings.failures = 1'000;
        settings.error_percent = 100; // stays closed: every call counts
        std::atomic<std::uint64_t> ok = 0, failed = 0;
        std::atomic<int> strange = 0;
        onThreads([&](int thread) {
            std::mt19937_64 random(static_cast<std::uint64_t>(thread));
            for (int i = 0; i < kCalls; ++i) {
                const Micros now = kNow + i * kMillisecond;
                InFlight call(state, now);
                const TargetState::Reading reading = state.read(now);
                if (reading.in_flight < 1 || reading.in_flight > kThreads || !reading.admissible) ++strange;
                if (random() % 2) call.firstByte(now + 5);
                switch (random() % 4) {
                case 0: break; // dropped
                case 1: call.end(Outcome::ServerError, "text", settings, now + 9), ++failed; break;
                case 2: call.end(Outcome::ClientGone, "", settings, now + 9); break;
                default: call.end(Outcome::Ok, "", settings, now + 9), ++ok; break;
                }
            }
        });
        const TargetState::Reading reading = state.read(kNow + kHour);
        QCOMPARE(strange.load(), 0);
        QCOMPARE(reading.in_flight, 0);
        QCOMPARE(reading.successes, ok.load());
        QCOMPARE(reading.failures, failed.load());
    }

    void oneTrialAtATime() {
        TargetState state(kNow);
        const config::Breaker settings;
        for (int i = 0; i < 5; ++i) InFlight(state, kNow).end(Outcome::Connect, "", settings, kNow);
        std::atomic<int> inside = 0, tooMany = 0, trials = 0;
        onThreads([&](int) {
            for (int i = 0; i < kCalls; ++i) {
                InFlight call(state, kNow + kMinute);
                if (!call.admitted()) continue;
                if (inside.fetch_add(1) != 0) ++tooMany;
                ++trials;
                std::this_thread::yield();
                inside.fetch_sub(1);
                call.end(Outcome::ClientGone, "", settings, kNow + kMinute);
            }
        });
        QCOMPARE(tooMany.load(), 0);
        QVERIFY(trials.load() > 0);
        QCOMPARE(state.read(kNow + kMinute).breaker.state, Breaker::State::HalfOpen);
    }

    void everyoneFindsTheSame() {
        TargetStates states;
        std::array<std::vector<TargetState*>, kThreads> found;
        onThreads([&](int thread) {
            const auto name = static_cast<std::size_t>(thread);
            for (int i = 0; i < 500; ++i)
                found[name].push_back(states.target("p", "k", std::to_string(i % 50), kNow).get());
            states.key("p", "k")->rateLimited(7, kSecond, "slow down", kNow);
        });
        for (const auto& of : found) QVERIFY(of == found[0]);
        QCOMPARE(states.targets().size(), 50U);
        QVERIFY(!states.key("p", "k")->read(7, kNow).usable());
    }
};

TOLLGATE_TEST(ThreadsTest)
#include "tst_threads.moc"
