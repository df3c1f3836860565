// SPDX-License-Identifier: GPL-3.0-or-later
// Limits of access keys, teams, providers and models over sockets (DESIGN.md §3 `limits`, §5; reliability.md §5.2).
#include "base/text.h"
#include "dialects/endpoint_table.h"
#include "gate.h"
#include "support/test_main.h"

#include <atomic>
#include <set>
#include <thread>

using namespace tollgate;
using namespace tollgate::test;

namespace {

struct Limited {
    explicit Limited(Dialect dialect = Dialect::OpenAiChat) : dialect(dialect) {
        upstream.otherwise(answers::plain(dialect));
        gate.addProvider(dialect, upstream);
    }

    config::AccessKey& key() { return gate.config().access.keys.front(); }

    Response call(bool streamed = false) { return ask(gate.port(), chatRequest(gate, dialect, streamed)); }

    const Dialect dialect;
    ScriptedUpstream upstream;
    Gate gate;
};

// A call of every kind that goes to a provider, as (method, path, body).
struct Kind {
    const char* name;
    const char* method;
    const char* path;
    const char* body;
};

constexpr Kind kKinds[] = {
    {"chat", "POST", "/v1/chat/completions", R"({"model":"test-model","messages":[]})"},
    {"responses", "POST", "/v1/responses", R"({"model":"test-model","input":"x"})"},
    {"messages", "POST", "/v1/messages", R"({"model":"test-model","max_tokens":5,"messages":[]})"},
    {"count tokens", "POST", "/v1/messages/count_tokens", R"({"model":"test-model","messages":[]})"},
    {"gemini", "POST", "/v1beta/models/test-model:generateContent", R"({"contents":[]})"},
    {"gemini stream", "POST", "/v1beta/models/test-model:streamGenerateContent", R"({"contents":[]})"},
    {"gemini count", "POST", "/v1beta/models/test-model:countTokens", R"({"contents":[]})"},
    {"gemini embed", "POST", "/v1beta/models/test-model:embedContent", R"({"content":{"parts":[{"text":"x"}]}})"},
    {"ollama chat", "POST", "/api/chat", R"({"model":"test-model","messages":[]})"},
    {"ollama generate", "POST", "/api/generate", R"({"model":"test-model","prompt":"x"})"},
    {"ollama embed", "POST", "/api/embed", R"({"model":"test-model","input":"x"})"},
    {"completions", "POST", "/v1/completions", R"({"model":"test-model","prompt":"x"})"},
    {"embeddings", "POST", "/v1/embeddings", R"({"model":"test-model","input":"x"})"},
    {"moderations", "POST", "/v1/moderations", R"({"model":"test-model","input":"x"})"},
    {"images", "POST", "/v1/images/generations", R"({"model":"test-model","prompt":"x"})"},
    {"audio", "POST", "/v1/audio/speech", R"({"model":"test-model","input":"x"})"},
    {"rerank", "POST", "/v1/rerank", R"({"model":"test-model","query":"x","documents":[]})"},
    {"prefixed", "POST", "/openai/v1/chat/completions", R"({"model":"test-model","messages":[]})"},
    {"raw", "POST", "/providers/up/v1/chat/completions", R"({"model":"test-model","messages":[]})"},
    {"raw get", "GET", "/providers/up/v1/files", ""},
};

} // namespace

class RateLimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void requestsAMinute() {
        Limited limited;
        limited.key().limits.requests_per_minute = 3;
        limited.gate.start();
        for (int i = 0; i < 3; ++i) QCOMPARE(limited.call().status, 200);
        const Response refused = limited.call();
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.headers.value("retry-after"), std::string("20"));
        QVERIFY2(refused.body.find("rate_limited") != std::string::npos, refused.body.c_str());
        QVERIFY2(refused.body.find("access key \\\"test\\\"") != std::string::npos, refused.body.c_str());
        QVERIFY2(refused.body.find("3 requests a minute") != std::string::npos, refused.body.c_str());
        QCOMPARE(limited.upstream.ledger().requestCount(), 3);
        const auto row = limited.gate.records().wait(4);
        QCOMPARE(row->error_code, std::string("rate_limited"));
        QCOMPARE(row->attempts.size(), std::size_t{0});
    }

    void tokensAMinuteAreEstimatedAndPutRight() {
        Limited limited;
        limited.key().limits.tokens_per_minute = 2000;
        limited.gate.start();
        // Each takes about a thousand beforehand and 19 in truth.
        for (int i = 0; i < 20; ++i) QCOMPARE(limited.call().status, 200);
        answers::Answer dear;
        dear.usage.output = 5000;
        limited.upstream.forgetRules();
        limited.upstream.otherwise(answers::plain(Dialect::OpenAiChat, dear));
        QCOMPARE(limited.call().status, 200);
        const Response refused = limited.call();
        QCOMPARE(refused.status, 429);
        QVERIFY2(refused.body.find("2000 tokens a minute") != std::string::npos, refused.body.c_str());
    }

    void concurrentRequests() {
        Limited limited;
        limited.key().limits.concurrent = 2;
        limited.upstream.forgetRules();
        limited.upstream.otherwise(answers::streamed(Dialect::OpenAiChat, {}, {.held = true}));
        limited.gate.start();
        RawClient first(limited.gate.port()), second(limited.gate.port());
        first.send(chatRequest(limited.gate, limited.dialect, true));
        second.send(chatRequest(limited.gate, limited.dialect, true));
        QVERIFY(limited.upstream.waitUntilHeld(2));
        const Response refused = limited.call();
        QCOMPARE(refused.status, 429);
        QVERIFY2(refused.body.find("2 requests at the same time") != std::string::npos, refused.body.c_str());
        limited.upstream.open();
        QCOMPARE(first.readResponse().status, 200);
        QCOMPARE(second.readResponse().status, 200);
        limited.gate.records().wait(3);
        QCOMPARE(limited.call(true).status, 200);
    }

    // A client that leaves gives its place back.
    void whoLeavesGivesThePlaceBack() {
        Limited limited;
        limited.key().limits.concurrent = 1;
        limited.upstream.forgetRules();
        limited.upstream.otherwise(answers::streamed(Dialect::OpenAiChat, {}, {.held = true}));
        limited.gate.start();
        {
            RawClient leaving(limited.gate.port());
            leaving.send(chatRequest(limited.gate, limited.dialect, true));
            QVERIFY(limited.upstream.waitUntilHeld(1));
        }
        QVERIFY(limited.gate.records().wait(1));
        limited.upstream.open();
        QCOMPARE(limited.call(true).status, 200);
    }

    void aTeamsLimitIsSharedByItsKeys() {
        Limited limited;
        limited.gate.config().access.teams = {{"docs", "Docs", {"*"}, {.requests_per_minute = 2}}};
        limited.key().team = "docs";
        limited.key().limits.requests_per_minute = 100;
        config::AccessKey other = limited.key();
        other.id = "other";
        other.secret.name = sha256Hex("tg-other");
        limited.gate.config().access.keys.push_back(other);
        limited.gate.start();
        QCOMPARE(limited.call().status, 200);
        const auto withOther = [&] {
            return ask(limited.gate.port(), chatRequest(limited.gate, limited.dialect, false, "test-model",
                                                        {{"authorization", "Bearer tg-other"}}));
        };
        QCOMPARE(withOther().status, 200);
        const Response refused = withOther();
        QCOMPARE(refused.status, 429);
        QVERIFY2(refused.body.find("team \\\"docs\\\"") != std::string::npos, refused.body.c_str());
    }

    void clientsAreToldInTheirDialect() {
        for (Dialect dialect : {Dialect::OpenAiChat, Dialect::Anthropic}) {
            Limited limited(dialect);
            limited.upstream.forgetRules();
            limited.upstream.otherwise(Reply::json(
                200, answers::body(dialect, {}),
                {{"x-ratelimit-remaining-requests", "999"}, {"anthropic-ratelimit-requests-remaining", "999"}}));
            limited.key().limits = {.requests_per_minute = 10, .tokens_per_minute = 100'000};
            limited.gate.start();
            const Response answer = limited.call();
            QCOMPARE(answer.status, 200);
            const bool openAi = dialect == Dialect::OpenAiChat;
            QCOMPARE(answer.headers.value(openAi ? "x-ratelimit-limit-requests" : "anthropic-ratelimit-requests-limit"),
                     std::string("10"));
            QCOMPARE(answer.headers.value(openAi ? "x-ratelimit-remaining-requests"
                                                 : "anthropic-ratelimit-requests-remaining"),
                     std::string("9"));
            QVERIFY(!answer.headers.value(openAi ? "x-ratelimit-reset-tokens" : "anthropic-ratelimit-tokens-reset")
                         .empty());
            QCOMPARE(answer.headers.value(openAi ? "anthropic-ratelimit-requests-remaining"
                                                 : "x-ratelimit-remaining-requests"),
                     std::string());
        }
    }

    // A provider's own limit makes calls wait a moment rather than fail, and goes on to others when that is long.
    void aProvidersLimitSmoothsAndFailsOver() {
        Limited limited;
        ScriptedUpstream second;
        second.otherwise(answers::plain(Dialect::OpenAiChat));
        limited.gate.addProvider(Dialect::OpenAiChat, second, "second");
        limited.gate.config().provider("up")->limits.requests_per_minute = 600; // one in 100 ms
        limited.gate.config().resilience.limit_wait_ms = 1000;
        limited.gate.start();
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 160; ++i) good += limited.call().status == 200;
            });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(good.load(), 640);
        const int first = limited.upstream.ledger().requestCount();
        QVERIFY2(first >= 600 && first + second.ledger().requestCount() == 640, std::to_string(first).c_str());
    }

    void aFullProviderAloneSaysWhen() {
        Limited limited;
        limited.gate.config().provider("up")->limits.requests_per_minute = 1;
        limited.gate.start();
        QCOMPARE(limited.call().status, 200);
        const Response refused = limited.call();
        QCOMPARE(refused.status, 429);
        QVERIFY2(refused.body.find("rate_limited") != std::string::npos, refused.body.c_str());
        QVERIFY(std::stoi(refused.headers.value("retry-after")) > 50);
        QCOMPARE(limited.upstream.ledger().requestCount(), 1);
    }

    void aModelHasLimitsOfItsOwn() {
        Limited limited;
        config::Provider& provider = *limited.gate.config().provider("up");
        config::Model other = provider.models->front();
        other.id = "other-model";
        provider.models->front().limits.requests_per_minute = 1;
        provider.models->push_back(other);
        limited.gate.start();
        QCOMPARE(limited.call().status, 200);
        QCOMPARE(limited.call().status, 429);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(ask(limited.gate.port(), chatRequest(limited.gate, limited.dialect, false, "other-model")).status,
                     200);
    }

    // Waiting for a place at a provider that takes one call at a time.
    void placesAtAProviderAreWaitedFor() {
        Limited limited;
        limited.gate.config().provider("up")->limits.concurrent = 1;
        limited.gate.config().resilience.limit_wait_ms = 10'000;
        limited.gate.start();
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 5; ++t) threads.emplace_back([&] { good += limited.call().status == 200; });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(good.load(), 5);
    }

    // I7: no endpoint is a way around (the passthrough routes of a rival were).
    void everyWayToAProviderIsCounted_data() {
        QTest::addColumn<int>("kind");
        for (std::size_t i = 0; i < std::size(kKinds); ++i) QTest::newRow(kKinds[i].name) << static_cast<int>(i);
    }

    void everyWayToAProviderIsCounted() {
        QFETCH(int, kind);
        const Kind& way = kKinds[kind];
        const auto match = dialects::matchEndpoint(way.method, way.path, {});
        QVERIFY(match.kind == dialects::RouteKind::Call || match.kind == dialects::RouteKind::Raw);
        Limited limited;
        limited.key().limits.requests_per_minute = 1;
        limited.gate.start();
        const HeaderPairs headers{{"host", hostOf(limited.gate)},
                                  {"authorization", std::string("Bearer ") + kAccessKey}};
        const std::string request = requestText(way.method, way.path, way.body, headers);
        ask(limited.gate.port(), request);
        QVERIFY2(ask(limited.gate.port(), request).status == 429, way.name);
    }

    // Every endpoint there is stands in the list above.
    void theListOfWaysIsComplete() {
        std::set<Endpoint> tested;
        for (const Kind& way : kKinds) tested.insert(dialects::matchEndpoint(way.method, way.path, {}).endpoint);
        for (int i = 0; i <= static_cast<int>(Endpoint::Raw); ++i)
            QVERIFY2(tested.contains(static_cast<Endpoint>(i)), nameOf(static_cast<Endpoint>(i)).data());
    }

    // 32 connections, several engine threads: the burst and no more.
    void holdsOverConnectionsAndThreads() {
        Limited limited;
        limited.key().limits.requests_per_minute = 100;
        limited.gate.start(3);
        std::atomic<int> good = 0, refused = 0;
        const auto begin = std::chrono::steady_clock::now();
        std::vector<std::thread> threads;
        for (int t = 0; t < 32; ++t)
            threads.emplace_back([&] {
                RawClient client(limited.gate.port());
                for (int i = 0; i < 40; ++i) {
                    const int status = client.exchange(chatRequest(limited.gate, limited.dialect, false)).status;
                    good += status == 200;
                    refused += status == 429;
                }
            });
        for (std::thread& thread : threads) thread.join();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        QCOMPARE(good + refused, 32 * 40);
        const double most = 100 + took.count() * 100 / 60;
        QVERIFY2(good >= 100 && good <= most + 1, std::to_string(good).c_str());
    }
};

TOLLGATE_TEST(RateLimitsTest)
#include "tst_rate_limits.moc"
