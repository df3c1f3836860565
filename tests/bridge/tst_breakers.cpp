// SPDX-License-Identifier: GPL-3.0-or-later
// What breakers and keys have met reaches people, is told to the journal once, survives a restart, and ends when a
// person wants it. Through the whole runtime.
#include "bridge/idle_probes.h"
#include "bridge/provider_json.h"
#include "record/event.h"
#include "running.h"
#include "support/answers.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"

#include <QFile>
#include <QScopeGuard>

using namespace tollgate;
using bridge::KeyState;
using bridge::ProviderState;
using record::EventKind;
using test::configure;
using test::kPatienceMs;
using test::Running;
using test::ScriptedUpstream;

namespace {

const QString kUp = QStringLiteral("up");
// Long enough that it does not end by itself meanwhile; nothing is retried.
const QByteArray kSlowBreaker = ",\"resilience\":{\"breaker\":{\"failures\":3,\"open_s\":300}}";
const QByteArray kWithKey = ",\"keys\":[{\"id\":\"main\",\"secret\":\"env:TOLLGATE_TEST_KEY\"}]";

constexpr const char* kSlowDown = R"({"error":{"message":"slow down"}})";
constexpr const char* kModelList = R"({"object":"list","data":[{"id":"m1","object":"model"}]})";

// Until the next call is not let through to the provider.
void failUntilOpen(Running& running, ScriptedUpstream& upstream) {
    for (int i = 0; i < 3; ++i) running.ask();
    const int asked = upstream.ledger().requestCount();
    QCOMPARE(asked, 3);
    QCOMPARE(running.ask(), 503);
    QCOMPARE(upstream.ledger().requestCount(), asked);
}

} // namespace

class BreakersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void initTestCase() { qputenv("TOLLGATE_TEST_KEY", "sk-from-environment"); }

    void anOpenBreakerIsSeenAndTold() {
        ScriptedUpstream upstream;
        upstream.otherwise(test::answers::error(Dialect::OpenAiChat, 500));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin()}}, kSlowBreaker);
        Running running(profile);
        const Micros before = running.log().now();
        failUntilOpen(running, upstream);
        // Without being asked: the engine has said so.
        QTRY_COMPARE_WITH_TIMEOUT(running.status("up").state, ProviderState::Down, kPatienceMs);
        const bridge::ProviderStatus status = running.status("up");
        QVERIFY2(status.plain_reason.starts_with("m1: 3 failures in a row (5xx), tried again in "),
                 status.plain_reason.c_str());
        QCOMPARE(status.reason.toStdString(), status.plain_reason); // the tests speak English
        QVERIFY(status.since >= before && status.since <= running.log().now());
        QCOMPARE(status.breakers.size(), std::size_t{1});
        QCOMPARE(status.breakers[0].state, std::string("open"));
        QVERIFY(status.breakers[0].until > running.log().now() + 200 * kSecond);
        const auto json = bridge::toJson(status, bridge::ProviderDetail::States);
        QCOMPARE(std::string(json.at("state").as_string()), std::string("down"));
        QCOMPARE(std::string(json.at("breakers").at(0).at("model").as_string()), std::string("m1"));
        QVERIFY(json.at("breakers").at(0).at("until").is_string());
        QTRY_COMPARE_WITH_TIMEOUT(running.count(kUp, EventKind::BreakerOpened), 1, kPatienceMs);
    }

    void aRestartForgetsNoBreaker() {
        ScriptedUpstream upstream;
        upstream.otherwise(test::answers::error(Dialect::OpenAiChat, 500));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin()}}, kSlowBreaker);
        Micros since = 0;
        {
            Running running(profile);
            failUntilOpen(running, upstream);
            QTRY_COMPARE_WITH_TIMEOUT(running.status("up").state, ProviderState::Down, kPatienceMs);
            since = running.status("up").since;
        }
        upstream.forgetRules();
        upstream.otherwise(test::answers::plain(Dialect::OpenAiChat));
        Running again(profile);
        QCOMPARE(again.status("up").state, ProviderState::Down);
        QVERIFY(qAbs(again.status("up").since - since) < kSecond);
        QCOMPARE(again.ask(), 503);
        QCOMPARE(upstream.ledger().requestCount(), 3);
        QVERIFY(bridge::canTryAgain(again.status("up")));
        QCOMPARE(again.providers().tryAgain(kUp), QString());
        QVERIFY(!bridge::canTryAgain(again.status("up")));
        QCOMPARE(again.ask(), 200);
        QTRY_COMPARE_WITH_TIMEOUT(again.count(kUp, EventKind::BreakerClosed), 1, kPatienceMs);
        QCOMPARE(again.count(kUp, EventKind::BreakerOpened), 1); // of the first run
    }

    void aBreakerThatClosesIsTold() {
        ScriptedUpstream upstream;
        upstream.on({.times = 3}, test::answers::error(Dialect::OpenAiChat, 500));
        upstream.otherwise(test::answers::plain(Dialect::OpenAiChat));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin()}},
                  ",\"resilience\":{\"breaker\":{\"failures\":3,\"open_s\":1,\"half_open_successes\":2}}");
        Running running(profile);
        failUntilOpen(running, upstream);
        QTRY_COMPARE_WITH_TIMEOUT(running.ask(), 200, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT((running.ask(), running.count(kUp, EventKind::BreakerClosed)), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!bridge::canTryAgain(running.status("up")), kPatienceMs);
        QCOMPARE(running.count(kUp, EventKind::BreakerOpened), 1);
        const auto events = running.events(kUp);
        QVERIFY(std::any_of(events.begin(), events.end(), [](const record::Event& event) {
            return event.kind == EventKind::BreakerClosed && event.detail.starts_with("m1: answers again after ");
        }));
    }

    void aRefusedKeyNeedsAPerson() {
        ScriptedUpstream upstream;
        upstream.on({.method = "POST", .times = 1}, test::answers::error(Dialect::OpenAiChat, 401));
        upstream.on({.method = "POST"}, test::answers::plain(Dialect::OpenAiChat));
        upstream.otherwise(test::Reply::json(200, kModelList));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin(), kWithKey}});
        Running running(profile);
        QCOMPARE(running.ask(), 401);
        QTRY_COMPARE_WITH_TIMEOUT(running.status("up").state, ProviderState::Attention, kPatienceMs);
        QCOMPARE(running.status("up").keys[0].state, KeyState::Refused);
        QVERIFY(running.status("up").since > 0);
        QCOMPARE(running.ask(), 401); // as it was told before; nobody is asked
        QTRY_COMPARE_WITH_TIMEOUT(running.count(kUp, EventKind::KeyAttention), 1, kPatienceMs);
        // A test that passes is as good as a new key.
        QObject context;
        bool passed = false;
        auto test = running.providers().test({running.status("up").provider, {}}, &context,
                                             [&](const bridge::TestReport& report) { passed = report.passed(); });
        QTRY_VERIFY_WITH_TIMEOUT(passed, kPatienceMs);
        QCOMPARE(running.status("up").keys[0].state, KeyState::Ready);
        QCOMPARE(running.ask(), 200);
        QCOMPARE(running.count(kUp, EventKind::KeyAttention), 1);
    }

    // It is not shown to its provider again, unless it is another one by then.
    void aRestartForgetsNoRefusedKey() {
        ScriptedUpstream upstream;
        upstream.otherwise(test::answers::error(Dialect::OpenAiChat, 401));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin(), kWithKey}});
        Micros since = 0;
        {
            Running running(profile);
            QCOMPARE(running.ask(), 401);
            QTRY_COMPARE_WITH_TIMEOUT(running.status("up").state, ProviderState::Attention, kPatienceMs);
            since = running.status("up").since;
        }
        upstream.forgetRules();
        upstream.otherwise(test::answers::plain(Dialect::OpenAiChat));
        {
            Running again(profile);
            QCOMPARE(again.status("up").state, ProviderState::Attention);
            QCOMPARE(again.status("up").keys[0].state, KeyState::Refused);
            QVERIFY(qAbs(again.status("up").since - since) < kSecond);
            QCOMPARE(again.ask(), 401); // as it was told before
            QCOMPARE(upstream.ledger().requestCount(), 1);
        }
        qputenv("TOLLGATE_TEST_KEY", "sk-another-one");
        const auto restore = qScopeGuard([] { qputenv("TOLLGATE_TEST_KEY", "sk-from-environment"); });
        Running other(profile);
        QCOMPARE(other.status("up").keys[0].state, KeyState::Ready);
        QCOMPARE(other.ask(), 200);
    }

    // Where it is shown to somebody else now, nobody has refused it.
    void aRefusedKeyIsTriedElsewhere() {
        ScriptedUpstream upstream, elsewhere;
        upstream.otherwise(test::answers::error(Dialect::OpenAiChat, 401));
        elsewhere.otherwise(test::answers::plain(Dialect::OpenAiChat));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin(), kWithKey}});
        {
            Running running(profile);
            QCOMPARE(running.ask(), 401);
        }
        configure(profile, {{"up", elsewhere.origin(), kWithKey}});
        Running running(profile);
        QCOMPARE(running.ask(), 200);
    }

    void aRateLimitedKeyRests() {
        ScriptedUpstream upstream;
        upstream.on({.times = 1}, test::Reply::json(429, kSlowDown, {{"retry-after", "100"}}));
        upstream.otherwise(test::answers::plain(Dialect::OpenAiChat));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin(), kWithKey}});
        Running running(profile);
        QCOMPARE(running.ask(), 429);
        running.providers().statesChanged();
        const bridge::ProviderStatus status = running.status("up");
        QCOMPARE(status.state, ProviderState::Cooling);
        QCOMPARE(status.keys[0].state, KeyState::Cooling);
        const Micros left = status.keys[0].until - running.log().now();
        QVERIFY(left > 60 * kSecond && left <= 100 * kSecond);
        QVERIFY2(status.plain_reason.starts_with("the key is rate limited, ready again in "),
                 status.plain_reason.c_str());
        QCOMPARE(running.providers().tryAgain(kUp), QString());
        QCOMPARE(running.status("up").keys[0].state, KeyState::Ready);
        QCOMPARE(running.ask(), 200);
    }

    void aDamagedFileStopsNothing() {
        ScriptedUpstream upstream;
        upstream.otherwise(test::answers::plain(Dialect::OpenAiChat));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin()}});
        QVERIFY(QDir().mkpath(profile.dataDir()));
        QFile file(profile.dataDir() + QStringLiteral("/state.db"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(9000, 'x')) == 9000);
        file.close();
        Running running(profile);
        QCOMPARE(running.ask(), 200);
        QTRY_COMPARE_WITH_TIMEOUT(running.count({}, EventKind::StateTrouble), 1, kPatienceMs);
    }

    // What a probe finds stands apart: the breaker is as it was.
    void aDownProviderIsAskedWithoutTraffic() {
        ScriptedUpstream upstream;
        upstream.on({.method = "POST"}, test::answers::error(Dialect::OpenAiChat, 500));
        upstream.otherwise(test::Reply::json(200, kModelList));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin()}}, kSlowBreaker);
        Running running(profile);
        failUntilOpen(running, upstream);
        QTRY_COMPARE_WITH_TIMEOUT(running.status("up").state, ProviderState::Down, kPatienceMs);
        bridge::IdleProbes probes(running.providers(), running.log(), {.idle = 0});
        probes.look();
        probes.look(); // not twice
        QTRY_VERIFY_WITH_TIMEOUT(running.status("up").probe.has_value(), kPatienceMs);
        QVERIFY(running.status("up").probe->passed);
        QCOMPARE(running.status("up").state, ProviderState::Down);
        QCOMPARE(running.status("up").breakers[0].state, std::string("open"));
        QCOMPARE(upstream.ledger().requestCount(), 4);
        QCOMPARE(upstream.ledger().request(4).head.method, std::string("GET"));
        QCOMPARE(running.ask(), 503);
    }

    void aProviderThatIsNotToBeProbedIsNot() {
        ScriptedUpstream upstream;
        upstream.otherwise(test::answers::error(Dialect::OpenAiChat, 500));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin(), ",\"probe\":false"}}, kSlowBreaker);
        Running running(profile);
        failUntilOpen(running, upstream);
        QTRY_COMPARE_WITH_TIMEOUT(running.status("up").state, ProviderState::Down, kPatienceMs);
        bridge::IdleProbes probes(running.providers(), running.log(), {.idle = 0});
        probes.look();
        // A test of the person's own comes after it on the same thread, so a probe would be in the ledger too.
        QObject context;
        bool over = false;
        auto test = running.providers().test({running.status("up").provider, {}}, &context,
                                             [&](const bridge::TestReport& report) { over = report.finished; });
        QTRY_VERIFY_WITH_TIMEOUT(over, kPatienceMs);
        QCOMPARE(upstream.ledger().requestCount(), 4);
        QVERIFY(!running.status("up").probe);
    }

    void nobodyIsTriedAgain() {
        test::TempProfile profile;
        configure(profile, {});
        Running running(profile);
        QVERIFY(running.providers().tryAgain(QStringLiteral("gone")).contains(QStringLiteral("gone")));
    }
};

TOLLGATE_TEST(BreakersTest)
#include "tst_breakers.moc"
