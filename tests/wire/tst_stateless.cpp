// SPDX-License-Identifier: GPL-3.0-or-later
// What only a provider that keeps conversations can resolve is refused when another one is asked, and passed on to one
// that does (protocols.md §2.4); a WebSocket is turned away at once (§7.1 #18).
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace tollgate;
using namespace tollgate::test;

namespace {

struct Row {
    const char* name;
    const char* members;
    const char* code;
    const char* param;
};

constexpr Row kRows[] = {
    {"previous_response_id", R"("input":"Hi","previous_response_id":"resp_1")", "previous_response_not_found",
     "previous_response_id"},
    {"conversation", R"("input":"Hi","conversation":"conv_1")", "unsupported_parameter", "conversation"},
    {"conversation as an object", R"("input":"Hi","conversation":{"id":"conv_1"})", "unsupported_parameter",
     "conversation"},
    {"prompt", R"("input":"Hi","prompt":{"id":"pmpt_1"})", "unsupported_parameter", "prompt"},
    {"background", R"("input":"Hi","background":true)", "unsupported_parameter", "background"},
    {"item_reference", R"("input":[{"role":"user","content":"Hi"},{"type":"item_reference","id":"msg_1"}])",
     "unsupported_parameter", "input[1]"},
};

} // namespace

class StatelessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void referencesAreRefusedInTranslation_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(kRows)); ++i) QTest::newRow(kRows[i].name) << i;
    }

    void referencesAreRefusedInTranslation() {
        QFETCH(int, index);
        const Row& row = kRows[index];
        const std::string body = std::string(R"({"model":"test-model",)") + row.members + "}";
        ScriptedUpstream upstream;
        Gate gate;
        gate.addProvider(Dialect::Anthropic, upstream);
        gate.start();
        const Response response = ask(gate.port(), callRequest(gate, Dialect::OpenAiResponses, body));
        QCOMPARE(response.status, 400);
        const QJsonObject error =
            QJsonDocument::fromJson(QByteArray::fromStdString(response.body)).object()["error"].toObject();
        QCOMPARE(error["code"].toString(), QString::fromLatin1(row.code));
        QCOMPARE(error["param"].toString(), QString::fromLatin1(row.param));
        QCOMPARE(upstream.ledger().requestCount(), 0);
    }

    void referencesPassToWhoKeepsThem_data() { referencesAreRefusedInTranslation_data(); }

    void referencesPassToWhoKeepsThem() {
        QFETCH(int, index);
        const std::string body = std::string(R"({"model":"test-model",)") + kRows[index].members + "}";
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(Dialect::OpenAiResponses));
        Gate gate;
        gate.addProvider(Dialect::OpenAiResponses, upstream);
        gate.start();
        QCOMPARE(ask(gate.port(), callRequest(gate, Dialect::OpenAiResponses, body)).status, 200);
        QCOMPARE(upstream.ledger().last().body, body);
    }

    void sayingNoIsNoReference() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(Dialect::Anthropic));
        Gate gate;
        gate.addProvider(Dialect::Anthropic, upstream);
        gate.start();
        const std::string body = R"({"model":"test-model","input":"Hi","previous_response_id":null,"background":false,)"
                                 R"("conversation":null,"prompt":null,"store":true})";
        QCOMPARE(ask(gate.port(), callRequest(gate, Dialect::OpenAiResponses, body)).status, 200);
    }

    // With the key or without, before anything is asked of a provider.
    void webSocketsAreTurnedAwayAtOnce() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(Dialect::OpenAiResponses));
        Gate gate;
        gate.addProvider(Dialect::OpenAiResponses, upstream);
        gate.start();
        for (const char* path : {"/v1/responses", "/openai/v1/responses", "/v1/v1/responses", "/v1/responses/"}) {
            HeaderPairs headers = keyHeaders(Dialect::OpenAiResponses);
            headers.insert(headers.end(), {{"host", hostOf(gate)},
                                           {"connection", "keep-alive, Upgrade"},
                                           {"upgrade", "websocket"},
                                           {"sec-websocket-version", "13"},
                                           {"sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="}});
            RawClient client(gate.port(), "127.0.0.1", std::chrono::milliseconds(2000));
            QVERIFY(client.send(requestText("GET", path, "", headers)));
            const Response response = client.readResponse("GET");
            QCOMPARE(response.status, 426);
            QVERIFY(response.end == Response::End::Complete);
            // And a program goes on with POST, on the same connection when it is kept.
            QCOMPARE(ask(gate.port(), chatRequest(gate, Dialect::OpenAiResponses, false)).status, 200);
        }
    }
};

TOLLGATE_TEST(StatelessTest)

#include "tst_stateless.moc"
