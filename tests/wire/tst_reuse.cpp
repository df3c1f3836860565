// SPDX-License-Identifier: GPL-3.0-or-later
// Connections to providers are kept and used again, and what happens when one of them turns out to be dead (DESIGN.md
// §4 "A POST on a reused connection …"; reliability.md §4.2 #4, #5).
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

// An engine with one provider, whose first request was answered on a connection that is kept now.
struct Kept {
    explicit Kept(Dialect spoken = kChat) : dialect(spoken) {
        upstream.on({.times = 1}, answers::plain(dialect));
        gate.addProvider(dialect, upstream);
        gate.start();
        first = ask(gate.port(), chatRequest(gate, dialect, false));
        gate.records().wait(1);
    }

    Response second() { return ask(gate.port(), chatRequest(gate, dialect, false)); }

    int requests() const { return upstream.ledger().requestCount(); }

    Dialect dialect;
    ScriptedUpstream upstream;
    Gate gate;
    Response first;
};

} // namespace

class ReuseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    // Whole answers and streams alike leave the connection for the next call.
    void theNextCallUsesTheSameConnection() {
        const Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.on({.nth = 2}, answers::streamed(dialect));
        upstream.otherwise(answers::plain(dialect));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        for (const bool streamed : {false, true, false})
            QCOMPARE(ask(gate.port(), chatRequest(gate, dialect, streamed)).status, 200);
        QCOMPARE(upstream.ledger().connectionCount(), 1);
        QCOMPARE(upstream.ledger().last().on_connection, 3);
    }

    // §4: resent once on a fresh connection, and no failure of the provider.
    void aDeadKeptConnectionCostsNothing_data() {
        QTest::addColumn<bool>("reset");
        QTest::newRow("closed") << false;
        QTest::newRow("reset") << true;
    }

    void aDeadKeptConnectionCostsNothing() {
        QFETCH(bool, reset);
        Kept kept(dialectOfRow());
        kept.upstream.on({.on_connection = 2}, reset ? Reply().reset() : Reply().close());
        kept.upstream.otherwise(answers::plain(kept.dialect));
        const Response response = kept.second();
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, answers::body(kept.dialect, {}));
        QCOMPARE(response.headers.value("x-tollgate-attempts"), std::string("1"));
        QCOMPARE(kept.requests(), 3); // the first, the one that died, and once more
        QCOMPARE(kept.upstream.ledger().connectionCount(), 2);
        QCOMPARE(kept.upstream.ledger().request(3).body, kept.upstream.ledger().request(2).body);
        const auto row = kept.gate.records().wait(2);
        QVERIFY(row);
        QCOMPARE(row->attempts.size(), std::size_t{1});
        QCOMPARE(row->outcome, record::Outcome::Ok);
        QCOMPARE(row->flags, record::Flags());
    }
};

class StaleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // A byte of an answer came: the provider has begun to work on it.
    void neverWhenAByteCame() {
        Kept kept;
        kept.upstream.on({.on_connection = 2}, Reply().bytes("H").close());
        kept.upstream.otherwise(answers::plain(kChat));
        QCOMPARE(kept.second().status, 502);
        QCOMPARE(kept.requests(), 2);
        QVERIFY(kept.gate.records().wait(2)->flags.has(record::Flag::MaybeBilled));
    }

    void neverTwice() {
        Kept kept;
        kept.upstream.otherwise(Reply().close());
        QCOMPARE(kept.second().status, 502);
        QCOMPARE(kept.requests(), 3);
        const auto row = kept.gate.records().wait(2);
        QCOMPARE(row->attempts.size(), std::size_t{1});
        QCOMPARE(row->outcome, record::Outcome::Cut);
        QVERIFY(row->flags.has(record::Flag::MaybeBilled));
    }

    void neverOnAFreshConnection() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply().reset());
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, false)).status, 502);
        QCOMPARE(upstream.ledger().requestCount(), 1);
        QVERIFY(gate.records().wait()->flags.has(record::Flag::MaybeBilled));
    }

    // Silence is no sign of a dead connection.
    void neverAfterAStall() {
        Kept kept;
        kept.gate.config().providers.front().timeouts.first_byte_ms = 150;
        kept.gate.apply();
        kept.upstream.otherwise(Reply().hold(kNever));
        QCOMPARE(kept.second().status, 504);
        QCOMPARE(kept.requests(), 2);
    }

    // The client left while the call was on its way: nothing is sent again.
    void neverForAClientThatLeft() {
        Kept kept;
        kept.upstream.otherwise(Reply().hold("slow").close());
        RawClient client(kept.gate.port());
        QVERIFY(client.send(chatRequest(kept.gate, kChat, false)));
        QVERIFY(kept.upstream.waitUntilHeld(1, "slow"));
        client.reset();
        QVERIFY(kept.upstream.ledger().waitForAborts());
        QCOMPARE(kept.gate.records().wait(2)->outcome, record::Outcome::ClientGone);
        QCOMPARE(kept.requests(), 2);
    }

    // The most recently used connection is the freshest: it is used first.
    void lastInFirstOut() {
        ScriptedUpstream upstream;
        for (const char* name : {"a", "b", "c"})
            upstream.on({.model = name}, Reply().hold(name).append(answers::plain(kChat)));
        upstream.otherwise(answers::plain(kChat));
        Gate gate;
        gate.addProvider(kChat, upstream, "up", {"a", "b", "c", "test-model"});
        gate.start();
        std::vector<std::unique_ptr<RawClient>> clients;
        for (const char* name : {"a", "b", "c"}) {
            clients.push_back(std::make_unique<RawClient>(gate.port()));
            QVERIFY(clients.back()->send(chatRequest(gate, kChat, false, name)));
            QVERIFY(upstream.waitUntilHeld(1, name));
        }
        std::size_t ended = 0;
        constexpr std::array<std::pair<const char*, std::size_t>, 3> kOrder{{{"c", 2}, {"a", 0}, {"b", 1}}};
        for (const auto& [name, index] : kOrder) {
            upstream.release(name);
            QCOMPARE(clients[index]->readResponse().status, 200);
            QVERIFY(gate.records().wait(++ended));
        }
        QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, false)).status, 200);
        QCOMPARE(upstream.ledger().last().connection, upstream.ledger().request(2).connection); // b's
        QCOMPARE(upstream.ledger().connectionCount(), 3);
    }

    void aProviderThatClosesIsTakenAtItsWord_data() {
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("connection: close") << QByteArray("HTTP/1.1 200 OK\r\nconnection: close\r\n");
        QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\n");
    }

    void aProviderThatClosesIsTakenAtItsWord() {
        QFETCH(QByteArray, reply);
        const std::string body = answers::body(kChat, {});
        Reply answer;
        answer.bytes(reply.toStdString() + "content-type: application/json\r\ncontent-length: " +
                     std::to_string(body.size()) + "\r\n\r\n" + body);
        ScriptedUpstream upstream;
        upstream.otherwise(answer); // and does not close
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        for (int i = 1; i <= 2; ++i) {
            const Response response = ask(gate.port(), chatRequest(gate, kChat, false));
            QCOMPARE(response.body, body);
            QCOMPARE(upstream.ledger().last().on_connection, 1);
        }
        QVERIFY(upstream.ledger().waitForOpenConnections(0)); // closed by us
    }

    // An HTTP/1.0 server may offer to keep it.
    void anOldServerMayKeepAlive() {
        const std::string body = answers::body(kChat, {});
        ScriptedUpstream upstream;
        upstream.otherwise(std::move(Reply().bytes("HTTP/1.0 200 OK\r\nconnection: keep-alive\r\n"
                                                   "content-type: application/json\r\ncontent-length: " +
                                                   std::to_string(body.size()) + "\r\n\r\n" + body)));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        for (int i = 1; i <= 2; ++i) QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, false)).body, body);
        QCOMPARE(upstream.ledger().connectionCount(), 1);
    }

    // A provider is another origin, CA file or proxy: nothing is shared between two.
    void connectionsAreKeptByOrigin() {
        ScriptedUpstream one, two;
        one.otherwise(answers::plain(kChat));
        two.otherwise(answers::plain(kChat));
        Gate gate;
        gate.addProvider(kChat, one, "one", {"m1"});
        gate.addProvider(kChat, two, "two", {"m2"});
        gate.start();
        for (const char* model : {"m1", "m2", "m1", "m2"})
            QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, false, model)).status, 200);
        QCOMPARE(one.ledger().connectionCount(), 1);
        QCOMPARE(two.ledger().connectionCount(), 1);
        QCOMPARE(one.ledger().requestCount(), 2);
    }

    // reliability.md §4.2 #8: the answer comes while the request is still being sent.
    void anEarlyAnswerIsReadAndTheConnectionDropped() {
        ScriptedUpstream upstream;
        upstream.on({.times = 1, .early = true}, answers::error(kChat, 413, "too much").close());
        upstream.otherwise(answers::plain(kChat));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        const std::string body =
            answers::requestBody(kChat, "test-model", false, std::string(24u << 20, 'x')); // more than sockets hold
        HeaderPairs headers = keyHeaders(kChat);
        headers.emplace_back("host", hostOf(gate));
        const Response response = ask(gate.port(), requestText("POST", "/v1/chat/completions", body, headers));
        QCOMPARE(response.status, 413);
        QCOMPARE(response.body, answers::errorBody(kChat, 413, "too much"));
        QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, false)).status, 200);
        QCOMPARE(upstream.ledger().connectionCount(), 2);
    }
};

TOLLGATE_TEST(ReuseTest)
TOLLGATE_TEST(StaleTest)
#include "tst_reuse.moc"
