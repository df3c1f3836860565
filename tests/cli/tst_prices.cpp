// SPDX-License-Identifier: GPL-3.0-or-later
// tollgated prices: what models cost, one's own prices, a list of prices that is installed while a gateway runs.
#include "fixture.h"
#include "support/test_main.h"

#include <QFile>

using namespace tollgate::test;

namespace {

constexpr const char* kList = R"({"version":1,"as_of":"2026-11-01","providers":{"openai":{
    "gpt-5.6":{"mode":"chat","price":{"input":4000000,"output":30000000,"cache_read":500000}},
    "brand-new":{"mode":"chat","price":{"input":1000000,"output":2000000},
                 "since":{"2031-01-01":{"input":500000}}}}}})";

// An OpenAI provider "mine" at the scripted upstream, with a model that no list knows and one that only the new list
// knows.
QByteArray configuration(const Fixture& fixture) {
    return QByteArray::fromStdString(
        R"({"version": 1, "providers": [{"id": "mine", "preset": "openai", "base_url": ")" + fixture.upstream.origin() +
        R"(/v1", "keys": [{"id": "k", "secret": "env:TG_TEST_KEY"}], "models": ["gpt-5.6", "brand-new", "gpt-5.4"]}],
            "access": {"keys": [{"id": "ci", "secret": "env:TG_TEST_KEY"}]}})");
}

QString write(const TempProfile& profile, const QByteArray& text) {
    const QString path = profile.root() + QStringLiteral("/list.json");
    if (!TempProfile::writeFile(path, text)) qFatal("cannot write");
    return path;
}

json::object update(const Fixture& fixture, const QString& file, const QStringList& more = {}) {
    ProcessResult result = fixture.run(words("prices update --json") + more + QStringList{file});
    if (result.exit_code != 0) qFatal("%s", result.err.constData());
    return parsed(result.out).as_object();
}

std::optional<std::int64_t> costOf(const json::object& row) {
    const json::value& cost = row.at("cost_pico_usd");
    return cost.is_null() ? std::nullopt : std::optional(cost.as_int64());
}

QString stateOf(const Fixture& fixture, const char* model) {
    const ProcessResult result = fixture.run(QStringList{QStringLiteral("prices"), QStringLiteral("show"),
                                                         QStringLiteral("--json"), QString::fromLatin1(model)});
    if (result.exit_code != 0) return QString::fromUtf8(result.err);
    return QString::fromStdString(std::string(parsed(result.out).at("state").as_string()));
}

} // namespace

class PricesCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void shows() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(configuration(fixture)));
        ProcessResult result = fixture.run("prices show mine/gpt-5.6 --json");
        QCOMPARE(result.exit_code, 0);
        json::object shown = parsed(result.out).as_object();
        QCOMPARE(std::string(shown["source"].as_string()), std::string("catalogue"));
        QCOMPARE(shown["rates"].as_object()["input_pico_usd"].as_int64(), std::int64_t{5'000'000});
        QCOMPARE(std::string(shown["lines"].as_object()["above_prompt_tokens.272000.output"].as_string()),
                 std::string("45"));
        QCOMPARE(stateOf(fixture, "mine/brand-new"), QStringLiteral("unpriced"));
        result = fixture.run("prices show mine/brand-new");
        QVERIFY2(result.out.contains("tollgated prices set mine/brand-new"), result.out.constData());
        QCOMPARE(fixture.run("prices show nobody/x").exit_code, 1);
        QCOMPARE(fixture.run("prices show gpt-5.6").exit_code, 2);
    }

    // `unpriced` has a fix of one step: the next request is priced, the one before stays what it was.
    void setsAPriceOfOnesOwn() {
        Fixture fixture;
        QVERIFY(fixture.gateway.start(configuration(fixture)));
        QCOMPARE(fixture.chat(kAccessKey, "brand-new").status, 200);
        QVERIFY(!costOf(fixture.rows(1).front()));
        ProcessResult result = fixture.run("prices set mine/brand-new --input 1.25 --output 10 --cache-read 0.125");
        QVERIFY2(result.exit_code == 0, result.err.constData());
        QCOMPARE(fixture.chat(kAccessKey, "brand-new").status, 200);
        const auto rows = fixture.rows(2);
        QCOMPARE(costOf(rows[0]).value_or(-1), std::int64_t{12 * 1'250'000 + 7 * 10'000'000});
        QVERIFY(!costOf(rows[1]));
        QCOMPARE(fixture.run("prices clear mine/brand-new").exit_code, 0);
        QCOMPARE(fixture.run("prices clear mine/brand-new").exit_code, 1);
        QCOMPARE(stateOf(fixture, "mine/brand-new"), QStringLiteral("unpriced"));
    }

    void setsAPriceFromADayOn() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(configuration(fixture)));
        QCOMPARE(fixture.run("prices set mine/brand-new --input 3 --output 5").exit_code, 0);
        QCOMPARE(fixture.run("prices set mine/brand-new --input 2 --since 2031-12-01").exit_code, 0);
        const json::object shown = parsed(fixture.run("prices show mine/brand-new --json").out).as_object();
        QCOMPARE(std::string(shown.at("source").as_string()), std::string("prices"));
        QCOMPARE(shown.at("rates").at("input_pico_usd").as_int64(), std::int64_t{3'000'000});
        QCOMPARE(std::string(shown.at("lines").at("since.2031-12-01.input").as_string()), std::string("2"));
    }

    void refusesWrongPrices_data() {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("none") << QStringLiteral("prices set mine/gpt-5.6");
        QTest::newRow("negative") << QStringLiteral("prices set mine/gpt-5.6 --input=-1");
        QTest::newRow("no number") << QStringLiteral("prices set mine/gpt-5.6 --input cheap");
        QTest::newRow("no day") << QStringLiteral("prices set mine/gpt-5.6 --input 1 --since tomorrow");
        QTest::newRow("no model") << QStringLiteral("prices set mine --input 1");
        QTest::newRow("no command") << QStringLiteral("prices sett mine/x --input 1");
    }

    void refusesWrongPrices() {
        QFETCH(QString, arguments);
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(configuration(fixture)));
        const QByteArray before = TempProfile::readFile(fixture.profile.configFile());
        const ProcessResult result = fixture.run(arguments.toUtf8().constData());
        QCOMPARE(result.exit_code, 2);
        QVERIFY(!result.err.isEmpty());
        QCOMPARE(TempProfile::readFile(fixture.profile.configFile()), before);
    }

    // What would change is told first; installed, it is in force for the next request; and taken back.
    void updatesTheList() {
        Fixture fixture;
        QVERIFY(fixture.gateway.start(configuration(fixture)));
        const QString file = write(fixture.profile, kList);
        json::object dry = update(fixture, file, {QStringLiteral("--dry-run")});
        QVERIFY(!dry["installed"].as_bool());
        QCOMPARE(dry["added"].as_int64(), std::int64_t{1});
        QCOMPARE(dry["changed"].as_int64(), std::int64_t{1});
        QVERIFY(dry["removed"].as_int64() > 2000);
        bool seen = false;
        for (const json::value& change : dry["changes"].as_array()) {
            if (change.at("change").as_string() != "changed") continue;
            for (const json::value& rate : change.at("rates").as_array())
                if (rate.at("rate").as_string() == "input")
                    seen = rate.at("before").as_string() == "5" && rate.at("after").as_string() == "4";
        }
        QVERIFY(seen);
        QCOMPARE(stateOf(fixture, "mine/brand-new"), QStringLiteral("unpriced"));

        QVERIFY(update(fixture, file)["installed"].as_bool());
        QCOMPARE(stateOf(fixture, "mine/brand-new"), QStringLiteral("priced"));
        const bool taken = QTest::qWaitFor(
            [&] {
                fixture.chat(kAccessKey, "brand-new");
                return costOf(fixture.rows(1).front()) == 12 * 1'000'000 + 7 * 2'000'000;
            },
            20'000);
        QVERIFY(taken);

        QCOMPARE(fixture.run("prices reset").exit_code, 0);
        QCOMPARE(stateOf(fixture, "mine/brand-new"), QStringLiteral("unpriced"));
        QVERIFY(QFile::exists(fixture.profile.dataDir() + QStringLiteral("/catalogue.json.bak")));
        QVERIFY(!parsed(fixture.run("prices reset --json").out).at("reset").as_bool());
    }

    // A bad file changes nothing and is told by the place in it.
    void refusesABadList_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no JSON") << QByteArray("{\"version\":1,\n\"as_of\":}") << QByteArray("line 2");
        QTest::newRow("a negative price")
            << QByteArray(kList).replace("4000000", "-1") << QByteArray("providers.openai[\"gpt-5.6\"].price.input");
        QTest::newRow("dollars instead of pico-dollars")
            << QByteArray(kList).replace("4000000", "4.25") << QByteArray("must be a whole number");
        QTest::newRow("no models") << QByteArray(R"({"version":1,"as_of":"2026-11-01","providers":{}})")
                                   << QByteArray("no model");
        QTest::newRow("another version") << QByteArray(kList).replace("\"version\":1", "\"version\":2")
                                         << QByteArray("another version");
    }

    void refusesABadList() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, said);
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(configuration(fixture)));
        const ProcessResult result =
            fixture.run(QStringList{QStringLiteral("prices"), QStringLiteral("update"), write(fixture.profile, text)});
        QCOMPARE(result.exit_code, 1);
        QVERIFY2(result.err.contains(said), result.err.constData());
        QVERIFY(!QFile::exists(fixture.profile.dataDir() + QStringLiteral("/catalogue.json")));
    }

    // An installed list that was damaged since is not used, and the gateway starts all the same.
    void startsWithADamagedList() {
        Fixture fixture;
        QVERIFY(TempProfile::writeFile(fixture.profile.dataDir() + QStringLiteral("/catalogue.json"), "{"));
        QVERIFY(fixture.gateway.start(configuration(fixture)));
        QCOMPARE(fixture.chat(kAccessKey, "gpt-5.6").status, 200);
        QCOMPARE(costOf(fixture.rows(1).front()).value_or(-1), std::int64_t{12 * 5'000'000 + 7 * 30'000'000});
        QVERIFY(fixture.gateway.errorText().contains("price list is not used"));
    }
};

TOLLGATE_TEST(PricesCommandTest)
#include "tst_prices.moc"
