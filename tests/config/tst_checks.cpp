// SPDX-License-Identifier: GPL-3.0-or-later
// Times, and what looks like a key.
#include "config/checks.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::config;

class ChecksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void times_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("utc"); // "": none
        auto row = [](const char* text, const char* utc) {
            QTest::addRow("%s", text) << QByteArray(text) << QByteArray(utc);
        };
        row("2027-01-31T18:00:00Z", "2027-01-31T18:00:00Z");
        row("2027-01-31t18:00:00z", "2027-01-31T18:00:00Z");
        row("2027-01-31 18:00:00Z", "2027-01-31T18:00:00Z");
        row("2027-01-31T18:00:00+05:30", "2027-01-31T12:30:00Z");
        row("2027-01-01T00:30:00+01:00", "2026-12-31T23:30:00Z");
        row("2027-01-31T18:00:00-08:00", "2027-02-01T02:00:00Z");
        row("2027-01-31T18:00:00.250Z", "2027-01-31T18:00:00.25Z");
        row("2027-01-31T18:00:00.1234567Z", "2027-01-31T18:00:00.123456Z");
        row("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z");
        row("2023-02-29T00:00:00Z", "");
        row("2027-13-01T00:00:00Z", "");
        row("2027-01-31T24:00:00Z", "");
        row("2027-01-31T18:60:00Z", "");
        row("2027-01-31T18:00:00", "");
        row("2027-01-31", "");
        row("2027-01-31T18:00:00.Z", "");
        row("2027-01-31T18:00:00+0530", "");
        row("2027-1-31T18:00:00Z", "");
        row("tomorrow", "");
        row("", "");
    }

    void times() {
        QFETCH(QByteArray, text);
        auto time = timeFromRfc3339(text.toStdString());
        QTEST(QByteArray::fromStdString(time ? toRfc3339(*time) : ""), "utc");
    }

    void looksLikeAKey_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isKey");
        auto row = [](const char* text, bool isKey) { QTest::addRow("%s", text) << QByteArray(text) << isKey; };
        row("sk-proj-0123456789abcdefghij", true);
        row("sk-ant-api03-AbCdEfGhIjKlMnOpQr", true);
        row("AIzaSyA0123456789abcdefghijklmnop", true);
        row("gsk_0123456789abcdefghijklmn", true);
        row("Bearer sk-0123456789abcdefghijkl", true);
        row("https://a.example/?key=AIzaSyA0123456789abcdefghijklmnop", true);
        row("tg-abcdefgh-0123456789012345678901234567890123456789012", true);
        row("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", true);
        row("sk-", false);
        row("sk-short", false);
        row("gpt-5.4-mini-2026-01-01", false);
        row("sk-like-but-only-a-name-of-words", false);
        row("anthropic/claude-sonnet-4-5-20250929", false);
        row("sk-ant-\xe2\x80\xa6"
            "c4Qw",
            false); // a hint
        row("", false);
    }

    void looksLikeAKey() {
        QFETCH(QByteArray, text);
        QTEST(config::looksLikeKey(text.toStdString()), "isKey");
    }

    void loopback_data() {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<bool>("isLoopback");
        for (const char* near : {"127.0.0.1", "127.1.2.3", "::1", "localhost", "0:0:0:0:0:0:0:1"})
            QTest::addRow("%s", near) << QByteArray(near) << true;
        for (const char* far : {"0.0.0.0", "::", "192.168.1.5", "fe80::1", "1.1.1.1", "", "::ffff:10.0.0.1"})
            QTest::addRow("far %s", far) << QByteArray(far) << false;
    }

    void loopback() {
        QFETCH(QByteArray, address);
        QTEST(config::isLoopback(address.toStdString()), "isLoopback");
    }
};

TOLLGATE_TEST(ChecksTest)
#include "tst_checks.moc"
