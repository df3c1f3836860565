// SPDX-License-Identifier: GPL-3.0-or-later
// What a change in the window does to requests, through the whole runtime: engine, journal and configuration file.
#include "bridge/gateway.h"
#include "bridge/providers.h"
#include "bridge/request_log.h"
#include "bridge/runtime.h"
#include "pricing/catalogue.h"
#include "resources/resources.h"
#include "support/answers.h"
#include "support/raw_client.h"
#include "support/scripted_upstream.h"
#include "support/temp_profile.h"
#include "support/test_main.h"

using namespace tollgate;
using test::Reply;
using test::ScriptedUpstream;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr const char* kAccessKey = "tg-a-key-of-this-test";
const QString kUp = QStringLiteral("up");

class Running {
public:
    explicit Running(const test::TempProfile& profile) {
        qputenv("TOLLGATE_TEST_ACCESS", kAccessKey);
        bridge::RuntimeOptions options;
        options.paths = {profile.configFile(), profile.dataDir(),
                         profile.configHome() + QStringLiteral("/console.json"),
                         profile.runtimeDir() + QStringLiteral("/control")};
        options.program = QStringLiteral("tollgate");
        options.listen_option = QStringLiteral("127.0.0.1:0");
        options.presets = std::make_shared<const config::Presets>(resources::loadPresets());
        options.catalogue = resources::loadCatalogue();
        m_runtime = std::make_unique<bridge::Runtime>(std::move(options));
        if (auto failure = m_runtime->start()) qFatal("%s", qUtf8Printable(failure->lines.join(u'\n')));
    }

    bridge::Providers& providers() { return m_runtime->providers(); }

    bridge::RequestLog& log() { return m_runtime->log(); }

    std::uint16_t port() {
        return static_cast<std::uint16_t>(m_runtime->gateway().state().address.section(u':', -1).toUInt());
    }

    std::string request(bool streamed = false) {
        return test::requestText(
            "POST", "/v1/chat/completions", test::answers::requestBody(Dialect::OpenAiChat, "m1", streamed),
            {{"host", "127.0.0.1:" + std::to_string(port())}, {"authorization", std::string("Bearer ") + kAccessKey}});
    }

    int status() { return test::ask(port(), request()).status; }

    std::vector<record::Event> events(const QString& provider) {
        std::optional<std::vector<record::Event>> answer;
        QObject context;
        log().events(provider, 20, &context, [&](const std::vector<record::Event>& events) { answer = events; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs)) return {};
        return *answer;
    }

private:
    std::unique_ptr<bridge::Runtime> m_runtime;
};

void configure(test::TempProfile& profile, const QList<std::pair<QByteArray, std::string>>& providers) {
    QByteArrayList list;
    for (const auto& [id, origin] : providers)
        list << "{\"id\":\"" + id + "\",\"base_url\":\"" + QByteArray::fromStdString(origin) +
                    "/v1\",\"models\":[\"m1\"],\"color_slot\":1}";
    QByteArray text = "{\"version\":1,\"access\":{\"keys\":[{\"id\":\"t\",\"name\":\"T\",\"secret\":"
                      "\"env:TOLLGATE_TEST_ACCESS\"}]},\"providers\":[" +
                      list.join(',') + "]}";
    if (!profile.writeConfig(text)) qFatal("The configuration cannot be written.");
}

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
        QCOMPARE(running.status(), 200);
        QCOMPARE(running.providers().setEnabled(kUp, false), QString());
        QVERIFY(running.status() >= 400);
        QCOMPARE(upstream.ledger().requestCount(), 1);
        QCOMPARE(running.providers().setEnabled(kUp, true), QString());
        QCOMPARE(running.status(), 200);
        QCOMPARE(upstream.ledger().requestCount(), 2);
    }

    void theOrderDecidesWhoIsAsked() {
        ScriptedUpstream first, second;
        first.otherwise(test::answers::plain(Dialect::OpenAiChat));
        second.otherwise(test::answers::plain(Dialect::OpenAiChat));
        test::TempProfile profile;
        configure(profile, {{"up", first.origin()}, {"other", second.origin()}});
        Running running(profile);
        QCOMPARE(running.status(), 200);
        QCOMPARE(first.ledger().requestCount(), 1);
        QCOMPARE(running.providers().move(kUp, 1), QString());
        QCOMPARE(running.status(), 200);
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
            for (int i = 0; i < 3; ++i) QVERIFY(running.status() >= 500);
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
