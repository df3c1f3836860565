// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/percent.h"
#include "support/test_main.h"

using namespace tollgate::dialects;

class PercentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void decodes_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("plain"); // null: nothing
        auto row = [](const char* text, const QByteArray& plain) {
            QTest::addRow("'%s'", text) << QByteArray(text) << plain;
        };
        row("", "");
        row("abc", "abc");
        row("a%2Fb", "a/b");
        row("%41", "A");
        row("%c3%A9", "\xc3\xa9");
        row("a+b", "a+b"); // a plus is a space in forms only
        row("%", {});
        row("%4", {});
        row("a%4g", {});
        row("%%41", {});
    }

    void decodes() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, plain);
        auto decoded = percentDecoded(text.toStdString());
        QCOMPARE(decoded.has_value(), !plain.isNull());
        if (decoded) QCOMPARE(QByteArray::fromStdString(*decoded), plain);
    }

    // Whatever a model is called, it stays one segment of the path.
    void encodesAnything() {
        std::string all;
        for (int c = 0; c < 256; ++c) all += static_cast<char>(c);
        std::string encoded;
        appendPercentEncoded(encoded, all);
        QVERIFY(encoded.find_first_of("/?#:\\ \r\n") == std::string::npos);
        QVERIFY(percentDecoded(encoded) == all);
        std::string plain;
        appendPercentEncoded(plain, "gpt-5.4_a~B");
        QCOMPARE(plain, std::string("gpt-5.4_a~B"));
    }

    void findsMembers() {
        QVERIFY(queryValue("a=1&key=2&key=3", "key") == "2");
        QVERIFY(queryValue("k%65y=2", "key") == "2");
        QVERIFY(queryValue("key", "key") == "");
        QVERIFY(queryValue("xkey=1&keyx=2", "key") == std::nullopt);
        QVERIFY(queryValue("", "key") == std::nullopt);
    }

    // The access key of a client must not travel on.
    void leavesMembersOut_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("left");
        auto row = [](const char* query, const char* left) {
            QTest::addRow("'%s'", query) << QByteArray(query) << QByteArray(left);
        };
        row("key=secret", "");
        row("alt=sse&key=secret", "alt=sse");
        row("key=secret&alt=sse", "alt=sse");
        row("a=1&key=x&b=2&key=y", "a=1&b=2");
        row("k%65y=secret&a=1", "a=1");
        row("%6b%65%79=secret", "");
        row("keys=1&a", "keys=1&a");
        row("&&a=1&&", "a=1");
        row("", "");
    }

    void leavesMembersOut() {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, left);
        QCOMPARE(QByteArray::fromStdString(queryWithout(query.toStdString(), "key")), left);
    }
};

TOLLGATE_TEST(PercentTest)
#include "tst_percent.moc"
