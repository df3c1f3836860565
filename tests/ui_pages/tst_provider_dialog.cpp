// SPDX-License-Identifier: GPL-3.0-or-later
// Adding and editing a provider, by mouse alone and by keyboard alone; what is said of the keychain; and that no key is
// seen where it should not be.
#include "bridge/providers.h"
#include "bridge/settings.h"
#include "providers_screen.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"
#include "ui/providers/preset_list.h"
#include "ui/providers/preset_rows.h"
#include "ui/providers/provider_table.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr const char* kKey = "sk-test-0123456789-abcdQe7x";
constexpr const char* kList = R"({"object":"list","data":[{"id":"m1"},{"id":"m2"},{"id":"embed"}]})";

// Serves the list to who brings the key.
void guard(ScriptedUpstream& upstream) {
    upstream.on({.path = "/v1/models", .header = "authorization", .header_value = std::string("Bearer ") + kKey},
                Reply::json(200, kList));
    upstream.otherwise(Reply::json(401, R"({"error":{"message":"no"}})"));
}

QString said(QWidget* dialog) {
    return ProvidersScreen::everythingSaid(dialog);
}

ui::Dialog* openDialog(ProvidersScreen& screen) {
    screen.page().addProvider();
    auto* dialog = control<ui::Dialog>(&screen.window(), QStringLiteral("Add provider"));
    const auto hasFocus = [dialog] { return dialog->isAncestorOf(QApplication::focusWidget()); };
    if (!QTest::qWaitFor(hasFocus, kScreenPatienceMs)) qFatal("the dialog never got the focus");
    return dialog;
}

QLineEdit* field(QWidget* dialog, const char* name) {
    return control<QLineEdit>(dialog, QString::fromLatin1(name));
}

QAbstractButton* button(QWidget* dialog, const char* name) {
    return control<QAbstractButton>(dialog, QString::fromLatin1(name));
}

bool hasButton(QWidget* dialog, const char* name) {
    return hasControl<QAbstractButton>(dialog, QString::fromLatin1(name));
}

QListView* presetsOf(QWidget* dialog) {
    return control<QListView>(dialog, QStringLiteral("Providers that can be added"));
}

QModelIndex presetAt(QListView* list, const char* id) {
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        QModelIndex index = list->model()->index(row, 0);
        if (index.data(ui::PresetRows::IdRole).toString() == QLatin1String(id)) return index;
    }
    return {};
}

void choose(QWidget* dialog, const char* preset) {
    QListView* list = presetsOf(dialog);
    QModelIndex index = presetAt(list, preset);
    list->scrollTo(index);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
}

// Tab until the focus has reached a control; a chain that never comes there fails.
void tabTo(const QString& name) {
    QStringList passed;
    for (int i = 0; i < 80; ++i) {
        QWidget* at = QApplication::focusWidget();
        if (at && at->accessibleName() == name) return;
        if (at) passed << at->accessibleName();
        QTest::keyClick(at, Qt::Key_Tab);
    }
    passed.removeDuplicates();
    qFatal("Tab never reaches \"%s\", only: %s", qUtf8Printable(name), qUtf8Printable(passed.join(u"; ")));
}

void passes(QWidget* dialog) {
    QTRY_VERIFY_WITH_TIMEOUT(said(dialog).contains(QStringLiteral("Passed in")), kScreenPatienceMs);
}

// Not a raw string: moc would take the slashes of an address in it for a comment.
std::string presetText(const std::string& name, const std::string& dialect, const std::string& baseUrl) {
    return "{\"name\":\"" + name + "\",\"dialect\":\"" + dialect + "\",\"base_url\":\"" + baseUrl + "\"}";
}

} // namespace

class ProviderDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void theListIsSound() {
        config::Presets presets =
            config::Presets::parse({{"one", presetText("One", "anthropic", "https://one.example")},
                                    {"custom", presetText("Custom", "openai-chat", "")},
                                    {"two", presetText("Two", "ollama", "http://127.0.0.1:4")}})
                .value();
        ui::PresetRows rows(presets);
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(rows.rowCount(), 3);
        QCOMPARE(rows.presetCount(), 2);
        QCOMPARE(rows.idAt(2), QStringLiteral("custom")); // the custom one comes last
        rows.setMarks({"one"}, {"one", "two"});
        auto mark = [&](int row) { return rows.index(row).data(ui::PresetRows::MarkRole).toString(); };
        QCOMPARE(mark(0), QStringLiteral("added"));
        QCOMPARE(mark(1), QStringLiteral("found"));
        QCOMPARE(rows.index(1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Two, found"));
        rows.setFind(QStringLiteral(" tw"));
        QCOMPARE(rows.rowCount(), 2);
        QCOMPARE(rows.rowOf(QStringLiteral("one")), -1);
        rows.setFind({});
        QCOMPARE(rows.rowCount(), 3);
    }

    void aPastedKeyTellsWhoseItIs() {
        ProvidersScreen screen;
        ui::Dialog* dialog = openDialog(screen);
        QVERIFY(field(dialog, "API key")->hasFocus()); // pasting needs no click
        QApplication::clipboard()->setText(QStringLiteral("  gsk_0123456789abcdefghijQe7x\n"));
        QTest::keyClick(field(dialog, "API key"), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field(dialog, "Name")->text(), QStringLiteral("Groq"));
        QCOMPARE(field(dialog, "Address")->text(), QStringLiteral("https://api.groq.com/openai/v1"));
        QVERIFY(said(dialog).contains(QStringLiteral("The pasted key starts with gsk_, so this is Groq.")));
        QCOMPARE(presetsOf(dialog)->currentIndex().data(ui::PresetRows::IdRole).toString(), QStringLiteral("groq"));
        // The person knows better; what was pasted stays.
        choose(dialog, "together");
        QCOMPARE(field(dialog, "Name")->text(), QStringLiteral("Together AI"));
        QVERIFY(field(dialog, "API key")->text().contains(QStringLiteral("gsk_")));
    }

    void aProviderIsFoundByItsName() {
        ProvidersScreen screen;
        ui::Dialog* dialog = openDialog(screen);
        QTest::keyClicks(field(dialog, "API key"), QStringLiteral("sk-good-1"));
        QVERIFY(!said(dialog).contains(QStringLiteral("…  Stays"))); // a short key has no end to be known by
        tabTo(QStringLiteral("Find in %1 provider(s)").arg(presetsOf(dialog)->model()->rowCount() - 1));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("other"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const QModelIndexList chosen = presetsOf(dialog)->selectionModel()->selectedIndexes();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0].data(ui::PresetRows::IdRole).toString(), QStringLiteral("custom"));
        QVERIFY(chosen[0] == presetsOf(dialog)->currentIndex());
        tabTo(QStringLiteral("Name"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Mine"));
        QVERIFY(said(dialog).contains(QStringLiteral("Change later in Providers, Mine, Edit.")));
    }

    void aKeyOfSomebodyElseIsPointedOut() {
        ProvidersScreen screen;
        ui::Dialog* dialog = openDialog(screen);
        choose(dialog, "anthropic");
        QTest::keyClicks(field(dialog, "API key"), QStringLiteral("gsk_0123456789abcdefghij"));
        QCOMPARE(field(dialog, "Name")->text(), QStringLiteral("Anthropic 2")); // the first has the name
        click(button(dialog, "Use Groq"));
        QCOMPARE(field(dialog, "Name")->text(), QStringLiteral("Groq"));
    }

    void addsByKeyboardAlone() {
        ScriptedUpstream upstream;
        guard(upstream);
        ProvidersScreen screen;
        ui::Dialog* dialog = openDialog(screen);
        // All but the custom one.
        tabTo(QStringLiteral("Find in %1 provider(s)").arg(screen.providers().presets().all().size() - 1));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("zzzz"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // the custom one is left
        tabTo(QStringLiteral("Name"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Lab two"));
        tabTo(QStringLiteral("Keychain")); // where a key is kept: one stop, arrows choose
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        tabTo(QStringLiteral("Address"));
        QTest::keyClicks(QApplication::focusWidget(),
                         QString::fromStdString(upstream.origin()) + QStringLiteral("/v1"));
        tabTo(QStringLiteral("API key"));
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(kKey));
        passes(dialog);
        QVERIFY(said(dialog).contains(QStringLiteral("All models (3)")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(screen.provider("lab-two"), kScreenPatienceMs);
        const bridge::ProviderStatus* status = screen.providers().find(QStringLiteral("lab-two"));
        QCOMPARE(status->provider.name, std::string("Lab two"));
        QVERIFY(status->provider.enabled);
        QVERIFY(!status->provider.models); // all of them
        QVERIFY(status->keys[0].key.secret.store == config::SecretRef::Store::Session);
        QVERIFY(!screen.fileText().contains(kKey));
    }

    void addsByMouseAlone() {
        ScriptedUpstream upstream;
        upstream.on({.path = "/api/tags"}, Reply::json(200, R"({"models":[{"name":"llama4:8b"}]})"));
        ProvidersScreen screen;
        ui::Dialog* dialog = openDialog(screen);
        choose(dialog, "ollama");
        // A second one, elsewhere: only its address is typed.
        click(field(dialog, "Address"));
        type(field(dialog, "Address"), QString::fromStdString(upstream.origin()));
        passes(dialog);
        QVERIFY(said(dialog).contains(QStringLiteral("200, no key needed")));
        QVERIFY(said(dialog).contains(QStringLiteral("not encrypted")));
        click(button(dialog, "Add and switch on"));
        QTRY_VERIFY_WITH_TIMEOUT(screen.provider("ollama-2"), kScreenPatienceMs);
        QVERIFY(screen.provider("ollama-2")->keys.empty());
        QTRY_VERIFY_WITH_TIMEOUT(!hasControl<ui::Dialog>(&screen.window(), QStringLiteral("Add provider")),
                                 kScreenPatienceMs);
    }

    void aFailedTestNamesTheFixAndCanBePassedOver() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(401, "{}"));
        ProvidersScreen screen;
        ui::Dialog* dialog = openDialog(screen);
        choose(dialog, "custom");
        QVERIFY(!button(dialog, "Add and switch on")->isEnabled());
        QVERIFY(!button(dialog, "Add and switch on")->toolTip().isEmpty()); // says what is missing
        type(field(dialog, "Name"), QStringLiteral("Broken"));
        type(field(dialog, "Address"), QString::fromStdString(upstream.origin()) + QStringLiteral("/v1"));
        QTRY_VERIFY_WITH_TIMEOUT(hasButton(dialog, "Add anyway"), kScreenPatienceMs);
        QVERIFY(said(dialog).contains(QStringLiteral("does not accept this API key (401). Paste a new key.")));
        click(button(dialog, "Add anyway"));
        QTRY_VERIFY_WITH_TIMEOUT(screen.provider("broken"), kScreenPatienceMs);
    }

    // DESIGN.md §10.1: without a keychain nothing is lost, and the other two ways are offered.
    void anUnwillingKeychainLosesNothing() {
        ScriptedUpstream upstream;
        guard(upstream);
        ProvidersScreen screen; // its keychain takes nothing
        ui::Dialog* dialog = openDialog(screen);
        choose(dialog, "custom");
        type(field(dialog, "Name"), QStringLiteral("Lab two"));
        type(field(dialog, "Address"), QString::fromStdString(upstream.origin()) + QStringLiteral("/v1"));
        type(field(dialog, "API key"), QString::fromLatin1(kKey));
        passes(dialog);
        click(button(dialog, "Add and switch on"));
        QTRY_VERIFY_WITH_TIMEOUT(said(dialog).contains(QStringLiteral("The key was not stored.")), kScreenPatienceMs);
        QVERIFY(!screen.provider("lab-two"));
        QCOMPARE(field(dialog, "API key")->text(), QString::fromLatin1(kKey));
        QCOMPARE(field(dialog, "Name")->text(), QStringLiteral("Lab two"));
        // The first of the two buttons of this name is the segment; both lead there.
        click(button(dialog, "This session"));
        click(button(dialog, "Add and switch on"));
        QTRY_VERIFY_WITH_TIMEOUT(screen.provider("lab-two"), kScreenPatienceMs);
        QCOMPARE(screen.providers().find(QStringLiteral("lab-two"))->keys[0].state, bridge::KeyState::Ready);
    }

    void theKeychainsStateIsSaid_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("offers");
        auto row = [](const char* name, bridge::KeychainState state, const char* words, bool offers) {
            QTest::addRow("%s", name) << static_cast<int>(state) << QString::fromLatin1(words) << offers;
        };
        row("unlocked", bridge::KeychainState::Unlocked, "Goes to the system keychain, never to a file.", false);
        row("locked", bridge::KeychainState::Locked, "your desktop asks for its password", true);
        row("no keyring", bridge::KeychainState::NoKeyring, "your desktop offers to make one", true);
        row("no service", bridge::KeychainState::NoService, "forgotten when Tollgate quits", false);
        row("no answer", bridge::KeychainState::NoAnswer, "The system keychain does not answer.", true);
    }

    void theKeychainsStateIsSaid() {
        QFETCH(int, state);
        QFETCH(QString, words);
        QFETCH(bool, offers);
        ProvidersScreen screen;
        bridge::Installation facts = screen.day().settings().installation();
        facts.keychain = static_cast<bridge::KeychainState>(state);
        screen.day().settings().setInstallation(facts);
        ui::Dialog* dialog = openDialog(screen);
        QVERIFY2(said(dialog).contains(words), qUtf8Printable(said(dialog)));
        QCOMPARE(hasButton(dialog, "Ask again"), offers);
        QVERIFY(hasButton(dialog, "Environment variable"));
        QVERIFY(hasButton(dialog, "This session"));
    }

    void aVariableIsNamed() {
        ProvidersScreen screen;
        ui::Dialog* dialog = openDialog(screen);
        choose(dialog, "groq");
        click(button(dialog, "Environment variable"));
        QCOMPARE(field(dialog, "Environment variable")->text(), QStringLiteral("GROQ_API_KEY")); // the usual one
        type(field(dialog, "Environment variable"), QStringLiteral("TOLLGATE_NOT_SET"));
        QTRY_VERIFY_WITH_TIMEOUT(said(dialog).contains(QStringLiteral("TOLLGATE_NOT_SET is not set")),
                                 kScreenPatienceMs);
        click(button(dialog, "Add anyway"));
        QTRY_VERIFY_WITH_TIMEOUT(screen.provider("groq"), kScreenPatienceMs);
        QVERIFY(screen.fileText().contains("env:TOLLGATE_NOT_SET"));
    }

    void anAddressTakesItsParameters() {
        ProvidersScreen screen;
        ui::Dialog* dialog = openDialog(screen);
        choose(dialog, "azure-openai");
        QVERIFY(field(dialog, "Address")->text().contains(QStringLiteral("{resource}")));
        QVERIFY(!button(dialog, "Add and switch on")->isEnabled());
        type(field(dialog, "Resource name"), QStringLiteral("my-firm"));
        QCOMPARE(field(dialog, "Address")->text(), QStringLiteral("https://my-firm.openai.azure.com/openai/v1"));
        // What could lead to another host is refused.
        type(field(dialog, "Resource name"), QStringLiteral("evil.example/x"));
        QVERIFY(!button(dialog, "Add and switch on")->isEnabled());
        type(field(dialog, "Resource name"), QStringLiteral("my-firm"));
        click(button(dialog, "This session"));
        type(field(dialog, "API key"), QString::fromLatin1(kKey));
        QTRY_VERIFY_WITH_TIMEOUT(hasButton(dialog, "Add anyway"), kScreenPatienceMs); // there is no way out of here
        click(button(dialog, "Add anyway"));
        QTRY_VERIFY_WITH_TIMEOUT(screen.provider("azure-openai"), kScreenPatienceMs);
        const config::Provider* provider = screen.provider("azure-openai");
        QCOMPARE(provider->base_url, std::string("https://my-firm.openai.azure.com/openai/v1"));
        QCOMPARE(provider->params.at("resource"), std::string("my-firm"));
        QVERIFY(!provider->params.contains("api_version"));
    }

    void modelsAreChosen() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, kList));
        ProvidersScreen screen;
        ui::Dialog* dialog = openDialog(screen);
        choose(dialog, "custom");
        type(field(dialog, "Name"), QStringLiteral("Lab two"));
        type(field(dialog, "Address"), QString::fromStdString(upstream.origin()) + QStringLiteral("/v1"));
        passes(dialog);
        click(button(dialog, "Choose models"));
        auto* list = control<QListWidget>(dialog, QStringLiteral("Models"));
        QCOMPARE(list->count(), 3);
        list->setCurrentRow(2); // "embed" goes
        QTest::keyClick(list, Qt::Key_Space);
        type(field(dialog, "Name of a model"), QStringLiteral("by-hand"));
        QTest::keyClick(field(dialog, "Name of a model"), Qt::Key_Return); // adds the model, does not save
        QVERIFY(!screen.provider("lab-two"));
        click(button(dialog, "Add and switch on"));
        QTRY_VERIFY_WITH_TIMEOUT(screen.provider("lab-two"), kScreenPatienceMs);
        QStringList ids;
        for (const config::Model& model : *screen.provider("lab-two")->models) ids << QString::fromStdString(model.id);
        QCOMPARE(ids, (QStringList{u"m1"_qs, u"m2"_qs, u"by-hand"_qs}));
    }

    void editingSaysWhatBecomesOfTheKey() {
        ScriptedUpstream here, there;
        guard(here);
        guard(there);
        ProvidersScreen screen;
        screen.configure("lab", here.origin() + "/v1");
        bridge::KeyEntry key = bridge::KeyEntry::forSession(kKey);
        screen.providers().addKey(QStringLiteral("lab"), {}, key, &screen.page(), [](const QString&) {});
        QTRY_COMPARE_WITH_TIMEOUT(screen.provider("lab")->keys.size(), std::size_t{1}, kScreenPatienceMs);
        screen.page().select(QStringLiteral("lab"));
        click(button(&screen.window(), "Edit"));
        auto* dialog = control<ui::Dialog>(&screen.window(), QStringLiteral("Edit lab"));
        passes(dialog); // with the stored key
        type(field(dialog, "Address"), QString::fromStdString(there.origin()) + QStringLiteral("/v1"));
        QVERIFY(said(dialog).contains(QStringLiteral("is not sent to the new address")));
        QTRY_VERIFY_WITH_TIMEOUT(hasButton(dialog, "Save anyway"), kScreenPatienceMs);
        QCOMPARE(there.ledger().requestCount(), 0); // not by the test either
        click(button(dialog, "Save anyway"));
        QTRY_VERIFY_WITH_TIMEOUT(screen.provider("lab")->base_url == there.origin() + "/v1", kScreenPatienceMs);
        QCOMPARE(screen.providers().find(QStringLiteral("lab"))->keys[0].state, bridge::KeyState::Missing);
    }

    void editingKeepsWhatItDoesNotShow() {
        ProvidersScreen screen;
        config::Provider before = *screen.provider("anthropic");
        screen.page().select(QStringLiteral("anthropic"));
        click(button(&screen.window(), "Edit"));
        auto* dialog = control<ui::Dialog>(&screen.window(), QStringLiteral("Edit Anthropic"));
        QVERIFY(said(dialog).contains(QStringLiteral("It has 3 key(s)")));
        type(field(dialog, "Name"), QStringLiteral("Claude"));
        click(button(dialog, hasButton(dialog, "Save") ? "Save" : "Save anyway"));
        QTRY_COMPARE_WITH_TIMEOUT(screen.provider("anthropic")->name, std::string("Claude"), kScreenPatienceMs);
        config::Provider after = *screen.provider("anthropic");
        after.name = before.name;
        QVERIFY(after == before);
    }

    void headersAndLimitsAreEdited() {
        ProvidersScreen screen;
        screen.page().select(QStringLiteral("lab-vllm"));
        click(button(&screen.window(), "Edit"));
        auto* dialog = control<ui::Dialog>(&screen.window(), QStringLiteral("Edit Lab vLLM"));
        click(button(dialog, "More options"));
        auto* headers = control<QPlainTextEdit>(dialog, QStringLiteral("Headers"));
        headers->setFocus();
        QTest::keyClicks(headers, QStringLiteral("authorization: x"));
        QVERIFY(!button(dialog, "Save")->isEnabled()); // keys have their own place
        headers->selectAll();
        QTest::keyClicks(headers, QStringLiteral("x-title: My desk"));
        QVERIFY(button(dialog, hasButton(dialog, "Save") ? "Save" : "Save anyway")->isEnabled());
        click(button(dialog, hasButton(dialog, "Save") ? "Save" : "Save anyway"));
        QTRY_VERIFY_WITH_TIMEOUT(screen.provider("lab-vllm")->headers.contains("x-title"), kScreenPatienceMs);
        QCOMPARE(screen.provider("lab-vllm")->headers.at("x-title"), std::string("My desk"));
    }

    void aKeyIsAddedAndReplaced() {
        ProvidersScreen screen;
        screen.page().select(QStringLiteral("mistral"));
        click(button(&screen.window(), "Add key"));
        auto* dialog = control<ui::Dialog>(&screen.window(), QStringLiteral("Add key to Mistral"));
        QVERIFY(!button(dialog, "Add key")->isEnabled());
        click(button(dialog, "This session"));
        type(field(dialog, "Name"), QStringLiteral("Night batch"));
        type(field(dialog, "API key"), QString::fromLatin1(kKey));
        click(button(dialog, "Add key"));
        QTRY_COMPARE_WITH_TIMEOUT(screen.provider("mistral")->keys.size(), std::size_t{2}, kScreenPatienceMs);
        QCOMPARE(screen.provider("mistral")->keys[1].id, std::string("night-batch"));
        QCOMPARE(screen.provider("mistral")->keys[1].hint, std::string("sk-test-…Qe7x"));
    }

    // DESIGN.md §10.4, §10.5: never in a label, a tooltip, an accessible name or the clipboard.
    void aKeyIsSeenNowhere() {
        ProvidersScreen screen;
        ui::Dialog* dialog = openDialog(screen);
        QApplication::clipboard()->setText(QStringLiteral("before"));
        choose(dialog, "custom");
        auto* key = field(dialog, "API key");
        type(key, QString::fromLatin1(kKey));
        QVERIFY(!said(&screen.window()).contains(QStringLiteral("0123456789")));
        QVERIFY(said(dialog).contains(QStringLiteral("sk-test-…Qe7x"))); // what it is recognised by
        for (bool shown : {false, true}) {
            qobject_cast<ui::PasswordField*>(key)->setShown(shown);
            key->setFocus();
            QTest::keyClick(key, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(key, Qt::Key_C, Qt::ControlModifier);
            QTest::keyClick(key, Qt::Key_X, Qt::ControlModifier);
            QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
            QCOMPARE(key->text(), QString::fromLatin1(kKey));
        }
    }
};

TOLLGATE_TEST(ProviderDialogTest)
#include "tst_provider_dialog.moc"
