// SPDX-License-Identifier: GPL-3.0-or-later
// `tollgate --demo` from its start to its end: it serves, its programs call it, and nothing is left behind.
#include "support/raw_client.h"
#include "support/temp_profile.h"
#include "support/test_main.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>

#include <csignal>

using namespace tollgate::test;

namespace {

constexpr int kPatienceMs = 120'000;

} // namespace

class DemoTest : public QObject {
    Q_OBJECT
private:
    // Starts it and waits for the line that says where it listens.
    void start(QProcess& program, const TempProfile& profile, const QStringList& more = {}) {
        QProcessEnvironment environment = profile.environment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(TOLLGATE_PROGRAM), QStringList{QStringLiteral("--demo")} + more);
    }

    QString lineWith(QProcess& program, const QString& pattern) {
        QRegularExpression wanted(pattern);
        QString said;
        (void)QTest::qWaitFor(
            [&] {
                said += QString::fromUtf8(program.readAllStandardOutput());
                return wanted.match(said).hasMatch() || program.state() == QProcess::NotRunning;
            },
            kPatienceMs);
        return wanted.match(said).captured(1);
    }

private Q_SLOTS:

    void servesAndLeavesNothingBehind() {
        TempProfile profile;
        QProcess program;
        start(program, profile);
        QString said =
            lineWith(program, QStringLiteral("demo at (http://127\\.0\\.0\\.1:\\d+, access key tg-\\S+)\\n"));
        QVERIFY2(!said.isEmpty(), program.readAllStandardError().constData());
        auto port =
            static_cast<std::uint16_t>(QRegularExpression(QStringLiteral(":(\\d+),")).match(said).captured(1).toUInt());
        std::string key = said.section(QLatin1Char(' '), -1).toStdString();
        QCOMPARE(QDir(profile.root()).entryList({QStringLiteral("tollgate-*")}).size(), 1);

        RawClient client(port);
        const std::string host = "127.0.0.1:" + std::to_string(port);
        std::string body =
            R"({"model":"claude-sonnet-4-5","max_tokens":64,"messages":[{"role":"user","content":"Hi"}]})";
        int status = 0;
        // Its provider fails now and then, as real ones do.
        for (int i = 0; i < 20 && status != 200; ++i) {
            QVERIFY(client.send(requestText("POST", "/v1/messages", body, {{"host", host}, {"x-api-key", key}})));
            status = client.readResponse().status;
        }
        QCOMPARE(status, 200);

        ::kill(static_cast<pid_t>(program.processId()), SIGTERM);
        QVERIFY(program.waitForFinished(kPatienceMs));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(QDir(profile.root()).entryList({QStringLiteral("tollgate-*")}), QStringList());
        QVERIFY(QDir(profile.dataHome()).isEmpty());
        QVERIFY(QDir(profile.configHome()).isEmpty());
        QVERIFY(QDir(profile.runtimeDir()).isEmpty());
    }

    void hasFoldersOfItsOwn_data() {
        QTest::addColumn<QString>("option");
        QTest::addRow("configuration") << QStringLiteral("--config");
        QTest::addRow("data") << QStringLiteral("--data-dir");
    }

    void hasFoldersOfItsOwn() {
        QFETCH(QString, option);
        TempProfile profile;
        QProcess program;
        start(program, profile, {option, profile.configFile()});
        QVERIFY(program.waitForFinished(kPatienceMs));
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(program.readAllStandardError().contains("leave out"));
    }
};

TOLLGATE_TEST(DemoTest)
#include "tst_demo.moc"
