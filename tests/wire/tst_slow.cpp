// SPDX-License-Identifier: GPL-3.0-or-later
// A client that takes nothing holds up its own provider and nobody else; what is held for it is bounded
// (reliability.md §4.2 #22).
#include "shapes.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr Dialect kChat = Dialect::OpenAiChat;

// Sixty-four megabytes of text events, far more than the sockets on the way hold.
Reply longStream() {
    const std::string event =
        "data: {\"id\":\"x\",\"model\":\"test-model\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" +
        std::string(65'000, 'w') + "\"},\"finish_reason\":null}]}\n\n";
    Reply reply = Reply::chunked(200, "text/event-stream");
    for (int i = 0; i < 1000; ++i) reply.chunk(event);
    return std::move(
        reply.hold("sent")
            .chunk("data: {\"id\":\"x\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],"
                   "\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":7}}\n\n")
            .chunk("data: [DONE]\n\n")
            .end());
}

} // namespace

class SlowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void aClientThatTakesNothingStopsItsProvider() {
        ScriptedUpstream upstream;
        upstream.on({.times = 1}, longStream());
        upstream.otherwise(answers::plain(kChat));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        RawClient slow(gate.port());
        QVERIFY(slow.send(chatRequest(gate, kChat, true)));
        QCOMPARE(slow.readHead().status, 200);
        QVERIFY(slow.readPiece());
        // The provider does not get rid of it while nobody reads …
        QVERIFY(!upstream.waitUntilHeld(1, "sent", std::chrono::milliseconds(1500)));
        // … other calls are served meanwhile, on the same thread …
        QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, false)).status, 200);
        // … and every byte comes as soon as the client wants it.
        upstream.open("sent");
        const Response response = slow.readRest();
        QCOMPARE(response.end, Response::End::Complete);
        QVERIFY(upstream.ledger().waitForAnswers(2));
        QCOMPARE(response.body.size(), bodySent(upstream.ledger().request(1)).size());
        QCOMPARE(response.body, bodySent(upstream.ledger().request(1)));
        QCOMPARE(gate.records().wait(2)->outcome, record::Outcome::Ok);
    }

    // While it takes nothing it may leave, and the provider is let go.
    void aClientThatTookNothingLeaves() {
        ScriptedUpstream upstream;
        upstream.otherwise(longStream());
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        RawClient slow(gate.port());
        QVERIFY(slow.send(chatRequest(gate, kChat, true)));
        QCOMPARE(slow.readHead().status, 200);
        QVERIFY(!upstream.waitUntilHeld(1, "sent", std::chrono::milliseconds(500)));
        slow.reset();
        QVERIFY(upstream.ledger().waitForAborts());
        const auto row = gate.records().wait();
        QCOMPARE(row->outcome, record::Outcome::ClientGone);
        QVERIFY(row->usage.output > 7); // by the length of what came
    }

    // A slow provider is no failed one: each byte is life.
    void aSlowProviderIsWaitedFor() {
        ScriptedUpstream upstream;
        Reply reply;
        const std::string body = answers::body(kChat, {});
        reply.head(200, {{"content-type", "application/json"}, {"content-length", std::to_string(body.size())}});
        for (std::size_t at = 0; at < body.size(); at += 40) reply.hold("drip").bytes(body.substr(at, 40));
        upstream.otherwise(reply);
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, kChat, false)));
        for (std::size_t at = 0; at < body.size(); at += 40) {
            QVERIFY(upstream.waitUntilHeld(1, "drip"));
            upstream.release("drip");
        }
        QCOMPARE(client.readResponse().body, body);
    }

    // What a provider takes is its own time: ours is the rest (DESIGN.md §7 "our own overhead").
    void waitingIsNotOurOverhead() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply().hold("thinking").append(answers::plain(kChat)));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, kChat, false)));
        QVERIFY(upstream.waitUntilHeld(1, "thinking"));
        QVERIFY(!client.waitForClose(std::chrono::milliseconds(300))); // it thinks
        upstream.release("thinking");
        QCOMPARE(client.readResponse().status, 200);
        const record::Timings timings = gate.records().wait()->timings;
        QVERIFY(timings.last_byte >= 300'000);
        QVERIFY2(timings.overhead >= 0 && timings.overhead <= timings.last_byte - 300'000,
                 qPrintable(QString::number(timings.overhead)));
        QVERIFY(timings.guard <= timings.decide && timings.decide <= timings.connect);
        QVERIFY(timings.connect <= timings.first_byte && timings.first_byte <= timings.last_byte);
    }
};

TOLLGATE_TEST(SlowTest)
#include "tst_slow.moc"
