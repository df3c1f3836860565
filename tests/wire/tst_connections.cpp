// SPDX-License-Identifier: GPL-3.0-or-later
// One connection, many requests: kept, pipelined, of HTTP/1.0, asked to go on (reliability.md §4.2 #23; RFC 9112).
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

class ConnectionsTest : public QObject {
    Q_OBJECT

    ScriptedUpstream m_upstream;
    std::unique_ptr<Gate> m_gate;

    static Dialect dialect() {
        QFETCH_GLOBAL(int, dialect);
        return static_cast<Dialect>(dialect);
    }

    static std::string body(const std::string& prompt = "Hi") {
        return answers::requestBody(dialect(), "test-model", false, prompt);
    }

    std::string call(const HeaderPairs& more = {}, const std::string& prompt = "Hi") const {
        return callRequest(*m_gate, dialect(), body(prompt), more);
    }

    std::string oldCall(const HeaderPairs& more = {}) const {
        std::string text = call(more);
        return text.replace(text.find("HTTP/1.1"), 8, "HTTP/1.0");
    }

    std::string health() const { return requestText("GET", "/healthz", "", {{"host", hostOf(*m_gate)}}); }

private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void init() {
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::plain(dialect()));
        m_gate = std::make_unique<Gate>();
        m_gate->addProvider(dialect(), m_upstream);
        m_gate->start();
    }

    void cleanup() { m_gate.reset(); }

    void aConnectionServesManyRequests() {
        RawClient client(m_gate->port());
        for (int i = 0; i < 5; ++i) {
            Response response = client.exchange(call());
            QCOMPARE(response.status, 200);
            QCOMPARE(response.body, answers::body(dialect(), {}));
            QVERIFY(!response.headers.has("connection"));
        }
        QCOMPARE(m_gate->records().wait(5)->status, 200);
    }

    void aStreamIsFollowedByTheNextRequest() {
        m_upstream.forgetRules();
        m_upstream.on({.nth = 2}, answers::plain(dialect()));
        m_upstream.otherwise(answers::streamed(dialect()));
        RawClient client(m_gate->port());
        QCOMPARE(client.exchange(chatRequest(*m_gate, dialect(), true)).end, Response::End::Complete);
        QCOMPARE(client.exchange(call()).status, 200);
    }

    void closeIsHonoured() {
        RawClient client(m_gate->port());
        Response response = client.exchange(call({{"connection", "close"}}));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.headers.value("connection"), std::string("close"));
        QVERIFY(client.waitForClose());
    }

    void oldClientsGetTheirAnswerAndTheEnd() {
        RawClient client(m_gate->port());
        Response response = client.exchange(oldCall());
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, answers::body(dialect(), {}));
        QCOMPARE(response.headers.value("connection"), std::string("close"));
        QVERIFY(client.waitForClose());
    }

    void oldClientsMayKeepTheirConnection() {
        RawClient client(m_gate->port());
        for (int i = 0; i < 3; ++i) {
            Response response = client.exchange(oldCall({{"connection", "keep-alive"}}));
            QCOMPARE(response.status, 200);
            QCOMPARE(response.headers.value("connection"), std::string("keep-alive"));
        }
    }

    // No chunks for HTTP/1.0: the end of the connection is the end of the stream.
    void oldClientsStreamUntilTheEnd() {
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::streamed(dialect(), {.stream_usage = false}));
        RawClient client(m_gate->port());
        std::string request = chatRequest(*m_gate, dialect(), true, "test-model", {{"connection", "keep-alive"}});
        request.replace(request.find("HTTP/1.1"), 8, "HTTP/1.0");
        Response response = client.exchange(request);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.end, Response::End::Complete);
        QVERIFY(!response.headers.has("transfer-encoding"));
        QCOMPARE(response.headers.value("connection"), std::string("close"));
        std::string expected;
        for (const StreamPiece& piece : answers::stream(dialect(), {.stream_usage = false}).pieces)
            expected += piece.bytes;
        QCOMPARE(response.body, expected);
    }

    // Chunks end with the connection's answer, and nothing stands in HTTP/1.0 that it does not know.
    void expectationsOfOldClientsAreOverlooked() {
        Response response = ask(m_gate->port(), oldCall({{"expect", "100-continue"}}));
        QCOMPARE(response.status, 200);
        QVERIFY(response.interim.empty());
    }

    void pipelinedRequestsAreAnsweredInOrder() {
        m_upstream.forgetRules();
        m_upstream.on({}, [spoken = dialect()](const LedgerRequest& request) {
            answers::Answer answer;
            answer.text = request.body.substr(request.body.find("prompt-"), 10);
            return answers::plain(spoken, answer);
        });
        std::string all;
        constexpr int kMany = 20;
        auto prompt = [](int i) { return "prompt-" + std::to_string(100 + i); };
        for (int i = 0; i < kMany; ++i) all += (i % 5 == 4 ? health() : call({}, prompt(i)));
        RawClient client(m_gate->port());
        QVERIFY(client.send(all));
        for (int i = 0; i < kMany; ++i) {
            Response response = client.readResponse(i % 5 == 4 ? "GET" : "POST");
            QCOMPARE(response.status, 200);
            const std::string wanted = i % 5 == 4 ? "ok" : prompt(i);
            QVERIFY2(response.body.find(wanted) != std::string::npos, response.body.c_str());
        }
        QVERIFY(m_upstream.ledger().complaints().empty());
    }

    void pipelinedBeyondWhatIsKeptWaitsInTheKernel() {
        const std::string large = call({}, std::string(30'000, 'x'));
        std::string all;
        for (int i = 0; i < 6; ++i) all += large;
        RawClient client(m_gate->port());
        QVERIFY(client.send(all));
        for (int i = 0; i < 6; ++i) QCOMPARE(client.readResponse().status, 200);
        QCOMPARE(m_upstream.ledger().last().body, body(std::string(30'000, 'x')));
    }

    // Behind a stream the next request waits, whole or in part.
    void pipelinedBehindAStream() {
        const std::string gate(nameOf(dialect()));
        m_upstream.forgetRules();
        m_upstream.on({.nth = 2}, answers::plain(dialect()));
        m_upstream.otherwise(answers::streamed(dialect(), {}, {.held = true, .gate = gate}));
        const std::string second = call();
        RawClient client(m_gate->port());
        QVERIFY(client.send(chatRequest(*m_gate, dialect(), true) + second.substr(0, second.size() / 2)));
        QVERIFY(m_upstream.waitUntilHeld(1, gate));
        QVERIFY(client.send(second.substr(second.size() / 2)));
        m_upstream.open(gate);
        QCOMPARE(client.readResponse().end, Response::End::Complete);
        QCOMPARE(client.readResponse().body, answers::body(dialect(), {}));
    }

    void aRefusedRequestInTheMiddleStopsNobody_data() {
        QTest::addColumn<std::string>("middle");
        QTest::addColumn<int>("status");
        auto row = [](const char* name, int status) { QTest::newRow(name) << std::string(name) << status; };
        row("without a key", 401);
        row("foreign host", 421);
        row("no JSON", 400);
        row("wrong type", 415);
        row("unknown path", 404);
        row("wrong method", 405);
        row("unknown model", 404);
    }

    // Its body came whole, so where the next request begins is not in doubt.
    void aRefusedRequestInTheMiddleStopsNobody() {
        QFETCH(std::string, middle);
        QFETCH(int, status);
        const HeaderPairs noKey{{"authorization", "Bearer x"}, {"x-api-key", "x"}, {"x-goog-api-key", "x"}};
        std::string bad = call();
        if (middle == "without a key") bad = call(noKey);
        if (middle == "foreign host") bad = call({{"host", "evil.test"}});
        if (middle == "no JSON") bad = callRequest(*m_gate, dialect(), "{]");
        if (middle == "wrong type") bad = call({{"content-type", "text/plain"}});
        if (middle == "unknown path") bad.replace(bad.find("POST /"), 6, "POST /nothing/");
        if (middle == "wrong method") bad.replace(0, 4, "PUT");
        if (middle == "unknown model") bad = chatRequest(*m_gate, dialect(), false, "strange-model");
        RawClient client(m_gate->port());
        QVERIFY(client.send(call({}, "first") + bad + call({}, "third")));
        QCOMPARE(client.readResponse().status, 200);
        Response refused = client.readResponse();
        QCOMPARE(refused.status, status);
        QVERIFY(!refused.headers.has("connection"));
        QCOMPARE(client.readResponse().status, 200);
        QVERIFY(m_upstream.ledger().last().body.find("third") != std::string::npos);
    }

    void aBodyIsAskedFor() {
        RawClient client(m_gate->port());
        const std::string request = call({{"expect", "100-continue"}});
        const std::size_t head = request.find("\r\n\r\n") + 4;
        QVERIFY(client.send(request.substr(0, head)));
        QVERIFY(client.waitForText("HTTP/1.1 100 Continue\r\n\r\n")); // it sends on only when it is told to
        QVERIFY(client.send(request.substr(head)));
        Response response = client.readResponse();
        QCOMPARE(response.status, 200);
        QCOMPARE(response.interim.size(), std::size_t{1});
        QCOMPARE(m_upstream.ledger().last().body, body());
    }

    // It did not wait: nobody needs to tell it.
    void aBodyThatIsHereIsNotAskedFor() {
        Response response = ask(m_gate->port(), call({{"expect", "100-continue"}}));
        QCOMPARE(response.status, 200);
        QVERIFY(response.interim.empty());
    }

    void aRefusedRequestIsNotAskedForItsBody_data() {
        QTest::addColumn<HeaderPairs>("headers");
        QTest::addColumn<int>("status");
        QTest::newRow("key") << HeaderPairs{{"authorization", "Bearer x"}, {"x-api-key", "x"}, {"x-goog-api-key", "x"}}
                             << 401;
        QTest::newRow("host") << HeaderPairs{{"host", "evil.test"}} << 421;
        QTest::newRow("origin") << HeaderPairs{{"origin", "https://evil.test"}} << 403;
        QTest::newRow("type") << HeaderPairs{{"content-type", "text/plain"}} << 415;
        QTest::newRow("size") << HeaderPairs{{"content-length", "999999999999"}} << 413;
        QTest::newRow("coding") << HeaderPairs{{"content-encoding", "x"}} << 415;
        QTest::newRow("framing") << HeaderPairs{{"content-length", "7x"}} << 400;
    }

    void aRefusedRequestIsNotAskedForItsBody() {
        QFETCH(HeaderPairs, headers);
        QFETCH(int, status);
        headers.emplace_back("expect", "100-continue");
        const std::string request = call(headers);
        RawClient client(m_gate->port());
        Response response = client.exchange(request.substr(0, request.find("\r\n\r\n") + 4));
        QCOMPARE(response.status, status);
        QVERIFY(response.interim.empty());
        QCOMPARE(response.headers.value("connection"), std::string("close")); // the body may still come, or not
        QVERIFY(client.waitForClose());
        const bool known = status == 413 || status == 415; // by then the key has been looked at
        QCOMPARE(known ? m_gate->records().wait() != nullptr : m_gate->records().count() == 0, true);
    }

    void emptyLinesBeforeARequestAreOverlooked() {
        RawClient client(m_gate->port());
        QCOMPARE(client.exchange("\r\n" + call() + "\r\n").status, 200);
        QCOMPARE(client.exchange("\r\n\r\n" + call()).status, 200);
    }
};

TOLLGATE_TEST(ConnectionsTest)
#include "tst_connections.moc"
