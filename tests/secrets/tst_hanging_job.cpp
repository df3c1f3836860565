// SPDX-License-Identifier: GPL-3.0-or-later
// A service that says it is unlocked and then never answers (reliability.md §2.2: QtKeychain would wait 50 seconds, and
// every other job behind it). Runs where the session bus has no Secret Service: a made-up one takes its name.
#include "secrets/keychain.h"
#include "support/test_main.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>

#include <vector>

using namespace tollgate;
using namespace tollgate::secrets;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kName = QStringLiteral("org.freedesktop.secrets");

// Answers what the state is asked by, nothing else.
class SilentService : public QDBusVirtualObject {
public:
    SilentService() : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, kName)) {
        m_bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), this, QDBusConnection::SubPath);
        m_bus.registerService(kName);
    }

    // Whoever waits for an answer is told that there will be none.
    ~SilentService() override { QDBusConnection::disconnectFromBus(kName); }

    QString introspect(const QString&) const override { return {}; }

    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override {
        if (message.member() == QLatin1String("ReadAlias")) {
            const QDBusObjectPath keyring(QStringLiteral("/org/freedesktop/secrets/collection/login"));
            return connection.send(message.createReply(QVariant::fromValue(keyring)));
        }
        if (message.member() == QLatin1String("Get") && message.arguments().value(1) == QLatin1String("Locked"))
            return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(false))));
        ++m_unanswered;
        return true;
    }

    int unanswered() const { return m_unanswered; }

private:
    QDBusConnection m_bus;
    int m_unanswered = 0;
};

} // namespace

class HangingJobTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void nobodyWaitsForAJobThatHangs() {
        if (qEnvironmentVariable("TOLLGATE_TEST_KEYCHAIN") != QLatin1String("none"))
            QSKIP("needs a bus without service");
        auto service = std::make_unique<SilentService>();
        Keychain keychain(nullptr, 500);
        std::vector<KeychainError> answers;
        auto read = [&] {
            keychain.read(QStringLiteral("provider/openai/main"), this,
                          [&](KeychainAnswer&& answer) { answers.push_back(answer.error); });
        };
        read(); // hangs
        read(); // waits behind it
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t{2}, kPatienceMs);
        QVERIFY(service->unanswered() > 0);
        QCOMPARE(keychain.status().state, KeychainState::NoAnswer);

        const int asked = service->unanswered();
        read();                                   // comes later: told at once
        QCOMPARE(answers.size(), std::size_t{2}); // but never from within the call
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t{3}, kPatienceMs);
        QCOMPARE(service->unanswered(), asked); // nothing more was started
        QCOMPARE(answers, std::vector<KeychainError>(3, KeychainError::Unavailable));

        service.reset(); // the job ends at last, and the state is asked anew
        QTRY_COMPARE_WITH_TIMEOUT(keychain.status().state, KeychainState::NoService, kPatienceMs);
        read();
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t{4}, kPatienceMs);
    }
};

TOLLGATE_TEST(HangingJobTest)
#include "tst_hanging_job.moc"
