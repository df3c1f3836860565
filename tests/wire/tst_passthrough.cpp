// SPDX-License-Identifier: GPL-3.0-or-later
// Client and provider speak the same dialect: bytes pass, money is booked (DESIGN.md §1 "Two paths", §5, §6).
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

Dialect dialectOfRow() {
    QFETCH_GLOBAL(int, dialect);
    return static_cast<Dialect>(dialect);
}

// So many pieces of a stream that text has come and the end has not.
int halfOf(Dialect dialect) {
    return static_cast<int>(answers::stream(dialect, {}).pieces.size()) / 2 + 1;
}

} // namespace

class PassthroughTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void aWholeAnswerPassesByteForByte() {
        Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(dialect));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, dialect, false));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, answers::body(dialect, {}));
        QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("up"));
        QCOMPARE(response.headers.value("x-tollgate-attempts"), std::string("1"));
        // 12 tokens at $2 and 7 at $10 a million.
        QCOMPARE(response.headers.value("x-tollgate-cost-usd"), std::string("0.000094"));
        QVERIFY(upstream.ledger().complaints().empty());
    }

    // protocols.md §7.6 #82: whoever speaks the client's dialect gets the request as it is.
    void theRequestPassesByteForByte() {
        Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(dialect));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        ask(gate.port(), chatRequest(gate, dialect, false));
        LedgerRequest seen = upstream.ledger().last();
        QCOMPARE(seen.body, answers::requestBody(dialect, "test-model", false));
        QCOMPARE(seen.head.target, answers::chatPath(dialect, "test-model", false));
    }

    // protocols.md §0.9, §7.1 #14, #15: the client's credentials never go on, the provider's go in exactly one header.
    void keysAreExchanged() {
        Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(dialect));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        ask(gate.port(),
            chatRequest(gate, dialect, false, "test-model", {{"cookie", "a=b"}, {"x-forwarded-for", "1.2.3.4"}}));
        std::string head = upstream.ledger().last().raw_head;
        QVERIFY(head.find(kAccessKey) == std::string::npos);
        QVERIFY(head.find(kProviderKey) != std::string::npos);
        QCOMPARE(head.find(kProviderKey), head.rfind(kProviderKey));
        QVERIFY(head.find("cookie") == std::string::npos);
        QVERIFY(head.find("x-forwarded-for") == std::string::npos);
    }

    void aStreamPassesByteForByte() {
        Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(dialect));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, dialect, true));
        QCOMPARE(response.status, 200);
        std::string expected;
        // The client did not ask for OpenAI Chat's usage chunk, so it does not get it (protocols.md §9.3.1).
        for (const StreamPiece& piece :
             answers::stream(dialect, {.stream_usage = dialect != Dialect::OpenAiChat}).pieces)
            expected += piece.bytes;
        if (dialect != Dialect::OpenAiChat) QCOMPARE(response.body, expected);
        QVERIFY(response.body.find("Hello") != std::string::npos ||
                response.body.find("scripted") != std::string::npos);
        auto row = gate.records().wait();
        QVERIFY(row);
        QVERIFY(row->stream);
        QCOMPARE(row->usage.input_uncached, 12);
        QCOMPARE(row->usage.output, 7);
        QCOMPARE(row->cost->pico, 94'000'000);
    }

    // DESIGN.md §11: events are forwarded one by one as they arrive.
    void eachEventArrivesBeforeTheNextIsSent() {
        Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(dialect, {}, {.held = true}));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect, true)));
        QVERIFY(upstream.waitUntilHeld());
        auto pieces = static_cast<int>(answers::stream(dialect, {}).pieces.size());
        // Up to the first meaningful event nothing may come; from there on each release gives something.
        int released = 0;
        for (; released < pieces - 1; ++released) {
            upstream.release();
            QVERIFY(upstream.waitUntilHeld());
        }
        QCOMPARE(client.readHead().status, 200);
        QVERIFY(client.readPiece().has_value());
        upstream.open();
        QCOMPARE(client.readRest().end, Response::End::Complete);
    }

    void theJournalHoldsTheCall() {
        Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(dialect));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        ask(gate.port(),
            chatRequest(gate, dialect, false, "test-model",
                        {{"user-agent", "claude-cli/2.1.330 (external, cli)"}, {"x-tollgate-tags", "project=apollo"}}));
        auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->dialect, dialect);
        QCOMPARE(row->key, std::string("test"));
        QCOMPARE(row->client, std::string("Claude Code"));
        QCOMPARE(row->provider, std::string("up"));
        QCOMPARE(row->requested_model, std::string("test-model"));
        QCOMPARE(row->status, 200);
        QCOMPARE(row->outcome, record::Outcome::Ok);
        QCOMPARE(row->attempts.size(), std::size_t{1});
        QCOMPARE(row->usage, upstream.ledger().billed());
        QCOMPARE(row->tags, (record::Tags{{"project", "apollo"}}));
        record::Bodies bodies = gate.records().bodies();
        QCOMPARE(bodies.request, answers::requestBody(dialect, "test-model", false));
        QCOMPARE(bodies.response, answers::body(dialect, {}));
        QVERIFY(bodies.request_headers.find(kAccessKey) == std::string::npos);
    }

    // reliability.md §4.2 #20: a client that leaves cancels upstream in every phase, and what came is booked.
    void leavingBeforeTheAnswerCancels() {
        Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(Reply().hold(kNever));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect, true)));
        QVERIFY(upstream.ledger().waitForRequests(1));
        client.close();
        QVERIFY(upstream.ledger().waitForAborts());
        auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->outcome, record::Outcome::ClientGone);
        QCOMPARE(row->status, 499);
    }

    void leavingInTheStreamCancels() {
        Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(dialect, {}, {.pieces = halfOf(dialect), .then = Playing::Then::Stall}));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect, true)));
        QCOMPARE(client.readHead().status, 200);
        client.reset();
        QVERIFY(upstream.ledger().waitForAborts());
        auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->outcome, record::Outcome::ClientGone);
        QVERIFY(row->flags.has(record::Flag::Partial));
    }

    // protocols.md §4.2 #12, #14: a stream that breaks off never ends cleanly.
    void aCutStreamEndsWithTheDialectsError() {
        Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(dialect, {}, {.pieces = halfOf(dialect), .then = Playing::Then::Reset}));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, dialect, true));
        QCOMPARE(response.status, 200);
        QVERIFY2(response.body.find("error") != std::string::npos, response.body.c_str());
        QVERIFY(response.body.find("[DONE]") == std::string::npos);
        auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->outcome, record::Outcome::Cut);
        QCOMPARE(row->error_code, std::string("upstream_interrupted"));
        QVERIFY(row->cost.has_value());
    }

    // The provider's own JSON error keeps its status and body; the next provider is not asked for the client's mistake.
    void aBadRequestIsPassedOn() {
        Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream, second;
        upstream.otherwise(answers::error(dialect, 400, "max_tokens is too large"));
        second.otherwise(answers::plain(dialect));
        Gate gate;
        gate.addProvider(dialect, upstream, "first");
        gate.addProvider(dialect, second, "second");
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, dialect, false));
        QCOMPARE(response.status, 400);
        QCOMPARE(response.body, answers::errorBody(dialect, 400, "max_tokens is too large"));
        QCOMPARE(second.ledger().requestCount(), 0);
        QCOMPARE(gate.records().wait()->outcome, record::Outcome::BadRequest);
    }

    // §6.13: what a provider says of its key never reaches the client.
    void aRefusedProviderKeyIsToldWithoutTheKey() {
        Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(answers::error(dialect, 401, std::string("bad key ") + kProviderKey));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, dialect, false));
        QCOMPARE(response.status, 401);
        QVERIFY(response.body.find(kProviderKey) == std::string::npos);
        QVERIFY(response.body.find("Upstream authentication failed") != std::string::npos);
        auto row = gate.records().wait();
        QCOMPARE(row->outcome, record::Outcome::Auth);
        QVERIFY(row->attempts.front().message.find(kProviderKey) == std::string::npos);
    }
};

TOLLGATE_TEST(PassthroughTest)
#include "tst_passthrough.moc"
