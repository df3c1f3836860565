// SPDX-License-Identifier: GPL-3.0-or-later
// A client that leaves, in any phase and any way, ends its upstream call within a moment; so does losing its key
// (DESIGN.md §5, §10.2; reliability.md §4.2 #20).
#include "base/text.h"
#include "gate.h"
#include "support/test_main.h"
#include "tls_on_disk.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

// reliability.md says 100 ms; a loaded machine gets more.
constexpr std::chrono::milliseconds kMoment{2000};

constexpr char kOtherKey[] = "tg-ijklmnop-abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrs";

void eachWayToGo() {
    QTest::addColumn<std::string>("way");
    for (const char* way : {"closes", "resets", "half-closes"}) QTest::newRow(way) << std::string(way);
}

void go(RawClient& client, const std::string& way) {
    if (way == "closes") client.close();
    if (way == "resets") client.reset();
    if (way == "half-closes") client.halfClose(); // DESIGN.md §5: a FIN before the answer's end counts as leaving
}

// So many pieces of a stream that text has come and the end has not.
int halfOf(Dialect dialect) {
    return static_cast<int>(answers::stream(dialect, {}).pieces.size()) / 2 + 1;
}

} // namespace

class LeavingTest : public QObject {
    Q_OBJECT

    static Dialect dialect() {
        QFETCH_GLOBAL(int, dialect);
        return static_cast<Dialect>(dialect);
    }

    static Reply halfAStream(Dialect dialect) {
        return answers::streamed(dialect, {}, {.pieces = halfOf(dialect), .then = Playing::Then::Stall});
    }

    static void booked(Gate& gate) {
        const auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->outcome, record::Outcome::ClientGone);
    }

private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void inTheHead_data() { eachWayToGo(); }

    void inTheHead() {
        QFETCH(std::string, way);
        ScriptedUpstream upstream;
        Gate gate;
        gate.addProvider(dialect(), upstream);
        gate.start();
        RawClient client(gate.port());
        const std::string request = chatRequest(gate, dialect(), false);
        QVERIFY(client.send(request.substr(0, request.find("\r\n") + 9)));
        go(client, way);
        if (way == "half-closes") QVERIFY(client.waitForClose(kMoment));
        gate.stop();
        QCOMPARE(gate.records().count(), std::size_t{0});
        QCOMPARE(upstream.ledger().connectionCount(), 0);
    }

    void whileItsBodyIsSent_data() { eachWayToGo(); }

    void whileItsBodyIsSent() {
        QFETCH(std::string, way);
        ScriptedUpstream upstream;
        Gate gate;
        gate.addProvider(dialect(), upstream);
        gate.start();
        RawClient client(gate.port());
        const std::string request = chatRequest(gate, dialect(), false, "test-model", {{"expect", "100-continue"}});
        const std::size_t body = request.find("\r\n\r\n") + 4;
        QVERIFY(client.send(request.substr(0, body)));
        QVERIFY(client.waitForText("100 Continue\r\n\r\n"));
        QVERIFY(client.send(request.substr(body, 5)));
        go(client, way);
        const auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->outcome, record::Outcome::ClientGone);
        QCOMPARE(row->status, 499);
        QVERIFY(row->attempts.empty());
        QCOMPARE(upstream.ledger().connectionCount(), 0);
    }

    void whileTheProviderIsConnectedTo_data() { eachWayToGo(); }

    void whileTheProviderIsConnectedTo() {
        QFETCH(std::string, way);
        const HangingPort nobody;
        Gate gate;
        gate.addProvider(dialect(), "http://127.0.0.1:" + std::to_string(nobody.port()), "up", {"test-model"});
        gate.config().providers.front().timeouts.connect_ms = 60'000;
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect(), false)));
        QTRY_COMPARE(gate.engine().inFlight(), 1);
        const auto left = std::chrono::steady_clock::now();
        go(client, way);
        booked(gate);
        QVERIFY(std::chrono::steady_clock::now() - left < kMoment);
    }

    void beforeTheAnswer_data() { eachWayToGo(); }

    void beforeTheAnswer() {
        QFETCH(std::string, way);
        leaves(Reply().hold(kNever), way, [](RawClient&, ScriptedUpstream&) {});
    }

    // The head of the answer is here, no event that means anything.
    void beforeTheFirstEvent_data() { eachWayToGo(); }

    void beforeTheFirstEvent() {
        QFETCH(std::string, way);
        leaves(Reply::chunked(200, answers::stream(dialect(), {}).content_type).hold(kNever), way,
               [](RawClient&, ScriptedUpstream& upstream) { QVERIFY(upstream.waitUntilHeld(1, kNever)); });
    }

    void inTheMiddleOfAnAnswer_data() { eachWayToGo(); }

    // A whole answer, of which the provider has sent half.
    void inTheMiddleOfAnAnswer() {
        QFETCH(std::string, way);
        const std::string body = answers::body(dialect(), {});
        Reply reply;
        reply.head(200, {{"content-type", "application/json"}, {"content-length", std::to_string(body.size())}})
            .bytes(body.substr(0, body.size() / 2))
            .hold(kNever);
        leaves(reply, way, [](RawClient&, ScriptedUpstream& upstream) { QVERIFY(upstream.waitUntilHeld(1, kNever)); });
    }

    void inTheMiddleOfAStream_data() { eachWayToGo(); }

    void inTheMiddleOfAStream() {
        QFETCH(std::string, way);
        leaves(halfAStream(dialect()), way, [](RawClient& client, ScriptedUpstream&) {
            QCOMPARE(client.readHead().status, 200);
            QVERIFY(client.readPiece().has_value());
        });
    }

    // Over TLS the client's goodbye is a record, not only a FIN.
    void inTheMiddleOfAnEncryptedStream_data() { eachWayToGo(); }

    void inTheMiddleOfAnEncryptedStream() {
        QFETCH(std::string, way);
        const TestAuthority authority;
        const TlsOnDisk tls(authority.issue());
        ScriptedUpstream upstream;
        upstream.otherwise(halfAStream(dialect()));
        Gate gate;
        gate.addProvider(dialect(), upstream);
        gate.start({.tls = tls.load()});
        RawClient client(gate.port(), authority);
        QVERIFY(client.send(chatRequest(gate, dialect(), true)));
        QCOMPARE(client.readHead().status, 200);
        QVERIFY(client.readPiece().has_value());
        go(client, way);
        QVERIFY(upstream.ledger().waitForAborts(1, kMoment));
        booked(gate);
    }

    // With its next requests sent ahead: they are not served either.
    void withRequestsSentAhead() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply().hold(kNever));
        Gate gate;
        gate.addProvider(dialect(), upstream);
        gate.start();
        RawClient client(gate.port());
        const std::string request = chatRequest(gate, dialect(), false);
        QVERIFY(client.send(request + request + request));
        QVERIFY(upstream.ledger().waitForRequests(1));
        client.close();
        QVERIFY(upstream.ledger().waitForAborts(1, kMoment));
        gate.stop();
        QCOMPARE(upstream.ledger().requestCount(), 1);
        QCOMPARE(gate.records().count(), std::size_t{1});
    }

    void takenAway_data() {
        QTest::addColumn<std::string>("how");
        for (const char* how : {"removed", "switched off", "another secret"}) QTest::newRow(how) << std::string(how);
    }

    // DESIGN.md §10.2: revoking an access key ends its streams at once, and nobody else's.
    void takenAway() {
        QFETCH(std::string, how);
        ScriptedUpstream upstream;
        upstream.otherwise(
            answers::streamed(dialect(), {}, {.pieces = halfOf(dialect()), .then = Playing::Then::Stall}));
        Gate gate;
        gate.addProvider(dialect(), upstream);
        config::AccessKey other = gate.config().access.keys.front();
        other.id = "other";
        other.secret.name = sha256Hex(kOtherKey);
        gate.config().access.keys.push_back(other);
        gate.start(2);
        RawClient first(gate.port()), second(gate.port());
        QVERIFY(first.send(chatRequest(gate, dialect(), true)));
        QCOMPARE(first.readHead().status, 200);
        QVERIFY(first.readPiece().has_value());
        std::string foreign = chatRequest(gate, dialect(), true);
        foreign.replace(foreign.find(kAccessKey), sizeof kAccessKey - 1, kOtherKey);
        QVERIFY(second.send(foreign));
        QCOMPARE(second.readHead().status, 200);
        QVERIFY(second.readPiece().has_value());

        config::Access& access = gate.config().access;
        if (how == "removed") access.keys.erase(access.keys.begin());
        if (how == "switched off") access.keys.front().enabled = false;
        if (how == "another secret") access.keys.front().secret.name = sha256Hex("tg-other");
        gate.apply();
        QVERIFY(upstream.ledger().waitForAborts(1, kMoment));
        const Response rest = first.readRest(); // with the dialect's error event (tst_access_scopes.cpp)
        QVERIFY2(rest.body.find("taken away") != std::string::npos, rest.body.c_str());
        QVERIFY(first.waitForClose());
        const auto row = gate.records().wait();
        QCOMPARE(row->key, std::string("test"));
        QCOMPARE(row->error_code, std::string("key_disabled"));
        QCOMPARE(ask(gate.port(), chatRequest(gate, dialect(), true)).status, how == "switched off" ? 403 : 401);
        QCOMPARE(upstream.ledger().abortCount(), 1); // the other goes on
        QTRY_COMPARE(gate.engine().inFlight(), 1);
    }

    // Any other change leaves what runs alone: it keeps the configuration it began with.
    void otherChangesEndNothing() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(dialect(), {}, {.held = true}));
        Gate gate;
        gate.addProvider(dialect(), upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect(), true)));
        QVERIFY(upstream.waitUntilHeld());
        gate.config().providers.front().enabled = false;
        gate.config().access.keys.front().models = {"nothing"};
        gate.apply();
        QCOMPARE(ask(gate.port(), chatRequest(gate, dialect(), true)).status, 403);
        upstream.open();
        QCOMPARE(client.readResponse().end, Response::End::Complete);
    }

private:
    template <class Until>
    void leaves(const Reply& reply, const std::string& way, Until until) {
        ScriptedUpstream upstream;
        upstream.otherwise(reply);
        Gate gate;
        gate.addProvider(dialect(), upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect(), true)));
        QVERIFY(upstream.ledger().waitForRequests(1));
        until(client, upstream);
        go(client, way);
        QVERIFY(upstream.ledger().waitForAborts(1, kMoment));
        QVERIFY(upstream.ledger().waitForOpenConnections(0)); // it is not used again
        booked(gate);
        QCOMPARE(upstream.ledger().requestCount(), 1); // nor is it asked again
    }
};

TOLLGATE_TEST(LeavingTest)
#include "tst_leaving.moc"
