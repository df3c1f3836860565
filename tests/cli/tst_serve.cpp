// SPDX-License-Identifier: GPL-3.0-or-later
// serve: what it prints, how it ends, what it leaves on disk, who it does not listen to.
#include "fixture.h"
#include "support/test_main.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <sys/stat.h>

#include <csignal>

using namespace tollgate::test;
using tollgate::Dialect;

namespace {

unsigned modeOf(const QString& path) {
    struct stat found{};
    return ::stat(qPrintable(path), &found) == 0 ? found.st_mode & 07777 : 0;
}

QStringList socketsIn(const QString& folder) {
    return QDir(folder).entryList({QStringLiteral("tollgate-*")}, QDir::System | QDir::Files);
}

std::string get(const Fixture& fixture, const char* path, const std::string& key = kAccessKey) {
    return requestText("GET", path, {},
                       {{"host", "127.0.0.1:" + std::to_string(fixture.gateway.port())}, {"x-api-key", key}});
}

} // namespace

class ServeTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Fixture> m_shared; // of tests that only ask

private Q_SLOTS:

    void cleanupTestCase() { m_shared.reset(); }

    void printsOneLineAndServes() {
        Fixture fixture;
        QVERIFY2(fixture.start(), fixture.gateway.errorText().constData());
        QVERIFY(fixture.gateway.port() != 0); // port 0 became a free one
        QCOMPARE(fixture.chat().status, 200);
        QCOMPARE(fixture.gateway.stop(), 0);
        QCOMPARE(fixture.gateway.outputText(),
                 "listening on http://127.0.0.1:" + QByteArray::number(fixture.gateway.port()) + '\n');
        QCOMPARE(fixture.gateway.errorText(), QByteArray());
    }

    void endsCleanly_data() {
        QTest::addColumn<int>("signal");
        QTest::addRow("SIGTERM") << SIGTERM;
        QTest::addRow("SIGINT") << SIGINT;
    }

    // Stops accepting, lets what runs finish, writes the journal, exit 0.
    void endsCleanly() {
        QFETCH(int, signal);
        Fixture fixture;
        fixture.upstream.forgetRules();
        fixture.upstream.on({}, answers::streamed(Dialect::OpenAiChat, {.model = kModel}, {.held = true}));
        QVERIFY(fixture.start());
        RawClient client(fixture.gateway.port());
        QVERIFY(client.send(fixture.chatRequest(kAccessKey, kModel, true)));
        fixture.upstream.release({}, 2);
        QCOMPARE(client.readHead().status, 200);
        fixture.gateway.tell(signal);
        QTRY_VERIFY_WITH_TIMEOUT(!RawClient(fixture.gateway.port()).isConnected(), 20'000);
        QVERIFY(fixture.gateway.isRunning());
        fixture.upstream.open();
        const Response answer = client.readRest();
        QCOMPARE(nameOf(answer.end), nameOf(Response::End::Complete));
        QVERIFY2(answer.body.find("[DONE]") != std::string::npos, answer.body.c_str());
        QCOMPARE(fixture.gateway.waitForEnd(), 0);
        const auto rows = parsedLines(fixture.run("logs --json").out);
        QCOMPARE(rows.size(), std::size_t{1});
        QVERIFY(rows[0].at("error_class").is_null());
    }

    void keepsItsFilesPrivate() {
        Fixture fixture;
        QVERIFY(fixture.start());
        QCOMPARE(fixture.chat().status, 200);
        QCOMPARE(fixture.rows(1).size(), std::size_t{1});
        for (const QFileInfo& file : QDir(fixture.profile.dataDir()).entryInfoList(QDir::Files))
            QVERIFY2(modeOf(file.filePath()) == 0600, qPrintable(file.filePath()));
        QCOMPARE(modeOf(fixture.profile.dataDir()), 0700U);
        const QStringList sockets = socketsIn(fixture.profile.runtimeDir());
        QCOMPARE(sockets.size(), 1);
        static const QRegularExpression hashed(QStringLiteral("^tollgate-[0-9a-f]{16}$"));
        QVERIFY2(hashed.match(sockets[0]).hasMatch(), qPrintable(sockets[0]));
        QCOMPARE(modeOf(fixture.profile.runtimeDir() + QLatin1Char('/') + sockets[0]), 0600U);
    }

    // reliability.md decision 3.
    void hasNoAdminApi_data() {
        QTest::addColumn<QByteArray>("path");
        for (const char* path : {"/admin", "/status", "/v1/status", "/config", "/config/update", "/reload", "/shutdown",
                                 "/keys", "/v1/keys", "/providers", "/logs", "/debug/vars"})
            QTest::addRow("%s", path) << QByteArray(path);
    }

    void hasNoAdminApi() {
        QFETCH(QByteArray, path);
        if (!m_shared) m_shared = std::make_unique<Fixture>();
        Fixture& fixture = *m_shared;
        if (!fixture.gateway.isRunning()) QVERIFY(fixture.start());
        for (const char* method : {"GET", "POST", "DELETE"}) {
            const Response answer = ask(fixture.gateway.port(),
                                        requestText(method, path.constData(), method[0] == 'G' ? "" : "{}",
                                                    {{"host", "127.0.0.1:" + std::to_string(fixture.gateway.port())},
                                                     {"x-api-key", kAccessKey}}),
                                        method);
            QVERIFY2(answer.status == 404 || answer.status == 405, answer.body.c_str());
        }
        QVERIFY(fixture.gateway.isRunning());
    }

    void saysWhoHasThePort() {
        Fixture fixture;
        const Listener taken = listenOn("127.0.0.1");
        QVERIFY(!fixture.start({QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(taken.port)}));
        QCOMPARE(fixture.gateway.waitForEnd(), 1);
        const QByteArray said = fixture.gateway.errorText();
        QVERIFY2(said.contains(QByteArray::number(taken.port)), said.constData());
        QVERIFY2(said.contains("tst_cli") && said.contains(QByteArray::number(QCoreApplication::applicationPid())),
                 said.constData());
        QCOMPARE(fixture.gateway.outputText(), QByteArray());
    }

    void aSecondStartEndsWith75() {
        Fixture fixture;
        QVERIFY(fixture.start());
        GatewayProcess second(fixture.profile);
        QVERIFY(!second.start({}));
        QCOMPARE(second.waitForEnd(), 75);
        const QByteArray said = second.errorText();
        QVERIFY2(said.contains("tollgated") && said.contains(QByteArray::number(fixture.gateway.pid())),
                 said.constData());
        QCOMPARE(fixture.gateway.stop(), 0);
        QVERIFY(second.start({})); // the folder is free again
        QCOMPARE(second.stop(), 0);
    }

    void takesItsPlacesFromTheEnvironment() {
        Fixture fixture;
        const QString config = fixture.profile.root() + QStringLiteral("/elsewhere.json");
        const QString data = fixture.profile.root() + QStringLiteral("/elsewhere");
        QVERIFY(TempProfile::writeFile(config, fixture.config()));
        fixture.gateway.setVariable(QStringLiteral("TOLLGATE_CONFIG"), config);
        fixture.gateway.setVariable(QStringLiteral("TOLLGATE_DATA_DIR"), data);
        fixture.gateway.setVariable(QStringLiteral("TOLLGATE_LISTEN"), QStringLiteral("[::1]:0"));
        QVERIFY2(fixture.gateway.startWith({QStringLiteral("serve")}), fixture.gateway.errorText().constData());
        QVERIFY2(fixture.gateway.baseUrl().startsWith(QStringLiteral("http://[::1]:")),
                 qPrintable(fixture.gateway.baseUrl()));
        QVERIFY(QFile::exists(data + QStringLiteral("/journal.db")));
        QVERIFY(!QFile::exists(fixture.profile.dataDir()));
        QCOMPARE(fixture.gateway.stop(), 0);
    }

    // DESIGN.md §3, last line; without a keychain the key is told once.
    void aFirstStartMakesAFileAndAKey() {
        Fixture fixture;
        QVERIFY(fixture.gateway.start({}));
        const QString file = fixture.profile.configFile();
        QVERIFY(QFile::exists(file));
        QCOMPARE(modeOf(file), 0600U);
        QCOMPARE(modeOf(QFileInfo(file).absolutePath()), 0700U);
        static const QRegularExpression form(QStringLiteral("(?m)^tg-[a-z0-9]{8}-[A-Za-z0-9_-]{43}$"));
        auto key = [&] { return form.match(QString::fromUtf8(fixture.gateway.errorText())).captured(); };
        QTRY_VERIFY_WITH_TIMEOUT(!key().isEmpty(), 20'000);
        QVERIFY(!TempProfile::readFile(file).contains(key().toUtf8()));
        QCOMPARE(ask(fixture.gateway.port(), get(fixture, "/v1/models", key().toStdString()), "GET").status, 200);
        QCOMPARE(ask(fixture.gateway.port(), get(fixture, "/v1/models"), "GET").status, 401);
        QCOMPARE(fixture.gateway.stop(), 0);
        QVERIFY(fixture.gateway.start({})); // not a first one any more
        QCOMPARE(fixture.gateway.stop(), 0);
        QCOMPARE(fixture.gateway.errorText(), QByteArray());
    }

    // reliability.md §4.2 row 32.
    void aKillLosesNoCommittedRow() {
        Fixture fixture;
        QVERIFY(fixture.start());
        constexpr std::size_t calls = 25;
        for (std::size_t i = 0; i < calls; ++i) QCOMPARE(fixture.chat().status, 200);
        const auto before = fixture.rows(calls);
        QCOMPARE(before.size(), calls);
        fixture.gateway.kill();
        QVERIFY(fixture.start()); // neither lock nor socket of the dead one is in the way
        const auto after = parsedLines(fixture.run("logs --json --limit 0").out);
        QCOMPARE(after.size(), calls);
        for (std::size_t i = 0; i < calls; ++i) QVERIFY(before[i].at("id") == after[i].at("id"));
        QCOMPARE(fixture.chat().status, 200);
        QCOMPARE(fixture.rows(calls + 1).size(), calls + 1);
    }

    void logsToStderrByLevel_data() {
        QTest::addColumn<QString>("level");
        QTest::addColumn<bool>("tellsOfTheStart");
        QTest::addColumn<bool>("tellsOfRequests");
        QTest::addRow("warning") << QStringLiteral("warning") << false << false;
        QTest::addRow("info") << QStringLiteral("info") << true << false;
        QTest::addRow("debug") << QStringLiteral("debug") << true << true;
    }

    void logsToStderrByLevel() {
        QFETCH(QString, level);
        QFETCH(bool, tellsOfTheStart);
        QFETCH(bool, tellsOfRequests);
        Fixture fixture;
        QVERIFY(fixture.start({QStringLiteral("--log-level"), level}));
        QCOMPARE(fixture.chat().status, 200);
        QCOMPARE(fixture.rows(1).size(), std::size_t{1});
        QCOMPARE(fixture.gateway.stop(), 0);
        const QByteArray said = fixture.gateway.errorText();
        QCOMPARE(said.contains(" info: listening on http://127.0.0.1:"), tellsOfTheStart);
        QCOMPARE(said.contains(" debug: request "), tellsOfRequests);
        QVERIFY(!said.contains(kAccessKey));
    }
};

TOLLGATE_TEST(ServeTest)
#include "tst_serve.moc"
