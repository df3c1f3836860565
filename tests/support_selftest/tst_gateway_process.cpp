// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gateway_process.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>

using namespace tollgate::test;

namespace {

QString fakeGateway(const TempProfile& profile) {
    const QString path = profile.root() + QStringLiteral("/fake");
    QFile::copy(QStringLiteral(TOLLGATE_TEST_DATA "/fake_gateway.sh"), path);
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return path;
}

} // namespace

class GatewayProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAndStops();
    void reportsARefusedConfiguration();
    void killsWhatIgnoresTerm();
    void reportsAMissingBinary();
    void keepsTheProfileApart();
    void runsCommands();
};

void GatewayProcessTest::startsAndStops() {
    const TempProfile profile;
    GatewayProcess gateway(profile, fakeGateway(profile));
    gateway.setVariable(QStringLiteral("GREETING"), QStringLiteral("hello from stderr"));
    QVERIFY(gateway.start(R"({"version":1})"));
    QCOMPARE(gateway.baseUrl(), QStringLiteral("http://127.0.0.1:4711"));
    QCOMPARE(gateway.port(), std::uint16_t(4711));
    QVERIFY(gateway.isRunning());
    QCOMPARE(gateway.errorText(), QByteArray("hello from stderr\n"));
    QCOMPARE(gateway.stop(), 0);
    QVERIFY(!gateway.isRunning());
}

void GatewayProcessTest::reportsARefusedConfiguration() {
    const TempProfile profile;
    GatewayProcess gateway(profile, fakeGateway(profile));
    QVERIFY(!gateway.start("{}"));
    QCOMPARE(gateway.stop(), 2);
    QCOMPARE(gateway.errorText(), QByteArray("config: no version\n"));
}

void GatewayProcessTest::killsWhatIgnoresTerm() {
    const TempProfile profile;
    GatewayProcess gateway(profile, fakeGateway(profile));
    QVERIFY(gateway.start(R"({"version":1})", {QStringLiteral("--stubborn")}));
    QCOMPARE(gateway.stop(std::chrono::milliseconds(100)), -1);
    QVERIFY(!gateway.isRunning());
}

void GatewayProcessTest::reportsAMissingBinary() {
    const TempProfile profile;
    GatewayProcess gateway(profile, QStringLiteral("/nonexistent/tollgated"));
    QVERIFY(!gateway.start(R"({"version":1})"));
}

void GatewayProcessTest::keepsTheProfileApart() {
    QString root;
    {
        qputenv("HTTPS_PROXY", "http://127.0.0.1:1");
        const TempProfile profile;
        root = profile.root();
        const QProcessEnvironment environment = profile.environment();
        QVERIFY(!environment.contains(QStringLiteral("HTTPS_PROXY")));
        QVERIFY(environment.contains(QStringLiteral("PATH")));
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
            QVERIFY(environment.value(QString::fromLatin1(name)).startsWith(root));
        QVERIFY(profile.writeConfig("{}"));
        QCOMPARE(TempProfile::readFile(profile.configFile()), QByteArray("{}"));
        QCOMPARE(QFile::permissions(profile.runtimeDir()) & QFileDevice::ReadOther, QFileDevice::Permissions());
        qunsetenv("HTTPS_PROXY");
    }
    QVERIFY(!QDir(root).exists());
}

void GatewayProcessTest::runsCommands() {
    const TempProfile profile;
    const QStringList script{QStringLiteral("-c"), QStringLiteral("cat; echo err >&2; exit 3")};
    const ProcessResult result = runProcess(QStringLiteral("/bin/sh"), script, profile.environment(), "in");
    QCOMPARE(result.exit_code, 3);
    QCOMPARE(result.out, QByteArray("in"));
    QCOMPARE(result.err, QByteArray("err\n"));
    const ProcessResult endless = runProcess(QStringLiteral("/bin/sleep"), {QStringLiteral("60")},
                                             profile.environment(), {}, std::chrono::milliseconds(50));
    QVERIFY(endless.timed_out);
    QCOMPARE(endless.exit_code, -1);
}

TOLLGATE_TEST(GatewayProcessTest)
#include "tst_gateway_process.moc"
