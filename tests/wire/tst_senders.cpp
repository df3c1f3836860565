// SPDX-License-Identifier: GPL-3.0-or-later
// Who may send at all: our own names only, no foreign web page, and a page that is allowed gets what its browser asks
// for (DESIGN.md §5, reliability.md §1.1).
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr char kPage[] = "https://app.example.test";

} // namespace

class SendersTest : public QObject {
    Q_OBJECT

    ScriptedUpstream m_upstream;
    std::unique_ptr<Gate> m_gate;

    static Dialect dialect() {
        QFETCH_GLOBAL(int, dialect);
        return static_cast<Dialect>(dialect);
    }

    static std::string body() { return answers::requestBody(dialect(), "test-model", false); }

    Response give(const HeaderPairs& headers) const {
        return ask(m_gate->port(), callRequest(*m_gate, dialect(), body(), headers));
    }

    std::string withPort(const std::string& text) const {
        const std::size_t at = text.find("PORT");
        return at == text.npos ? text : text.substr(0, at) + std::to_string(m_gate->port()) + text.substr(at + 4);
    }

    // A browser's question ahead of a call.
    std::string preflight(const std::string& origin) const {
        return requestText("OPTIONS", answers::chatPath(dialect(), "test-model", false), "",
                           {{"host", hostOf(*m_gate)},
                            {"origin", origin},
                            {"access-control-request-method", "POST"},
                            {"access-control-request-headers", "authorization,content-type"}});
    }

private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void init() {
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::plain(dialect()));
        m_gate = std::make_unique<Gate>();
        m_gate->addProvider(dialect(), m_upstream);
        m_gate->start();
    }

    void cleanup() { m_gate.reset(); }

    void ourOwnNamesAreTaken_data() {
        QTest::addColumn<std::string>("host");
        for (const char* host : {"127.0.0.1:PORT", "localhost:PORT", "LocalHost:PORT", "[::1]:PORT"})
            QTest::newRow(host) << std::string(host);
    }

    void ourOwnNamesAreTaken() {
        QFETCH(std::string, host);
        QCOMPARE(give({{"host", withPort(host)}}).status, 200);
    }

    // DNS rebinding: the name is the attacker's, the address is ours.
    void foreignNamesAreRefused_data() {
        QTest::addColumn<std::string>("host");
        for (const char* host :
             {"evil.test:PORT", "127.0.0.1", "localhost", "localhost:1", "localhost.:PORT", "127.0.0.2:PORT",
              "127.1:PORT", "0.0.0.0:PORT", "[::]:PORT", "a.localhost:PORT", "tollgate.local:PORT", "0x7f000001:PORT",
              "2130706433:PORT", "[::ffff:127.0.0.1]:PORT", "example.com"})
            QTest::newRow(host) << std::string(host);
    }

    void foreignNamesAreRefused() {
        QFETCH(std::string, host);
        const int before = m_upstream.ledger().requestCount();
        QCOMPARE(wrongWith(give({{"host", withPort(host)}}), dialect(), 421), std::string());
        // Not even that somebody is here.
        const std::string health = requestText("GET", "/healthz", "", {{"host", withPort(host)}});
        QCOMPARE(ask(m_gate->port(), health, "GET").status, 421);
        QCOMPARE(m_upstream.ledger().requestCount(), before);
        QCOMPARE(m_gate->records().count(), std::size_t{0});
    }

    void extraHostsAreOurNames() {
        m_gate->config().listen.extra_hosts = {"gate.example.test", "tunnel.example.test:443"};
        m_gate->apply();
        QCOMPARE(give({{"host", withPort("gate.example.test:PORT")}}).status, 200);
        QCOMPARE(give({{"host", withPort("Gate.Example.Test:PORT")}}).status, 200);
        QCOMPARE(give({{"host", "tunnel.example.test"}}).status, 200);
        QCOMPARE(give({{"host", "tunnel.example.test:443"}}).status, 200);
        QCOMPARE(give({{"host", "gate.example.test"}}).status, 421);
        QCOMPARE(give({{"host", withPort("tunnel.example.test:PORT")}}).status, 421);
        QCOMPARE(give({{"host", withPort("x.gate.example.test:PORT")}}).status, 421);
    }

    void foreignPagesAreRefused_data() {
        QTest::addColumn<HeaderPairs>("headers");
        auto row = [](const char* name, const HeaderPairs& headers) { QTest::newRow(name) << headers; };
        row("origin", {{"origin", "https://evil.test"}});
        row("origin null", {{"origin", "null"}});
        row("origin empty", {{"origin", ""}});
        row("origin on another port of ours", {{"origin", "http://localhost:1"}});
        row("origin of an extension", {{"origin", "chrome-extension://abcdef"}});
        row("origin of a file", {{"origin", "file://"}});
        row("origin of an editor's page", {{"origin", "vscode-webview://abc"}});
        row("origin with our name in front", {{"origin", "http://127.0.0.1:PORT.evil.test"}});
        row("cross-site", {{"sec-fetch-site", "cross-site"}});
        row("cross-site twice", {{"sec-fetch-site", "same-origin"}, {"sec-fetch-site", "cross-site"}});
        row("unknown site", {{"sec-fetch-site", "x"}});
        row("own origin, but cross-site", {{"origin", "http://127.0.0.1:PORT"}, {"sec-fetch-site", "cross-site"}});
    }

    void foreignPagesAreRefused() {
        QFETCH(HeaderPairs, headers);
        for (auto& [name, value] : headers) value = withPort(value);
        const int before = m_upstream.ledger().requestCount();
        Response response = give(headers);
        QCOMPARE(wrongWith(response, dialect(), 403), std::string());
        QVERIFY(!response.headers.has("access-control-allow-origin"));
        QCOMPARE(m_upstream.ledger().requestCount(), before);
        QCOMPARE(m_gate->records().count(), std::size_t{0});
    }

    void ourOwnPagesAreTaken() {
        QCOMPARE(give({{"origin", "http://" + hostOf(*m_gate)}, {"sec-fetch-site", "same-origin"}}).status, 200);
        QCOMPARE(give({{"sec-fetch-site", "none"}}).status, 200);
    }

    void aForeignPageIsToldNothingAhead() {
        Response response = ask(m_gate->port(), preflight("https://evil.test"), "OPTIONS");
        QCOMPARE(wrongWith(response, dialect(), 403), std::string());
        for (const HeaderLine& line : response.headers.lines) QVERIFY(!line.name.starts_with("access-control"));
    }

    void aListedPageMayCall() {
        m_gate->config().listen.allowed_origins = {kPage};
        m_gate->apply();
        Response ahead = ask(m_gate->port(), preflight(kPage), "OPTIONS");
        QCOMPARE(ahead.status, 200);
        QCOMPARE(ahead.body, std::string());
        QCOMPARE(ahead.headers.value("access-control-allow-origin"), std::string(kPage));
        QVERIFY(ahead.headers.value("access-control-allow-methods").find("POST") != std::string::npos);
        QCOMPARE(ahead.headers.value("access-control-allow-headers"), std::string("authorization,content-type"));
        QVERIFY(!ahead.headers.has("access-control-allow-credentials"));
        QCOMPARE(ahead.headers.value("vary"), std::string("origin"));
        Response answer = give({{"origin", kPage}, {"sec-fetch-site", "cross-site"}, {"sec-fetch-mode", "cors"}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("access-control-allow-origin"), std::string(kPage));
        QCOMPARE(answer.headers.value("access-control-expose-headers"), std::string("*"));
        QCOMPARE(answer.body, answers::body(dialect(), {}));
    }

    void aListedPageReadsErrorsAndStreamsToo() {
        m_gate->config().listen.allowed_origins = {kPage};
        m_gate->apply();
        Response refused =
            give({{"origin", kPage}, {"authorization", "Bearer x"}, {"x-api-key", "x"}, {"x-goog-api-key", "x"}});
        QCOMPARE(wrongWith(refused, dialect(), 401, "invalid_access_key"), std::string());
        QCOMPARE(refused.headers.value("access-control-allow-origin"), std::string(kPage));
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::streamed(dialect()));
        Response stream = ask(m_gate->port(), chatRequest(*m_gate, dialect(), true, "test-model", {{"origin", kPage}}));
        QCOMPARE(stream.status, 200);
        QCOMPARE(stream.headers.value("access-control-allow-origin"), std::string(kPage));
    }

    void otherPagesStayForeign() {
        m_gate->config().listen.allowed_origins = {kPage};
        m_gate->apply();
        for (const char* origin : {"https://evil.test", "http://app.example.test", "https://app.example.test:8443",
                                   "https://app.example.test.evil.test", "null"})
            QCOMPARE(wrongWith(give({{"origin", origin}}), dialect(), 403), std::string());
        QCOMPARE(wrongWith(give({{"origin", kPage}, {"origin", "https://evil.test"}}), dialect(), 403), std::string());
        Response plain = give({});
        QCOMPARE(plain.status, 200);
        QVERIFY(!plain.headers.has("access-control-allow-origin"));
        QCOMPARE(plain.headers.value("vary"), std::string("origin"));
    }

    // A page that is allowed still needs a key.
    void aListedPageNeedsAKey() {
        m_gate->config().listen.allowed_origins = {kPage};
        m_gate->apply();
        Response response =
            ask(m_gate->port(), requestText("GET", "/v1/models", "", {{"host", hostOf(*m_gate)}, {"origin", kPage}}),
                "GET");
        QCOMPARE(wrongWith(response, Dialect::OpenAiChat, 401, "invalid_access_key"), std::string());
    }
};

TOLLGATE_TEST(SendersTest)
#include "tst_senders.moc"
