// SPDX-License-Identifier: GPL-3.0-or-later
// What providers' errors mean (protocols.md §1.4, §3.5, §4.2, §5; DESIGN.md §4 outcome classes).
#include "dialects/upstream_error.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::dialects;
using record::Outcome;

namespace {

struct Row {
    const char* name;
    int status;
    const char* body;
    Outcome outcome;
    const char* message = "";
    bool quota = false;
};

const std::vector<Row>& rows() {
    static const std::vector<Row> kRows{
        {"§1.4 bad request", 400, R"({"error":{"message":"m","type":"invalid_request_error","code":null}})",
         Outcome::BadRequest, "m"},
        {"§1.4 context", 400,
         R"({"error":{"message":"m","type":"invalid_request_error","code":"context_length_exceeded"}})",
         Outcome::ContextLength, "m"},
        {"§1.4 key", 401, R"({"error":{"message":"m","code":"invalid_api_key"}})", Outcome::Auth, "m"},
        {"§1.4 country", 403, R"({"error":{"message":"m","code":"unsupported_country"}})", Outcome::Auth, "m"},
        {"§1.4 model", 404, R"({"error":{"message":"m","code":"model_not_found"}})", Outcome::NotFound, "m"},
        {"§1.4 conflict is worth another try", 409, R"({"error":{"message":"m"}})", Outcome::ServerError, "m"},
        {"§1.4 rate", 429, R"({"error":{"message":"m","type":"tokens","code":"rate_limit_exceeded"}})",
         Outcome::RateLimited, "m"},
        {"§1.4 quota", 429, R"({"error":{"message":"m","type":"insufficient_quota","code":"insufficient_quota"}})",
         Outcome::RateLimited, "m", true},
        {"§1.4 500", 500, R"({"error":{"message":"m","type":"server_error"}})", Outcome::ServerError, "m"},
        {"§1.4 503", 503, R"({"error":{"message":"m"}})", Outcome::Overloaded, "m"},
        {"§3.5 too large", 413, R"({"type":"error","error":{"type":"request_too_large","message":"m"}})",
         Outcome::ContextLength, "m"},
        {"§3.5 prompt too long", 400,
         R"({"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 9 tokens"}})",
         Outcome::ContextLength, "prompt is too long: 9 tokens"},
        {"§3.5 billing", 402, R"({"type":"error","error":{"type":"billing_error","message":"m"}})",
         Outcome::RateLimited, "m", true},
        {"§3.5 credit", 400,
         R"({"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low"}})",
         Outcome::RateLimited, "Your credit balance is too low", true},
        {"§3.5 overloaded", 529, R"({"type":"error","error":{"type":"overloaded_error","message":"m"}})",
         Outcome::Overloaded, "m"},
        {"§4.2 a bad key is a 400", 400,
         R"({"error":{"code":400,"message":"m","status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}})",
         Outcome::Auth, "m"},
        {"§4.2 a bad key in words only", 400,
         R"({"error":{"code":400,"message":"API key not valid. Pass one.","status":"INVALID_ARGUMENT"}})",
         Outcome::Auth, "API key not valid. Pass one."},
        {"§4.2 as an array", 429, R"([{"error":{"code":429,"message":"m","status":"RESOURCE_EXHAUSTED"}}])",
         Outcome::RateLimited, "m"},
        {"§4.2 unavailable", 503, R"({"error":{"code":503,"message":"m","status":"UNAVAILABLE"}})", Outcome::Overloaded,
         "m"},
        {"§5 Azure's filter", 400, R"({"error":{"code":"content_filter","message":"m","innererror":{}}})",
         Outcome::ContentFilter, "m"},
        {"§5 vLLM, flat", 400, R"({"object":"error","message":"m","type":"BadRequestError","code":400})",
         Outcome::BadRequest, "m"},
        {"§5 vLLM, context in words", 400,
         "{\"object\":\"error\",\"message\":\"This model's maximum context length is "
         "8\",\"type\":\"BadRequestError\",\"code\":400}",
         Outcome::ContextLength, "This model's maximum context length is 8"},
        {"§5 Ollama", 404, R"({"error":"model 'x' not found"})", Outcome::NotFound, "model 'x' not found"},
        {"§5 Groq flex", 498, R"({"error":{"message":"m","code":"capacity_exceeded"}})", Outcome::Overloaded, "m"},
        {"§5 OpenRouter moderation", 403, R"({"error":{"code":403,"message":"This requires moderation on x"}})",
         Outcome::ContentFilter, "This requires moderation on x"},
        {"§5 DeepSeek balance", 402, R"({"error":{"message":"Insufficient Balance","type":"unknown_error"}})",
         Outcome::RateLimited, "Insufficient Balance", true},
        {"FastAPI, a text", 422, R"({"detail":"m"})", Outcome::BadRequest, "m"},
        {"FastAPI, a list", 422, R"({"detail":[{"loc":["body"],"msg":"m"}]})", Outcome::BadRequest, "m"},
        {"errors", 400, R"({"errors":["m"]})", Outcome::BadRequest, "m"},
        {"HTML", 502, "<html><body><h1>Bad gateway</h1></body></html>", Outcome::ServerError, "Bad gateway"},
        {"nothing", 500, "", Outcome::ServerError},
        {"DESIGN §10.2 a redirect", 302, "", Outcome::BadContent},
        {"JSON that is no error", 400, R"({"x":1})", Outcome::BadRequest, R"({"x":1})"},
    };
    return kRows;
}

UpstreamError read(int status, std::string_view body, const RetryHeaders& headers = {}, std::string_view secret = {}) {
    JsonScanner scanner;
    return readUpstreamError(scanner, status, body, headers, secret, 0);
}

} // namespace

class UpstreamErrorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void classifies_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < rows().size(); ++i) QTest::newRow(rows()[i].name) << static_cast<int>(i);
    }

    void classifies() {
        QFETCH(int, index);
        const Row& row = rows()[static_cast<std::size_t>(index)];
        UpstreamError error = read(row.status, row.body);
        QCOMPARE(record::nameOf(error.outcome), record::nameOf(row.outcome));
        QCOMPARE(QByteArray::fromStdString(error.message), QByteArray(row.message));
        QCOMPARE(error.quota_gone, row.quota);
    }

    // DESIGN.md §5: upstream errors that are JSON keep their body; empty, HTML or broken ones become ours.
    void tellsJsonErrors_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("json");
        auto row = [](const char* name, const char* body, bool json) {
            QTest::newRow(name) << QByteArray(body) << json;
        };
        row("an error", R"({"error":{"message":"m"}})", true);
        row("flat", R"({"message":"m"})", true);
        row("detail", R"({"detail":"m"})", true);
        row("HTML", "<html>", false);
        row("empty", "", false);
        row("cut", R"({"error":{"message":"m"})", false);
        row("no error in it", R"({"ok":true})", false);
        row("error null", R"({"error":null})", false);
        row("a string", R"("oops")", false);
    }

    void tellsJsonErrors() {
        QFETCH(QByteArray, body);
        QFETCH(bool, json);
        QCOMPARE(read(500, body.toStdString()).has_json_body, json);
    }

    // protocols.md §6.13: what a good key may not do is no refused key, and no secret.
    void tellsPermissionFromARefusedKey() {
        JsonScanner scanner;
        auto permission = [&](int status, const char* body) {
            return readUpstreamError(scanner, status, body, {}, "sk-1", 0).permission;
        };
        QVERIFY(permission(403, R"({"error":{"message":"m","code":"unsupported_country"}})"));
        QVERIFY(permission(403, R"({"type":"error","error":{"type":"permission_error","message":"m"}})"));
        QVERIFY(permission(403, R"({"error":{"code":403,"message":"m","status":"PERMISSION_DENIED"}})"));
        QVERIFY(permission(403, ""));
        QVERIFY(!permission(401, R"({"error":{"message":"m","code":"invalid_api_key"}})"));
        QVERIFY(!permission(403, R"({"error":{"message":"Incorrect API key provided","code":403}})"));
        QVERIFY(!permission(403, R"({"error":{"message":"m","code":"invalid_api_key"}})"));
        QVERIFY(!permission(400, R"({"error":{"message":"m"}})"));
    }

    void readsWhenToRetry() {
        QCOMPARE(read(429, "{}", {.retry_after = "2"}).retry_after, std::optional<Micros>(2 * kSecond));
        const char* gemini = R"({"error":{"code":429,"message":"m","details":[{"retryDelay":"33.4s"}]}})";
        QCOMPARE(read(429, gemini).retry_after, std::optional<Micros>(33'400'000));
        QCOMPARE(read(429, gemini, {.retry_after = "2"}).retry_after, std::optional<Micros>(2 * kSecond));
        QVERIFY(!read(429, "{}").retry_after);
    }

    // §6.13: key fragments never leak.
    void scrubsKeys() {
        const std::string body = R"({"error":{"message":"Incorrect API key provided: sk-proj-abcdefghijklmnop."}})";
        UpstreamError error = read(401, body);
        QVERIFY(error.message.find("abcdef") == std::string::npos);
        error = read(401, R"({"error":{"message":"bad key my-own-secret-1234"}})", {}, "my-own-secret-1234");
        QCOMPARE(error.message, std::string("bad key …"));
    }

    void shortensEndlessMessages() {
        UpstreamError error = read(400, "{\"error\":{\"message\":\"" + std::string(100'000, 'x') + "\"}}");
        QVERIFY(error.message.size() <= 500);
        QVERIFY(read(500, "<p>" + std::string(100'000, 'y')).message.size() <= 200);
    }

    // Nesting of errors inside errors must not become stack.
    void survivesNesting() {
        std::string body;
        for (int i = 0; i < 250; ++i) body += R"({"error":)";
        body += "1" + std::string(250, '}');
        QVERIFY(read(500, body).outcome == Outcome::ServerError);
    }
};

TOLLGATE_TEST(UpstreamErrorTest)
#include "tst_upstream_error.moc"
