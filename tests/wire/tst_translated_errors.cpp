// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider of another dialect says is wrong, in the words of the client's (protocols.md §6.13): the table of
// kinds, whole and as the first event of a stream; a stream that turns to garbage; what a user never sees.
#include "gate.h"
#include "shapes.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr auto kChat = Dialect::OpenAiChat;
constexpr auto kAnthropic = Dialect::Anthropic;
constexpr auto kGemini = Dialect::Gemini;

struct Said {
    int status;
    const char* body;
};

struct Told {
    int status;
    const char* type;
    const char* code = ""; // OpenAI's
};

struct Kind {
    const char* name;
    Said anthropic; // by a provider that speaks it
    Said chat;
    Told to_chat;
    Told to_anthropic;
    Told to_gemini;
};

constexpr Kind kKinds[] = {
    {"bad request",
     {400, R"({"type":"error","error":{"type":"invalid_request_error","message":"It is wrong"}})"},
     {400,
      R"({"error":{"message":"It is wrong","type":"invalid_request_error","param":null,"code":"unsupported_value"}})"},
     {400, "invalid_request_error", "invalid_request_error"},
     {400, "invalid_request_error"},
     {400, "INVALID_ARGUMENT"}},
    {"context too long",
     {400, R"({"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: It is wrong"}})"},
     {400, R"({"error":{"message":"It is wrong","type":"invalid_request_error","code":"context_length_exceeded"}})"},
     {400, "invalid_request_error", "context_length_exceeded"},
     {400, "invalid_request_error"},
     {400, "INVALID_ARGUMENT"}},
    {"authentication",
     {401, R"({"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}})"},
     {401, R"({"error":{"message":"Incorrect API key provided: sk-up*****","code":"invalid_api_key"}})"},
     {401, "authentication_error", "invalid_api_key"},
     {401, "authentication_error"},
     {401, "UNAUTHENTICATED"}},
    {"permission",
     {403, R"({"type":"error","error":{"type":"permission_error","message":"It is wrong"}})"},
     {403, R"({"error":{"message":"It is wrong","type":"invalid_request_error","code":"unsupported_country"}})"},
     {403, "permission_error", "permission_error"},
     {403, "permission_error"},
     {403, "PERMISSION_DENIED"}},
    {"quota gone",
     {402, R"({"type":"error","error":{"type":"billing_error","message":"It is wrong"}})"},
     {429, R"({"error":{"message":"It is wrong","type":"insufficient_quota","code":"insufficient_quota"}})"},
     {429, "insufficient_quota", "insufficient_quota"},
     {402, "billing_error"},
     {402, "RESOURCE_EXHAUSTED"}},
    {"not found",
     {404, R"({"type":"error","error":{"type":"not_found_error","message":"It is wrong"}})"},
     {404, R"({"error":{"message":"It is wrong","type":"invalid_request_error","code":"model_not_found"}})"},
     {404, "not_found_error", "model_not_found"},
     {404, "not_found_error"},
     {404, "NOT_FOUND"}},
    {"too large",
     {413, R"({"type":"error","error":{"type":"request_too_large","message":"It is wrong"}})"},
     {413, R"({"error":{"message":"It is wrong","type":"invalid_request_error","code":null}})"},
     {413, "invalid_request_error", "request_too_large"},
     {413, "request_too_large"},
     {413, "INVALID_ARGUMENT"}},
    {"rate limit",
     {429, R"({"type":"error","error":{"type":"rate_limit_error","message":"It is wrong"}})"},
     {429, R"({"error":{"message":"It is wrong","type":"tokens","code":"rate_limit_exceeded"}})"},
     {429, "rate_limit_error", "rate_limit_exceeded"},
     {429, "rate_limit_error"},
     {429, "RESOURCE_EXHAUSTED"}},
    {"server",
     {500, R"({"type":"error","error":{"type":"api_error","message":"It is wrong"}})"},
     {500, R"({"error":{"message":"It is wrong","type":"server_error","code":null}})"},
     {500, "server_error", "server_error"},
     {500, "api_error"},
     {500, "INTERNAL"}},
    {"bad upstream",
     {502, R"({"type":"error","error":{"type":"api_error","message":"It is wrong"}})"},
     {502, R"({"error":{"message":"It is wrong"}})"},
     {502, "server_error", "bad_gateway"},
     {502, "api_error"},
     {502, "UNAVAILABLE"}},
    {"overloaded",
     {529, R"({"type":"error","error":{"type":"overloaded_error","message":"It is wrong"}})"},
     {503, R"({"error":{"message":"It is wrong","type":"server_error"}})"},
     {503, "server_error", "overloaded"},
     {529, "overloaded_error"},
     {503, "UNAVAILABLE"}},
    {"timeout",
     {504, R"({"type":"error","error":{"type":"timeout_error","message":"It is wrong"}})"},
     {504, R"({"error":{"message":"It is wrong"}})"},
     {504, "server_error", "timeout"},
     {504, "timeout_error"},
     {504, "DEADLINE_EXCEEDED"}},
};

constexpr char kLimited[] = R"({"error":{"message":"It is wrong","code":"rate_limit_exceeded"}})";
constexpr char kMalformed[] =
    R"({"candidates":[{"content":{"role":"model","parts":[]},"finishReason":"MALFORMED_FUNCTION_CALL","index":0}],)"
    R"("usageMetadata":{"promptTokenCount":5,"totalTokenCount":5},"responseId":"r1"})";
constexpr char kMissing[] = R"({"error":{"code":404,"message":"no such model","status":"NOT_FOUND"}})";
constexpr char kPage[] = "<html><body><h1>Blocked by the proxy</h1></body></html>";
constexpr char kRetryInfo[] =
    R"({"error":{"code":429,"message":"It is wrong","status":"RESOURCE_EXHAUSTED","details":[)"
    R"({"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"33.4s"}]}})";
constexpr char kAzuresFilter[] =
    R"({"error":{"message":"It is wrong","type":null,"param":"prompt","code":"content_filter","status":400,)"
    R"("innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":{"hate":{"filtered":true}}}}})";

const Told& toldTo(const Kind& kind, Dialect client) {
    return client == kAnthropic ? kind.to_anthropic : client == kGemini ? kind.to_gemini : kind.to_chat;
}

std::string quoted(std::string_view text) {
    return "{\"error\":\"" + std::string(text) + "\"}";
}

} // namespace

class TranslatedErrorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void haveTheClientsWords_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("provider");
        QTest::addColumn<int>("client");
        for (int kind = 0; kind < static_cast<int>(std::size(kKinds)); ++kind)
            for (Dialect provider : {kAnthropic, kChat})
                for (Dialect client : {kChat, Dialect::OpenAiResponses, kAnthropic, kGemini}) {
                    if (client == provider) continue;
                    QTest::addRow("§6.13 %s: %s for %s", kKinds[kind].name, nameOf(provider).data(),
                                  nameOf(client).data())
                        << kind << static_cast<int>(provider) << static_cast<int>(client);
                }
    }

    void haveTheClientsWords() {
        QFETCH(int, kind);
        QFETCH(int, provider);
        QFETCH(int, client);
        const auto spoken = static_cast<Dialect>(client);
        const Kind& row = kKinds[kind];
        const Said& said = static_cast<Dialect>(provider) == kChat ? row.chat : row.anthropic;
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(said.status, said.body, {{"retry-after", "7"}}));
        Gate gate;
        gate.addProvider(static_cast<Dialect>(provider), upstream);
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, spoken, false));
        const Told& told = toldTo(row, spoken);
        QCOMPARE(response.status, told.status);
        const ToldError error = errorOf(spoken, response.body);
        QVERIFY2(error.found && error.type == told.type, response.body.c_str());
        const bool hasCode = isOpenAi(spoken) && said.status != 400 && said.status != 403; // there the provider's own
        if (hasCode || row.to_chat.code == std::string_view("context_length_exceeded"))
            QVERIFY2(!isOpenAi(spoken) || error.code == told.code, response.body.c_str());
        if (said.status == 401) {
            QCOMPARE(error.message, std::string("Upstream authentication failed"));
        } else {
            QVERIFY2(error.message.find("It is wrong") != std::string::npos, response.body.c_str());
        }
        if (said.status == 429) QCOMPARE(response.headers.value("retry-after"), std::string("7"));
        QVERIFY(spoken != kAnthropic || response.body.find("\"request_id\":") != std::string::npos);
        QVERIFY(!isOpenAi(spoken) || response.body.find("\"param\":null") != std::string::npos);
    }

    void ofABadRequestKeepTheProvidersCode() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(400, kKinds[0].anthropic.body));
        Gate gate;
        gate.addProvider(kAnthropic, upstream);
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, kChat, false));
        QCOMPARE(errorOf(kChat, response.body).code, std::string("invalid_request_error"));
    }

    // What Anthropic's clients look for to shorten the conversation.
    void aLongPromptBeginsWithAnthropicsWords() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(400, kKinds[1].chat.body));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, kAnthropic, false));
        QVERIFY2(errorOf(kAnthropic, response.body).message.starts_with("prompt is too long"), response.body.c_str());
    }

    // §6.13 "a 200 body with an error member is an error", §0.6: in a stream before anything else it still has a
    // status.
    void insideA200HaveAStatus_data() {
        QTest::addColumn<int>("client");
        QTest::addColumn<bool>("streamed");
        for (Dialect client : {Dialect::OpenAiResponses, kAnthropic, kGemini})
            for (bool streamed : {false, true})
                QTest::addRow("§6.13 %s, %s", nameOf(client).data(), streamed ? "streamed" : "whole")
                    << static_cast<int>(client) << streamed;
    }

    void insideA200HaveAStatus() {
        QFETCH(int, client);
        QFETCH(bool, streamed);
        const auto spoken = static_cast<Dialect>(client);
        const std::string error = kLimited;
        ScriptedUpstream upstream;
        upstream.otherwise(streamed ? Reply::chunked(200, "text/event-stream").event(error).end()
                                    : Reply::json(200, error));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, spoken, streamed));
        QCOMPARE(response.status, 429);
        QCOMPARE(response.headers.value("content-type"), std::string("application/json"));
        const ToldError told = errorOf(spoken, response.body);
        QVERIFY2(told.type == (spoken == kGemini ? "RESOURCE_EXHAUSTED" : "rate_limit_error"), response.body.c_str());
        if (spoken == Dialect::OpenAiResponses) QCOMPARE(told.code, std::string("rate_limit_exceeded"));
    }

    // §4.2, §6.13: Google's RetryInfo in whole seconds, rounded up.
    void ofGeminiSayWhenToRetry() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(429, kRetryInfo));
        Gate gate;
        gate.addProvider(kGemini, upstream);
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, kChat, false));
        QCOMPARE(response.status, 429);
        QCOMPARE(response.headers.value("retry-after"), std::string("34"));
    }

    // §7.5 #76: the status inside of Gemini's error, also where the answer's own says less.
    void ofGeminiKeepTheirStatus() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, kMissing));
        Gate gate;
        gate.addProvider(kGemini, upstream);
        gate.start();
        QCOMPARE(ask(gate.port(), chatRequest(gate, kAnthropic, false)).status, 404);
    }

    // §7.1 #10, #13: garbage in the middle is told as an error object, and the stream ends.
    void midStreamGarbageIsAnError_data() {
        QTest::addColumn<int>("provider");
        QTest::addColumn<int>("client");
        for (Dialect provider : {kChat, Dialect::OpenAiResponses, kAnthropic, kGemini, Dialect::Ollama})
            for (Dialect client : {kChat, Dialect::OpenAiResponses, kAnthropic, kGemini, Dialect::Ollama})
                if (client != provider)
                    QTest::addRow("§7.1 #13 %s for %s", nameOf(provider).data(), nameOf(client).data())
                        << static_cast<int>(provider) << static_cast<int>(client);
    }

    void midStreamGarbageIsAnError() {
        QFETCH(int, provider);
        QFETCH(int, client);
        const auto spoken = static_cast<Dialect>(client), asked = static_cast<Dialect>(provider);
        CannedStream canned = answers::stream(asked, {});
        const std::string garbage = "Traceback (most recent call last): File \"x.py\"";
        canned.pieces.resize(canned.pieces.size() / 2 + 1);
        canned.pieces.push_back({asked == Dialect::Ollama ? garbage + "\n" : "data: " + garbage + "\n\n"});
        ScriptedUpstream upstream;
        upstream.otherwise(play(canned));
        Gate gate;
        gate.addProvider(asked, upstream);
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, spoken, true));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.end, Response::End::Complete);
        QVERIFY2(lastError(spoken, response.body).found, response.body.c_str());
        QVERIFY(!endsCleanly(spoken, response.body));
        QVERIFY2(response.body.find("Traceback") == std::string::npos, response.body.c_str());
    }

    // §7.7 #104: Azure says in innererror what its filter found; where the dialect is the same it passes as it is.
    void ofAzuresFilterKeepTheirDetails() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(400, kAzuresFilter));
        Gate gate;
        gate.addProvider(kChat, upstream);
        gate.start();
        QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, false)).body, std::string(kAzuresFilter));
        const Response response = ask(gate.port(), chatRequest(gate, Dialect::OpenAiResponses, false));
        QCOMPARE(errorOf(Dialect::OpenAiResponses, response.body).code, std::string("content_filter"));
    }

    // §6.8: a call that Gemini could not use, and nothing else, is no empty answer.
    void aCallThatCouldNotBeUsedIsOne() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, kMalformed));
        Gate gate;
        gate.addProvider(kGemini, upstream);
        gate.start();
        for (Dialect client : {kChat, kAnthropic, Dialect::OpenAiResponses}) {
            const Response response = ask(gate.port(), chatRequest(gate, client, false));
            QCOMPARE(response.status, 502);
            QVERIFY2(errorOf(client, response.body).message.find("MALFORMED_FUNCTION_CALL") != std::string::npos,
                     response.body.c_str());
        }
    }

    // DESIGN.md §5 "Settled readings", which goes before §6.13: an error answer that is no JSON keeps its status and
    // gets our body, in the client's dialect, whoever it came from.
    void withoutJsonKeepTheirStatus_data() {
        QTest::addColumn<int>("client");
        QTest::addColumn<int>("provider");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("page"); // or nothing at all
        for (Dialect client : {kChat, Dialect::OpenAiResponses, kAnthropic, kGemini, Dialect::Ollama})
            for (Dialect provider : {client, client == kChat ? kAnthropic : kChat})
                for (int status : {400, 404, 429, 500, 502, 503, 520})
                    for (bool page : {false, true})
                        QTest::addRow("%s at %s: %d %s", nameOf(client).data(), nameOf(provider).data(), status,
                                      page ? "html" : "empty")
                            << static_cast<int>(client) << static_cast<int>(provider) << status << page;
    }

    void withoutJsonKeepTheirStatus() {
        QFETCH(int, client);
        QFETCH(int, provider);
        QFETCH(int, status);
        QFETCH(bool, page);
        const auto spoken = static_cast<Dialect>(client);
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::whole(status, "text/html", page ? kPage : ""));
        Gate gate;
        gate.addProvider(static_cast<Dialect>(provider), upstream);
        gate.config().resilience.retry.retries = 0;
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, spoken, false));
        QCOMPARE(response.status, status);
        QCOMPARE(response.headers.value("content-type"), std::string("application/json"));
        const ToldError told = errorOf(spoken, response.body);
        QVERIFY2(told.found && names(told, "up"), response.body.c_str());
        QVERIFY2(told.message.find(std::to_string(status)) != std::string::npos, response.body.c_str());
        QVERIFY2(response.body.find('<') == std::string::npos, response.body.c_str());
        QCOMPARE(told.message.find("Blocked by the proxy") != std::string::npos, page);
        QCOMPARE(gate.records().wait()->status, status);
    }

    void ofOllamaReachEveryClient() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(404, quoted("model 'x' not found")));
        Gate gate;
        gate.addProvider(Dialect::Ollama, upstream);
        gate.start();
        const Response response = ask(gate.port(), chatRequest(gate, kAnthropic, false));
        QCOMPARE(response.status, 404);
        QCOMPARE(errorOf(kAnthropic, response.body).type, std::string("not_found_error"));
    }
};

TOLLGATE_TEST(TranslatedErrorsTest)
#include "tst_translated_errors.moc"
