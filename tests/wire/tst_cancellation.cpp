// SPDX-License-Identifier: GPL-3.0-or-later
// A client that leaves cancels the call to the provider in every phase, and what was used is booked (reliability.md
// decision 12, §4.2 #20; protocols.md §9.3.3, §7.1 #8). A FIN before the answer ends counts as leaving (DESIGN.md §5).
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

enum class Way { Close, HalfClose, Reset };

void leave(RawClient& client, int way) {
    switch (static_cast<Way>(way)) {
    case Way::Close: return client.close();
    case Way::HalfClose: return client.halfClose();
    case Way::Reset: return client.reset();
    }
}

void addWays() {
    QTest::addColumn<int>("way");
    QTest::newRow("close") << static_cast<int>(Way::Close);
    QTest::newRow("half-close") << static_cast<int>(Way::HalfClose);
    QTest::newRow("reset") << static_cast<int>(Way::Reset);
}

} // namespace

class CancellationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void whileTheProviderThinks_data() { addWays(); }

    void whileTheProviderThinks() {
        QFETCH(int, way);
        const Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(Reply().hold(kNever));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect, true)));
        QVERIFY(upstream.waitUntilHeld(1, kNever));
        leave(client, way);
        QVERIFY(upstream.ledger().waitForAborts());
        const auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->outcome, record::Outcome::ClientGone);
        QCOMPARE(row->status, 499);
        // The prompt was sent: it is booked, by estimate.
        QVERIFY(row->flags.has(record::Flag::MaybeBilled));
        QVERIFY(row->flags.has(record::Flag::Estimated));
        QCOMPARE(row->usage.input_uncached, row->facts.input_tokens_estimate);
        QVERIFY(row->cost->pico > 0);
    }

    void inTheMiddleOfAWholeAnswer() {
        const Dialect dialect = dialectOfRow();
        const std::string body = answers::body(dialect, {});
        ScriptedUpstream upstream;
        upstream.otherwise(std::move(
            Reply()
                .head(200, {{"content-type", "application/json"}, {"content-length", std::to_string(body.size())}})
                .bytes(body.substr(0, body.size() / 2))
                .hold(kNever)));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect, false)));
        QVERIFY(upstream.waitUntilHeld(1, kNever));
        client.close();
        QVERIFY(upstream.ledger().waitForAborts());
        const auto row = gate.records().wait();
        QCOMPARE(row->outcome, record::Outcome::ClientGone);
        QVERIFY(row->flags.has(record::Flag::MaybeBilled));
        QVERIFY(row->cost->pico > 0);
    }

    void beforeTheFirstMeaningfulEvent() {
        const Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        Reply reply = Reply::chunked(200, answers::stream(dialect, {}).content_type);
        upstream.otherwise(reply.chunk(answers::heartbeat(dialect)).hold(kNever));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect, true)));
        QVERIFY(upstream.waitUntilHeld(1, kNever));
        client.close();
        QVERIFY(upstream.ledger().waitForAborts());
        QCOMPARE(gate.records().wait()->outcome, record::Outcome::ClientGone);
    }

    void inTheMiddleOfAStream_data() { addWays(); }

    // What the provider said it counted is booked, the text that came by its length; never less than it billed.
    void inTheMiddleOfAStream() {
        QFETCH(int, way);
        const Dialect dialect = dialectOfRow();
        answers::Answer answer;
        answer.text = std::string(400, 'w');
        answer.usage.input_uncached = 1000;
        answer.usage.output = 90;
        ScriptedUpstream upstream;
        const auto pieces = static_cast<int>(answers::stream(dialect, answer).pieces.size());
        upstream.otherwise(answers::streamed(
            dialect, answer,
            {.pieces = pieces - (dialect == Dialect::OpenAiChat ? 3 : 2), .then = Playing::Then::Stall}));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect, true)));
        QCOMPARE(client.readHead().status, 200);
        QVERIFY(upstream.waitUntilHeld(1, kNever));
        std::string got;
        while (eventsOf(dialect, got).size() + 2 < static_cast<std::size_t>(pieces) - 2) {
            const auto piece = client.readPiece();
            if (!piece) break;
            got += piece->data;
            if (got.find("www") != std::string::npos) break;
        }
        leave(client, way);
        QVERIFY(upstream.ledger().waitForAborts());
        const auto row = gate.records().wait();
        QCOMPARE(row->outcome, record::Outcome::ClientGone);
        QCOMPARE(row->status, 200);
        QVERIFY(row->flags.has(record::Flag::Partial));
        const Usage billed = upstream.ledger().billed();
        const bool counted = dialect == Dialect::Anthropic || dialect == Dialect::Gemini; // … and told at once
        if (counted) QCOMPARE(row->usage.input_uncached, billed.input_uncached);
        QVERIFY2(row->usage.output >= billed.output,
                 qPrintable(QString::number(row->usage.output) + " < " + QString::number(billed.output)));
        QVERIFY(row->flags.has(record::Flag::Estimated) || dialect == Dialect::Gemini);
    }

    // protocols.md §7.1 #9: cancelled during the second attempt, there is no third one.
    void duringFailover() {
        const Dialect dialect = dialectOfRow();
        ScriptedUpstream first, second, third;
        first.otherwise(answers::error(dialect, 500));
        second.otherwise(Reply().hold(kNever));
        third.otherwise(answers::plain(dialect));
        Gate gate;
        gate.addProvider(dialect, first, "first");
        gate.addProvider(dialect, second, "second");
        gate.addProvider(dialect, third, "third");
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect, false)));
        QVERIFY(second.waitUntilHeld(1, kNever));
        client.close();
        QVERIFY(second.ledger().waitForAborts());
        const auto row = gate.records().wait();
        QCOMPARE(row->outcome, record::Outcome::ClientGone);
        QCOMPARE(row->attempts.size(), std::size_t{2});
        QCOMPARE(third.ledger().requestCount(), 0);
    }
};

class CancelledEarlyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void whileConnecting() {
        HangingPort hanging;
        Gate gate;
        gate.addProvider(kChat, "http://127.0.0.1:" + std::to_string(hanging.port()), "up", {"test-model"})
            .timeouts.connect_ms = 60'000;
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, kChat, false)));
        client.halfClose();
        const auto row = gate.records().wait(); // long before the limit
        QVERIFY(row);
        QCOMPARE(row->outcome, record::Outcome::ClientGone);
        QCOMPARE(row->cost->pico, 0); // nothing was sent
        QVERIFY(!row->flags.has(record::Flag::MaybeBilled));
    }

    // The provider has not read the request yet: it cannot have run.
    void whileTheRequestIsBeingSent() {
        ScriptedUpstream upstream;
        upstream.on({.early = true}, Reply().hold("reading")); // reads the head only
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        HeaderPairs headers = keyHeaders(kChat);
        headers.emplace_back("host", hostOf(gate));
        const std::string body = answers::requestBody(kChat, "test-model", false, std::string(48u << 20, 'x'));
        RawClient client(gate.port());
        QVERIFY(client.send(requestText("POST", "/v1/chat/completions", body, headers)));
        QVERIFY(upstream.ledger().waitForRequests(1));
        client.reset();
        const auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->outcome, record::Outcome::ClientGone);
    }

    // A client that has its whole answer may go: nothing of it is cancelled or lost.
    void afterTheAnswer() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(kChat));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, false)).status, 200);
        QCOMPARE(gate.records().wait()->outcome, record::Outcome::Ok);
        QCOMPARE(upstream.ledger().abortCount(), 0);
    }
};

TOLLGATE_TEST(CancellationTest)
TOLLGATE_TEST(CancelledEarlyTest)
#include "tst_cancellation.moc"
