// SPDX-License-Identifier: GPL-3.0-or-later
// A client connection over a real socket, driven by hand on this thread: however its bytes are cut, the same requests
// come out. The wire tests prove the same through the whole engine; here every pair of cuts is affordable.
#include "net/client_connection.h"
#include "support/raw_client.h"
#include "support/test_main.h"

#include <boost/asio/ip/tcp.hpp>

using namespace tollgate::net;
using tollgate::test::IoState;
using tollgate::test::Wire;

namespace {

// What was read of a request, in words.
std::string inWords(const RequestHead& head, std::string_view body) {
    return std::string(head.method) + " " + std::string(head.target) + " [" + std::string(body) + "]";
}

class Server {
public:
    Server() : m_acceptor(m_io, tcp::endpoint(asio::ip::address_v4::loopback(), 0)) {
        std::tie(m_client, m_state) =
            Wire::connect("127.0.0.1", m_acceptor.local_endpoint().port(), tollgate::test::deadlineIn(kPatience));
        TcpSocket socket(m_io.get_executor());
        m_acceptor.accept(socket);
        spawn(m_io, serve(std::move(socket)));
        m_io.poll();
    }

    ~Server() {
        m_client.close();
        runUntil([this] { return m_done; });
    }

    // Sends the piece and lets the connection do what it can with it.
    void give(std::string_view piece) {
        m_state = m_client.write(piece, tollgate::test::deadlineIn(kPatience));
        m_io.poll();
    }

    const std::vector<std::string>& seen(std::size_t count) {
        runUntil([&] { return m_seen.size() >= count || m_done; });
        return m_seen;
    }

private:
    static constexpr auto kPatience = tollgate::test::kPatience;

    template <class Condition>
    void runUntil(Condition condition) {
        const auto end = tollgate::test::deadlineIn(kPatience);
        while (!condition() && std::chrono::steady_clock::now() < end) m_io.run_one_for(std::chrono::milliseconds(100));
    }

    Task<> serve(TcpSocket socket) {
        ClientConnection client(std::move(socket), m_pool, m_timers, m_limits);
        while (true) {
            const HeadStatus status = co_await client.readHead();
            if (status == HeadStatus::refused) m_seen.push_back(std::string("refused: ") + client.refusal().rule);
            if (status != HeadStatus::ready) break;
            const BodyStatus body = co_await client.readBody(1 << 20);
            if (body == BodyStatus::gone) break;
            m_seen.push_back(body == BodyStatus::ready ? inWords(client.head(), client.body()) : "bad body");
            if (!client.keepAlive()) break;
        }
        m_done = true;
    }

    asio::io_context m_io{1};
    CoarseTimers m_timers{m_io};
    SlabPool m_pool;
    const ClientLimits m_limits;
    tcp::acceptor m_acceptor;
    Wire m_client;
    IoState m_state = IoState::Failed;
    std::vector<std::string> m_seen;
    bool m_done = false;
};

// Requests of every framing, one behind the other.
const std::string kConversation = "\r\nPOST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello"
                                  "GET /b?x=1 HTTP/1.1\r\nHost: h\r\n\r\n"
                                  "POST /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                                  "3;e=\"f\"\r\nabc\r\n0A\r\n0123456789\r\n0\r\nT: u\r\n\r\n"
                                  "\r\n\r\nPOST /d HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n"
                                  "POST /e HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                  "DELETE /f HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\n\r\n";

const std::vector<std::string> kRequests{
    "POST /a [hello]", "GET /b?x=1 []", "POST /c [abc0123456789]", "POST /d []", "POST /e []", "DELETE /f [\r\n]",
};

} // namespace

class ClientConnectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void readsWhatComesAtOnce() {
        Server server;
        server.give(kConversation);
        QCOMPARE(server.seen(kRequests.size()), kRequests);
    }

    void readsByteByByte() {
        Server server;
        for (const char& byte : kConversation) server.give({&byte, 1});
        QCOMPARE(server.seen(kRequests.size()), kRequests);
    }

    void readsTheSameAtEveryCut() {
        const std::string_view all(kConversation);
        for (std::size_t at = 1; at < all.size(); ++at) {
            Server server;
            server.give(all.substr(0, at));
            server.give(all.substr(at));
            QVERIFY2(server.seen(kRequests.size()) == kRequests, ("cut at " + std::to_string(at)).c_str());
        }
    }

    // Windows of one to nine bytes on their own, anywhere.
    void readsTheSameAtTwoCuts() {
        const std::string_view all(kConversation);
        for (std::size_t width = 1; width < 10; ++width) {
            for (std::size_t at = width; at + width < all.size(); at += width) {
                Server server;
                server.give(all.substr(0, at));
                server.give(all.substr(at, width));
                server.give(all.substr(at + width));
                QVERIFY2(server.seen(kRequests.size()) == kRequests,
                         (std::to_string(width) + " bytes at " + std::to_string(at)).c_str());
            }
        }
    }

    void refusesTheSameAtEveryCut_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("verdict");
        auto row = [](const char* rule, const std::string& text) {
            QTest::newRow(rule) << text << std::string("refused: ") + rule;
        };
        const std::string head = "POST /a HTTP/1.1\r\nHost: h\r\n";
        row("length_and_coding", head + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("folded_field", head + "A: b\r\n c\r\n\r\n");
        row("bad_line_ending", head + "A: b\nC: d\r\n\r\n");
        row("bad_field_value", head + "A: b\rc\r\n\r\n");
        row("bad_field_name", head + "Content-Length : 1\r\n\r\n1");
        row("not_http", "\x16\x03\x01");
        row("not_http", "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n");
        row("missing_host", "GET / HTTP/1.1\r\n\r\n");
    }

    void refusesTheSameAtEveryCut() {
        QFETCH(std::string, text);
        QFETCH(std::string, verdict);
        const std::vector<std::string> wanted{verdict};
        for (std::size_t at = 0; at < text.size(); ++at) {
            Server server;
            if (at > 0) server.give(std::string_view(text).substr(0, at));
            server.give(std::string_view(text).substr(at));
            QVERIFY2(server.seen(1) == wanted, ("cut at " + std::to_string(at)).c_str());
        }
    }
};

TOLLGATE_TEST(ClientConnectionTest)
#include "tst_client_connection.moc"
