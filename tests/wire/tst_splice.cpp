// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to the provider is what the client sent, but for the model's name and the question for usage (DESIGN.md §1
// "passthrough"; protocols.md §0.1, §0.3, §9.3.1).
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

// A provider "up" that calls a model "real-model" and lets clients call it "smart", too.
struct Aliased {
    explicit Aliased(Dialect spoken) : dialect(spoken) {
        upstream.otherwise(answers::plain(dialect));
        config::Provider& provider = gate.addProvider(dialect, upstream, "up", {"real-model"});
        provider.models->front().aliases = {"smart"};
        gate.start();
    }

    // Sends that body; gives what the provider got.
    std::string send(const std::string& body, const std::string& model) {
        HeaderPairs headers = keyHeaders(dialect);
        headers.emplace_back("host", hostOf(gate));
        response = ask(gate.port(), requestText("POST", answers::chatPath(dialect, model, false), body, headers));
        return upstream.ledger().last().body;
    }

    Dialect dialect;
    ScriptedUpstream upstream;
    Gate gate;
    Response response;
};

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

// What a provider gets of a streamed chat request with this body.
std::string chatBodyThatArrives(const std::string& body, const std::string& vendor = {},
                                const std::string& path = "/v1/chat/completions") {
    ScriptedUpstream upstream;
    upstream.otherwise(answers::streamed(kChat));
    Gate gate;
    config::Provider& provider = gate.addProvider(kChat, upstream);
    if (!vendor.empty()) provider.profile.vendor = vendor;
    gate.start();
    HeaderPairs headers = keyHeaders(kChat);
    headers.emplace_back("host", hostOf(gate));
    ask(gate.port(), requestText("POST", path, body, headers));
    return upstream.ledger().last().body;
}

} // namespace

class SpliceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void aNameBecomesTheProviders_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("alias") << QByteArray("smart");
        QTest::newRow("provider/model") << QByteArray("up/real-model");
        QTest::newRow("provider/alias") << QByteArray("up/smart");
    }

    void aNameBecomesTheProviders() {
        QFETCH(QByteArray, name);
        Aliased scene(dialectOfRow());
        const std::string model = name.toStdString();
        const std::string path = replaced(model, "/", "%2F"); // one segment of Gemini's path
        const std::string body = answers::requestBody(scene.dialect, model, false);
        const std::string arrived = scene.send(body, path);
        QCOMPARE(scene.response.status, 200);
        QCOMPARE(arrived, answers::requestBody(scene.dialect, "real-model", false));
        QCOMPARE(scene.upstream.ledger().last().head.target, answers::chatPath(scene.dialect, "real-model", false));
        QCOMPARE(scene.response.headers.value("x-tollgate-model"), std::string("test-model")); // as the answer says
        const auto row = scene.gate.records().wait();
        QCOMPARE(row->requested_model, model);
        QCOMPARE(row->attempts.front().model, std::string("real-model"));
    }

    // Every other byte stays: order, white space, spelling of numbers, unknown members, escapes.
    void everyOtherByteStays() {
        Aliased scene(dialectOfRow());
        const std::string plain = answers::requestBody(scene.dialect, "smart", false);
        const std::string sent =
            " {\n\t\"x_unknown\" : [1.0, 1e400, 12345678901234567890, -0, {\"model\":\"smart\"}],\r\n \"seed\":7, " +
            plain.substr(1);
        const std::string arrived = scene.send(sent, "smart");
        QCOMPARE(scene.response.status, 200);
        const std::size_t top = sent.rfind("\"smart\"");
        std::string expected = sent;
        if (scene.dialect != Dialect::Gemini) expected.replace(top, 7, "\"real-model\"");
        QCOMPARE(arrived, expected);
    }

    void anEscapedNameIsTheSameName() {
        Aliased scene(dialectOfRow());
        const std::string body =
            replaced(answers::requestBody(scene.dialect, "smart", false), "smart", "\\u0073m\\u0061rt");
        const std::string arrived = scene.send(body, "sm%61rt");
        QCOMPARE(scene.response.status, 200);
        QCOMPARE(arrived, answers::requestBody(scene.dialect, "real-model", false));
    }

    // A name that is the provider's already is not written anew, whatever it looks like.
    void theProvidersOwnNameIsNotTouched() {
        Aliased scene(dialectOfRow());
        const std::string body =
            replaced(answers::requestBody(scene.dialect, "real-model", false), "real-model", "real\\u002dmodel");
        QCOMPARE(scene.send(body, "real-model"), body);
        QCOMPARE(scene.response.status, 200);
    }
};

class AskForUsageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void usageIsAskedFor_data() {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("arrives");
        const auto row = [](const char* name, const char* sent, const char* arrives) {
            QTest::newRow(name) << QByteArray(sent) << QByteArray(arrives);
        };
        row("no stream_options", R"({"model":"test-model","stream":true,"messages":[]})",
            R"({"stream_options":{"include_usage":true},"model":"test-model","stream":true,"messages":[]})");
        row("empty ones", R"({"model":"test-model","stream":true,"stream_options":{},"messages":[]})",
            R"({"model":"test-model","stream":true,"stream_options":{"include_usage":true},"messages":[]})");
        row("others", R"({"model":"test-model","stream":true,"stream_options":{"x":1},"messages":[]})",
            R"({"model":"test-model","stream":true,"stream_options":{"include_usage":true,"x":1},"messages":[]})");
        row("null", R"({"model":"test-model","stream":true,"stream_options":null,"messages":[]})",
            R"({"model":"test-model","stream":true,"stream_options":{"include_usage":true},"messages":[]})");
        row("include_usage false",
            R"({"model":"test-model","stream":true,"stream_options":{"include_usage": false},"messages":[]})",
            R"({"model":"test-model","stream":true,"stream_options":{"include_usage": true},"messages":[]})");
        row("asked already",
            R"({"model":"test-model","stream":true,"stream_options":{"include_usage":true},"messages":[]})",
            R"({"model":"test-model","stream":true,"stream_options":{"include_usage":true},"messages":[]})");
        row("no stream", R"({"model":"test-model","messages":[]})", R"({"model":"test-model","messages":[]})");
    }

    void usageIsAskedFor() {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, arrives);
        QCOMPARE(chatBodyThatArrives(sent.toStdString()), arrives.toStdString());
    }

    // Older Mistral versions refuse the question and give usage unasked (protocols.md §5).
    void aVendorThatRefusesTheQuestionIsNotAsked() {
        const std::string body = R"({"model":"test-model","messages":[],"stream":true})"; // as it is reworded for them
        QCOMPARE(chatBodyThatArrives(body, "mistral"), body);
    }

    void completionsAreAskedToo() {
        QCOMPARE(chatBodyThatArrives(R"({"model":"test-model","stream":true,"prompt":"Hi"})", {}, "/v1/completions"),
                 std::string(
                     R"({"stream_options":{"include_usage":true},"model":"test-model","stream":true,"prompt":"Hi"})"));
    }

    // A client that did not ask does not get the chunk; everything else it gets byte for byte.
    void theChunkIsKeptFromAClientThatDidNotAsk() {
        ScriptedUpstream upstream;
        const CannedStream canned = answers::stream(kChat, {});
        upstream.otherwise(play(canned, {.held = true}));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, kChat, true)));
        for (std::size_t i = 0; i < canned.pieces.size(); ++i) {
            QVERIFY(upstream.waitUntilHeld());
            upstream.release();
        }
        const Response response = client.readResponse();
        std::string expected;
        for (std::size_t i = 0; i < canned.pieces.size(); ++i)
            if (i + 2 != canned.pieces.size()) expected += canned.pieces[i].bytes; // the one before "[DONE]"
        QCOMPARE(response.body, expected);
        QCOMPARE(gate.records().wait()->usage.output, 7);
        QVERIFY(!gate.records().wait()->flags.has(record::Flag::Estimated));
    }

    // Usage that rides on a chunk with a choice is no extra chunk (Mistral, Groq).
    void usageOnTheLastChoicePasses() {
        const std::string last =
            "data: {\"id\":\"x\",\"model\":\"test-model\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"},"
            "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":7,\"total_tokens\":19}}"
            "\n\n";
        ScriptedUpstream upstream;
        Reply reply = Reply::chunked(200, "text/event-stream");
        upstream.otherwise(reply.chunk(last).chunk("data: [DONE]\n\n").end());
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, true)).body, last + "data: [DONE]\n\n");
        QCOMPARE(gate.records().wait()->usage.output, 7);
    }
};

TOLLGATE_TEST(SpliceTest)
TOLLGATE_TEST(AskForUsageTest)
#include "tst_splice.moc"
