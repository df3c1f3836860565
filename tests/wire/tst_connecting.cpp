// SPDX-License-Identifier: GPL-3.0-or-later
// The way to a provider does not open: nothing was sent, the next provider is asked at once, and the client is told
// which step failed (reliability.md §4.2 #1; DESIGN.md §10.2). Time limits of every phase.
#include "shapes.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr Dialect kChat = Dialect::OpenAiChat;

Dialect dialectOfRow() {
    QFETCH_GLOBAL(int, dialect);
    return static_cast<Dialect>(dialect);
}

std::string at(std::uint16_t port, const char* host = "127.0.0.1") {
    return "http://" + std::string(host) + ":" + std::to_string(port);
}

} // namespace

class ConnectingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void aRefusedConnectionIsTold() {
        const Dialect dialect = dialectOfRow();
        RefusingPort nobody;
        Gate gate;
        gate.addProvider(dialect, at(nobody.port()), "up", {"test-model"});
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, dialect, true));
        QCOMPARE(response.status, 502);
        const ToldError told = errorOf(dialect, response.body);
        QVERIFY2(names(told, "up"), told.message.c_str());
        QVERIFY2(told.message.find("refused the connection") != std::string::npos, told.message.c_str());
        QVERIFY2(told.message.find("?.") == std::string::npos, told.message.c_str());
        QVERIFY(told.message.find(std::to_string(nobody.port())) != std::string::npos);
        const auto row = gate.records().wait();
        QCOMPARE(row->outcome, record::Outcome::Connect);
        QCOMPARE(row->error_code, std::string("upstream_unreachable"));
        QCOMPARE(row->cost->pico, 0); // nothing was sent
        QCOMPARE(row->flags, record::Flags());
        QCOMPARE(row->attempts.size(), std::size_t{1});
    }

    void theNextProviderIsAskedAtOnce() {
        const Dialect dialect = dialectOfRow();
        RefusingPort nobody;
        ScriptedUpstream second;
        second.otherwise(answers::plain(dialect));
        Gate gate;
        gate.addProvider(dialect, at(nobody.port()), "first", {"test-model"});
        gate.addProvider(dialect, second, "second");
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, dialect, false));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("second"));
        QCOMPARE(response.headers.value("x-tollgate-attempts"), std::string("2"));
        const auto row = gate.records().wait();
        QCOMPARE(row->attempts.size(), std::size_t{2});
        QCOMPARE(row->attempts[0].outcome, record::Outcome::Connect);
        QCOMPARE(row->attempts[0].cost->pico, 0);
        QCOMPARE(row->outcome, record::Outcome::Ok);
        QCOMPARE(row->cost->pico, 94'000'000);
    }
};

class LimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void connectingHasALimit() {
        HangingPort hanging;
        Gate gate;
        gate.addProvider(kChat, at(hanging.port()), "up", {"test-model"}).timeouts.connect_ms = 150;
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, kChat, false));
        QCOMPARE(response.status, 502);
        const ToldError told = errorOf(kChat, response.body);
        QVERIFY2(told.message.find("took longer than 0.2 s") != std::string::npos, told.message.c_str());
        const auto row = gate.records().wait();
        QCOMPARE(row->outcome, record::Outcome::Connect);
        QCOMPARE(row->flags, record::Flags());
    }

    void theFirstByteHasALimit() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply().hold(kNever));
        Gate gate;
        gate.addProvider(kChat, upstream).timeouts.first_byte_ms = 150;
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, kChat, false));
        QCOMPARE(response.status, 504);
        QCOMPARE(errorOf(kChat, response.body).code, std::string("upstream_timeout"));
        QVERIFY(upstream.ledger().waitForAborts()); // the call is given up, not left running
        QCOMPARE(gate.records().wait()->outcome, record::Outcome::TimeoutFirstByte);
    }

    // Interim answers are no answer: "103 Early Hints" does not stop the clock.
    void interimAnswersDoNotStopTheClock() {
        ScriptedUpstream upstream;
        upstream.otherwise(std::move(Reply().bytes("HTTP/1.1 103 Early Hints\r\n\r\n").hold(kNever)));
        Gate gate;
        gate.addProvider(kChat, upstream).timeouts.first_byte_ms = 150;
        gate.start();
        QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, false)).status, 504);
        QCOMPARE(gate.records().wait()->outcome, record::Outcome::TimeoutFirstByte);
    }

    // Any byte is life, comments too: a stream has no limit but the idle one (reliability.md §4.2 #17).
    void silenceHasALimitAndHeartbeatsAreLife() {
        ScriptedUpstream upstream;
        const CannedStream canned = answers::stream(kChat, {});
        Reply reply = Reply::chunked(200, canned.content_type);
        for (std::size_t i = 0; i < 3; ++i) reply.chunk(canned.pieces[i].bytes);
        upstream.otherwise(reply.repeat(chunkText(": keep-alive\n\n"), std::chrono::milliseconds(20)));
        Gate gate;
        gate.addProvider(kChat, upstream).timeouts.idle_ms = 400;
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, kChat, true)));
        QCOMPARE(client.readHead().status, 200);
        const auto begun = std::chrono::steady_clock::now();
        int beats = 0; // for three times the limit
        while (std::chrono::steady_clock::now() - begun < std::chrono::milliseconds(1200)) {
            const auto piece = client.readPiece();
            QVERIFY(piece);
            ++beats;
        }
        QVERIFY(beats > 3);
        QCOMPARE(gate.records().count(), std::size_t{0}); // still running
    }

    void theWholeRequestHasALimit_data() {
        QTest::addColumn<bool>("header");
        QTest::newRow("x-tollgate-timeout-ms") << true;
        QTest::newRow("deadline_s") << false;
    }

    // §4: deadline_s covers everything up to the first event; comments are none.
    void theWholeRequestHasALimit() {
        QFETCH(bool, header);
        ScriptedUpstream upstream, second;
        Reply beats = Reply::chunked(200, "text/event-stream");
        upstream.otherwise(beats.repeat(chunkText(": keep-alive\n\n"), std::chrono::milliseconds(20)));
        second.otherwise(answers::streamed(kChat));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.addProvider(kChat, second, "second");
        gate.config().resilience.deadline_s = header ? 600 : 1;
        gate.start();
        HeaderPairs more;
        if (header) more.emplace_back("x-tollgate-timeout-ms", "200");
        const Response response = ask(gate.port(), chatRequest(gate, kChat, true, "test-model", more));
        QCOMPARE(response.status, 504);
        const ToldError told = errorOf(kChat, response.body);
        QCOMPARE(told.code, std::string("upstream_timeout"));
        QVERIFY2(told.message.starts_with(header ? "up did not answer within the 0.2 s"
                                                 : "up did not answer within the 1 s"),
                 told.message.c_str());
        QVERIFY(upstream.ledger().waitForAborts());
        QCOMPARE(second.ledger().requestCount(), 0); // there is no time left for another
        const auto row = gate.records().wait();
        QCOMPARE(row->outcome, record::Outcome::TimeoutFirstByte);
        QVERIFY(row->flags.has(record::Flag::MaybeBilled));
    }

    // A running stream is not cut by it.
    void aRunningStreamHasNoDeadline() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(kChat, {}, {.held = true}));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, kChat, true, "test-model", {{"x-tollgate-timeout-ms", "500"}})));
        for (int i = 0; i < 2; ++i) {
            QVERIFY(upstream.waitUntilHeld());
            upstream.release();
        }
        const Response head = client.readHead();
        if (head.status == 504) QSKIP("this machine was too slow to begin within the limit");
        QVERIFY(client.readPiece());
        QVERIFY(!client.waitForClose(std::chrono::milliseconds(900))); // the limit passes
        upstream.open();
        QCOMPARE(gate.records().wait()->outcome, record::Outcome::Ok);
    }

    // §10.2: whatever the name in front of it, our own listener is never called.
    void ourOwnListenerIsRefused_data() {
        QTest::addColumn<QByteArray>("host");
        for (const char* host : {"127.0.0.1", "localhost", "127.0.0.2", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
            QTest::newRow(host) << QByteArray(host);
    }

    void ourOwnListenerIsRefused() {
        QFETCH(QByteArray, host);
        Gate gate;
        gate.start();
        gate.addProvider(kChat, at(gate.port(), host.constData()), "up", {"test-model"});
        gate.apply();
        const Response response = ask(gate.port(), chatRequest(gate, kChat, false));
        QCOMPARE(response.status, 502);
        const ToldError told = errorOf(kChat, response.body);
        QVERIFY2(told.message.find("is Tollgate itself") != std::string::npos, told.message.c_str());
        QCOMPARE(gate.records().wait()->outcome, record::Outcome::Connect);
    }

    // reliability.md §1.4: where clouds hand out credentials nobody calls.
    void cloudMetadataIsRefused() {
        Gate gate;
        gate.addProvider(kChat, "http://169.254.169.254", "up", {"test-model"});
        gate.start();
        const ToldError told = errorOf(kChat, ask(gate.port(), chatRequest(gate, kChat, false)).body);
        QVERIFY2(told.message.find("clouds hand out credentials") != std::string::npos, told.message.c_str());
    }

    // "localhost" has an address of each family; the one that does not answer costs a moment only.
    void theOtherFamilyIsTried() {
        ScriptedUpstream upstream; // on 127.0.0.1 alone
        upstream.otherwise(answers::plain(kChat));
        Gate gate;
        gate.addProvider(kChat, at(upstream.port(), "localhost"), "up", {"test-model"});
        gate.start();
        QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, false)).status, 200);
    }
};

TOLLGATE_TEST(ConnectingTest)
TOLLGATE_TEST(LimitsTest)
#include "tst_connecting.moc"
