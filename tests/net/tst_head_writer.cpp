// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/head_parser.h"
#include "net/head_writer.h"
#include "support/test_main.h"

using namespace tollgate::net;

class HeadWriterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void writesAResponse() {
        std::string out = "left over";
        HeadWriter writer(out);
        writer.status(421);
        QVERIFY(writer.field("Content-Type", "application/json"));
        writer.field("Content-Length", std::uint64_t{18'446'744'073'709'551'615u});
        writer.end();
        QCOMPARE(QByteArray::fromStdString(out),
                 QByteArray("HTTP/1.1 421 Misdirected Request\r\nContent-Type: application/json\r\n"
                            "Content-Length: 18446744073709551615\r\n\r\n"));
    }

    void writesARequestThatParses() {
        std::string out;
        HeadWriter writer(out);
        QVERIFY(writer.request("POST", "/v1/messages?beta=true"));
        writer.field("Host", "api.anthropic.com");
        writer.field("X-Empty", "");
        writer.end();
        RequestHead head;
        QVERIFY(parseRequestHead(out, head));
        QCOMPARE(head.fields.size(), std::size_t{2});
    }

    void leavesInjectionOut_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("CR LF in a value") << QByteArray("X-A") << QByteArray("a\r\nSet-Cookie: b");
        QTest::newRow("LF in a value") << QByteArray("X-A") << QByteArray("a\nb");
        QTest::newRow("CR in a value") << QByteArray("X-A") << QByteArray("a\rb");
        QTest::newRow("NUL in a value") << QByteArray("X-A") << QByteArray("a\0b", 3);
        QTest::newRow("colon in a name") << QByteArray("X-A: b\r\nX") << QByteArray("a");
        QTest::newRow("blank in a name") << QByteArray("X A") << QByteArray("a");
        QTest::newRow("empty name") << QByteArray("") << QByteArray("a");
    }

    void leavesInjectionOut() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        std::string out;
        HeadWriter writer(out);
        writer.status(200);
        QVERIFY(!writer.field({name.data(), static_cast<std::size_t>(name.size())},
                              std::string_view(value.data(), static_cast<std::size_t>(value.size()))));
        writer.end();
        QCOMPARE(writer.leftOut(), std::size_t{1});
        QCOMPARE(QByteArray::fromStdString(out), QByteArray("HTTP/1.1 200 OK\r\n\r\n"));
    }

    void refusesBadTargets_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("line end") << QByteArray("GET") << QByteArray("/a HTTP/1.1\r\nX: y");
        QTest::newRow("blank") << QByteArray("GET") << QByteArray("/a b");
        QTest::newRow("no slash") << QByteArray("GET") << QByteArray("a");
        QTest::newRow("bad method") << QByteArray("GET /x") << QByteArray("/");
    }

    void refusesBadTargets() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        std::string out;
        HeadWriter writer(out);
        QVERIFY(!writer.request(method.constData(), target.constData()));
        QVERIFY(out.empty());
    }
};

TOLLGATE_TEST(HeadWriterTest)
#include "tst_head_writer.moc"
