// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration in force and its file (DESIGN.md §3): changes are whole, edits from outside are taken over or
// refused whole, and nothing is overwritten unseen.
#include "bridge/config_store.h"
#include "config/file.h"
#include "resources/resources.h"
#include "support/temp_profile.h"
#include "support/test_main.h"

#include <QSignalSpy>

using namespace tollgate;
using namespace tollgate::bridge;
using test::TempProfile;

namespace {

constexpr int kPatienceMs = 20'000;

const config::Presets& presets() {
    static const config::Presets shipped = resources::loadPresets();
    return shipped;
}

// A stand-in for the engine's own check.
config::Problems refuseSlotEight(const config::Config& config) {
    for (const config::Provider& provider : config.providers)
        if (provider.color_slot == 8) return {{"providers", "eight is not for this engine"}};
    return {};
}

const QByteArray kStart = R"({"version": 1, "providers": [{"id": "openai", "preset": "openai"}]})";
const QByteArray kOff = R"({"version": 1, "providers": [{"id": "openai", "preset": "openai", "enabled": false}]})";

} // namespace

class ConfigStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TempProfile> m_profile;
    std::unique_ptr<ConfigStore> m_store;

    QByteArray file() const { return TempProfile::readFile(m_profile->configFile()); }

    bool providerIsOn() const { return m_store->config().provider("openai")->enabled; }

    static void switchOff(config::Config& config) { config.provider("openai")->enabled = false; }

    // As editors save: a new file over the old one.
    void replaceFile(const QByteArray& text) const {
        QVERIFY(TempProfile::writeFile(m_profile->configFile() + QStringLiteral(".new"), text));
        QVERIFY(std::rename(qPrintable(m_profile->configFile() + QStringLiteral(".new")),
                            qPrintable(m_profile->configFile())) == 0);
    }

private Q_SLOTS:

    void init() {
        m_profile = std::make_unique<TempProfile>();
        QVERIFY(m_profile->writeConfig(kStart));
        m_store = std::make_unique<ConfigStore>(m_profile->configFile(), presets(), refuseSlotEight);
        QVERIFY(m_store->load().empty());
        m_store->watch();
    }

    void cleanup() {
        m_store.reset();
        m_profile.reset();
    }

    void writesAndAppliesAChange() {
        QSignalSpy applied(m_store.get(), &ConfigStore::applied);
        QCOMPARE(m_store->change(switchOff), QString());
        QCOMPARE(applied.size(), 1);
        QVERIFY(!providerIsOn());
        QVERIFY(file().contains("\"enabled\": false"));
        QCOMPARE(TempProfile::readFile(m_profile->configFile() + QStringLiteral(".bak")), kStart);
    }

    void leavesAllAsItWasWhenAChangeDoesNotPass_data() {
        QTest::addColumn<int>("slot");
        QTest::addColumn<QString>("problem");
        QTest::addRow("the form is wrong") << 9 << QStringLiteral("providers[0].color_slot: must be 0 to 8, is 9");
        QTest::addRow("the engine cannot") << 8 << QStringLiteral("providers: eight is not for this engine");
    }

    void leavesAllAsItWasWhenAChangeDoesNotPass() {
        QFETCH(int, slot);
        QSignalSpy applied(m_store.get(), &ConfigStore::applied);
        const QString error = m_store->change([slot](auto& config) { config.provider("openai")->color_slot = slot; });
        QTEST(error, "problem");
        QCOMPARE(applied.size(), 0);
        QCOMPARE(m_store->config().provider("openai")->color_slot, 0);
        QCOMPARE(file(), kStart);
    }

    void takesOverAnEdit_data() {
        QTest::addColumn<bool>("replaces");
        QTest::addRow("new file over the old one") << true;
        QTest::addRow("written in place") << false;
    }

    void takesOverAnEdit() {
        QFETCH(bool, replaces);
        QSignalSpy applied(m_store.get(), &ConfigStore::applied);
        for (int round = 1; round <= 2; ++round) { // the watch survives the first
            const QByteArray& text = round == 1 ? kOff : kStart;
            if (replaces) replaceFile(text);
            if (!replaces) QVERIFY(m_profile->writeConfig(text));
            QTRY_COMPARE_WITH_TIMEOUT(applied.size(), round, kPatienceMs);
            QCOMPARE(providerIsOn(), round == 2);
        }
        QCOMPARE(file(), kStart); // what a person wrote stays as it is
    }

    void takesOverAnEditThroughALink() {
        const QString real = m_profile->root() + QStringLiteral("/mine.json");
        QVERIFY(TempProfile::writeFile(real, kStart));
        const QString link = m_profile->configHome() + QStringLiteral("/linked.json");
        QVERIFY(QFile::link(real, link));
        ConfigStore store(link, presets(), refuseSlotEight);
        QVERIFY(store.load().empty());
        store.watch();
        QVERIFY(TempProfile::writeFile(real, kOff));
        QTRY_VERIFY_WITH_TIMEOUT(!store.config().provider("openai")->enabled, kPatienceMs);
        QCOMPARE(store.change([](auto& config) { config.provider("openai")->enabled = true; }), QString());
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(!TempProfile::readFile(real).contains("false"));
    }

    void refusesAWrongEditWhole() {
        QSignalSpy applied(m_store.get(), &ConfigStore::applied);
        QSignalSpy refused(m_store.get(), &ConfigStore::refusedChanged);
        replaceFile(R"({"version": 1, "providers": [], "listen": {"prot": 1}})");
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, kPatienceMs);
        QCOMPARE(m_store->refused().front().path, std::string("listen.prot"));
        QVERIFY(providerIsOn()); // what ran goes on
        QCOMPARE(applied.size(), 0);

        // Nothing is written over an edit that a person has still to correct.
        const QByteArray before = file();
        QVERIFY(m_store->change(switchOff).contains(QStringLiteral("listen.prot")));
        QCOMPARE(file(), before);

        replaceFile(kOff);
        QTRY_COMPARE_WITH_TIMEOUT(applied.size(), 1, kPatienceMs);
        QVERIFY(m_store->refused().empty());
        QVERIFY(!providerIsOn());
    }

    void forgetsAMistakeThatWasTakenBack() {
        replaceFile("{");
        QTRY_VERIFY_WITH_TIMEOUT(!m_store->refused().empty(), kPatienceMs);
        replaceFile(kStart);
        QTRY_VERIFY_WITH_TIMEOUT(m_store->refused().empty(), kPatienceMs);
    }

    void saysNothingOfAnEditThatChangesNothing() {
        QSignalSpy applied(m_store.get(), &ConfigStore::applied);
        replaceFile("// a comment\n" + kStart);
        m_store->reload();
        QCOMPARE(applied.size(), 0);
        QVERIFY(m_store->refused().empty());
    }

    // The watcher has not told yet.
    void doesNotWriteOverAnEditNobodySaw() {
        replaceFile(R"({"version": 1})");
        QVERIFY(!m_store->change(switchOff).isEmpty()); // the provider is gone: the edit must not run
        QVERIFY(m_store->config().providers.empty());
        QCOMPARE(file(), QByteArray(R"({"version": 1})"));
    }

    void writesAFileAnewThatWasDeleted() {
        QVERIFY(QFile::remove(m_profile->configFile()));
        QTRY_VERIFY_WITH_TIMEOUT(!m_store->refused().empty(), kPatienceMs);
        QVERIFY(providerIsOn());
        QCOMPARE(m_store->change(switchOff), QString());
        QVERIFY(m_store->refused().empty());
        QVERIFY(file().contains("false"));
    }

    void saysWhoIsInTheWay() {
        config::ChangeLock other(m_profile->configFile().toStdString(), std::chrono::milliseconds(0));
        QVERIFY(other.free());
        QVERIFY(m_store->change(switchOff).contains(QStringLiteral("Another program")));
        QCOMPARE(file(), kStart);
    }

    void saysWhatIsWrongOnLoading() {
        ConfigStore missing(m_profile->root() + QStringLiteral("/none.json"), presets(), refuseSlotEight);
        QVERIFY(!missing.exists());
        QVERIFY(missing.load().front().message.find("none.json") != std::string::npos);
        QVERIFY(m_profile->writeConfig(R"({"version": 1, "providers": [{"id": "openai", "preset": "opnai"}]})"));
        QCOMPARE(toText(m_store->load().front()),
                 std::string("providers[0].preset: unknown preset \"opnai\" (did you mean \"openai\"?)"));
        QVERIFY(providerIsOn());
    }
};

TOLLGATE_TEST(ConfigStoreTest)
#include "tst_config_store.moc"
