// SPDX-License-Identifier: GPL-3.0-or-later
// Connections that are kept: how many, how long, which first, and which never (reliability.md §4.2 #5).
#include "loop.h"
#include "net/upstream_pool.h"
#include "support/scripted_upstream.h"

using namespace tollgate;
using namespace tollgate::net;
using namespace tollgate::test;

namespace {

// A pool with one provider, whose calls are made one by one or side by side.
struct Scene {
    explicit Scene(PoolSettings settings) : pool(loop.connector, settings) {
        upstream.otherwise(Reply::json(200, "{}"));
        target = plainTarget("127.0.0.1", upstream.port());
    }

    Lease take(UpstreamPool::Freshness freshness = UpstreamPool::Freshness::Any) {
        auto result = loop.run(pool.acquire(target, Milliseconds(10'000), loop.cancel, freshness));
        return result ? std::move(result->lease) : Lease();
    }

    // A whole exchange on it.
    bool use(Lease& lease) { return loop.run(exchange(*lease)).value_or(false); }

    static Task<bool> exchange(UpstreamConnection& connection) {
        const std::string request = "GET / HTTP/1.1\r\nhost: x\r\n\r\n";
        const std::array parts{asio::const_buffer(request.data(), request.size())};
        const WriteStatus written = co_await connection.write(parts, Milliseconds(10'000));
        if (!written.complete()) co_return false;
        const AnswerHead head = co_await connection.readHead({});
        if (head.fault != Fault::None) co_return false;
        const AnswerBody body = co_await connection.readAll(1000, Milliseconds(10'000));
        co_return body.end;
    }

    ScriptedUpstream upstream;
    Loop loop;
    UpstreamPool pool;
    Target target;
};

} // namespace

class UpstreamPoolTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void aCleanExchangeLeavesItsConnection() {
        Scene scene({});
        Lease lease = scene.take();
        QVERIFY(scene.use(lease));
        QCOMPARE(scene.pool.counters().busy, std::size_t{1});
        lease.end();
        QCOMPARE(scene.pool.counters().busy, std::size_t{0});
        QCOMPARE(scene.pool.counters().idle, std::size_t{1});
        lease = scene.take();
        QVERIFY(lease->reused());
        QVERIFY(scene.use(lease));
        lease.end();
        const PoolCounters counters = scene.pool.counters();
        QCOMPARE(counters.opened, std::uint64_t{1});
        QCOMPARE(counters.reused, std::uint64_t{1});
        QCOMPARE(scene.upstream.ledger().connectionCount(), 1);
    }

    void whatWaitsTooLongIsClosed() {
        Scene scene({.idle_limit = Milliseconds(60)});
        Lease lease = scene.take();
        QVERIFY(scene.use(lease));
        lease.end();
        QVERIFY(scene.loop.waitUntil([&] { return scene.pool.counters().idle == 0; }));
        QCOMPARE(scene.pool.counters().expired, std::uint64_t{1});
        QVERIFY(scene.upstream.ledger().waitForOpenConnections(0));
    }

    void onlySoManyAreKept() {
        Scene scene({.idle_per_target = 2});
        std::vector<Lease> leases;
        for (int i = 0; i < 3; ++i) {
            leases.push_back(scene.take());
            QVERIFY(scene.use(leases.back()));
        }
        for (Lease& lease : leases) lease.end();
        QCOMPARE(scene.pool.counters().idle, std::size_t{2});
        QVERIFY(scene.upstream.ledger().waitForOpenConnections(2));
        QCOMPARE(scene.upstream.ledger().connections().front().closed_by, ClosedBy::Client); // unused for longest
    }

    void noneAreKeptWhenNoneMayBe() {
        Scene scene({.idle_per_target = 0});
        Lease lease = scene.take();
        QVERIFY(scene.use(lease));
        lease.end();
        QCOMPARE(scene.pool.counters().idle, std::size_t{0});
        QVERIFY(scene.upstream.ledger().waitForOpenConnections(0));
    }

    void whatTheProviderClosedIsDropped() {
        Scene scene({});
        scene.upstream.forgetRules();
        scene.upstream.otherwise(Reply::json(200, "{}").answered().hold("idle").close());
        Lease lease = scene.take();
        QVERIFY(scene.use(lease));
        lease.end();
        scene.upstream.open("idle");
        QVERIFY(scene.loop.waitUntil([&] { return scene.pool.counters().gone == 1; }));
        QCOMPARE(scene.pool.counters().idle, std::size_t{0});
    }

    void aFreshOneIsNeverAKeptOne() {
        Scene scene({});
        Lease lease = scene.take();
        QVERIFY(scene.use(lease));
        lease.end();
        Lease fresh = scene.take(UpstreamPool::Freshness::Fresh);
        QVERIFY(fresh && !fresh->reused());
        QVERIFY(!fresh.mayResend());
        QCOMPARE(scene.pool.counters().idle, std::size_t{1});
    }

    // An exchange that was not finished leaves nothing behind.
    void anUnfinishedExchangeClosesItsConnection() {
        Scene scene({});
        Lease lease = scene.take();
        QVERIFY(lease);
        lease.end();
        QCOMPARE(scene.pool.counters().idle, std::size_t{0});
        QVERIFY(scene.upstream.ledger().waitForOpenConnections(0));
    }

    // A stray byte between two calls is the beginning of somebody else's answer.
    void whatSpeaksUnaskedIsDropped() {
        Scene scene({});
        scene.upstream.forgetRules();
        scene.upstream.otherwise(Reply::json(200, "{}").hold("idle").bytes("HTTP/1.1 408 Timeout\r\n\r\n"));
        Lease lease = scene.take();
        QVERIFY(scene.use(lease));
        lease.end();
        QCOMPARE(scene.pool.counters().idle, std::size_t{1});
        scene.upstream.open("idle");
        QVERIFY(scene.loop.waitUntil([&] { return scene.pool.counters().idle == 0; }));
    }

    void droppingTheIdleLeavesTheBusy() {
        Scene scene({});
        Lease busy = scene.take(), idle = scene.take();
        QVERIFY(scene.use(idle));
        idle.end();
        scene.pool.dropIdle();
        QCOMPARE(scene.pool.counters().idle, std::size_t{0});
        QVERIFY(scene.use(busy));
        busy.end();
        QCOMPARE(scene.pool.counters().idle, std::size_t{1});
    }
};

TOLLGATE_TEST(UpstreamPoolTest)
#include "tst_upstream_pool.moc"
