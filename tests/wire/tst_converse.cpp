// SPDX-License-Identifier: GPL-3.0-or-later
// AWS Bedrock over the wire: models of other makers by Converse (protocols.md §5.1).
#include "gate.h"
#include "shapes.h"
#include "support/aws_frames.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr char kModel[] = "amazon.nova-pro-v1:0";
constexpr char kPath[] = "/model/amazon.nova-pro-v1%3A0/";

void addBedrock(Gate& gate, const ScriptedUpstream& upstream) {
    config::Provider& provider = gate.addProvider(Dialect::Anthropic, upstream, "aws", {kModel});
    provider.preset = "bedrock";
    provider.params["region"] = "us-east-1";
    gate.setProviderKey("AKIDEXAMPLE:secret");
}

std::string messagesBody(std::string_view rest) {
    return "{\"model\":\"" + std::string(kModel) + "\"," + std::string(rest);
}

constexpr char kAnswer[] = R"({"output":{"message":{"role":"assistant","content":[{"text":"Hello"},
    {"toolUse":{"toolUseId":"t1","name":"look","input":{"at":"x"}}}]}},"stopReason":"tool_use",
    "usage":{"inputTokens":12,"outputTokens":7,"totalTokens":19,"cacheReadInputTokens":4},"metrics":{"latencyMs":1}})";

constexpr char kAsked[] =
    R"("max_tokens":9,"temperature":0.50,"top_k":3,"stop_sequences":["x"],"system":"Be brief.",
               "tools":[{"name":"look","description":"Looks","input_schema":{"type":"object"}}],
               "tool_choice":{"type":"tool","name":"look"},
               "messages":[{"role":"user","content":[{"type":"text","text":"Hi"},
                  {"type":"image","source":{"type":"base64","media_type":"image/png","data":"AAAA"}}]},
                 {"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":"s"},
                  {"type":"tool_use","id":"t0","name":"look","input":{"at":"y"}}]},
                 {"role":"user","content":[{"type":"tool_result","tool_use_id":"t0","is_error":true,"content":"no"}]}]})";

constexpr char kExpected[] =
    R"({"messages":[{"role":"user","content":[{"text":"Hi"},)"
    R"({"image":{"format":"png","source":{"bytes":"AAAA"}}}]},)"
    R"({"role":"assistant","content":[{"toolUse":{"toolUseId":"t0","name":"look","input":{"at":"y"}}}]},)"
    R"({"role":"user","content":[{"toolResult":{"toolUseId":"t0","content":[{"text":"no"}],"status":"error"}}]}],)"
    R"("system":[{"text":"Be brief."}],)"
    R"("inferenceConfig":{"maxTokens":9,"temperature":0.50,"stopSequences":["x"]},)"
    R"("toolConfig":{"tools":[{"toolSpec":{"name":"look","description":"Looks",)"
    R"("inputSchema":{"json":{"type":"object"}}}}],"toolChoice":{"tool":{"name":"look"}}},)"
    R"("additionalModelRequestFields":{"top_k":3}})";

constexpr char kMarked[] =
    R"("max_tokens":9,"system":[{"type":"text","text":"Be brief.","cache_control":{"type":"ephemeral"}}],)"
    R"("messages":[{"role":"user","content":[{"type":"text","text":"Hi","cache_control":{"type":"ephemeral"}},)"
    R"({"type":"text","text":"you"}]},{"role":"assistant","content":[{"type":"tool_use","id":"t0","name":"f","input":{}}]},)"
    R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"t0",)"
    R"("content":[{"type":"text","text":"no","cache_control":{"type":"ephemeral","ttl":"1h"}}]}]}]})";

constexpr char kPoints[] =
    R"("content":[{"text":"Hi"},{"cachePoint":{"type":"default"}},{"text":"you"}]},)"
    R"({"role":"assistant","content":[{"toolUse":{"toolUseId":"t0","name":"f","input":{}}}]},)"
    R"({"role":"user","content":[{"toolResult":{"toolUseId":"t0","content":[{"text":"no"}]}},)"
    R"({"cachePoint":{"type":"default"}}]}],"system":[{"text":"Be brief."},{"cachePoint":{"type":"default"}}])";

// In two pieces: moc takes the slashes of an address in a raw string for a comment.
constexpr char kByAddress[] = R"("max_tokens":9,"messages":[{"role":"user","content":[)"
                              R"({"type":"image","source":{"type":"url","url":"https:/)"
                              R"(/example.com/a.png"}}]}]})";

// Text without a contentBlockStart, a call with one, usage behind the end.
Reply conversation() {
    Reply reply = Reply::chunked(200, "application/vnd.amazon.eventstream");
    for (auto [type, payload] : std::initializer_list<std::pair<const char*, const char*>>{
             {"messageStart", R"({"role":"assistant"})"},
             {"contentBlockDelta", R"({"delta":{"text":"Hel"},"contentBlockIndex":0})"},
             {"contentBlockDelta", R"({"contentBlockIndex":0,"delta":{"text":"lo"}})"},
             {"contentBlockStop", R"({"contentBlockIndex":0})"},
             {"contentBlockStart", R"({"contentBlockIndex":1,"start":{"toolUse":{"toolUseId":"t1","name":"look"}}})"},
             {"contentBlockDelta", "{\"contentBlockIndex\":1,\"delta\":{\"toolUse\":{\"input\":\"{\\\"at\\\":\"}}}"},
             {"contentBlockDelta", "{\"contentBlockIndex\":1,\"delta\":{\"toolUse\":{\"input\":\"\\\"x\\\"}\"}}}"},
             {"contentBlockStop", R"({"contentBlockIndex":1})"},
             {"messageStop", R"({"stopReason":"tool_use"})"},
             {"metadata",
              R"({"usage":{"inputTokens":12,"outputTokens":7,"totalTokens":19,"cacheReadInputTokens":4}})"}})
        reply.chunk(awsFrame(type, payload));
    return reply.answered().end();
}

// Every kind of block that Bedrock streams: thinking with its signature, redacted thinking, a call.
Reply thoughts() {
    Reply reply = Reply::chunked(200, "application/vnd.amazon.eventstream");
    for (auto [type, payload] : std::initializer_list<std::pair<const char*, const char*>>{
             {"messageStart", R"({"role":"assistant"})"},
             {"contentBlockDelta", R"({"delta":{"reasoningContent":{"text":"hm"}},"contentBlockIndex":0})"},
             {"contentBlockDelta", R"({"delta":{"reasoningContent":{"signature":"SIG"}},"contentBlockIndex":0})"},
             {"contentBlockStop", R"({"contentBlockIndex":0})"},
             {"contentBlockDelta", R"({"delta":{"reasoningContent":{"redactedContent":"RED"}},"contentBlockIndex":1})"},
             {"contentBlockStop", R"({"contentBlockIndex":1})"},
             {"contentBlockStart", R"({"contentBlockIndex":2,"start":{"toolUse":{"toolUseId":"t1","name":"look"}}})"},
             {"contentBlockStop", R"({"contentBlockIndex":2})"},
             {"messageStop", R"({"stopReason":"tool_use"})"},
             {"metadata", R"({"usage":{"inputTokens":12,"outputTokens":7,"totalTokens":19}})"}})
        reply.chunk(awsFrame(type, payload));
    return reply.answered().end();
}

} // namespace

class ConverseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void wordsTheRequest() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, kAnswer));
        Gate gate;
        addBedrock(gate, upstream);
        gate.start();
        const std::string body = messagesBody(kAsked);
        Response response = ask(gate.port(), callRequest(gate, Dialect::Anthropic, body));
        QCOMPARE(response.status, 200);
        const LedgerRequest seen = upstream.ledger().last();
        QCOMPARE(seen.head.target, std::string(kPath) + "converse");
        QVERIFY(seen.head.headers.value("authorization").starts_with("AWS4-HMAC-SHA256 "));
        QCOMPARE(QByteArray(seen.body.c_str()), QByteArray(kExpected));
        QVERIFY(response.headers.value("x-tollgate-warnings").find("dropped:messages.thinking") != std::string::npos);
        for (const char* part : {"\"text\":\"Hello\"", "\"name\":\"look\"", "\"stop_reason\":\"tool_use\""})
            QVERIFY2(response.body.find(part) != std::string::npos, part);
        auto row = gate.records().wait();
        QCOMPARE(row->usage.input_uncached, 12);
        QCOMPARE(row->usage.cache_read, 4);
        QCOMPARE(row->usage.output, 7);
    }

    // Where the model takes them, behind the block that was marked; a model that does not would refuse the request.
    void cacheMarksBecomeCachePoints() {
        for (const bool nova : {true, false}) {
            const std::string model = nova ? kModel : "meta.llama4-scout-v1:0";
            ScriptedUpstream upstream;
            upstream.otherwise(Reply::json(200, kAnswer));
            Gate gate;
            addBedrock(gate, upstream);
            gate.config().providers.front().models->front().id = model;
            gate.start();
            const std::string body = "{\"model\":\"" + model + "\"," + kMarked;
            QCOMPARE(ask(gate.port(), callRequest(gate, Dialect::Anthropic, body)).status, 200);
            const std::string seen = upstream.ledger().last().body;
            const bool kept = seen.find(kPoints) != std::string::npos;
            QVERIFY2(nova ? kept : seen.find("cachePoint") == std::string::npos, seen.c_str());
        }
    }

    void aStreamReachesEveryClient() {
        ScriptedUpstream upstream;
        upstream.otherwise(conversation());
        Gate gate;
        addBedrock(gate, upstream);
        gate.start();
        std::size_t row = 0;
        for (Dialect client :
             {Dialect::Anthropic, Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Gemini, Dialect::Ollama}) {
            Response response = ask(gate.port(), chatRequest(gate, client, true, kModel));
            QCOMPARE(response.status, 200);
            QVERIFY(endsCleanly(client, response.body));
            QVERIFY(response.body.find("Hel") != std::string::npos);
            QVERIFY(response.body.find("look") != std::string::npos);
            auto record = gate.records().wait(++row);
            QCOMPARE(record->usage.input_uncached, 12);
            QCOMPARE(record->usage.cache_read, 4);
            QCOMPARE(record->usage.output, 7);
        }
        QCOMPARE(upstream.ledger().last().head.target, std::string(kPath) + "converse-stream");
    }

    // Events of Anthropic's in their order: each block is opened and closed once.
    void theStreamIsAnthropics() {
        ScriptedUpstream upstream;
        upstream.otherwise(conversation());
        Gate gate;
        addBedrock(gate, upstream);
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, Dialect::Anthropic, true, kModel));
        std::string order;
        for (std::size_t at = 0; (at = response.body.find("event: ", at)) != std::string::npos; at += 7)
            order += response.body.substr(at + 7, response.body.find('\n', at) - at - 7) + " ";
        QCOMPARE(QByteArray(order.c_str()),
                 QByteArray("message_start content_block_start content_block_delta content_block_delta "
                            "content_block_stop content_block_start content_block_delta content_block_delta "
                            "content_block_stop message_delta message_stop "));
    }

    // protocols.md §7.3 #44: a start for each kind of block, in its order.
    void everyKindOfBlockIsStarted() {
        ScriptedUpstream upstream;
        upstream.otherwise(thoughts());
        Gate gate;
        addBedrock(gate, upstream);
        gate.start();
        const std::string body = ask(gate.port(), chatRequest(gate, Dialect::Anthropic, true, kModel)).body;
        std::size_t at = 0;
        for (const char* part :
             {"\"content_block\":{\"type\":\"thinking\"", "\"thinking\":\"hm\"", "\"signature\":\"SIG\"",
              "\"content_block\":{\"type\":\"redacted_thinking\",\"data\":\"RED\"}",
              "\"content_block\":{\"type\":\"tool_use\",\"id\":\"t1\",\"name\":\"look\",\"input\":{}}",
              "\"stop_reason\":\"tool_use\""}) {
            const std::size_t found = body.find(part, at);
            QVERIFY2(found != std::string::npos, (std::string(part) + " in " + body).c_str());
            at = found;
        }
    }

    void whatCannotBeSaidIsRefused() {
        ScriptedUpstream upstream;
        Gate gate;
        addBedrock(gate, upstream);
        gate.start();
        const std::string body = messagesBody(kByAddress);
        Response response = ask(gate.port(), callRequest(gate, Dialect::Anthropic, body));
        QCOMPARE(response.status, 400);
        QVERIFY(errorOf(Dialect::Anthropic, response.body).message.find("base64") != std::string::npos);
        QVERIFY(upstream.ledger().requests().empty());
    }
};

TOLLGATE_TEST(ConverseTest)
#include "tst_converse.moc"
