// SPDX-License-Identifier: GPL-3.0-or-later
// A person stops a running request (DESIGN-LANGUAGE.md §11 Requests, "In-flight row"): its provider is left, its client
// is told, what came is booked, and nothing else is touched.
#include "gate.h"
#include "support/test_main.h"

#include <future>

using namespace tollgate;
using namespace tollgate::test;

namespace {

// The requests that run now.
std::vector<RequestId> running(Gate& gate) {
    auto asked = std::make_shared<std::promise<std::vector<RequestId>>>();
    auto answered = asked->get_future();
    gate.engine().listRunning([asked](const std::vector<record::LiveEvent>& events) {
        std::vector<RequestId> ids;
        for (const record::LiveEvent& event : events) ids.push_back(event.id);
        asked->set_value(std::move(ids));
    });
    if (answered.wait_for(kPatience) != std::future_status::ready) return {};
    return answered.get();
}

Dialect dialectOfRow() {
    QFETCH_GLOBAL(int, dialect);
    return static_cast<Dialect>(dialect);
}

constexpr char kWords[] = "stopped in the Tollgate window";

} // namespace

class StopTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void beforeTheAnswerTheClientGetsAnErrorThatIsNotTriedAgain() {
        Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream, second;
        upstream.otherwise(Reply().hold(kNever));
        second.otherwise(answers::plain(dialect));
        Gate gate;
        gate.addProvider(dialect, upstream, "first");
        gate.addProvider(dialect, second, "second");
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect, false)));
        QVERIFY(upstream.ledger().waitForRequests(1));
        auto ids = running(gate);
        QCOMPARE(ids.size(), std::size_t{1});
        gate.engine().stopRequest(ids.front());
        Response response = client.readResponse();
        QCOMPARE(response.status, 499);
        QVERIFY2(response.body.find(kWords) != std::string::npos, response.body.c_str());
        QVERIFY(upstream.ledger().waitForAborts());
        QCOMPARE(second.ledger().requestCount(), 0);
        auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(record::verdictOf(*row), record::Verdict::Cancelled);
        QCOMPARE(row->status, 499);
        QVERIFY(row->error_message.find(kWords) != std::string::npos);
    }

    void inTheStreamTheClientGetsTheDialectsErrorEvent() {
        Dialect dialect = dialectOfRow();
        auto half = static_cast<int>(answers::stream(dialect, {}).pieces.size()) / 2 + 1;
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(dialect, {}, {.pieces = half, .then = Playing::Then::Stall}));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start();
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect, true)));
        QCOMPARE(client.readHead().status, 200);
        gate.engine().stopRequest(running(gate).at(0));
        Response rest = client.readRest();
        QCOMPARE(rest.end, Response::End::Complete);
        QVERIFY2(rest.body.find(kWords) != std::string::npos, rest.body.c_str());
        QVERIFY(rest.body.find("[DONE]") == std::string::npos);
        QVERIFY(upstream.ledger().waitForAborts());
        auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(record::verdictOf(*row), record::Verdict::Cancelled);
        QVERIFY(row->flags.has(record::Flag::Partial));
        QVERIFY(row->cost.has_value());
    }

    void otherRequestsGoOn() {
        Dialect dialect = dialectOfRow();
        ScriptedUpstream upstream;
        upstream.otherwise(answers::streamed(dialect, {}, {.held = true}));
        Gate gate;
        gate.addProvider(dialect, upstream);
        gate.start(2);
        RawClient client(gate.port());
        QVERIFY(client.send(chatRequest(gate, dialect, true)));
        QVERIFY(upstream.waitUntilHeld());
        gate.engine().stopRequest(RequestId::make(kSecond)); // one that has ended long ago
        upstream.open();
        QCOMPARE(client.readResponse().end, Response::End::Complete);
        auto row = gate.records().wait();
        QVERIFY(row);
        QCOMPARE(row->outcome, record::Outcome::Ok);
    }
};

TOLLGATE_TEST(StopTest)
#include "tst_stop.moc"
