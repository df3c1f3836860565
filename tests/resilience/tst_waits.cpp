// SPDX-License-Identifier: GPL-3.0-or-later
// Back-off and Retry-After: every number has a defined result.
#include "resilience/backoff.h"
#include "resilience/retry_after.h"
#include "support/test_main.h"

#include <limits>

using namespace tollgate;
using namespace tollgate::resilience;

namespace {

constexpr qint64 kNothing = -1;

} // namespace

class WaitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void backsOff_data() {
        QTest::addColumn<int>("n");
        QTest::addColumn<qint64>("base");
        QTest::addColumn<qint64>("cap");
        QTest::addColumn<qint64>("ceiling");
        auto row = [](const char* rule, int n, qint64 base, qint64 cap, qint64 ceiling) {
            QTest::newRow(rule) << n << base << cap << ceiling;
        };
        row("first", 0, 250, 8'000, 250 * kMillisecond);
        row("doubles", 1, 250, 8'000, 500 * kMillisecond);
        row("below the cap", 4, 250, 8'000, 4 * kSecond);
        row("the cap itself", 5, 250, 8'000, 8 * kSecond);
        row("beyond the cap", 6, 250, 8'000, 8 * kSecond);
        row("the thousandth", 1'000, 250, 8'000, 8 * kSecond);
        row("the last int", INT_MAX, 250, 8'000, 8 * kSecond);
        row("a negative number is the first", -3, 250, 8'000, 250 * kMillisecond);
        row("base over cap", 0, 9'000, 8'000, 8 * kSecond);
        row("no base", 40, 0, 8'000, 0);
        row("no cap", 3, 250, 0, 0);
        row("negative values", 3, -250, -8'000, 0);
        row("largest values", 62, INT64_MAX, INT64_MAX, kDay);
        row("a base of one", 62, 1, INT64_MAX, kDay);
    }

    void backsOff() {
        QFETCH(int, n);
        QFETCH(qint64, base);
        QFETCH(qint64, cap);
        QFETCH(qint64, ceiling);
        const config::Retry retry{.base_ms = base, .cap_ms = cap};
        QCOMPARE(qint64(backoffCeiling(n, retry)), ceiling);
        QCOMPARE(qint64(backoff(n, retry, 0.0)), qint64(0));
        QCOMPARE(qint64(backoff(n, retry, 0.5)), ceiling / 2);
        QVERIFY(backoff(n, retry, 0.999'999) <= ceiling);
    }

    void numbersThatAreNoneDoNoHarm() {
        const config::Retry retry;
        QCOMPARE(qint64(backoff(9, retry, std::numeric_limits<double>::quiet_NaN())), qint64(0));
        QCOMPARE(qint64(backoff(9, retry, -1)), qint64(0));
        QCOMPARE(qint64(backoff(9, retry, std::numeric_limits<double>::infinity())), qint64(8 * kSecond));
    }

    void retryAfter_data() {
        QTest::addColumn<qint64>("asked"); // kNothing: the provider did not say
        QTest::addColumn<qint64>("cool");
        QTest::addColumn<qint64>("wait");
        auto row = [](const char* rule, qint64 asked, qint64 cool, qint64 wait) {
            QTest::newRow(rule) << asked << cool << wait;
        };
        row("not said: the key rests 5 s, nobody waits", kNothing, 5 * kSecond, kNothing);
        row("two seconds", 2 * kSecond, 2 * kSecond, 2 * kSecond);
        row("as long as is waited for", 30 * kSecond, 30 * kSecond, 30 * kSecond);
        row("longer than is waited for", 30 * kSecond + 1, 30 * kSecond + 1, kNothing);
        row("at once", 0, 5 * kSecond, 0);
        row("negative", -2, 5 * kSecond, kNothing);
        row("the least number", INT64_MIN, 5 * kSecond, kNothing);
        row("a day", kDay, kDay, kNothing);
        row("a thousand years", 365'000 * kDay, 5 * kSecond, kNothing);
        row("the largest number", INT64_MAX, 5 * kSecond, kNothing);
    }

    void retryAfter() {
        QFETCH(qint64, asked);
        const auto said = asked == kNothing ? std::nullopt : std::optional<Micros>(asked);
        QTEST(qint64(coolDown(said)), "cool");
        QTEST(qint64(waitFor(said, {}).value_or(kNothing)), "wait");
    }

    void retryAfterIsCappedAsConfigured() {
        QVERIFY(!waitFor(kSecond, {.retry_after_cap_s = 0}));
        QVERIFY(!waitFor(kSecond, {.retry_after_cap_s = INT64_MIN}));
        QVERIFY(waitFor(kDay, {.retry_after_cap_s = INT64_MAX}) == kDay);
    }
};

TOLLGATE_TEST(WaitsTest)
#include "tst_waits.moc"
