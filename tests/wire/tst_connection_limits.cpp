// SPDX-License-Identifier: GPL-3.0-or-later
// Clients that are too slow, or too many, are let go; the others do not feel it (reliability.md §1.5).
#include "errors.h"
#include "gate.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

// Short enough to wait for, long enough for a loaded machine to do within it what is not to be refused.
constexpr std::chrono::milliseconds kShort{400};

} // namespace

class ConnectionLimitsTest : public QObject {
    Q_OBJECT

    ScriptedUpstream m_upstream;
    std::unique_ptr<Gate> m_gate;

    Dialect m_dialect = Dialect::OpenAiChat;

    Dialect dialect() const { return m_dialect; }

    // A test with data rows of eachDialect().
    void useDialectOfRow() {
        QFETCH(int, dialect);
        m_dialect = static_cast<Dialect>(dialect);
        init();
    }

    std::string call(const HeaderPairs& more = {}) const {
        return callRequest(*m_gate, dialect(), answers::requestBody(dialect(), "test-model", false), more);
    }

    void start(const engine::EngineOptions& options) {
        m_gate = std::make_unique<Gate>();
        m_gate->addProvider(dialect(), m_upstream);
        m_gate->start({.engine = options});
    }

    // Sends `bit` again and again until an answer comes.
    static void drip(RawClient& client, std::string_view bit) {
        const Deadline end = deadlineIn(kPatience);
        while (client.unread().empty() && std::chrono::steady_clock::now() < end && client.send(bit))
            client.waitForBytes(kShort / 10);
    }

private Q_SLOTS:

    void init() {
        m_upstream.forgetRules();
        m_upstream.otherwise(answers::plain(dialect()));
    }

    void cleanup() {
        m_gate.reset();
        m_dialect = Dialect::OpenAiChat;
    }

    // A head that trickles in: 408 after the limit, however steadily it drips.
    void aSlowHeadIsRefused_data() { eachDialect(); }

    void aSlowHeadIsRefused() {
        useDialectOfRow();
        start({.limits = {.head = kShort}});
        RawClient client(m_gate->port());
        const std::string request = call();
        client.send(request.substr(0, request.find("\r\n") + 2)); // enough to know the dialect
        Response response = client.readResponse();
        QCOMPARE(wrongWith(response, dialect(), 408), std::string());
        QVERIFY(client.waitForClose());
        QCOMPARE(m_gate->records().count(), std::size_t{0});
    }

    void aDrippingHeadIsRefused_data() { eachDialect(); }

    void aDrippingHeadIsRefused() {
        useDialectOfRow();
        start({.limits = {.head = kShort}});
        RawClient client(m_gate->port());
        const std::string request = call();
        client.send(request.substr(0, request.find("\r\n") + 2));
        drip(client, "X-A: b\r\n");
        QCOMPARE(wrongWith(client.readResponse(), dialect(), 408), std::string());
    }

    void aSilentConnectionIsClosed() {
        start({.limits = {.keep_alive_idle = std::chrono::milliseconds(1000)}});
        RawClient fresh(m_gate->port());
        QVERIFY(fresh.waitForClose());
        QCOMPARE(fresh.unread(), std::string());
        RawClient used(m_gate->port());
        QCOMPARE(used.exchange(call()).status, 200);
        QVERIFY(used.waitForClose());
        QCOMPARE(used.unread(), std::string());
    }

    void aBodyThatStopsIsRefused_data() { eachDialect(); }

    void aBodyThatStopsIsRefused() {
        useDialectOfRow();
        start({.limits = {.body_idle = kShort}});
        const std::string request = call();
        RawClient client(m_gate->port());
        client.send(request.substr(0, request.size() - 1));
        Response response = client.readResponse();
        QCOMPARE(wrongWith(response, dialect(), 408), std::string());
        QVERIFY(client.waitForClose());
        const auto row = m_gate->records().wait();
        QCOMPARE(row->status, 408);
        QVERIFY(row->attempts.empty());
    }

    // A byte now and then keeps the idle limit away, not the least rate.
    void aDrippingBodyIsRefused_data() { eachDialect(); }

    void aDrippingBodyIsRefused() {
        useDialectOfRow();
        start({.limits = {.body_grace = kShort}});
        const std::string request = call({{"content-length", "9999"}});
        RawClient client(m_gate->port());
        client.send(request);
        drip(client, " ");
        QCOMPARE(wrongWith(client.readResponse(), dialect(), 408), std::string());
    }

    // A client that takes nothing holds a provider's stream for as long as the limit says, not for ever.
    void aClientThatTakesNothingIsLeft() {
        m_upstream.forgetRules();
        answers::Answer answer;
        answer.text = std::string(32u << 20, 'x'); // more than any socket buffer takes
        answer.deltas = 2000;
        m_upstream.otherwise(answers::streamed(dialect(), answer));
        start({.limits = {.write_stall = kShort}});
        RawClient client(m_gate->port());
        QVERIFY(client.send(chatRequest(*m_gate, dialect(), true)));
        const auto row = m_gate->records().wait();
        QVERIFY(row);
        QCOMPARE(row->outcome, record::Outcome::ClientGone);
        QVERIFY(m_upstream.ledger().waitForOpenConnections(0));
    }

    // reliability.md §4.2 #38: at the cap nobody is turned away, the next waits until a place is free.
    void atTheCapTheNextWaits() {
        start({.max_connections = 2});
        RawClient first(m_gate->port()), second(m_gate->port());
        QCOMPARE(first.exchange(call()).status, 200);
        QCOMPARE(second.exchange(call()).status, 200);
        RawClient third(m_gate->port());
        QVERIFY(third.isConnected()); // by the kernel
        QVERIFY(third.send(call()));
        QVERIFY(!third.waitForBytes(kShort));
        first.close();
        QCOMPARE(third.readResponse().status, 200);
        QCOMPARE(second.exchange(call()).status, 200);
    }

    void manyConnectionsAtOnceAreAllServed() {
        start({.threads = 2, .max_connections = 16});
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 100; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_gate->port()));
            QVERIFY(clients.back()->send(call({{"connection", "close"}})));
        }
        for (auto& client : clients) QCOMPARE(client->readResponse().status, 200);
    }

    // Buffers are lent up to a limit; beyond it a large request is told to come again, a small one is served.
    void largeBodiesWaitWhenMemoryIsLent_data() { eachDialect(); }

    void largeBodiesWaitWhenMemoryIsLent() {
        useDialectOfRow();
        start({.limits = {.lane_bytes = 4u << 20}});
        const std::string large = call({{"content-length", "8000000"}, {"expect", "100-continue"}});
        RawClient client(m_gate->port());
        Response response = client.exchange(large.substr(0, large.find("\r\n\r\n") + 4));
        QCOMPARE(wrongWith(response, dialect(), 503, "no_target_available"), std::string());
        QVERIFY(response.interim.empty());
        QVERIFY(!response.headers.value("retry-after").empty());
        QCOMPARE(ask(m_gate->port(), call()).status, 200);
    }
};

TOLLGATE_TEST(ConnectionLimitsTest)
#include "tst_connection_limits.moc"
