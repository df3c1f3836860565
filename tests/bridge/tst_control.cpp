// SPDX-License-Identifier: GPL-3.0-or-later
// The control socket (DESIGN.md §2): private, one line asked, one or more lines answered.
#include "bridge/control_client.h"
#include "bridge/control_server.h"
#include "support/test_main.h"

#include <boost/json/serialize.hpp>

#include <QLocalSocket>
#include <QTemporaryDir>

#include <sys/stat.h>

#include <future>

using namespace tollgate::bridge;
namespace json = boost::json;

namespace {

constexpr int kPatienceMs = 20'000;

// The blocking client on a thread of its own while the server's events run here.
template <class Talk>
auto whileServing(Talk talk) {
    auto result = std::async(std::launch::async, talk);
    const bool done = QTest::qWaitFor(
        [&] { return result.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, kPatienceMs);
    if (!done) qFatal("the client did not come back");
    return result.get();
}

} // namespace

class ControlTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ControlServer> m_server;
    QString m_path;

private Q_SLOTS:

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("control"));
        m_server = std::make_unique<ControlServer>();
        m_server->add("echo", [](const json::object& question, const ControlServer::Asker& asker) {
            asker.answer({{"said", question.at("word")}});
        });
        QCOMPARE(m_server->listen(m_path), QString());
    }

    void cleanup() {
        m_server.reset();
        m_folder.reset();
    }

    void isPrivate() {
        struct stat found{};
        QCOMPARE(::stat(qPrintable(m_path), &found), 0);
        QVERIFY(S_ISSOCK(found.st_mode));
        QCOMPARE(found.st_mode & 0777, mode_t{0600});
    }

    void answers() {
        Asked asked = whileServing([&] { return askRunning(m_path, {{"command", "echo"}, {"word", "hello"}}); });
        QVERIFY(asked.running);
        QCOMPARE(json::serialize(asked.answer.value()), std::string(R"({"said":"hello"})"));
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("line");
        for (const char* line : {R"({"command": "stop"})", R"({"command": 5})", "{}", "[]", "nonsense", ""})
            QTest::addRow("'%s'", line) << QByteArray(line);
    }

    void refuses() {
        QFETCH(QByteArray, line);
        QLocalSocket socket;
        socket.connectToServer(m_path);
        socket.write(line + '\n');
        QTRY_VERIFY_WITH_TIMEOUT(socket.canReadLine(), kPatienceMs);
        QCOMPARE(socket.readLine(), QByteArray("{\"error\":\"unknown command\"}\n"));
    }

    void answersSeveralOnOneConnection() {
        QLocalSocket socket;
        socket.connectToServer(m_path);
        socket.write("{\"command\":\"echo\",\"word\":1}\n{\"command\":\"echo\",\"word\":2}\n{\"command\":\"ec");
        QTRY_VERIFY_WITH_TIMEOUT(socket.bytesAvailable() >= 22, kPatienceMs);
        QCOMPARE(socket.readAll(), QByteArray("{\"said\":1}\n{\"said\":2}\n"));
        socket.write("ho\",\"word\":3}\n");
        QTRY_VERIFY_WITH_TIMEOUT(socket.bytesAvailable() >= 11, kPatienceMs);
        QCOMPARE(socket.readAll(), QByteArray("{\"said\":3}\n"));
    }

    void endsAConnectionThatNeverEndsItsLine() {
        QLocalSocket socket;
        socket.connectToServer(m_path);
        socket.write(QByteArray(2 << 20, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, kPatienceMs);
    }

    // Whoever asked may be gone when the answer is there.
    void answersLater() {
        std::vector<ControlServer::Asker> askers;
        bool gone = false;
        m_server->add("later", [&](const json::object&, const ControlServer::Asker& asker) {
            askers.push_back(asker);
            connect(asker.context, &QObject::destroyed, this, [&] { gone = true; });
        });
        QLocalSocket socket;
        socket.connectToServer(m_path);
        socket.write("{\"command\":\"later\"}\n");
        QTRY_COMPARE_WITH_TIMEOUT(askers.size(), std::size_t{1}, kPatienceMs);
        QVERIFY(askers[0].answer({{"n", 1}}));
        QVERIFY(askers[0].answer({{"n", 2}}));
        QTRY_COMPARE_WITH_TIMEOUT(socket.bytesAvailable(), qint64{16}, kPatienceMs);
        socket.disconnectFromServer();
        QTRY_VERIFY_WITH_TIMEOUT(gone, kPatienceMs);
        QVERIFY(!askers[0].answer({{"n", 3}}));
    }

    void cutsOffWhoNeverReads() {
        std::optional<ControlServer::Asker> asker;
        m_server->add("much", [&](const json::object&, const ControlServer::Asker& who) { asker = who; });
        QLocalSocket socket;
        socket.setReadBufferSize(1);
        socket.connectToServer(m_path);
        socket.write("{\"command\":\"much\"}\n");
        QTRY_VERIFY_WITH_TIMEOUT(asker.has_value(), kPatienceMs);
        const json::object big{{"text", std::string(1 << 20, 'x')}};
        int sent = 0;
        while (sent < 100 && asker->answer(big)) ++sent;
        QVERIFY2(sent > 1 && sent < 100, QByteArray::number(sent).constData());
    }

    void tellsWhenNobodyIsThere() {
        QVERIFY(!askRunning(m_folder->filePath(QStringLiteral("none")), {{"command", "echo"}}).running);
        m_server.reset();
        QVERIFY(!askRunning(m_path, {{"command", "echo"}}).running);
    }

    void tellsWhenNobodyAnswers() {
        m_server->add("never", [](const json::object&, const ControlServer::Asker&) {});
        Asked asked = whileServing([&] { return askRunning(m_path, {{"command", "never"}}, 200); });
        QVERIFY(asked.running);
        QVERIFY(!asked.answer);
    }

    // A process that was killed leaves its socket file behind.
    void takesOverAStaleSocket() {
        const QString stale = m_folder->filePath(QStringLiteral("stale"));
        QFile file(stale);
        QVERIFY(file.open(QIODevice::WriteOnly));
        ControlServer server;
        QCOMPARE(server.listen(stale), QString());
    }

    void saysWhyItCannotListen() {
        ControlServer server;
        const QString path = QStringLiteral("/nonexistent/control");
        QVERIFY(server.listen(path).contains(path));
    }
};

TOLLGATE_TEST(ControlTest)
#include "tst_control.moc"
