// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/host_rules.h"
#include "support/test_main.h"

using namespace tollgate::net;

namespace {

const std::vector<std::string> kExtra{"gateway.lan", "proxied.example:443", "desk:9000"};
const std::vector<std::string> kOrigins{"https://app.example", "http://localhost:3000"};

HostRules rules() {
    return {"192.168.7.5", 8655, kExtra, kOrigins};
}

} // namespace

class HostRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void knowsItsOwnNames_data() {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("own");
        for (const char* host :
             {"127.0.0.1:8655", "localhost:8655", "LocalHost:8655", "[::1]:8655", "192.168.7.5:8655",
              "gateway.lan:8655", "GATEWAY.LAN:8655", "proxied.example", "proxied.example:443", "desk:9000"})
            QTest::newRow(host) << QByteArray(host) << true;
        for (const char* host : {"",
                                 "127.0.0.1",
                                 "localhost",
                                 "[::1]",
                                 "127.0.0.1:80",
                                 "127.0.0.1:8656",
                                 "127.0.0.1:08655",
                                 "127.0.0.1:86550",
                                 "127.0.0.1:",
                                 "127.0.0.1.:8655",
                                 "localhost.:8655",
                                 "0.0.0.0:8655",
                                 "[::]:8655",
                                 "0:8655",
                                 "127.1:8655",
                                 "2130706433:8655",
                                 "0x7f000001:8655",
                                 "127.0.0.2:8655",
                                 "127.000.000.001:8655",
                                 "evil.test:8655",
                                 "localhost.evil.test:8655",
                                 "evil.localhost:8655",
                                 "user@localhost:8655",
                                 "localhost:8655@evil.test",
                                 "localhost:8655, evil.test",
                                 "localhost:8655/",
                                 "http://localhost:8655",
                                 "[::1:8655",
                                 "::1:8655",
                                 "[::ffff:127.0.0.1]:8655",
                                 "[::1%25lo]:8655",
                                 "gateway.lan",
                                 "desk",
                                 "desk:8655",
                                 "proxied.example:8655",
                                 "proxied.example:80",
                                 "local host:8655",
                                 "localhost:8655 ",
                                 "xn--localhost:8655",
                                 "printer.local:8655"})
            QTest::addRow("not '%s'", host) << QByteArray(host) << false;
    }

    void knowsItsOwnNames() {
        QFETCH(QByteArray, host);
        QFETCH(bool, own);
        QCOMPARE(rules().isOwnHost({host.data(), static_cast<std::size_t>(host.size())}), own);
    }

    void wildcardIsNoName() {
        const HostRules all("0.0.0.0", 8655, {}, {});
        QVERIFY(!all.isOwnHost("0.0.0.0:8655"));
        QVERIFY(all.isOwnHost("127.0.0.1:8655"));
        const HostRules all6("::", 8655, {}, {});
        QVERIFY(!all6.isOwnHost("[::]:8655"));
    }

    void boundIpv6AddressIsAName() { QVERIFY(HostRules("fd00::5", 8655, {}, {}).isOwnHost("[FD00::5]:8655")); }

    void onPort80ThePortMayBeMissing() { QVERIFY(HostRules("127.0.0.1", 80, {}, {}).isOwnHost("localhost")); }

    void refusesForeignPages_data() {
        QTest::addColumn<QByteArrayList>("fields"); // name, value, name, value …
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* name, QByteArrayList fields, bool allowed) {
            QTest::newRow(name) << fields << allowed;
        };
        row("no browser", {}, true);
        row("typed into the address bar", {"Sec-Fetch-Site", "none"}, true);
        row("same origin", {"Sec-Fetch-Site", "same-origin"}, true);
        row("cross site", {"Sec-Fetch-Site", "cross-site"}, false);
        row("unknown site value", {"Sec-Fetch-Site", "whatever"}, false);
        row("foreign origin", {"Origin", "https://evil.test"}, false);
        row("null origin", {"Origin", "null"}, false);
        row("empty origin", {"Origin", ""}, false);
        row("listed origin", {"Origin", "https://app.example"}, true);
        row("listed origin, cross site", {"Origin", "https://app.example", "Sec-Fetch-Site", "cross-site"}, true);
        row("listed origin with another port", {"Origin", "https://app.example:8443"}, false);
        row("listed origin with another scheme", {"Origin", "http://app.example"}, false);
        row("listed origin as prefix", {"Origin", "https://app.example.evil.test"}, false);
        row("our own origin", {"Origin", "http://127.0.0.1:8655"}, true);
        row("our own name, other port", {"Origin", "http://127.0.0.1:3000"}, false);
        row("rebound origin", {"Origin", "http://evil.test:8655"}, false);
        row("extension", {"Origin", "chrome-extension://abc"}, false);
        row("file", {"Origin", "file://"}, false);
        row("second origin foreign", {"Origin", "https://app.example", "Origin", "https://evil.test"}, false);
        row("first origin foreign", {"Origin", "https://evil.test", "Origin", "https://app.example"}, false);
        row("own origin, cross site", {"Origin", "http://127.0.0.1:8655", "Sec-Fetch-Site", "cross-site"}, false);
    }

    void refusesForeignPages() {
        QFETCH(QByteArrayList, fields);
        QFETCH(bool, allowed);
        RequestHead head;
        for (qsizetype i = 0; i + 1 < fields.size(); i += 2)
            head.fields.add(fields[i].constData(), fields[i + 1].constData());
        QCOMPARE(rules().allowsSender(head), allowed);
    }
};

TOLLGATE_TEST(HostRulesTest)
#include "tst_host_rules.moc"
