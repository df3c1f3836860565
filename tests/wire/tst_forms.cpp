// SPDX-License-Identifier: GPL-3.0-or-later
// Forms with files, where they are taken: the audio and image endpoints (DESIGN.md §5).
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr char kBoundary[] = "----WebKitFormBoundary7MA4YWxk";
constexpr char kSpoken[] =
    R"({"text":"hello","usage":{"type":"tokens","input_tokens":12,"output_tokens":7,"total_tokens":19}})";

std::string part(const std::string& disposition, const std::string& value) {
    return std::string("--") + kBoundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value +
           "\r\n";
}

std::string formOf(const std::string& parts) {
    return parts + "--" + kBoundary + "--\r\n";
}

// A recording, with what looks like an end inside.
std::string sound() {
    std::string bytes;
    for (int i = 0; i < 5000; ++i) bytes += static_cast<char>(i * 7);
    return bytes + "\r\n--\r\n------WebKit\r\n";
}

std::string filePart() {
    return part("name=\"file\"; filename=\"a;name=\\\"model\\\".wav\"\r\nContent-Type: audio/wav", sound());
}

} // namespace

class FormsTest : public QObject {
    Q_OBJECT

    ScriptedUpstream m_upstream;
    std::unique_ptr<Gate> m_gate;

    Response give(const std::string& path, const std::string& body, const std::string& boundary = kBoundary,
                  const HeaderPairs& more = {}) const {
        HeaderPairs headers{{"host", hostOf(*m_gate)},
                            {"authorization", std::string("Bearer ") + kAccessKey},
                            {"content-type", "multipart/form-data; boundary=" + boundary}};
        headers.insert(headers.end(), more.begin(), more.end());
        return ask(m_gate->port(), requestText("POST", path, body, headers));
    }

private Q_SLOTS:

    void init() {
        m_upstream.forgetRules();
        m_upstream.otherwise(Reply::json(200, kSpoken));
        m_gate = std::make_unique<Gate>();
        m_gate->addProvider(Dialect::OpenAiChat, m_upstream);
        m_gate->config().providers.front().models->front().aliases = {"spoken"};
        m_gate->start();
    }

    void cleanup() { m_gate.reset(); }

    void passesByteForByte_data() {
        QTest::addColumn<std::string>("path");
        for (const char* path : {"/v1/audio/transcriptions", "/v1/audio/translations", "/v1/images/edits",
                                 "/v1/images/variations", "/openai/v1/audio/transcriptions"})
            QTest::newRow(path) << std::string(path);
    }

    void passesByteForByte() {
        QFETCH(std::string, path);
        const std::string body = formOf(filePart() + part("name=\"model\"", "test-model"));
        Response response = give(path, body);
        QVERIFY2(response.status == 200, response.body.c_str());
        const LedgerRequest seen = m_upstream.ledger().last();
        QCOMPARE(seen.head.path(), path.substr(path.find("/v1")));
        QCOMPARE(seen.head.headers.value("content-type"), std::string("multipart/form-data; boundary=") + kBoundary);
        QVERIFY(seen.body == body);
        const auto row = m_gate->records().wait();
        QCOMPARE(row->requested_model, std::string("test-model"));
        QCOMPARE(row->bytes_in, static_cast<std::int64_t>(body.size()));
        QVERIFY(m_gate->records().bodies().request.find('\0') == std::string::npos); // no sound in the journal
    }

    // The provider knows the model by another name: that value is replaced, nothing else.
    void theModelIsReplaced() {
        const std::string head = part("name=\"language\"", "en"), tail = filePart();
        Response response = give("/v1/audio/transcriptions", formOf(head + part("name=\"model\"", "spoken") + tail));
        QVERIFY2(response.status == 200, response.body.c_str());
        QVERIFY(m_upstream.ledger().last().body == formOf(head + part("name=\"model\"", "test-model") + tail));
        QCOMPARE(m_gate->records().wait()->requested_model, std::string("spoken"));
    }

    void theBoundaryMayBeQuoted() {
        const std::string body = formOf(part("name=\"model\"", "test-model"));
        QCOMPARE(give("/v1/audio/transcriptions", body, "\"" + std::string(kBoundary) + "\"; charset=utf-8").status,
                 200);
    }

    void brokenFormsAreRefused_data() {
        QTest::addColumn<std::string>("body");
        QTest::addColumn<std::string>("boundary");
        auto row = [](const char* name, const std::string& body, const std::string& boundary = kBoundary) {
            QTest::newRow(name) << body << boundary;
        };
        const std::string model = part("name=\"model\"", "test-model");
        row("empty", "");
        row("no form at all", R"({"model":"test-model"})");
        row("cut off", model.substr(0, model.size() - 3));
        row("without its end", model);
        row("another boundary", formOf(model), "other");
        row("no boundary", formOf(model), "");
        row("boundary too long", formOf(model), std::string(71, 'a'));
        row("a part without a head", formOf(std::string("--") + kBoundary + "\r\ntest-model\r\n"));
        row("a part without a name", formOf(model + part("filename=\"a\"", "x")));
        row("a part with two names", formOf(part("name=\"model\"; name=\"x\"", "test-model")));
        row("a part with an extended name", formOf(part("name=\"x\"; name*=utf-8''model", "test-model")));
        row("two models", formOf(model + part("name=\"model\"", "dear-model")));
        row("two equal models", formOf(model + model));
        row("no model", formOf(filePart()));
        row("model in a file's name only", formOf(part("name=\"file\"; filename=\"model\"", "test-model")));
    }

    void brokenFormsAreRefused() {
        QFETCH(std::string, body);
        QFETCH(std::string, boundary);
        const int before = m_upstream.ledger().requestCount();
        QCOMPARE(wrongWith(give("/v1/audio/transcriptions", body, boundary), Dialect::OpenAiChat, 400), std::string());
        QCOMPARE(m_upstream.ledger().requestCount(), before);
    }

    void aLimitedKeyIsLimitedHereToo() {
        m_gate->config().access.keys.front().models = {"other-*"};
        m_gate->apply();
        const int before = m_upstream.ledger().requestCount();
        Response response = give("/v1/audio/transcriptions", formOf(filePart() + part("name=model", "test-model")));
        QCOMPARE(wrongWith(response, Dialect::OpenAiChat, 403, "model_not_allowed"), std::string());
        QCOMPARE(m_upstream.ledger().requestCount(), before);
    }

    void otherEndpointsTakeNone_data() { eachDialect(); }

    void otherEndpointsTakeNone() {
        QFETCH(int, dialect);
        const auto spoken = static_cast<Dialect>(dialect);
        Response response = give(answers::chatPath(spoken, "test-model", false),
                                 formOf(part("name=\"model\"", "test-model")), kBoundary);
        QCOMPARE(wrongWith(response, spoken, 415), std::string());
    }
};

TOLLGATE_TEST(FormsTest)
#include "tst_forms.moc"
