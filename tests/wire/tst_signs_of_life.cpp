// SPDX-License-Identifier: GPL-3.0-or-later
// A translated stream that has begun is kept alive while its provider is silent, or says what means nothing to the
// client (protocols.md §6.12 "Keep-alive").
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr auto kChat = Dialect::OpenAiChat;
constexpr auto kAnthropic = Dialect::Anthropic;
constexpr auto kGemini = Dialect::Gemini;

struct Way {
    const char* name;
    Dialect client;
    Dialect provider;
    const char* sign; // nothing: none
};

constexpr Way kWays[] = {
    {"Chat", kChat, kAnthropic, ": keep-alive\n\n"},
    {"Responses", Dialect::OpenAiResponses, kAnthropic, ": keep-alive\n\n"},
    {"Anthropic", kAnthropic, kChat, "event: ping\ndata: {\"type\":\"ping\"}\n\n"},
    {"Gemini", kGemini, kChat, ": keep-alive\r\n\r\n"},
};

} // namespace

class SignsOfLifeTest : public QObject {
    Q_OBJECT

    static net::ClientLimits quick() {
        net::ClientLimits limits;
        limits.stream_silence = std::chrono::milliseconds(60);
        return limits;
    }

    // The provider's stream: its first pieces, then a wait, then the rest.
    static Reply held(Dialect provider, bool beats) {
        const CannedStream canned = answers::stream(provider, {});
        Reply reply = Reply::chunked(200, canned.content_type);
        const std::size_t half = canned.pieces.size() / 2;
        for (std::size_t i = 0; i < half; ++i) reply.chunk(canned.pieces[i].bytes);
        if (beats) reply.chunk(answers::heartbeat(provider));
        reply.hold();
        for (std::size_t i = half; i < canned.pieces.size(); ++i) reply.chunk(canned.pieces[i].bytes);
        return reply.end();
    }

private Q_SLOTS:

    void comeWhileTheProviderIsSilent_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("beats");
        for (int i = 0; i < static_cast<int>(std::size(kWays)); ++i)
            for (bool beats : {false, true}) QTest::addRow("%s%s", kWays[i].name, beats ? ", pings" : "") << i << beats;
    }

    void comeWhileTheProviderIsSilent() {
        QFETCH(int, index);
        QFETCH(bool, beats);
        const Way& way = kWays[index];
        ScriptedUpstream upstream;
        upstream.otherwise(held(way.provider, beats));
        Gate gate;
        gate.addProvider(way.provider, upstream);
        gate.start({.engine = {.limits = quick()}});
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, way.client, true)));
        QCOMPARE(client.readHead().status, 200);
        std::string got;
        const std::string sign = way.sign;
        while (got.find(sign + sign) == got.npos) { // two in a row
            const auto piece = client.readPiece();
            QVERIFY2(piece, got.c_str());
            got += piece->data;
        }
        upstream.release();
        const Response rest = client.readRest();
        QVERIFY(rest.end == Response::End::Complete);
        QCOMPARE(gate.records().wait()->outcome, record::Outcome::Ok);
    }

    // Silence still has its limit.
    void doNotHideThatTheProviderIsGone() {
        ScriptedUpstream upstream;
        upstream.otherwise(held(kAnthropic, false));
        Gate gate;
        gate.addProvider(kAnthropic, upstream).timeouts.idle_ms = 300;
        gate.start({.engine = {.limits = quick()}});
        const Response response = ask(gate.port(), chatRequest(gate, kChat, true));
        QCOMPARE(response.status, 200);
        QVERIFY(response.body.find(": keep-alive") != std::string::npos);
        QVERIFY(response.body.find("upstream_interrupted") != std::string::npos);
        QVERIFY(response.body.find("[DONE]") == std::string::npos);
        QCOMPARE(gate.records().wait()->outcome, record::Outcome::TimeoutIdle);
    }

    // Nothing goes out before the first event, and passthrough is the provider's bytes alone.
    void areNotForOthers() {
        ScriptedUpstream upstream;
        upstream.otherwise(held(kChat, false));
        Gate gate;
        gate.addProvider(kChat, upstream).timeouts.idle_ms = 300;
        gate.start({.engine = {.limits = quick()}});
        const Response response = ask(gate.port(), chatRequest(gate, kChat, true));
        QVERIFY(response.body.find("keep-alive") == std::string::npos);
    }
};

TOLLGATE_TEST(SignsOfLifeTest)

#include "tst_signs_of_life.moc"
