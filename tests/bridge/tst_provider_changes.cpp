// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of providers that need no key: switch, order, editing, removing and taking it back.
#include "desk.h"
#include "support/test_main.h"

using namespace tollgate;
using test::Desk;

namespace {

QStringList order(const Desk& desk) {
    QStringList ids;
    for (const auto& status : desk.providers.all()) ids << QString::fromStdString(status.provider.id);
    return ids;
}

// Everything that a dialog does not show is set to something of its own.
config::Provider richProvider() {
    config::Provider provider = test::customProvider("lab", "https://lab.example/v1");
    provider.name = "Lab";
    provider.keys = {{.id = "a", .secret = {config::SecretRef::Store::Environment, "LAB_KEY"}, .weight = 3},
                     {.id = "b", .secret = {config::SecretRef::Store::Session, {}}, .hint = "…bbbb", .enabled = false}};
    provider.models = {{config::Model{.id = "m1", .aliases = {"one"}}}};
    provider.profile.vendor = "mistral";
    provider.headers = {{"x-title", "desk"}};
    provider.timeouts.idle_ms = 7'000;
    provider.ca_file = "/etc/lab.pem";
    provider.probe = false;
    provider.color_slot = 5;
    provider.cost_multiplier = 0.5;
    return provider;
}

} // namespace

class ProviderChangesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void aSwitchIsWrittenAndAppliedAtOnce() {
        Desk desk;
        desk.configure("one");
        QSignalSpy applied(&desk.config, &bridge::ConfigStore::applied);
        QCOMPARE(desk.providers.setEnabled(QStringLiteral("one"), false), QString());
        QCOMPARE(applied.size(), 1); // before anything else can happen: the next request sees it
        QVERIFY(!desk.provider("one")->enabled);
        QVERIFY(desk.fileText().contains("\"enabled\": false"));
        QCOMPARE(desk.providers.find(QStringLiteral("one"))->state, bridge::ProviderState::Off);
    }

    void anErrorIsToldAndNothingChanges() {
        Desk desk;
        desk.configure("one");
        QByteArray before = desk.fileText();
        QVERIFY(desk.providers.setEnabled(QStringLiteral("two"), true).contains(QStringLiteral("two")));
        QVERIFY(desk.providers.move(QStringLiteral("two"), 0).contains(QStringLiteral("two")));
        auto removal = desk.providers.remove(QStringLiteral("two"));
        QVERIFY(!removal.error.isEmpty());
        QVERIFY(!removal.undo);
        bridge::ProviderDraft draft{*desk.provider("one"), {}};
        draft.provider.base_url = "ftp://one.example";
        QString error =
            desk.wait([&](auto done) { desk.providers.edit(QStringLiteral("one"), draft, &desk.context, done); });
        QVERIFY2(error.contains(QStringLiteral("base_url")), qUtf8Printable(error));
        QCOMPARE(desk.fileText(), before);
    }

    // A file with mistakes is not written over by a click.
    void aFileWithMistakesIsKept() {
        Desk desk;
        desk.configure("one");
        QFile file(desk.config.path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("{ \"version\": 1, \"providers\": [ { \"idd\": 3 } ] }");
        file.close();
        desk.config.reload();
        QVERIFY(!desk.config.refused().empty());
        QVERIFY(!desk.providers.setEnabled(QStringLiteral("one"), false).isEmpty());
        QVERIFY(desk.provider("one")->enabled);
        QVERIFY(desk.fileText().contains("idd"));
    }

    void theOrderIsTheOneInTheFile() {
        Desk desk;
        for (const char* id : {"one", "two", "three"}) desk.configure(id);
        QCOMPARE(desk.providers.move(QStringLiteral("three"), 0), QString());
        QCOMPARE(order(desk), (QStringList{u"three"_qs, u"one"_qs, u"two"_qs}));
        QCOMPARE(desk.providers.move(QStringLiteral("three"), 99), QString());
        QCOMPARE(order(desk), (QStringList{u"one"_qs, u"two"_qs, u"three"_qs}));
        bridge::ConfigStore again(desk.config.path(), test::shippedPresets(), [](auto&) { return config::Problems(); });
        QVERIFY(again.load().empty());
        QVERIFY(again.config().providers == desk.config.config().providers);
    }

    void editingLeavesWhatIsNotShown() {
        Desk desk;
        config::Provider rich = richProvider();
        QCOMPARE(desk.config.change([&](config::Config& config) { config.providers = {rich}; }), QString());
        bridge::ProviderDraft draft{rich, {}};
        draft.provider.name = "Laboratory";
        draft.provider.base_url = "https://lab.example/v2";
        // What a stale dialog holds of the rest must not come back.
        draft.provider.keys.clear();
        draft.provider.profile = {};
        draft.provider.probe = true;
        draft.provider.enabled = false;
        QString error =
            desk.wait([&](auto done) { desk.providers.edit(QStringLiteral("lab"), draft, &desk.context, done); });
        QCOMPARE(error, QString());
        config::Provider expected = rich;
        expected.name = "Laboratory";
        expected.base_url = "https://lab.example/v2";
        QVERIFY(*desk.provider("lab") == expected);
    }

    void takingBackARemovalIsExact() {
        Desk desk;
        desk.configure("one");
        config::Provider rich = richProvider();
        QCOMPARE(desk.config.change([&](config::Config& config) { config.providers.push_back(rich); }), QString());
        desk.configure("three");
        QByteArray before = desk.fileText();
        auto removal = desk.providers.remove(QStringLiteral("lab"));
        QCOMPARE(removal.error, QString());
        QCOMPARE(order(desk), (QStringList{u"one"_qs, u"three"_qs}));
        QCOMPARE(removal.undo(), QString());
        QCOMPARE(desk.fileText(), before);
        QVERIFY(!removal.undo().isEmpty()); // a second time there are two of them
        QCOMPARE(desk.fileText(), before);
    }

    void takingBackAKeysRemovalIsExact() {
        Desk desk;
        QCOMPARE(desk.config.change([](config::Config& config) { config.providers = {richProvider()}; }), QString());
        QByteArray before = desk.fileText();
        auto removal = desk.providers.removeKey(QStringLiteral("lab"), QStringLiteral("a"));
        QCOMPARE(removal.error, QString());
        QCOMPARE(desk.provider("lab")->keys.size(), std::size_t{1});
        QCOMPARE(removal.undo(), QString());
        QCOMPARE(desk.fileText(), before);
        QVERIFY(!desk.providers.removeKey(QStringLiteral("lab"), QStringLiteral("nope")).error.isEmpty());
    }

    void idsAreFree() {
        Desk desk;
        QCOMPARE(desk.providers.freeId(QStringLiteral("Lab vLLM")), QStringLiteral("lab-vllm"));
        desk.configure("lab-vllm");
        QCOMPARE(desk.providers.freeId(QStringLiteral("Lab  vLLM!")), QStringLiteral("lab-vllm-2"));
        QCOMPARE(desk.providers.freeId(QStringLiteral("日本")), QStringLiteral("provider"));
    }

    void aNewProviderGetsAFreeColour() {
        Desk desk;
        for (const char* id : {"one", "two"}) {
            bridge::ProviderDraft draft{test::customProvider(id, {}), {}};
            QCOMPARE(desk.wait([&](auto done) { desk.providers.add(draft, &desk.context, done); }), QString());
        }
        QCOMPARE(desk.provider("one")->color_slot, 1);
        QCOMPARE(desk.provider("two")->color_slot, 2);
        (void)desk.providers.remove(QStringLiteral("one"));
        bridge::ProviderDraft draft{test::customProvider("three", {}), {}};
        QCOMPARE(desk.wait([&](auto done) { desk.providers.add(draft, &desk.context, done); }), QString());
        QCOMPARE(desk.provider("three")->color_slot, 1);
    }
};

TOLLGATE_TEST(ProviderChangesTest)
#include "tst_provider_changes.moc"
