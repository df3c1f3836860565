// SPDX-License-Identifier: GPL-3.0-or-later
// protocols.md §6.13: errors of our own in the words of each dialect.
#include "dialects/error_body.h"
#include "support/test_main.h"

#include <boost/json.hpp>

using namespace tollgate;
using namespace tollgate::dialects;

namespace json = boost::json;

namespace {

json::value parsed(std::string_view text) {
    boost::system::error_code error;
    json::value value = json::parse(text, error);
    return error ? json::value() : value;
}

// "/error/code" as text; "" when it is not there or null.
std::string at(const json::value& value, std::string_view pointer) {
    boost::system::error_code error;
    const json::value* found = value.find_pointer(pointer, error);
    if (!found || found->is_null()) return {};
    return found->is_string() ? std::string(found->get_string()) : json::serialize(*found);
}

std::string dataOf(std::string_view event) {
    std::size_t begin = event.find("data: ");
    return std::string(event.substr(begin + 6, event.find_last_not_of("\r\n") - begin - 5));
}

} // namespace

class ErrorBodyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void usesTheWordsOfTheDialect_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("openai");
        QTest::addColumn<QByteArray>("anthropic");
        QTest::addColumn<QByteArray>("gemini");
        auto row = [](int status, const char* openai, const char* anthropic, const char* gemini) {
            QTest::addRow("%d", status) << status << QByteArray(openai) << QByteArray(anthropic) << QByteArray(gemini);
        };
        row(400, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT");
        row(401, "authentication_error", "authentication_error", "UNAUTHENTICATED");
        row(402, "insufficient_quota", "billing_error", "RESOURCE_EXHAUSTED");
        row(403, "permission_error", "permission_error", "PERMISSION_DENIED");
        row(404, "not_found_error", "not_found_error", "NOT_FOUND");
        row(413, "invalid_request_error", "request_too_large", "INVALID_ARGUMENT");
        row(415, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT");
        row(421, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT");
        row(429, "rate_limit_error", "rate_limit_error", "RESOURCE_EXHAUSTED");
        row(500, "server_error", "api_error", "INTERNAL");
        row(502, "server_error", "api_error", "UNAVAILABLE");
        row(503, "server_error", "overloaded_error", "UNAVAILABLE");
        row(504, "server_error", "timeout_error", "DEADLINE_EXCEEDED");
        row(529, "server_error", "overloaded_error", "UNAVAILABLE");
    }

    void usesTheWordsOfTheDialect() {
        QFETCH(int, status);
        QFETCH(QByteArray, openai);
        QFETCH(QByteArray, anthropic);
        QFETCH(QByteArray, gemini);
        const ErrorText error{status, "some_code", "What \"happened\".\n", "01ab"};
        for (Dialect dialect : {Dialect::OpenAiChat, Dialect::OpenAiResponses}) {
            json::value body = parsed(errorBody(dialect, error));
            QCOMPARE(at(body, "/error/type"), openai.toStdString());
            QCOMPARE(at(body, "/error/code"), std::string("some_code"));
            QCOMPARE(at(body, "/error/message"), std::string(error.message));
            QVERIFY(body.at("error").as_object().at("param").is_null());
        }
        json::value body = parsed(errorBody(Dialect::Anthropic, error));
        QCOMPARE(at(body, "/type"), std::string("error"));
        QCOMPARE(at(body, "/error/type"), anthropic.toStdString());
        QCOMPARE(at(body, "/request_id"), std::string("01ab"));
        body = parsed(errorBody(Dialect::Gemini, error));
        QCOMPARE(at(body, "/error/code"), std::to_string(status));
        QCOMPARE(at(body, "/error/status"), gemini.toStdString());
        QCOMPARE(at(body, "/error/details/0/reason"), std::string("some_code"));
        QCOMPARE(at(parsed(errorBody(Dialect::Ollama, error)), "/error"), std::string(error.message));
    }

    // Messages quote what others sent: never more than one JSON string comes of it.
    void survivesAnyMessage_data() {
        QTest::addColumn<QByteArray>("message");
        QTest::addRow("quotes") << QByteArray("\"},\"x\":{\"");
        QTest::addRow("controls") << QByteArray("a\0b\x1b\r\n", 6);
        QTest::addRow("no UTF-8") << QByteArray("caf\xe9 \xff\xfe");
        QTest::addRow("cut UTF-8") << QByteArray("\xe6\xbc");
        QTest::addRow("UTF-8") << QByteArray("\xe6\xbc\xa2");
    }

    void survivesAnyMessage() {
        QFETCH(QByteArray, message);
        const std::string text = message.toStdString();
        for (Dialect dialect :
             {Dialect::OpenAiChat, Dialect::OpenAiResponses, Dialect::Anthropic, Dialect::Gemini, Dialect::Ollama}) {
            std::string body = errorBody(dialect, {400, "bad_request", text, {}});
            QVERIFY2(parsed(body).is_object(), body.c_str());
            QCOMPARE(body.find('\n'), std::string::npos); // one line, whatever frames it
        }
    }

    // §1.3, §2.3, §3.4, §4.2, §5: how a stream that breaks off ends; never with a clean [DONE].
    void endsStreams() {
        const ErrorText error{502, "upstream_interrupted", "It broke off.", {}};
        std::string chat = errorEvent(Dialect::OpenAiChat, Framing::Sse, error);
        QVERIFY(chat.starts_with("data: {\"error\":") && chat.ends_with("\n\n"));
        QVERIFY(chat.find("[DONE]") == std::string::npos);
        std::string anthropic = errorEvent(Dialect::Anthropic, Framing::Sse, error);
        QVERIFY(anthropic.starts_with("event: error\ndata: "));
        QCOMPARE(at(parsed(dataOf(anthropic)), "/type"), std::string("error"));
        std::string gemini = errorEvent(Dialect::Gemini, Framing::Sse, error);
        QVERIFY(gemini.starts_with("data: ") && gemini.ends_with("\r\n\r\n"));
        QCOMPARE(at(parsed(dataOf(gemini)), "/error/code"), std::string("502"));
        QCOMPARE(errorEvent(Dialect::Ollama, Framing::Ndjson, error), std::string("{\"error\":\"It broke off.\"}\n"));
        QVERIFY(parsed("[{}" + errorEvent(Dialect::Gemini, Framing::JsonArray, error)).is_array());
    }

    void endsResponsesWithATerminalEvent() {
        std::string event = errorEvent(Dialect::OpenAiResponses, Framing::Sse, {502, "upstream_interrupted", "x", {}},
                                       {"resp_1", "gpt\"5", 7, 12});
        QVERIFY(event.starts_with("event: response.failed\n"));
        json::value data = parsed(dataOf(event));
        QCOMPARE(at(data, "/type"), std::string("response.failed"));
        QCOMPARE(at(data, "/sequence_number"), std::string("12"));
        QCOMPARE(at(data, "/response/id"), std::string("resp_1"));
        QCOMPARE(at(data, "/response/model"), std::string("gpt\"5"));
        QCOMPARE(at(data, "/response/status"), std::string("failed"));
        QCOMPARE(at(data, "/response/error/code"), std::string("upstream_interrupted"));
    }

    void keepsProviderKeysSilent() {
        ErrorText error = upstreamAuthError("01ab");
        QCOMPARE(error.status, 401);
        QVERIFY(error.message == "Upstream authentication failed");
    }
};

TOLLGATE_TEST(ErrorBodyTest)
#include "tst_error_body.moc"
