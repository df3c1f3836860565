// SPDX-License-Identifier: GPL-3.0-or-later
// Each test runs in a session whose Secret Service is in the state that TOLLGATE_TEST_KEYCHAIN names (with-keyring).
#include "secrets/access_key.h"
#include "secrets/key_store.h"
#include "support/test_main.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <QProcess>

#include <csignal>
#include <optional>
#include <vector>

using namespace tollgate;
using namespace tollgate::secrets;

namespace {

QString stateUnderTest() {
    return qEnvironmentVariable("TOLLGATE_TEST_KEYCHAIN");
}

KeychainState expectedState() {
    QString state = stateUnderTest();
    if (state == u"unlocked"_qs) return KeychainState::Unlocked;
    if (state == u"nokeyring"_qs) return KeychainState::NoKeyring;
    return state == u"locked"_qs ? KeychainState::Locked : KeychainState::NoService;
}

KeychainError expectedReadError() {
    switch (expectedState()) {
    case KeychainState::Unlocked: return KeychainError::NotFound;
    case KeychainState::Locked: return KeychainError::Locked;
    default: return KeychainError::Unavailable;
    }
}

config::Provider provider(const char* url, config::SecretRef secret) {
    config::Provider provider;
    provider.id = "openai";
    provider.base_url = url;
    provider.keys = {{.id = "main", .secret = std::move(secret)}};
    return provider;
}

config::Config configOf(const config::Provider& provider) {
    config::Config config;
    config.providers = {provider};
    return config;
}

const config::SecretRef kKeychain{config::SecretRef::Store::Keychain, {}};
const std::pair<std::string, std::string> kMain{"openai", "main"};

// Stops the service as a machine out of memory does, until it goes out of scope.
class HungService {
public:
    HungService()
        : m_pid(QDBusConnection::sessionBus().interface()->servicePid(QStringLiteral("org.freedesktop.secrets"))) {
        if (m_pid.isValid()) ::kill(static_cast<pid_t>(m_pid.value()), SIGSTOP);
    }

    ~HungService() { wake(); }

    bool hangs() const { return m_pid.isValid(); }

    void wake() const {
        if (m_pid.isValid()) ::kill(static_cast<pid_t>(m_pid.value()), SIGCONT);
    }

private:
    QDBusReply<uint> m_pid;
};

// As a person does who types the password.
bool unlockKeyring() {
    QProcess daemon;
    daemon.start(QStringLiteral("gnome-keyring-daemon"),
                 {QStringLiteral("--replace"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
    daemon.write("test");
    daemon.closeWriteChannel();
    return daemon.waitForFinished(20'000) && daemon.exitCode() == 0;
}

} // namespace

class KeychainTest : public QObject {
    Q_OBJECT
private:
    std::optional<KeychainAnswer> readOf(Keychain& keychain, const QString& account) {
        std::optional<KeychainAnswer> answer;
        keychain.read(account, this, [&](KeychainAnswer&& given) { answer = std::move(given); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000)) return std::nullopt;
        return answer;
    }

private Q_SLOTS:

    // reliability.md §2.2: the four states are told apart.
    void tellsTheState() {
        std::optional<ServiceStatus> status;
        probeSecretService(this, [&](const ServiceStatus& given) { status = given; });
        QTRY_VERIFY_WITH_TIMEOUT(status.has_value(), 20'000);
        QCOMPARE(status->state, expectedState());
        QVERIFY(!status->detail.isEmpty());
    }

    // reliability.md §2.2: a locked keyring says "entry not found" too; we must not believe it.
    void readsWhatIsNotThere() {
        Keychain keychain;
        auto answer = readOf(keychain, QStringLiteral("provider/openai/main"));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->error, expectedReadError());
    }

    void storesAndReadsBack() {
        if (expectedState() != KeychainState::Unlocked) return;
        Keychain keychain;
        std::optional<KeychainAnswer> written;
        // A line end and a byte above ASCII must survive.
        keychain.write(QStringLiteral("provider/a/b"), Secret("sk-1\n\xc3\xa4"), this,
                       [&](KeychainAnswer&& answer) { written = std::move(answer); });
        QTRY_VERIFY_WITH_TIMEOUT(written.has_value(), 20'000);
        QCOMPARE(written->error, KeychainError::None);
        auto answer = readOf(keychain, QStringLiteral("provider/a/b"));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->secret.reveal(), std::string_view("sk-1\n\xc3\xa4"));
    }

    void answersEveryQuestionInOrder() {
        Keychain keychain;
        int answered = 0;
        for (int i = 0; i < 5; ++i)
            keychain.read(QStringLiteral("provider/none/%1").arg(i), this, [&answered, i](KeychainAnswer&&) {
                QCOMPARE(answered, i);
                ++answered;
            });
        QTRY_COMPARE_WITH_TIMEOUT(answered, 5, 30'000);
    }

    // DESIGN.md §10.2: a key is bound to scheme, host and port.
    void keepsAKeyToItsAddress() {
        if (expectedState() != KeychainState::Unlocked) return;
        Keychain keychain;
        KeyStore store(keychain);
        config::Provider here = provider("https://api.example.com/v1", kKeychain);
        std::optional<QString> error;
        store.storeProviderKey(here, "main", Secret("sk-bound"), this, [&](const QString& text) { error = text; });
        QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), 20'000);
        QCOMPARE(*error, QString());

        KeyStore again(keychain);
        again.resolve(configOf(here));
        QTRY_COMPARE_WITH_TIMEOUT(again.ring().at({"openai", "main"}).state, engine::KeyState::Ready, 20'000);
        QCOMPARE(again.ring().at({"openai", "main"}).text->reveal(), std::string_view("sk-bound"));

        again.resolve(configOf(provider("https://evil.example.net/v1", kKeychain)));
        QTRY_COMPARE_WITH_TIMEOUT(again.ring().at({"openai", "main"}).state, engine::KeyState::Detached, 20'000);
        QVERIFY(!again.ring().at({"openai", "main"}).text);
        QVERIFY(again.ring().at({"openai", "main"}).reason.find("sk-bound") == std::string::npos);
    }

    void saysWhyAKeyIsNotThere() {
        Keychain keychain;
        KeyStore store(keychain);
        config::Provider unknown = provider("https://api.example.org/v1", kKeychain);
        unknown.id = "unknown";
        if (expectedState() == KeychainState::Locked) unknown.id = "openai"; // is there, but nobody can see it
        std::pair<std::string, std::string> name(unknown.id, "main");
        store.resolve(configOf(unknown));
        auto expected = expectedState() == KeychainState::Unlocked ? engine::KeyState::Missing
                        : expectedState() == KeychainState::Locked ? engine::KeyState::Locked
                                                                   : engine::KeyState::Waiting;
        QTRY_COMPARE_WITH_TIMEOUT(store.ring().at(name).state, expected, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(store.ring().at(name).reason != "waiting for the keychain", 20'000);
    }

    // DESIGN.md §10.1: nobody waits for a service that does not answer, and all is well when it wakes.
    void survivesAServiceThatHangs() {
        if (expectedState() != KeychainState::Unlocked) return;
        Keychain keychain(nullptr, 300);
        KeyStore store(keychain);
        config::Provider provider = ::provider("https://hung.example.com/v1", kKeychain);
        std::optional<QString> stored;
        store.storeProviderKey(provider, "main", Secret("sk-hung"), this,
                               [&](const QString& error) { stored = error; });
        QTRY_VERIFY_WITH_TIMEOUT(stored.has_value(), 20'000);
        QCOMPARE(*stored, QString());

        KeyStore again(keychain);
        HungService service;
        QVERIFY(service.hangs());
        std::vector<KeychainError> answers;
        for (int i = 0; i < 3; ++i)
            keychain.read(QStringLiteral("provider/x/%1").arg(i), this,
                          [&](KeychainAnswer&& answer) { answers.push_back(answer.error); });
        again.resolve(configOf(provider));
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t{3}, 10'000);
        QCOMPARE(answers, std::vector<KeychainError>(3, KeychainError::Unavailable));
        QCOMPARE(keychain.status().state, KeychainState::NoAnswer);
        QCOMPARE(again.ring().at(kMain).state, engine::KeyState::Waiting);
        service.wake();
        keychain.probe();
        QTRY_COMPARE_WITH_TIMEOUT(again.ring().at(kMain).state, engine::KeyState::Ready, 20'000);
        QCOMPARE(again.ring().at(kMain).text->reveal(), std::string_view("sk-hung"));
    }

    // Unlocked by another program or by a person: the keys work again without being asked for.
    void takesKeysWhenTheKeyringIsUnlocked() {
        if (expectedState() != KeychainState::Locked) return;
        Keychain keychain;
        KeyStore store(keychain);
        store.resolve(configOf(provider("https://api.example.org/v1", kKeychain)));
        QTRY_COMPARE_WITH_TIMEOUT(store.ring().at(kMain).state, engine::KeyState::Locked, 20'000);
        QVERIFY(unlockKeyring());
        QTRY_COMPARE_WITH_TIMEOUT(store.ring().at(kMain).state, engine::KeyState::Ready, 20'000);
        QCOMPARE(store.ring().at(kMain).text->reveal(), std::string_view("sk-stored"));
        QCOMPARE(keychain.status().state, KeychainState::Unlocked);
    }

    // DESIGN.md §10.2: a key that was given for a draft must not be sent where the configuration still points.
    void aNewKeyWaitsForItsAddress_data() {
        QTest::addColumn<bool>("session");
        QTest::addRow("session") << true;
        QTest::addRow("keychain") << false;
    }

    void aNewKeyWaitsForItsAddress() {
        QFETCH(bool, session);
        if (!session && expectedState() != KeychainState::Unlocked) return;
        Keychain keychain;
        KeyStore store(keychain);
        const config::SecretRef place = session ? config::SecretRef{config::SecretRef::Store::Session, {}} : kKeychain;
        const config::Provider before = provider("https://old.example.com/v1", place);
        const config::Provider after = provider("https://new.example.com/v1", place);
        store.resolve(configOf(before));
        QTRY_VERIFY_WITH_TIMEOUT(store.ring().at(kMain).reason != "waiting for the keychain", 20'000);
        if (session) {
            store.keepForSession(after, "main", Secret("sk-new"));
        } else {
            std::optional<QString> error;
            store.storeProviderKey(after, "main", Secret("sk-new"), this, [&](const QString& text) { error = text; });
            QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), 20'000);
            QCOMPARE(*error, QString());
        }
        QVERIFY(!store.ring().at(kMain).text);
        store.resolve(configOf(after));
        QCOMPARE(store.ring().at(kMain).state, engine::KeyState::Ready); // at once: it need not be read
        QCOMPARE(store.ring().at(kMain).text->reveal(), std::string_view("sk-new"));
        store.resolve(configOf(before));
        QTRY_COMPARE_WITH_TIMEOUT(store.ring().at(kMain).state, engine::KeyState::Detached, 20'000);
        QVERIFY(!store.ring().at(kMain).text);
    }

    void refusesWhatIsNoKey() {
        Keychain keychain;
        KeyStore store(keychain);
        QString error;
        store.storeProviderKey(provider("https://a.example", kKeychain), "main", Secret(std::string(100'000, 'x')),
                               this, [&](const QString& text) { error = text; });
        QVERIFY(error.contains(u"too long"_qs));
    }

    // The other two choices need no keychain.
    void readsTheEnvironmentAndTheSession() {
        Keychain keychain;
        KeyStore store(keychain);
        store.resolve(
            configOf(provider("https://a.example", {config::SecretRef::Store::Environment, "TOLLGATE_TEST_KEY"})));
        QCOMPARE(store.ring().at({"openai", "main"}).text->reveal(), std::string_view("sk-from-environment"));

        store.resolve(
            configOf(provider("https://a.example", {config::SecretRef::Store::Environment, "TOLLGATE_NOT_SET"})));
        QCOMPARE(store.ring().at({"openai", "main"}).state, engine::KeyState::Missing);
        QVERIFY(store.ring().at({"openai", "main"}).reason.find("TOLLGATE_NOT_SET") != std::string::npos);

        config::Provider session = provider("https://a.example", {config::SecretRef::Store::Session, {}});
        store.resolve(configOf(session));
        QCOMPARE(store.ring().at({"openai", "main"}).state, engine::KeyState::Missing);
        store.keepForSession(session, "main", Secret("sk-session"));
        store.resolve(configOf(session));
        QCOMPARE(store.ring().at({"openai", "main"}).text->reveal(), std::string_view("sk-session"));
    }

    void forgetsKeysThatLeftTheConfiguration() {
        Keychain keychain;
        KeyStore store(keychain);
        store.resolve(
            configOf(provider("https://a.example", {config::SecretRef::Store::Environment, "TOLLGATE_TEST_KEY"})));
        QSignalSpy changed(&store, &KeyStore::ringChanged);
        store.resolve(config::Config{});
        QVERIFY(store.ring().empty());
        QCOMPARE(changed.size(), 1);
    }
};

class AccessKeyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // DESIGN.md §5: tg-<8 characters>-<43 characters of 256 random bits>.
    void hasTheForm() {
        NewAccessKey key = makeAccessKey();
        std::string_view text = key.text.reveal();
        QCOMPARE(text.size(), std::size_t{3 + 8 + 1 + 43});
        QVERIFY(text.starts_with("tg-"));
        QCOMPARE(text[11], '-');
        QCOMPARE(key.hash.name.size(), std::size_t{64});
        QVERIFY(makeAccessKey().text.reveal() != text);
    }

    void findsAFreeId() {
        config::Config config;
        QCOMPARE(freeKeyId(config, "Night batch!"), std::string("night-batch"));
        config.access.keys.push_back({.id = "night-batch"});
        QCOMPARE(freeKeyId(config, "Night batch"), std::string("night-batch-2"));
        QCOMPARE(freeKeyId(config, "\xe6\x97\xa5"), std::string("key"));
    }
};

TOLLGATE_TEST(KeychainTest)
TOLLGATE_TEST(AccessKeyTest)
#include "tst_keychain.moc"
