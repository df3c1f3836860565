// SPDX-License-Identifier: GPL-3.0-or-later
// Where the gate listens: loopback of both families, the network over TLS, a port that is taken; moving while it runs
// and stopping gracefully (DESIGN.md §2, §10.6; reliability.md §1.3, §4.2 #35).
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"
#include "tls_on_disk.h"

#include <QCoreApplication>
#include <QFile>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>

#include <future>

using namespace tollgate;
using namespace tollgate::test;

namespace {

// An address of this machine that is not loopback; "" when it has none.
std::string networkAddress() {
    std::string found;
    ifaddrs* all = nullptr;
    if (::getifaddrs(&all) != 0) return found;
    for (const ifaddrs* one = all; one && found.empty(); one = one->ifa_next) {
        const bool fits = one->ifa_addr && one->ifa_addr->sa_family == AF_INET && !(one->ifa_flags & IFF_LOOPBACK);
        char text[INET_ADDRSTRLEN] = {};
        if (fits)
            ::inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(one->ifa_addr)->sin_addr, text, sizeof text);
        found = text;
    }
    ::freeifaddrs(all);
    return found;
}

bool refusesConnections(std::uint16_t port, const std::string& address = "127.0.0.1") {
    return !RawClient(port, address).isConnected();
}

std::string healthRequest(const std::string& host) {
    return requestText("GET", "/healthz", "", {{"host", host}});
}

} // namespace

class ListeningTest : public QObject {
    Q_OBJECT

    ScriptedUpstream m_upstream;

private Q_SLOTS:

    void init() {
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::plain(Dialect::OpenAiChat));
    }

    void onIpv6Loopback() {
        Gate gate;
        gate.addProvider(Dialect::OpenAiChat, m_upstream);
        gate.start({.address = "::1"});
        QCOMPARE(hostOf(gate), "[::1]:" + std::to_string(gate.port()));
        RawClient client(gate.port(), "::1");
        QCOMPARE(client.exchange(chatRequest(gate, Dialect::OpenAiChat, false)).status, 200);
        QVERIFY(refusesConnections(gate.port())); // that address and no other
    }

    void onTheNetworkOverTls() {
        const std::string address = networkAddress();
        if (address.empty()) QSKIP("this machine has no address but loopback");
        const TestAuthority authority;
        const TlsOnDisk tls(authority.issue({.names = {address, "gate.example.test"}}));
        Gate gate;
        gate.addProvider(Dialect::OpenAiChat, m_upstream);
        gate.config().listen.extra_hosts = {"gate.example.test"};
        gate.start({.address = address, .tls = tls.load()});
        for (const std::string& host : {hostOf(gate), "gate.example.test:" + std::to_string(gate.port())}) {
            RawClient client(gate.port(), authority, "gate.example.test", address);
            std::string request = chatRequest(gate, Dialect::OpenAiChat, false);
            request.replace(request.find(hostOf(gate)), hostOf(gate).size(), host);
            QCOMPARE(client.exchange(request).status, 200);
        }
        RawClient client(gate.port(), authority, "gate.example.test", address);
        QCOMPARE(client.exchange(healthRequest("evil.test:" + std::to_string(gate.port())), "GET").status, 421);
        QVERIFY(refusesConnections(gate.port())); // loopback is not listened on
    }

    void overTlsRequestsAreServedAsEver() {
        const TestAuthority authority;
        const TlsOnDisk tls(authority.issue());
        Gate gate;
        gate.addProvider(Dialect::OpenAiChat, m_upstream);
        gate.start({.tls = tls.load()});
        RawClient client(gate.port(), authority);
        const std::string request = chatRequest(gate, Dialect::OpenAiChat, false);
        QCOMPARE(client.exchange(request).status, 200);
        QVERIFY(client.send(request + request + request)); // many requests in one record
        for (int i = 0; i < 3; ++i) QCOMPARE(client.readResponse().status, 200);
        QVERIFY(client.sendByteByByte(request)); // and one in many
        QCOMPARE(client.readResponse().body, answers::body(Dialect::OpenAiChat, {}));
        const std::string large =
            callRequest(gate, Dialect::OpenAiChat,
                        answers::requestBody(Dialect::OpenAiChat, "test-model", false, std::string(3'000'000, 'x')));
        QCOMPARE(client.exchange(large).status, 200);
        QCOMPARE(m_upstream.ledger().last().body.size(), large.size() - large.find("\r\n\r\n") - 4);
    }

    // Whoever forgets the s learns it.
    void plainHttpToATlsPortIsToldSo() {
        const TestAuthority authority;
        const TlsOnDisk tls(authority.issue());
        Gate gate;
        gate.addProvider(Dialect::OpenAiChat, m_upstream);
        gate.start({.tls = tls.load()});
        RawClient client(gate.port());
        Response response = client.exchange(chatRequest(gate, Dialect::OpenAiChat, false));
        QCOMPARE(wrongWith(response, Dialect::OpenAiChat, 400), std::string());
        QVERIFY(errorMessage(response).find("https://") != std::string::npos);
        QVERIFY(client.waitForClose());
        QCOMPARE(m_upstream.ledger().complaints().size(), std::size_t{0});
    }

    void unreadableCertificatesAreNamed() {
        const TestAuthority authority;
        const TlsOnDisk tls(authority.issue()), other(authority.issue());
        const auto missing = net::ServerTls::load("/nowhere/cert.pem", tls.key());
        QVERIFY(!missing && missing.error().message.find("/nowhere/cert.pem") != std::string::npos);
        const auto mixed = net::ServerTls::load(tls.cert(), other.key());
        QVERIFY(!mixed && mixed.error().message.find(other.key()) != std::string::npos);
    }

    void aTakenPortIsToldWithWhoHasIt() {
        Gate gate;
        gate.start();
        const auto taken = gate.engine().listen("127.0.0.1", m_upstream.port());
        QVERIFY(!taken);
        const std::string message = taken.error().message;
        QFile comm(QStringLiteral("/proc/self/comm"));
        QVERIFY(comm.open(QIODevice::ReadOnly));
        const std::string name = comm.readAll().trimmed().toStdString();
        const std::string pid = std::to_string(QCoreApplication::applicationPid());
        QVERIFY2(message.find("127.0.0.1:" + std::to_string(m_upstream.port())) != std::string::npos, message.c_str());
        QVERIFY2(message.find(name + " (pid " + pid + ")") != std::string::npos, message.c_str());
        QVERIFY(!gate.engine().listening());
    }

    void anAddressThatIsNotOursIsToldSo() {
        Gate gate;
        gate.start();
        const auto foreign = gate.engine().listen("192.0.2.1", 0);
        QVERIFY(!foreign);
        QVERIFY(foreign.error().message.find("192.0.2.1") != std::string::npos);
        const auto name = gate.engine().listen("localhost", 0);
        QVERIFY(!name);
    }

    // A stream that runs goes on when the listener moves, even to the same address; new clients find the new place.
    void movingEndsNothing() {
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::streamed(Dialect::OpenAiChat, {}, {.held = true}));
        Gate gate;
        gate.addProvider(Dialect::OpenAiChat, m_upstream);
        gate.start(2);
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, Dialect::OpenAiChat, true)));
        QVERIFY(m_upstream.waitUntilHeld());
        const std::uint16_t before = gate.port();
        for (int i = 0; i < 20; ++i) QVERIFY(gate.engine().listen("127.0.0.1", before).has_value());
        QVERIFY(gate.engine().listen("127.0.0.1", 0).has_value());
        gate.apply();
        QVERIFY(gate.port() != before);
        QVERIFY(refusesConnections(before));
        QCOMPARE(ask(gate.port(), healthRequest(hostOf(gate)), "GET").status, 200);
        m_upstream.open();
        QCOMPARE(client.readResponse().end, Response::End::Complete);
    }
};

// DESIGN.md §2: stops accepting, lets running requests finish for a while, closes who waits, leaves nothing behind.
class StoppingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void whatRunsFinishesAndNewOnesAreRefused() {
        QFETCH_GLOBAL(int, dialect);
        const auto spoken = static_cast<Dialect>(dialect);
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(spoken, {}, {.held = true}));
        Gate gate;
        gate.addProvider(spoken, upstream);
        gate.start(2);
        const std::uint16_t port = gate.port();
        RawClient idle(port), half(port), running(port);
        const HeaderPairs host{{"host", hostOf(gate)}};
        QCOMPARE(idle.exchange(requestText("GET", "/healthz", "", host), "GET").status, 200);
        QVERIFY(half.send("POST /v1/messages HT"));
        QVERIFY(running.send(chatRequest(gate, spoken, true) + chatRequest(gate, spoken, true)));
        QVERIFY(upstream.waitUntilHeld());

        auto stopped = std::async(std::launch::async, [&] { gate.engine().stop(20 * kSecond); });
        QVERIFY(idle.waitForClose());
        QVERIFY(half.waitForClose());
        QTRY_VERIFY(refusesConnections(port));
        QVERIFY(stopped.wait_for(std::chrono::seconds(0)) == std::future_status::timeout); // it waits for who runs
        upstream.open();
        QCOMPARE(running.readResponse().end, Response::End::Complete);
        QVERIFY(running.waitForClose()); // and the request behind it is not served any more
        QCOMPARE(running.unread(), std::string());
        QVERIFY(stopped.wait_for(kPatience) == std::future_status::ready);
        QCOMPARE(gate.records().count(), std::size_t{1});
        QCOMPARE(gate.records().wait()->outcome, record::Outcome::Ok);
        QVERIFY(upstream.ledger().waitForOpenConnections(0));
        QCOMPARE(upstream.ledger().abortCount(), 0);
    }

    // Connections that come in that moment end as well.
    void newcomersAreClosedAtOnce() {
        QFETCH_GLOBAL(int, dialect);
        const auto spoken = static_cast<Dialect>(dialect);
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(spoken, {}, {.held = true}));
        for (int i = 0; i < 4; ++i) {
            Gate gate;
            gate.addProvider(spoken, upstream);
            gate.start(4);
            const std::uint16_t port = gate.port();
            RawClient running(port);
            QVERIFY(running.send(chatRequest(gate, spoken, true)));
            QVERIFY(upstream.ledger().waitForRequests(i + 1));
            auto stopped = std::async(std::launch::async, [&] { gate.engine().stop(20 * kSecond); });
            std::vector<std::unique_ptr<RawClient>> newcomers;
            for (bool come = true; come && newcomers.size() < 500;) {
                auto client = std::make_unique<RawClient>(port);
                come = client->isConnected();
                if (come) newcomers.push_back(std::move(client));
            }
            for (const auto& client : newcomers) {
                client->send("P"); // the system may have dropped it without a word
                QVERIFY(client->waitForClose());
            }
            running.close();
            QVERIFY(stopped.wait_for(kPatience) == std::future_status::ready);
        }
    }

    // The answer that ends a connection says so.
    void aWholeAnswerInTheStopSaysClose() {
        QFETCH_GLOBAL(int, dialect);
        const auto spoken = static_cast<Dialect>(dialect);
        ScriptedUpstream upstream;
        upstream.otherwise(Reply().hold().append(answers::plain(spoken)));
        Gate gate;
        gate.addProvider(spoken, upstream);
        gate.start();
        RawClient running(gate.port()), idle(gate.port());
        QCOMPARE(idle.exchange(healthRequest(hostOf(gate)), "GET").status, 200);
        QVERIFY(running.send(chatRequest(gate, spoken, false)));
        QVERIFY(upstream.waitUntilHeld());
        auto stopped = std::async(std::launch::async, [&] { gate.engine().stop(20 * kSecond); });
        QVERIFY(idle.waitForClose()); // it has begun
        upstream.open();
        Response response = running.readResponse();
        QCOMPARE(response.status, 200);
        QCOMPARE(response.headers.value("connection"), std::string("close"));
        QVERIFY(stopped.wait_for(kPatience) == std::future_status::ready);
    }

    void whatOutlastsTheGraceIsCancelled() {
        QFETCH_GLOBAL(int, dialect);
        const auto spoken = static_cast<Dialect>(dialect);
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(spoken, {}, {.pieces = 2, .then = Playing::Then::Stall}));
        Gate gate;
        gate.addProvider(spoken, upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, spoken, true)));
        QVERIFY(upstream.ledger().waitForRequests(1));
        QVERIFY(upstream.waitUntilHeld(1, kNever));
        const auto begin = std::chrono::steady_clock::now();
        gate.engine().stop(kSecond / 5);
        QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
        QVERIFY(client.readResponse().end != Response::End::Complete);
        QVERIFY(upstream.ledger().waitForAborts());
        QCOMPARE(gate.records().count(), std::size_t{1}); // a call that was cancelled has its row
    }
};

TOLLGATE_TEST(ListeningTest)
TOLLGATE_TEST(StoppingTest)
#include "tst_listening.moc"
