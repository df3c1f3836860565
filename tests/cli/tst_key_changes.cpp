// SPDX-License-Identifier: GPL-3.0-or-later
// keys create with all that a key may be for, edit, enable, disable, rotate, usage; teams.
#include "fixture.h"
#include "support/test_main.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace tollgate::test;
using tollgate::Dialect;

namespace {

const char* const kRoutes = R"(, "routes": [
    {"id": "night", "models": ["slow"], "entry": "t",
     "nodes": {"t": {"kind": "target", "provider": "one", "model": "test-model"}}}])";

json::object object(const ProcessResult& result) {
    const json::value value = parsed(result.out);
    return value.is_object() ? value.get_object() : json::object();
}

std::string text(const json::object& from, const char* member) {
    const json::value* value = from.if_contains(member);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

json::object keyIn(const Fixture& fixture, const char* id) {
    const json::value listed = parsed(fixture.run("keys list --json").out);
    for (const json::value& key : listed.as_array())
        if (text(key.as_object(), "id") == id) return key.as_object();
    return {};
}

std::vector<std::string> list(const json::object& from, const char* member) {
    std::vector<std::string> texts;
    for (const json::value& value : from.at(member).as_array()) texts.emplace_back(value.as_string());
    return texts;
}

} // namespace

class KeyChangesTest : public QObject {
    Q_OBJECT

    using Texts = std::vector<std::string>;

private Q_SLOTS:

    void isMadeForWhatTheOptionsSay() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config(kRoutes)));
        const json::object made = object(fixture.run(
            words("keys create --json --name Night --owner Tomas --team blue --models test-*,slow --routes night "
                  "--endpoints chat.completions,messages --networks 10.0.0.0/8,127.0.0.0/8 --expires 30d "
                  "--only-provider one --tag project=eval --tag cost=a=b")));
        QCOMPARE(text(made, "id"), std::string("night"));
        const json::object key = keyIn(fixture, "night");
        QCOMPARE(text(key, "owner"), std::string("Tomas"));
        QCOMPARE(text(key, "team"), std::string("blue"));
        QCOMPARE(list(key, "models"), (Texts{"test-*", "slow"}));
        QCOMPARE(list(key, "routes"), Texts{"night"});
        QCOMPARE(list(key, "endpoints"), (Texts{"chat.completions", "messages"}));
        QCOMPARE(list(key, "networks"), (Texts{"10.0.0.0/8", "127.0.0.0/8"}));
        QCOMPARE(text(key, "only_provider"), std::string("one"));
        QCOMPARE(text(key, "state"), std::string("on"));
        QCOMPARE(text(key.at("tags").as_object(), "project"), std::string("eval"));
        QCOMPARE(text(key.at("tags").as_object(), "cost"), std::string("a=b"));
        const QDateTime expires = QDateTime::fromString(QString::fromStdString(text(key, "expires")), Qt::ISODate);
        QVERIFY2(std::abs(QDateTime::currentDateTimeUtc().addDays(30).secsTo(expires)) < 300,
                 text(key, "expires").c_str());
        const std::string secret = text(made, "secret");
        QCOMPARE(text(key, "hint"), "tg-\u2026" + secret.substr(secret.size() - 4));
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("told");
        auto row = [](const char* options, const char* told) {
            QTest::newRow(options) << QString::fromUtf8(options) << QString::fromUtf8(told);
        };
        row("--expires soon", "--expires takes 30d, 2027-01-31");
        row("--rpm many", "--rpm takes a whole number");
        row("--rpm -1", "--rpm takes a whole number");
        row("--max-usd-per-request free", "--max-usd-per-request takes dollars");
        row("--tag project", "--tag takes NAME=VALUE");
        row("--budget-period day", "--budget-period needs --budget-usd");
        row("--routes nigth", "unknown route \"nigth\" (did you mean \"night\"?)");
        row("--endpoints chat", "access.keys[1].endpoints[0]");
        row("--networks here", "access.keys[1].networks[0]");
        row("--only-provider three", "unknown provider \"three\"");
    }

    void saysWhatIsWrong() {
        QFETCH(QString, options);
        QFETCH(QString, told);
        Fixture fixture;
        const QByteArray config = fixture.config(kRoutes);
        QVERIFY(fixture.profile.writeConfig(config));
        const ProcessResult result = fixture.run(words("keys create --name Night") + options.split(QLatin1Char(' ')));
        QCOMPARE(result.exit_code, 2);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.err.contains(told.toUtf8()), result.err.constData());
        QCOMPARE(TempProfile::readFile(fixture.profile.configFile()), config);
    }

    // What is not said stays.
    void isEdited() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config(kRoutes)));
        QCOMPARE(fixture.run("keys create --name Night --owner Tomas --models slow --tag a=1 --tag b=2").exit_code, 0);
        const json::object changed = object(
            fixture.run("keys edit night --json --models * --routes night --tag a= --tag c=3 --expires 2030-01-31"));
        QCOMPARE(list(changed, "models"), Texts{"*"});
        const json::object key = keyIn(fixture, "night");
        QCOMPARE(text(key, "owner"), std::string("Tomas"));
        QCOMPARE(list(key, "routes"), Texts{"night"});
        QVERIFY(!key.at("tags").as_object().contains("a"));
        QCOMPARE(text(key.at("tags").as_object(), "c"), std::string("3"));
        QVERIFY2(text(key, "expires").starts_with("2030-01-31T") || text(key, "expires").starts_with("2030-02-01T"),
                 text(key, "expires").c_str());
        QCOMPARE(fixture.run(words("keys edit night --expires never --routes") + QStringList{QString()}).exit_code, 0);
        QCOMPARE(list(keyIn(fixture, "night"), "routes"), Texts{});
        QVERIFY(keyIn(fixture, "night").at("expires").is_null());
        const ProcessResult nothing = fixture.run("keys edit night");
        QCOMPARE(nothing.exit_code, 2);
        QVERIFY(nothing.err.contains("nothing to change"));
        QCOMPARE(fixture.run("keys edit nigt --owner x").err,
                 QByteArray("There is no access key nigt (did you mean night?).\n"));
    }

    void isSwitchedOffAndOn() {
        Fixture fixture;
        QVERIFY(fixture.start());
        const std::string secret = text(object(fixture.run("keys create --json --name Night")), "secret");
        QCOMPARE(fixture.chat(secret).status, 200);
        QCOMPARE(fixture.run("keys disable night --json").out, QByteArray("{\"id\":\"night\",\"enabled\":false}\n"));
        QCOMPARE(text(keyIn(fixture, "night"), "state"), std::string("off"));
        QCOMPARE(fixture.chat(secret).status, 403);
        QCOMPARE(fixture.run("keys enable night").exit_code, 0);
        QCOMPARE(fixture.chat(secret).status, 200);
    }

    void isReplacedWithAnOverlap() {
        Fixture fixture;
        QVERIFY(fixture.start());
        const std::string old = text(object(fixture.run("keys create --json --name Night")), "secret");
        const json::object rotated = object(fixture.run("keys rotate night --json --overlap 2h"));
        const std::string fresh = text(rotated, "secret");
        static const QRegularExpression form(QStringLiteral("^tg-[a-z0-9]{8}-[A-Za-z0-9_-]{43}$"));
        QVERIFY(form.match(QString::fromStdString(fresh)).hasMatch());
        QVERIFY(fresh != old);
        QCOMPARE(rotated.at("older_until").as_array().size(), std::size_t{1});
        QCOMPARE(fixture.chat(old).status, 200);
        QCOMPARE(fixture.chat(fresh).status, 200);
        const QByteArray file = TempProfile::readFile(fixture.profile.configFile());
        QVERIFY(!file.contains(fresh.c_str()) && !file.contains(old.c_str()));
        for (const json::object& row : fixture.rows(2)) QCOMPARE(text(row, "key"), std::string("night"));

        const std::string last = text(object(fixture.run("keys rotate night --json --overlap 0")), "secret");
        QCOMPARE(fixture.chat(fresh).status, 401);
        QCOMPARE(fixture.chat(old).status, 200); // its two hours are not over
        QCOMPARE(fixture.chat(last).status, 200);
    }

    void aKeyOfTheEnvironmentIsReplacedThere() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        const ProcessResult result = fixture.run("keys rotate ci");
        QCOMPARE(result.exit_code, 1);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.err.contains("environment variable TG_TEST_KEY"), result.err.constData());
        QCOMPARE(fixture.run("keys rotate ci --overlap 3").exit_code, 2);
    }

    void tellsWhatAKeyDid() {
        Fixture fixture;
        QVERIFY(fixture.start());
        QCOMPARE(fixture.run("keys create --name Night").exit_code, 0);
        for (int i = 0; i < 2; ++i) QCOMPARE(fixture.chat().status, 200);
        QCOMPARE(fixture.rows(2).size(), std::size_t{2});
        const json::object ci = keyIn(fixture, "ci"), night = keyIn(fixture, "night");
        QCOMPARE(ci.at("today").at("requests").as_int64(), std::int64_t{2});
        QCOMPARE(ci.at("today").at("cost_pico_usd").as_int64(), 2 * kAnswerCost);
        QVERIFY(ci.at("last_used").is_string());
        QCOMPARE(night.at("today").at("requests").as_int64(), std::int64_t{0});
        QVERIFY(night.at("last_used").is_null());
        const json::object used = object(fixture.run("keys usage ci --json --days 7"));
        QCOMPARE(used.at("days").as_int64(), std::int64_t{7});
        QCOMPARE(used.at("rows").as_array().size(), std::size_t{1});
        QCOMPARE(text(used.at("rows").at(0).as_object(), "name"), std::string(kModel));
        QCOMPARE(used.at("total").at("cost_pico_usd").as_int64(), 2 * kAnswerCost);
        QCOMPARE(object(fixture.run("keys usage night --json")).at("total").at("requests").as_int64(), std::int64_t{0});
        QCOMPARE(fixture.run("keys usage nite").exit_code, 1);
        const ProcessResult forPeople = fixture.run("keys usage ci");
        QVERIFY2(forPeople.out.contains(kModel), forPeople.out.constData());
    }

    void theListIsForPeopleToo() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config(kRoutes)));
        QCOMPARE(fixture.run("keys create --name Night --routes night --expires 2020-01-01").exit_code, 0);
        const QByteArray out = fixture.run("keys list").out;
        for (const char* part : {"KEY", "ENDS IN", "LAST USED", "everything", "route night", "expired", "tg-\u2026"})
            QVERIFY2(out.contains(part), part);
    }

    void limitsAndABudgetAreItsOwn() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        const auto budgets = [&] {
            const json::value file = parsed(TempProfile::readFile(fixture.profile.configFile()));
            const json::value* list = file.as_object().if_contains("budgets");
            return list ? list->as_array() : json::array();
        };
        const ProcessResult made =
            fixture.run("keys create --name Night --rpm 60 --tpm 400k --concurrent 2 --max-usd-per-request 0.05 "
                        "--max-output-tokens 500 --budget-usd 2.5 --budget-period week");
        QVERIFY2(made.exit_code == 0, made.err.constData());
        const json::object key = keyIn(fixture, "night");
        QCOMPARE(key.at("limits").at("requests_per_minute").as_int64(), std::int64_t{60});
        QCOMPARE(key.at("limits").at("tokens_per_minute").as_int64(), std::int64_t{400'000});
        QCOMPARE(key.at("limits").at("concurrent").as_int64(), std::int64_t{2});
        QCOMPARE(key.at("max_usd_per_request_pico_usd").as_int64(), std::int64_t{50'000'000'000});
        QCOMPARE(key.at("default_max_output_tokens").as_int64(), std::int64_t{500});
        QCOMPARE(budgets().size(), std::size_t{1});
        QCOMPARE(text(budgets()[0].as_object(), "scope"), std::string("key:night"));
        QCOMPARE(text(budgets()[0].as_object(), "period"), std::string("week"));
        QCOMPARE(budgets()[0].at("amount_usd").to_number<double>(), 2.5);

        QCOMPARE(fixture.run("keys edit night --budget-usd 3").exit_code, 0);
        QCOMPARE(budgets()[0].at("amount_usd").to_number<double>(), 3.0);
        QCOMPARE(text(budgets()[0].as_object(), "period"), std::string("week")); // as it was
        QCOMPARE(fixture.run("keys edit night --budget-usd 0").exit_code, 0);
        QCOMPARE(budgets().size(), std::size_t{0});
        QCOMPARE(fixture.run("keys edit night --budget-usd 1").exit_code, 0);
        QCOMPARE(fixture.run("keys revoke night").exit_code, 0);
        QCOMPARE(budgets().size(), std::size_t{0});
    }

    void aRevokedKeyLeavesNothingBehind() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        QCOMPARE(fixture.run("keys create --name Night").exit_code, 0);
        QCOMPARE(fixture.run("keys revoke night").exit_code, 0);
        QVERIFY(keyIn(fixture, "night").empty());
        QVERIFY(!TempProfile::readFile(fixture.profile.configFile()).contains("night"));
    }
};

class TeamsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void areMadeChangedAndRemoved() {
        Fixture fixture;
        QVERIFY(fixture.start());
        const json::object made = object(fixture.run(words("teams create --json --models other-* --name") +
                                                     QStringList{QStringLiteral("Night shift")}));
        QCOMPARE(text(made, "id"), std::string("night-shift"));
        QCOMPARE(text(made, "name"), std::string("Night shift"));
        QCOMPARE(fixture.run("keys edit ci --team night-shift").exit_code, 0);
        QCOMPARE(fixture.chat().status, 403); // the team is for other models
        QCOMPARE(fixture.run("teams edit night-shift --models test-*").exit_code, 0);
        QCOMPARE(fixture.chat().status, 200);
        const json::array teams = parsed(fixture.run("teams list --json").out).as_array();
        QCOMPARE(teams.size(), std::size_t{2});
        QCOMPARE(list(teams[1].as_object(), "keys"), std::vector<std::string>{"ci"});
        QCOMPARE(list(teams[1].as_object(), "models"), std::vector<std::string>{"test-*"});
        const ProcessResult used = fixture.run("teams remove night-shift");
        QCOMPARE(used.exit_code, 1);
        QVERIFY2(used.err.contains("ci"), used.err.constData());
        QCOMPARE(fixture.run("teams remove blue --json").out, QByteArray("{\"id\":\"blue\",\"removed\":true}\n"));
        QVERIFY(fixture.run("teams list").out.contains("night-shift"));
    }

    void saysWhichTeamWasMeant() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        for (const char* command : {"teams remove bleu", "teams edit bleu --name Blue"}) {
            const ProcessResult result = fixture.run(command);
            QCOMPARE(result.exit_code, 1);
            QCOMPARE(result.err, QByteArray("There is no team bleu (did you mean blue?).\n"));
        }
        QCOMPARE(fixture.run("teams create").exit_code, 2);
        QCOMPARE(fixture.run("teams creat --name x").exit_code, 2);
    }
};

TOLLGATE_TEST(KeyChangesTest)
TOLLGATE_TEST(TeamsTest)
#include "tst_key_changes.moc"
