// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/address_rules.h"
#include "net/connector.h"
#include "support/test_main.h"

using namespace tollgate::net;

class AddressRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void loopbackHosts_data() {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("loopback");
        QTest::addRow("the usual address") << QByteArray("127.0.0.1") << true;
        QTest::addRow("another of the same network") << QByteArray("127.9.9.9") << true;
        QTest::addRow("IPv6") << QByteArray("::1") << true;
        QTest::addRow("IPv4 inside IPv6") << QByteArray("::ffff:127.0.0.1") << true;
        QTest::addRow("the name") << QByteArray("localhost") << true;
        QTest::addRow("a name below it") << QByteArray("api.localhost") << true;
        QTest::addRow("the local network") << QByteArray("192.168.1.2") << false;
        QTest::addRow("a provider") << QByteArray("api.openai.com") << false;
        QTest::addRow("a name that only looks near") << QByteArray("localhost.example.com") << false;
        QTest::addRow("all interfaces") << QByteArray("0.0.0.0") << false;
    }

    void loopbackHosts() {
        QFETCH(QByteArray, host);
        QTEST(isLoopbackHost(host.toStdString()), "loopback");
    }

    // What the demo promises: a provider elsewhere is refused before anything is asked of the network.
    void onlyThisComputer_data() {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("proxy");
        QTest::addRow("a name") << QByteArray("api.openai.com") << false;
        QTest::addRow("an address") << QByteArray("192.0.2.7") << false;
        QTest::addRow("a proxy on this computer") << QByteArray("127.0.0.1") << true;
    }

    void onlyThisComputer() {
        QFETCH(QByteArray, host);
        QFETCH(bool, proxy);
        asio::io_context io{1};
        CoarseTimers timers{io};
        SlabPool slabs;
        DnsCache dns{io, timers};
        Connector connector{io, timers, slabs, dns};
        connector.settings().only_this_computer = true;
        Target target;
        target.origin = parseBaseUrl("http://" + host.toStdString() + ":9")->origin;
        if (proxy) target.proxy = parseProxy("http://127.0.0.1:9");
        Cancel cancel;
        std::optional<ConnectResult> result;
        spawn(io, connector.connect(target, Milliseconds(10'000), cancel),
              [&](ConnectResult found) { result = std::move(found); });
        io.run();
        QVERIFY(result && result->error);
        QVERIFY(result->error->message.find("not on this computer") != std::string::npos);
        QCOMPARE(result->timings.dns, -1);
        QCOMPARE(result->timings.tcp, -1);
    }
};

TOLLGATE_TEST(AddressRulesTest)
#include "tst_address_rules.moc"
