// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/head.h"
#include "net/head_parser.h"
#include "support/test_main.h"

using namespace tollgate::net;

namespace {

QByteArray bytes(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

class HeadParserTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void findsTheEndAtEverySplit() {
        const std::string whole = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        const std::string more = whole + "POST";
        for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
            const HeadScan first = scanHead(std::string_view(more).substr(0, cut));
            QCOMPARE(first.state, cut < whole.size() ? HeadScan::State::more : HeadScan::State::complete);
            const HeadScan scan = first.state == HeadScan::State::more ? scanHead(more, first.end) : first;
            QCOMPARE(scan.state, HeadScan::State::complete);
            QCOMPARE(scan.end, whole.size());
        }
    }

    void seesBadLineEndingsAtOnce_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("LF only") << QByteArray("GET / HTTP/1.1\nHost: a\n\n");
        QTest::newRow("LF at the front") << QByteArray("\nGET /");
        QTest::newRow("LF in a later line") << QByteArray("GET / HTTP/1.1\r\nHost: a\nX");
    }

    void seesBadLineEndingsAtOnce() {
        QFETCH(QByteArray, text);
        QCOMPARE(scanHead({text.data(), static_cast<std::size_t>(text.size())}).state, HeadScan::State::bad);
    }

    void countsLeadingEmptyLines() {
        QCOMPARE(leadingEmptyLines("\r\n\r\nGET"), std::size_t{4});
        QCOMPARE(leadingEmptyLines("GET"), std::size_t{0});
        QCOMPARE(leadingEmptyLines("\r"), std::size_t{0});
    }

    void readsARequest() {
        const std::string text = "POST /v1beta/models/x:embedContent?key=k&a=b HTTP/1.1\r\nHost: localhost:8655\r\n"
                                 "content-LENGTH: 42\r\nX-Two:  a b \r\nExpect: 100-Continue\r\nX-Empty:\r\n\r\n";
        RequestHead head;
        QVERIFY(parseRequestHead(text, head));
        QCOMPARE(bytes(head.method), QByteArray("POST"));
        QCOMPARE(bytes(head.path), QByteArray("/v1beta/models/x:embedContent"));
        QCOMPARE(bytes(head.query), QByteArray("key=k&a=b"));
        QCOMPARE(head.version, 11);
        QCOMPARE(head.fields.size(), std::size_t{5});
        QCOMPARE(head.content_length.value_or(0), std::uint64_t{42});
        QCOMPARE(bytes(head.find("x-two")), QByteArray("a b"));
        QVERIFY(head.fields.has("X-EMPTY") && head.find("x-empty").empty());
        QVERIFY(!head.fields.has("x-none"));
        QVERIFY(head.keep_alive && head.expect_continue && !head.chunked && head.hasBody());
        for (const Field& field : head.fields) // views, no copies
            QVERIFY(field.name.data() > text.data() && field.name.data() < text.data() + text.size());
    }

    void followsTheBytesWhenTheyMove() {
        const std::string text = "GET /a?b HTTP/1.1\r\nHost: localhost\r\n\r\n";
        RequestHead head;
        QVERIFY(parseRequestHead(text, head));
        const std::string moved = text;
        head.rebase(text.data(), moved.data());
        QCOMPARE(static_cast<const void*>(head.path.data()), static_cast<const void*>(moved.data() + 4));
        QCOMPARE(bytes(head.query), QByteArray("b"));
        QCOMPARE(static_cast<const void*>(head.find("host").data()), static_cast<const void*>(moved.data() + 25));
    }

    void keepsConnectionsAlive_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("alive");
        QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n") << true;
        QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n") << false;
        QTest::newRow("1.1 close in a list") << QByteArray("GET / HTTP/1.1\r\nConnection: te, close\r\n\r\n") << false;
        QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\nHost: a\r\n\r\n") << false;
        QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
    }

    void keepsConnectionsAlive() {
        QFETCH(QByteArray, text);
        QFETCH(bool, alive);
        RequestHead head;
        QVERIFY(parseRequestHead({text.data(), static_cast<std::size_t>(text.size())}, head));
        QCOMPARE(head.keep_alive, alive);
    }

    // RFC 9110 §10.1.1
    void overlooksExpectInHttp10() {
        RequestHead head;
        QVERIFY(
            parseRequestHead("POST / HTTP/1.0\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n", head));
        QVERIFY(!head.expect_continue);
    }

    void forgetsTheRequestBefore() {
        RequestHead head;
        QVERIFY(parseRequestHead("POST /a?b HTTP/1.0\r\nHost: a\r\nContent-Length: 9\r\n\r\n", head));
        QVERIFY(parseRequestHead("GET / HTTP/1.1\r\nX: y\r\n\r\n", head));
        QCOMPARE(head.fields.size(), std::size_t{1});
        QVERIFY(!head.content_length && head.query.empty() && head.keep_alive);
    }

    void readsAResponse() {
        ResponseHead head;
        const char* problem = parseResponseHead("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                                                "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n",
                                                head);
        QVERIFY2(!problem, problem);
        QCOMPARE(head.status, 200);
        QVERIFY(head.chunked && !head.keep_alive && !head.content_length);
        QCOMPARE(bytes(head.find("content-type")), QByteArray("text/event-stream"));
    }

    void understandsResponses_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("fine");
        QTest::addColumn<bool>("alive");
        QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n") << true << true;
        QTest::newRow("until close") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << true << false;
        QTest::newRow("no reason") << QByteArray("HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n") << true << true;
        QTest::newRow("1.0") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\n") << true << false;
        QTest::newRow("interim 103") << QByteArray("HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n") << true << true;
        QTest::newRow("same length twice")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\n") << true << true;
        QTest::newRow("status 000") << QByteArray("HTTP/1.1 000 No\r\n\r\n") << false << false;
        QTest::newRow("status 999") << QByteArray("HTTP/1.1 999 No\r\n\r\n") << false << false;
        QTest::newRow("status of two digits") << QByteArray("HTTP/1.1 20 OK\r\n\r\n") << false << false;
        QTest::newRow("gzip coding only")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n") << false << false;
        QTest::newRow("gzip, chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n")
                                       << false << false;
        QTest::newRow("length and coding")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n") << false
            << false;
        QTest::newRow("chunked in 1.0") << QByteArray("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n") << false
                                        << false;
        QTest::newRow("different lengths")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n") << false << false;
        QTest::newRow("folded") << QByteArray("HTTP/1.1 200 OK\r\nX: a\r\n b\r\n\r\n") << false << false;
        QTest::newRow("control character") << QByteArray("HTTP/1.1 200 OK\r\nX: a\x01\r\n\r\n") << false << false;
        QTest::newRow("garbage") << QByteArray("SSH-2.0-OpenSSH\r\n\r\n") << false << false;
        QByteArray many("HTTP/1.1 200 OK\r\n");
        for (int i = 0; i < 129; ++i) many += "X: y\r\n";
        QTest::newRow("129 fields") << many + "\r\n" << false << false;
    }

    void understandsResponses() {
        QFETCH(QByteArray, text);
        QFETCH(bool, fine);
        QFETCH(bool, alive);
        ResponseHead head;
        const char* problem = parseResponseHead({text.data(), static_cast<std::size_t>(text.size())}, head);
        QCOMPARE(problem == nullptr, fine);
        if (fine) QCOMPARE(head.keep_alive, alive);
    }

    void findsTokensInLists() {
        QVERIFY(listHas("keep-alive, Upgrade", "upgrade"));
        QVERIFY(listHas(" close ", "close"));
        QVERIFY(!listHas("closed", "close"));
        QVERIFY(!listHas("", "close"));
    }
};

TOLLGATE_TEST(HeadParserTest)
#include "tst_head_parser.moc"
