// SPDX-License-Identifier: GPL-3.0-or-later
// Streams as they pass: what they are, when they may go to the client, how they ended.
#include "dialects/stream_observer.h"
#include "dialects/stream_reader.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::dialects;
using record::Outcome;

namespace {

// A stream as its events; each stands for what a reader would give.
struct Row {
    const char* name;
    Endpoint endpoint;
    std::vector<const char*> events;
    std::size_t meaningful; // index of the first event after which it may go to the client; size(): never
    bool terminal;          // the last event is the dialect's end
    Outcome outcome;        // when nothing more comes
    Usage usage{};
    const char* finish = "";
};

constexpr auto kChat = Endpoint::Chat;
constexpr auto kResponses = Endpoint::Responses;
constexpr auto kMessages = Endpoint::Messages;
constexpr auto kGemini = Endpoint::GenerateContent;
constexpr auto kOllama = Endpoint::OllamaChat;

const std::vector<Row>& rows() {
    static const std::vector<Row> kRows{
        {"§1.3 chat",
         kChat,
         {R"({"choices":[{"delta":{"role":"assistant","content":""}}]})", R"({"choices":[{"delta":{"content":"x"}}]})",
          R"({"choices":[{"delta":{},"finish_reason":"stop"}]})",
          R"({"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":2}})", "[DONE]"},
         1,
         true,
         Outcome::Ok,
         {.input_uncached = 5, .output = 2},
         "stop"},
        {"§1.3 tool call",
         kChat,
         {R"({"choices":[{"delta":{"content":null}}]})",
          R"({"choices":[{"delta":{"tool_calls":[{"index":0,"id":"c","function":{"name":"f","arguments":""}}]}}]})",
          R"({"choices":[{"delta":{},"finish_reason":"tool_calls"}]})", " [DONE] "},
         1,
         true,
         Outcome::Ok,
         {},
         "tool_calls"},
        {"§5 Azure: prompt filter first",
         kChat,
         {R"({"choices":[],"prompt_filter_results":[]})", R"({"choices":[{"content_filter_results":{}}]})",
          R"({"choices":[{"delta":{"content":"x"},"finish_reason":"stop"}]})"},
         2,
         false,
         Outcome::Ok,
         {},
         "stop"},
        {"§9.3.2 usage on every chunk: the last one counts",
         kChat,
         {R"({"choices":[{"delta":{"content":"x"}}],"usage":{"prompt_tokens":5,"completion_tokens":1}})",
          R"({"choices":[{"delta":{"content":"y"},"finish_reason":"stop"}],)"
          R"("usage":{"prompt_tokens":5,"completion_tokens":2}})"},
         0,
         false,
         Outcome::Ok,
         {.input_uncached = 5, .output = 2},
         "stop"},
        {"§7.1 #12 chat cut off", kChat, {R"({"choices":[{"delta":{"content":"x"}}]})"}, 0, false, Outcome::Cut},
        {"§1.3 error in a chat",
         kChat,
         {R"({"choices":[{"delta":{"content":"x"}}]})", R"({"error":{"message":"x","type":"server_error"}})"},
         0,
         false,
         Outcome::ServerError},
        {"§5 OpenRouter's error",
         kChat,
         {R"({"choices":[{"delta":{"content":""},"finish_reason":"error"}],"error":{"code":502,"message":"x"}})"},
         1,
         false,
         Outcome::ServerError,
         {},
         "error"},
        {"chat, nothing said",
         kChat,
         {R"({"choices":[{"delta":{"role":"assistant"}}]})", R"({"choices":[{"delta":{},"finish_reason":"stop"}]})",
          "[DONE]"},
         3,
         true,
         Outcome::Empty,
         {},
         "stop"},
        {"chat, garbage", kChat, {"<html>"}, 1, false, Outcome::BadContent},

        {"§2.3 responses",
         kResponses,
         {R"({"type":"response.created","sequence_number":0,"response":{"id":"resp_1","status":"in_progress"}})",
          R"({"type":"response.output_item.added","item":{"type":"message","content":[]}})",
          R"({"type":"response.output_text.delta","delta":"x"})",
          R"({"type":"response.completed","response":{"status":"completed","output":[],)"
          R"("usage":{"input_tokens":5,"output_tokens":2}}})"},
         2,
         true,
         Outcome::Ok,
         {.input_uncached = 5, .output = 2},
         "completed"},
        {"§7.3 #49 text only in .done",
         kResponses,
         {R"({"type":"response.created","response":{"id":"r"}})",
          R"({"type":"response.output_item.done","item":{"type":"message","content":[{"text":"x"}]}})",
          R"({"type":"response.completed","response":{"status":"completed"}})"},
         1,
         true,
         Outcome::Ok,
         {},
         "completed"},
        {"§2.3 responses failed",
         kResponses,
         {R"({"type":"response.created","response":{"id":"r"}})",
          R"({"type":"response.failed","response":{"status":"failed","error":{"code":"server_error","message":"x"}}})"},
         2,
         true,
         Outcome::ServerError,
         {},
         "failed"},
        {"§2.3 a flat error",
         kResponses,
         {R"({"type":"error","code":"rate_limit_exceeded","message":"x","param":null})"},
         1,
         true,
         Outcome::RateLimited},
        {"responses cut off",
         kResponses,
         {R"({"type":"response.created","response":{"id":"r"}})",
          R"({"type":"response.output_text.delta","delta":"x"})"},
         1,
         false,
         Outcome::Cut},

        {"§3.4 messages",
         kMessages,
         {R"({"type":"message_start","message":{"type":"message","content":[],"usage":{"input_tokens":9,"output_tokens":1}}})",
          R"({"type":"content_block_start","content_block":{"type":"text","text":""}})", R"({"type":"ping"})",
          R"({"type":"content_block_delta","delta":{"type":"text_delta","text":"x"}})",
          R"({"type":"content_block_stop"})",
          R"({"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":30}})",
          R"({"type":"message_stop"})"},
         3,
         true,
         Outcome::Ok,
         {.input_uncached = 9, .output = 30},
         "end_turn"},
        {"§3.4 a tool call begins",
         kMessages,
         {R"({"type":"message_start","message":{"content":[]}})",
          R"({"type":"content_block_start","content_block":{"type":"tool_use","input":{}}})",
          R"({"type":"message_delta","delta":{"stop_reason":"tool_use"}})", R"({"type":"message_stop"})"},
         1,
         true,
         Outcome::Ok,
         {},
         "tool_use"},
        {"§3.4 error after the start",
         kMessages,
         {R"({"type":"message_start","message":{"content":[]}})",
          R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})"},
         2,
         true,
         Outcome::Overloaded},
        {"§7.1 #12 messages cut off",
         kMessages,
         {R"({"type":"message_start","message":{"content":[],"usage":{"input_tokens":9,"output_tokens":1}}})",
          R"({"type":"content_block_delta","delta":{"type":"text_delta","text":"x"}})"},
         1,
         false,
         Outcome::Cut,
         {.input_uncached = 9, .output = 1}},

        {"§4.2 gemini",
         kGemini,
         {R"({"candidates":[{"content":{"parts":[{"text":"x"}]}}],"usageMetadata":{"promptTokenCount":5}})",
          R"({"candidates":[{"content":{"parts":[{"text":"y"}]},"finishReason":"STOP"}],)"
          R"("usageMetadata":{"promptTokenCount":5,"candidatesTokenCount":2}})"},
         0,
         false,
         Outcome::Ok,
         {.input_uncached = 5, .output = 2},
         "STOP"},
        {"§4.2 an empty signature part",
         kGemini,
         {R"({"candidates":[{"content":{"parts":[{"text":"","thoughtSignature":"s"}]}}]})",
          R"({"candidates":[{"content":{"parts":[{"functionCall":{"name":"f"}}]},"finishReason":"STOP"}]})"},
         1,
         false,
         Outcome::Ok,
         {},
         "STOP"},
        {"gemini cut off",
         kGemini,
         {R"({"candidates":[{"content":{"parts":[{"text":"x"}]}}]})"},
         0,
         false,
         Outcome::Cut},
        {"§7.1 #5 no end mark", kGemini, {"[DONE]"}, 1, false, Outcome::BadContent},

        {"§5 Ollama",
         kOllama,
         {R"({"message":{"content":""},"done":false})", R"({"message":{"content":"x"},"done":false})",
          R"({"message":{"content":""},"done":true,"done_reason":"stop","prompt_eval_count":5,"eval_count":2})"},
         1,
         true,
         Outcome::Ok,
         {.input_uncached = 5, .output = 2},
         "stop"},
        {"§5 Ollama's error line",
         kOllama,
         {R"({"message":{"content":"x"},"done":false})", R"({"error":"boom"})"},
         0,
         true,
         Outcome::ServerError},

        {"§8 images",
         Endpoint::Images,
         {R"({"type":"image_generation.completed","usage":{"input_tokens":5,"output_tokens":2}})"},
         0,
         false,
         Outcome::Ok,
         {.input_uncached = 5, .output_image = 2}},
    };
    return kRows;
}

Dialect dialectOf(Endpoint endpoint) {
    switch (endpoint) {
    case kResponses: return Dialect::OpenAiResponses;
    case kMessages: return Dialect::Anthropic;
    case kGemini: return Dialect::Gemini;
    case kOllama: return Dialect::Ollama;
    default: return Dialect::OpenAiChat;
    }
}

StreamEvent eventOf(std::string_view data, std::string_view name = {}) {
    StreamEvent event;
    event.name = name;
    event.data = event.raw = data;
    return event;
}

} // namespace

class StreamObserverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void follows_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < rows().size(); ++i) QTest::newRow(rows()[i].name) << static_cast<int>(i);
    }

    void follows() {
        QFETCH(int, index);
        const Row& row = rows()[static_cast<std::size_t>(index)];
        JsonScanner scanner;
        auto observer = makeStreamObserver(scanner, dialectOf(row.endpoint), row.endpoint, "openai");
        std::size_t meaningful = row.events.size();
        EventNote note;
        for (std::size_t i = 0; i < row.events.size(); ++i) {
            note = observer->observe(eventOf(row.events[i]));
            if (note.meaningful) meaningful = std::min(meaningful, i);
        }
        const AnswerFacts& facts = observer->facts();
        QCOMPARE(meaningful, row.meaningful);
        QCOMPARE(note.terminal, row.terminal);
        QCOMPARE(record::nameOf(facts.outcome()), record::nameOf(row.outcome));
        QVERIFY(facts.usage.usage == row.usage);
        QCOMPARE(QByteArray::fromStdString(facts.finish_reason), QByteArray(row.finish));
    }

    // §9.3.1: only the chunk that was asked for by us is kept from the client.
    void knowsTheUsageChunk_data() {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<bool>("only");
        auto row = [](const char* name, const char* event, bool only) {
            QTest::newRow(name) << QByteArray(event) << only;
        };
        row("usage alone", R"({"choices":[],"usage":{"prompt_tokens":1}})", true);
        row("usage with text", R"({"choices":[{"delta":{"content":"x"}}],"usage":{"prompt_tokens":1}})", false);
        row("Azure's filter", R"({"choices":[],"usage":null})", false);
        row("no choices member", R"({"usage":{"prompt_tokens":1}})", false);
    }

    void knowsTheUsageChunk() {
        QFETCH(QByteArray, event);
        QFETCH(bool, only);
        JsonScanner scanner;
        auto observer = makeStreamObserver(scanner, Dialect::OpenAiChat, kChat, "openai");
        const std::string text = event.toStdString();
        QCOMPARE(observer->observe(eventOf(text)).usage_only, only);
    }

    // Comments and heartbeats say nothing and break nothing.
    void overlooksWhatHasNoData() {
        JsonScanner scanner;
        for (Endpoint endpoint : {kChat, kResponses, kMessages, kGemini, kOllama}) {
            auto observer = makeStreamObserver(scanner, dialectOf(endpoint), endpoint, "");
            EventNote note = observer->observe(eventOf("", "ping"));
            QVERIFY(!note.meaningful && !note.terminal && !observer->facts().bad_content);
            note = observer->observe(eventOf(" \n"));
            QVERIFY(!note.meaningful && !observer->facts().bad_content);
        }
    }

    // §0.2: unknown members and event types change nothing.
    void overlooksUnknownEvents() {
        JsonScanner scanner;
        for (Endpoint endpoint : {kChat, kResponses, kMessages, kGemini, kOllama}) {
            auto observer = makeStreamObserver(scanner, dialectOf(endpoint), endpoint, "");
            EventNote note =
                observer->observe(eventOf(R"({"type":"brand_new","deep":{"a":[1,{"b":null}]}})", "brand_new"));
            QVERIFY(!note.meaningful && !note.terminal && !note.error);
            QVERIFY(!observer->facts().bad_content && !observer->facts().finished);
        }
    }

    // A last event without its end is a cut, not a wrong answer.
    void tellsACutFromGarbage() {
        JsonScanner scanner;
        auto observer = makeStreamObserver(scanner, Dialect::OpenAiChat, kChat, "openai");
        observer->observe(eventOf(R"({"choices":[{"delta":{"content":"x"}}]})"));
        StreamEvent last = eventOf("{\"choices\":[{\"delta\":{\"conte");
        last.terminated = false;
        observer->observe(last);
        QVERIFY(!observer->facts().bad_content);
        last.terminated = true;
        observer->observe(last);
        QVERIFY(observer->facts().bad_content);
    }

    // §3.4: the name of an event counts where its data has none.
    void takesTheTypeFromTheName() {
        JsonScanner scanner;
        auto observer = makeStreamObserver(scanner, Dialect::Anthropic, kMessages, "anthropic");
        QVERIFY(observer->observe(eventOf("{}", "message_stop")).terminal);
    }

    // §2.3: what a broken stream is closed with repeats the provider's id and goes on counting.
    void tellsHowFarItGot() {
        JsonScanner scanner;
        auto observer = makeStreamObserver(scanner, Dialect::OpenAiResponses, kResponses, "openai");
        observer->observe(eventOf(R"({"type":"response.created","sequence_number":0,)"
                                  R"("response":{"id":"resp_1","model":"m","created_at":7}})"));
        observer->observe(eventOf(R"({"type":"response.output_text.delta","sequence_number":4,"delta":"x"})"));
        StreamSoFar soFar = observer->soFar();
        QVERIFY(soFar.response_id == "resp_1" && soFar.model == "m");
        QCOMPARE(soFar.created, 7);
        QCOMPARE(soFar.next_sequence, 5);
    }

    // What finished parts repeat is not counted twice (§9.3.3: estimates).
    void countsOutputOnce() {
        JsonScanner scanner;
        auto observer = makeStreamObserver(scanner, Dialect::OpenAiResponses, kResponses, "openai");
        observer->observe(eventOf(R"({"type":"response.output_text.delta","delta":"12345"})"));
        observer->observe(
            eventOf(R"({"type":"response.output_item.done","item":{"type":"message","content":[{"text":"12345"}]}})"));
        QCOMPARE(observer->facts().output_bytes, 5);
    }
};

TOLLGATE_TEST(StreamObserverTest)
#include "tst_stream_observer.moc"
