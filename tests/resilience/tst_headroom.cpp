// SPDX-License-Identifier: GPL-3.0-or-later
// What the heads of answers say about rate limits (protocols.md §1.4, §3.5).
#include "resilience/headroom.h"
#include "support/test_main.h"

#include <map>

using namespace tollgate;
using namespace tollgate::resilience;

namespace {

constexpr Moment kNow{.steady = 1'000 * kSecond, .wall = 1'792'074'727 * kSecond}; // 2026-10-15T14:32:07Z
constexpr qint64 kUnsaid = -1;

using Head = std::map<std::string, std::string, std::less<>>;

std::optional<Headroom> readFrom(const Head& head) {
    return readHeadroom(
        [&](std::string_view name) {
            const auto at = head.find(name);
            return at == head.end() ? std::string_view() : std::string_view(at->second);
        },
        kNow);
}

} // namespace

class HeadroomTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void oneLimit_data() {
        QTest::addColumn<QByteArray>("remaining");
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("reset");
        QTest::addColumn<double>("fraction"); // below 0: nothing is known
        QTest::addColumn<qint64>("wait");
        auto row = [](const char* rule, const char* remaining, const char* limit, const char* reset, double fraction,
                      qint64 wait) {
            QTest::newRow(rule) << QByteArray(remaining) << QByteArray(limit) << QByteArray(reset) << fraction << wait;
        };
        row("minutes", "15", "60", "6m0s", 0.25, 6 * kMinute);
        row("a second", "15", "60", "1s", 0.25, kSecond);
        row("milliseconds", "15", "60", "120ms", 0.25, 120 * kMillisecond);
        row("a fraction of seconds", "15", "60", "7.66s", 0.25, 7'660'000);
        row("a number is seconds", "15", "60", "10", 0.25, 10 * kSecond);
        row("seconds since 1970", "15", "60", "1792074737", 0.25, 10 * kSecond);
        row("milliseconds since 1970", "15", "60", "1792074737000", 0.25, 10 * kSecond);
        row("RFC 3339", "15", "60", "2026-10-15T14:32:17Z", 0.25, 10 * kSecond);
        row("RFC 3339 with a zone", "15", "60", "2026-10-15T16:32:17+02:00", 0.25, 10 * kSecond);
        row("it has reset", "15", "60", "2026-10-15T14:32:00Z", 0.25, 0);
        row("no reset", "15", "60", "", 0.25, kMinute);
        row("a reset that is none", "15", "60", "soon", 0.25, kMinute);
        row("a negative reset", "15", "60", "-5s", 0.25, kMinute);
        row("a reset in a thousand years", "15", "60", "3026-10-15T14:32:07Z", 0.25, kMinute);
        row("a reset beyond all numbers", "15", "60", "999999999999999999999999", 0.25, kMinute);
        row("nothing left", "0", "60", "1s", 0, kSecond);
        row("nothing left of an unknown limit", "0", "", "1s", 0, kSecond);
        row("less than nothing", "-3", "60", "1s", 0, kSecond);
        row("more than the limit", "90", "60", "1s", 1, kSecond);
        row("spaces", " 15 ", " 60 ", " 1s ", 0.25, kSecond);
        row("an unknown limit", "15", "", "1s", -1, kUnsaid);
        row("no limit at all", "15", "0", "1s", -1, kUnsaid);
        row("a negative limit", "15", "-60", "1s", -1, kUnsaid);
        row("words", "many", "60", "1s", -1, kUnsaid);
        row("not a number", "nan", "60", "1s", -1, kUnsaid);
        row("infinite", "15", "inf", "1s", -1, kUnsaid);
        row("an exponent", "1e999", "60", "1s", -1, kUnsaid);
        row("two numbers", "15, 16", "60", "1s", -1, kUnsaid);
    }

    void oneLimit() {
        QFETCH(QByteArray, remaining);
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, reset);
        const auto known = readLimit({remaining.toStdString(), limit.toStdString(), reset.toStdString()}, kNow);
        QTEST(known ? known->fraction : -1.0, "fraction");
        QTEST(known ? qint64(known->resets - kNow.steady) : kUnsaid, "wait");
    }

    void saysNothing() {
        QVERIFY(!readFrom({}));
        QVERIFY(!readFrom({{"content-type", "application/json"}, {"x-ratelimit-limit-requests", "60"}}));
    }

    void theTightestOfOpenAis() {
        const auto headroom = readFrom({{"x-ratelimit-limit-requests", "500"},
                                        {"x-ratelimit-remaining-requests", "499"},
                                        {"x-ratelimit-reset-requests", "120ms"},
                                        {"x-ratelimit-limit-tokens", "30000"},
                                        {"x-ratelimit-remaining-tokens", "3000"},
                                        {"x-ratelimit-reset-tokens", "54s"}});
        QVERIFY(headroom);
        QCOMPARE(headroom->fraction, 0.1);
        QCOMPARE(headroom->at(kNow.steady + 54 * kSecond - 1), 0.1);
        QCOMPARE(headroom->at(kNow.steady + 54 * kSecond), 1.0);
    }

    void theTightestOfAnthropics() {
        const auto headroom = readFrom({{"anthropic-ratelimit-requests-limit", "50"},
                                        {"anthropic-ratelimit-requests-remaining", "49"},
                                        {"anthropic-ratelimit-requests-reset", "2026-10-15T14:32:08Z"},
                                        {"anthropic-ratelimit-input-tokens-limit", "40000"},
                                        {"anthropic-ratelimit-input-tokens-remaining", "40000"},
                                        {"anthropic-ratelimit-input-tokens-reset", "2026-10-15T14:32:07Z"},
                                        {"anthropic-ratelimit-output-tokens-limit", "8000"},
                                        {"anthropic-ratelimit-output-tokens-remaining", "4000"},
                                        {"anthropic-ratelimit-output-tokens-reset", "2026-10-15T14:32:37Z"}});
        QVERIFY(headroom);
        QCOMPARE(headroom->fraction, 0.5);
        QCOMPARE(headroom->resets, kNow.steady + 30 * kSecond);
    }

    // What has reset already is whole, however little was left.
    void aLimitThatHasResetIsNotTheTightest() {
        const auto headroom = readFrom({{"x-ratelimit-limit-requests", "500"},
                                        {"x-ratelimit-remaining-requests", "0"},
                                        {"x-ratelimit-reset-requests", "0s"},
                                        {"x-ratelimit-limit-tokens", "30000"},
                                        {"x-ratelimit-remaining-tokens", "15000"},
                                        {"x-ratelimit-reset-tokens", "54s"}});
        QVERIFY(headroom);
        QCOMPARE(headroom->at(kNow.steady), 0.5);
    }

    void namesWithoutALastWord() {
        const auto headroom = readFrom(
            {{"x-ratelimit-limit", "20"}, {"x-ratelimit-remaining", "5"}, {"x-ratelimit-reset", "1792074787000"}});
        QVERIFY(headroom);
        QCOMPARE(headroom->at(kNow.steady), 0.25);
        QCOMPARE(headroom->resets, kNow.steady + kMinute);
    }
};

TOLLGATE_TEST(HeadroomTest)
#include "tst_headroom.moc"
