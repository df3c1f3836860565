// SPDX-License-Identifier: GPL-3.0-or-later
// What translation dropped, changed or made up is told in a header and kept with the request (protocols.md §0.8,
// §6.14).
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr char kTalk[] = R"("messages":[{"role":"user","content":"Hi"}]})";

constexpr char kPicture[] =
    R"({"candidates":[{"content":{"role":"model","parts":[{"text":"Here"},)"
    R"({"inlineData":{"mimeType":"image/png","data":"iVBORw0KGgo="}}]},"finishReason":"STOP","index":0}],)"
    R"("usageMetadata":{"promptTokenCount":5,"candidatesTokenCount":7,"totalTokenCount":12}})";

std::string asking(const std::string& members) {
    return "{\"model\":\"test-model\"," + members + kTalk;
}

struct Scene {
    explicit Scene(const std::string& body) {
        upstream.otherwise(answers::plain(Dialect::Anthropic));
        gate.addProvider(Dialect::Anthropic, upstream);
        gate.start();
        response = ask(gate.port(), callRequest(gate, Dialect::OpenAiChat, body));
        recorded = gate.records().wait();
    }

    std::string told() const { return response.headers.value("x-tollgate-warnings"); }

    ScriptedUpstream upstream;
    Gate gate;
    Response response;
    std::shared_ptr<const record::Request> recorded;
};

} // namespace

class WarningsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void areToldAndKept() {
        Scene scene(asking(R"("temperature":1.7,"seed":1,"future":true,)"));
        QCOMPARE(scene.response.status, 200);
        QCOMPARE(scene.told(), std::string("dropped:future,clamped:temperature,dropped:seed"));
        QCOMPARE(scene.recorded->warnings.size(), std::size_t{3});
    }

    void ofNothingAreNone() {
        Scene scene(asking(R"("temperature":0.5,"store":true,"n":1,)"));
        QVERIFY(!scene.response.headers.has("x-tollgate-warnings"));
        QVERIFY(scene.recorded->warnings.empty());
    }

    // The header has at most 1 KB; what is left out is counted, and kept.
    void areCountedBeyondTheHeadersLimit() {
        std::string members;
        for (int i = 0; i < 100; ++i) members += "\"unknown_member_" + std::to_string(1000 + i) + "\":1,";
        Scene scene(asking(members));
        QCOMPARE(scene.response.status, 200);
        QCOMPARE(scene.recorded->warnings.size(), std::size_t{100});
        const std::string told = scene.told();
        QVERIFY2(told.rfind(',') <= 1024, told.c_str());
        const auto codes = std::count(told.begin(), told.end(), ','); // all but the last are warnings
        QVERIFY2(told.ends_with(",more:" + std::to_string(100 - codes)), told.c_str());
    }

    // Of the answer too: a picture that the client's dialect has no place for (§6.4.8).
    void picturesThatAreLostAreTold() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, kPicture));
        Gate gate;
        gate.addProvider(Dialect::Gemini, upstream);
        gate.start();
        const Response lost = ask(gate.port(), chatRequest(gate, Dialect::Anthropic, false));
        QCOMPARE(lost.status, 200);
        QCOMPARE(lost.headers.value("x-tollgate-warnings"), std::string("dropped:content[1]"));
        QCOMPARE(gate.records().wait()->warnings, std::vector<std::string>{"dropped:content[1]"});
        const Response shown = ask(gate.port(), chatRequest(gate, Dialect::OpenAiChat, false));
        QVERIFY(!shown.headers.has("x-tollgate-warnings"));
        QVERIFY2(shown.body.find("iVBORw0KGgo=") != std::string::npos, shown.body.c_str());
    }

    // A name is the client's, and no way into our head.
    void withAnyNameStayOneHeader() {
        Scene scene(asking("\"a\\r\\nset-cookie: b\":1,\"ü\":1,"));
        QCOMPARE(scene.response.status, 200);
        QVERIFY(!scene.response.headers.has("set-cookie"));
        QVERIFY(scene.response.complaints.empty());
        QCOMPARE(scene.told(), std::string("dropped:a%0D%0Aset-cookie:%20b,dropped:%C3%BC"));
    }
};

TOLLGATE_TEST(WarningsTest)
#include "tst_warnings.moc"
