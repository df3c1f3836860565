// SPDX-License-Identifier: GPL-3.0-or-later
// Which local program a connection comes from.
#include "bridge/peer_processes.h"
#include "bridge/proc_sockets.h"
#include "support/test_main.h"

#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

using namespace tollgate;
using namespace tollgate::bridge;

namespace {

constexpr int kPatienceMs = 20'000;

std::array<unsigned char, 16> mapped(std::uint8_t last) {
    return {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127, 0, 0, last};
}

std::array<unsigned char, 16> bytesOf(const QHostAddress& address) {
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::array<unsigned char, 16> out{};
    std::copy(std::begin(bytes.c), std::end(bytes.c), out.begin());
    return out;
}

// The ends of a connection as its server sees them.
engine::SocketEnds endsOf(const QTcpSocket& accepted) {
    return {bytesOf(accepted.peerAddress()), bytesOf(accepted.localAddress()), accepted.peerPort(),
            accepted.localPort()};
}

// The name the system gives the process of this test: cut off at 15 characters, it is the file's.
std::string ownName() {
    return "tst_bridge";
}

// As tables look on machines that keep the low byte first.
constexpr char kLine[] = "   3: 0200007F:9C40 0100007F:21CF 01 00000000:00000000 00:00000000 00000000  1000        0 "
                         "451234 1 0000000000000000 20 4 30 10 -1";
constexpr char kLine6[] = "   0: 00000000000000000000000001000000:0050 0000000000000000FFFF00000100007F:C001 01 "
                          "00000000:00000000 02:000AF2B6 00000000     0        0 77 2 0000000000000000";

} // namespace

class PeerProcessesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void readsTheSystemsTable() {
        const auto socket = procSocketIn(kLine);
        QVERIFY(socket);
        QCOMPARE(socket->ends, (engine::SocketEnds{mapped(1), mapped(2), 0x21CF, 0x9C40}));
        QCOMPARE(socket->user, 1000u);
        QCOMPARE(socket->inode, std::uint64_t{451234});
        const auto other = procSocketIn(kLine6);
        QVERIFY(other);
        std::array<unsigned char, 16> loopback{};
        loopback[15] = 1;
        QCOMPARE(other->ends, (engine::SocketEnds{mapped(1), loopback, 0xC001, 0x50}));
        QCOMPARE(other->inode, std::uint64_t{77});
    }

    void takesNothingElseForASocket_data() {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"", "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid",
              "0:", "0: 0100007F:0050", "0: 0100007F:0050 0100007F", "0: 01:0050 0100007F:0050 01",
              "0: 0100007G:0050 0100007F:0050 01 0:0 0:0 0 0 0 7 1",
              "0: 0100007F:0050 0100007F:0050 01 0:0 0:0 0 who 0 7 1"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }

    void takesNothingElseForASocket() {
        QFETCH(QString, line);
        QVERIFY(!procSocketIn(line.toStdString()));
    }

    void knowsASocketAmongDescriptors() {
        QCOMPARE(socketInodeIn("socket:[451234]"), std::uint64_t{451234});
        for (const char* link :
             {"", "pipe:[12]", "/dev/null", "socket:[]", "socket:[x]", "socket:[12", "anon_inode:[eventfd]"})
            QCOMPARE(socketInodeIn(link), std::uint64_t{0});
    }

    void namesTheProgram_data() {
        QTest::addColumn<QString>("address");
        QTest::newRow("IPv4") << QStringLiteral("127.0.0.1");
        QTest::newRow("IPv6") << QStringLiteral("::1");
    }

    // This process is its own peer.
    void namesTheProgram() {
        QFETCH(QString, address);
        QTcpServer server;
        if (!server.listen(QHostAddress(address))) QSKIP("there is no such address here");
        QTcpSocket client;
        client.connectToHost(QHostAddress(address), server.serverPort());
        QVERIFY(client.waitForConnected(kPatienceMs));
        QVERIFY(server.waitForNewConnection(kPatienceMs));
        const std::unique_ptr<QTcpSocket> accepted(server.nextPendingConnection());
        PeerProcesses peers;
        const auto name = peers.ask(endsOf(*accepted));
        QVERIFY(name);
        QTRY_COMPARE_WITH_TIMEOUT(std::string(name->text()), ownName(), kPatienceMs);
    }

    // Many ask at once, and some of them have gone when it looks.
    void answersThoseThatAreThere() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        PeerProcesses peers;
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        std::vector<std::shared_ptr<const engine::PeerName>> names;
        engine::SocketEnds gone;
        gone.peer = gone.own = mapped(1);
        gone.peer_port = 1;
        const auto nobody = peers.ask(gone);
        for (int i = 0; i < 20; ++i) {
            auto client = std::make_unique<QTcpSocket>();
            client->connectToHost(QHostAddress::LocalHost, server.serverPort());
            QVERIFY(client->waitForConnected(kPatienceMs));
            QVERIFY(server.waitForNewConnection(kPatienceMs));
            sockets.emplace_back(server.nextPendingConnection());
            names.push_back(peers.ask(endsOf(*sockets.back())));
            sockets.push_back(std::move(client));
        }
        for (const auto& name : names) QTRY_COMPARE_WITH_TIMEOUT(std::string(name->text()), ownName(), kPatienceMs);
        QVERIFY(!nobody || nobody->text().empty());
    }

    // Nobody who asks waits: beyond what can be looked up the answer is "nobody looks".
    void refusesAFlood() {
        PeerProcesses peers;
        engine::SocketEnds ends;
        int refused = 0;
        for (int i = 0; i < 100'000 && refused == 0; ++i) refused += peers.ask(ends) == nullptr ? 1 : 0;
        QVERIFY(refused > 0);
    }
};

TOLLGATE_TEST(PeerProcessesTest)
#include "tst_peer_processes.moc"
