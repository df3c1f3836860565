// SPDX-License-Identifier: GPL-3.0-or-later
// /providers/{id}/…: anything, to that provider, with our key, in the journal; and never past what a key may do
// (DESIGN.md §5; reliability.md §1.9 "check at the connect point").
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

class RawCallsTest : public QObject {
    Q_OBJECT

    ScriptedUpstream m_upstream;
    ScriptedUpstream m_other;
    std::unique_ptr<Gate> m_gate;

    static Dialect dialect() {
        QFETCH_GLOBAL(int, dialect);
        return static_cast<Dialect>(dialect);
    }

    static bool isOpenAi() { return dialect() == Dialect::OpenAiChat || dialect() == Dialect::OpenAiResponses; }

    // The path of a call below the provider's base address.
    static std::string chatPath(bool streamed = false) {
        std::string path = answers::chatPath(dialect(), "test-model", streamed);
        return isOpenAi() ? path.substr(3) : path; // "/v1" stands in the base address
    }

    std::string raw(const std::string& method, const std::string& path, const std::string& body = "",
                    const HeaderPairs& more = {}) const {
        HeaderPairs headers = keyHeaders(dialect());
        headers.emplace_back("host", hostOf(*m_gate));
        headers.insert(headers.end(), more.begin(), more.end());
        return requestText(method, "/providers/" + path, body, headers);
    }

    Response give(const std::string& method, const std::string& path, const std::string& body = "",
                  const HeaderPairs& more = {}) const {
        return ask(m_gate->port(), raw(method, path, body, more), method);
    }

    static std::string base() { return isOpenAi() ? "/v1" : ""; }

private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void init() {
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::plain(dialect()));
        m_gate = std::make_unique<Gate>();
        m_gate->addProvider(dialect(), m_other, "other");
        m_gate->addProvider(dialect(), m_upstream, "up");
        m_gate->start();
    }

    void cleanup() { m_gate.reset(); }

    // A large body moves to a larger place, and the head with it: what was read of the path must not stay behind.
    void aLargeBodyKeepsItsPath() {
        std::string body = answers::requestBody(dialect(), "test-model", false);
        body.insert(body.size() - 1, std::string(3'000'000, ' '));
        Response response = give("POST", "up" + chatPath(), body);
        QCOMPARE(response.status, 200);
        QCOMPARE(m_upstream.ledger().last().head.target, base() + chatPath());
        const auto row = m_gate->records().wait();
        QCOMPARE(row->requested_model, std::string("test-model"));
        QCOMPARE(row->provider, std::string("up"));
    }

    void aCallPassesByteForByteAndIsBooked() {
        const std::string body = answers::requestBody(dialect(), "test-model", false);
        Response response = give("POST", "up" + chatPath() + "?x=1&key=ours", body);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, answers::body(dialect(), {}));
        const LedgerRequest seen = m_upstream.ledger().last();
        QCOMPARE(seen.head.target, base() + chatPath() + "?x=1");
        QCOMPARE(seen.body, body);
        QVERIFY(seen.raw_head.find(kAccessKey) == std::string::npos);
        QVERIFY(seen.raw_head.find(kProviderKey) != std::string::npos);
        QCOMPARE(m_other.ledger().connectionCount(), 0);
        const auto row = m_gate->records().wait();
        QCOMPARE(row->endpoint, Endpoint::Raw);
        QCOMPARE(row->dialect, dialect());
        QCOMPARE(row->provider, std::string("up"));
        QCOMPARE(row->requested_model, std::string("test-model"));
        QCOMPARE(row->usage.input_uncached, 12);
        QCOMPARE(row->usage.output, 7);
        QCOMPARE(row->cost->pico, 94'000'000);
    }

    void aStreamPassesAndIsBooked() {
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::streamed(dialect()));
        Response response = give("POST", "up" + chatPath(true), answers::requestBody(dialect(), "test-model", true));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.end, Response::End::Complete);
        QVERIFY2(response.body.find("scripted") != std::string::npos, response.body.c_str());
        const auto row = m_gate->records().wait();
        QVERIFY(row->stream);
        QCOMPARE(row->usage.output, 7);
        QCOMPARE(row->cost->pico, 94'000'000);
    }

    void anyMethodAndBodyPasses_data() {
        QTest::addColumn<std::string>("method");
        QTest::addColumn<std::string>("type");
        QTest::addColumn<std::string>("body");
        auto row = [](const char* method, const char* type, const std::string& body) {
            QTest::addRow("%s %s", method, type) << std::string(method) << std::string(type) << body;
        };
        row("GET", "", "");
        row("DELETE", "", "");
        row("PUT", "application/json", R"({"a":1})");
        row("PATCH", "application/json", "[1,2]");
        row("POST", "application/json", R"({"purpose":"batch"})");
        row("POST", "application/octet-stream", std::string("\0\1\2\xff", 4));
        row("POST", "multipart/form-data; boundary=b",
            "--b\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n--b--\r\n");
    }

    void anyMethodAndBodyPasses() {
        QFETCH(std::string, method);
        QFETCH(std::string, type);
        QFETCH(std::string, body);
        m_upstream.forgetRules();
        m_upstream.otherwise(Reply::json(200, R"({"object":"list","data":[]})"));
        HeaderPairs headers;
        if (!type.empty()) headers.emplace_back("content-type", type);
        Response response = give(method, "up/v1/files", body, headers);
        QCOMPARE(response.status, 200);
        const LedgerRequest seen = m_upstream.ledger().last();
        QCOMPARE(seen.head.method, method);
        QCOMPARE(seen.head.path(), std::string("/v1/files"));
        QCOMPARE(seen.body, body);
        if (!type.empty()) QCOMPARE(seen.head.headers.value("content-type"), type);
        QCOMPARE(m_gate->records().wait()->endpoint, Endpoint::Raw);
    }

    void theProvidersErrorsPass() {
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::error(dialect(), 404, "no such file"));
        Response response = give("GET", "up/v1/files/x");
        QCOMPARE(response.status, 404);
        QCOMPARE(response.body, answers::errorBody(dialect(), 404, "no such file"));
    }

    void whatPagesMaySendIsRefused() {
        for (const char* type : {"text/plain", "application/x-www-form-urlencoded"})
            QCOMPARE(wrongWith(give("POST", "up/v1/files", "a=b", {{"content-type", type}}), dialect(), 415),
                     std::string());
        QCOMPARE(wrongWith(give("POST", "up/v1/files", "{]"), dialect(), 400), std::string());
    }

    void nothingClimbsOutOfTheBase_data() {
        QTest::addColumn<std::string>("path");
        for (const char* path : {"up/../admin", "up/v1/../../admin", "up/%2e%2e/admin", "up/.%2E/admin",
                                 "up/v1/%2e%2e%2fadmin", "up/..%2fadmin", "up/..%5cadmin", "up/./x", "up/v1/.."})
            QTest::newRow(path) << std::string(path);
    }

    void nothingClimbsOutOfTheBase() {
        QFETCH(std::string, path);
        const int before = m_upstream.ledger().requestCount();
        QCOMPARE(wrongWith(give("GET", path), dialect(), 400), std::string());
        QCOMPARE(m_upstream.ledger().requestCount(), before);
    }

    void unknownAndSwitchedOffProviders() {
        Response unknown = give("GET", "nobody/v1/files");
        QCOMPARE(unknown.status, 404);
        QVERIFY2(errorMessage(unknown).find("\"nobody\"") != std::string::npos, unknown.body.c_str());
        m_gate->config().providers.back().enabled = false;
        m_gate->apply();
        const int before = m_upstream.ledger().requestCount();
        QCOMPARE(wrongWith(give("GET", "up/v1/files"), dialect(), 503, "no_target_available"), std::string());
        QCOMPARE(m_upstream.ledger().requestCount(), before);
        QCOMPARE(m_other.ledger().connectionCount(), 0); // nobody else is asked instead
    }

    void aKeyIsNeeded() {
        const int before = m_upstream.ledger().requestCount();
        const std::string request = requestText("GET", "/providers/up/v1/files", "", {{"host", hostOf(*m_gate)}});
        QCOMPARE(wrongWith(ask(m_gate->port(), request, "GET"), dialect(), 401, "invalid_access_key"), std::string());
        QCOMPARE(m_upstream.ledger().requestCount(), before);
    }

    // The models of a key hold here too: named in body or path they must be among them, and what cannot be told is no.
    void aLimitedKeyIsLimitedHereToo() {
        m_gate->config().access.keys.front().models = {"test-*"};
        m_gate->apply();
        const std::string good = answers::requestBody(dialect(), "test-model", false);
        QCOMPARE(give("POST", "up" + chatPath(), good).status, 200);
        const int before = m_upstream.ledger().requestCount();
        std::string foreign = chatPath();
        if (foreign.find("test-model") != foreign.npos) foreign.replace(foreign.find("test-model"), 4, "dear");
        const std::string dear = answers::requestBody(dialect(), "dear-model", false);
        for (const auto& response : {give("POST", "up" + foreign, dear), give("GET", "up/v1/files"),
                                     give("POST", "up/v1/strange/path", R"({"model":"test-model"})")})
            QCOMPARE(wrongWith(response, dialect(), 403, "model_not_allowed"), std::string());
        QCOMPARE(m_upstream.ledger().requestCount(), before);
    }
};

TOLLGATE_TEST(RawCallsTest)
#include "tst_raw_calls.moc"
