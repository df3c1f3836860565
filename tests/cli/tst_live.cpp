// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a running gateway, and changes that it obeys at once: status, providers, enable, disable, edits of
// the file.
#include "fixture.h"
#include "support/test_main.h"

using namespace tollgate::test;
using tollgate::Dialect;

namespace {

constexpr int kPatienceMs = 20'000;

QByteArray missing(const json::object& object, const std::vector<const char*>& members) {
    QByteArray names;
    for (const char* member : members)
        if (!object.contains(member)) names += QByteArray(member) + ' ';
    return names.trimmed();
}

} // namespace

class LiveTest : public QObject {
    Q_OBJECT

    static json::object statusOf(const Fixture& fixture) {
        const json::value status = parsed(fixture.run("status --json").out);
        return status.is_object() ? status.get_object() : json::object();
    }

    static std::string answeredBy(const Fixture& fixture) {
        return fixture.chat().headers.value("x-tollgate-provider");
    }

private Q_SLOTS:

    void status() {
        Fixture fixture;
        QVERIFY(fixture.start());
        const ProcessResult result = fixture.run("status --json");
        QCOMPARE(result.exit_code, 0);
        const json::object object = parsed(result.out).as_object();
        QCOMPARE(missing(object, {"base_url", "pid", "version", "in_flight", "config", "providers", "budgets"}),
                 QByteArray());
        QCOMPARE(std::string(object.at("base_url").as_string()), fixture.gateway.baseUrl().toStdString());
        QCOMPARE(object.at("pid").as_int64(), fixture.gateway.pid());
        QCOMPARE(object.at("in_flight").as_int64(), 0);
        QVERIFY(object.at("config").at("ok").as_bool());
        QVERIFY(object.at("config").at("problems").as_array().empty());
        const json::array& providers = object.at("providers").as_array();
        QCOMPARE(providers.size(), std::size_t{2});
        QCOMPARE(missing(providers[0].as_object(), {"id", "enabled", "state", "reason", "since"}), QByteArray());
        QCOMPARE(std::string(providers[0].at("id").as_string()), std::string("one"));
        QVERIFY(providers[0].at("enabled").as_bool());
        QCOMPARE(std::string(providers[0].at("state").as_string()), std::string("no_traffic"));
        QVERIFY(object.at("budgets").is_array());
    }

    void statusCountsWhatRuns() {
        Fixture fixture;
        fixture.upstream.forgetRules();
        fixture.upstream.on({}, answers::streamed(Dialect::OpenAiChat, {.model = kModel}, {.held = true}));
        QVERIFY(fixture.start());
        RawClient client(fixture.gateway.port());
        QVERIFY(client.send(fixture.chatRequest(kAccessKey, kModel, true)));
        QVERIFY(fixture.upstream.waitUntilHeld());
        QCOMPARE(statusOf(fixture).at("in_flight").as_int64(), 1);
        fixture.upstream.open();
        QCOMPARE(client.readResponse().status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(fixture).at("in_flight").as_int64(), 0, kPatienceMs);
    }

    void statusForPeople() {
        Fixture fixture;
        QVERIFY(fixture.start());
        const ProcessResult result = fixture.run("status");
        QCOMPARE(result.exit_code, 0);
        QVERIFY2(result.out.contains(fixture.gateway.baseUrl().toUtf8()), result.out.constData());
        QVERIFY2(result.out.contains("\none       yes  no_traffic"), result.out.constData());
    }

    void providers() {
        Fixture fixture;
        QVERIFY(fixture.start());
        QCOMPARE(fixture.chat().status, 200);
        QCOMPARE(fixture.rows(1).size(), std::size_t{1});
        const ProcessResult result = fixture.run("providers --json");
        QCOMPARE(result.exit_code, 0);
        const json::array list = parsed(result.out).as_array();
        QCOMPARE(list.size(), std::size_t{2});
        const json::object& one = list[0].as_object();
        QCOMPARE(
            missing(one, {"id", "name", "enabled", "state", "reason", "since", "dialect", "base_url", "models", "keys",
                          "breakers", "attempts_hour", "failed_hour", "requests_day", "cost_day_pico_usd"}),
            QByteArray());
        QCOMPARE(one.at("requests_day").as_int64(), 1);
        QCOMPARE(one.at("cost_day_pico_usd").as_int64(), kAnswerCost);
        QCOMPARE(one.at("models").as_int64(), 1);
        QCOMPARE(std::string(one.at("state").as_string()), std::string("healthy"));
    }

    void triesAProviderAgain() {
        Fixture fixture;
        fixture.upstream.forgetRules();
        fixture.upstream.on({.path = "/v1/chat/completions"}, answers::error(Dialect::OpenAiChat, 500));
        QVERIFY(
            fixture.gateway.start(fixture.config(R"(, "resilience": {"breaker": {"failures": 3, "open_s": 300}})")));
        for (int i = 0; i < 4; ++i) QVERIFY(fixture.chat().status >= 500);
        const json::array list = parsed(fixture.run("providers --json").out).as_array();
        const json::object& one = list.at(0).as_object();
        QCOMPARE(std::string(one.at("state").as_string()), std::string("down"));
        QVERIFY(one.at("reason").as_string().starts_with("test-model: 3 failures in a row (5xx), tried again in "));
        QVERIFY(one.at("since").is_string());
        const json::object& breaker = one.at("breakers").as_array().at(0).as_object();
        QCOMPARE(missing(breaker, {"model", "key", "state", "reason", "since", "until"}), QByteArray());
        QCOMPARE(std::string(breaker.at("state").as_string()), std::string("open"));
        QCOMPARE(std::string(statusOf(fixture).at("providers").at(0).at("breakers").at(0).at("model").as_string()),
                 std::string(kModel));
        QCOMPARE(fixture.chat().status, 503);

        fixture.upstream.forgetRules();
        fixture.upstream.on({}, answers::plain(Dialect::OpenAiChat, {.model = kModel}));
        const ProcessResult again = fixture.run("providers retry one --json");
        QCOMPARE(again.exit_code, 0);
        QCOMPARE(std::string(parsed(again.out).at("breakers").at(0).at("state").as_string()), std::string("closed"));
        QCOMPARE(answeredBy(fixture), std::string("one"));

        const ProcessResult unknown = fixture.run("providers retry gone");
        QCOMPARE(unknown.exit_code, 1);
        QVERIFY2(unknown.err.contains("gone"), unknown.err.constData());
        QCOMPARE(fixture.run("providers retry").exit_code, 2);
    }

    void saysWhenNothingRuns_data() {
        QTest::addColumn<QString>("command");
        for (const char* command : {"status", "status --json", "providers", "providers --json", "providers retry one"})
            QTest::addRow("%s", command) << QString::fromLatin1(command);
    }

    void saysWhenNothingRuns() {
        QFETCH(QString, command);
        const TempProfile profile;
        const ProcessResult result = runTollgated(command.split(QLatin1Char(' ')), profile);
        QCOMPARE(result.exit_code, 1);
        QCOMPARE(result.out, QByteArray());
        QVERIFY(result.err.startsWith("Tollgate is not running."));
    }

    void switchesAProvider() {
        Fixture fixture;
        QVERIFY(fixture.start());
        QCOMPARE(answeredBy(fixture), std::string("one"));
        const ProcessResult off = fixture.run("disable one --json");
        QCOMPARE(off.exit_code, 0);
        QCOMPARE(off.out, QByteArray("{\"id\":\"one\",\"enabled\":false}\n"));
        QCOMPARE(answeredBy(fixture), std::string("two")); // the very next request
        QCOMPARE(std::string(statusOf(fixture).at("providers").at(0).at("state").as_string()), std::string("off"));
        QCOMPARE(fixture.run("enable one").exit_code, 0);
        QCOMPARE(answeredBy(fixture), std::string("one"));
    }

    // What runs when a provider is switched off goes on.
    void aSwitchDropsNothing() {
        Fixture fixture;
        fixture.upstream.forgetRules();
        fixture.upstream.on({}, answers::streamed(Dialect::OpenAiChat, {.model = kModel}, {.held = true}));
        QVERIFY(fixture.start());
        RawClient client(fixture.gateway.port());
        QVERIFY(client.send(fixture.chatRequest(kAccessKey, kModel, true)));
        fixture.upstream.release({}, 2);
        QCOMPARE(client.readHead().status, 200);
        QCOMPARE(fixture.run("disable one").exit_code, 0);
        fixture.upstream.open();
        const Response answer = client.readRest();
        QVERIFY2(answer.body.find("[DONE]") != std::string::npos, answer.body.c_str());
    }

    void switchesInTheFileWhenNothingRuns() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        QCOMPARE(fixture.run("disable one").exit_code, 0);
        QVERIFY(TempProfile::readFile(fixture.profile.configFile()).contains("\"enabled\": false"));
        QVERIFY(fixture.gateway.start({}));
        QCOMPARE(answeredBy(fixture), std::string("two"));
    }

    void saysWhichProviderWasMeant() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        const ProcessResult result = fixture.run("disable oen");
        QCOMPARE(result.exit_code, 1);
        QCOMPARE(result.err, QByteArray("There is no provider oen (did you mean one?).\n"));
    }

    void refusesToChangeAWrongFile() {
        const TempProfile profile;
        QVERIFY(profile.writeConfig("{\"version\": 1, \"zz\": 1}"));
        const ProcessResult result = runTollgated(words("disable one"), profile);
        QCOMPARE(result.exit_code, 2);
        QCOMPARE(result.err, QByteArray("zz: unknown member\n"));
        QCOMPARE(TempProfile::readFile(profile.configFile()), QByteArray("{\"version\": 1, \"zz\": 1}"));
    }

    // Many at once, as scripts do: none is lost.
    void changesTakeTurns() {
        Fixture fixture;
        QVERIFY(fixture.start());
        constexpr int programs = 6;
        std::vector<std::unique_ptr<QProcess>> all;
        for (int i = 0; i < programs; ++i) {
            auto& process = all.emplace_back(std::make_unique<QProcess>());
            process->setProcessEnvironment(fixture.profile.environment());
            process->start(tollgatedPath(), words("keys create --json --name") << QStringLiteral("program %1").arg(i));
        }
        for (auto& process : all) {
            QVERIFY(process->waitForFinished(60'000));
            QCOMPARE(process->exitCode(), 0);
        }
        QCOMPARE(parsed(fixture.run("keys list --json").out).as_array().size(), std::size_t{programs + 1});
    }

    // DESIGN.md §3: edits made outside are picked up.
    void takesOverAnEditOfTheFile() {
        Fixture fixture;
        QVERIFY(fixture.start());
        QByteArray edited = fixture.config();
        edited.replace(R"("id": "one")", R"("id": "uno")");
        QVERIFY(fixture.profile.writeConfig("// by hand\n" + edited));
        QTRY_COMPARE_WITH_TIMEOUT(answeredBy(fixture), std::string("uno"), kPatienceMs);
        QVERIFY(TempProfile::readFile(fixture.profile.configFile()).startsWith("// by hand"));
    }

    void refusesAWrongEditWhole() {
        Fixture fixture;
        QVERIFY(fixture.start());
        QByteArray wrong = fixture.config(R"(, "loging": {})");
        wrong.replace(R"("id": "one")", R"("id": "uno")");
        QVERIFY(fixture.profile.writeConfig(wrong));
        QTRY_VERIFY_WITH_TIMEOUT(!statusOf(fixture).at("config").at("ok").as_bool(), kPatienceMs);
        QCOMPARE(std::string(statusOf(fixture).at("config").at("problems").at(0).as_string()),
                 std::string("loging: unknown member (did you mean \"logging\"?)"));
        QVERIFY(fixture.run("status").out.contains("configuration refused: loging"));
        QCOMPARE(answeredBy(fixture), std::string("one")); // the old one keeps running
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        QTRY_VERIFY_WITH_TIMEOUT(statusOf(fixture).at("config").at("ok").as_bool(), kPatienceMs);
    }

    // The address too: what runs finishes at the old one.
    void listensWhereAnEditSays() {
        Fixture fixture;
        const std::uint16_t first = RefusingPort().port(), second = RefusingPort().port();
        auto at = [&](std::uint16_t port) {
            return fixture.config(R"(, "listen": {"port": )" + QByteArray::number(port) + '}');
        };
        QVERIFY(fixture.profile.writeConfig(at(first)));
        QVERIFY2(fixture.gateway.startWith({QStringLiteral("serve")}), fixture.gateway.errorText().constData());
        QCOMPARE(fixture.gateway.port(), first);
        QVERIFY(fixture.profile.writeConfig(at(second)));
        QTRY_VERIFY_WITH_TIMEOUT(RawClient(second).isConnected(), kPatienceMs);
        QVERIFY(!RawClient(first).isConnected());
        QCOMPARE(std::string(statusOf(fixture).at("base_url").as_string()),
                 "http://127.0.0.1:" + std::to_string(second));
    }
};

TOLLGATE_TEST(LiveTest)
#include "tst_live.moc"
