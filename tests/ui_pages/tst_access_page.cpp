// SPDX-License-Identifier: GPL-3.0-or-later
// The access page on the day of the pictures, by mouse and by keyboard.
#include "access_screen.h"
#include "base/text.h"
#include "bridge/access_keys.h"
#include "support/test_main.h"
#include "ui/access/access_keys_card.h"
#include "ui/access/create_key_dialog.h"
#include "ui/widgets/list_edit.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/undo_bar.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QRegularExpression>

using namespace tollgate;
using namespace tollgate::test;
using ui::TableModel;

namespace {

const QString kText = QStringLiteral("^tg-[a-z0-9]{8}-[A-Za-z0-9_-]{43}$");

} // namespace

class AccessPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<AccessScreen> m_screen;

private Q_SLOTS:

    void cleanupTestCase() { m_screen.reset(); }

    void showsTheKeysOfThePicture_data() {
        for (const char* column : {"id", "name", "team", "hint", "scope", "today"}) QTest::addColumn<QString>(column);
        auto row = [](const QStringList& texts) {
            QTestData& data = QTest::addRow("%s", qUtf8Printable(texts[0]));
            for (const QString& text : texts) data << text;
        };
        row({u"local"_qs, u"This computer"_qs, u"Platform"_qs, u"tg-…7c1e"_qs, u"everything"_qs, u"$12.51"_qs});
        row({u"ci"_qs, u"nightly-eval"_qs, u"Research"_qs, u"tg-…a90b"_qs, u"everything"_qs, u"$0.32"_qs});
        row({u"docs-bot"_qs, u"docs-bot"_qs, u"Docs"_qs, u"tg-…3f55"_qs, u"cheap, gemini-2.5-flash"_qs, u"$0.07"_qs});
        row({u"jonas-laptop"_qs, u"Jonas, over LAN"_qs, u"Platform"_qs, u"tg-…d204"_qs, u"claude-*, gpt-*"_qs,
             u"–"_qs});
        row({u"opencode"_qs, u"OpenCode, draft"_qs, u"Platform"_qs, u"tg-…58aa"_qs, u"2 model(s)"_qs, u"–"_qs});
        row({u"demo-june"_qs, u"Demo"_qs, u"Docs"_qs, u"tg-…0b3d"_qs, u"cheap"_qs, u"–"_qs});
    }

    void showsTheKeysOfThePicture() {
        if (!m_screen) m_screen = std::make_unique<AccessScreen>(); // one for all rows
        AccessScreen& screen = *m_screen;
        QFETCH(QString, id);
        QFETCH(QString, today);
        int row = -1;
        QTRY_VERIFY_WITH_TIMEOUT(screen.table()->model()->rowCount() == 6, kScreenPatienceMs);
        for (int i = 0; i < 6; ++i)
            if (screen.cell(i, "key").text == id) row = i;
        QVERIFY(row >= 0);
        QTRY_COMPARE_WITH_TIMEOUT(screen.cell(row, "today").text, today, kScreenPatienceMs);
        QTEST(screen.cell(row, "key").second, "name");
        QTEST(screen.cell(row, "team").text, "team");
        QTEST(screen.cell(row, "hint").text, "hint");
        QTEST(screen.cell(row, "scope").text, "scope");
        QCOMPARE(screen.cell(row, "use").value.toBool(), id != QLatin1String("demo-june"));
    }

    void itsModelsKeepTheRules() {
        AccessScreen screen;
        for (const char* name : {"Access keys", "Teams", "Budgets", "Denied today"})
            new QAbstractItemModelTester(screen.table(name)->model(),
                                         QAbstractItemModelTester::FailureReportingMode::QtTest, &screen.page());
        QTRY_COMPARE_WITH_TIMEOUT(screen.cell(0, "today", "Teams").text, QStringLiteral("$12.51"), kScreenPatienceMs);
        screen.table()->sortBy(QStringLiteral("today"), Qt::AscendingOrder);
        screen.day().runtime().accessKeys().remove(QStringLiteral("opencode"));
        QTRY_COMPARE_WITH_TIMEOUT(screen.table()->model()->rowCount(), 5, kScreenPatienceMs);
    }

    void showsWhatWasSpentOfTheBudgets() {
        AccessScreen screen;
        QCOMPARE(screen.table("Budgets")->model()->rowCount(), 9);
        const auto used = [&] {
            QStringList words;
            for (int i = 0; i < 5; ++i)
                words << screen.cell(i, "scope", "Budgets").text + u' ' + screen.cell(i, "used", "Budgets").text;
            return words.join(QStringLiteral("; "));
        };
        QTRY_COMPARE_WITH_TIMEOUT(used(),
                                  u"All providers 52 %; All providers 56 %; Team Platform 63 %; Key ci 16 %; "
                                  "Key docs-bot 6.6 %"_qs,
                                  kScreenPatienceMs);
        QCOMPARE(screen.cell(0, "action", "Budgets").text, QStringLiteral("Stop paid"));
        QCOMPARE(screen.cell(1, "action", "Budgets").text, QStringLiteral("Warn only"));
    }

    void findsAKey() {
        AccessScreen screen;
        auto* find = control<QLineEdit>(&screen.window(), QStringLiteral("Find a key or person"));
        type(find, QStringLiteral("jonas"));
        QTRY_COMPARE_WITH_TIMEOUT(screen.table()->model()->rowCount(), 1, kScreenPatienceMs);
        QCOMPARE(screen.cell(0, "key").text, QStringLiteral("jonas-laptop"));
        QTest::keyClick(find, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(screen.table()->model()->rowCount(), 6, kScreenPatienceMs);
    }

    void aKeyIsSwitchedOffAtOnceAndBackOn() {
        AccessScreen screen;
        screen.page().select(QStringLiteral("ci"));
        auto* use = control<ui::Switch>(screen.panel(), QStringLiteral("Use this key"));
        QVERIFY(use->isChecked());
        click(use);
        QTRY_VERIFY_WITH_TIMEOUT(!screen.key("ci")->enabled, kScreenPatienceMs);
        auto* undo = screen.window().findChild<ui::UndoBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(undo->isVisible(), kScreenPatienceMs);
        click(control<ui::Button>(undo, QStringLiteral("Undo")));
        QTRY_VERIFY_WITH_TIMEOUT(screen.key("ci")->enabled, kScreenPatienceMs);
    }

    void whatIsTypedWaitsForSave() {
        AccessScreen screen;
        screen.page().select(QStringLiteral("docs-bot"));
        QCOMPARE(screen.field("Models")->text(), QStringLiteral("cheap, gemini-2.5-flash"));
        type(screen.field("Models"), QStringLiteral("cheap, gpt-*"));
        type(screen.field("Owner"), QStringLiteral("Maya"));
        QCOMPARE(screen.key("docs-bot")->models, (std::vector<std::string>{"cheap", "gemini-2.5-flash"}));
        QVERIFY(ProvidersScreen::everythingSaid(screen.panel()).contains(QStringLiteral("Not saved")));
        click(screen.button("Revert"));
        QCOMPARE(screen.field("Models")->text(), QStringLiteral("cheap, gemini-2.5-flash"));
        QVERIFY(!screen.panel()->isEdited());
        type(screen.field("Models"), QStringLiteral("cheap, gpt-*"));
        type(screen.field("Owner"), QStringLiteral("Maya"));
        type(screen.field("Project"), QStringLiteral("site"));
        click(screen.button("Save"));
        QTRY_COMPARE_WITH_TIMEOUT(screen.key("docs-bot")->models, (std::vector<std::string>{"cheap", "gpt-*"}),
                                  kScreenPatienceMs);
        QCOMPARE(screen.key("docs-bot")->owner, std::string("Maya"));
        QCOMPARE(screen.key("docs-bot")->tags.at("project"), std::string("site"));
        QVERIFY(!screen.panel()->isEdited());
        QTRY_COMPARE_WITH_TIMEOUT(screen.cell(2, "people", "Teams").text, QStringLiteral("Maya"), kScreenPatienceMs);
    }

    void whatCannotBeSavedSaysWhy() {
        AccessScreen screen;
        screen.page().select(QStringLiteral("ci"));
        const auto wrong = [&](const char* field, const char* typed, const char* words) {
            QLineEdit* edit = screen.field(field);
            const QString before = edit->text();
            type(edit, QString::fromLatin1(typed));
            const bool said = edit->accessibleDescription().contains(QString::fromLatin1(words));
            const bool saved = screen.button("Save")->isEnabled();
            type(edit, before);
            return said && !saved;
        };
        QVERIFY(wrong("Routes", "default, nowhere", "There is no route nowhere"));
        QVERIFY(wrong("Endpoints", "chat.completions, talk", "There is no endpoint talk"));
        QVERIFY(wrong("Networks", "10.0.0.0/8, home", "home is no network"));
        QVERIFY(wrong("Models", "gpt 5", "no blanks"));
        QVERIFY(wrong("Dollars one request may cost", "little", "number of dollars"));
        QVERIFY(!screen.panel()->isEdited());
        type(screen.field("Requests per minute"), QStringLiteral("many"));
        QVERIFY(ProvidersScreen::everythingSaid(screen.panel()).contains(QStringLiteral("whole number")));
        QVERIFY(!screen.button("Save")->isEnabled());
    }

    // Known names are offered for the word at the cursor; what stands around it stays.
    void knownNamesAreOffered() {
        AccessScreen screen;
        screen.page().select(QStringLiteral("docs-bot"));
        auto* models = qobject_cast<ui::ListEdit*>(screen.field("Models"));
        type(models, QStringLiteral("cheap, gemini-2.5-flash"));
        models->setCursorPosition(5);
        QTest::keyClicks(models, QStringLiteral(", haiku"));
        auto* popup = models->wordCompleter()->popup();
        QTRY_VERIFY_WITH_TIMEOUT(popup->isVisible(), kScreenPatienceMs);
        QTest::keyClick(popup, Qt::Key_Down);
        const QString offered = popup->currentIndex().data().toString();
        QVERIFY2(offered.contains(QStringLiteral("haiku")), qUtf8Printable(offered));
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(models->text(), QStringLiteral("cheap, %1, gemini-2.5-flash").arg(offered));
        QVERIFY(screen.panel()->isEdited());
        click(screen.button("Save"));
        QTRY_COMPARE_WITH_TIMEOUT(screen.key("docs-bot")->models.size(), std::size_t{3}, kScreenPatienceMs);
    }

    void aKeyIsMadeAndShownOnce() {
        AccessScreen screen;
        click(screen.button("Create key"));
        QWidget* form = screen.dialog();
        type(control<QLineEdit>(form, QStringLiteral("Name")), QStringLiteral("Night batch"));
        type(control<QLineEdit>(form, QStringLiteral("Models")), QStringLiteral("cheap"));
        click(control<ui::Button>(form, QStringLiteral("Create key")));
        QTRY_VERIFY_WITH_TIMEOUT(screen.key("night-batch"), kScreenPatienceMs);
        QWidget* shown = screen.dialog();
        const QString text = control<QLineEdit>(shown, QStringLiteral("Access key"))->text();
        QVERIFY2(QRegularExpression(kText).match(text).hasMatch(), qPrintable(text));
        QCOMPARE(screen.key("night-batch")->secret.name, sha256Hex(text.toStdString()));
        QVERIFY(!screen.fileText().contains(text.toUtf8()));
        click(control<ui::Button>(shown, QStringLiteral("Done")));
        QTRY_COMPARE_WITH_TIMEOUT(screen.panel()->shownId(), QStringLiteral("night-batch"), kScreenPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!ProvidersScreen::everythingSaid(&screen.window()).contains(text), kScreenPatienceMs);
    }

    void aKeyGetsANewText() {
        AccessScreen screen;
        screen.page().select(QStringLiteral("ci"));
        const std::string before = screen.key("ci")->secret.name;
        click(screen.button("Rotate"));
        const QString text = control<QLineEdit>(screen.dialog(), QStringLiteral("Access key"))->text();
        QCOMPARE(screen.key("ci")->secret.name, sha256Hex(text.toStdString()));
        QCOMPARE(screen.key("ci")->retired.size(), std::size_t{1});
        QCOMPARE(screen.key("ci")->retired.front().secret.name, before);
        QCOMPARE(*screen.key("ci")->retired.front().until, screen.day().now() + kDay);
        QTRY_COMPARE_WITH_TIMEOUT(screen.cell(1, "hint").text, QStringLiteral("tg-…") + text.right(4),
                                  kScreenPatienceMs);
    }

    void aKeyIsDeletedAfterAQuestion() {
        AccessScreen screen;
        screen.page().select(QStringLiteral("demo-june"));
        click(control<ui::Button>(screen.panel(), QStringLiteral("Delete key")));
        QVERIFY(screen.key("demo-june"));
        click(control<ui::Button>(screen.dialog(), QStringLiteral("Delete key")));
        QTRY_VERIFY_WITH_TIMEOUT(!screen.key("demo-june"), kScreenPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(screen.table()->model()->rowCount(), 5, kScreenPatienceMs);
    }

    void aTeamIsMade() {
        AccessScreen screen;
        click(screen.button("New team"));
        QWidget* form = screen.dialog();
        type(control<QLineEdit>(form, QStringLiteral("Name")), QStringLiteral("Night shift"));
        click(control<ui::Button>(form, QStringLiteral("Add team")));
        QTRY_COMPARE_WITH_TIMEOUT(screen.table("Teams")->model()->rowCount(), 4, kScreenPatienceMs);
        QCOMPARE(screen.cell(3, "team", "Teams").text, QStringLiteral("Night shift"));
    }

    void withoutAKeychainCopyingSaysWhy() {
        AccessScreen screen;
        click(screen.button("Copy key"));
        QTRY_VERIFY_WITH_TIMEOUT(
            ProvidersScreen::everythingSaid(&screen.window()).contains(QStringLiteral("cannot be copied")),
            kScreenPatienceMs);
    }

    void opensTheDeniedRequests() {
        AccessScreen screen;
        QSignalSpy wanted(&screen.page(), &ui::AccessPage::requestsWanted);
        click(screen.button("Open in Requests"));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("since:today status:denied"));
    }

    void aNarrowWindowStacksItsParts() {
        AccessScreen screen({1000, 700});
        QVERIFY(screen.panel()->mapTo(&screen.window(), QPoint()).y() >
                screen.table()->mapTo(&screen.window(), QPoint()).y());
    }
};

TOLLGATE_TEST(AccessPageTest)
#include "tst_access_page.moc"
