// SPDX-License-Identifier: GPL-3.0-or-later
// Which proxy a call goes through (reliability.md §1.2): the environment's variables and their exceptions, the
// system's.
#include "net/proxy.h"
#include "support/test_main.h"

#include <map>

using namespace tollgate;
using namespace tollgate::net;

namespace {

using Variables = std::map<std::string, std::string>;

EnvironmentProxies environment(const Variables& variables) {
    return EnvironmentProxies([&](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    });
}

// "proxy.example:3128", or "direct".
std::string proxyOf(const Variables& variables, const std::string& url, ProxySource* system = nullptr) {
    const auto base = parseBaseUrl(url);
    const auto proxy = chooseProxy(base->origin, environment(variables), system);
    return proxy ? proxy->host + ":" + std::to_string(proxy->port) : "direct";
}

struct FixedProxy final : ProxySource {
    std::optional<ProxyAddress> proxyFor(const Origin&) override { return parseProxy("system.example:8080"); }
};

} // namespace

class ProxyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void theVariableOfTheSchemeCounts_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("forHttp");
        QTest::addColumn<QByteArray>("forHttps");
        const auto row = [](const char* name, const char* value, const char* http, const char* https) {
            QTest::newRow(name) << QByteArray(name) << QByteArray(value) << QByteArray(http) << QByteArray(https);
        };
        row("http_proxy", "http://p.example:3128", "p.example:3128", "direct");
        row("HTTP_PROXY", "http://p.example:3128", "p.example:3128", "direct");
        row("https_proxy", "p.example:3128", "direct", "p.example:3128");
        row("HTTPS_PROXY", "http://p.example", "direct", "p.example:80");
        row("all_proxy", "http://p.example:3128/", "p.example:3128", "p.example:3128");
        row("ALL_PROXY", " http://p.example:3128 ", "p.example:3128", "p.example:3128");
        row("ftp_proxy", "http://p.example:3128", "direct", "direct");
    }

    void theVariableOfTheSchemeCounts() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, forHttp);
        QFETCH(QByteArray, forHttps);
        const Variables variables{{name.toStdString(), value.toStdString()}};
        QCOMPARE(proxyOf(variables, "http://api.example.com"), forHttp.toStdString());
        QCOMPARE(proxyOf(variables, "https://api.example.com"), forHttps.toStdString());
    }

    void lowerCaseComesFirst() {
        QCOMPARE(proxyOf({{"http_proxy", "low.example:1"}, {"HTTP_PROXY", "up.example:2"}}, "http://a.example.com"),
                 std::string("low.example:1"));
    }

    // A CGI server puts a request header into HTTP_PROXY.
    void aCgiHeaderIsNoProxy() {
        QCOMPARE(proxyOf({{"REQUEST_METHOD", "GET"}, {"HTTP_PROXY", "evil.example:1"}}, "http://a.example.com"),
                 std::string("direct"));
    }

    void exceptions_data() {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("direct");
        const auto row = [](const char* name, const char* list, const char* url, bool direct) {
            QTest::newRow(name) << QByteArray(list) << QByteArray(url) << direct;
        };
        row("the host itself", "api.example.com", "https://api.example.com", true);
        row("another host", "api.example.com", "https://web.example.com", false);
        row("a domain above", "example.com", "https://api.example.com", true);
        row("… with a dot", ".example.com", "https://api.example.com", true);
        row("… with a star", "*.example.com", "https://api.example.com", true);
        row("no domain above", "ample.com", "https://api.example.com", false);
        row("all", "*", "https://api.example.com", true);
        row("in a list", "one.test, api.example.com ,two.test", "https://api.example.com", true);
        row("letter case", "API.Example.COM", "https://api.example.com", true);
        row("its port", "api.example.com:8443", "https://api.example.com:8443", true);
        row("another port", "api.example.com:8443", "https://api.example.com", false);
        row("a network", "203.0.113.0/24", "https://203.0.113.7", true);
        row("outside the network", "203.0.113.0/24", "https://198.51.100.7", false);
        row("an IPv6 network", "2001:db8::/32", "https://[2001:db8::7]", true);
    }

    void exceptions() {
        QFETCH(QByteArray, list);
        QFETCH(QByteArray, url);
        QFETCH(bool, direct);
        for (const char* name : {"no_proxy", "NO_PROXY"}) {
            const Variables variables{{"all_proxy", "p.example:3128"}, {name, list.toStdString()}};
            QCOMPARE(proxyOf(variables, url.toStdString()), std::string(direct ? "direct" : "p.example:3128"));
        }
    }

    void nearHostsAreDirect_data() {
        QTest::addColumn<QByteArray>("url");
        for (const char* url :
             {"http://127.0.0.1:11434", "http://localhost:1234", "http://[::1]:8080", "http://192.168.1.20",
              "http://10.1.2.3", "http://nas", "http://box.local", "http://model.internal", "http://172.16.0.9"})
            QTest::newRow(url) << QByteArray(url);
    }

    void nearHostsAreDirect() {
        QFETCH(QByteArray, url);
        FixedProxy system;
        QCOMPARE(proxyOf({{"all_proxy", "p.example:3128"}}, url.toStdString(), &system), std::string("direct"));
    }

    void theSystemIsAskedLast() {
        FixedProxy system;
        QCOMPARE(proxyOf({}, "https://api.example.com", &system), std::string("system.example:8080"));
        QCOMPARE(proxyOf({{"https_proxy", "p.example:1"}}, "https://api.example.com", &system),
                 std::string("p.example:1"));
        // An exception of the environment is its word on the matter.
        QCOMPARE(
            proxyOf({{"https_proxy", "p.example:1"}, {"no_proxy", "example.com"}}, "https://api.example.com", &system),
            std::string("direct"));
    }

    void credentialsAreKeptApart() {
        const ProxyAddress proxy = parseProxy("http://us%65r:p%3Ass@p.example:3128");
        QCOMPARE(proxy.text(), std::string("http://p.example:3128"));
        QCOMPARE(std::string(proxy.authorization->reveal()), std::string("Basic dXNlcjpwOnNz")); // user:p:ss
        QVERIFY(!(proxy == parseProxy("http://user:other@p.example:3128")));
        QVERIFY(proxy == parseProxy("http://user:p%3ass@p.example:3128"));
    }

    void whatCannotBeUsedSaysSo_data() {
        QTest::addColumn<QByteArray>("url");
        for (const char* url :
             {"socks5://p.example:1080", "https://p.example", "http://", "http://p.example:0", "http://p example:3128"})
            QTest::newRow(url) << QByteArray(url);
    }

    void whatCannotBeUsedSaysSo() {
        QFETCH(QByteArray, url);
        QVERIFY(!parseProxy(url.toStdString()).problem.empty());
    }
};

TOLLGATE_TEST(ProxyTest)
#include "tst_proxy.moc"
