// SPDX-License-Identifier: GPL-3.0-or-later
// A provider key that rests or needs attention (DESIGN.md §4).
#include "resilience/key_state.h"
#include "resilience/reason.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::resilience;

namespace {

constexpr Micros kNow = 1'000 * kSecond;
constexpr std::uint64_t kText = 11, kOtherText = 12;

} // namespace

class KeyStateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void newIsUsable() {
        const ProviderKeyState key;
        QVERIFY(key.read(kText, kNow).usable());
        QVERIFY(!reasonOf(key.read(kText, kNow), key.message(), kNow));
    }

    void restsAsLongAsAsked() {
        ProviderKeyState key;
        key.rateLimited(kText, 20 * kSecond, "slow down", kNow);
        QCOMPARE(key.read(kText, kNow).cooling_until, kNow + 20 * kSecond);
        QCOMPARE(key.read(kText, kNow).since, kNow);
        QVERIFY(!key.read(kText, kNow + 20 * kSecond - 1).usable());
        QVERIFY(key.read(kText, kNow + 20 * kSecond).usable());
        QCOMPARE(inWords(*reasonOf(key.read(kText, kNow), key.message(), kNow)),
                 std::string("the key is rate limited, ready again in 20 s"));
    }

    void restsFiveSecondsWhenNothingIsAsked() {
        ProviderKeyState key;
        key.rateLimited(kText, std::nullopt, "", kNow);
        QCOMPARE(key.read(kText, kNow).cooling_until, kNow + 5 * kSecond);
    }

    void theLongestRestCounts() {
        ProviderKeyState key;
        key.rateLimited(kText, kMinute, "", kNow);
        key.rateLimited(kText, kSecond, "", kNow + kSecond);
        QCOMPARE(key.read(kText, kNow + kSecond).cooling_until, kNow + kMinute);
        QCOMPARE(key.read(kText, kNow + kSecond).since, kNow);
    }

    void needsAttentionUntilItsTextChanges() {
        ProviderKeyState key;
        key.refused(kText, "no such key", kNow);
        QVERIFY(key.read(kText, kNow + 300 * kDay).attention);
        QCOMPARE(key.read(kText, kNow + kDay).since, kNow);
        QCOMPARE(key.message(), std::string("no such key"));
        QCOMPARE(inWords(*reasonOf(key.read(kText, kNow), key.message(), kNow)),
                 std::string("the provider refused the key: no such key"));
        QVERIFY(key.read(kOtherText, kNow).usable());
        key.refused(kOtherText, "", kNow + kHour);
        QVERIFY(key.read(kOtherText, kNow + kHour).attention);
    }

    void attentionOutlastsARest() {
        ProviderKeyState key;
        key.refused(kText, "no such key", kNow);
        key.rateLimited(kText, kSecond, "slow down", kNow);
        QVERIFY(!key.read(kText, kNow + kMinute).usable());
        QCOMPARE(key.message(), std::string("no such key"));
    }

    void anotherTextDoesNotRest() {
        ProviderKeyState key;
        key.rateLimited(kText, kHour, "", kNow);
        QVERIFY(key.read(kOtherText, kNow).usable());
    }

    void aTestClearsIt() {
        ProviderKeyState key;
        key.refused(kText, "no such key", kNow);
        key.clear();
        QVERIFY(key.read(kText, kNow).usable());
        QVERIFY(key.message().empty());
    }

    // On another steady clock, as after a restart, with the wall's for the times.
    void itsAttentionSurvives() {
        ProviderKeyState key;
        QVERIFY(!key.saved({kNow, 50 * kDay}));
        key.rateLimited(kText, kHour, "slow down", kNow);
        QVERIFY(!key.saved({kNow, 50 * kDay})); // a rest does not
        key.refused(kText, "no such key", kNow);
        const auto saved = key.saved({kNow + kMinute, 50 * kDay});
        QVERIFY(saved && saved->since == 50 * kDay - kMinute);
        ProviderKeyState later;
        later.restore(*saved, {kHour, 50 * kDay + kMinute});
        const auto reading = later.read(kText, kHour);
        QVERIFY(reading.attention && reading.since == kHour - 2 * kMinute);
        QCOMPARE(later.message(), std::string("no such key"));
        QVERIFY(later.read(kOtherText, kHour).usable());
        QVERIFY(later.saved({kHour, 50 * kDay + kMinute}) == saved);
        ProviderKeyState behind; // a clock that was set back
        behind.restore(*saved, {kHour, 0});
        QCOMPARE(behind.read(kText, kHour).since, kHour);
    }

    void aClockThatGoesBackDoesNotProlongIt() {
        ProviderKeyState key;
        key.rateLimited(kText, kMinute, "", kNow);
        QVERIFY(key.read(kText, kNow - kHour).usable());
        key.rateLimited(kText, kSecond, "", kNow - kHour);
        QCOMPARE(key.read(kText, kNow - kHour).cooling_until, kNow - kHour + kSecond);
    }
};

TOLLGATE_TEST(KeyStateTest)
#include "tst_key_state.moc"
