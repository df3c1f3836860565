// SPDX-License-Identifier: GPL-3.0-or-later
// An access key with `strict`: what a translation would drop is refused instead, before the target hears of it
// (protocols.md §6.14).
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr char kNova[] = "amazon.nova-pro-v1:0";
constexpr char kEmbed[] = R"({"model":"test-model","input":"Hi","user":"u"})";
constexpr char kThought[] =
    R"({"model":"amazon.nova-pro-v1:0","max_tokens":9,"messages":[{"role":"user","content":"Hi"},)"
    R"({"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":"s"},)"
    R"({"type":"text","text":"a"}]},{"role":"user","content":"b"}]})";

// With one member more at the top.
std::string requestWith(Dialect dialect, const std::string& member) {
    std::string body = answers::requestBody(dialect, "test-model", false);
    return body.insert(1, member + ",");
}

struct Scene {
    void start(bool strict) {
        gate.config().access.keys.front().strict = strict;
        gate.start();
    }

    int calls() { return upstream.ledger().requestCount(); }

    ScriptedUpstream upstream;
    Gate gate;
};

} // namespace

class StrictTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void refusesWhatWouldBeDropped_data() {
        QTest::addColumn<int>("client");
        QTest::addColumn<int>("provider");
        for (Dialect client :
             {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini, Dialect::Ollama})
            for (Dialect provider :
                 {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini, Dialect::Ollama})
                if (client != provider)
                    QTest::addRow("%s at %s", nameOf(client).data(), nameOf(provider).data())
                        << static_cast<int>(client) << static_cast<int>(provider);
    }

    void refusesWhatWouldBeDropped() {
        QFETCH(int, client);
        QFETCH(int, provider);
        const auto spoken = static_cast<Dialect>(client), asked = static_cast<Dialect>(provider);
        Scene scene;
        scene.upstream.otherwise(answers::plain(asked));
        scene.gate.addProvider(asked, scene.upstream);
        scene.start(true);
        const Response response =
            ask(scene.gate.port(), callRequest(scene.gate, spoken, requestWith(spoken, R"("future":1)")));
        QCOMPARE(wrongWith(response, spoken, 400, "unsupported_parameter"), std::string());
        QVERIFY2(errorMessage(response).starts_with("\"future\" cannot be passed on to up"), response.body.c_str());
        QVERIFY(!response.headers.has("x-tollgate-warnings"));
        if (isOpenAi(spoken)) QVERIFY(response.body.find(R"("param":"future")") != std::string::npos);
        const auto row = scene.gate.records().wait();
        QVERIFY(row->attempts.empty());
        QVERIFY(row->warnings.empty());
        QCOMPARE(row->status, 400);
        QCOMPARE(row->outcome, record::Outcome::BadRequest);
        // What it can say is said.
        const Response good =
            ask(scene.gate.port(), callRequest(scene.gate, spoken, answers::requestBody(spoken, "test-model", false)));
        QCOMPARE(good.status, 200);
        QCOMPARE(scene.calls(), 1);
    }

    // All of it is named; what is only changed is told as ever.
    void namesAllOfIt() {
        Scene scene;
        scene.upstream.otherwise(answers::plain(Dialect::Anthropic));
        scene.gate.addProvider(Dialect::Anthropic, scene.upstream);
        scene.start(true);
        const auto call = [&](const std::string& members) {
            return ask(scene.gate.port(),
                       callRequest(scene.gate, Dialect::OpenAiChat, requestWith(Dialect::OpenAiChat, members)));
        };
        const Response refused = call(R"("seed":1,"logit_bias":{"1":2},"temperature":1.7)");
        QVERIFY2(errorMessage(refused).starts_with(R"("logit_bias", "seed" cannot be passed on)") ||
                     errorMessage(refused).starts_with(R"("seed", "logit_bias" cannot be passed on)"),
                 refused.body.c_str());
        const Response clamped = call(R"("temperature":1.7)");
        QCOMPARE(clamped.status, 200);
        QCOMPARE(clamped.headers.value("x-tollgate-warnings"), std::string("clamped:temperature"));
    }

    void otherKeysAreNot() {
        Scene scene;
        scene.upstream.otherwise(answers::plain(Dialect::Anthropic));
        scene.gate.addProvider(Dialect::Anthropic, scene.upstream);
        scene.start(false);
        const Response response = ask(scene.gate.port(), callRequest(scene.gate, Dialect::OpenAiChat,
                                                                     requestWith(Dialect::OpenAiChat, R"("seed":1)")));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.headers.value("x-tollgate-warnings"), std::string("dropped:seed"));
    }

    // A target that needs nothing to be dropped answers, with nothing to warn of; nothing is waited for or counted
    // against the other.
    void asksWhoCanBeToldAll() {
        Scene scene;
        ScriptedUpstream other;
        scene.upstream.otherwise(answers::plain(Dialect::Anthropic));
        other.otherwise(answers::plain(Dialect::OpenAiChat));
        scene.gate.addProvider(Dialect::Anthropic, scene.upstream, "a");
        scene.gate.addProvider(Dialect::OpenAiChat, other, "b");
        scene.start(true);
        for (int i = 1; i <= 6; ++i) {
            const Response response =
                ask(scene.gate.port(),
                    callRequest(scene.gate, Dialect::OpenAiChat, requestWith(Dialect::OpenAiChat, R"("seed":1)")));
            QCOMPARE(response.status, 200);
            QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("b"));
            QCOMPARE(response.headers.value("x-tollgate-attempts"), std::string("1"));
            QVERIFY(!response.headers.has("x-tollgate-warnings"));
            QCOMPARE(scene.gate.records().wait(static_cast<std::size_t>(i))->attempts.size(), std::size_t{1});
        }
        QCOMPARE(scene.calls(), 0);
    }

    // One target after the other: what the first would have dropped is no warning of the second, which got it all.
    void warningsAreOfWhoAnswered() {
        Scene scene;
        ScriptedUpstream other;
        scene.upstream.otherwise(answers::error(Dialect::Anthropic, 500));
        other.otherwise(answers::plain(Dialect::OpenAiChat));
        scene.gate.addProvider(Dialect::Anthropic, scene.upstream, "a");
        scene.gate.addProvider(Dialect::OpenAiChat, other, "b");
        scene.start(false);
        const Response response = ask(scene.gate.port(), callRequest(scene.gate, Dialect::OpenAiChat,
                                                                     requestWith(Dialect::OpenAiChat, R"("seed":1)")));
        QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("b"));
        QVERIFY(!response.headers.has("x-tollgate-warnings"));
        QVERIFY(scene.gate.records().wait()->warnings.empty());
    }

    void embeddingsToo() {
        Scene scene;
        scene.upstream.otherwise(answers::error(Dialect::Gemini, 500));
        scene.gate.addProvider(Dialect::Gemini, scene.upstream);
        scene.start(true);
        const Response response = askAt(scene.gate, Dialect::OpenAiChat, "/v1/embeddings", kEmbed);
        QCOMPARE(wrongWith(response, Dialect::OpenAiChat, 400, "unsupported_parameter"), std::string());
        QVERIFY2(errorMessage(response).starts_with("\"user\""), response.body.c_str());
        QCOMPARE(scene.calls(), 0);
    }

    // What a cloud's own form has no place for (§5.1: Nova is shown no foreign thoughts).
    void cloudsToo() {
        Scene scene;
        scene.upstream.otherwise(answers::error(Dialect::Anthropic, 500));
        config::Provider& provider = scene.gate.addProvider(Dialect::Anthropic, scene.upstream, "aws", {kNova});
        provider.preset = "bedrock";
        provider.params["region"] = "us-east-1";
        scene.gate.setProviderKey("AKIDEXAMPLE:secret");
        scene.start(true);
        const Response response = ask(scene.gate.port(), callRequest(scene.gate, Dialect::Anthropic, kThought));
        QCOMPARE(wrongWith(response, Dialect::Anthropic, 400), std::string());
        QVERIFY2(errorMessage(response).find("is strict") != std::string::npos, response.body.c_str());
        QCOMPARE(scene.calls(), 0);
        QVERIFY(scene.gate.records().wait()->attempts.empty());
    }
};

TOLLGATE_TEST(StrictTest)
#include "tst_strict.moc"
