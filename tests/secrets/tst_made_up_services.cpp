// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up services on a session bus that has none: one that says it is unlocked and then never answers (reliability.md
// §2.2: QtKeychain would wait 50 seconds, and every other job behind it), and a wallet without a Secret Service.
#include "secrets/keychain.h"
#include "support/test_main.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>

#include <optional>
#include <vector>

using namespace tollgate;
using namespace tollgate::secrets;

namespace {

constexpr int kPatienceMs = 20'000;
const QString kName = QStringLiteral("org.freedesktop.secrets");
const QString kWallet = QStringLiteral("org.kde.kwalletd5");

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

// A Plasma desktop whose wallet offers no Secret Service.
class Wallet : public QDBusVirtualObject {
public:
    explicit Wallet(bool enabled)
        : m_enabled(enabled), m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, kWallet)) {
        m_bus.registerVirtualObject(QStringLiteral("/modules/kwalletd5"), this);
        m_bus.registerService(kWallet);
    }

    ~Wallet() override { QDBusConnection::disconnectFromBus(kWallet); }

    QString introspect(const QString&) const override { return {}; }

    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override {
        return message.member() == QLatin1String("isEnabled") && connection.send(message.createReply(m_enabled));
    }

private:
    bool m_enabled;
    QDBusConnection m_bus;
};

class MadeUpServicesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void asksForTheWalletOnPlasma_data() {
        QTest::addColumn<QByteArray>("desktop");
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<int>("state");
        QTest::addRow("Plasma") << QByteArray("KDE") << true << static_cast<int>(KeychainState::Unlocked);
        QTest::addRow("switched off") << QByteArray("KDE") << false << static_cast<int>(KeychainState::NoService);
        QTest::addRow("another desktop") << QByteArray("X:GNOME") << true << static_cast<int>(KeychainState::NoService);
    }

    void asksForTheWalletOnPlasma() {
        if (qEnvironmentVariable("TOLLGATE_TEST_KEYCHAIN") != QLatin1String("none"))
            QSKIP("needs a bus without service");
        QFETCH(QByteArray, desktop);
        QFETCH(bool, enabled);
        QFETCH(int, state);
        const Wallet wallet(enabled);
        const QByteArray before = qgetenv("XDG_CURRENT_DESKTOP");
        qputenv("XDG_CURRENT_DESKTOP", desktop);
        std::optional<ServiceStatus> status;
        probeSecretService(this, [&](const ServiceStatus& given) { status = given; });
        QTRY_VERIFY_WITH_TIMEOUT(status.has_value(), kPatienceMs);
        qputenv("XDG_CURRENT_DESKTOP", before);
        QCOMPARE(static_cast<int>(status->state), state);
    }

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

TOLLGATE_TEST(MadeUpServicesTest)
#include "tst_made_up_services.moc"
