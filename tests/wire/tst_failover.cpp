// SPDX-License-Identifier: GPL-3.0-or-later
// The next provider that offers the model, until the first meaningful event (DESIGN.md §4; protocols.md §0.6).
#include "resilience/policy.h"
#include "shapes.h"
#include "support/faults.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

Dialect dialectOfRow() {
    QFETCH_GLOBAL(int, dialect);
    return static_cast<Dialect>(dialect);
}

// Two providers that offer the same model, the first one faulty.
struct Pair {
    explicit Pair(Dialect spoken) : dialect(spoken) {
        gate.addProvider(dialect, first, "first");
        gate.addProvider(dialect, second, "second");
        gate.config().resilience.retry.retries = 1;
    }

    Response call(bool streamed) {
        gate.start();
        return ask(gate.port(), exactRequest(gate, dialect, streamed));
    }

    Dialect dialect;
    ScriptedUpstream first, second;
    Gate gate;
};

answers::Answer nothing() {
    answers::Answer answer;
    answer.text.clear();
    answer.usage.output = 0;
    return answer;
}

} // namespace

class FailoverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase_data() { eachDialect(); }

    void theNextProviderAnswers_data() {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<bool>("streamed");
        QTest::addColumn<bool>("maybeBilled"); // the first one may have run
        const auto row = [](const char* fault, bool streamed, bool maybeBilled) {
            QTest::addRow("%s%s", fault, streamed ? ", streamed" : "") << QByteArray(fault) << streamed << maybeBilled;
        };
        for (const bool streamed : {false, true}) {
            row("reset before head", streamed, true);
            row("stall before head", streamed, true);
            row("garbage status line", streamed, true);
            row("redirect", streamed, false);
            for (const char* refusal : {"status 401", "status 403", "status 404", "status 429", "status 500",
                                        "status 502", "status 503", "status 504", "status 529", "500 without a body"})
                row(refusal, streamed, false);
        }
        row("html with 200", false, true);
        row("empty body", false, true);
        row("half a body, then reset", false, true);
        row("html instead of a stream", true, true);
        row("head, then close", true, true);
        row("error first", true, false);
    }

    void theNextProviderAnswers() {
        QFETCH(QByteArray, fault);
        QFETCH(bool, streamed);
        QFETCH(bool, maybeBilled);
        Pair pair(dialectOfRow());
        pair.first.otherwise(faultNamed(pair.dialect, streamed, fault.toStdString()).reply);
        pair.second.otherwise(streamed ? answers::streamed(pair.dialect) : answers::plain(pair.dialect));
        if (fault.startsWith("stall")) pair.gate.config().providers.front().timeouts.first_byte_ms = 150;
        const Response response = pair.call(streamed);
        QCOMPARE(response.status, 200);
        QVERIFY(pair.second.ledger().waitForAnswers(1));
        QCOMPARE(response.body, bodySent(pair.second.ledger().last()));
        QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("second"));
        const auto row = pair.gate.records().wait();
        // What passes by itself is tried again first (§4 `retries` 1).
        const std::size_t asked = resilience::retriesSameTarget(row->attempts[0].outcome) ? 3 : 2;
        QCOMPARE(response.headers.value("x-tollgate-attempts"), std::to_string(asked));
        QCOMPARE(row->attempts.size(), asked);
        QVERIFY(row->attempts[0].outcome != record::Outcome::Ok);
        QVERIFY(!row->attempts[0].message.empty());
        QCOMPARE(row->attempts[0].flags.has(record::Flag::MaybeBilled), maybeBilled);
        QCOMPARE(row->attempts[0].cost->pico > 0, maybeBilled);
        QCOMPARE(row->attempts.back().outcome, record::Outcome::Ok);
        QCOMPARE(row->attempts.back().cost->pico, 94'000'000);
        QCOMPARE(row->cost->pico, row->attempts[0].cost->pico + 94'000'000); // the sum of its attempts (§6)
        QCOMPARE(row->outcome, record::Outcome::Ok);
        QCOMPARE(row->usage, row->attempts.back().usage);
        QCOMPARE(row->provider, std::string("second"));
        // The text in the record is that of the answer, not both.
        QCOMPARE(pair.gate.records().bodies().response, response.body);
    }

    // The client's own mistake is nobody else's to answer.
    void notAfterABadRequest() {
        Pair pair(dialectOfRow());
        pair.first.otherwise(answers::error(pair.dialect, 400, "temperature is not a number"));
        pair.second.otherwise(answers::plain(pair.dialect));
        QCOMPARE(pair.call(false).status, 400);
        QCOMPARE(pair.second.ledger().requestCount(), 0);
    }

    // §4: nothing but an error event can follow the first meaningful one.
    void notAfterTheFirstMeaningfulEvent() {
        Pair pair(dialectOfRow());
        const auto pieces = static_cast<int>(answers::stream(pair.dialect, {}).pieces.size());
        const int some = pieces - (pair.dialect == Dialect::OpenAiChat ? 3 : 2);
        pair.first.otherwise(answers::streamed(pair.dialect, {}, {.pieces = some, .then = Playing::Then::Reset}));
        pair.second.otherwise(answers::streamed(pair.dialect));
        const Response response = pair.call(true);
        QCOMPARE(response.status, 200);
        QVERIFY(lastError(pair.dialect, response.body).found);
        QCOMPARE(pair.second.ledger().requestCount(), 0);
    }

    // A role, a ping, "response.created" mean nothing: the client has not got a byte of them (§5 "Settled readings").
    void eventsWithoutMeaningDoNotCount() {
        Pair pair(dialectOfRow());
        if (pair.dialect == Dialect::Gemini || pair.dialect == Dialect::Ollama) return; // their first event is text
        pair.first.otherwise(answers::streamed(pair.dialect, {}, {.pieces = 1, .then = Playing::Then::Cut}));
        pair.second.otherwise(answers::streamed(pair.dialect));
        const Response response = pair.call(true);
        QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("second"));
        QVERIFY(pair.second.ledger().waitForAnswers(1));
        QCOMPARE(response.body, bodySent(pair.second.ledger().last()));
    }

    void anEmptyAnswerGoesToTheNext_data() {
        QTest::addColumn<bool>("streamed");
        QTest::newRow("whole") << false;
        QTest::newRow("streamed") << true;
    }

    // `empty` and `content_filter` are in the default failover_on; what they used is booked.
    void anEmptyAnswerGoesToTheNext() {
        QFETCH(bool, streamed);
        Pair pair(dialectOfRow());
        pair.first.otherwise(streamed ? answers::streamed(pair.dialect, nothing())
                                      : answers::plain(pair.dialect, nothing()));
        pair.second.otherwise(streamed ? answers::streamed(pair.dialect) : answers::plain(pair.dialect));
        const Response response = pair.call(streamed);
        QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("second"));
        const auto row = pair.gate.records().wait();
        QCOMPARE(row->attempts[0].outcome, record::Outcome::Empty);
        QCOMPARE(row->attempts[0].usage.input_uncached, 12);
        QCOMPARE(row->attempts[0].cost->pico, 24'000'000);
        QCOMPARE(row->cost->pico, 24'000'000 + 94'000'000);
    }

    // With nobody better it is an answer all the same, byte for byte, though another one failed after it.
    void anEmptyAnswerIsBetterThanNone_data() { anEmptyAnswerGoesToTheNext_data(); }

    void anEmptyAnswerIsBetterThanNone() {
        QFETCH(bool, streamed);
        Pair pair(dialectOfRow());
        pair.first.otherwise(streamed ? answers::streamed(pair.dialect, nothing())
                                      : answers::plain(pair.dialect, nothing()));
        pair.second.otherwise(Reply().reset());
        const Response response = pair.call(streamed);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, bodySent(pair.first.ledger().last()));
        QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("first"));
        const auto row = pair.gate.records().wait();
        QCOMPARE(row->outcome, record::Outcome::Empty);
        QCOMPARE(row->attempts.size(), std::size_t{2});
    }

    // The most useful error of all is returned, and named after whose it is.
    void theMostUsefulErrorIsReturned() {
        Pair pair(dialectOfRow());
        pair.first.otherwise(answers::error(pair.dialect, 429, "slow down",
                                            {{"retry-after", "7"},
                                             {"x-ratelimit-remaining-requests", "0"},
                                             {"x-request-id", "req_1"},
                                             {"server", "x"}}));
        pair.second.otherwise(Reply().reset());
        const Response response = pair.call(false);
        QCOMPARE(response.status, 429);
        QCOMPARE(response.body, answers::errorBody(pair.dialect, 429, "slow down"));
        QCOMPARE(response.headers.value("retry-after"), std::string("7"));
        QCOMPARE(response.headers.count("retry-after"), 1);
        QCOMPARE(response.headers.value("x-ratelimit-remaining-requests"), std::string("0"));
        QCOMPARE(response.headers.value("x-request-id"), std::string("req_1"));
        QVERIFY(!response.headers.has("server"));
        QCOMPARE(response.headers.value("x-tollgate-provider"), std::string("first"));
        QCOMPARE(response.headers.value("x-tollgate-attempts"), std::string("2"));
        QCOMPARE(pair.gate.records().wait()->provider, std::string("first"));
        QCOMPARE(pair.gate.records().bodies().response, response.body);
    }
};

TOLLGATE_TEST(FailoverTest)
#include "tst_failover.moc"
