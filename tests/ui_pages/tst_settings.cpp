// SPDX-License-Identifier: GPL-3.0-or-later
// Settings (DESIGN-LANGUAGE.md §11): every change at once, errors under the control, the network only by confirmation.
#include "bridge/gateway.h"
#include "bridge/request_log.h"
#include "bridge/settings.h"
#include "empty_profile.h"
#include "support/test_main.h"
#include "ui/prices/list_dialog.h"
#include "ui/settings/lan_dialog.h"
#include "ui/settings/prices_form.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/console_settings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/form.h"
#include "ui/widgets/segmented_control.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr int kPatienceMs = 30'000;
const QByteArray kPriceList =
    R"({"version":1,"as_of":"2026-11-01","providers":{"openai":{"m":{"mode":"chat","price":{"input":10,"output":30}}}}})";

} // namespace

class SettingsPageTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<EmptyProfile> m_profile;
    std::unique_ptr<ui::ConsoleSettings> m_console;
    std::unique_ptr<ui::SettingsPage> m_page;

    bridge::Gateway& gateway() { return m_profile->runtime().gateway(); }

    const config::Config& config() { return m_profile->runtime().settings().config(); }

    template <class Control>
    Control* control(const QString& name) const {
        const auto controls = m_page->findChildren<Control*>();
        auto found = std::find_if(controls.begin(), controls.end(),
                                  [&](const Control* one) { return one->accessibleName() == name; });
        return found == controls.end() ? nullptr : *found;
    }

    ui::FormRow* rowOf(const QWidget* control) const {
        const auto rows = m_page->findChildren<ui::FormRow*>();
        for (ui::FormRow* row : rows)
            if (row->control() == control) return row;
        return nullptr;
    }

    void choose(const QString& group, const QString& segment) const {
        auto* control = this->control<ui::SegmentedControl>(group);
        QVERIFY(control);
        const auto segments = control->findChildren<QRadioButton*>();
        for (QRadioButton* button : segments)
            if (button->text() == segment) button->click();
    }

    static QPushButton* buttonOf(const QWidget* parent, const char* words) {
        const auto buttons = parent->findChildren<QPushButton*>();
        for (QPushButton* button : buttons)
            if (button->text() == QString::fromLatin1(words)) return button;
        return nullptr;
    }

    // As the desktop drops a file with this text.
    void drop(QWidget* target, const QByteArray& text) const {
        const QString path = m_folder.filePath(QStringLiteral("list.json"));
        QVERIFY(TempProfile::writeFile(path, text));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }

    QTemporaryDir m_folder;

    bool says(const QWidget* row, const QString& words) const {
        const auto labels = row->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }

    ui::LanDialog* dialog() const {
        const auto dialogs = m_page->findChildren<ui::LanDialog*>();
        return dialogs.isEmpty() ? nullptr : dialogs.last();
    }

    ui::Button* openButton() {
        for (ui::Button* button : dialog()->findChildren<ui::Button*>())
            if (button->text() == QStringLiteral("Open to the network")) return button;
        qFatal("The dialog has no button that opens.");
    }

private Q_SLOTS:

    void init() {
        m_profile = std::make_unique<EmptyProfile>();
        m_console = std::make_unique<ui::ConsoleSettings>();
        bridge::Runtime& runtime = m_profile->runtime();
        m_page = std::make_unique<ui::SettingsPage>(ui::SettingsPage::Parts{
            runtime.settings(), runtime.gateway(), runtime.log(), runtime.prices(), *m_console});
        m_page->resize(1240, 850);
        m_page->show();
        m_page->setActive(true);
    }

    void cleanup() {
        m_page.reset();
        m_console.reset();
        m_profile.reset();
    }

    void themeChangesAtOnce() {
        QSignalSpy changed(m_console.get(), &ui::ConsoleSettings::themeChanged);
        choose(QStringLiteral("Theme"), QStringLiteral("Dark"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_console->theme(), ui::ThemeChoice::Dark);
        m_console->setTheme(ui::ThemeChoice::Light); // from the menu
        QCOMPARE(control<ui::SegmentedControl>(QStringLiteral("Theme"))->current(), QStringLiteral("light"));
    }

    void whatIsRecordedChangesAtOnce() {
        choose(QStringLiteral("Request and answer text"), QStringLiteral("Errors only"));
        QCOMPARE(config().logging.bodies, config::Logging::Bodies::Errors);
        auto* days = control<QComboBox>(QStringLiteral("Keep text for"));
        days->setCurrentIndex(days->findData(7));
        Q_EMIT days->activated(days->currentIndex());
        QCOMPARE(config().logging.retention_days, 7);
        QByteArray file = TempProfile::readFile(m_profile->configFile());
        QVERIFY(file.contains("\"errors\""));
        choose(QStringLiteral("Request and answer text"), QStringLiteral("Nothing"));
        QVERIFY(!days->isEnabled());
    }

    void aNewPortIsListenedOnAtOnce() {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        quint16 port = probe.serverPort();
        probe.close();
        control<QSpinBox>(QStringLiteral("Port"))->setValue(port);
        QTRY_COMPARE_WITH_TIMEOUT(gateway().state().address, QStringLiteral("127.0.0.1:%1").arg(port), kPatienceMs);
        QCOMPARE(config().listen.port, port);
    }

    void aTakenPortIsSaidUnderTheControlAndTheOldOneStays() {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        QString before = gateway().state().address;
        auto* port = control<QSpinBox>(QStringLiteral("Port"));
        m_page->showSection(QStringLiteral("network"));
        port->setValue(taken.serverPort());
        QVERIFY(says(rowOf(port), QStringLiteral("is used by")));
        QCOMPARE(gateway().state().address, before);
        QVERIFY(gateway().state().listening);
        QVERIFY(config().listen.port != taken.serverPort());
    }

    // DESIGN.md §10.6: only by choosing an address and a confirmation; then TLS or an explicit tick.
    void theNetworkNeedsTlsOrATick() {
        m_page->showSection(QStringLiteral("network"));
        choose(QStringLiteral("Reachable from"), QStringLiteral("Local network"));
        QVERIFY(dialog());
        QCOMPARE(config().listen.address, std::string("127.0.0.1")); // nothing yet
        ui::Button* open = openButton();
        QVERIFY(!open->isEnabled());
        dialog()->findChild<QCheckBox*>()->setChecked(true);
        QVERIFY(open->isEnabled());
        open->click();
        QTRY_COMPARE_WITH_TIMEOUT(config().listen.address, std::string("0.0.0.0"), kPatienceMs);
        QVERIFY(config().listen.plain_http);
        QTRY_VERIFY_WITH_TIMEOUT(gateway().state().listening, kPatienceMs);
        QVERIFY2(gateway().state().base_url.startsWith(QStringLiteral("http://127.0.0.1:")),
                 qPrintable(gateway().state().base_url));
        choose(QStringLiteral("Reachable from"), QStringLiteral("This computer"));
        QCOMPARE(config().listen.address, std::string("127.0.0.1"));
        QVERIFY(!config().listen.plain_http);
    }

    void cancellingTheNetworkChangesNothing() {
        choose(QStringLiteral("Reachable from"), QStringLiteral("Local network"));
        dialog()->reject();
        QCOMPARE(config().listen.address, std::string("127.0.0.1"));
        QCOMPARE(control<ui::SegmentedControl>(QStringLiteral("Reachable from"))->current(), QStringLiteral("local"));
    }

    void aBrokenCertificateIsSaidInTheDialog() {
        choose(QStringLiteral("Reachable from"), QStringLiteral("Local network"));
        const auto edits = dialog()->findChildren<QLineEdit*>();
        for (QLineEdit* edit : edits)
            if (edit->accessibleName().contains(QStringLiteral("PEM"))) edit->setText(QStringLiteral("/nowhere.pem"));
        ui::Button* open = openButton();
        QVERIFY(open->isEnabled());
        open->click();
        QVERIFY(dialog()->isVisible());
        QVERIFY(says(dialog(), QStringLiteral("nowhere.pem")));
        QCOMPARE(config().listen.address, std::string("127.0.0.1"));
        QVERIFY(gateway().state().listening);
        dialog()->reject();
    }

    void theAccessKeyIsCopiedWhole() {
        QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                     control<ui::Button>(QStringLiteral("Copy access key"))->click();
                                     return QApplication::clipboard()->text().startsWith(QStringLiteral("tg-"));
                                 })(),
                                 kPatienceMs);
        QCOMPARE(QApplication::clipboard()->text().size(), 55);
    }

    void anySettingIsFound() {
        auto* list = m_page->findChild<QListWidget*>();
        QVERIFY(m_page->focusFilter());
        QTest::keyClicks(m_page->findChild<ui::SearchField*>(), QStringLiteral("certificate"));
        int shown = 0;
        for (int row = 0; row < list->count(); ++row) shown += list->item(row)->isHidden() ? 0 : 1;
        QCOMPARE(shown, 1);
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Network"));
        QVERIFY(m_page->back());
        QVERIFY(!list->item(0)->isHidden());
        QVERIFY(!m_page->back());
    }

    void deletingTextAsksFirst() {
        m_page->showSection(QStringLiteral("capture"));
        control<ui::Button>(QStringLiteral("Delete text now"))->click();
        const auto dialogs = m_page->findChildren<ui::Dialog*>();
        QCOMPARE(dialogs.size(), 1);
        QVERIFY(dialogs.first()->isVisible());
        dialogs.first()->reject();
    }

    // A list that is dropped is shown as what it changes; installed, it is in force; and there is a way back.
    void aDroppedPriceListIsPreviewed() {
        m_page->showSection(QStringLiteral("prices"));
        auto* form = m_page->findChild<ui::PricesForm*>();
        auto* back = buttonOf(form, "Use the built-in list");
        QVERIFY(!back->isVisible());
        drop(form, kPriceList);
        auto* dialog = form->findChild<ui::ListDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<ui::DataTable*>()->model()->rowCount() > 0);
        buttonOf(dialog, "Cancel")->click();
        QTRY_VERIFY(!form->findChild<ui::ListDialog*>());
        QVERIFY(!m_profile->runtime().settings().installation().catalogue_installed);

        drop(form, kPriceList);
        buttonOf(form->findChild<ui::ListDialog*>(), "Install")->click();
        const bridge::Installation& facts = m_profile->runtime().settings().installation();
        QVERIFY(facts.catalogue_installed);
        QCOMPARE(facts.catalogue_date, QStringLiteral("2026-11-01"));
        QCOMPARE(facts.catalogue_models, 1);
        QVERIFY(back->isVisible());
        back->click();
        QVERIFY(!facts.catalogue_installed && facts.catalogue_models > 1000);
    }

    // What is wrong stands under the row, and nothing opens.
    void aFileThatIsNoPriceListIsTold() {
        m_page->showSection(QStringLiteral("prices"));
        auto* form = m_page->findChild<ui::PricesForm*>();
        drop(form, QByteArray(kPriceList).replace("30", "-30"));
        QVERIFY(!form->findChild<ui::ListDialog*>());
        QVERIFY(says(form, QStringLiteral("providers.openai.m.price.output")));
        QVERIFY(!m_profile->runtime().settings().installation().catalogue_installed);
    }

    void everyControlHasAName() {
        const auto widgets = m_page->findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            bool control = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                           qobject_cast<const QSpinBox*>(widget);
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            if (control) QVERIFY2(named, widget->metaObject()->className());
        }
    }

    void sectionsAreReachableById() {
        auto* list = m_page->findChild<QListWidget*>();
        const auto sections = m_page->sections();
        QCOMPARE(sections.size(), 8);
        for (const auto& [id, title] : sections) {
            m_page->showSection(id);
            QCOMPARE(list->currentItem()->text(), title);
            QCOMPARE(m_page->findChild<QStackedWidget*>()->currentIndex(), list->currentRow());
        }
    }
};

TOLLGATE_TEST(SettingsPageTest)
#include "tst_settings.moc"
