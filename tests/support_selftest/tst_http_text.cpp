// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/http_text.h"
#include "support/test_main.h"

using namespace tollgate::test;

class HttpTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsARequestHead();
    void complainsAboutRequests_data();
    void complainsAboutRequests();
    void readsBodiesHoweverTheyAreCut_data();
    void readsBodiesHoweverTheyAreCut();
    void knowsBrokenChunks_data();
    void knowsBrokenChunks();
    void takesEventsOfAnyLineEnd_data();
    void takesEventsOfAnyLineEnd();
};

void HttpTextTest::readsARequestHead() {
    std::string buffer =
        "POST /v1/x?a=b HTTP/1.1\r\nHost: h\r\nX-Two: 1\r\nx-two:2 \r\ncontent-length: 3\r\n\r\nabcREST";
    const auto raw = takeHead(buffer);
    QVERIFY(raw);
    Complaints complaints;
    const RequestHead head = parseRequestHead(*raw, complaints);
    BodyReader body = BodyReader::forRequest(head, complaints);
    std::vector<std::string> pieces;
    QCOMPARE(body.feed(buffer, pieces), BodyReader::State::Complete);
    QCOMPARE(pieces, std::vector<std::string>{"abc"});
    QCOMPARE(buffer, std::string("REST"));
    QCOMPARE(head.path(), std::string("/v1/x"));
    QCOMPARE(head.query(), std::string("a=b"));
    QCOMPARE(head.headers.value("X-TWO"), std::string("1"));
    QCOMPARE(head.headers.count("x-two"), 2);
    QVERIFY(complaints.empty());
}

void HttpTextTest::complainsAboutRequests_data() {
    QTest::addColumn<QByteArray>("head");
    const auto add = [](const char* name, const char* text) { QTest::newRow(name) << QByteArray(text); };
    add("no host", "GET / HTTP/1.1\r\n\r\n");
    add("two hosts", "GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n");
    add("old version", "GET / HTTP/1.0\r\nhost: a\r\n\r\n");
    add("absolute target", "GET http://a/ HTTP/1.1\r\nhost: a\r\n\r\n");
    add("bare line feed", "GET / HTTP/1.1\nhost: a\r\nhost: a\r\n\r\n");
    add("folded line", "GET / HTTP/1.1\r\nhost: a\r\n folded\r\n\r\n");
    add("space before the colon", "GET / HTTP/1.1\r\nhost : a\r\n\r\n");
    add("two lengths", "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 1\r\n\r\n");
    add("length and chunks", "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n");
    add("unknown coding", "POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: xchunked\r\n\r\n");
    add("post without framing", "POST / HTTP/1.1\r\nhost: a\r\n\r\n");
    add("negative length", "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n");
    add("control character", "GET / HTTP/1.1\r\nhost: a\r\nx: a\x01z\r\n\r\n");
}

void HttpTextTest::complainsAboutRequests() {
    QFETCH(QByteArray, head);
    Complaints complaints;
    const RequestHead parsed = parseRequestHead(head.toStdString(), complaints);
    BodyReader::forRequest(parsed, complaints);
    QVERIFY(!complaints.empty());
}

void HttpTextTest::readsBodiesHoweverTheyAreCut_data() {
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("length") << QByteArray("content-length: 5\r\n") << QByteArray("helloX") << QByteArray("X");
    QTest::newRow("chunks") << QByteArray("transfer-encoding: chunked\r\n")
                            << QByteArray("2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\na: b\r\n\r\nX") << QByteArray("X");
}

void HttpTextTest::readsBodiesHoweverTheyAreCut() {
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, rest);
    Complaints complaints;
    const ResponseHead head = parseResponseHead("HTTP/1.1 200 OK\r\n" + headers.toStdString() + "\r\n", complaints);
    BodyReader reader = BodyReader::forResponse(head, "POST", complaints);
    std::string buffer, body;
    auto state = BodyReader::State::More;
    for (const char byte : wire) {
        std::vector<std::string> pieces;
        buffer += byte;
        if (state == BodyReader::State::More) state = reader.feed(buffer, pieces);
        for (const std::string& piece : pieces) body += piece;
    }
    QCOMPARE(state, BodyReader::State::Complete);
    QCOMPARE(body, std::string("hello"));
    QCOMPARE(buffer, rest.toStdString());
    QVERIFY(complaints.empty());
}

void HttpTextTest::knowsBrokenChunks_data() {
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("letters") << QByteArray("zz\r\nhello\r\n");
    QTest::newRow("negative") << QByteArray("-5\r\nhello\r\n");
    QTest::newRow("overflow") << QByteArray("ffffffffffffffffff\r\nhello\r\n");
    QTest::newRow("no line end behind") << QByteArray("5\r\nhelloXX0\r\n\r\n");
    QTest::newRow("empty size") << QByteArray("\r\nhello\r\n");
}

void HttpTextTest::knowsBrokenChunks() {
    QFETCH(QByteArray, wire);
    Complaints complaints;
    const ResponseHead head = parseResponseHead("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n", complaints);
    BodyReader reader = BodyReader::forResponse(head, "POST", complaints);
    std::string buffer = wire.toStdString();
    std::vector<std::string> pieces;
    QCOMPARE(reader.feed(buffer, pieces), BodyReader::State::Malformed);
    QVERIFY(!reader.problem().empty());
}

void HttpTextTest::takesEventsOfAnyLineEnd_data() {
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("lf") << QByteArray("\n");
    QTest::newRow("crlf") << QByteArray("\r\n");
    QTest::newRow("cr") << QByteArray("\r");
}

void HttpTextTest::takesEventsOfAnyLineEnd() {
    QFETCH(QByteArray, end);
    QByteArray text = ": ping\n\nevent: a\nid: 7\ndata: one\ndata:two\n\ndata: unfinished\n";
    std::string buffer = text.replace("\n", end).toStdString();
    const auto ping = takeEvent(buffer);
    QVERIFY(ping && ping->data.empty());
    QCOMPARE(ping->comment, std::string("ping"));
    const auto event = takeEvent(buffer);
    QVERIFY(event);
    QCOMPARE(event->event, std::string("a"));
    QCOMPARE(event->id, std::string("7"));
    QCOMPARE(event->data, std::string("one\ntwo"));
    QVERIFY(!takeEvent(buffer));
}

TOLLGATE_TEST(HttpTextTest)
#include "tst_http_text.moc"
