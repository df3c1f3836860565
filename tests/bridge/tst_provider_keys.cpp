// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of providers, without a keychain and with an unlocked one: where they go, what they are bound to, and that they
// are gone when the removal can no longer be taken back.
#include "bridge/key_removals.h"
#include "desk.h"
#include "support/test_main.h"

#include <QDirIterator>

using namespace tollgate;
using bridge::KeyEntry;
using test::Desk;

namespace {

constexpr const char* kKey = "sk-very-secret-0123456789";
constexpr int kPatienceMs = 30'000;
const QString kOne = QStringLiteral("one");
const QString kMain = QStringLiteral("main");

bridge::ProviderDraft draftOf(const char* id, KeyEntry key) {
    return {test::customProvider(id, {}), std::move(key)};
}

QString add(Desk& desk, const char* id, KeyEntry key) {
    bridge::ProviderDraft draft = draftOf(id, std::move(key));
    return desk.wait([&](auto done) { desk.providers.add(draft, &desk.context, done); });
}

engine::KeyState stateOf(const Desk& desk, const char* provider, const char* key = "main") {
    auto at = desk.keys.ring().find({provider, key});
    return at == desk.keys.ring().end() ? engine::KeyState::Missing : at->second.state;
}

std::string textOf(const Desk& desk, const char* provider, const char* key = "main") {
    auto at = desk.keys.ring().find({provider, key});
    return at == desk.keys.ring().end() || !at->second.text ? std::string() : std::string(at->second.text->reveal());
}

// What the keychain itself has under a provider's key.
secrets::KeychainError inKeychain(Desk& desk, const QString& account) {
    std::optional<secrets::KeychainError> error;
    desk.keychain.read(account, &desk.context, [&](secrets::KeychainAnswer&& answer) { error = answer.error; });
    if (!QTest::qWaitFor([&] { return error.has_value(); }, kPatienceMs)) return secrets::KeychainError::Refused;
    return *error;
}

} // namespace

class ProviderKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // DESIGN.md §10.1: without a keychain the person is told, and nothing has changed.
    void anUnwillingKeychainChangesNothing() {
        Desk desk;
        QString error = add(desk, "one", KeyEntry::inKeychain(kKey));
        if (test::hasKeychain()) {
            QCOMPARE(error, QString());
            QCOMPARE(textOf(desk, "one"), std::string(kKey));
            QVERIFY(desk.provider("one")->keys[0].secret.store == config::SecretRef::Store::Keychain);
            return;
        }
        QVERIFY2(error.contains(QStringLiteral("keychain")), qUtf8Printable(error));
        QVERIFY(!desk.provider("one"));
        QVERIFY(desk.keys.ring().empty());
    }

    void aKeyForThisSessionNeedsNoKeychain() {
        Desk desk;
        QCOMPARE(add(desk, "one", KeyEntry::forSession(std::string(" ") + kKey + "\n")), QString());
        QCOMPARE(textOf(desk, "one"), std::string(kKey)); // pasted blanks are none of it
        const config::ProviderKey& key = desk.provider("one")->keys[0];
        QVERIFY(key.secret.store == config::SecretRef::Store::Session);
        QCOMPARE(key.hint, std::string("sk-very-…6789"));
        QCOMPARE(desk.providers.find(kOne)->keys[0].state, bridge::KeyState::Ready);
    }

    void aVariableIsNamedAndRead() {
        Desk desk;
        QCOMPARE(add(desk, "one", KeyEntry::fromEnvironment("TOLLGATE_TEST_KEY ")), QString());
        QCOMPARE(textOf(desk, "one"), std::string("sk-from-environment"));
        QVERIFY(desk.fileText().contains("env:TOLLGATE_TEST_KEY"));
        QCOMPARE(add(desk, "two", KeyEntry::fromEnvironment("TOLLGATE_NOT_SET")), QString());
        const auto& key = desk.providers.find(QStringLiteral("two"))->keys[0];
        QCOMPARE(key.state, bridge::KeyState::Missing);
        QVERIFY(key.reason.contains(QStringLiteral("TOLLGATE_NOT_SET")));
        QVERIFY(!add(desk, "three", KeyEntry::fromEnvironment("NOT A NAME")).isEmpty());
        QVERIFY(!desk.provider("three"));
    }

    void anEmptyKeyIsNone() {
        Desk desk;
        QVERIFY(!add(desk, "one", KeyEntry::inKeychain("  ")).isEmpty());
        QVERIFY(!desk.provider("one"));
    }

    // DESIGN.md §10.2: bound to scheme, host and port; changing the host detaches it.
    void aKeyDoesNotFollowToAnotherAddress() {
        Desk desk;
        KeyEntry key = test::hasKeychain() ? KeyEntry::inKeychain(kKey) : KeyEntry::forSession(kKey);
        QCOMPARE(add(desk, "one", key), QString());
        bridge::ProviderDraft moved{*desk.provider("one"), {}};
        moved.provider.base_url = "https://elsewhere.example/v1";
        QVERIFY(bridge::Providers::isElsewhere(desk.provider("one")->base_url, moved.provider.base_url));
        QCOMPARE(desk.wait([&](auto done) { desk.providers.edit(kOne, moved, &desk.context, done); }), QString());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(desk, "one"), engine::KeyState::Detached, kPatienceMs);
        QCOMPARE(textOf(desk, "one"), std::string());
        QVERIFY(desk.providers.find(kOne)->keys[0].reason.contains(QStringLiteral("one.example")));
        // Back at its address it is there again.
        moved.provider.base_url = "https://one.example/v2";
        QCOMPARE(desk.wait([&](auto done) { desk.providers.edit(kOne, moved, &desk.context, done); }), QString());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(desk, "one"), engine::KeyState::Ready, kPatienceMs);
    }

    void aReplacedKeyServesTheNextRequest() {
        Desk desk;
        QCOMPARE(add(desk, "one", KeyEntry::forSession(kKey)), QString());
        QCOMPARE(desk.config.change([](config::Config& c) { c.provider("one")->keys[0].weight = 7; }), QString());
        KeyEntry next = KeyEntry::forSession("sk-another-abcdefghij");
        QCOMPARE(desk.wait([&](auto done) { desk.providers.replaceKey(kOne, kMain, next, &desk.context, done); }),
                 QString());
        QCOMPARE(textOf(desk, "one"), std::string("sk-another-abcdefghij"));
        QCOMPARE(desk.provider("one")->keys.size(), std::size_t{1});
        QCOMPARE(desk.provider("one")->keys[0].weight, 7);
        QCOMPARE(desk.wait([&](auto done) { desk.providers.addKey(kOne, {}, next, &desk.context, done); }), QString());
        QCOMPARE(desk.provider("one")->keys[1].id, std::string("key"));
        QCOMPARE(desk.providers.setKeyEnabled(kOne, kMain, false), QString());
        QCOMPARE(desk.providers.find(kOne)->keys[0].state, bridge::KeyState::Off);
    }

    // A dialog that is gone misses the answer; the key and the provider are there all the same.
    void aClosedDialogLosesNothing() {
        Desk desk;
        auto dialog = std::make_unique<QObject>();
        bool told = false;
        KeyEntry key = test::hasKeychain() ? KeyEntry::inKeychain(kKey) : KeyEntry::forSession(kKey);
        bridge::ProviderDraft draft = draftOf("one", key);
        desk.providers.add(draft, dialog.get(), [&](const QString&) { told = true; });
        dialog.reset();
        QTRY_VERIFY_WITH_TIMEOUT(desk.provider("one"), kPatienceMs);
        QCOMPARE(textOf(desk, "one"), std::string(kKey));
        QCOMPARE(told, !test::hasKeychain()); // the keychain answered after it was gone
    }

    void aRemovalThatIsTakenBackKeepsTheKey() {
        Desk desk;
        KeyEntry key = test::hasKeychain() ? KeyEntry::inKeychain(kKey) : KeyEntry::forSession(kKey);
        QCOMPARE(add(desk, "one", key), QString());
        auto removal = desk.providers.remove(kOne);
        QCOMPARE(textOf(desk, "one"), std::string());
        QCOMPARE(removal.undo(), QString());
        removal = {};
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(desk, "one"), engine::KeyState::Ready, kPatienceMs);
        QCOMPARE(textOf(desk, "one"), std::string(kKey));
        QVERIFY(!QFile::exists(desk.path(QStringLiteral("removed-keys.json"))));
        if (test::hasKeychain())
            QCOMPARE(inKeychain(desk, QStringLiteral("provider/one/main")), secrets::KeychainError::None);
    }

    void aRemovalThatStandsTakesTheKeyAlong() {
        if (!test::hasKeychain()) return;
        Desk desk;
        QCOMPARE(add(desk, "one", KeyEntry::inKeychain(kKey)), QString());
        auto removal = desk.providers.remove(kOne);
        QVERIFY(QFile::exists(desk.path(QStringLiteral("removed-keys.json"))));
        QCOMPARE(inKeychain(desk, QStringLiteral("provider/one/main")), secrets::KeychainError::None); // still there
        removal = {};
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(desk.path(QStringLiteral("removed-keys.json"))), kPatienceMs);
        QCOMPARE(inKeychain(desk, QStringLiteral("provider/one/main")), secrets::KeychainError::NotFound);
    }

    // A quit within the time for taking it back: the next start finishes it.
    void whatWasLeftIsSweptLater() {
        Desk desk;
        QFile file(desk.path(QStringLiteral("left.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[[\"gone\",\"main\"],[\"one\",\"main\"],3]");
        file.close();
        QCOMPARE(desk.config.change([](config::Config& c) {
            config::Provider kept = test::customProvider("one", {});
            kept.keys = {{.id = "main", .secret = {config::SecretRef::Store::Keychain, {}}}};
            c.providers = {kept};
        }),
                 QString());
        bridge::KeyRemovals removals(desk.config, desk.keys, file.fileName());
        QCOMPARE(removals.pending().size(), std::size_t{2});
        removals.sweep();
        // The one that is named again stays; the other goes when a keychain lets it.
        QCOMPARE(removals.pending().contains({"one", "main"}), false);
        if (test::hasKeychain())
            QTRY_VERIFY_WITH_TIMEOUT(removals.pending().empty(), kPatienceMs);
        else
            QCOMPARE(removals.pending().size(), std::size_t{1});
    }

    // Never plain text on disk (DESIGN.md §10.1).
    void noFileHoldsAKey() {
        Desk desk;
        KeyEntry key = test::hasKeychain() ? KeyEntry::inKeychain(kKey) : KeyEntry::forSession(kKey);
        QCOMPARE(add(desk, "one", key), QString());
        auto removal = desk.providers.remove(kOne);
        QDirIterator files(desk.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("very-secret"), qUtf8Printable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked > 0);
    }
};

TOLLGATE_TEST(ProviderKeysTest)
#include "tst_provider_keys.moc"
