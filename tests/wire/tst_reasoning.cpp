// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider issued comes back to it although the client's program left it out (protocols.md §6.9 "Side cache").
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr char kAsk[] = R"({"model":"test-model","messages":[{"role":"user","content":"Go"}],)"
                        R"("tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object"}}}]})";

// The second request of a program that keeps calls and results, and no reasoning.
std::string goOn(const std::string& call) {
    return R"({"model":"test-model","messages":[{"role":"user","content":"Go"},{"role":"assistant","content":null,)"
           R"("tool_calls":[{"id":")" +
           call +
           R"(","type":"function","function":{"name":"f","arguments":"{}"}}]},)"
           R"({"role":"tool","tool_call_id":")" +
           call +
           R"(","content":"done"}],)"
           R"("tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object"}}}]})";
}

constexpr char kThought[] =
    R"({"id":"msg_1","type":"message","role":"assistant","model":"test-model","content":[)"
    R"({"type":"thinking","thinking":"Let me see.","signature":"c2ln"},)"
    R"({"type":"tool_use","id":"toolu_1","name":"f","input":{}}],)"
    R"("stop_reason":"tool_use","stop_sequence":null,"usage":{"input_tokens":3,"output_tokens":4}})";

constexpr char kSigned[] =
    R"({"candidates":[{"content":{"role":"model","parts":[{"functionCall":{"id":"fc1","name":"f","args":{}},)"
    R"("thoughtSignature":"Z3NpZw=="}]},"finishReason":"STOP","index":0}],"responseId":"r1",)"
    R"("usageMetadata":{"promptTokenCount":3,"candidatesTokenCount":4,"totalTokenCount":7}})";

constexpr char kReasoned[] =
    R"({"id":"resp_1","object":"response","created_at":1,"status":"completed","model":"test-model","output":[)"
    R"({"type":"reasoning","id":"rs_1","summary":[{"type":"summary_text","text":"Hm"}],"encrypted_content":"ZW5j"},)"
    R"({"type":"function_call","id":"fc_1","call_id":"call_1","name":"f","arguments":"{}","status":"completed"}],)"
    R"("usage":{"input_tokens":3,"output_tokens":4,"total_tokens":7}})";

struct Way {
    const char* name;
    Dialect provider;
    const char* answer;
    const char* call;
    const char* back; // stands in the second request
};

constexpr Way kWays[] = {
    {"Anthropic", Dialect::Anthropic, kThought, "toolu_1",
     R"({"type":"thinking","thinking":"Let me see.","signature":"c2ln"})"},
    {"Gemini", Dialect::Gemini, kSigned, "fc1", R"("thoughtSignature":"Z3NpZw==")"},
    {"Responses", Dialect::OpenAiResponses, kReasoned, "call_1", R"("encrypted_content":"ZW5j")"},
};

} // namespace

class ReasoningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void comesBackToWhoIssuedIt_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("threads");
        for (int i = 0; i < static_cast<int>(std::size(kWays)); ++i)
            for (int threads : {1, 2}) QTest::addRow("%s, %d lanes", kWays[i].name, threads) << i << threads;
    }

    void comesBackToWhoIssuedIt() {
        QFETCH(int, index);
        QFETCH(int, threads);
        const Way& way = kWays[index];
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, way.answer));
        Gate gate;
        gate.addProvider(way.provider, upstream);
        gate.start(threads);
        const Response first = ask(gate.port(), callRequest(gate, Dialect::OpenAiChat, kAsk));
        QVERIFY2(first.status == 200 && first.body.find(way.call) != std::string::npos, first.body.c_str());
        for (int i = 0; i < 4; ++i) { // connections of their own: any lane
            QCOMPARE(ask(gate.port(), callRequest(gate, Dialect::OpenAiChat, goOn(way.call))).status, 200);
            const std::string seen = upstream.ledger().last().body;
            QVERIFY2(seen.find(way.back) != std::string::npos, seen.c_str());
        }
    }

    void aCallNobodyKnowsBringsNothing() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, kThought));
        Gate gate;
        gate.addProvider(Dialect::Anthropic, upstream);
        gate.start();
        QCOMPARE(ask(gate.port(), callRequest(gate, Dialect::OpenAiChat, goOn("toolu_9"))).status, 200);
        QVERIFY(upstream.ledger().last().body.find("thinking") == std::string::npos);
    }
};

TOLLGATE_TEST(ReasoningTest)

#include "tst_reasoning.moc"
