// SPDX-License-Identifier: GPL-3.0-or-later
// protocols.md §6.10 and §9: every provider counts in another way, all of it becomes one Usage.
#include "dialects/answer_reader.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::dialects;

namespace {

// Only what is not zero need be said.
struct Row {
    const char* name;
    Endpoint endpoint;
    const char* vendor;
    std::string answer;
    Usage usage;
    bool inconsistent = false;
};

std::string chat(const std::string& usage, const std::string& more = {}) {
    return R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}],"usage":)" + usage + more + "}";
}

std::string responses(const std::string& usage) {
    return R"({"id":"resp_1","status":"completed","output":[{"type":"message","content":[{"text":"x"}]}],"usage":)" +
           usage + "}";
}

std::string anthropic(const std::string& usage) {
    return R"({"type":"message","content":[{"type":"text","text":"x"}],"stop_reason":"end_turn","usage":)" + usage +
           "}";
}

std::string gemini(const std::string& usage) {
    return R"({"candidates":[{"content":{"parts":[{"text":"x"}]},"finishReason":"STOP"}],"usageMetadata":)" + usage +
           "}";
}

std::string ollama(const std::string& counts) {
    return R"({"model":"m","message":{"content":"x"},"done":true,"done_reason":"stop")" + counts + "}";
}

const std::vector<Row>& rows() {
    static const std::vector<Row> kRows{
        {"§6.10 OC: plain",
         Endpoint::Chat,
         "openai",
         chat(R"({"prompt_tokens":100,"completion_tokens":20,"total_tokens":120})"),
         {.input_uncached = 100, .output = 20}},
        {"§6.10 OC: cached tokens are part of the prompt",
         Endpoint::Chat,
         "openai",
         chat(R"({"prompt_tokens":100,"completion_tokens":20,"prompt_tokens_details":{"cached_tokens":64}})"),
         {.input_uncached = 36, .cache_read = 64, .output = 20}},
        {"§9.2 OC: written tokens are part of the prompt",
         Endpoint::Chat,
         "openai",
         chat(R"({"prompt_tokens":100,"completion_tokens":1,)"
              R"("prompt_tokens_details":{"cached_tokens":10,"cache_write_tokens":50}})"),
         {.input_uncached = 40, .cache_read = 10, .cache_write_5m = 50, .output = 1}},
        {"§6.10 OC: reasoning is part of the completion",
         Endpoint::Chat,
         "openai",
         chat(R"({"prompt_tokens":10,"completion_tokens":30,"total_tokens":40,)"
              R"("completion_tokens_details":{"reasoning_tokens":25}})"),
         {.input_uncached = 10, .output = 30, .reasoning = 25}},
        {"§9.1 OC: audio apart",
         Endpoint::Chat,
         "openai",
         chat(R"({"prompt_tokens":100,"completion_tokens":50,"prompt_tokens_details":{"audio_tokens":30},)"
              R"("completion_tokens_details":{"audio_tokens":40}})"),
         {.input_uncached = 70, .output = 10, .input_audio = 30, .output_audio = 40}},
        {"§9.1 OC: cached audio is cached",
         Endpoint::Chat,
         "openai",
         chat(R"({"prompt_tokens":100,"completion_tokens":5,)"
              R"("prompt_tokens_details":{"audio_tokens":100,"cached_tokens":60}})"),
         {.cache_read = 60, .output = 5, .input_audio = 40}},
        {"§6.10 OC: more cached than there was",
         Endpoint::Chat,
         "openai",
         chat(R"({"prompt_tokens":10,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":64}})"),
         {.cache_read = 64, .output = 1},
         true},
        {"§9.3.8 OC: total off by more than 2 %",
         Endpoint::Chat,
         "openai",
         chat(R"({"prompt_tokens":100,"completion_tokens":20,"total_tokens":130})"),
         {.input_uncached = 100, .output = 20},
         true},
        {"§9.3.8 OC: total off by less",
         Endpoint::Chat,
         "openai",
         chat(R"({"prompt_tokens":100,"completion_tokens":20,"total_tokens":121})"),
         {.input_uncached = 100, .output = 20}},
        {"OC: null details",
         Endpoint::Chat,
         "openai",
         chat(R"({"prompt_tokens":7,"completion_tokens":2,"prompt_tokens_details":null})"),
         {.input_uncached = 7, .output = 2}},
        {"reliability §4.2 #39: negative",
         Endpoint::Chat,
         "openai",
         chat(R"({"prompt_tokens":-7,"completion_tokens":2})"),
         {.output = 2}},
        {"§9.2 xAI: reasoning is added",
         Endpoint::Chat,
         "xai",
         chat(R"({"prompt_tokens":10,"completion_tokens":5,"total_tokens":40,)"
              R"("completion_tokens_details":{"reasoning_tokens":25}})"),
         {.input_uncached = 10, .output = 30, .reasoning = 25}},
        {"§9.2 xAI: without a total",
         Endpoint::Chat,
         "xai",
         chat(R"({"prompt_tokens":10,"completion_tokens":5,"completion_tokens_details":{"reasoning_tokens":25}})"),
         {.input_uncached = 10, .output = 30, .reasoning = 25}},
        {"§9.2 xAI: where the total says it is inside",
         Endpoint::Chat,
         "xai",
         chat(R"({"prompt_tokens":10,"completion_tokens":30,"total_tokens":40,)"
              R"("completion_tokens_details":{"reasoning_tokens":25}})"),
         {.input_uncached = 10, .output = 30, .reasoning = 25}},
        {"§6.10 DeepSeek: hit counter",
         Endpoint::Chat,
         "deepseek",
         chat(
             R"({"prompt_tokens":100,"completion_tokens":5,"prompt_cache_hit_tokens":90,"prompt_cache_miss_tokens":10})"),
         {.input_uncached = 10, .cache_read = 90, .output = 5}},
        {"§6.10 DeepSeek: details win over the hit counter",
         Endpoint::Chat,
         "deepseek",
         chat(R"({"prompt_tokens":100,"completion_tokens":5,"prompt_cache_hit_tokens":90,)"
              R"("prompt_tokens_details":{"cached_tokens":80}})"),
         {.input_uncached = 20, .cache_read = 80, .output = 5}},
        {"§9.2 llama.cpp: timings.cache_n",
         Endpoint::Chat,
         "generic",
         chat(R"({"prompt_tokens":100,"completion_tokens":5})", R"(,"timings":{"prompt_n":30,"cache_n":70})"),
         {.input_uncached = 30, .cache_read = 70, .output = 5}},
        {"§5 Groq: x_groq without usage",
         Endpoint::Chat,
         "groq",
         R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}],)"
         R"("x_groq":{"usage":{"prompt_tokens":9,"completion_tokens":3}}})",
         {.input_uncached = 9, .output = 3}},

        {"§6.10 OR: its names",
         Endpoint::Responses,
         "openai",
         responses(R"({"input_tokens":100,"input_tokens_details":{"cached_tokens":40,"cache_write_tokens":10},)"
                   R"("output_tokens":20,"output_tokens_details":{"reasoning_tokens":15},"total_tokens":120})"),
         {.input_uncached = 50, .cache_read = 40, .cache_write_5m = 10, .output = 20, .reasoning = 15}},

        {"§6.10 AN: input excludes the cache",
         Endpoint::Messages,
         "anthropic",
         anthropic(R"({"input_tokens":10,"cache_read_input_tokens":1000,"cache_creation_input_tokens":200,)"
                   R"("output_tokens":30})"),
         {.input_uncached = 10, .cache_read = 1000, .cache_write_5m = 200, .output = 30}},
        {"§9.2 AN: writes split",
         Endpoint::Messages,
         "anthropic",
         anthropic(R"({"input_tokens":10,"cache_creation_input_tokens":200,"output_tokens":30,)"
                   R"("cache_creation":{"ephemeral_5m_input_tokens":50,"ephemeral_1h_input_tokens":150}})"),
         {.input_uncached = 10, .cache_write_5m = 50, .cache_write_1h = 150, .output = 30}},
        {"§9.2 AN: the split is larger than the sum",
         Endpoint::Messages,
         "anthropic",
         anthropic(R"({"input_tokens":10,"cache_creation_input_tokens":100,"output_tokens":30,)"
                   R"("cache_creation":{"ephemeral_5m_input_tokens":50,"ephemeral_1h_input_tokens":150}})"),
         {.input_uncached = 10, .cache_write_5m = 50, .cache_write_1h = 150, .output = 30},
         true},
        {"§3.3 AN: thinking tokens",
         Endpoint::Messages,
         "anthropic",
         anthropic(R"({"input_tokens":10,"output_tokens":30,"output_tokens_details":{"thinking_tokens":12}})"),
         {.input_uncached = 10, .output = 30, .reasoning = 12}},

        {"§6.10 GM: thoughts are output",
         Endpoint::GenerateContent,
         "google",
         gemini(R"({"promptTokenCount":100,"candidatesTokenCount":20,"thoughtsTokenCount":30,"totalTokenCount":150})"),
         {.input_uncached = 100, .output = 50, .reasoning = 30}},
        {"§7.7 #99 GM: cached content is part of the prompt",
         Endpoint::GenerateContent,
         "google",
         gemini(R"({"promptTokenCount":100,"cachedContentTokenCount":80,"candidatesTokenCount":20})"),
         {.input_uncached = 20, .cache_read = 80, .output = 20}},
        {"§6.10 GM: tool use is extra input",
         Endpoint::GenerateContent,
         "google",
         gemini(
             R"({"promptTokenCount":100,"toolUsePromptTokenCount":11,"candidatesTokenCount":20,"totalTokenCount":131})"),
         {.input_uncached = 111, .output = 20}},
        {"§4.2 GM: absent counters are zero",
         Endpoint::GenerateContent,
         "google",
         gemini(R"({"promptTokenCount":100})"),
         {.input_uncached = 100}},
        {"§7.7 #100 GM: image and audio apart",
         Endpoint::GenerateContent,
         "google",
         gemini(R"({"promptTokenCount":100,"candidatesTokenCount":60,)"
                R"("promptTokensDetails":[{"modality":"TEXT","tokenCount":60},{"modality":"AUDIO","tokenCount":25},)"
                R"({"modality":"IMAGE","tokenCount":15}],)"
                R"("candidatesTokensDetails":[{"modality":"IMAGE","tokenCount":50}]})"),
         {.input_uncached = 60, .output = 10, .input_audio = 25, .input_image = 15, .output_image = 50}},

        {"§6.10 Ollama",
         Endpoint::OllamaChat,
         "ollama",
         ollama(R"(,"prompt_eval_count":26,"eval_count":290)"),
         {.input_uncached = 26, .output = 290}},
        {"§5 Ollama: no prompt count on cached prompts",
         Endpoint::OllamaChat,
         "ollama",
         ollama(R"(,"eval_count":290)"),
         {.output = 290}},

        {"§8 embeddings",
         Endpoint::Embeddings,
         "openai",
         R"({"data":[],"usage":{"prompt_tokens":8,"total_tokens":8}})",
         {.input_uncached = 8}},
        {"§8 embeddings with a total only",
         Endpoint::Embeddings,
         "generic",
         R"({"data":[],"usage":{"total_tokens":8}})",
         {.input_uncached = 8}},
        {"§8 Ollama embeddings",
         Endpoint::Embeddings,
         "ollama",
         R"({"embeddings":[[0.1]],"prompt_eval_count":8})",
         {.input_uncached = 8}},
        {"§8 images: output is images",
         Endpoint::Images,
         "openai",
         R"({"data":[],"usage":{"input_tokens":50,"output_tokens":1000,"input_tokens_details":{"image_tokens":10}}})",
         {.input_uncached = 40, .input_image = 10, .output_image = 1000}},
        {"§9.2 Cohere: billed units",
         Endpoint::Rerank,
         "cohere",
         R"({"results":[],"meta":{"billed_units":{"input_tokens":12,"output_tokens":3}}})",
         {.input_uncached = 12, .output = 3}},
    };
    return kRows;
}

Dialect dialectOf(Endpoint endpoint) {
    switch (endpoint) {
    case Endpoint::Responses: return Dialect::OpenAiResponses;
    case Endpoint::Messages: return Dialect::Anthropic;
    case Endpoint::GenerateContent: return Dialect::Gemini;
    case Endpoint::OllamaChat: return Dialect::Ollama;
    default: return Dialect::OpenAiChat;
    }
}

QByteArray inWords(const Usage& usage) {
    return QStringLiteral("in %1 read %2 5m %3 1h %4 out %5 reasoning %6 audio %7/%8 image %9/%10")
        .arg(usage.input_uncached)
        .arg(usage.cache_read)
        .arg(usage.cache_write_5m)
        .arg(usage.cache_write_1h)
        .arg(usage.output)
        .arg(usage.reasoning)
        .arg(usage.input_audio)
        .arg(usage.output_audio)
        .arg(usage.input_image)
        .arg(usage.output_image)
        .toUtf8();
}

AnswerFacts factsOf(const Row& row) {
    JsonScanner scanner;
    return readAnswer(scanner, row.answer, dialectOf(row.endpoint), row.endpoint, row.vendor);
}

UsageReading chatUsage(const std::string& usage) {
    JsonScanner scanner;
    return readAnswer(scanner, chat(usage), Dialect::OpenAiChat, Endpoint::Chat, "openai").usage;
}

} // namespace

class UsageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void counts_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < rows().size(); ++i) QTest::newRow(rows()[i].name) << static_cast<int>(i);
    }

    void counts() {
        QFETCH(int, index);
        const Row& row = rows()[static_cast<std::size_t>(index)];
        AnswerFacts facts = factsOf(row);
        QVERIFY(!facts.bad_content);
        QCOMPARE(inWords(facts.usage.usage), inWords(row.usage));
        QCOMPARE(facts.usage.inconsistent, row.inconsistent);
        QVERIFY(facts.usage.present());
    }

    // reliability.md §4.2 #39: what cannot be a count is left out and said.
    void refusesWhatIsNoCount_data() {
        QTest::addColumn<QByteArray>("number");
        for (const char* number : {"-1", "1.5", "1e30", "\"12\"", "true", "{}", "[]"})
            QTest::addRow("%s", number) << QByteArray(number);
    }

    void refusesWhatIsNoCount() {
        QFETCH(QByteArray, number);
        UsageReading reading = chatUsage(R"({"prompt_tokens":)" + number.toStdString() + R"(,"completion_tokens":3})");
        QVERIFY(reading.refused);
        QVERIFY(!reading.has_input);
        QCOMPARE(reading.usage.output, 3);
    }

    void acceptsCountsWrittenOddly_data() {
        QTest::addColumn<QByteArray>("number");
        for (const char* number : {"12", "12.0", "1.2e1", "0.12E+2"}) QTest::addRow("%s", number) << QByteArray(number);
    }

    void acceptsCountsWrittenOddly() {
        QFETCH(QByteArray, number);
        UsageReading reading = chatUsage(R"({"prompt_tokens":)" + number.toStdString() + R"(,"completion_tokens":3})");
        QVERIFY(!reading.refused);
        QCOMPARE(reading.usage.input_uncached, 12);
    }

    // §9.2: OpenRouter's cost is authoritative, with one's own key the inference comes on top.
    void readsTheCost_data() {
        QTest::addColumn<QByteArray>("usage");
        QTest::addColumn<qint64>("pico");
        auto row = [](const char* name, const char* usage, qint64 pico) {
            QTest::newRow(name) << QByteArray(usage) << pico;
        };
        row("OpenRouter", R"({"prompt_tokens":1,"completion_tokens":1,"cost":0.00014})", 140'000'000);
        row("OpenRouter, a binary fraction", R"({"prompt_tokens":1,"cost":1.2300000000000002e-05})", 12'300'000);
        row("OpenRouter, own key",
            R"({"prompt_tokens":1,"cost":0.00001,"is_byok":true,"cost_details":{"upstream_inference_cost":0.0002}})",
            210'000'000);
        row("OpenRouter, not own key",
            R"({"prompt_tokens":1,"cost":0.0002,"is_byok":false,"cost_details":{"upstream_inference_cost":0.0002}})",
            200'000'000);
        row("Perplexity", R"({"prompt_tokens":1,"cost":{"request_cost":0.005,"total_cost":0.006}})", 6'000'000'000);
    }

    void readsTheCost() {
        QFETCH(QByteArray, usage);
        QFETCH(qint64, pico);
        UsageReading reading = chatUsage(usage.toStdString());
        QVERIFY(reading.cost.has_value());
        QCOMPARE(reading.cost->pico, pico);
    }

    void refusesImpossibleCosts_data() {
        QTest::addColumn<QByteArray>("cost");
        for (const char* cost : {"-0.1", "1e300", "\"0.1\"", "true"}) QTest::addRow("%s", cost) << QByteArray(cost);
    }

    void refusesImpossibleCosts() {
        QFETCH(QByteArray, cost);
        UsageReading reading = chatUsage(R"({"prompt_tokens":1,"cost":)" + cost.toStdString() + "}");
        QVERIFY(!reading.cost && reading.refused);
    }

    // §9.3: what is booked when the provider's word is missing, provisional or odd.
    void booksWhatWasCounted() {
        UsageReading reading = chatUsage(R"({"prompt_tokens":100,"completion_tokens":20})");
        Booked booked = bookedUsage(reading, true, 999, 999);
        QCOMPARE(inWords(booked.usage), inWords({.input_uncached = 100, .output = 20}));
        QCOMPARE(booked.flags, record::Flags());
    }

    void estimatesWhatIsMissing() {
        Booked booked = bookedUsage({}, true, 50, 360);
        QCOMPARE(inWords(booked.usage), inWords({.input_uncached = 50, .output = 100}));
        QVERIFY(booked.flags.has(record::Flag::Estimated) && !booked.flags.has(record::Flag::Partial));
    }

    void estimatesOnlyTheHalfThatIsMissing() {
        UsageReading reading = chatUsage(R"({"completion_tokens":20})");
        Booked booked = bookedUsage(reading, true, 50, 360);
        QCOMPARE(inWords(booked.usage), inWords({.input_uncached = 50, .output = 20}));
        QVERIFY(booked.flags.has(record::Flag::Estimated));
    }

    // §9.3.2, §9.3.3: message_start says 1; when the stream was cut, what came counts.
    void doesNotTrustProvisionalCounts() {
        UsageReading reading;
        reading.has_input = reading.has_output = true;
        reading.usage = {.input_uncached = 100, .output = 1};
        Booked booked = bookedUsage(reading, false, 999, 360);
        QCOMPARE(inWords(booked.usage), inWords({.input_uncached = 100, .output = 100}));
        QVERIFY(booked.flags.has(record::Flag::Estimated) && booked.flags.has(record::Flag::Partial));
    }

    void flagsContradictions() {
        UsageReading reading = chatUsage(R"({"prompt_tokens":1,"completion_tokens":1,"total_tokens":50})");
        QVERIFY(bookedUsage(reading, true, 0, 0).flags.has(record::Flag::UsageInconsistent));
        reading = chatUsage(R"({"prompt_tokens":-1,"completion_tokens":1})");
        QVERIFY(bookedUsage(reading, true, 0, 0).flags.has(record::Flag::UsageInconsistent));
    }
};

TOLLGATE_TEST(UsageTest)
#include "tst_usage.moc"
