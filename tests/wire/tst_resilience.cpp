// SPDX-License-Identifier: GPL-3.0-or-later
// Breakers, keys and waits over sockets (DESIGN.md §4 "Attempts, retry, breaker").
#include "routed.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr const char* kOrdered = R"({"p":{"kind":"pool","members":["a","b"]}})";
constexpr const char* kReturns = R"({"p":{"kind":"pool","members":["a","b"],"return_after_s":0}})";
constexpr const char* kAlone = R"({"x":{"kind":"target","provider":"a","model":"m","retries":0}})";

Reply failing(int status, const HeaderPairs& headers = {}) {
    return answers::error(Dialect::OpenAiChat, status, "no", headers);
}

std::string longMember() {
    return R"(,"metadata":{"x":")" + std::string(600, 'x') + R"("})";
}

void addKey(Routed& routed, const char* id) {
    config::ProviderKey key;
    key.id = id;
    key.secret = {config::SecretRef::Store::Session, {}};
    routed.gate().config().provider("a")->keys.push_back(key);
}

} // namespace

class ResilienceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // After five failures in a row the sixth request does not meet it; all are answered by the other.
    void aDeadProviderCostsNobodyAnything() {
        Routed routed(kOrdered, "p");
        routed.gate().config().resilience.retry.retries = 0;
        routed.plays("a", failing(500));
        for (int i = 0; i < 12; ++i) QCOMPARE(routed.answeredBy(), std::string("b"));
        QCOMPARE(routed.upstream("a").ledger().requestCount(), 5);
        const auto row = routed.row();
        QCOMPARE(row->attempts.size(), std::size_t{1});
        QCOMPARE(row->trace.back().candidates.back().reason, std::string("breaker_open"));
    }

    // A trial goes through when its time has come, and two good ones close it; the session's way leads back after
    // `return_after_s`.
    void comesBackByItself() {
        Routed routed(kReturns, "p");
        routed.gate().config().resilience.retry.retries = 0;
        routed.gate().config().resilience.breaker.open_s = 1;
        routed.plays("a", failing(500));
        for (int i = 0; i < 6; ++i) QCOMPARE(routed.answeredBy(), std::string("b"));
        routed.plays("a", answers::plain(Dialect::OpenAiChat));
        QTRY_COMPARE_WITH_TIMEOUT(routed.answeredBy(), std::string("a"), 5000);
        QTRY_COMPARE_WITH_TIMEOUT(routed.answeredBy(), std::string("a"), 5000);
        for (int i = 0; i < 4; ++i) QCOMPARE(routed.answeredBy(), std::string("a"));
    }

    // Alone: a clear answer that says why and since when.
    void anOpenBreakerIsSaidSo() {
        Routed routed(kAlone, "x");
        routed.plays("a", failing(503));
        for (int i = 0; i < 5; ++i) QCOMPARE(routed.answeredBy(), std::string("-503"));
        const Response response = routed.call();
        QCOMPARE(response.status, 503);
        QVERIFY2(response.body.find("5 failures in a row") != std::string::npos, response.body.c_str());
        QVERIFY(response.body.find("no_target_available") != std::string::npos);
        QCOMPARE(routed.upstream("a").ledger().requestCount(), 5);
    }

    // The request's own mistakes are no failures of the provider.
    void badRequestsOpenNothing() {
        Routed routed(kAlone, "x");
        routed.plays("a", failing(400));
        for (int i = 0; i < 20; ++i) QCOMPARE(routed.answeredBy(), std::string("-400"));
        QCOMPARE(routed.upstream("a").ledger().requestCount(), 20);
    }

    // A 429 goes to the next key of the same provider; the limited one rests.
    void aLimitedKeyGivesWayToTheNext() {
        Routed routed(kAlone, "x");
        addKey(routed, "second");
        routed.upstream("a").forgetRules();
        int calls = 0;
        routed.upstream("a").on({}, [&calls](const LedgerRequest&) {
            return ++calls == 1 ? failing(429, {{"retry-after", "60"}}) : answers::plain(Dialect::OpenAiChat);
        });
        QCOMPARE(routed.answeredBy(), std::string("a"));
        const auto row = routed.row();
        QCOMPARE(row->attempts.size(), std::size_t{2});
        QVERIFY(row->attempts[0].key != row->attempts[1].key);
        const std::string good = row->attempts[1].key;
        for (int i = 0; i < 8; ++i) {
            QCOMPARE(routed.answeredBy(), std::string("a"));
            QCOMPARE(routed.row()->attempts.at(0).key, good);
        }
    }

    // A refused key is not asked again until it is another one.
    void aRefusedKeyNeedsAPerson() {
        Routed routed(kAlone, "x");
        routed.plays("a", failing(401));
        QCOMPARE(routed.answeredBy(), std::string("-401"));
        routed.plays("a", answers::plain(Dialect::OpenAiChat));
        QCOMPARE(routed.answeredBy(), std::string("-401")); // as it was told before, and nobody is asked
        QCOMPARE(routed.upstream("a").ledger().requestCount(), 1);
        routed.gate().setProviderKey("sk-another-0123456789");
        routed.start();
        QTRY_COMPARE(routed.answeredBy(), std::string("a"));
    }

    // Nothing else is left: the provider's wish is waited for, once.
    void waitsWhenNothingElseIsLeft() {
        Routed routed(kAlone, "x");
        routed.gate().config().resilience.retry.retry_after_cap_s = 5;
        routed.upstream("a").forgetRules();
        int calls = 0;
        routed.upstream("a").on({}, [&calls](const LedgerRequest&) {
            return ++calls == 1 ? failing(429, {{"retry-after-ms", "200"}}) : answers::plain(Dialect::OpenAiChat);
        });
        QCOMPARE(routed.answeredBy(), std::string("a"));
        QCOMPARE(routed.row()->attempts.size(), std::size_t{2});
        // The next one comes while the key rests: it waits too, instead of failing.
        calls = 0;
        QCOMPARE(routed.answeredBy(), std::string("a"));
    }

    void doesNotWaitForAnAbsurdTime() {
        Routed routed(kAlone, "x");
        routed.gate().config().resilience.retry.retry_after_cap_s = 30;
        for (const char* absurd : {"31", "99999999999", "-5", "soon"}) {
            routed.gate().setProviderKey(std::string("sk-key-for-") + absurd);
            routed.start();
            routed.plays("a", failing(429, {{"retry-after", absurd}}));
            QCOMPARE(routed.answeredBy(), std::string("-429"));
        }
    }

    // A weight is a share of the calls.
    void keysShareByWeight() {
        Routed routed(kAlone, "x");
        addKey(routed, "heavy");
        routed.gate().config().provider("a")->keys.back().weight = 3;
        std::map<std::string, int> counts;
        for (int i = 0; i < 400; ++i) {
            QCOMPARE(routed.answeredBy(), std::string("a"));
            ++counts[routed.row()->attempts.at(0).key];
        }
        QVERIFY2(counts["heavy"] > 250 && counts["heavy"] < 350, qPrintable(QString::number(counts["heavy"])));
    }

    // A key that is for one provider only goes nowhere else, whoever is down.
    void aKeyForOneProviderOnly() {
        Routed routed(kOrdered, "p");
        routed.gate().config().access.keys.front().only_provider = "b";
        QCOMPARE(routed.answeredBy(), std::string("b"));
        QCOMPARE(routed.row()->trace.back().candidates.back().reason, std::string("only_other"));
        QCOMPARE(routed.upstream("a").ledger().requestCount(), 0);
    }

    // A provider that is switched off is never asked, from the next request on.
    void aProviderThatIsOffIsNotAsked() {
        Routed routed(kOrdered, "p");
        QCOMPARE(routed.answeredBy(), std::string("a"));
        routed.gate().config().provider("a")->enabled = false;
        routed.start();
        QTRY_COMPARE(routed.answeredBy(), std::string("b"));
        const int asked = routed.upstream("a").ledger().requestCount();
        for (int i = 0; i < 5; ++i) QCOMPARE(routed.answeredBy(), std::string("b"));
        QCOMPARE(routed.upstream("a").ledger().requestCount(), asked);
    }

    // What a model cannot do is not asked of it.
    void whoCannotIsSkipped() {
        Routed routed(kOrdered, "p");
        routed.gate().config().provider("a")->models->front().caps.context = 100;
        QCOMPARE(routed.answeredBy(), std::string("a"));
        QCOMPARE(routed.answeredBy({}, longMember()), std::string("b"));
    }
};

TOLLGATE_TEST(ResilienceTest)
#include "tst_resilience.moc"
