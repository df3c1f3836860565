// SPDX-License-Identifier: GPL-3.0-or-later
// A first start (DESIGN.md §3): a file with one access key whose text is in the keychain, or told once.
#include "base/text.h"
#include "bridge/config_store.h"
#include "bridge/first_start.h"
#include "resources/resources.h"
#include "secrets/key_store.h"
#include "support/temp_profile.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::bridge;
using test::TempProfile;

namespace {

constexpr int kPatienceMs = 20'000;

bool hasKeychain() {
    return qEnvironmentVariable("TOLLGATE_TEST_KEYCHAIN") == QLatin1String("unlocked");
}

std::string hashIn(const config::Config& config) {
    return config.accessKey("this-computer")->secret.name;
}

} // namespace

class FirstStartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void makesAKeyAndKeepsItsText() {
        TempProfile profile;
        const config::Presets presets = resources::loadPresets();
        ConfigStore store(profile.configFile(), presets, [](const config::Config&) { return config::Problems{}; });
        secrets::Keychain keychain;
        secrets::KeyStore keys(keychain);
        QString told;
        QCOMPARE(firstStart(store, keys, this, [&](const QString& key) { told = key; }), QString());
        QCOMPARE(store.config().access.keys.size(), std::size_t{1});
        QVERIFY(store.config().providers.empty());
        QVERIFY(!QFile::permissions(profile.configFile()).testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
        if (!hasKeychain()) {
            QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), kPatienceMs);
            QCOMPARE(sha256Hex(told.toStdString()), hashIn(store.config()));
            QVERIFY(!TempProfile::readFile(profile.configFile()).contains(told.toLatin1()));
            return;
        }
        std::string copy;
        bool answered = false;
        keys.fetchAccessKey("this-computer", this, [&](secrets::KeychainAnswer&& answer) {
            copy = answer.secret.reveal();
            answered = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(answered, kPatienceMs);
        QCOMPARE(sha256Hex(copy), hashIn(store.config()));
        QCOMPARE(told, QString());
    }

    void saysWhyTheFileCannotBeMade() {
        const config::Presets presets = resources::loadPresets();
        ConfigStore store(QStringLiteral("/proc/none/tollgate.json"), presets,
                          [](const config::Config&) { return config::Problems{}; });
        secrets::Keychain keychain;
        secrets::KeyStore keys(keychain);
        QVERIFY(firstStart(store, keys, this, [](const QString&) {}).contains(QStringLiteral("/proc/none")));
    }
};

TOLLGATE_TEST(FirstStartTest)
#include "tst_first_start.moc"
