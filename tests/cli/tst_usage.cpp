// SPDX-License-Identifier: GPL-3.0-or-later
// What every command has in common: help, version, mistakes told with a suggestion and exit code 2.
#include "fixture.h"
#include "support/test_main.h"

using namespace tollgate::test;

namespace {

const QByteArray kCommands[] = {"serve", "check-config", "status",      "providers", "enable",    "disable",
                                "logs",  "costs",        "keys create", "keys list", "keys show", "keys revoke"};

} // namespace

class UsageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void mistakes_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("says");
        auto row = [](const char* arguments, const char* says) {
            QTest::addRow("'%s'", arguments) << QString::fromUtf8(arguments) << QByteArray(says);
        };
        row("", "Usage: tollgated COMMAND [options]");
        row("serv", "There is no command serv (did you mean serve?).");
        row("nonsense-entirely", "There is no command nonsense-entirely.");
        row("--json status", "Options stand after the command: tollgated COMMAND --json");
        row("status --jsn", "There is no option --jsn (did you mean --json?).");
        row("status --frobnicate", "There is no option --frobnicate.");
        row("status -x", "There is no option -x.");
        row("status now", "There is an argument too many: now");
        row("enable", "ID is missing.");
        row("enable a b", "There is an argument too many: b");
        row("logs --limit", "Missing value after '--limit'");
        row("logs --limit many", "--limit takes a number from 0.");
        row("logs --limit -1", "--limit takes a number from 0.");
        row("logs --filter status:", "--filter: ");
        row("costs --by provder",
            "--by takes provider, model, client, key, team, route, session, process or tag:NAME, not provder (did you "
            "mean provider?).");
        row("costs --by tag:", "--by takes");
        row("costs --by none", "--by takes");
        row("costs --days 0", "--days takes a number from 1 to 4000");
        row("costs --days x", "--days takes a number from 1 to 4000");
        row("costs --days 2 --today", "Only one of --today, --days and --from/--to can be given.");
        row("keys", "Usage: tollgated keys create|list|show|edit|enable|disable|rotate|revoke|usage");
        row("keys creat", "There is no command keys creat (did you mean create?).");
        row("keys create", "--name NAME is missing.");
        row("keys show", "ID is missing.");
        row("serve --threads x", "--threads takes a number from 1 to 256, not x.");
        row("serve --threads 0", "--threads takes a number from 1 to 256, not 0.");
        row("serve --log-level loud", "--log-level takes error, warning, info or debug, not loud.");
        row("serve --listen nonsense", "--listen takes an address of this computer and a port");
        row("serve --listen 0.0.0.0:0", "can be reached from the network");
    }

    void mistakes() {
        QFETCH(QString, arguments);
        QFETCH(QByteArray, says);
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        const ProcessResult result = fixture.run(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        QVERIFY2(result.err.contains(says), result.err.constData());
        QCOMPARE(result.exit_code, 2);
        QCOMPARE(result.out, QByteArray());
    }

    void help_data() {
        QTest::addColumn<QByteArray>("command");
        for (const QByteArray& command : kCommands) QTest::addRow("%s", command.constData()) << command;
    }

    void help() {
        QFETCH(QByteArray, command);
        const TempProfile profile;
        const ProcessResult result = runTollgated(words(command.constData()) + words("--help"), profile);
        QCOMPARE(result.exit_code, 0);
        QVERIFY2(result.out.startsWith("Usage: tollgated " + command), result.out.constData());
        for (const char* option : {"--config <FILE>", "--data-dir <DIR>", "--log-level <LEVEL>", "--help", "--version"})
            QVERIFY2(result.out.contains(option), option);
        QCOMPARE(result.out.contains("--json"), command != "serve");
        QCOMPARE(result.err, QByteArray());
    }

    void helpNamesEveryCommand() {
        const TempProfile profile;
        const ProcessResult result = runTollgated(words("--help"), profile);
        QCOMPARE(result.exit_code, 0);
        for (const QByteArray& command : kCommands) QVERIFY(result.out.contains("\n  " + command.split(' ').front()));
    }

    void version_data() {
        QTest::addColumn<QString>("arguments");
        for (const char* arguments : {"--version", "serve --version", "keys list --version"})
            QTest::addRow("%s", arguments) << QString::fromLatin1(arguments);
    }

    void version() {
        QFETCH(QString, arguments);
        const TempProfile profile;
        const ProcessResult result = runTollgated(arguments.split(QLatin1Char(' ')), profile);
        QCOMPARE(result.exit_code, 0);
        QVERIFY2(result.out.startsWith("tollgated ") && result.out.count('\n') == 1, result.out.constData());
    }

    // Scripts must notice that what they read is not all there was.
    void aFullDiskUnderStdoutFails() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        const ProcessResult result = runProcess(
            QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"), QStringLiteral("exec \"$0\" keys list --json > /dev/full"), tollgatedPath()},
            fixture.profile.environment());
        QCOMPARE(result.exit_code, 1);
        QVERIFY2(result.err.contains("stdout cannot be written"), result.err.constData());
    }

    void theLanguageIsEnglish() {
        const TempProfile profile;
        QProcessEnvironment environment = profile.environment();
        environment.insert(QStringLiteral("LANG"), QStringLiteral("de_DE.UTF-8"));
        environment.insert(QStringLiteral("LANGUAGE"), QStringLiteral("de"));
        environment.remove(QStringLiteral("LC_ALL"));
        const ProcessResult result = runProcess(tollgatedPath(), words("status"), environment);
        QCOMPARE(result.err, QByteArray("Tollgate is not running. Start it with: tollgated serve\n"));
    }
};

TOLLGATE_TEST(UsageTest)
#include "tst_usage.moc"
