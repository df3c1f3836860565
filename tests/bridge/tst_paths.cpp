// SPDX-License-Identifier: GPL-3.0-or-later
// Where files are (DESIGN.md §2): option, then variable, then the XDG folders; and where to listen.
#include "bridge/listen_place.h"
#include "bridge/paths.h"
#include "support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace tollgate;
using namespace tollgate::bridge;

namespace {

// Sets a variable for one test.
class Variable {
public:
    Variable(const char* name, const QByteArray& value) : m_name(name), m_before(qgetenv(name)) {
        if (value.isNull())
            qunsetenv(name);
        else
            qputenv(name, value);
    }

    ~Variable() {
        if (m_before.isNull())
            qunsetenv(m_name);
        else
            qputenv(m_name, m_before);
    }

private:
    const char* m_name;
    QByteArray m_before;
};

} // namespace

class PathsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void optionBeforeVariableBeforeFolders() {
        Variable configHome("XDG_CONFIG_HOME", "/x/config"), dataHome("XDG_DATA_HOME", "/x/data");
        {
            Variable config("TOLLGATE_CONFIG", {}), data("TOLLGATE_DATA_DIR", {});
            const Paths paths = resolvePaths({}, {});
            QCOMPARE(paths.config, QStringLiteral("/x/config/tollgate/tollgate.json"));
            QCOMPARE(paths.data, QStringLiteral("/x/data/tollgate"));
            QCOMPARE(paths.console, QStringLiteral("/x/data/tollgate/console.json"));
        }
        Variable config("TOLLGATE_CONFIG", "/v/t.json"), data("TOLLGATE_DATA_DIR", "/v/data");
        QCOMPARE(resolvePaths({}, {}).config, QStringLiteral("/v/t.json"));
        QCOMPARE(resolvePaths({}, {}).data, QStringLiteral("/v/data"));
        QCOMPARE(resolvePaths(QStringLiteral("/o/../o/t.json"), {}).config, QStringLiteral("/o/t.json"));
        QCOMPARE(resolvePaths({}, QStringLiteral("data/")).data, QDir::currentPath() + QStringLiteral("/data"));
    }

    // Longer paths than 107 bytes cannot be bound.
    void theSocketIsShort() {
        Variable runtime("XDG_RUNTIME_DIR", "/run/user/1000");
        const QString deep = QLatin1Char('/') + QString(300, QLatin1Char('d'));
        const QString socket = resolvePaths({}, deep).socket;
        QVERIFY2(socket.startsWith(QStringLiteral("/run/user/1000/tollgate-")), qPrintable(socket));
        QVERIFY(socket.size() < 60);
        QVERIFY(socket != resolvePaths({}, deep + QStringLiteral("e")).socket);
        Variable none("XDG_RUNTIME_DIR", {});
        const QString beside = resolvePaths({}, QStringLiteral("/short")).socket;
        QVERIFY2(beside.startsWith(QStringLiteral("/short/tollgate-")), qPrintable(beside));
        QVERIFY(resolvePaths({}, deep).socket.size() <= 107);
    }

    // One folder has one socket, whichever way it is reached and whether it is there yet.
    void theSocketIsThatOfTheFolder() {
        QTemporaryDir folder;
        const QString link = folder.filePath(QStringLiteral("link"));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("real")));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("real")), link));
        const QString real = folder.filePath(QStringLiteral("real/data"));
        const QString before = resolvePaths({}, link + QStringLiteral("/data")).socket;
        QCOMPARE(resolvePaths({}, real).socket, before);
        QVERIFY(QDir().mkpath(real));
        QCOMPARE(resolvePaths({}, link + QStringLiteral("/data")).socket, before);
        QCOMPARE(resolvePaths({}, real + QLatin1Char('/')).socket, before);
    }

    void makesFoldersPrivateAndLeavesThoseThatAreThere() {
        QTemporaryDir folder;
        struct stat found{};
        const QString made = folder.filePath(QStringLiteral("made"));
        QCOMPARE(makePrivateFolder(made), QString());
        QCOMPARE(::stat(qPrintable(made), &found), 0);
        QCOMPARE(found.st_mode & 07777, mode_t{0700});
        QCOMPARE(::chmod(qPrintable(made), 0755), 0);
        QCOMPARE(makePrivateFolder(made), QString());
        QCOMPARE(::stat(qPrintable(made), &found), 0);
        QCOMPARE(found.st_mode & 07777, mode_t{0755});
        QVERIFY(makePrivateFolder(QStringLiteral("/proc/none")).contains(QStringLiteral("/proc/none")));
    }

    void listenPlaces_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown"); // "": refused
        auto row = [](const char* text, const char* shown) {
            QTest::addRow("%s", text) << QString::fromLatin1(text) << QString::fromLatin1(shown);
        };
        row("127.0.0.1:8655", "127.0.0.1:8655");
        row("[::1]:0", "[::1]:0");
        row("localhost:80", "localhost:80");
        row("0.0.0.0:65535", "0.0.0.0:65535");
        row("127.0.0.1", "");
        row("127.0.0.1:", "");
        row("127.0.0.1:x", "");
        row("127.0.0.1:65536", "");
        row("127.0.0.1:-1", "");
        row("::1:80", "");
        row("[127.0.0.1]:80", "");
        row(":80", "");
        row("example.com:80", "");
    }

    void listenPlaces() {
        QFETCH(QString, text);
        auto place = parseListenPlace(text);
        QTEST(place ? textOf(*place) : QString(), "shown");
    }

    // DESIGN.md §10.6: an option must not open what the file may not.
    void anOptionIsHeldToTheSameRules() {
        config::Listen listen;
        QCOMPARE(listenOptionProblem({}, listen), QString());
        QCOMPARE(listenOptionProblem(QStringLiteral("127.0.0.1:0"), listen), QString());
        QVERIFY(listenOptionProblem(QStringLiteral("nonsense"), listen).contains(QStringLiteral("nonsense")));
        const QString open = QStringLiteral("0.0.0.0:8655");
        QVERIFY(listenOptionProblem(open, listen).contains(QStringLiteral("plain_http")));
        listen.plain_http = true;
        QCOMPARE(listenOptionProblem(open, listen), QString());
        QCOMPARE(listenWith(open, listen).address, std::string("0.0.0.0"));
        QCOMPARE(listenWith({}, listen).port, std::uint16_t{8655});
    }
};

TOLLGATE_TEST(PathsTest)
#include "tst_paths.moc"
