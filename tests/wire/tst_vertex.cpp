// SPDX-License-Identifier: GPL-3.0-or-later
// Google Vertex AI over the wire: Gemini and Claude, with tokens fetched by a service account (protocols.md §5).
#include "gate.h"
#include "shapes.h"
#include "support/google_account.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr char kGemini[] = "gemini-2.5-pro";
constexpr char kClaude[] = "claude-sonnet-4-5@20250929";
constexpr char kBase[] = "/v1/projects/my-project/locations/global/publishers/";
constexpr char kTokenBody[] = "{\"access_token\":\"ya29.first\",\"expires_in\":3599}";

constexpr char kCalled[] =
    R"({"contents": [ {"role":"user","parts":[{"text":"Go, id: 1"}]},)"
    R"({"role":"model","parts":[{"functionCall": {"id":"c1", "name":"f", "args":{"id": 1.0}},"thoughtSignature":"cw=="}]},)"
    R"({"role":"user","parts":[{"function_response":{"name":"f","response":{"output":"x"},"id":"c1"}}]}],)"
    R"("tools":[{"functionDeclarations":[{"name":"f"}]}]})";

constexpr char kCalledWithoutIds[] =
    R"({"contents": [ {"role":"user","parts":[{"text":"Go, id: 1"}]},)"
    R"({"role":"model","parts":[{"functionCall": {"name":"f","args":{"id": 1.0}},"thoughtSignature":"cw=="}]},)"
    R"({"role":"user","parts":[{"function_response":{"name":"f","response":{"output":"x"}}}]}],)"
    R"("tools":[{"functionDeclarations":[{"name":"f"}]}]})";

constexpr char kChatCalled[] =
    R"("messages":[{"role":"user","content":"Go"},{"role":"assistant","content":null,"tool_calls":[)"
    R"({"id":"c1","type":"function","function":{"name":"f","arguments":"{}"}}]},)"
    R"({"role":"tool","tool_call_id":"c1","content":"done"}],)"
    R"("tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object"}}}]})";

void addVertex(Gate& gate, const ScriptedUpstream& upstream, const std::string& key) {
    config::Provider& provider = gate.addProvider(Dialect::Gemini, upstream, "google", {kGemini, kClaude});
    provider.preset = "vertex";
    provider.base_url += "/v1/projects/my-project/locations/global";
    gate.setProviderKey(key);
}

// A file whose tokens come from the upstream itself.
GoogleAccount accountAt(const ScriptedUpstream& upstream) {
    return GoogleAccount(upstream.origin() + "/token");
}

int tokensAsked(const ScriptedUpstream& upstream) {
    int count = 0;
    for (const LedgerRequest& request : upstream.ledger().requests())
        if (request.head.target == "/token") ++count;
    return count;
}

} // namespace

class VertexTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void fetchesATokenOnce() {
        ScriptedUpstream upstream;
        const GoogleAccount account = accountAt(upstream);
        upstream.on({.path = "/token"}, Reply::json(200, kTokenBody));
        upstream.otherwise(answers::plain(Dialect::Gemini));
        Gate gate;
        addVertex(gate, upstream, account.json());
        gate.start();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(ask(gate.port(), chatRequest(gate, Dialect::Gemini, false, kGemini)).status, 200);
        QCOMPARE(tokensAsked(upstream), 1);
        const auto requests = upstream.ledger().requests();
        const std::string& form = requests.front().body;
        const Assertion assertion = account.verified(form.substr(form.find("assertion=") + 10));
        QVERIFY(assertion.signature_fits);
        const LedgerRequest seen = upstream.ledger().last();
        QCOMPARE(seen.head.target, std::string(kBase) + "google/models/gemini-2.5-pro:generateContent");
        QCOMPARE(seen.head.headers.value("authorization"), std::string("Bearer ya29.first"));
        QVERIFY(!seen.head.headers.has("x-goog-api-key"));
        QCOMPARE(seen.body, answers::requestBody(Dialect::Gemini, kGemini, false));
    }

    // Of many calls at once, one fetches; the others wait for it.
    void callsAtOnceShareOneFetch() {
        ScriptedUpstream upstream;
        const GoogleAccount account = accountAt(upstream);
        Reply held;
        held.hold("token").append(Reply::json(200, kTokenBody));
        upstream.on({.path = "/token"}, held);
        upstream.otherwise(answers::plain(Dialect::Gemini));
        Gate gate;
        addVertex(gate, upstream, account.json());
        gate.start();
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 4; ++i) {
            clients.push_back(std::make_unique<RawClient>(gate.port()));
            QVERIFY(clients.back()->send(chatRequest(gate, Dialect::Gemini, false, kGemini)));
        }
        QVERIFY(upstream.waitUntilHeld(1, "token"));
        clients.front()->close(); // whoever came first may leave: then another goes on
        upstream.release("token");
        upstream.release("token");
        for (std::size_t i = 1; i < clients.size(); ++i) QCOMPARE(clients[i]->readHead().status, 200);
        QVERIFY(tokensAsked(upstream) <= 2);
    }

    // A token with less than five minutes to go is not used again.
    void refreshesFiveMinutesEarly() {
        ScriptedUpstream upstream;
        const GoogleAccount account = accountAt(upstream);
        upstream.on({.path = "/token"}, Reply::json(200, "{\"access_token\":\"ya29.short\",\"expires_in\":299}"));
        upstream.otherwise(answers::plain(Dialect::Gemini));
        Gate gate;
        addVertex(gate, upstream, account.json());
        gate.start();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(ask(gate.port(), chatRequest(gate, Dialect::Gemini, false, kGemini)).status, 200);
        QCOMPARE(tokensAsked(upstream), 2);
    }

    void saysWhyThereIsNoToken() {
        ScriptedUpstream upstream;
        const GoogleAccount account = accountAt(upstream);
        upstream.on({.path = "/token"}, Reply::json(400, "{\"error\":\"invalid_grant\",\"error_description\":"
                                                         "\"Invalid grant: account not found\"}"));
        Gate gate;
        addVertex(gate, upstream, account.json());
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, Dialect::Gemini, false, kGemini));
        QCOMPARE(response.status, 502);
        const std::string message = errorOf(Dialect::Gemini, response.body).message;
        QVERIFY(message.find("account not found") != std::string::npos);
        QVERIFY(message.find("make a new key") != std::string::npos);
        QVERIFY(response.body.find("PRIVATE KEY") == std::string::npos);
    }

    void claudeSpeaksAnthropic_data() {
        QTest::addColumn<bool>("streamed");
        QTest::addRow("whole") << false;
        QTest::addRow("streamed") << true;
    }

    void claudeSpeaksAnthropic() {
        QFETCH(bool, streamed);
        ScriptedUpstream upstream;
        upstream.otherwise(streamed ? answers::streamed(Dialect::Anthropic) : answers::plain(Dialect::Anthropic));
        Gate gate;
        addVertex(gate, upstream, "ya29.own");
        gate.start();
        Response response = ask(gate.port(), chatRequest(gate, Dialect::Anthropic, streamed, kClaude,
                                                         {{"anthropic-beta", "context-1m-2025-08-07"}}));
        QCOMPARE(response.status, 200);
        const LedgerRequest seen = upstream.ledger().last();
        QCOMPARE(seen.head.target, std::string(kBase) + "anthropic/models/claude-sonnet-4-5%4020250929:" +
                                       (streamed ? "streamRawPredict" : "rawPredict"));
        QVERIFY(
            seen.body.starts_with("{\"anthropic_version\":\"vertex-2023-10-16\",\"anthropic_beta\":[\"context-1m-"));
        QVERIFY(seen.body.find("\"model\"") == std::string::npos);
        QCOMPARE(seen.body.find("\"stream\"") != std::string::npos, streamed);
        QCOMPARE(seen.head.headers.value("authorization"), std::string("Bearer ya29.own"));
        QVERIFY(!seen.head.headers.has("anthropic-version"));
    }

    // protocols.md §7.4 #61: each model has one dialect there, whoever asks.
    void eachModelIsSpokenToInItsDialect() {
        ScriptedUpstream upstream;
        upstream.on({.path = "*/anthropic/*"}, answers::plain(Dialect::Anthropic));
        upstream.on({.path = "*/google/*"}, answers::plain(Dialect::Gemini));
        Gate gate;
        addVertex(gate, upstream, "ya29.own");
        gate.start();
        for (Dialect client : {Dialect::OpenAiChat, Dialect::Anthropic, Dialect::Gemini})
            for (const char* model : {kGemini, kClaude}) {
                Response response = ask(gate.port(), chatRequest(gate, client, false, model));
                QCOMPARE(response.status, 200);
                QVERIFY(response.body.find("Hello from the scripted upstream.") != std::string::npos);
            }
    }

    // Gemini before 3 refuses them there; whoever asks, and nothing else is touched.
    void leavesIdsOfCallsAwayFromOlderModels_data() {
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<bool>("kept");
        QTest::addRow("2.5") << QByteArray(kGemini) << false;
        QTest::addRow("3") << QByteArray("gemini-3-pro-preview") << true;
    }

    void leavesIdsOfCallsAwayFromOlderModels() {
        QFETCH(QByteArray, model);
        QFETCH(bool, kept);
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(Dialect::Gemini));
        Gate gate;
        addVertex(gate, upstream, "ya29.own");
        gate.config().providers.front().models->front().id = model.toStdString();
        gate.start();
        const std::string path = "/v1beta/models/" + model.toStdString() + ":generateContent";
        QCOMPARE(askAt(gate, Dialect::Gemini, path, kCalled).status, 200);
        QCOMPARE(upstream.ledger().last().body, std::string(kept ? kCalled : kCalledWithoutIds));
        const std::string chat = "{\"model\":\"" + model.toStdString() + "\"," + kChatCalled;
        QCOMPARE(askAt(gate, Dialect::OpenAiChat, "/v1/chat/completions", chat).status, 200);
        const std::string seen = upstream.ledger().last().body;
        QVERIFY2(seen.find("functionResponse") != std::string::npos, seen.c_str());
        QVERIFY2((seen.find("\"id\":\"c1\"") != std::string::npos) == kept, seen.c_str());
    }

    void countsTokensOfClaude() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, "{\"input_tokens\":42}"));
        Gate gate;
        addVertex(gate, upstream, "ya29.own");
        gate.start();
        const std::string body =
            "{\"model\":\"" + std::string(kClaude) + "\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
        Response response = askAt(gate, Dialect::Anthropic, "/v1/messages/count_tokens", body);
        QCOMPARE(response.status, 200);
        const LedgerRequest seen = upstream.ledger().last();
        QCOMPARE(seen.head.target, std::string(kBase) + "anthropic/models/count-tokens:rawPredict");
        QVERIFY(seen.body.find("\"model\":\"claude-sonnet-4-5@20250929\"") != std::string::npos);
    }
};

TOLLGATE_TEST(VertexTest)
#include "tst_vertex.moc"
