// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/request_peek.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::dialects;

namespace {

RequestPeek peeked(const std::string& body, Dialect dialect = Dialect::OpenAiChat, Endpoint endpoint = Endpoint::Chat,
                   bool pathStreams = false) {
    RequestPeeker peeker;
    return peeker.peek(body, dialect, endpoint, pathStreams);
}

} // namespace

Q_DECLARE_METATYPE(tollgate::dialects::PeekError)
Q_DECLARE_METATYPE(tollgate::Dialect)
Q_DECLARE_METATYPE(tollgate::Endpoint)

class RequestPeekTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // DESIGN.md §5: what is refused before anything is forwarded.
    void refuses_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<PeekError>("error");
        QTest::addColumn<QByteArray>("where");
        auto row = [](const char* name, const QByteArray& body, PeekError error, const char* where = "") {
            QTest::newRow(name) << body << error << QByteArray(where);
        };
        row("fine", R"({"model":"m","stream":true})", PeekError::None);
        row("no JSON", "model=m", PeekError::NotJson);
        row("cut off", R"({"model":"m")", PeekError::NotJson);
        row("empty", "", PeekError::NotJson);
        row("an array", "[1]", PeekError::NotObject);
        row("a string", R"("m")", PeekError::NotObject);
        row("two models", R"({"model":"a","model":"b"})", PeekError::DuplicateMember, "model");
        row("two models, one escaped", R"({"model":"a","mod\u0065l":"b"})", PeekError::DuplicateMember, "model");
        row("two streams", R"({"stream":true,"stream":false})", PeekError::DuplicateMember, "stream");
        row("two stream_options", R"({"stream_options":{},"stream_options":null})", PeekError::DuplicateMember,
            "stream_options");
        row("two include_usage", R"({"stream_options":{"include_usage":true,"include_usage":false}})",
            PeekError::DuplicateMember, "stream_options.include_usage");
        row("two of another member", R"({"temperature":1,"temperature":2})", PeekError::None);
        row("two models below the top", R"({"a":{"model":"a","model":"b"}})", PeekError::None);
        row("model is a number", R"({"model":5})", PeekError::WrongType, "model");
        row("model is null", R"({"model":null})", PeekError::WrongType, "model");
        row("stream is a string", R"({"stream":"true"})", PeekError::WrongType, "stream");
        row("stream is null", R"({"stream":null})", PeekError::None);
        row("too deep", QByteArray("{\"a\":") + QByteArray(256, '[') + QByteArray(256, ']') + "}", PeekError::TooDeep);
    }

    void refuses() {
        QFETCH(QByteArray, body);
        QFETCH(PeekError, error);
        QFETCH(QByteArray, where);
        RequestPeek peek = peeked(body.toStdString());
        QCOMPARE(peek.error, error);
        QCOMPARE(QByteArray(peek.where.data(), static_cast<qsizetype>(peek.where.size())), where);
        QCOMPARE(peek.problem().empty(), error == PeekError::None);
    }

    void findsTheModel() {
        const std::string body = R"({"messages":[{"model":"inner"}], "model" : "gpt-5\u002emini" })";
        RequestPeek peek = peeked(body);
        QCOMPARE(peek.model, std::string("gpt-5.mini"));
        QVERIFY(peek.model_value.in(body) == R"("gpt-5\u002emini")");
        RequestPeek none = peeked(R"({"messages":[]})");
        QVERIFY(none.model.empty() && none.model_value.empty());
    }

    void saysWhetherItStreams_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<bool>("path");
        QTest::addColumn<bool>("streams");
        auto row = [](const char* name, const char* body, Dialect dialect, Endpoint endpoint, bool path, bool streams) {
            QTest::newRow(name) << QByteArray(body) << dialect << endpoint << path << streams;
        };
        row("chat says nothing", "{}", Dialect::OpenAiChat, Endpoint::Chat, false, false);
        row("chat says true", R"({"stream":true})", Dialect::OpenAiChat, Endpoint::Chat, false, true);
        row("chat says null", R"({"stream":null})", Dialect::OpenAiChat, Endpoint::Chat, false, false);
        row("§5 Ollama streams unless told", "{}", Dialect::Ollama, Endpoint::OllamaChat, false, true);
        row("§5 Ollama generate streams unless told", "{}", Dialect::Ollama, Endpoint::OllamaGenerate, false, true);
        row("Ollama says false", R"({"stream":false})", Dialect::Ollama, Endpoint::OllamaChat, false, false);
        row("Ollama embeds", "{}", Dialect::Ollama, Endpoint::Embeddings, false, false);
        row("Gemini by its path", "{}", Dialect::Gemini, Endpoint::GenerateContent, true, true);
        row("Gemini's body does not count", R"({"stream":true})", Dialect::Gemini, Endpoint::GenerateContent, false,
            false);
    }

    void saysWhetherItStreams() {
        QFETCH(QByteArray, body);
        QFETCH(Dialect, dialect);
        QFETCH(Endpoint, endpoint);
        QFETCH(bool, path);
        QFETCH(bool, streams);
        QCOMPARE(peeked(body.toStdString(), dialect, endpoint, path).stream, streams);
    }

    void readsStreamOptions() {
        const std::string body = R"({"stream_options": {"x":1, "include_usage": false} })";
        RequestPeek peek = peeked(body);
        QVERIFY(peek.stream_options_object && !peek.stream_options_empty && !peek.asks_usage);
        QVERIFY(peek.stream_options.in(body) == R"({"x":1, "include_usage": false})");
        QVERIFY(peek.include_usage.in(body) == "false");
        QVERIFY(peeked(R"({"stream_options":{"include_usage":true}})").asks_usage);
        QVERIFY(peeked(R"({"stream_options":{}})").stream_options_empty);
        QVERIFY(peeked(R"({"stream_options":null})").stream_options_null);
        QVERIFY(peeked("{}").stream_options.empty());
    }

    // protocols.md §3.6: ⌈bytes ÷ 3.6⌉.
    void estimatesTokens_data() {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<qint64>("tokens");
        for (auto [bytes, tokens] : {std::pair{0, 0}, {1, 1}, {3, 1}, {4, 2}, {36, 10}, {37, 11}, {3600, 1000}})
            QTest::addRow("%d", bytes) << qint64{bytes} << qint64{tokens};
    }

    void estimatesTokens() {
        QFETCH(qint64, bytes);
        QFETCH(qint64, tokens);
        QCOMPARE(estimatedTokens(bytes), tokens);
    }

    // One peeker serves requests of every size, one after the other.
    void isReusable() {
        RequestPeeker peeker;
        const std::string large = "{\"model\":\"a\",\"x\":\"" + std::string(200'000, 'y') + "\"}";
        QCOMPARE(peeker.peek(large, Dialect::OpenAiChat, Endpoint::Chat).model, std::string("a"));
        QCOMPARE(peeker.peek(R"({"model":"b"})", Dialect::OpenAiChat, Endpoint::Chat).model, std::string("b"));
        QCOMPARE(peeker.peek("{", Dialect::OpenAiChat, Endpoint::Chat).error, PeekError::NotJson);
        QCOMPARE(peeker.peek(R"({"model":"c"})", Dialect::OpenAiChat, Endpoint::Chat).error, PeekError::None);
    }
};

TOLLGATE_TEST(RequestPeekTest)
#include "tst_request_peek.moc"
