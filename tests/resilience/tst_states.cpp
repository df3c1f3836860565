// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/states.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::resilience;
using record::Outcome;

namespace {

constexpr Micros kNow = 1'000 * kSecond;
constexpr Micros kWall = 1'792'074'727 * kSecond;
const config::Breaker kSettings;

void fail(TargetState& state, int times) {
    for (int i = 0; i < times; ++i) InFlight(state, kNow).end(Outcome::ServerError, "", kSettings, kNow);
}

} // namespace

class StatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void findsWhatItMade() {
        TargetStates states;
        const auto one = states.target("openai", "main", "gpt-5", kNow);
        QCOMPARE(states.target("openai", "main", "gpt-5", kNow + kHour), one);
        QVERIFY(states.target("openai", "spare", "gpt-5", kNow) != one);
        QVERIFY(states.target("openai", "main", "gpt-5-mini", kNow) != one);
        QVERIFY(states.target("openai", "maingpt", "-5", kNow) != one);
        QVERIFY(states.target("azure", "main", "gpt-5", kNow) != one);
        QCOMPARE(states.key("openai", "main"), states.key("openai", "main"));
        QVERIFY(states.key("openai", "main") != states.key("openai", "spare"));
        QCOMPARE(states.keys().size(), 2U);
    }

    void listsInOrder() {
        TargetStates states;
        states.target("b", "", "m", kNow);
        states.target("a", "k", "z", kNow);
        states.target("a", "k", "m", kNow);
        const std::vector<TargetStates::Target> targets = states.targets();
        QCOMPARE(targets.size(), 3U);
        QCOMPARE(targets[0].id, (TargetId{"a", "k", "m"}));
        QCOMPARE(targets[1].id, (TargetId{"a", "k", "z"}));
        QCOMPARE(targets[2].id, (TargetId{"b", "", "m"}));
        QCOMPARE(targets[2].state, states.target("b", "", "m", kNow));
    }

    void savesWhatThereIsToRemember() {
        TargetStates states;
        states.target("well", "", "m", kNow);
        fail(*states.target("failing", "k", "m", kNow), 2);
        fail(*states.target("down", "k", "m", kNow), 5);
        const std::vector<SavedTarget> saved = states.saved({kNow + kSecond, kWall});
        QCOMPARE(saved.size(), 2U);
        TargetStates restarted;
        restarted.restore(saved, kSettings, {5 * kSecond, kWall});
        QCOMPARE(restarted.targets().size(), 2U);
        QVERIFY(!restarted.target("down", "k", "m", 0)->read(5 * kSecond).admissible);
        QVERIFY(restarted.target("down", "k", "m", 0)->read(19 * kSecond).admissible);
        QVERIFY(restarted.target("failing", "k", "m", 0)->read(5 * kSecond).admissible);
        QCOMPARE(restarted.saved({5 * kSecond, kWall}), saved);
    }

    // Clients can name models without end.
    void forgetsWhatNobodyHolds() {
        TargetStates states;
        const auto held = states.target("p", "k", "held", kNow);
        fail(*states.target("p", "k", "down", kNow), 5);
        for (std::size_t i = 0; i < 2 * TargetStates::kMostTargets; ++i)
            states.target("p", "k", std::to_string(i), kNow);
        QVERIFY(states.targets().size() <= TargetStates::kMostTargets);
        QCOMPARE(states.target("p", "k", "held", kNow), held);
        QVERIFY(!states.target("p", "k", "down", kNow)->read(kNow).admissible);
    }
};

TOLLGATE_TEST(StatesTest)
#include "tst_states.moc"
