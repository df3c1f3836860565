// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/answers.h"
#include "support/raw_client.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

std::string chatRequest(const std::string& model = "m", bool streamed = false) {
    return requestText("POST", "/v1/chat/completions", answers::requestBody(Dialect::OpenAiChat, model, streamed));
}

using End = Response::End;

} // namespace

class ScriptedUpstreamTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAndKeepsTheBooks();
    void asksRulesInOrder();
    void matchesByTheManyths();
    void matchesHeadersAndConnections();
    void sendsEventsOnlyWhenReleased();
    void heldMeansWhatCameBeforeHasLeft();
    void billsWhatWasSentBeforeAnAbort();
    void tellsFinFromReset();
    void notesAbortedUploads();
    void answersBeforeTheBody();
    void answersExpectations();
    void servesPipelinedRequestsInOrder();
    void greets_data();
    void greets();
    void complainsAboutBadRequests();
    void countsConnections();
    void endsWhileClientsWait();
    void stopsWhileNobodyReads();
    void speaksTls();
    void refusesWrongCertificates_data();
    void refusesWrongCertificates();
    void knowsPortsThatRefuseAndHang();
    void listensOnIpv6();
};

void ScriptedUpstreamTest::answersAndKeepsTheBooks() {
    ScriptedUpstream upstream;
    upstream.on({.path = "/v1/chat/*", .model = "gpt-*"}, answers::plain(Dialect::OpenAiChat));
    const std::string request = chatRequest("gpt-5");
    const Response response = ask(upstream.port(), request);
    QCOMPARE(response.end, End::Complete);
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, answers::body(Dialect::OpenAiChat, {}));
    QVERIFY(upstream.ledger().waitForAnswers(1));
    const LedgerRequest seen = upstream.ledger().last();
    QCOMPARE(seen.raw_head + seen.body, request);
    QCOMPARE(seen.model, std::string("gpt-5"));
    QCOMPARE(seen.status, 200);
    QVERIFY(seen.sent.ends_with(response.body));
    QVERIFY(seen.billed == answers::Answer::defaultUsage());
    QVERIFY(upstream.ledger().billed() == seen.billed);
    QVERIFY(upstream.ledger().complaints().empty());
}

void ScriptedUpstreamTest::asksRulesInOrder() {
    ScriptedUpstream upstream;
    upstream.on({.times = 2}, Reply::json(500, "{}"));
    upstream.on({.model = "b"}, Reply::json(404, "{}"));
    upstream.otherwise(Reply::json(200, "{}"));
    std::vector<int> statuses;
    for (const char* model : {"a", "b", "b", "a"}) statuses.push_back(ask(upstream.port(), chatRequest(model)).status);
    QCOMPARE(statuses, (std::vector<int>{500, 500, 404, 200}));
    upstream.forgetRules();
    QCOMPARE(ask(upstream.port(), chatRequest()).status, 404);
    QCOMPARE(upstream.ledger().complaints().size(), std::size_t(1));
}

void ScriptedUpstreamTest::matchesByTheManyths() {
    ScriptedUpstream upstream;
    upstream.on({.model = "a", .nth = 2}, Reply::json(503, "{}"));
    upstream.otherwise(Reply::json(200, "{}"));
    std::vector<int> statuses;
    for (const char* model : {"a", "b", "a", "a"}) statuses.push_back(ask(upstream.port(), chatRequest(model)).status);
    QCOMPARE(statuses, (std::vector<int>{200, 200, 503, 200}));
}

void ScriptedUpstreamTest::matchesHeadersAndConnections() {
    ScriptedUpstream upstream;
    upstream.on({.on_connection = 2}, Reply().close());
    upstream.on({.header = "authorization", .header_value = "Bearer good"}, Reply::json(200, "{}"));
    upstream.otherwise(Reply::json(401, "{}"));
    RawClient client(upstream.port());
    QCOMPARE(client.exchange(requestText("GET", "/", {}, {{"Authorization", "Bearer good"}}), "GET").status, 200);
    QCOMPARE(client.exchange(requestText("GET", "/"), "GET").end, End::Closed); // the stale connection
    QCOMPARE(ask(upstream.port(), requestText("GET", "/", {}, {{"authorization", "Bearer bad"}})).status, 401);
}

void ScriptedUpstreamTest::sendsEventsOnlyWhenReleased() {
    ScriptedUpstream upstream;
    const CannedStream canned = answers::stream(Dialect::Anthropic, {});
    upstream.otherwise(play(canned, {.held = true}));
    RawClient client(upstream.port());
    QVERIFY(client.send(chatRequest()));
    QCOMPARE(client.readHead().status, 200);
    for (const StreamPiece& piece : canned.pieces) {
        QVERIFY(upstream.waitUntilHeld());
        QVERIFY(client.unread().empty());
        upstream.release();
        const auto event = client.readEvent();
        QVERIFY(event);
        QCOMPARE(event->raw, piece.bytes);
    }
    QCOMPARE(client.readRest().end, End::Complete);
    QVERIFY(upstream.ledger().billed() == answers::Answer::defaultUsage());
}

void ScriptedUpstreamTest::heldMeansWhatCameBeforeHasLeft() {
    ScriptedUpstream upstream;
    upstream.on({.nth = 1}, Reply::chunked(200, "text/plain").chunk("one").hold("a").chunk("two").hold("b").end());
    upstream.otherwise(Reply::chunked(200, "text/plain").hold("b").end());
    RawClient first(upstream.port());
    RawClient second(upstream.port());
    QVERIFY(first.send(chatRequest()));
    QVERIFY(upstream.waitUntilHeld(1, "a"));
    QVERIFY(second.send(chatRequest()));
    QVERIFY(upstream.waitUntilHeld(1, "b"));
    QVERIFY(!upstream.waitUntilHeld(2, "b", std::chrono::milliseconds(1)));
    QVERIFY(upstream.ledger().request(1).sent.ends_with("3\r\none\r\n"));
    upstream.release("a");
    QVERIFY(upstream.waitUntilHeld(2, "b"));
    QVERIFY(upstream.ledger().request(1).sent.ends_with("3\r\ntwo\r\n"));
    upstream.open("b");
    QCOMPARE(first.readResponse().body, std::string("onetwo"));
    QCOMPARE(second.readResponse().end, End::Complete);
}

void ScriptedUpstreamTest::billsWhatWasSentBeforeAnAbort() {
    ScriptedUpstream upstream;
    answers::Answer answer;
    answer.text = "abcdef";
    answer.deltas = 2;
    answer.usage.output = 10;
    upstream.otherwise(play(answers::stream(Dialect::OpenAiChat, answer), {.held = true}));
    {
        RawClient client(upstream.port());
        QVERIFY(client.send(chatRequest()));
        upstream.release({}, 2); // the role, the first half of the text
        QCOMPARE(client.readHead().status, 200);
        QVERIFY(client.readEvent() && client.readEvent());
        QVERIFY(upstream.waitUntilHeld());
    }
    QVERIFY(upstream.ledger().waitForAborts());
    const LedgerRequest request = upstream.ledger().last();
    QCOMPARE(request.billed.input_uncached, 12);
    QCOMPARE(request.billed.output, 5);
    QVERIFY(!request.answered);
}

void ScriptedUpstreamTest::tellsFinFromReset() {
    ScriptedUpstream upstream;
    upstream.otherwise(Reply().hold());
    RawClient polite(upstream.port());
    QVERIFY(polite.send(chatRequest()));
    QVERIFY(upstream.waitUntilHeld(1));
    polite.close();
    QVERIFY(upstream.ledger().waitForAborts(1));
    RawClient rude(upstream.port());
    QVERIFY(rude.send(chatRequest()));
    QVERIFY(upstream.waitUntilHeld(1));
    rude.reset();
    QVERIFY(upstream.ledger().waitForAborts(2));
    QVERIFY(upstream.ledger().waitForOpenConnections(0));
    QVERIFY(!upstream.ledger().request(1).aborted_by_reset);
    QVERIFY(upstream.ledger().request(2).aborted_by_reset);
    QCOMPARE(upstream.ledger().connections()[0].closed_by, ClosedBy::Client);
    QCOMPARE(upstream.ledger().connections()[1].closed_by, ClosedBy::ClientReset);
}

void ScriptedUpstreamTest::notesAbortedUploads() {
    ScriptedUpstream upstream;
    upstream.otherwise(Reply::json(200, "{}"));
    RawClient client(upstream.port());
    QVERIFY(client.send("POST / HTTP/1.1\r\nhost: h\r\ncontent-length: 10\r\n\r\nhalf"));
    client.close();
    QVERIFY(upstream.ledger().waitForAborts());
    QCOMPARE(upstream.ledger().last().body, std::string("half"));
    QVERIFY(!upstream.ledger().last().body_complete);
    QCOMPARE(upstream.ledger().last().sent, std::string());
}

void ScriptedUpstreamTest::answersBeforeTheBody() {
    ScriptedUpstream upstream;
    upstream.on({.early = true}, Reply::json(413, "{}").hold().readBody().close());
    RawClient client(upstream.port());
    QVERIFY(client.send("POST / HTTP/1.1\r\nhost: h\r\ncontent-length: 4\r\n\r\n"));
    QCOMPARE(client.readResponse().status, 413);
    QCOMPARE(upstream.ledger().last().body_complete, false);
    upstream.release();
    QVERIFY(client.send("body"));
    QVERIFY(client.waitForClose());
    QVERIFY(upstream.ledger().waitForAnswers(1));
    QCOMPARE(upstream.ledger().last().body, std::string("body"));
}

void ScriptedUpstreamTest::answersExpectations() {
    ScriptedUpstream upstream;
    upstream.otherwise(Reply::json(200, "{}"));
    RawClient client(upstream.port());
    QVERIFY(client.send("POST / HTTP/1.1\r\nhost: h\r\nexpect: 100-continue\r\ncontent-length: 2\r\n\r\n"));
    QVERIFY(client.send("{}"));
    const Response response = client.readResponse();
    QCOMPARE(response.status, 200);
    QCOMPARE(response.interim.size(), std::size_t(1));
    QCOMPARE(response.interim[0].status, 100);
}

void ScriptedUpstreamTest::servesPipelinedRequestsInOrder() {
    ScriptedUpstream upstream;
    upstream.on({.path = "/one"}, Reply().hold().bytes("HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\none"));
    upstream.on({.path = "/two"}, Reply::whole(200, "text/plain", "two"));
    RawClient client(upstream.port());
    QVERIFY(client.send(requestText("GET", "/one") + requestText("GET", "/two")));
    QVERIFY(upstream.waitUntilHeld());
    upstream.release();
    QCOMPARE(client.readResponse("GET").body, std::string("one"));
    QCOMPARE(client.readResponse("GET").body, std::string("two"));
    QCOMPARE(upstream.ledger().last().on_connection, 2);
}

void ScriptedUpstreamTest::greets_data() {
    QTest::addColumn<Greeting>("greeting");
    QTest::addColumn<End>("end");
    QTest::newRow("close") << Greeting::Close << End::Closed;
    QTest::newRow("reset") << Greeting::Reset << End::Reset;
    QTest::newRow("stall") << Greeting::Stall << End::Timeout;
}

void ScriptedUpstreamTest::greets() {
    QFETCH(Greeting, greeting);
    QFETCH(End, end);
    ScriptedUpstream upstream;
    upstream.otherwise(Reply::json(200, "{}"));
    upstream.greet(greeting);
    RawClient client(upstream.port(), "127.0.0.1",
                     std::chrono::milliseconds(greeting == Greeting::Stall ? 50 : 10'000));
    const Response response = client.readResponse();
    QCOMPARE(response.end, end);
    QCOMPARE(response.status, 0);
    QCOMPARE(ask(upstream.port(), chatRequest()).status, 200);
    QCOMPARE(upstream.ledger().requestCount(), 1);
}

void ScriptedUpstreamTest::complainsAboutBadRequests() {
    ScriptedUpstream upstream;
    upstream.otherwise(Reply::json(200, "{}"));
    ask(upstream.port(), "POST / HTTP/1.1\r\ncontent-length: 2\r\ncontent-length: 2\r\n\r\n{}");
    QVERIFY(upstream.ledger().waitForAnswers(1));
    QCOMPARE(upstream.ledger().complaints().size(), std::size_t(2)); // no host, two lengths
}

void ScriptedUpstreamTest::countsConnections() {
    ScriptedUpstream upstream;
    upstream.otherwise(Reply::json(200, "{}"));
    {
        RawClient a(upstream.port()), b(upstream.port());
        QCOMPARE(a.exchange(chatRequest()).status, 200);
        QCOMPARE(a.exchange(chatRequest()).status, 200);
        QCOMPARE(b.exchange(chatRequest()).status, 200);
        QVERIFY(upstream.ledger().waitForOpenConnections(2));
    }
    QVERIFY(upstream.ledger().waitForOpenConnections(0));
    QCOMPARE(upstream.ledger().connectionCount(), 2);
    QCOMPARE(upstream.ledger().connections()[0].requests, 2);
}

void ScriptedUpstreamTest::endsWhileClientsWait() {
    auto upstream = std::make_unique<ScriptedUpstream>();
    upstream->otherwise(Reply::chunked(200, "text/plain").chunk("a").hold(kNever));
    RawClient client(upstream->port()), idle(upstream->port());
    QVERIFY(client.send(chatRequest()));
    QVERIFY(upstream->waitUntilHeld(1, kNever));
    upstream.reset();
    QCOMPARE(client.readResponse().end, End::Closed);
    QVERIFY(idle.waitForClose());
}

void ScriptedUpstreamTest::stopsWhileNobodyReads() {
    auto upstream = std::make_unique<ScriptedUpstream>();
    upstream->otherwise(Reply::whole(200, "text/plain", std::string(64 << 20, 'x')));
    RawClient client(upstream->port());
    QVERIFY(client.send(chatRequest()));
    QCOMPARE(client.readHead().status, 200);
    upstream.reset(); // would hang if a full socket could stop it
    QVERIFY(client.readRest().end != End::Complete);
}

void ScriptedUpstreamTest::speaksTls() {
    const TestAuthority authority;
    const TlsIdentity identity = authority.issue();
    ScriptedUpstream upstream({.tls = &identity});
    upstream.otherwise(answers::streamed(Dialect::OpenAiChat, {}, {.held = true}));
    upstream.open();
    RawClient client(upstream.port(), authority);
    QCOMPARE(client.exchange(chatRequest()).end, End::Complete);
    QVERIFY(upstream.origin().starts_with("https://127.0.0.1:"));
    QCOMPARE(upstream.ledger().connections()[0].server_name, std::string("localhost"));
    client.close();
    QVERIFY(upstream.ledger().waitForOpenConnections(0));
    QCOMPARE(upstream.ledger().connections()[0].closed_by, ClosedBy::Client);
}

void ScriptedUpstreamTest::refusesWrongCertificates_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("expired") << 0;
    QTest::newRow("self signed") << 1;
    QTest::newRow("wrong host") << 2;
    QTest::newRow("another authority") << 3;
}

void ScriptedUpstreamTest::refusesWrongCertificates() {
    QFETCH(int, kind);
    const TestAuthority authority, other;
    CertificateOptions options;
    options.expired = kind == 0;
    options.self_signed = kind == 1;
    if (kind == 2) options.names = {"elsewhere.test"};
    const TlsIdentity identity = (kind == 3 ? other : authority).issue(options);
    ScriptedUpstream upstream({.tls = &identity});
    RawClient client(upstream.port(), authority);
    QVERIFY(!client.isConnected());
    QCOMPARE(client.state(), IoState::Failed);
}

void ScriptedUpstreamTest::knowsPortsThatRefuseAndHang() {
    const RefusingPort refusing;
    QCOMPARE(RawClient(refusing.port()).state(), IoState::Reset);
    const HangingPort hanging;
    QCOMPARE(RawClient(hanging.port(), "127.0.0.1", std::chrono::milliseconds(50)).state(), IoState::Timeout);
}

void ScriptedUpstreamTest::listensOnIpv6() {
    ScriptedUpstream upstream({.address = "::1"});
    upstream.otherwise(Reply::json(200, "{}"));
    RawClient client(upstream.port(), "::1");
    QCOMPARE(client.exchange(chatRequest()).status, 200);
    QVERIFY(upstream.origin().starts_with("http://[::1]:"));
}

TOLLGATE_TEST(ScriptedUpstreamTest)
#include "tst_scripted_upstream.moc"
