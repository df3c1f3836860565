// SPDX-License-Identifier: GPL-3.0-or-later
// keys create, list, show, revoke.
#include "fixture.h"
#include "support/test_main.h"

#include <QRegularExpression>

#include <atomic>

using namespace tollgate::test;
using tollgate::Dialect;

namespace {

constexpr int kPatienceMs = 20'000;

json::object create(const Fixture& fixture, const char* more = "") {
    const ProcessResult result = fixture.run(words("keys create --json --name Night") + words(more));
    const json::value made = parsed(result.out);
    return made.is_object() ? made.get_object() : json::object();
}

std::string text(const json::object& object, const char* member) {
    return std::string(object.at(member).as_string());
}

bool hasKeychain() {
    return qEnvironmentVariable("TOLLGATE_TEST_KEYCHAIN") == QLatin1String("unlocked");
}

} // namespace

class KeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void aNewKeyOpensTheGatewayAtOnce() {
        Fixture fixture;
        QVERIFY(fixture.start());
        const json::object made = create(fixture);
        QCOMPARE(made.size(), std::size_t{3});
        QCOMPARE(text(made, "id"), std::string("night"));
        QCOMPARE(text(made, "name"), std::string("Night"));
        static const QRegularExpression form(QStringLiteral("^tg-[a-z0-9]{8}-[A-Za-z0-9_-]{43}$"));
        QVERIFY(form.match(QString::fromStdString(text(made, "secret"))).hasMatch());
        QCOMPARE(fixture.chat(text(made, "secret")).status, 200);
        QVERIFY(!TempProfile::readFile(fixture.profile.configFile()).contains(text(made, "secret").c_str()));
        QCOMPARE(text(create(fixture), "id"), std::string("night-2"));
    }

    void aNewKeyForPeople() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        const ProcessResult result = fixture.run(words("keys create --name Night"));
        QCOMPARE(result.exit_code, 0);
        QVERIFY(result.out.startsWith("tg-") && result.out.count('\n') == 1);
        QVERIFY2(result.err.contains("the only time the key \"night\" is shown"), result.err.constData());
    }

    void belongsToATeamAndToModels() {
        Fixture fixture;
        QVERIFY(fixture.start());
        const json::object made = create(fixture, "--team blue --models other-*,more");
        QCOMPARE(fixture.chat(text(made, "secret")).status, 403);
        const json::object listed = parsed(fixture.run("keys list --json").out).as_array()[1].as_object();
        QCOMPARE(text(listed, "team"), std::string("blue"));
        QCOMPARE(listed.at("models").as_array().size(), std::size_t{2});
    }

    void refusesAnUnknownTeam() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        const ProcessResult result = fixture.run("keys create --name Night --team bleu");
        QCOMPARE(result.exit_code, 2);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.err.contains("access.keys[1].team: unknown team \"bleu\" (did you mean \"blue\"?)"),
                 result.err.constData());
        QCOMPARE(TempProfile::readFile(fixture.profile.configFile()), fixture.config());
    }

    void listsWithoutSecrets() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        const std::string secret = text(create(fixture), "secret");
        for (const char* command : {"keys list", "keys list --json"}) {
            const ProcessResult result = fixture.run(command);
            QCOMPARE(result.exit_code, 0);
            QVERIFY(!result.out.contains(secret.c_str()) && !result.out.contains("sha256"));
        }
        const json::array listed = parsed(fixture.run("keys list --json").out).as_array();
        QCOMPARE(listed.size(), std::size_t{2});
        for (const char* member : {"id", "name", "team", "models", "enabled", "expires"})
            QVERIFY2(listed[1].as_object().contains(member), member);
    }

    // DESIGN.md §10.2: the next request is refused, running streams end.
    void aRevokedKeyOpensNothing() {
        Fixture fixture;
        fixture.upstream.forgetRules();
        std::atomic<int> calls = 0; // each waits at a gate of its own
        fixture.upstream.on({}, [&](const LedgerRequest&) {
            const std::string gate = calls++ == 0 ? "revoked" : "other";
            return answers::streamed(Dialect::OpenAiChat, {.model = kModel}, {.held = true, .gate = gate});
        });
        QVERIFY(fixture.start());
        const std::string secret = text(create(fixture), "secret");
        RawClient revoked(fixture.gateway.port()), other(fixture.gateway.port());
        QVERIFY(revoked.send(fixture.chatRequest(secret, kModel, true)));
        fixture.upstream.release("revoked", 2);
        QCOMPARE(revoked.readHead().status, 200);
        QVERIFY(other.send(fixture.chatRequest(kAccessKey, kModel, true)));
        fixture.upstream.release("other", 2);
        QCOMPARE(other.readHead().status, 200);

        const ProcessResult result = fixture.run("keys revoke night --json");
        QCOMPARE(result.exit_code, 0);
        QCOMPARE(result.out, QByteArray("{\"id\":\"night\",\"revoked\":true}\n"));
        QVERIFY(revoked.waitForClose());
        QVERIFY(fixture.upstream.ledger().waitForAborts(1));
        QCOMPARE(fixture.chat(secret).status, 401);

        fixture.upstream.open("other"); // others go on
        QVERIFY(other.readRest().body.find("[DONE]") != std::string::npos);
    }

    void saysWhichKeyWasMeant_data() {
        QTest::addColumn<QString>("command");
        QTest::addRow("show") << QStringLiteral("keys show cli");
        QTest::addRow("revoke") << QStringLiteral("keys revoke cli");
    }

    void saysWhichKeyWasMeant() {
        QFETCH(QString, command);
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        const ProcessResult result = fixture.run(command.split(QLatin1Char(' ')));
        QCOMPARE(result.exit_code, 1);
        QCOMPARE(result.err, QByteArray("There is no access key cli (did you mean ci?).\n"));
    }

    void showsOnlyWhatItHas() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        QVERIFY(!create(fixture).empty());
        const ProcessResult fromEnvironment = fixture.run("keys show ci");
        QCOMPARE(fromEnvironment.exit_code, 1);
        QVERIFY2(fromEnvironment.err.contains("environment variable TG_TEST_KEY"), fromEnvironment.err.constData());
        const ProcessResult withoutKeychain = fixture.run("keys show night");
        QCOMPARE(withoutKeychain.exit_code, 1);
        QCOMPARE(withoutKeychain.out, QByteArray());
        QVERIFY2(withoutKeychain.err.contains("There is no keychain on this system"), withoutKeychain.err.constData());
    }
};

// Run with a real keychain (CMakeLists.txt); without one there is nothing to see here.
class KeyringTest : public QObject {
    Q_OBJECT

    // The commands in the session that has the keychain.
    static ProcessResult run(const Fixture& fixture, const char* arguments) {
        QProcessEnvironment environment = fixture.profile.environment();
        for (const char* name : {"DBUS_SESSION_BUS_ADDRESS", "HOME"})
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
        return runProcess(tollgatedPath(), words(arguments), environment);
    }

    static void joinSession(Fixture& fixture) {
        for (const char* name : {"DBUS_SESSION_BUS_ADDRESS", "HOME"})
            fixture.gateway.setVariable(QString::fromLatin1(name), qEnvironmentVariable(name));
    }

private Q_SLOTS:

    void init() {
        if (!hasKeychain()) QSKIP("runs as cli_keyring");
    }

    void showsTheKeyOfTheFirstStart() {
        Fixture fixture;
        joinSession(fixture);
        QVERIFY(fixture.gateway.start({}));
        QByteArray secret;
        auto show = [&] { return run(fixture, "keys show this-computer").out.trimmed(); };
        QTRY_VERIFY_WITH_TIMEOUT(!(secret = show()).isEmpty(), kPatienceMs);
        QVERIFY2(secret.startsWith("tg-"), secret.constData());
        QVERIFY2(!fixture.gateway.errorText().contains("tg-"), "it is in the keychain and must not be printed");
        const json::object shown = parsed(run(fixture, "keys show this-computer --json").out).as_object();
        QCOMPARE(text(shown, "secret"), secret.toStdString());
        QCOMPARE(fixture.chat(secret.toStdString()).status, 404); // let in; there is no provider yet
        QCOMPARE(fixture.gateway.stop(), 0);
    }

    // A key of the same name that was made later is not the one whose copy is kept.
    void doesNotShowAnOlderKeyOfThatName() {
        Fixture fixture;
        joinSession(fixture);
        QVERIFY(fixture.gateway.start({}));
        QTRY_COMPARE_WITH_TIMEOUT(run(fixture, "keys show this-computer").exit_code, 0, kPatienceMs);
        QVERIFY(fixture.profile.writeConfig(R"({"version": 1, "access": {"keys": [{"id": "this-computer",
            "secret": "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}]}})"));
        const ProcessResult shown = run(fixture, "keys show this-computer");
        QCOMPARE(shown.exit_code, 1);
        QCOMPARE(shown.out, QByteArray());
        QVERIFY2(shown.err.contains("older key"), shown.err.constData());
    }

    void keepsACopyWhereOneIsWanted() {
        Fixture fixture;
        QVERIFY(fixture.profile.writeConfig(fixture.config()));
        const ProcessResult made = run(fixture, "keys create --name Night --keep");
        QCOMPARE(made.exit_code, 0);
        QVERIFY2(made.err.contains("keys show night"), made.err.constData());
        QCOMPARE(run(fixture, "keys show night").out, made.out);
        // Who had a copy has one of the new text.
        const ProcessResult replaced = run(fixture, "keys rotate night");
        QVERIFY(replaced.out != made.out);
        QCOMPARE(run(fixture, "keys show night").out, replaced.out);
        QCOMPARE(run(fixture, "keys create --name Day").exit_code, 0);
        QCOMPARE(run(fixture, "keys rotate day").exit_code, 0);
        QCOMPARE(run(fixture, "keys show day").exit_code, 1);
        QCOMPARE(run(fixture, "keys revoke night").exit_code, 0);
    }

    void forgetsTheCopyOfARevokedKey() {
        Fixture fixture;
        joinSession(fixture);
        QVERIFY(fixture.gateway.start({}));
        QTRY_COMPARE_WITH_TIMEOUT(run(fixture, "keys show this-computer").exit_code, 0, kPatienceMs);
        QCOMPARE(run(fixture, "keys revoke this-computer").exit_code, 0);
        QVERIFY(fixture.profile.writeConfig(R"({"version": 1, "access": {"keys": [{"id": "this-computer",
            "secret": "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}]}})"));
        const ProcessResult shown = run(fixture, "keys show this-computer");
        QVERIFY2(shown.err.contains("no copy of it in the keychain"), shown.err.constData());
    }
};

TOLLGATE_TEST(KeysTest)
TOLLGATE_TEST(KeyringTest)
#include "tst_keys.moc"
