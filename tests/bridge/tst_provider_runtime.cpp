// SPDX-License-Identifier: GPL-3.0-or-later
// What a change in the window does to requests, through the whole runtime: engine, journal and configuration file.
#include "running.h"
#include "support/answers.h"
#include "support/raw_client.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"

using namespace tollgate;
using test::configure;
using test::kPatienceMs;
using test::Running;
using test::ScriptedUpstream;

namespace {

const QString kUp = QStringLiteral("up");

bool has(const std::vector<record::Event>& events, record::EventKind kind, const char* detail = "") {
    return std::any_of(events.begin(), events.end(), [&](const record::Event& event) {
        return event.kind == kind && event.detail.starts_with(detail);
    });
}

} // namespace

class ProviderRuntimeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void aSwitchDecidesTheNextRequest() {
        ScriptedUpstream upstream;
        upstream.otherwise(test::answers::plain(Dialect::OpenAiChat));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin()}});
        Running running(profile);
        QCOMPARE(running.ask(), 200);
        QCOMPARE(running.providers().setEnabled(kUp, false), QString());
        QVERIFY(running.ask() >= 400);
        QCOMPARE(upstream.ledger().requestCount(), 1);
        QCOMPARE(running.providers().setEnabled(kUp, true), QString());
        QCOMPARE(running.ask(), 200);
        QCOMPARE(upstream.ledger().requestCount(), 2);
    }

    void theOrderDecidesWhoIsAsked() {
        ScriptedUpstream first, second;
        first.otherwise(test::answers::plain(Dialect::OpenAiChat));
        second.otherwise(test::answers::plain(Dialect::OpenAiChat));
        test::TempProfile profile;
        configure(profile, {{"up", first.origin()}, {"other", second.origin()}});
        Running running(profile);
        QCOMPARE(running.ask(), 200);
        QCOMPARE(first.ledger().requestCount(), 1);
        QCOMPARE(running.providers().move(kUp, 1), QString());
        QCOMPARE(running.ask(), 200);
        QCOMPARE(first.ledger().requestCount(), 1);
        QCOMPARE(second.ledger().requestCount(), 1);
    }

    void aRunningRequestFinishes() {
        ScriptedUpstream upstream;
        upstream.otherwise(test::answers::streamed(Dialect::OpenAiChat, {}, {.held = true}));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin()}});
        Running running(profile);
        test::RawClient client(running.port());
        QVERIFY(client.send(running.request(true)));
        upstream.release({}, 2);
        QCOMPARE(client.readHead().status, 200);
        QVERIFY(client.readEvent());
        QCOMPARE(running.providers().setEnabled(kUp, false), QString());
        upstream.open();
        test::Response rest = client.readRest();
        QVERIFY2(rest.end == test::Response::End::Complete, nameOf(rest.end));
        QVERIFY(rest.body.find("[DONE]") != std::string::npos);
    }

    void whatHappensIsInTheJournal() {
        ScriptedUpstream upstream;
        upstream.otherwise(test::answers::error(Dialect::OpenAiChat, 500));
        test::TempProfile profile;
        configure(profile, {{"up", upstream.origin()}});
        Micros since = 0;
        {
            Running running(profile);
            QVERIFY(running.events(kUp).empty());
            for (int i = 0; i < 3; ++i) QVERIFY(running.ask() >= 500);
            QTRY_VERIFY_WITH_TIMEOUT((running.providers().refreshFigures(),
                                      has(running.events(kUp), record::EventKind::ProviderState, "down:")),
                                     kPatienceMs);
            QCOMPARE(running.providers().setEnabled(kUp, false), QString());
            QTRY_VERIFY_WITH_TIMEOUT(has(running.events(kUp), record::EventKind::ProviderOff), kPatienceMs);
            since = running.providers().find(kUp)->since;
            QVERIFY(since > 0);
        }
        // The next start knows since when, and does not tell it again.
        Running again(profile);
        QTRY_VERIFY_WITH_TIMEOUT(again.providers().find(kUp)->since > 0, kPatienceMs);
        QVERIFY(qAbs(again.providers().find(kUp)->since - since) < kSecond);
        auto events = again.events(kUp);
        QCOMPARE(std::count_if(events.begin(), events.end(),
                               [](const auto& event) { return event.kind == record::EventKind::ProviderOff; }),
                 1);
    }
};

TOLLGATE_TEST(ProviderRuntimeTest)
#include "tst_provider_runtime.moc"
