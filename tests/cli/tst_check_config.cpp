// SPDX-License-Identifier: GPL-3.0-or-later
// check-config, and what serve says of the same file.
#include "fixture.h"
#include "support/test_main.h"

using namespace tollgate::test;

namespace {

const QByteArray kWrong = R"({"version": 1, "providers": [{"id": "openai", "preset": "openai"}],
    "routes": [{"id": "r", "entry": "a", "nodes": {"a": {"kind": "pool", "members": ["b"]},
                "b": {"kind": "target", "provider": "opnai"}}}],
    "listen": {"port": "8655"}})";
const QByteArray kLines = "listen.port: must be a number, is a string\n"
                          "routes[0].nodes.b.provider: unknown provider \"opnai\" (did you mean \"openai\"?)\n";

} // namespace

class CheckConfigTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void aGoodFile() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        const ProcessResult result = fixture.run("check-config");
        QCOMPARE(result.exit_code, 0);
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(fixture.run("check-config --json").out, QByteArray("{\"ok\":true,\"problems\":[]}\n"));
    }

    // DESIGN.md §2: a line a problem, the same from serve.
    void aWrongFile() {
        const TempProfile profile;
        QVERIFY(profile.writeConfig(kWrong));
        const ProcessResult checked = runTollgated(words("check-config"), profile);
        QCOMPARE(checked.out, kLines);
        QCOMPARE(checked.exit_code, 2);
        GatewayProcess gateway(profile);
        QVERIFY(!gateway.start({}));
        QCOMPARE(gateway.waitForEnd(), 2);
        QCOMPARE(gateway.errorText(), kLines);
        QCOMPARE(gateway.outputText(), QByteArray());
    }

    void aWrongFileAsJson() {
        const TempProfile profile;
        QVERIFY(profile.writeConfig(kWrong));
        const ProcessResult result = runTollgated(words("check-config --json"), profile);
        QCOMPARE(result.exit_code, 2);
        const json::object object = parsed(result.out).as_object();
        QVERIFY(!object.at("ok").as_bool());
        QCOMPARE(object.at("problems").as_array().size(), std::size_t{2});
        QCOMPARE(std::string(object.at("problems").as_array()[0].at("path").as_string()), std::string("listen.port"));
    }

    void anotherFile_data() {
        QTest::addColumn<QString>("option");
        QTest::addRow("argument") << QString();
        QTest::addRow("option") << QStringLiteral("--config");
    }

    void anotherFile() {
        QFETCH(QString, option);
        const TempProfile profile;
        const QString path = profile.root() + QStringLiteral("/other.json");
        QVERIFY(TempProfile::writeFile(path, "{"));
        QStringList arguments{QStringLiteral("check-config")};
        if (!option.isEmpty()) arguments << option;
        const ProcessResult result = runTollgated(arguments << path, profile);
        QCOMPARE(result.exit_code, 2);
        QVERIFY2(result.out.startsWith("not JSON: line 1"), result.out.constData());
    }

    void theFileOfTheEnvironment() {
        const TempProfile profile;
        const QString path = profile.root() + QStringLiteral("/other.json");
        QVERIFY(TempProfile::writeFile(path, "[]"));
        QProcessEnvironment environment = profile.environment();
        environment.insert(QStringLiteral("TOLLGATE_CONFIG"), path);
        const ProcessResult result = runProcess(tollgatedPath(), words("check-config"), environment);
        QCOMPARE(result.out, QByteArray("must be an object, is a list\n"));
    }

    void noFile() {
        const TempProfile profile;
        const ProcessResult result = runTollgated(words("check-config"), profile);
        QCOMPARE(result.exit_code, 2);
        QVERIFY(result.out.contains("no such file"));
    }

    // An editor checks with the schema what we check with our own reader.
    void printsTheSchema() {
        const TempProfile profile;
        const ProcessResult result = runTollgated(words("check-config --schema"), profile);
        QCOMPARE(result.exit_code, 0);
        QCOMPARE(result.out, TempProfile::readFile(QStringLiteral(TOLLGATE_RESOURCES "/config.schema.json")));
    }
};

TOLLGATE_TEST(CheckConfigTest)
#include "tst_check_config.moc"
