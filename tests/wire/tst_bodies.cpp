// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a request: its framing, size, type and what must be right in it before anything is forwarded
// (DESIGN.md §5, §10.3).
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

const HeaderPairs kChunked{{"transfer-encoding", "chunked"}};

std::string nested(int depth) {
    return R"({"model":"test-model","x":)" + std::string(static_cast<std::size_t>(depth - 1), '[') +
           std::string(static_cast<std::size_t>(depth - 1), ']') + "}";
}

} // namespace

class BodiesTest : public QObject {
    Q_OBJECT

    ScriptedUpstream m_upstream;
    std::unique_ptr<Gate> m_gate;
    int m_seen = 0; // requests before this row

    static Dialect dialect() {
        QFETCH_GLOBAL(int, dialect);
        return static_cast<Dialect>(dialect);
    }

    static std::string body() { return answers::requestBody(dialect(), "test-model", false); }

    std::string call(std::string_view text, const HeaderPairs& more = {}) const {
        return callRequest(*m_gate, dialect(), text, more);
    }

    Response give(const std::string& request) const { return ask(m_gate->port(), request); }

private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void init() {
        m_gate = std::make_unique<Gate>();
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::plain(dialect()));
        m_gate->addProvider(dialect(), m_upstream);
        m_gate->config().listen.max_body_bytes = 100'000;
        m_gate->start();
        m_seen = m_upstream.ledger().requestCount();
    }

    void cleanup() { m_gate.reset(); }

    void brokenChunksAreRefused_data() {
        QTest::addColumn<std::string>("chunks");
        auto row = [](const char* name, const std::string& chunks) { QTest::newRow(name) << chunks; };
        row("size missing", "\r\n{}\r\n0\r\n\r\n");
        row("size no hex", "g\r\n{}\r\n0\r\n\r\n");
        row("size negative", "-2\r\n{}\r\n0\r\n\r\n");
        row("size with 0x", "0x2\r\n{}\r\n0\r\n\r\n");
        row("size with a plus", "+2\r\n{}\r\n0\r\n\r\n");
        row("size beyond 60 bits", "10000000000000002\r\n{}\r\n0\r\n\r\n");
        row("size too small", "1\r\n{}\r\n0\r\n\r\n");
        row("space before the size", " 2\r\n{}\r\n0\r\n\r\n");
        row("space behind the size", "2 \r\n{}\r\n0\r\n\r\n");
        row("lone LF behind the size", "2\n{}\r\n0\r\n\r\n");
        row("lone CR behind the size", "2\r{}\r\n0\r\n\r\n");
        row("lone LF behind the data", "2\r\n{}\n0\r\n\r\n");
        row("extension of 257 bytes", "2;" + std::string(257, 'a') + "\r\n{}\r\n0\r\n\r\n");
        row("extension with a control character", "2;a\x01\r\n{}\r\n0\r\n\r\n");
        row("extension with a lone LF", "2;a\n{}\r\n0\r\n\r\n");
        row("trailers of 5 KiB", "2\r\n{}\r\n0\r\nX-A: " + std::string(5000, 'a') + "\r\n\r\n");
        row("trailer with a lone LF", "2\r\n{}\r\n0\r\nX-A: b\n\r\n");
    }

    void brokenChunksAreRefused() {
        QFETCH(std::string, chunks);
        RawClient client(m_gate->port());
        client.send(callRequest(*m_gate, dialect(), chunks, kChunked) + "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
        Response response = client.readResponse();
        QCOMPARE(wrongWith(response, dialect(), 400), std::string());
        QCOMPARE(response.headers.value("connection"), std::string("close"));
        QVERIFY(client.waitForClose());
        QCOMPARE(client.unread(), std::string());
        QCOMPARE(m_upstream.ledger().requestCount(), m_seen);
    }

    void chunksAreTakenApart_data() {
        QTest::addColumn<std::string>("form");
        for (const char* form : {"one chunk", "a chunk a byte", "extensions", "zeros and capitals", "trailers"})
            QTest::newRow(form) << std::string(form);
    }

    void chunksAreTakenApart() {
        QFETCH(std::string, form);
        const std::string text = body();
        std::string chunks;
        char size[32];
        if (form == "a chunk a byte") {
            for (char c : text) chunks += std::string("1\r\n") + c + "\r\n";
        } else {
            std::snprintf(size, sizeof size, form == "zeros and capitals" ? "000%zX" : "%zx", text.size());
            chunks = size + std::string(form == "extensions" ? ";a=b;c=\"d\"" : "") + "\r\n" + text + "\r\n";
        }
        chunks += form == "trailers" ? "0\r\nContent-Length: 5\r\nX-Trailer: t\r\n\r\n" : "0\r\n\r\n";
        RawClient client(m_gate->port());
        QCOMPARE(client.exchange(call(chunks, kChunked)).status, 200);
        QCOMPARE(m_upstream.ledger().last().body, text);
        QVERIFY(m_upstream.ledger().last().raw_head.find("railer") == std::string::npos);
        QCOMPARE(client.exchange(call(text)).status, 200); // the framing ended where the next request begins
    }

    // Told before a byte of the body is asked for.
    void aDeclaredSizeAboveTheLimitIsRefused() {
        RawClient client(m_gate->port());
        std::string request = call("{}", {{"content-length", "100001"}, {"expect", "100-continue"}});
        request.resize(request.size() - 2);
        Response response = client.exchange(request);
        QCOMPARE(wrongWith(response, dialect(), 413, "body_too_large"), std::string());
        QVERIFY(response.interim.empty());
        QVERIFY(errorMessage(response).find("100000") != std::string::npos);
        QVERIFY(client.waitForClose());
        QCOMPARE(m_upstream.ledger().requestCount(), m_seen);
    }

    // reliability.md §4.1: the answer is readable although the client is still sending.
    void aBodyAboveTheLimitIsRefusedWhileItIsSent_data() {
        QTest::addColumn<bool>("chunked");
        QTest::newRow("with a length") << false;
        QTest::newRow("in chunks") << true;
    }

    void aBodyAboveTheLimitIsRefusedWhileItIsSent() {
        QFETCH(bool, chunked);
        const std::string large(8u << 20, ' ');
        const std::string chunks = "800000\r\n" + large + "\r\n0\r\n\r\n";
        Response response = give(chunked ? call(chunks, kChunked) : call(large));
        QCOMPARE(wrongWith(response, dialect(), 413, "body_too_large"), std::string());
        QCOMPARE(response.headers.value("connection"), std::string("close"));
        QCOMPARE(m_upstream.ledger().requestCount(), m_seen);
    }

    void aBodyOfExactlyTheLimitIsTaken() {
        std::string text = body();
        text.insert(text.size() - 1, std::string(100'000 - text.size(), ' '));
        QCOMPARE(give(call(text)).status, 200);
        QCOMPARE(m_upstream.ledger().last().body, text);
        QCOMPARE(wrongWith(give(call(text + " ")), dialect(), 413, "body_too_large"), std::string());
    }

    void whatIsNoJsonIsRefused_data() {
        QTest::addColumn<std::string>("text");
        auto row = [](const char* name, const std::string& text) { QTest::newRow(name) << text; };
        row("empty", "");
        row("white space", " \n ");
        row("words", "hello");
        row("half", R"({"model":"test-model","messages":[)");
        row("two documents", R"({"model":"test-model"}{"model":"other"})");
        row("something behind", R"({"model":"test-model"} x)");
        row("comma too many", R"({"model":"test-model",})");
        row("comma missing", R"({"model":"test-model" "x":1})");
        row("single quotes", "{'model':'test-model'}");
        row("comment", "{\"model\":\"test-model\" /* x */}");
        row("NaN", R"({"model":"test-model","x":NaN})");
        row("leading zero", R"({"model":"test-model","x":01})");
        row("control character in a string", "{\"model\":\"test-model\",\"x\":\"a\nb\"}");
        row("no UTF-8", "{\"model\":\"test-model\",\"x\":\"\xff\xfe\"}");
        row("byte order mark", "\xef\xbb\xbf{\"model\":\"test-model\"}");
        row("array", R"(["model","test-model"])");
        row("string", R"("test-model")");
        row("number", "1");
        row("null", "null");
        row("257 levels deep", nested(257));
        row("100000 levels deep", nested(49'000));
        row("two models", R"({"model":"test-model","messages":[],"model":"dear-model"})");
        row("two models, one escaped", R"({"model":"test-model","messages":[],"mod\u0065l":"dear-model"})");
        row("two equal models", R"({"model":"test-model","model":"test-model"})");
        row("model no string", R"({"model":7})");
        row("stream no boolean", R"({"model":"test-model","stream":"yes"})");
        row("two streams", R"({"model":"test-model","stream":false,"stream":true})");
    }

    void whatIsNoJsonIsRefused() {
        QFETCH(std::string, text);
        const int before = m_upstream.ledger().requestCount();
        RawClient client(m_gate->port());
        Response response = client.exchange(call(text));
        QCOMPARE(wrongWith(response, dialect(), 400), std::string());
        QCOMPARE(m_upstream.ledger().requestCount(), before);
        // Its body was read, so the connection goes on.
        QCOMPARE(client.exchange(call(body())).status, 200);
        QCOMPARE(m_gate->records().wait(1)->outcome, record::Outcome::BadRequest);
    }

    void depthUpToTheLimitIsTaken() { QCOMPARE(give(call(nested(256))).status, 200); }

    // Gemini's model stands in the path.
    void aModelMustBeNamed() {
        if (dialect() == Dialect::Gemini) return;
        for (const char* text : {"{}", R"({"model":""})", R"({"messages":[{"role":"user","content":"Hi"}]})"}) {
            Response response = give(call(text));
            QCOMPARE(wrongWith(response, dialect(), 400), std::string());
            QVERIFY(errorMessage(response).find("model") != std::string::npos);
        }
        QCOMPARE(m_upstream.ledger().requestCount(), m_seen);
    }

    void typesThatPagesMaySendAreRefused_data() {
        QTest::addColumn<std::string>("type");
        for (const char* type :
             {"text/plain", "text/plain; charset=utf-8", "TEXT/PLAIN", "application/x-www-form-urlencoded",
              "multipart/form-data; boundary=x", "application/octet-stream", "application/jsonp", "json", "text/json"})
            QTest::newRow(type) << std::string(type);
    }

    void typesThatPagesMaySendAreRefused() {
        QFETCH(std::string, type);
        Response response = give(call(body(), {{"content-type", type}, {"expect", "100-continue"}}));
        QCOMPARE(wrongWith(response, dialect(), 415), std::string());
        QVERIFY(response.interim.empty());
        QCOMPARE(m_upstream.ledger().requestCount(), m_seen);
    }

    void jsonTypesAreTaken_data() {
        QTest::addColumn<std::string>("type");
        for (const char* type : {"application/json", "application/json; charset=utf-8", "Application/JSON",
                                 "application/vnd.client+json", "application/json;charset=UTF-8"})
            QTest::newRow(type) << std::string(type);
    }

    void jsonTypesAreTaken() {
        QFETCH(std::string, type);
        QCOMPARE(give(call(body(), {{"content-type", type}})).status, 200);
        QCOMPARE(m_upstream.ledger().last().head.headers.value("content-type"), std::string("application/json"));
    }
};

TOLLGATE_TEST(BodiesTest)
#include "tst_bodies.moc"
