// SPDX-License-Identifier: GPL-3.0-or-later
// Whole answers: what is an answer, what is an error in disguise, what is nothing.
#include "dialects/answer_reader.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::dialects;
using record::Outcome;

namespace {

struct Row {
    const char* name;
    Endpoint endpoint;
    const char* body;
    Outcome outcome;
    const char* finish = "";
};

constexpr auto kChat = Endpoint::Chat;

const std::vector<Row>& rows() {
    static const std::vector<Row> kRows{
        {"§1.2 text", kChat, R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}]})", Outcome::Ok,
         "stop"},
        {"§1.2 tool call", kChat,
         R"({"choices":[{"message":{"content":null,"tool_calls":[{"id":"c"}]},"finish_reason":"tool_calls"}]})",
         Outcome::Ok, "tool_calls"},
        {"§1.2 refusal", kChat, R"({"choices":[{"message":{"refusal":"no"},"finish_reason":"stop"}]})", Outcome::Ok,
         "stop"},
        {"§1.2 reasoning only", kChat,
         R"({"choices":[{"message":{"content":"","reasoning_content":"hm"},"finish_reason":"length"}]})", Outcome::Ok,
         "length"},
        {"§5 Mistral's list", kChat,
         R"({"choices":[{"message":{"content":[{"type":"text","text":"x"}]},"finish_reason":"stop"}]})", Outcome::Ok,
         "stop"},
        {"§5 DeepSeek's blank lines", kChat,
         "\n\n\n{\"choices\":[{\"message\":{\"content\":\"x\"},\"finish_reason\":"
         "\"stop\"}]}",
         Outcome::Ok, "stop"},
        {"completions", Endpoint::Completions, R"({"choices":[{"text":"x","finish_reason":"stop"}]})", Outcome::Ok,
         "stop"},
        {"chat, empty", kChat, R"({"choices":[{"message":{"content":""},"finish_reason":"stop"}]})", Outcome::Empty,
         "stop"},
        {"§6.8 chat, filtered", kChat, R"({"choices":[{"message":{"content":""},"finish_reason":"content_filter"}]})",
         Outcome::ContentFilter, "content_filter"},
        {"§6.13 chat, error in a 200", kChat, R"({"error":{"message":"boom","code":500}})", Outcome::ServerError},
        {"§5 OpenRouter, error in a choice", kChat,
         R"({"choices":[{"error":{"code":429,"message":"slow down"},"message":{},"finish_reason":"error"}]})",
         Outcome::RateLimited, "error"},
        {"§5 finish_reason error alone", kChat, R"({"choices":[{"message":{"content":""},"finish_reason":"error"}]})",
         Outcome::ServerError, "error"},
        {"error null is none", kChat,
         R"({"error":null,"choices":[{"message":{"content":"x"},"finish_reason":"stop"}]})", Outcome::Ok, "stop"},
        {"chat, no JSON", kChat, "<html>", Outcome::BadContent},
        {"chat, nothing", kChat, "", Outcome::BadContent},
        {"chat, cut", kChat, R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}])", Outcome::BadContent,
         "stop"},
        {"chat, another dialect", kChat, R"({"type":"message","content":[]})", Outcome::BadContent},
        {"chat, an array", kChat, "[]", Outcome::BadContent},

        {"§2.2 completed", Endpoint::Responses,
         R"({"id":"resp_1","status":"completed","output":[{"type":"message","content":[{"text":"x"}]}]})", Outcome::Ok,
         "completed"},
        {"§2.2 call", Endpoint::Responses,
         R"({"status":"completed","output":[{"type":"function_call","arguments":"{}"}]})", Outcome::Ok, "completed"},
        {"§2.2 incomplete", Endpoint::Responses,
         R"({"status":"incomplete","incomplete_details":{"reason":"content_filter"},"output":[]})",
         Outcome::ContentFilter, "content_filter"},
        {"§2.2 failed", Endpoint::Responses,
         R"({"status":"failed","error":{"code":"rate_limit_exceeded","message":"x"},"output":[]})",
         Outcome::RateLimited, "failed"},
        {"§2.4 in the background", Endpoint::Responses, R"({"id":"resp_1","status":"queued","output":[]})", Outcome::Ok,
         "queued"},
        {"responses, empty", Endpoint::Responses, R"({"status":"completed","output":[]})", Outcome::Empty, "completed"},

        {"§3.3 text", Endpoint::Messages,
         R"({"type":"message","content":[{"type":"text","text":"x"}],"stop_reason":"end_turn"})", Outcome::Ok,
         "end_turn"},
        {"§3.3 tool_use", Endpoint::Messages,
         R"({"type":"message","content":[{"type":"tool_use","input":{}}],"stop_reason":"tool_use"})", Outcome::Ok,
         "tool_use"},
        {"§3.3 refusal", Endpoint::Messages, R"({"type":"message","content":[],"stop_reason":"refusal"})",
         Outcome::ContentFilter, "refusal"},
        {"§3.5 error", Endpoint::Messages, R"({"type":"error","error":{"type":"overloaded_error","message":"x"}})",
         Outcome::Overloaded},

        {"§4.2 text", Endpoint::GenerateContent,
         R"({"candidates":[{"content":{"parts":[{"text":"x"}]},"finishReason":"STOP"}]})", Outcome::Ok, "STOP"},
        {"§4.2 call", Endpoint::GenerateContent,
         R"({"candidates":[{"content":{"parts":[{"functionCall":{"name":"f"}}]},"finishReason":"STOP"}]})", Outcome::Ok,
         "STOP"},
        {"§4.2 prompt blocked", Endpoint::GenerateContent, R"({"promptFeedback":{"blockReason":"OTHER"}})",
         Outcome::ContentFilter, "OTHER"},
        {"§6.8 SAFETY", Endpoint::GenerateContent, R"({"candidates":[{"finishReason":"SAFETY"}]})",
         Outcome::ContentFilter, "SAFETY"},
        {"§4.2 error", Endpoint::GenerateContent, R"({"error":{"code":503,"status":"UNAVAILABLE","message":"x"}})",
         Outcome::Overloaded},
        {"gemini, another dialect", Endpoint::GenerateContent, R"({"choices":[]})", Outcome::BadContent},

        {"§5 Ollama", Endpoint::OllamaChat, R"({"message":{"content":"x"},"done":true,"done_reason":"stop"})",
         Outcome::Ok, "stop"},
        {"§5 Ollama generate", Endpoint::OllamaGenerate, R"({"response":"x","done":true})", Outcome::Ok},
        {"§5 Ollama loads", Endpoint::OllamaChat, R"({"message":{"content":""},"done":true,"done_reason":"load"})",
         Outcome::Ok, "load"},
        {"§5 Ollama error", Endpoint::OllamaChat, R"({"error":"model not found"})", Outcome::NotFound},
        {"Ollama, not done", Endpoint::OllamaChat, R"({"message":{"content":"x"},"done":false})", Outcome::BadContent},

        {"§8 embeddings", Endpoint::Embeddings, R"({"data":[]})", Outcome::Ok},
        {"§8 an error instead", Endpoint::Embeddings, R"({"error":{"message":"x","type":"server_error"}})",
         Outcome::ServerError},
        {"§8 a bare array", Endpoint::Rerank, "[]", Outcome::Ok},
    };
    return kRows;
}

} // namespace

class AnswersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void judges_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < rows().size(); ++i) QTest::newRow(rows()[i].name) << static_cast<int>(i);
    }

    void judges() {
        QFETCH(int, index);
        const Row& row = rows()[static_cast<std::size_t>(index)];
        JsonScanner scanner;
        AnswerFacts facts = readAnswer(scanner, row.body, Dialect::OpenAiChat, row.endpoint, "openai");
        QCOMPARE(record::nameOf(facts.outcome()), record::nameOf(row.outcome));
        QCOMPARE(QByteArray::fromStdString(facts.finish_reason), QByteArray(row.finish));
    }

    void learnsWhoServed_data() {
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<QByteArray>("body");
        auto row = [](const char* name, Endpoint endpoint, const char* body) {
            QTest::newRow(name) << static_cast<int>(endpoint) << QByteArray(body);
        };
        row("chat", kChat,
            R"({"id":"i","created":7,"model":"served","service_tier":"Flex","choices":[{"finish_reason":"stop"}]})");
        row("responses", Endpoint::Responses,
            R"({"id":"i","created_at":7,"model":"served","service_tier":"flex","status":"completed"})");
        row("anthropic", Endpoint::Messages,
            R"({"type":"message","id":"i","model":"served","usage":{"service_tier":"flex"}})");
        row("gemini", Endpoint::GenerateContent,
            R"({"responseId":"i","modelVersion":"served","usageMetadata":{"trafficType":"ON_DEMAND_FLEX"}})");
    }

    void learnsWhoServed() {
        QFETCH(int, endpoint);
        QFETCH(QByteArray, body);
        JsonScanner scanner;
        auto which = static_cast<Endpoint>(endpoint);
        AnswerFacts facts = readAnswer(scanner, body.toStdString(), Dialect::OpenAiChat, which, "openai");
        QCOMPARE(facts.served_model, std::string("served"));
        QCOMPARE(facts.response_id, std::string("i"));
        QCOMPARE(facts.service_tier, std::string("flex"));
        if (which == kChat || which == Endpoint::Responses) QCOMPARE(facts.created, 7);
    }

    // §9.3.3: what an estimate is made from.
    void countsOutputBytes() {
        JsonScanner scanner;
        AnswerFacts facts = readAnswer(
            scanner,
            R"({"choices":[{"message":{"content":"12345","reasoning":"123","reasoning_details":[{"text":"123"}]},)"
            R"("finish_reason":"stop"}]})",
            Dialect::OpenAiChat, kChat, "openrouter");
        QCOMPARE(facts.output_bytes, 8); // the details say the reasoning once more
    }
};

TOLLGATE_TEST(AnswersTest)
#include "tst_answers.moc"
