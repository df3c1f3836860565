// SPDX-License-Identifier: GPL-3.0-or-later
// From a name to a connection: lookups, both families raced, addresses that are never called, TLS sessions resumed
// (reliability.md §1.4, §4.2 #1–#3; DESIGN.md §10.2).
#include "loop.h"
#include "net/upstream_pool.h"
#include "support/answers.h"
#include "support/scripted_upstream.h"
#include "support/temp_profile.h"
#include "support/tls_identity.h"

using namespace tollgate;
using namespace tollgate::net;
using namespace tollgate::test;

namespace {

constexpr const char* kHost = "api.example";

} // namespace

class ConnectorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void aNameLeadsToItsAddress() {
        ScriptedUpstream upstream;
        Loop loop;
        loop.know(kHost, {"127.0.0.1"});
        const ConnectResult result = loop.connect(plainTarget(kHost, upstream.port()));
        QVERIFY(result.connection);
        QCOMPARE(result.address, "127.0.0.1:" + std::to_string(upstream.port()));
        QVERIFY(result.timings.dns >= 0 && result.timings.tcp >= 0);
        QCOMPARE(result.timings.tls, Micros{-1});
    }

    // The family that hangs costs its head start once, and is then known for a while.
    void aHangingFamilyIsOvertaken_data() {
        QTest::addColumn<bool>("six");
        QTest::newRow("IPv6 hangs") << true;
        QTest::newRow("IPv4 hangs") << false;
    }

    void aHangingFamilyIsOvertaken() {
        QFETCH(bool, six);
        if (!hasV6()) QSKIP("this machine has no IPv6");
        const char* good = six ? "127.0.0.1" : "::1";
        const char* bad = six ? "::1" : "127.0.0.1";
        ScriptedUpstream upstream({.address = good});
        const HangingPort hanging(bad, upstream.port());
        Loop loop;
        loop.connector.settings().second_family = Milliseconds(400);
        loop.know(kHost, {bad, good});
        const ConnectResult first = loop.connect(plainTarget(kHost, upstream.port()));
        QVERIFY2(first.connection, first.error ? first.error->message.c_str() : "");
        QVERIFY(first.address.find(good) != std::string::npos);
        QVERIFY2(first.timings.tcp >= 350'000, qPrintable(QString::number(first.timings.tcp)));
        const ConnectResult second = loop.connect(plainTarget(kHost, upstream.port()));
        QVERIFY(second.connection);
        QVERIFY2(second.timings.tcp < 400'000, qPrintable(QString::number(second.timings.tcp)));
        loop.connector.networkChanged(); // what was learnt is forgotten
        const ConnectResult third = loop.connect(plainTarget(kHost, upstream.port()));
        QVERIFY2(third.timings.tcp >= 350'000, qPrintable(QString::number(third.timings.tcp)));
    }

    // One that refuses costs nothing: the next is tried at once.
    void aRefusingAddressIsPassedOver() {
        ScriptedUpstream upstream;
        Loop loop;
        loop.connector.settings().second_family = Milliseconds(60'000);
        loop.know(kHost, {"127.0.0.3", "127.0.0.2", "127.0.0.1"});
        const ConnectResult result = loop.connect(plainTarget(kHost, upstream.port()));
        QVERIFY2(result.connection, result.error ? result.error->message.c_str() : "");
        QCOMPARE(result.address, "127.0.0.1:" + std::to_string(upstream.port()));
    }

    void allRefuse() {
        const RefusingPort nobody;
        Loop loop;
        loop.know(kHost, {"127.0.0.1", "127.0.0.2"});
        const ConnectResult result = loop.connect(plainTarget(kHost, nobody.port()));
        QVERIFY(result.error);
        QCOMPARE(result.error->step, ConnectStep::Connect);
        QVERIFY(result.error->message.find("refused the connection") != std::string::npos);
        QVERIFY(!result.error->timed_out && !result.error->cancelled);
    }

    void allHang() {
        const HangingPort hanging;
        Loop loop;
        loop.know(kHost, {"127.0.0.1"});
        const ConnectResult result = loop.connect(plainTarget(kHost, hanging.port()), Milliseconds(100));
        QVERIFY(result.error && result.error->timed_out);
        QVERIFY2(result.error->message.find("took longer than 0.1 s") != std::string::npos,
                 result.error->message.c_str());
    }

    void cancellingEndsItAtOnce_data() {
        QTest::addColumn<bool>("dns");
        QTest::newRow("while looking up") << true;
        QTest::newRow("while connecting") << false;
    }

    void cancellingEndsItAtOnce() {
        QFETCH(bool, dns);
        const HangingPort hanging;
        Loop loop;
        loop.answering = !dns;
        loop.know(kHost, {"127.0.0.1"});
        asio::post(loop.io, [&] { loop.cancel.fire(); });
        const ConnectResult result = loop.connect(plainTarget(kHost, hanging.port()), Milliseconds(600'000));
        QVERIFY(result.error && result.error->cancelled);
    }

    void aNameThatDoesNotExistIsTold() {
        Loop loop;
        const ConnectResult result = loop.connect(plainTarget("no.such.host", 80));
        QCOMPARE(result.error->step, ConnectStep::Dns);
        QVERIFY(result.error->message.find("there is no host named no.such.host") != std::string::npos);
    }

    void aLookupHasALimit() {
        Loop loop;
        loop.answering = false;
        const ConnectResult result = loop.connect(plainTarget(kHost, 80), Milliseconds(50));
        QCOMPARE(result.error->step, ConnectStep::Dns);
        QVERIFY(result.error->timed_out);
    }

    // All who ask for one name share one lookup, and its answer serves for a while.
    void aNameIsLookedUpOnce() {
        ScriptedUpstream upstream;
        Loop loop;
        loop.know(kHost, {"127.0.0.1"});
        const Target target = plainTarget(kHost, upstream.port());
        int done = 0;
        for (int i = 0; i < 5; ++i)
            spawn(loop.io, loop.connector.connect(target, Milliseconds(10'000), loop.cancel),
                  [&](const ConnectResult& result) { done += result.connection ? 1 : 0; });
        QVERIFY(loop.waitUntil([&] { return done == 5; }));
        QVERIFY(loop.connect(target).connection);
        QCOMPARE(loop.asked[kHost], 1);
        loop.connector.networkChanged();
        QVERIFY(loop.connect(target).connection);
        QCOMPARE(loop.asked[kHost], 2);
    }

    // A resolver that fails does not take down what worked a minute ago.
    void theLastGoodAnswerHelpsOut_data() {
        QTest::addColumn<bool>("silent");
        QTest::newRow("the resolver fails") << false;
        QTest::newRow("the resolver is silent") << true;
    }

    void theLastGoodAnswerHelpsOut() {
        QFETCH(bool, silent);
        ScriptedUpstream upstream;
        Loop loop;
        loop.know(kHost, {"127.0.0.1"});
        const Target target = plainTarget(kHost, upstream.port());
        QVERIFY(loop.connect(target).connection);
        loop.names.clear();
        loop.answering = !silent;
        loop.connector.networkChanged();
        QVERIFY(loop.connect(target).connection);
        QCOMPARE(loop.asked[kHost], 2);
    }

    // Whatever the name in front of it (DESIGN.md §10.2, reliability.md §1.4).
    void addressesThatAreNeverCalled_data() {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("our own listener") << QByteArray("127.0.0.1") << QByteArray("is Tollgate itself");
        QTest::newRow("… under another of our addresses")
            << QByteArray("127.9.9.9") << QByteArray("is Tollgate itself");
        QTest::newRow("… inside IPv6") << QByteArray("::ffff:127.0.0.1") << QByteArray("is Tollgate itself");
        QTest::newRow("cloud metadata") << QByteArray("169.254.169.254") << QByteArray("clouds hand out credentials");
        QTest::newRow("… inside IPv6") << QByteArray("::ffff:169.254.169.254")
                                       << QByteArray("clouds hand out credentials");
        QTest::newRow("… of AWS over IPv6") << QByteArray("fd00:ec2::254") << QByteArray("clouds hand out credentials");
    }

    void addressesThatAreNeverCalled() {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, words);
        ScriptedUpstream upstream;
        Loop loop;
        loop.connector.setOwnPorts({upstream.port()});
        loop.know(kHost, {address.constData()});
        const ConnectResult result = loop.connect(plainTarget(kHost, upstream.port()));
        QVERIFY(result.error);
        QVERIFY2(result.error->message.find(words.toStdString()) != std::string::npos, result.error->message.c_str());
        QCOMPARE(upstream.ledger().connectionCount(), 0);
    }

    // The port alone is no circle: another computer may listen there.
    void anotherServerOnAnotherPortIsCalled() {
        ScriptedUpstream upstream;
        Loop loop;
        loop.connector.setOwnPorts({static_cast<std::uint16_t>(upstream.port() + 1)});
        loop.know(kHost, {"169.254.169.254", "127.0.0.1"});
        QVERIFY(loop.connect(plainTarget(kHost, upstream.port())).connection);
    }

    // A second handshake is a short one: TLS sessions are kept by origin.
    void aTlsSessionIsResumed() {
        QTemporaryDir files;
        const QString caFile = files.filePath(QStringLiteral("ca.pem"));
        const TestAuthority authority;
        const TlsIdentity identity = authority.issue({.names = {kHost}});
        TempProfile::writeFile(caFile, QByteArray::fromStdString(authority.certificatePem()));
        ScriptedUpstream upstream({.tls = &identity});
        upstream.otherwise(Reply::json(200, "{}"));
        Loop loop;
        loop.know(kHost, {"127.0.0.1"});
        const Target target{{Scheme::Https, kHost, upstream.port()}, caFile.toStdString(), {}};
        ConnectResult first = loop.connect(target);
        QVERIFY2(first.connection, first.error ? first.error->message.c_str() : "");
        QVERIFY(!first.tls_resumed);
        QVERIFY(first.timings.tls > 0);
        QVERIFY(loop.run(exchange(*first.connection, loop.cancel)).value_or(false)); // the tickets come with the answer
        const ConnectResult second = loop.connect(target);
        QVERIFY(second.connection);
        QVERIFY(second.tls_resumed);
    }

private:
    static Task<bool> exchange(UpstreamConnection& connection, Cancel& cancel) {
        connection.begin(cancel);
        const std::string request = "GET / HTTP/1.1\r\nhost: api.example\r\n\r\n";
        const std::array parts{asio::const_buffer(request.data(), request.size())};
        const WriteStatus written = co_await connection.write(parts, Milliseconds(10'000));
        if (!written.complete()) co_return false;
        const AnswerHead head = co_await connection.readHead({});
        if (head.fault != Fault::None) co_return false;
        const AnswerBody body = co_await connection.readAll(1000, Milliseconds(10'000));
        co_return body.end&& connection.finish();
    }
};

TOLLGATE_TEST(ConnectorTest)
#include "tst_connector.moc"
