// SPDX-License-Identifier: GPL-3.0-or-later
// Token counts in every client's dialect from whatever provider offers the model (protocols.md §3.6).
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr auto kChat = Dialect::OpenAiChat;
constexpr auto kResponses = Dialect::OpenAiResponses;
constexpr auto kAnthropic = Dialect::Anthropic;
constexpr auto kGemini = Dialect::Gemini;
constexpr auto kOllama = Dialect::Ollama;

constexpr char kMessages[] =
    R"({"model":"test-model","system":"Be brief.","messages":[{"role":"user","content":"Count me"}],)"
    R"("tools":[{"name":"f","input_schema":{"type":"object"}}]})";
constexpr char kContents[] = R"({"contents":[{"role":"user","parts":[{"text":"Count me"}]}]})";
constexpr char kWrapped[] =
    R"({"generateContentRequest":{"model":"models/test-model","contents":[{"parts":[{"text":"Count me"}]}]}})";
constexpr char kInput[] = R"({"model":"test-model","input":"Count me"})";

struct Way {
    const char* name;
    Dialect client;
    const char* path;
    const char* body;
    Dialect provider;
    const char* vendor;
    const char* asked; // what the provider is asked at; nothing: nobody is asked
    const char* answer = "";
    const char* counted = ""; // stands in what it is asked
};

constexpr char kCountTokens[] = "/v1/messages/count_tokens";

constexpr Way kWays[] = {
    {"Anthropic by Gemini", kAnthropic, kCountTokens, kMessages, kGemini, nullptr,
     "/v1beta/models/test-model:countTokens", R"({"totalTokens":42})", R"("generateContentRequest":{"model":)"},
    {"Anthropic by OpenAI's Responses", kAnthropic, kCountTokens, kMessages, kResponses, nullptr,
     "/v1/responses/input_tokens", R"({"object":"response.input_tokens","input_tokens":42})", "Count me"},
    {"Anthropic by OpenAI's Chat", kAnthropic, kCountTokens, kMessages, kChat, "openai", "/v1/responses/input_tokens",
     R"({"object":"response.input_tokens","input_tokens":42})", R"("input":[)"},
    {"Anthropic by llama.cpp", kAnthropic, kCountTokens, kMessages, kChat, "llama-cpp", "/tokenize",
     R"({"tokens":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,)"
     R"(36,37,38,39,40,41,42]})",
     R"({"content":"Be brief.\nCount me\nf)"},
    {"Anthropic by vLLM", kAnthropic, kCountTokens, kMessages, kChat, "vllm", "/tokenize",
     R"({"count":42,"max_model_len":4096,"tokens":[1]})", R"("prompt":"Be brief.\nCount me\nf)"},
    {"Gemini by Anthropic", kGemini, "/v1beta/models/test-model:countTokens", kContents, kAnthropic, nullptr,
     "/v1/messages/count_tokens", R"({"input_tokens":42})", R"("messages":[)"},
    {"Gemini's wrapped request by Anthropic", kGemini, "/v1beta/models/test-model:countTokens", kWrapped, kAnthropic,
     nullptr, "/v1/messages/count_tokens", R"({"input_tokens":42})", "Count me"},
    {"Responses by Anthropic", kResponses, "/v1/responses/input_tokens", kInput, kAnthropic, nullptr,
     "/v1/messages/count_tokens", R"({"input_tokens":42})", "Count me"},
    {"Responses by Gemini", kResponses, "/v1/responses/input_tokens", kInput, kGemini, nullptr,
     "/v1beta/models/test-model:countTokens", R"({"totalTokens":42})", "Count me"},
    {"Anthropic, nobody can", kAnthropic, kCountTokens, kMessages, kChat, nullptr, nullptr},
    {"Anthropic on Ollama", kAnthropic, kCountTokens, kMessages, kOllama, nullptr, nullptr},
    {"Gemini, nobody can", kGemini, "/v1beta/models/test-model:countTokens", kContents, kChat, nullptr, nullptr},
    {"Responses, nobody can", kResponses, "/v1/responses/input_tokens", kInput, kOllama, nullptr, nullptr},
};

std::int64_t countIn(const Response& response, Dialect client) {
    const QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object();
    return root[client == kGemini ? QStringLiteral("totalTokens") : QStringLiteral("input_tokens")].toInteger(-1);
}

} // namespace

class TokenCountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void areAskedOfTheProvider_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(kWays)); ++i) QTest::newRow(kWays[i].name) << i;
    }

    void areAskedOfTheProvider() {
        QFETCH(int, index);
        const Way& way = kWays[index];
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, way.answer));
        Gate gate;
        config::Provider& provider = gate.addProvider(way.provider, upstream);
        if (way.vendor) provider.profile.vendor = way.vendor;
        gate.start();
        const Response response = askAt(gate, way.client, way.path, way.body);
        QVERIFY2(response.status == 200, response.body.c_str());
        QCOMPARE(upstream.ledger().requestCount(), way.asked ? 1 : 0);
        QCOMPARE(response.headers.has("x-tollgate-estimated"), !way.asked);
        const auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->provider, std::string("up"));
        QCOMPARE(row->cost.value_or(Money{1}), Money{}); // counting is free (§9.3.9)
        QCOMPARE(row->flags.has(record::Flag::Estimated), !way.asked);
        if (!way.asked) {
            QVERIFY2(countIn(response, way.client) > 4, response.body.c_str());
            return;
        }
        QCOMPARE(countIn(response, way.client), 42);
        const LedgerRequest seen = upstream.ledger().last();
        QCOMPARE(seen.head.target, std::string(way.asked));
        QVERIFY2(seen.body.find(way.counted) != std::string::npos, seen.body.c_str());
        for (const char* member : {"max_tokens", "\"stream\"", "temperature", "\"store\"", "generationConfig"})
            QVERIFY2(seen.body.find(member) == std::string::npos, seen.body.c_str());
    }

    // A provider without the endpoint says so in its own way; its own dialect's clients are helped too.
    void areEstimatedWhereTheProviderHasNoSuchEndpoint_data() {
        QTest::addColumn<int>("provider");
        QTest::addColumn<int>("status");
        for (Dialect provider : {kAnthropic, kGemini, kResponses})
            for (int status : {404, 405, 501})
                QTest::addRow("%s %d", std::string(nameOf(provider)).c_str(), status)
                    << static_cast<int>(provider) << status;
    }

    void areEstimatedWhereTheProviderHasNoSuchEndpoint() {
        QFETCH(int, provider);
        QFETCH(int, status);
        ScriptedUpstream upstream;
        upstream.otherwise(answers::error(static_cast<Dialect>(provider), status));
        Gate gate;
        gate.addProvider(static_cast<Dialect>(provider), upstream);
        gate.start();
        const Response response = askAt(gate, kAnthropic, kCountTokens, kMessages);
        QVERIFY2(response.status == 200, response.body.c_str());
        QCOMPARE(response.headers.value("x-tollgate-estimated"), std::string("true"));
        QVERIFY(countIn(response, kAnthropic) > 4);
    }

    // An older server of one's own that answers Messages and does not count them has its tokenizer all the same.
    void areAskedOfTheTokenizerThen_data() {
        QTest::addColumn<QByteArray>("vendor");
        QTest::addColumn<bool>("tokenizes");
        for (const char* vendor : {"llama-cpp", "vllm"})
            for (bool tokenizes : {true, false})
                QTest::addRow("%s%s", vendor, tokenizes ? "" : ", and not that either")
                    << QByteArray(vendor) << tokenizes;
    }

    void areAskedOfTheTokenizerThen() {
        QFETCH(QByteArray, vendor);
        QFETCH(bool, tokenizes);
        ScriptedUpstream upstream;
        if (tokenizes) upstream.on({.path = "/tokenize"}, Reply::json(200, R"({"count":3,"tokens":[7,8,9]})"));
        upstream.otherwise(answers::error(kAnthropic, 404));
        Gate gate;
        gate.addProvider(kAnthropic, upstream).profile.vendor = vendor.toStdString();
        gate.start();
        const Response response = askAt(gate, kAnthropic, kCountTokens, kMessages);
        QVERIFY2(response.status == 200, response.body.c_str());
        QCOMPARE(response.headers.has("x-tollgate-estimated"), !tokenizes);
        QCOMPARE(upstream.ledger().request(1).head.target, std::string(kCountTokens));
        QCOMPARE(upstream.ledger().last().head.target, std::string("/tokenize"));
        if (tokenizes) QCOMPARE(countIn(response, kAnthropic), 3);
    }

    // What the preset says is enough.
    void areAskedAsThePresetSays() {
        for (const char* preset : {"llama-cpp", "vllm"}) {
            ScriptedUpstream upstream;
            upstream.otherwise(Reply::json(200, R"({"count":3,"tokens":[7,8,9]})"));
            Gate gate;
            gate.addProvider(kChat, upstream).preset = preset;
            gate.start();
            QCOMPARE(countIn(askAt(gate, kAnthropic, kCountTokens, kMessages), kAnthropic), 3);
            QCOMPARE(upstream.ledger().last().head.target, std::string("/tokenize"));
        }
    }

    void failForEveryOtherReason() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::error(kGemini, 400, "no such thing"));
        Gate gate;
        gate.addProvider(kGemini, upstream);
        gate.start();
        QCOMPARE(askAt(gate, kAnthropic, kCountTokens, kMessages).status, 400);
        QCOMPARE(askAt(gate, kAnthropic, kCountTokens, R"({"model":"test-model","messages":7})").status, 400);
    }
};

TOLLGATE_TEST(TokenCountsTest)

#include "tst_token_counts.moc"
