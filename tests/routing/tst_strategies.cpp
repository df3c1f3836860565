// SPDX-License-Identifier: GPL-3.0-or-later
#include "assumed.h"
#include "support/test_main.h"

#include <set>

using namespace tollgate;
using namespace tollgate::routing;
using namespace tollgate::routing::test;

namespace {

constexpr int kCalls = 6000;

// How often each member of a pool of a, b, c comes first.
std::map<std::string, int> firsts(Strategy strategy, AssumedWorld& world, std::vector<double> weights = {1, 1, 1}) {
    Pool pool = defaultPool();
    pool.strategy = strategy;
    std::map<std::string, int> counts;
    for (int i = 0; i < kCalls; ++i) {
        record::TraceStep step;
        auto plan = rankMembers(pool, 1, {{"a", "m"}, {"b", "m"}, {"c", "m"}}, weights, world, std::nullopt, step);
        ++counts[plan.front().provider];
    }
    return counts;
}

bool near(int count, double share) {
    return std::abs(count - share * kCalls) < 0.03 * kCalls;
}

Standing with(double latency, std::int64_t running = 0, double room = 1, std::optional<Money> cost = {}) {
    Standing standing;
    standing.latency_score = latency;
    standing.in_flight = running;
    standing.headroom = room;
    standing.cost = cost;
    return standing;
}

QByteArray order(Strategy strategy, AssumedWorld& world) {
    Pool pool = defaultPool();
    pool.strategy = strategy;
    record::TraceStep step;
    QByteArray text;
    for (const PlanMember& member :
         rankMembers(pool, 1, {{"a", "m"}, {"b", "m"}, {"c", "m"}}, {}, world, std::nullopt, step))
        text += QByteArray::fromStdString(member.provider);
    return text;
}

} // namespace

// DESIGN.md §4 "Pool strategies", over thousands of calls, within 3 %.
class StrategiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void orderedKeepsTheOrder() {
        AssumedWorld world;
        QCOMPARE(order(Strategy::Ordered, world), QByteArray("abc"));
        world.standings["a/m"].recovering = true; // not well again for long enough
        QCOMPARE(order(Strategy::Ordered, world), QByteArray("bca"));
    }

    void weightedDrawsByWeight() {
        AssumedWorld world;
        auto counts = firsts(Strategy::Weighted, world, {70, 30, 0});
        QVERIFY(near(counts["a"], 0.7) && near(counts["b"], 0.3));
        QCOMPARE(counts["c"], 0);
        world.standings["a/m"] = skipped(Unable::BreakerOpen, {});
        world.standings["b/m"] = skipped(Unable::BreakerOpen, {});
        QCOMPARE(firsts(Strategy::Weighted, world, {70, 30, 0})["c"], kCalls); // better than nobody
    }

    void roundRobinTakesTurns() {
        AssumedWorld world;
        auto counts = firsts(Strategy::RoundRobin, world);
        QCOMPARE(counts["a"], kCalls / 3);
        QCOMPARE(counts["b"], kCalls / 3);
        QCOMPARE(counts["c"], kCalls / 3);
    }

    // Power of two choices: the slowest never, the fastest of the three two times of three.
    void fastestTakesTheBetterOfTwo() {
        AssumedWorld world;
        world.standings = {{"a/m", with(900e3)}, {"b/m", with(200e3)}, {"c/m", with(300e3)}};
        auto counts = firsts(Strategy::Fastest, world);
        QCOMPARE(counts["a"], 0);
        QVERIFY(near(counts["b"], 2.0 / 3) && near(counts["c"], 1.0 / 3));
        QVERIFY(order(Strategy::Fastest, world).endsWith('a'));
    }

    void fastestKeepsAWarmCacheUnlessItIsMuchSlower() {
        AssumedWorld world;
        world.standings = {{"a/m", with(220e3)}, {"b/m", with(200e3)}, {"c/m", with(900e3)}};
        world.standings["a/m"].warm = true;
        QCOMPARE(firsts(Strategy::Fastest, world)["b"] < kCalls / 2, true);
        world.standings["a/m"].latency_score = 400e3;
        QVERIFY(near(firsts(Strategy::Fastest, world)["b"], 2.0 / 3));
    }

    void cheapestCountsThisRequest() {
        AssumedWorld world;
        world.standings = {{"a/m", with(1, 0, 1, Money{30})}, {"b/m", with(1)}, {"c/m", with(1, 0, 1, Money{20})}};
        QCOMPARE(order(Strategy::Cheapest, world), QByteArray("cab")); // an unknown price is no low one
    }

    void leastBusyLooksAtWhatRuns() {
        AssumedWorld world;
        world.standings = {{"a/m", with(1, 4)}, {"b/m", with(1, 1)}, {"c/m", with(1, 2)}};
        QCOMPARE(order(Strategy::LeastBusy, world), QByteArray("bca"));
        world.standings.clear(); // all idle: in turn
        QVERIFY(near(firsts(Strategy::LeastBusy, world)["c"], 1.0 / 3));
    }

    void headroomLooksAtTheLimits() {
        AssumedWorld world;
        world.standings = {{"a/m", with(1, 0, 0.1)}, {"b/m", with(1, 0, 0.5)}, {"c/m", with(1, 0, 0.9)}};
        QCOMPARE(order(Strategy::Headroom, world), QByteArray("cba"));
    }

    // Whatever the strategy: who cannot be asked is never in the plan, and everyone else is.
    void neverPlansWhoCannotBeAsked() {
        std::mt19937 random(11);
        for (int i = 0; i < 3000; ++i) {
            AssumedWorld world;
            std::set<std::string> able;
            for (const char* name : {"a", "b", "c"}) {
                Standing standing = with(random() % 1000, random() % 5, (random() % 100) / 100.0);
                if (random() % 3 == 0)
                    standing.unable = static_cast<Unable>(1 + random() % static_cast<unsigned>(Unable::NoVision));
                if (standing.unable == Unable::None) able.insert(name);
                world.standings[std::string(name) + "/m"] = standing;
            }
            Pool pool = defaultPool();
            pool.strategy = static_cast<Strategy>(random() % 7);
            record::TraceStep step;
            auto plan = rankMembers(pool, 1, {{"a", "m"}, {"b", "m"}, {"c", "m"}}, {}, world, std::nullopt, step);
            std::set<std::string> planned;
            for (const PlanMember& member : plan) planned.insert(member.provider);
            QVERIFY(planned == able);
            QCOMPARE(step.candidates.size(), std::size_t{3});
        }
    }
};

TOLLGATE_TEST(StrategiesTest)
#include "tst_strategies.moc"
