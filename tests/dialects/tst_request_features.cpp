// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/request_peek.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::dialects;

namespace {

record::Facts factsOf(const QByteArray& body) {
    RequestPeeker peeker;
    RequestPeek peek = peeker.peek(body.toStdString(), Dialect::OpenAiChat, Endpoint::Chat);
    return peek.error == PeekError::None ? peek.facts : record::Facts{.messages = -1};
}

std::string sessionOf(const std::string& body) {
    RequestPeeker peeker;
    return std::string(peeker.peek(body, Dialect::Anthropic, Endpoint::Messages).session);
}

void bodies(std::initializer_list<std::pair<const char*, const char*>> rows) {
    QTest::addColumn<QByteArray>("body");
    for (const auto& [name, body] : rows) QTest::newRow(name) << QByteArray(body);
}

} // namespace

class RequestFeaturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void countsMessages_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("count");
        auto row = [](const char* name, const char* body, int count) {
            QTest::newRow(name) << QByteArray(body) << count;
        };
        row("§1.1 chat", R"({"messages":[{"role":"system"},{"role":"user","content":"x"}]})", 2);
        row("§2.1 responses, a text", R"({"input":"x"})", 1);
        row("§2.1 responses, items", R"({"input":[{"type":"message"},{"type":"function_call_output"}]})", 2);
        row("§4.1 contents", R"({"contents":[{"role":"user","parts":[{"text":"x"}]}]})", 1);
        row("§4.1 contents, one alone", R"({"contents":{"parts":[{"text":"x"}]}})", 1);
        row("§5 prompt", R"({"prompt":"x"})", 1);
        row("none", R"({"model":"m"})", 0);
        row("empty", R"({"messages":[]})", 0);
    }

    void countsMessages() {
        QFETCH(QByteArray, body);
        QFETCH(int, count);
        QCOMPARE(factsOf(body).messages, count);
    }

    void seesTools_data() {
        bodies({{"§1.1 tools", R"({"tools":[{"type":"function"}]})"},
                {"§1.1 functions", R"({"functions":[{"name":"f"}]})"},
                {"§2.1 additional_tools", R"({"input":[{"type":"additional_tools","tools":[]}]})"},
                {"§4.1 functionDeclarations", R"({"tools":[{"functionDeclarations":[]}]})"}});
    }

    void seesTools() {
        QFETCH(QByteArray, body);
        QVERIFY(factsOf(body).has_tools);
    }

    void seesNoTools_data() {
        bodies(
            {{"empty list", R"({"tools":[]})"}, {"null", R"({"tools":null})"}, {"word in a text", R"({"x":"tools"})"}});
    }

    void seesNoTools() {
        QFETCH(QByteArray, body);
        QVERIFY(!factsOf(body).has_tools);
    }

    void seesImages_data() {
        bodies({
            {"§1.1 image_url", R"({"messages":[{"content":[{"type":"image_url","image_url":{"url":"data:x"}}]}]})"},
            {"§2.1 input_image", R"({"input":[{"content":[{"type":"input_image","image_url":"data:x"}]}]})"},
            {"§3.2 image", R"({"messages":[{"content":[{"type":"image","source":{"data":"x"}}]}]})"},
            {"§3.2 image in a tool result",
             R"({"messages":[{"content":[{"type":"tool_result","content":[{"type":"image","source":{}}]}]}]})"},
            {"§4.1 inlineData", R"({"contents":[{"parts":[{"inlineData":{"mimeType":"image/png","data":"x"}}]}]})"},
            {"§4.1 inline_data", R"({"contents":[{"parts":[{"inline_data":{"mime_type":"image/png","data":"x"}}]}]})"},
            {"§4.1 fileData", R"({"contents":[{"parts":[{"fileData":{"mimeType":"image/png","fileUri":"x"}}]}]})"},
            {"§5 images of a message", R"({"messages":[{"content":"x","images":["aGk="]}]})"},
            {"§5 images at the top", R"({"prompt":"x","images":["aGk="]})"},
        });
    }

    void seesImages() {
        QFETCH(QByteArray, body);
        QVERIFY(factsOf(body).has_images);
    }

    void seesNoImages_data() {
        bodies({{"a text about one", R"({"messages":[{"content":"image_url"}]})"},
                {"audio", R"({"contents":[{"parts":[{"inlineData":{"mimeType":"audio/wav","data":"x"}}]}]})"},
                {"no images", R"({"prompt":"x","images":[]})"}});
    }

    void seesNoImages() {
        QFETCH(QByteArray, body);
        QVERIFY(!factsOf(body).has_images);
    }

    void seesSchemas_data() {
        bodies({{"§1.1 response_format", R"({"response_format":{"type":"json_schema","json_schema":{}}})"},
                {"§2.1 text.format", R"({"text":{"format":{"type":"json_schema"}}})"},
                {"§3.2 output_config.format", R"({"output_config":{"format":{"type":"json_schema"}}})"},
                {"§3.2 output_format", R"({"output_format":{"type":"json_schema"}})"},
                {"§4.1 responseSchema", R"({"generationConfig":{"responseSchema":{}}})"},
                {"§4.1 responseJsonSchema", R"({"generationConfig":{"responseJsonSchema":{}}})"},
                {"§5 format", R"({"format":{"type":"object"}})"}});
    }

    void seesSchemas() {
        QFETCH(QByteArray, body);
        QVERIFY(factsOf(body).has_json_schema);
    }

    void seesNoSchema_data() {
        bodies({{"JSON mode", R"({"response_format":{"type":"json_object"}})"},
                {"text", R"({"text":{"format":{"type":"text"}}})"},
                {"§5 format json", R"({"format":"json"})"},
                {"§4.1 null", R"({"generationConfig":{"responseSchema":null}})"}});
    }

    void seesNoSchema() {
        QFETCH(QByteArray, body);
        QVERIFY(!factsOf(body).has_json_schema);
    }

    void readsTheOutputLimit_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<qint64>("limit");
        auto row = [](const char* name, const char* body, qint64 limit) {
            QTest::newRow(name) << QByteArray(body) << limit;
        };
        row("§1.1 max_tokens", R"({"max_tokens":10})", 10);
        row("§1.1 max_completion_tokens", R"({"max_completion_tokens":20})", 20);
        row("§1.1 both: the new one wins", R"({"max_completion_tokens":20,"max_tokens":10})", 20);
        row("§1.1 both, the other way round", R"({"max_tokens":10,"max_completion_tokens":20})", 20);
        row("§2.1 max_output_tokens", R"({"max_output_tokens":30})", 30);
        row("§4.1 maxOutputTokens", R"({"generationConfig":{"maxOutputTokens":40}})", 40);
        row("§5 num_predict", R"({"options":{"num_predict":50}})", 50);
        row("§5 num_predict without limit", R"({"options":{"num_predict":-1}})", 0);
        row("null", R"({"max_tokens":null})", 0);
        row("text", R"({"max_tokens":"10"})", 0);
        row("larger than can be", R"({"max_tokens":99999999999999999999})", 0);
    }

    void readsTheOutputLimit() {
        QFETCH(QByteArray, body);
        QFETCH(qint64, limit);
        QCOMPARE(factsOf(body).max_output_tokens, limit);
    }

    // protocols.md §3.7: how clients name their conversation.
    void readsTheSession_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("session");
        auto row = [](const char* name, const char* body, const char* session) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(session);
        };
        row("Claude Code",
            "{\"metadata\":{\"user_id\":\"{\\\"device_id\\\":\\\"d\\\",\\\"session_id\\\":\\\"1b2c\\\"}\"}}", "1b2c");
        row("Claude Code, older", R"({"metadata":{"user_id":"user_ab_account__session_1b2c"}})", "1b2c");
        row("Codex", R"({"prompt_cache_key":"1b2c"})", "1b2c");
        row("session_id", R"({"session_id":"1b2c"})", "1b2c");
        row("conversation, a text", R"({"conversation":"conv_1"})", "conv_1");
        row("conversation, an object", R"({"conversation":{"id":"conv_1"}})", "conv_1");
        row("a user id without session", R"({"metadata":{"user_id":"somebody"}})", "");
        row("cut off", "{\"metadata\":{\"user_id\":\"{\\\"session_id\\\":\"}}", "");
        row("a number", R"({"prompt_cache_key":5})", "");
        row("escaped", "{\"prompt_cache_key\":\"a\\\"b\"}", "");
    }

    void readsTheSession() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, session);
        QCOMPARE(QByteArray::fromStdString(sessionOf(body.toStdString())), session);
    }

    void ignoresEndlessSessions() {
        QVERIFY(sessionOf("{\"session_id\":\"" + std::string(201, 'a') + "\"}").empty());
        QCOMPARE(sessionOf("{\"session_id\":\"" + std::string(200, 'a') + "\"}").size(), std::size_t{200});
    }

    // Pictures are no text: they count by the piece, whatever their bytes.
    void doesNotCountPicturesAsText() {
        QByteArray body = "{\"contents\":[{\"parts\":[{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"" +
                          QByteArray(360'000, 'a') + "\"}}]}]}";
        record::Facts facts = factsOf(body);
        QCOMPARE(facts.request_bytes, qint64{body.size()});
        QVERIFY(facts.input_tokens_estimate > 1600);
        QVERIFY(facts.input_tokens_estimate < 1700);
    }
};

TOLLGATE_TEST(RequestFeaturesTest)
#include "tst_request_features.moc"
