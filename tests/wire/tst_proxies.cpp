// SPDX-License-Identifier: GPL-3.0-or-later
// Providers behind an HTTP proxy: the environment's, else the system's; errors of the proxy are told as its own
// (issue Build 2; DESIGN.md §9).
#include "connect_proxy.h"
#include "shapes.h"
#include "support/temp_profile.h"
#include "support/test_main.h"
#include "support/tls_identity.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr Dialect kChat = Dialect::OpenAiChat;
constexpr const char* kHost = "api.provider.test"; // known to the proxy alone

// The environment of proxies for as long as it lives; none of the machine's own.
class Environment {
public:
    explicit Environment(const std::vector<std::pair<const char*, std::string>>& variables) {
        for (const char* name : kNames) {
            m_before.emplace_back(name, qgetenv(name));
            qunsetenv(name);
        }
        for (const auto& [name, value] : variables) qputenv(name, QByteArray::fromStdString(value));
    }

    ~Environment() {
        for (const auto& [name, value] : m_before) value.isEmpty() ? qunsetenv(name) : qputenv(name, value);
    }

private:
    static constexpr std::array kNames{"http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY",
                                       "all_proxy",  "ALL_PROXY",  "no_proxy",    "NO_PROXY"};
    std::vector<std::pair<const char*, QByteArray>> m_before;
};

class SystemProxy final : public net::ProxySource {
public:
    explicit SystemProxy(std::string url) : m_url(std::move(url)) {}

    std::optional<net::ProxyAddress> proxyFor(const net::Origin& origin) override {
        m_asked.push_back(origin.text());
        return net::parseProxy(m_url);
    }

    const std::vector<std::string>& asked() const { return m_asked; }

private:
    std::string m_url;
    std::vector<std::string> m_asked;
};

Response call(Gate& gate) {
    gate.start();
    return ask(gate.port(), chatRequest(gate, kChat, false));
}

} // namespace

class ProxiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void aPlainProviderIsReachedThroughTheEnvironmentsProxy() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(kChat));
        ConnectProxy proxy(upstream.port());
        const Environment environment({{"http_proxy", proxy.url()}});
        Gate gate;
        gate.addProvider(kChat, std::string("http://") + kHost, "up", {"test-model"});
        QCOMPARE(call(gate).status, 200);
        QCOMPARE(proxy.heads().size(), std::size_t{1});
        QVERIFY(proxy.heads().front().starts_with("CONNECT api.provider.test:80 HTTP/1.1\r\n"));
        QCOMPARE(upstream.ledger().last().head.headers.value("host"), std::string(kHost));
        QCOMPARE(upstream.ledger().last().head.target, std::string("/v1/chat/completions"));
        QCOMPARE(ask(gate.port(), chatRequest(gate, kChat, false)).status, 200);
        QCOMPARE(proxy.heads().size(), std::size_t{1}); // the way stays open
    }

    void anHttpsProviderIsVerifiedThroughTheProxy() {
        QTemporaryDir files;
        const TestAuthority authority;
        const TlsIdentity identity = authority.issue({.names = {kHost}});
        ScriptedUpstream upstream({.tls = &identity});
        upstream.otherwise(answers::plain(kChat));
        ConnectProxy proxy(upstream.port());
        const std::string port = std::to_string(proxy.port());
        const Environment environment({{"HTTPS_PROXY", "http://user:p%40ss@127.0.0.1:" + port}});
        Gate gate;
        const QString caFile = files.filePath(QStringLiteral("ca.pem"));
        TempProfile::writeFile(caFile, QByteArray::fromStdString(authority.certificatePem()));
        gate.addProvider(kChat, std::string("https://") + kHost, "up", {"test-model"}).ca_file = caFile.toStdString();
        QCOMPARE(call(gate).status, 200);
        const std::string head = proxy.heads().front();
        QVERIFY(head.starts_with("CONNECT api.provider.test:443 HTTP/1.1\r\n"));
        QVERIFY2(head.find("Proxy-Authorization: Basic dXNlcjpwQHNz\r\n") != std::string::npos, head.c_str());
        QVERIFY(head.find(kProviderKey) == std::string::npos);
        QVERIFY(upstream.ledger().last().raw_head.find("roxy-") == std::string::npos);
        QCOMPARE(upstream.ledger().connections().front().server_name, std::string(kHost));
    }

    void theSystemsProxyIsAskedWhenTheEnvironmentHasNone() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(kChat));
        ConnectProxy proxy(upstream.port());
        SystemProxy system(proxy.url());
        const Environment environment({});
        Gate gate;
        gate.setSystemProxy(&system);
        gate.addProvider(kChat, std::string("http://") + kHost, "up", {"test-model"});
        QCOMPARE(call(gate).status, 200);
        QCOMPARE(proxy.heads().size(), std::size_t{1});
        QCOMPARE(system.asked().front(), std::string("http://api.provider.test"));
    }

    void theEnvironmentsProxyComesFirst() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(kChat));
        ConnectProxy environments(upstream.port()), systems(upstream.port());
        SystemProxy system(systems.url());
        const Environment environment({{"all_proxy", environments.url()}});
        Gate gate;
        gate.setSystemProxy(&system);
        gate.addProvider(kChat, std::string("http://") + kHost, "up", {"test-model"});
        QCOMPARE(call(gate).status, 200);
        QCOMPARE(environments.heads().size(), std::size_t{1});
        QCOMPARE(systems.heads().size(), std::size_t{0});
    }

    // Hosts on this computer and in private networks are near: no proxy is asked, whatever is set.
    void nearHostsAreCalledDirectly() {
        ScriptedUpstream upstream;
        upstream.otherwise(answers::plain(kChat));
        ConnectProxy proxy(upstream.port());
        SystemProxy system(proxy.url());
        const Environment environment({{"all_proxy", proxy.url()}, {"http_proxy", proxy.url()}});
        Gate gate;
        gate.setSystemProxy(&system);
        gate.addProvider(kChat, upstream);
        QCOMPARE(call(gate).status, 200);
        QCOMPARE(proxy.heads().size(), std::size_t{0});
        QVERIFY(system.asked().empty());
    }

    void aProxyThatFailsIsTold_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("407") << QByteArray("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n")
                             << QByteArray("wants a user name and a password");
        QTest::newRow("403") << QByteArray("HTTP/1.1 403 Forbidden\r\ncontent-length: 2\r\n\r\nno")
                             << QByteArray("answered 403 instead of opening a way to api.provider.test:80");
        QTest::newRow("garbage") << QByteArray("Welcome to the hotel\r\n\r\n") << QByteArray("is not proper HTTP");
        QTest::newRow("something of its own") << QByteArray("HTTP/1.1 200 OK\r\n\r\nHello")
                                              << QByteArray("sent something of its own into the connection");
    }

    void aProxyThatFailsIsTold() {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArray, words);
        ConnectProxy proxy(0, answer.toStdString());
        const Environment environment({{"http_proxy", proxy.url()}});
        Gate gate;
        gate.addProvider(kChat, std::string("http://") + kHost, "up", {"test-model"});
        const Response response = call(gate);
        QCOMPARE(response.status, 502);
        const ToldError told = errorOf(kChat, response.body);
        QVERIFY2(names(told, "up"), told.message.c_str());
        QVERIFY2(told.message.find(words.toStdString()) != std::string::npos, told.message.c_str());
        QVERIFY2(told.message.find(proxy.url()) != std::string::npos, told.message.c_str());
        const auto row = gate.records().wait();
        QCOMPARE(row->outcome, record::Outcome::Connect);
        QCOMPARE(row->flags, record::Flags()); // the request has not left
    }

    void aProxyThatIsNotThereIsTold() {
        const RefusingPort nobody;
        const Environment environment({{"http_proxy", "127.0.0.1:" + std::to_string(nobody.port())}});
        Gate gate;
        gate.addProvider(kChat, std::string("http://") + kHost, "up", {"test-model"});
        const ToldError told = errorOf(kChat, call(gate).body);
        QVERIFY2(told.message.find("refused the connection") != std::string::npos, told.message.c_str());
    }

    void aSilentProxyHasALimit() {
        ConnectProxy deaf(0, " "); // a blank, and nothing more
        const Environment environment({{"http_proxy", deaf.url()}});
        Gate gate;
        gate.addProvider(kChat, std::string("http://") + kHost, "up", {"test-model"}).timeouts.connect_ms = 200;
        const Response response = call(gate);
        QCOMPARE(response.status, 502);
        QCOMPARE(gate.records().wait()->outcome, record::Outcome::Connect);
    }

    // Credentials of a proxy are never told to anybody.
    void aProxysPasswordIsNotTold() {
        ConnectProxy proxy(0, "HTTP/1.1 407 No\r\ncontent-length: 0\r\n\r\n");
        const Environment environment(
            {{"http_proxy", "http://user:topsecret@127.0.0.1:" + std::to_string(proxy.port())}});
        Gate gate;
        gate.addProvider(kChat, std::string("http://") + kHost, "up", {"test-model"});
        QVERIFY(call(gate).body.find("topsecret") == std::string::npos);
        QVERIFY(gate.records().wait()->attempts.front().message.find("topsecret") == std::string::npos);
    }

    void otherKindsOfProxiesAreToldBeforeAnythingIsSent() {
        const Environment environment({{"all_proxy", "socks5://127.0.0.1:1080"}});
        Gate gate;
        gate.addProvider(kChat, std::string("http://") + kHost, "up", {"test-model"});
        const ToldError told = errorOf(kChat, call(gate).body);
        QVERIFY2(told.message.find("socks5:// are not supported") != std::string::npos, told.message.c_str());
    }
};

TOLLGATE_TEST(ProxiesTest)
#include "tst_proxies.moc"
