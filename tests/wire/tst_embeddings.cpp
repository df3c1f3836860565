// SPDX-License-Identifier: GPL-3.0-or-later
// Embeddings between dialects, their usage and what is refused (protocols.md §8).
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"

#include <QJsonArray>
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

struct Way {
    const char* name;
    Dialect client;
    const char* path;
    const char* body;
    Dialect provider;
    const char* asked_at;
    const char* asked;
    const char* answer;
    const char* answered;
    int tokens; // 0: estimated
};

constexpr char kOpenAi[] = "/v1/embeddings";
constexpr char kBatch[] = "/v1beta/models/test-model:batchEmbedContents";
constexpr char kSingle[] = "/v1beta/models/test-model:embedContent";

constexpr Way kWays[] = {
    {"OpenAI by Gemini, one text", kChat, kOpenAi, R"({"model":"test-model","input":"Hi"})", kGemini, kSingle,
     R"({"model":"models/test-model","content":{"parts":[{"text":"Hi"}]}})",
     R"({"embedding":{"values":[0.25,-1]},"usageMetadata":{"promptTokenCount":3}})",
     R"({"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.25,-1]}],"model":"test-model",)"
     R"("usage":{"prompt_tokens":3,"total_tokens":3}})",
     3},
    {"OpenAI by Gemini, a list", kChat, kOpenAi, R"({"model":"test-model","input":["a","b"],"dimensions":2})", kGemini,
     kBatch,
     R"({"requests":[{"model":"models/test-model","content":{"parts":[{"text":"a"}]},"outputDimensionality":2},)"
     R"({"model":"models/test-model","content":{"parts":[{"text":"b"}]},"outputDimensionality":2}]})",
     R"({"embeddings":[{"values":[1,2]},{"values":[3,4]}],"usageMetadata":{"promptTokenCount":3}})",
     R"({"object":"list","data":[{"object":"embedding","index":0,"embedding":[1,2]},)"
     R"({"object":"embedding","index":1,"embedding":[3,4]}],"model":"test-model",)"
     R"("usage":{"prompt_tokens":3,"total_tokens":3}})",
     3},
    {"OpenAI by Gemini, base64, no usage", kChat, kOpenAi,
     R"({"model":"test-model","input":"Hi","encoding_format":"base64"})", kGemini, kSingle,
     R"({"model":"models/test-model","content":{"parts":[{"text":"Hi"}]}})", R"({"embedding":{"values":[1.0, -2]}})",
     R"({"object":"list","data":[{"object":"embedding","index":0,"embedding":"AACAPwAAAMA="}],"model":"test-model",)"
     R"("usage":{"prompt_tokens":18,"total_tokens":18}})",
     0},
    {"OpenAI by Ollama", kChat, kOpenAi, R"({"model":"test-model","input":["a","b"],"dimensions":2})", kOllama,
     "/api/embed", R"({"model":"test-model","input":["a","b"],"dimensions":2})",
     R"({"model":"nomic","embeddings":[[1,2],[3,4]],"prompt_eval_count":6})",
     R"({"object":"list","data":[{"object":"embedding","index":0,"embedding":[1,2]},)"
     R"({"object":"embedding","index":1,"embedding":[3,4]}],"model":"nomic",)"
     R"("usage":{"prompt_tokens":6,"total_tokens":6}})",
     6},
    {"Gemini by OpenAI", kGemini, kSingle,
     R"({"content":{"parts":[{"text":"Hi"}]},"outputDimensionality":2,"taskType":"RETRIEVAL_QUERY"})", kChat, kOpenAi,
     R"({"model":"test-model","input":"Hi","dimensions":2})",
     R"({"object":"list","data":[{"index":0,"embedding":[1,2]}],"model":"e","usage":{"prompt_tokens":5,"total_tokens":5}})",
     R"({"embedding":{"values":[1,2]},"usageMetadata":{"promptTokenCount":5,"totalTokenCount":5}})", 5},
    {"Gemini's batch by OpenAI", kGemini, kBatch,
     R"({"requests":[{"model":"models/test-model","content":{"parts":[{"text":"a"}]}}]})", kResponses, kOpenAi,
     R"({"model":"test-model","input":["a"]})",
     R"({"object":"list","data":[{"index":0,"embedding":[1,2]}],"model":"e","usage":{"prompt_tokens":5,"total_tokens":5}})",
     R"({"embeddings":[{"values":[1,2]}],"usageMetadata":{"promptTokenCount":5,"totalTokenCount":5}})", 5},
    {"Gemini by Ollama", kGemini, kSingle, R"({"content":{"parts":[{"text":"Hi"}]}})", kOllama, "/api/embed",
     R"({"model":"test-model","input":"Hi"})", R"({"model":"e","embeddings":[[1,2]],"prompt_eval_count":5})",
     R"({"embedding":{"values":[1,2]},"usageMetadata":{"promptTokenCount":5,"totalTokenCount":5}})", 5},
    {"Ollama by OpenAI", kOllama, "/api/embed", R"({"model":"test-model","input":"Hi","keep_alive":"5m"})", kChat,
     kOpenAi, R"({"model":"test-model","input":"Hi"})",
     R"({"object":"list","data":[{"index":0,"embedding":[1,2]}],"model":"e","usage":{"prompt_tokens":5,"total_tokens":5}})",
     R"({"model":"e","embeddings":[[1,2]],"total_duration":0,"load_duration":0,"prompt_eval_count":5})", 5},
    {"Ollama's older one by Gemini", kOllama, "/api/embeddings", R"({"model":"test-model","prompt":"Hi"})", kGemini,
     kSingle, R"({"model":"models/test-model","content":{"parts":[{"text":"Hi"}]}})",
     R"({"embedding":{"values":[1,2]},"usageMetadata":{"promptTokenCount":5}})", R"({"embedding":[1,2]})", 5},
    {"OpenAI by a provider of Responses: the same endpoint", kChat, kOpenAi, R"({"model":"test-model","input":[1,2]})",
     kResponses, kOpenAi, R"({"model":"test-model","input":[1,2]})",
     R"({"object":"list","data":[{"embedding":"AAA="}],"model":"e","usage":{"prompt_tokens":5,"total_tokens":5}})",
     R"({"object":"list","data":[{"embedding":"AAA="}],"model":"e","usage":{"prompt_tokens":5,"total_tokens":5}})", 5},
};

struct Bad {
    const char* name;
    Dialect client;
    const char* path;
    const char* body;
    const char* code;
    const char* names;
};

constexpr Bad kBad[] = {
    {"§8 token array", kChat, kOpenAi, R"({"model":"test-model","input":[1,2,3]})", "unsupported_parameter", "input"},
    {"§8 token arrays", kChat, kOpenAi, R"({"model":"test-model","input":[[1,2],[3]]})", "unsupported_parameter",
     "input"},
    {"no input", kChat, kOpenAi, R"({"model":"test-model"})", "bad_request", "input"},
    {"empty list", kChat, kOpenAi, R"({"model":"test-model","input":[]})", "bad_request", "input"},
    {"an object", kChat, kOpenAi, R"({"model":"test-model","input":{}})", "bad_request", "input"},
    {"encoding", kChat, kOpenAi, R"({"model":"test-model","input":"a","encoding_format":"int8"})", "bad_request",
     "encoding_format"},
    {"dimensions", kChat, kOpenAi, R"({"model":"test-model","input":"a","dimensions":-1})", "bad_request",
     "dimensions"},
    {"Gemini, a picture", kGemini, kSingle, R"({"content":{"parts":[{"inlineData":{"data":"aGk="}}]}})",
     "unsupported_parameter", "content.parts"},
};

} // namespace

class EmbeddingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void reachEveryProvider_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(kWays)); ++i) QTest::newRow(kWays[i].name) << i;
    }

    void reachEveryProvider() {
        QFETCH(int, index);
        const Way& way = kWays[index];
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, way.answer));
        Gate gate;
        gate.addProvider(way.provider, upstream);
        gate.start();
        const Response response = askAt(gate, way.client, way.path, way.body);
        QVERIFY2(response.status == 200, response.body.c_str());
        const LedgerRequest seen = upstream.ledger().last();
        QCOMPARE(seen.head.target, std::string(way.asked_at));
        QCOMPARE(seen.body, std::string(way.asked));
        QCOMPARE(response.body, std::string(way.answered));
        const auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->flags.has(record::Flag::Estimated), way.tokens == 0);
        QVERIFY(way.tokens == 0 || row->usage.input_uncached == way.tokens);
        QVERIFY(row->cost && *row->cost != Money{});
    }

    void areRefusedClearly_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(kBad)); ++i) QTest::newRow(kBad[i].name) << i;
    }

    void areRefusedClearly() {
        QFETCH(int, index);
        const Bad& bad = kBad[index];
        ScriptedUpstream upstream;
        Gate gate;
        gate.addProvider(kOllama, upstream);
        gate.start();
        const Response response = askAt(gate, bad.client, bad.path, bad.body);
        QCOMPARE(wrongWith(response, bad.client, 400, bad.code), std::string());
        QVERIFY2(errorMessage(response).find(bad.names) != std::string::npos || bad.client == kGemini,
                 response.body.c_str());
        QCOMPARE(upstream.ledger().requestCount(), 0);
    }

    // An answer that holds no vectors is none; another provider may do better.
    void needVectorsInTheAnswer() {
        ScriptedUpstream bad;
        bad.otherwise(Reply::json(200, R"({"embeddings":[["x"]]})"));
        ScriptedUpstream good;
        good.otherwise(Reply::json(200, R"({"embedding":{"values":[1]}})"));
        Gate gate;
        gate.addProvider(kOllama, bad, "bad");
        gate.start();
        const Response response = askAt(gate, kChat, kOpenAi, R"({"model":"test-model","input":"a"})");
        QCOMPARE(response.status, 502);
        QVERIFY2(response.body.find("upstream_bad_content") != std::string::npos, response.body.c_str());
        gate.addProvider(kGemini, good, "good");
        gate.apply();
        QCOMPARE(askAt(gate, kChat, kOpenAi, R"({"model":"test-model","input":"a"})").status, 200);
    }

    void areNotHadOfAnthropic() {
        ScriptedUpstream upstream;
        Gate gate;
        gate.addProvider(kAnthropic, upstream);
        gate.start();
        QCOMPARE(wrongWith(askAt(gate, kChat, kOpenAi, R"({"model":"test-model","input":"a"})"), kChat, 503,
                           "no_target_available"),
                 std::string());
    }
};

TOLLGATE_TEST(EmbeddingsTest)

#include "tst_embeddings.moc"
