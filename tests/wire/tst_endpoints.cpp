// SPDX-License-Identifier: GPL-3.0-or-later
// Every path a client may build reaches its endpoint, what we answer ourselves has its dialect's shape, and the rest is
// refused in the dialect of its path (DESIGN.md §5; protocols.md §0.12, §0.13, §3.6).
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <thread>
#include <vector>

using namespace tollgate;
using namespace tollgate::test;

namespace {

struct Way {
    Dialect dialect;
    const char* path;     // as the client writes it
    const char* upstream; // as the provider is asked; nothing: the same
    const char* body = nullptr;
};

constexpr auto kChat = Dialect::OpenAiChat;
constexpr auto kResponses = Dialect::OpenAiResponses;
constexpr auto kAnthropic = Dialect::Anthropic;
constexpr auto kGemini = Dialect::Gemini;
constexpr auto kOllama = Dialect::Ollama;

constexpr Way kWays[] = {
    {kChat, "/v1/chat/completions", nullptr},
    {kChat, "/chat/completions", "/v1/chat/completions"},
    {kChat, "/v1/v1/chat/completions", "/v1/chat/completions"},
    {kChat, "/v1/chat/completions/", "/v1/chat/completions"},
    {kChat, "//v1/chat/completions", "/v1/chat/completions"},
    {kChat, "/openai/v1/chat/completions", "/v1/chat/completions"},
    {kChat, "/openai/chat/completions", "/v1/chat/completions"},
    {kChat, "/v1beta/openai/chat/completions", "/v1/chat/completions"},
    {kChat, "/v1/completions", nullptr},
    {kChat, "/v1/embeddings", nullptr},
    {kChat, "/v1/moderations", nullptr},
    {kChat, "/v1/rerank", nullptr},
    {kChat, "/v1/images/generations", nullptr},
    {kChat, "/v1/audio/speech", nullptr},
    {kResponses, "/v1/responses", nullptr},
    {kResponses, "/v1/responses/", "/v1/responses"},
    {kResponses, "/openai/v1/responses", "/v1/responses"},
    {kResponses, "/v1/responses/compact", nullptr},
    {kResponses, "/v1/responses/input_tokens", nullptr},
    {kAnthropic, "/v1/messages", nullptr},
    {kAnthropic, "/v1/messages?beta=true", nullptr},
    {kAnthropic, "/v1/v1/messages", "/v1/messages"},
    {kAnthropic, "/v1/messages/", "/v1/messages"},
    {kAnthropic, "/anthropic/v1/messages", "/v1/messages"},
    {kAnthropic, "/v1/messages/count_tokens", nullptr},
    {kAnthropic, "/anthropic/v1/messages/count_tokens", "/v1/messages/count_tokens"},
    {kGemini, "/v1beta/models/test-model:generateContent", nullptr},
    {kGemini, "/v1/models/test-model:generateContent", nullptr},
    {kGemini, "/gemini/v1beta/models/test-model:generateContent", "/v1beta/models/test-model:generateContent"},
    {kGemini, "/v1beta/models/test%2Dmodel:generateContent", "/v1beta/models/test-model:generateContent"},
    {kGemini, "/v1beta/models/test-model:countTokens", nullptr},
    {kGemini, "/v1beta/models/test-model:embedContent", nullptr},
    {kGemini, "/v1beta/models/test-model:batchEmbedContents", nullptr},
    {kOllama, "/api/chat", nullptr, R"({"model":"test-model","messages":[],"stream":false})"},
    {kOllama, "/api/chat/", "/api/chat", R"({"model":"test-model","messages":[],"stream":false})"},
    {kOllama, "/ollama/api/chat", "/api/chat", R"({"model":"test-model","messages":[],"stream":false})"},
    {kOllama, "/api/generate", nullptr, R"({"model":"test-model","prompt":"Hi","stream":false})"},
    {kOllama, "/api/embed", nullptr},
    {kOllama, "/api/embeddings", nullptr},
};

// What a provider answers there; enough to be an answer of that endpoint.
std::string answerFor(Dialect dialect, std::string_view path) {
    auto has = [&](std::string_view part) { return path.find(part) != path.npos; };
    if (has("ount_tokens") || has("input_tokens") || has("countTokens")) return answers::countTokensBody(dialect, 9);
    if (has("mbed")) return answers::embeddingsBody(dialect, {});
    if (has("moderations")) return R"({"id":"m","model":"test-model","results":[{"flagged":false}]})";
    if (has("rerank")) return R"({"results":[{"index":0,"relevance_score":0.5}]})";
    if (has("images")) return R"({"created":1,"data":[{"b64_json":"aGk="}]})";
    if (has("speech")) return R"({"text":"spoken"})";
    if (has("compact")) return answers::body(Dialect::OpenAiResponses, {});
    return answers::body(dialect, {});
}

QJsonObject objectIn(const Response& response) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object();
}

} // namespace

class EndpointsTest : public QObject {
    Q_OBJECT

    ScriptedUpstream m_upstream;
    Gate m_gate;

    Response get(const std::string& path, const HeaderPairs& more = {}, const std::string& method = "GET",
                 bool withKey = true) const {
        HeaderPairs headers{{"host", hostOf(m_gate)}};
        if (withKey) headers.emplace_back("authorization", std::string("Bearer ") + kAccessKey);
        headers.insert(headers.end(), more.begin(), more.end());
        return ask(m_gate.port(), requestText(method, path, "", headers), method);
    }

private Q_SLOTS:

    void initTestCase() {
        m_upstream.on({}, [](const LedgerRequest& request) {
            const std::string path = request.head.path();
            const Dialect dialect = path.starts_with("/api")               ? kOllama
                                    : path.find("/messages") != path.npos  ? kAnthropic
                                    : path.find("/models/") != path.npos   ? kGemini
                                    : path.find("/responses") != path.npos ? kResponses
                                                                           : kChat;
            return Reply::json(200, answerFor(dialect, path));
        });
        for (Dialect dialect : {kChat, kResponses, kAnthropic, kGemini, kOllama})
            m_gate.addProvider(dialect, m_upstream, std::string(nameOf(dialect)));
        m_gate.start();
    }

    void reachesItsEndpoint_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(kWays)); ++i) QTest::newRow(kWays[i].path) << i;
    }

    void reachesItsEndpoint() {
        QFETCH(int, index);
        const Way& way = kWays[index];
        HeaderPairs headers = keyHeaders(way.dialect);
        Gate gate; // one provider that speaks the dialect: what others would get is translated
        gate.addProvider(way.dialect, m_upstream);
        gate.start();
        headers.emplace_back("host", hostOf(gate));
        const std::string body = way.body ? way.body : R"({"model":"test-model","input":"Hi"})";
        Response response = ask(gate.port(), requestText("POST", way.path, body, headers));
        QVERIFY2(response.status == 200, response.body.c_str());
        const LedgerRequest seen = m_upstream.ledger().last();
        QCOMPARE(seen.head.target, std::string(way.upstream ? way.upstream : way.path));
        QCOMPARE(seen.body, body);
        QCOMPARE(response.body, answerFor(way.dialect, seen.head.path()));
    }

    void healthNeedsNoKeyAndTellsNothing() {
        Response response = get("/healthz", {}, "GET", false);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, std::string(R"({"status":"ok"})"));
        QVERIFY(!response.headers.has("server"));
    }

    // Claude Code asks these before anything else (protocols.md §0.13).
    void probesNeedNoKeyAndTellNothing_data() {
        QTest::addColumn<std::string>("method");
        QTest::addColumn<std::string>("path");
        auto row = [](const char* method, const char* path) {
            QTest::addRow("%s %s", method, path) << std::string(method) << std::string(path);
        };
        for (const char* path : {"/", "/anthropic", "/openai/", "/gemini", "/ollama", "/api/hello", "/v1/models",
                                 "/v1/messages", "/v1/chat/completions", "/healthz"})
            row("HEAD", path);
        row("GET", "/");
        row("GET", "/api/hello");
    }

    void probesNeedNoKeyAndTellNothing() {
        QFETCH(std::string, method);
        QFETCH(std::string, path);
        Response response = get(path, {}, method, false);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, std::string());
    }

    void modelsInOpenAiShape() {
        for (const char* path : {"/v1/models", "/v1/models/", "/models", "/openai/v1/models"}) {
            const QJsonObject root = objectIn(get(path));
            QCOMPARE(root["object"].toString(), QStringLiteral("list"));
            const QJsonObject model = root["data"].toArray()[0].toObject();
            QCOMPARE(model["id"].toString(), QStringLiteral("test-model"));
            QCOMPARE(model["object"].toString(), QStringLiteral("model"));
            QVERIFY(model["created"].isDouble());
            QVERIFY(!model["owned_by"].toString().isEmpty());
        }
    }

    void modelsInAnthropicShape_data() {
        QTest::addColumn<std::string>("path");
        QTest::addColumn<HeaderPairs>("headers");
        QTest::newRow("anthropic-version")
            << std::string("/v1/models") << HeaderPairs{{"anthropic-version", "2023-06-01"}};
        QTest::newRow("x-api-key") << std::string("/v1/models") << HeaderPairs{{"x-api-key", kAccessKey}};
        QTest::newRow("prefix") << std::string("/anthropic/v1/models?limit=1000") << HeaderPairs{};
    }

    void modelsInAnthropicShape() {
        QFETCH(std::string, path);
        QFETCH(HeaderPairs, headers);
        const QJsonObject root = objectIn(get(path, headers));
        QCOMPARE(root["has_more"], QJsonValue(false));
        QCOMPARE(root["first_id"].toString(), QStringLiteral("test-model"));
        QCOMPARE(root["last_id"].toString(), QStringLiteral("test-model"));
        const QJsonObject model = root["data"].toArray()[0].toObject();
        QCOMPARE(model["type"].toString(), QStringLiteral("model"));
        QCOMPARE(model["id"].toString(), QStringLiteral("test-model"));
        QVERIFY(!model["display_name"].toString().isEmpty());
        QVERIFY(QDateTime::fromString(model["created_at"].toString(), Qt::ISODate).isValid());
    }

    void modelsInGeminiShape() {
        for (const char* path : {"/v1beta/models", "/gemini/v1beta/models", "/v1beta/models?pageSize=50"}) {
            const QJsonObject model = objectIn(get(path))["models"].toArray()[0].toObject();
            QCOMPARE(model["name"].toString(), QStringLiteral("models/test-model"));
            QVERIFY(model["supportedGenerationMethods"].toArray().contains(QStringLiteral("generateContent")));
        }
    }

    // Clients of Gemini's choose by it what to ask a model for.
    void geminiShapeSaysWhatAModelIsFor() {
        Gate gate;
        gate.addProvider(kChat, m_upstream, "openai", {"text-embedding-3-small", "gpt-5.4", "own-embedder"}).preset =
            "openai";
        gate.start();
        HeaderPairs headers = keyHeaders(kGemini);
        headers.emplace_back("host", hostOf(gate));
        const auto models = objectIn(ask(gate.port(), requestText("GET", "/v1beta/models", "", headers), "GET"));
        for (const QJsonValue& model : models["models"].toArray()) {
            const bool embeds = model["name"].toString().contains(QStringLiteral("embed"));
            const QJsonArray methods = model["supportedGenerationMethods"].toArray();
            QCOMPARE(methods.contains(QStringLiteral("embedContent")), embeds);
            QCOMPARE(methods.contains(QStringLiteral("generateContent")), !embeds);
        }
        QCOMPARE(models["models"].toArray().size(), 3);
    }

    void modelsInOllamaShape() {
        const QJsonObject model = objectIn(get("/api/tags"))["models"].toArray()[0].toObject();
        QCOMPARE(model["name"].toString(), QStringLiteral("test-model"));
        QCOMPARE(model["model"].toString(), QStringLiteral("test-model"));
        QVERIFY(!objectIn(get("/api/version"))["version"].toString().isEmpty());
    }

    void oneModel() {
        QCOMPARE(objectIn(get("/v1/models/test-model"))["object"].toString(), QStringLiteral("model"));
        QCOMPARE(objectIn(get("/v1/models/test-model", {{"anthropic-version", "2023-06-01"}}))["type"].toString(),
                 QStringLiteral("model"));
        QCOMPARE(objectIn(get("/v1beta/models/test-model"))["name"].toString(), QStringLiteral("models/test-model"));
        QCOMPARE(wrongWith(get("/v1/models/no-model"), kChat, 404, "model_not_found"), std::string());
        QCOMPARE(wrongWith(get("/v1beta/models/no-model"), kGemini, 404, "model_not_found"), std::string());
        QCOMPARE(wrongWith(get("/anthropic/v1/models/no-model"), kAnthropic, 404, "model_not_found"), std::string());
    }

    void listsNeedAKey() {
        QCOMPARE(wrongWith(get("/v1/models", {}, "GET", false), kChat, 401, "invalid_access_key"), std::string());
        QCOMPARE(
            wrongWith(get("/v1/models", {{"x-api-key", "x"}}, "GET", false), kAnthropic, 401, "invalid_access_key"),
            std::string());
        QCOMPARE(wrongWith(get("/v1beta/models", {}, "GET", false), kGemini, 401, "invalid_access_key"), std::string());
        QCOMPARE(wrongWith(get("/api/tags", {}, "GET", false), kOllama, 401, "invalid_access_key"), std::string());
        QCOMPARE(get("/metrics", {}, "GET", false).status, 401);
    }

    // Only what the key may use.
    void listsHoldWhatTheKeyMayUse() {
        auto& models = m_gate.config().access.keys.front().models;
        models = {"other-*"};
        m_gate.apply();
        QCOMPARE(objectIn(get("/v1/models"))["data"].toArray().size(), 0);
        QCOMPARE(objectIn(get("/api/tags"))["models"].toArray().size(), 0);
        QCOMPARE(get("/v1/models/test-model").status, 404);
        models = {"*"};
        m_gate.apply();
        QCOMPARE(objectIn(get("/v1/models"))["data"].toArray().size(), 1);
    }

    void unknownPathsAreRefusedInTheirDialect_data() {
        QTest::addColumn<std::string>("path");
        QTest::addColumn<int>("dialect");
        auto row = [](const char* path, Dialect dialect) {
            QTest::newRow(path) << std::string(path) << static_cast<int>(dialect);
        };
        row("/v1/nothing", kChat);
        row("/v2/chat/nothing", kChat);
        row("/v1/chat", kChat);
        row("/v1/chat/completions/more", kChat);
        row("/v1/chat%2Fcompletions", kChat);
        row("/openai/nothing", kChat);
        row("/v1/responses/abc/nothing", kResponses);
        row("/v1/messages/batches", kAnthropic);
        row("/anthropic/v1/nothing", kAnthropic);
        row("/v1beta/nothing", kGemini);
        row("/gemini/nothing", kGemini);
        row("/api/nothing", kOllama);
        row("/ollama/nothing", kOllama);
        row("/admin", kChat);
        row("/.env", kChat);
        row("/../../etc/passwd", kChat);
    }

    void unknownPathsAreRefusedInTheirDialect() {
        QFETCH(std::string, path);
        QFETCH(int, dialect);
        HeaderPairs headers{{"host", hostOf(m_gate)}, {"authorization", std::string("Bearer ") + kAccessKey}};
        Response response = ask(m_gate.port(), requestText("POST", path, "{}", headers));
        QCOMPARE(wrongWith(response, static_cast<Dialect>(dialect), 404), std::string());
        QVERIFY(errorMessage(response).find(path) != std::string::npos);
    }

    void wrongMethodsAreRefused_data() {
        QTest::addColumn<std::string>("method");
        QTest::addColumn<std::string>("path");
        QTest::addColumn<int>("dialect");
        QTest::addColumn<std::string>("allow");
        auto row = [](const char* method, const char* path, Dialect dialect, const char* allow) {
            QTest::addRow("%s %s", method, path)
                << std::string(method) << std::string(path) << static_cast<int>(dialect) << std::string(allow);
        };
        row("GET", "/v1/chat/completions", kChat, "POST");
        row("DELETE", "/v1/chat/completions", kChat, "POST");
        row("OPTIONS", "/v1/chat/completions", kChat, "POST");
        row("GET", "/v1/responses", kResponses, "POST");
        row("PUT", "/v1/messages", kAnthropic, "POST");
        row("GET", "/v1beta/models/test-model:generateContent", kGemini, "POST");
        row("GET", "/api/chat", kOllama, "POST");
        row("POST", "/v1/models", kChat, "GET, HEAD");
        row("POST", "/api/tags", kOllama, "GET, HEAD");
        row("POST", "/healthz", kChat, "GET, HEAD");
        row("POST", "/", kChat, "GET, HEAD");
    }

    void wrongMethodsAreRefused() {
        QFETCH(std::string, method);
        QFETCH(std::string, path);
        QFETCH(int, dialect);
        QFETCH(std::string, allow);
        Response response = get(path, {}, method);
        QCOMPARE(wrongWith(response, static_cast<Dialect>(dialect), 405), std::string());
        QCOMPARE(response.headers.value("allow"), allow);
    }

    // Codex goes on with POST after one 426 (protocols.md §2.5).
    void webSocketsAreNotSpoken() {
        Response response = get("/v1/responses", {{"connection", "Upgrade"},
                                                  {"upgrade", "websocket"},
                                                  {"sec-websocket-version", "13"},
                                                  {"sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="}});
        QCOMPARE(wrongWith(response, kResponses, 426), std::string());
        QCOMPARE(wrongWith(get("/v1/realtime?model=x"), kChat, 501), std::string());
    }

    void modelsUnknownToAllAreRefused_data() { eachDialect(); }

    void modelsUnknownToAllAreRefused() {
        QFETCH(int, dialect);
        const auto spoken = static_cast<Dialect>(dialect);
        const int before = m_upstream.ledger().requestCount();
        Response response = ask(m_gate.port(), chatRequest(m_gate, spoken, false, "tset-model"));
        QCOMPARE(wrongWith(response, spoken, 404, "model_not_found"), std::string());
        QVERIFY2(errorMessage(response).find("\"test-model\"") != std::string::npos, response.body.c_str());
        QCOMPARE(m_upstream.ledger().requestCount(), before);
    }
};

class GatewayOffTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    // `listen.enabled` false: 503 for who has a key, with a row; health and probes as ever.
    void offMeansOff() {
        QFETCH_GLOBAL(int, dialect);
        const auto spoken = static_cast<Dialect>(dialect);
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(spoken));
        Gate gate;
        gate.addProvider(spoken, upstream);
        gate.config().listen.enabled = false;
        gate.start();
        RawClient client(gate.port());
        Response response = client.exchange(chatRequest(gate, spoken, false));
        QCOMPARE(wrongWith(response, spoken, 503, "gateway_off"), std::string());
        QCOMPARE(upstream.ledger().connectionCount(), 0);
        const auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->outcome, record::Outcome::Denied);
        QCOMPARE(row->error_code, std::string("gateway_off"));
        const HeaderPairs host{{"host", hostOf(gate)}};
        QCOMPARE(ask(gate.port(), requestText("GET", "/healthz", "", host), "GET").status, 200);
        QCOMPARE(ask(gate.port(), requestText("GET", "/v1/models", "", host), "GET").status, 401);
        gate.config().listen.enabled = true;
        gate.apply();
        QCOMPARE(client.exchange(chatRequest(gate, spoken, false)).status, 200); // the same connection
    }

    // However busy its thread is.
    void theSwitchCountsForTheNextRequest() {
        QFETCH_GLOBAL(int, dialect);
        const auto spoken = static_cast<Dialect>(dialect);
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(spoken));
        Gate gate;
        gate.addProvider(spoken, upstream);
        gate.start();
        std::atomic<bool> enough = false;
        std::vector<std::jthread> others;
        for (int i = 0; i < 3; ++i)
            others.emplace_back([&] {
                RawClient other(gate.port());
                const std::string health = requestText("GET", "/healthz", "", {{"host", hostOf(gate)}});
                while (!enough && other.exchange(health, "GET").status == 200) {
                }
            });
        RawClient client(gate.port());
        for (int i = 0; i < 100; ++i) {
            gate.config().listen.enabled = !gate.config().listen.enabled;
            gate.apply();
            const int expected = gate.config().listen.enabled ? 200 : 503;
            const int status = client.exchange(chatRequest(gate, spoken, false)).status;
            enough = status != expected;
            QCOMPARE(status, expected);
        }
        enough = true;
    }
};

TOLLGATE_TEST(EndpointsTest)
TOLLGATE_TEST(GatewayOffTest)
#include "tst_endpoints.moc"
