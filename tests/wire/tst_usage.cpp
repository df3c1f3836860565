// SPDX-License-Identifier: GPL-3.0-or-later
// What a call used and cost, from the JSON and the streams of all dialects (DESIGN.md §6; protocols.md §6.10, §9).
// Prices of the gate: $2 input, $0.2 cache read, $2.5 and $4 cache writes, $10 output, a million tokens each.
#include "shapes.h"
#include "support/test_main.h"

#include <boost/json.hpp>

using namespace tollgate;
using namespace tollgate::test;

namespace {

namespace json = boost::json;

constexpr Dialect kChat = Dialect::OpenAiChat;

Dialect dialectOfRow() {
    QFETCH_GLOBAL(int, dialect);
    return static_cast<Dialect>(dialect);
}

void wholeAndStreamed() {
    QTest::addColumn<bool>("streamed");
    QTest::newRow("whole") << false;
    QTest::newRow("streamed") << true;
}

answers::Answer fullAnswer() {
    answers::Answer answer;
    answer.reasoning = "Let me think.";
    answer.usage = {.input_uncached = 1000,
                    .cache_read = 200,
                    .cache_write_5m = 50,
                    .cache_write_1h = 30,
                    .output = 300,
                    .reasoning = 120};
    return answer;
}

// What of it each dialect has words for.
Usage toldBy(Dialect dialect, const Usage& usage) {
    Usage told = usage;
    switch (dialect) {
    case Dialect::Anthropic: return told;
    case Dialect::OpenAiChat:
    case Dialect::OpenAiResponses: // all writes are of one kind
        told.cache_write_5m += std::exchange(told.cache_write_1h, 0);
        return told;
    case Dialect::Gemini: // writes are no kind of their own
        told.input_uncached += std::exchange(told.cache_write_5m, 0) + std::exchange(told.cache_write_1h, 0);
        return told;
    case Dialect::Ollama: return {.input_uncached = usage.prompt(), .output = usage.output};
    }
    return told;
}

std::int64_t costOf(const Usage& usage) {
    return usage.input_uncached * 2'000'000 + usage.cache_read * 200'000 + usage.cache_write_5m * 2'500'000 +
           usage.cache_write_1h * 4'000'000 + usage.output * 10'000'000;
}

// Takes every number of tokens out.
void stripUsage(json::value& value) {
    if (value.is_array())
        for (json::value& element : value.get_array()) stripUsage(element);
    if (!value.is_object()) return;
    for (const char* name : {"usage", "usageMetadata", "prompt_eval_count", "eval_count"})
        value.get_object().erase(name);
    for (auto& member : value.get_object()) stripUsage(member.value());
}

std::string withoutUsage(std::string text) {
    json::value value = json::parse(text);
    stripUsage(value);
    return json::serialize(value);
}

CannedStream withoutUsage(CannedStream canned) {
    for (StreamPiece& piece : canned.pieces) {
        const std::size_t begin = piece.bytes.find('{'), end = piece.bytes.rfind('}');
        if (begin == std::string::npos) continue;
        piece.bytes.replace(begin, end + 1 - begin, withoutUsage(piece.bytes.substr(begin, end + 1 - begin)));
    }
    return canned;
}

struct Booking {
    explicit Booking(Dialect spoken) : dialect(spoken) { provider = &gate.addProvider(dialect, upstream); }

    config::Price& price() { return *provider->models->front().price; }

    std::shared_ptr<const record::Request> call(const Reply& reply, bool streamed = false) {
        upstream.otherwise(reply);
        gate.start();
        response = ask(gate.port(), exactRequest(gate, dialect, streamed));
        return gate.records().wait();
    }

    // A whole answer in OpenAI's dialect with that usage.
    std::shared_ptr<const record::Request> callWith(std::string_view usage, std::string_view more = {}) {
        return call(
            Reply::json(200, R"({"id":"x","object":"chat.completion","model":"test-model","choices":[{"index":0,)"
                             R"("message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}],"usage":)" +
                                 std::string(usage) + std::string(more) + "}"));
    }

    Dialect dialect;
    ScriptedUpstream upstream;
    Gate gate;
    config::Provider* provider = nullptr;
    Response response;
};

} // namespace

class UsageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void everyKindIsBooked_data() { wholeAndStreamed(); }

    void everyKindIsBooked() {
        QFETCH(bool, streamed);
        Booking scene(dialectOfRow());
        const answers::Answer answer = fullAnswer();
        const auto row = scene.call(
            streamed ? answers::streamed(scene.dialect, answer) : answers::plain(scene.dialect, answer), streamed);
        QVERIFY(row);
        const Usage told = toldBy(scene.dialect, answer.usage);
        QCOMPARE(row->usage, told);
        QCOMPARE(row->cost->pico, costOf(told));
        QCOMPARE(row->attempts.front().usage, told);
        QCOMPARE(row->flags, record::Flags());
        QCOMPARE(row->served_model, std::string("test-model"));
        QVERIFY(!row->finish_reason.empty());
    }

    // §9.3.4: what the provider does not count is estimated and marked, and never put on the wire.
    void missingNumbersAreEstimated_data() { wholeAndStreamed(); }

    void missingNumbersAreEstimated() {
        QFETCH(bool, streamed);
        Booking scene(dialectOfRow());
        answers::Answer answer;
        answer.text = std::string(360, 'e');
        answer.stream_usage = false;
        const auto row = scene.call(streamed ? play(withoutUsage(answers::stream(scene.dialect, answer)))
                                             : Reply::json(200, withoutUsage(answers::body(scene.dialect, answer))),
                                    streamed);
        QCOMPARE(row->outcome, record::Outcome::Ok);
        QVERIFY(row->flags.has(record::Flag::Estimated));
        QCOMPARE(row->usage.input_uncached, row->facts.input_tokens_estimate);
        QCOMPARE(row->usage.output, 100); // 360 bytes ÷ 3.6
        QCOMPARE(row->cost->pico, costOf(row->usage));
        if (!streamed) QCOMPARE(scene.response.headers.value("x-tollgate-warnings"), std::string("estimated:usage"));
        QCOMPARE(row->warnings, std::vector<std::string>{"estimated:usage"});
    }

    // Unknown is not free: no cost, no header, and counted apart.
    void anUnknownPriceIsNoPrice() {
        Booking scene(dialectOfRow());
        scene.provider->models->front().price.reset();
        const auto row = scene.call(answers::plain(scene.dialect));
        QVERIFY(!row->cost);
        QVERIFY(row->flags.has(record::Flag::Unpriced));
        QVERIFY(!scene.response.headers.has("x-tollgate-cost-usd"));
        QCOMPARE(row->usage.input_uncached, 12);
    }

    // DESIGN.md §5: what is told beside the answer.
    void headersTellTheCall_data() { wholeAndStreamed(); }

    void headersTellTheCall() {
        QFETCH(bool, streamed);
        Booking scene(dialectOfRow());
        const auto row =
            scene.call(streamed ? answers::streamed(scene.dialect) : answers::plain(scene.dialect), streamed);
        const Headers& headers = scene.response.headers;
        const auto id = row->id.text();
        QCOMPARE(headers.value("x-tollgate-request-id"), std::string(id.data(), id.size()));
        QCOMPARE(headers.value("x-tollgate-provider"), std::string("up"));
        QCOMPARE(headers.value("x-tollgate-model"), std::string("test-model"));
        QCOMPARE(headers.value("x-tollgate-attempts"), std::string("1"));
        QCOMPARE(headers.has("x-tollgate-cost-usd"), !streamed);
        QVERIFY(!headers.has("x-tollgate-warnings"));
        QVERIFY(!headers.has("x-tollgate-route"));
    }

    // protocols.md §0.9: rate limits, request ids and retry headers pass; nothing that is about the connection does.
    void theProvidersOwnHeaders() {
        Booking scene(dialectOfRow());
        scene.call(Reply::json(200, answers::body(scene.dialect, {}),
                               {{"x-ratelimit-remaining-requests", "99"},
                                {"anthropic-ratelimit-tokens-remaining", "1000"},
                                {"x-request-id", "req_7"},
                                {"openai-processing-ms", "12"},
                                {"set-cookie", "a=b"},
                                {"server", "scripted"},
                                {"keep-alive", "timeout=5"},
                                {"x-tollgate-provider", "forged"}}));
        const Headers& headers = scene.response.headers;
        QCOMPARE(headers.value("x-ratelimit-remaining-requests"), std::string("99"));
        QCOMPARE(headers.value("anthropic-ratelimit-tokens-remaining"), std::string("1000"));
        QCOMPARE(headers.value("x-request-id"), std::string("req_7"));
        QCOMPARE(headers.value("openai-processing-ms"), std::string("12"));
        for (const char* name : {"set-cookie", "server", "keep-alive"}) QVERIFY(!headers.has(name));
        QCOMPARE(headers.count("x-tollgate-provider"), 1);
        QCOMPARE(headers.value("x-tollgate-provider"), std::string("up"));
    }
};

class PricingOnTheWireTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // The tier of the answer counts, not the one asked for (§9.2, §7.7 #100).
    void theAnswersTierHasItsRates_data() {
        QTest::addColumn<int>("dialect");
        for (const Dialect dialect : {kChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini})
            QTest::addRow("%s", std::string(nameOf(dialect)).c_str()) << static_cast<int>(dialect);
    }

    void theAnswersTierHasItsRates() {
        QFETCH(int, dialect);
        for (const char* tier : {"priority", "unheard-of"}) {
            Booking scene(static_cast<Dialect>(dialect));
            config::PriceRates& rates = scene.price().service_tier["priority"];
            rates.input = pricePerTokenFromDollarsPerMillion("4");
            rates.output = pricePerTokenFromDollarsPerMillion("20");
            json::value body = json::parse(answers::body(scene.dialect, {}));
            json::object& object = body.get_object();
            if (scene.dialect == Dialect::Anthropic)
                object["usage"].get_object()["service_tier"] = tier;
            else
                object[scene.dialect == Dialect::Gemini ? "serviceTier" : "service_tier"] = tier;
            const auto row = scene.call(Reply::json(200, json::serialize(body)));
            if (tier == std::string_view("priority")) {
                QCOMPARE(row->cost->pico, 2 * 94'000'000);
            } else {
                QVERIFY(!row->cost);
                QVERIFY(row->flags.has(record::Flag::Unpriced));
            }
        }
    }

    // A prompt above the band pays the band's rates for all of it.
    void aLongPromptPaysItsBand() {
        for (const std::int64_t prompt : {1000, 1001}) {
            Booking scene(kChat);
            config::PriceRates& rates = scene.price().above_prompt_tokens[1000];
            rates.input = pricePerTokenFromDollarsPerMillion("4");
            rates.output = pricePerTokenFromDollarsPerMillion("15");
            answers::Answer answer;
            answer.usage.input_uncached = prompt;
            const auto row = scene.call(answers::plain(kChat, answer));
            const std::int64_t expected = prompt == 1000 ? std::int64_t{1000} * 2'000'000 + 7 * 10'000'000
                                                         : std::int64_t{1001} * 4'000'000 + 7 * 15'000'000;
            QCOMPARE(row->cost->pico, expected);
        }
    }

    void aMultiplierAppliesToAll() {
        Booking scene(kChat);
        scene.provider->cost_multiplier = 1.5;
        QCOMPARE(scene.call(answers::plain(kChat))->cost->pico, 141'000'000);
    }

    // OpenRouter says what it took; that is the word.
    void theProvidersOwnFigureCounts() {
        Booking scene(kChat);
        const auto row =
            scene.callWith(R"({"prompt_tokens":12,"completion_tokens":7,"total_tokens":19,"cost":0.00123})");
        QCOMPARE(row->cost->pico, 1'230'000'000);
        QCOMPARE(scene.response.headers.value("x-tollgate-cost-usd"), std::string("0.00123"));
    }

    // xAI leaves reasoning out of completion_tokens.
    void reasoningThatIsCountedApartIsAdded() {
        Booking scene(kChat);
        const auto row = scene.callWith(R"({"prompt_tokens":10,"completion_tokens":5,"total_tokens":22,)"
                                        R"("completion_tokens_details":{"reasoning_tokens":7}})");
        QCOMPARE(row->usage.output, 12);
        QCOMPARE(row->usage.reasoning, 7);
    }

    void cacheHitsOfOtherVendors() {
        Booking deepseek(kChat);
        const auto row = deepseek.callWith(R"({"prompt_tokens":100,"completion_tokens":5,"total_tokens":105,)"
                                           R"("prompt_cache_hit_tokens":60,"prompt_cache_miss_tokens":40})");
        QCOMPARE(row->usage.cache_read, 60);
        QCOMPARE(row->usage.input_uncached, 40);
        Booking llama(kChat);
        const auto other = llama.callWith(R"({"prompt_tokens":100,"completion_tokens":5,"total_tokens":105})",
                                          R"(,"timings":{"cache_n":30})");
        QCOMPARE(other->usage.cache_read, 30);
        QCOMPARE(other->usage.input_uncached, 70);
    }

    // reliability.md §4.2 #39: what cannot be is refused, and told.
    void absurdNumbersAreRefused_data() {
        QTest::addColumn<QByteArray>("usage");
        QTest::newRow("negative") << QByteArray(R"({"prompt_tokens":-5,"completion_tokens":7})");
        QTest::newRow("beyond reason") << QByteArray(R"({"prompt_tokens":12,"completion_tokens":1e18})");
        QTest::newRow("a string") << QByteArray(R"({"prompt_tokens":"12","completion_tokens":7})");
        QTest::newRow("half a token") << QByteArray(R"({"prompt_tokens":1.5,"completion_tokens":7})");
        QTest::newRow("more cached than there is")
            << QByteArray(R"({"prompt_tokens":12,"completion_tokens":7,"prompt_tokens_details":{"cached_tokens":99}})");
    }

    void absurdNumbersAreRefused() {
        QFETCH(QByteArray, usage);
        Booking scene(kChat);
        const auto row = scene.callWith(usage.toStdString());
        QCOMPARE(row->status, 200);
        QVERIFY(row->flags.has(record::Flag::UsageInconsistent));
        QVERIFY(row->usage.input_uncached >= 0 && row->usage.output >= 0 && row->usage.output < 1000);
        QVERIFY(row->cost->pico >= 0);
    }

    // One attempt without a price makes the whole without one: never too little.
    void oneUnpricedAttemptMakesTheWholeUnpriced() {
        ScriptedUpstream first, second;
        first.otherwise(Reply().reset());
        second.otherwise(answers::plain(kChat));
        Gate gate;
        gate.addProvider(kChat, first, "first").models->front().price.reset();
        gate.addProvider(kChat, second, "second");
        gate.start();
        QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, false)).status, 200);
        const auto row = gate.records().wait();
        QVERIFY(!row->cost);
        QCOMPARE(row->attempts[1].cost->pico, 94'000'000);
    }

    // Counting is free (§9.3.9); embeddings have no output.
    void otherEndpoints_data() {
        QTest::addColumn<int>("dialect");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("tokens");
        const auto row = [](const char* name, Dialect dialect, const char* path, const std::string& answer,
                            int tokens) {
            QTest::newRow(name) << static_cast<int>(dialect) << QByteArray(path) << QByteArray::fromStdString(answer)
                                << tokens;
        };
        for (const Dialect dialect : {Dialect::Anthropic, Dialect::Gemini})
            row(dialect == Dialect::Anthropic ? "count_tokens" : "countTokens", dialect,
                dialect == Dialect::Anthropic ? "/v1/messages/count_tokens" : "/v1beta/models/test-model:countTokens",
                answers::countTokensBody(dialect, 42), 0);
        row("input_tokens", Dialect::OpenAiResponses, "/v1/responses/input_tokens",
            answers::countTokensBody(Dialect::OpenAiResponses, 42), 0);
        row("moderations", kChat, "/v1/moderations", R"({"id":"modr-1","model":"m","results":[{"flagged":false}]})", 0);
        row("embeddings", kChat, "/v1/embeddings", answers::embeddingsBody(kChat, {}), 5);
        row("embed", Dialect::Ollama, "/api/embed", answers::embeddingsBody(Dialect::Ollama, {}), 5);
        row("embedContent", Dialect::Gemini, "/v1beta/models/test-model:embedContent",
            answers::embeddingsBody(Dialect::Gemini, {}), -1);
        row("rerank", kChat, "/v1/rerank",
            R"({"results":[{"index":0,"relevance_score":0.5}],"usage":{"total_tokens":9,"prompt_tokens":9}})", 9);
        row("completions", kChat, "/v1/completions",
            R"({"id":"c","object":"text_completion","model":"test-model","choices":[{"index":0,"text":"x","finish_reason":"stop"}],"usage":{"prompt_tokens":4,"completion_tokens":0,"total_tokens":4}})",
            4);
    }

    void otherEndpoints() {
        QFETCH(int, dialect);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, answer);
        QFETCH(int, tokens);
        const auto spoken = static_cast<Dialect>(dialect);
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, answer.toStdString()));
        Gate gate;
        gate.addProvider(spoken, upstream);
        gate.start();
        HeaderPairs headers = keyHeaders(spoken);
        headers.emplace_back("host", hostOf(gate));
        const std::string body = R"({"model":"test-model","input":"Some text to look at"})";
        const Response response = ask(gate.port(), requestText("POST", path.toStdString(), body, headers));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, answer.toStdString());
        QCOMPARE(upstream.ledger().last().head.target, path.toStdString());
        QCOMPARE(upstream.ledger().last().body, body);
        const auto row = gate.records().wait();
        QCOMPARE(row->outcome, record::Outcome::Ok);
        if (tokens >= 0) QCOMPARE(row->usage.input_uncached, tokens);
        QCOMPARE(row->usage.output, 0);
        QCOMPARE(row->cost->pico, row->usage.input_uncached * 2'000'000);
        QCOMPARE(row->flags.has(record::Flag::Estimated), tokens < 0);
    }
};

TOLLGATE_TEST(UsageTest)
TOLLGATE_TEST(PricingOnTheWireTest)
#include "tst_usage.moc"
