// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/duration_text.h"
#include "dialects/retry_after.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::dialects;

namespace {

constexpr Micros kNow = 784'111'777 * kSecond; // Sun, 06 Nov 1994 08:49:37 GMT
constexpr qint64 kNothing = -1;

} // namespace

class RetryAfterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void reads_data() {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<QByteArray>("milliseconds");
        QTest::addColumn<qint64>("micros");
        auto row = [](const char* name, const char* text, const char* ms, qint64 micros) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(ms) << micros;
        };
        row("seconds", "20", "", 20 * kSecond);
        row("a fraction", "1.5", "", 1'500'000);
        row("zero", "0", "", 0);
        row("spaces", " 3 ", "", 3 * kSecond);
        row("§1.4 milliseconds win", "20", "250", 250 * kMillisecond);
        row("broken milliseconds do not", "20", "x", 20 * kSecond);
        row("a date ahead", "Sun, 06 Nov 1994 08:50:07 GMT", "", 30 * kSecond);
        row("a date gone by", "Sun, 06 Nov 1994 08:00:00 GMT", "", 0);
        row("a duration", "6m0s", "", 6 * kMinute);
        row("nothing", "", "", kNothing);
        row("a word", "soon", "", kNothing);
        row("negative", "-5", "", kNothing);
        row("more than a day", "86401", "", kNothing);
        row("endless", "1e999", "", kNothing);
        row("infinite", "inf", "", kNothing);
        row("not a number", "nan", "", kNothing);
        row("a date too far", "Tue, 08 Nov 1994 08:49:37 GMT", "", kNothing);
        row("a day that is none", "Sun, 31 Feb 1995 08:49:37 GMT", "", kNothing);
        row("an hour that is none", "Sun, 06 Nov 1994 24:49:37 GMT", "", kNothing);
        row("another zone", "Sun, 06 Nov 1994 08:49:37 CET", "", kNothing);
        row("a sign inside a date", "Sun, 06 Nov 1994 -8:49:37 GMT", "", kNothing);
    }

    void reads() {
        QFETCH(QByteArray, retryAfter);
        QFETCH(QByteArray, milliseconds);
        QFETCH(qint64, micros);
        const std::string text = retryAfter.toStdString(), ms = milliseconds.toStdString();
        auto wait = dialects::retryAfter({text, ms}, kNow);
        QCOMPARE(wait.value_or(kNothing), micros);
    }

    void readsDurations_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("micros");
        auto row = [](const char* text, qint64 micros) { QTest::addRow("'%s'", text) << QByteArray(text) << micros; };
        row("33.4s", 33'400'000); // §4.2
        row("6m0s", 6 * kMinute); // §1.4
        row("20ms", 20 * kMillisecond);
        row("1h2m3s", kHour + 2 * kMinute + 3 * kSecond);
        row("500us", 500);
        row("1d", kDay);
        row("2d", kNothing);
        row("", kNothing);
        row("5", kNothing);
        row("s", kNothing);
        row("5 s", kNothing);
        row("5parsecs", kNothing);
        row("-5s", kNothing);
        row("5s-4s", kNothing);
    }

    void readsDurations() {
        QFETCH(QByteArray, text);
        QFETCH(qint64, micros);
        QCOMPARE(durationFromText(text.toStdString()).value_or(kNothing), micros);
    }

    // protocols.md §6.13: rounded up to seconds.
    void roundsUp() {
        QCOMPARE(retryAfterSeconds(0), 1);
        QCOMPARE(retryAfterSeconds(1), 1);
        QCOMPARE(retryAfterSeconds(kSecond), 1);
        QCOMPARE(retryAfterSeconds(33'400'000), 34);
        QCOMPARE(retryAfterSeconds(INT64_MAX / 2), 86'400);
    }
};

TOLLGATE_TEST(RetryAfterTest)
#include "tst_retry_after.moc"
