// SPDX-License-Identifier: GPL-3.0-or-later
// Budgets on the access page, on the day of the pictures: made, changed, deleted, and shown beside keys and teams.
#include "access_screen.h"
#include "support/test_main.h"
#include "ui/access/budgets_card.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/undo_bar.h"

#include <QComboBox>

using namespace tollgate;
using namespace tollgate::test;

namespace {

constexpr std::int64_t kDollar = Money::kPerDollar;

void choose(QWidget* in, const char* name, const char* words) {
    auto* box = control<QComboBox>(in, QString::fromLatin1(name));
    box->setFocus(Qt::TabFocusReason);
    const int at = box->findText(QString::fromUtf8(words));
    if (at < 0) qFatal("%s has no %s", name, words);
    while (box->currentIndex() != at) QTest::keyClick(box, box->currentIndex() < at ? Qt::Key_Down : Qt::Key_Up);
}

QLineEdit* line(QWidget* in, const char* name) {
    return control<QLineEdit>(in, QString::fromLatin1(name));
}

ui::Button* button(QWidget* in, const char* name) {
    return control<ui::Button>(in, QString::fromLatin1(name));
}

QString said(QWidget* in) {
    return ProvidersScreen::everythingSaid(in);
}

// What the page says above everything; "" when it says nothing.
QString message(AccessScreen& screen) {
    for (const ui::MessageBar* bar : screen.page().findChildren<ui::MessageBar*>())
        if (bar->isVisible()) return bar->text();
    return {};
}

int rowOf(AccessScreen& screen, const char* scope, const char* period) {
    for (int row = 0; row < screen.table("Budgets")->model()->rowCount(); ++row)
        if (screen.cell(row, "scope", "Budgets").text == QString::fromUtf8(scope) &&
            screen.cell(row, "period", "Budgets").text == QString::fromUtf8(period))
            return row;
    return -1;
}

void takeBack(AccessScreen& screen) {
    auto* undo = screen.window().findChild<ui::UndoBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(undo->isVisible(), kScreenPatienceMs);
    click(button(undo, "Undo"));
}

// Opens the dialog of a budget as the keyboard does.
QWidget* open(AccessScreen& screen, const char* scope, const char* period) {
    ui::DataTable* table = screen.table("Budgets");
    table->setFocus(Qt::TabFocusReason);
    table->setCurrentIndex(table->model()->index(rowOf(screen, scope, period), 0));
    QTest::keyClick(table, Qt::Key_Return);
    return screen.dialog();
}

} // namespace

class AccessBudgetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void isMadeInTheDialog_data() {
        QTest::addColumn<QString>("counts");
        QTest::addColumn<QString>("choice"); // of a list, else typed
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("sentence");
        QTest::addRow("everything") << "Everything" << "" << "" << "all" << "what all requests cost";
        QTest::addRow("an access key") << "Access key" << "opencode" << "" << "key:opencode"
                                       << "the access key opencode";
        QTest::addRow("a team") << "Team" << "Docs" << "" << "team:docs" << "the keys of the team Docs";
        QTest::addRow("a provider") << "Provider" << "Google Gemini" << "" << "provider:gemini" << "requests to Google";
        QTest::addRow("a model") << "Model" << "" << "claude-opus-*" << "model:claude-opus-*" << "model claude-opus-*";
        QTest::addRow("a project") << "Project" << "" << "web app" << "tag:project=web app" << "the project web app";
        QTest::addRow("a tag") << "Tag" << "" << "feature=search" << "tag:feature=search"
                               << "cannot tell what this tag";
    }

    void isMadeInTheDialog() {
        QFETCH(QString, counts);
        QFETCH(QString, choice);
        QFETCH(QString, typed);
        AccessScreen screen;
        const std::size_t before = screen.day().settings().config().budgets.size();
        click(screen.button("New budget"));
        QWidget* form = screen.dialog();
        QVERIFY(!button(form, "Set budget")->isEnabled()); // without an amount it is none
        choose(form, "Counts", qUtf8Printable(counts));
        if (!choice.isEmpty()) choose(form, qUtf8Printable(counts), qUtf8Printable(choice));
        if (!typed.isEmpty()) type(line(form, qUtf8Printable(counts)), typed);
        type(line(form, "Amount"), QStringLiteral("12.50"));
        choose(form, "Period", "month");
        type(line(form, "Warn at"), QStringLiteral("75"));
        choose(form, "At 100 %", "Warn only");
        QFETCH(QString, sentence);
        QVERIFY2(said(form).contains(sentence), qUtf8Printable(said(form)));
        QVERIFY2(said(form).contains(QStringLiteral("At $12.50 it warns; nothing is refused")),
                 qUtf8Printable(said(form)));
        QTest::keyClick(line(form, "Amount"), Qt::Key_Return);
        const auto& budgets = screen.day().settings().config().budgets;
        QTRY_COMPARE_WITH_TIMEOUT(budgets.size(), before + 1, kScreenPatienceMs);
        const config::Budget& made = budgets.back();
        QTEST(QString::fromStdString(made.scope), "scope");
        QCOMPARE(made.amount.pico, 12 * kDollar + kDollar / 2);
        QCOMPARE(made.period, std::string("month"));
        QCOMPARE(made.warn_percent, 75);
        QCOMPARE(made.action, std::string("warn"));
        QVERIFY(screen.fileText().contains(QByteArray::fromStdString("\"" + made.id + "\"")));
        QTRY_COMPARE_WITH_TIMEOUT(screen.table("Budgets")->model()->rowCount(), static_cast<int>(before) + 1,
                                  kScreenPatienceMs);
        takeBack(screen);
        QTRY_COMPARE_WITH_TIMEOUT(screen.day().settings().config().budgets.size(), before, kScreenPatienceMs);
    }

    void mistakesAreSaidAtTheirField_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::addRow("no number") << "Amount" << "much" << "number of dollars";
        QTest::addRow("nothing") << "Amount" << "0" << "more than $0";
        QTest::addRow("below nothing") << "Amount" << "-5" << "number of dollars";
        QTest::addRow("over the whole") << "Warn at" << "120 %" << "from 1 to 100";
        QTest::addRow("no share") << "Warn at" << "most" << "from 1 to 100";
    }

    void mistakesAreSaidAtTheirField() {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, words);
        AccessScreen screen;
        click(screen.button("New budget"));
        QWidget* form = screen.dialog();
        type(line(form, "Amount"), QStringLiteral("5"));
        QVERIFY(button(form, "Set budget")->isEnabled());
        QLineEdit* edit = line(form, qUtf8Printable(field));
        type(edit, typed);
        QVERIFY(!button(form, "Set budget")->isEnabled());
        QVERIFY2(edit->accessibleDescription().contains(words), qUtf8Printable(edit->accessibleDescription()));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(form->isVisible());
        type(edit, QStringLiteral("50"));
        QVERIFY(button(form, "Set budget")->isEnabled());
        QVERIFY(edit->accessibleDescription().isEmpty());
    }

    void isChangedAndTheChangeTakenBack() {
        AccessScreen screen;
        QWidget* form = open(screen, "All providers", "day");
        QCOMPARE(line(form, "Amount")->text(), QStringLiteral("$25.00"));
        QVERIFY(!button(form, "Save")->isEnabled());
        type(line(form, "Amount"), QStringLiteral("$1,250"));
        type(line(form, "Name"), QStringLiteral("Whole house"));
        click(button(form, "Save"));
        QTRY_COMPARE_WITH_TIMEOUT(screen.budget("all-day")->amount.pico, 1250 * kDollar, kScreenPatienceMs);
        QCOMPARE(screen.budget("all-day")->name, std::string("Whole house"));
        QTRY_COMPARE_WITH_TIMEOUT(screen.cell(0, "limit", "Budgets").text, QStringLiteral("$1,250.00"),
                                  kScreenPatienceMs);
        QCOMPARE(screen.cell(0, "scope", "Budgets").second, QStringLiteral("Whole house"));
        takeBack(screen);
        QTRY_COMPARE_WITH_TIMEOUT(screen.budget("all-day")->amount.pico, 25 * kDollar, kScreenPatienceMs);
        QVERIFY(screen.budget("all-day")->name.empty());
    }

    void isDeletedAndComesBackToItsPlace_data() {
        QTest::addColumn<bool>("byKey");
        QTest::addRow("in the table") << true;
        QTest::addRow("in its dialog") << false;
    }

    void isDeletedAndComesBackToItsPlace() {
        QFETCH(bool, byKey);
        AccessScreen screen;
        const auto before = screen.day().settings().config().budgets;
        if (byKey) {
            ui::DataTable* table = screen.table("Budgets");
            table->setFocus(Qt::TabFocusReason);
            table->setCurrentIndex(table->model()->index(rowOf(screen, "Key ci", "day"), 0));
            QTest::keyClick(table, Qt::Key_Delete);
        } else {
            click(button(open(screen, "Key ci", "day"), "Delete budget"));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!screen.budget("ci-day"), kScreenPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(screen, "Key ci", "day"), -1, kScreenPatienceMs);
        takeBack(screen);
        QTRY_VERIFY_WITH_TIMEOUT(screen.day().settings().config().budgets == before, kScreenPatienceMs);
    }

    // The file is edited while the dialog stands open: what was changed there stays.
    void keepsWhatWasChangedOutside() {
        AccessScreen screen;
        QWidget* form = open(screen, "Key ci", "day");
        type(line(form, "Amount"), QStringLiteral("3"));
        QSignalSpy applied(&screen.day().settings(), &bridge::Settings::changed);
        screen.editOutside("\"scope\": \"key:ci\"", "\"scope\": \"key:ci\", \"warn_percent\": 55");
        QTRY_VERIFY_WITH_TIMEOUT(applied.size() > 0, kScreenPatienceMs);
        QCOMPARE(line(form, "Amount")->text(), QStringLiteral("3"));
        click(button(form, "Save"));
        QTRY_COMPARE_WITH_TIMEOUT(screen.budget("ci-day")->amount.pico, 3 * kDollar, kScreenPatienceMs);
        QCOMPARE(screen.budget("ci-day")->warn_percent, 55);
    }

    // Nobody has looked at the edit yet: it is read first, and a second try saves.
    void anEditNobodyHasSeenIsNotOverwritten() {
        AccessScreen screen;
        QWidget* form = open(screen, "Key ci", "day");
        type(line(form, "Amount"), QStringLiteral("3"));
        screen.editOutside("\"scope\": \"key:ci\"", "\"scope\": \"key:ci\", \"warn_percent\": 55");
        click(button(form, "Save")); // before the watcher can have told
        QVERIFY2(said(form).contains(QStringLiteral("edited outside")), qUtf8Printable(said(form)));
        QCOMPARE(screen.budget("ci-day")->amount.pico, 2 * kDollar);
        click(button(form, "Save"));
        QTRY_COMPARE_WITH_TIMEOUT(screen.budget("ci-day")->amount.pico, 3 * kDollar, kScreenPatienceMs);
        QCOMPARE(screen.budget("ci-day")->warn_percent, 55);
    }

    void whatWasRemovedOutsideCanBeSetAnew() {
        AccessScreen screen;
        QWidget* form = open(screen, "Key ci", "day");
        type(line(form, "Amount"), QStringLiteral("3"));
        config::Budget seen = *screen.budget("ci-day");
        QCOMPARE(screen.day().runtime().budgets().edit({seen, std::nullopt, -1}).error, QString());
        QTRY_VERIFY_WITH_TIMEOUT(said(form).contains(QStringLiteral("removed outside")), kScreenPatienceMs);
        click(button(form, "Set budget"));
        QTRY_VERIFY_WITH_TIMEOUT(screen.budget("ci-day"), kScreenPatienceMs);
        QCOMPARE(screen.budget("ci-day")->amount.pico, 3 * kDollar);
    }

    void standsBesideKeysAndTeams() {
        AccessScreen screen;
        const auto of = [&](int row) {
            const ui::Cell cell = screen.cell(row, "budget");
            return cell.second.isEmpty() ? cell.text : cell.text + u' ' + cell.second;
        };
        QTRY_COMPARE_WITH_TIMEOUT(of(1), QStringLiteral("$0.32 of $2.00"), kScreenPatienceMs);
        QCOMPARE(of(0), QStringLiteral("none"));
        QCOMPARE(of(2), QStringLiteral("$0.07 of $1.00"));
        QCOMPARE(of(3), QStringLiteral("$0.00 of $5.00"));
        QVERIFY(screen.cell(1, "budget").fraction > 0.15 && screen.cell(1, "budget").fraction < 0.17);
        QVERIFY(screen.cell(0, "budget").fraction < 0); // no bar of nothing
        const ui::Cell team = screen.cell(0, "today", "Teams");
        QCOMPARE(team.text + u' ' + team.second, QStringLiteral("$12.51 of $20.00"));
    }

    // "Per day" of the panel is the key's own budget of a day: made, changed and taken away with Save.
    void theKeyPanelMakesTheKeysOwn() {
        AccessScreen screen;
        screen.page().select(QStringLiteral("opencode"));
        QCOMPARE(screen.field("Budget per day")->text(), QString());
        QVERIFY(!screen.field("Warn at")->isEnabled());
        type(screen.field("Budget per day"), QStringLiteral("4"));
        type(screen.field("Warn at"), QStringLiteral("60"));
        QVERIFY(!screen.budget("opencode-day"));
        click(screen.button("Save"));
        QTRY_VERIFY_WITH_TIMEOUT(screen.budget("opencode-day"), kScreenPatienceMs);
        QCOMPARE(screen.budget("opencode-day")->scope, std::string("key:opencode"));
        QCOMPARE(screen.budget("opencode-day")->warn_percent, 60);
        QCOMPARE(screen.budget("opencode-day")->action, std::string("block"));
        QTRY_COMPARE_WITH_TIMEOUT(screen.cell(4, "budget").second, QStringLiteral("of $4.00"), kScreenPatienceMs);
        QVERIFY(!screen.panel()->isEdited());
        type(screen.field("Budget per day"), QStringLiteral("6"));
        click(screen.button("Save"));
        QTRY_COMPARE_WITH_TIMEOUT(screen.budget("opencode-day")->amount.pico, 6 * kDollar, kScreenPatienceMs);
        QVERIFY(!screen.panel()->isEdited());
        type(screen.field("Budget per day"), QString());
        click(screen.button("Save"));
        QTRY_VERIFY_WITH_TIMEOUT(!screen.budget("opencode-day"), kScreenPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(screen.cell(4, "budget").text, QStringLiteral("none"), kScreenPatienceMs);
    }

    void thePanelKeepsWhatIsTypedWhenTheFileChanges() {
        AccessScreen screen;
        screen.page().select(QStringLiteral("docs-bot"));
        QCOMPARE(screen.field("Budget per day")->text(), QStringLiteral("$1.00"));
        type(screen.field("Budget per day"), QStringLiteral("2"));
        screen.editOutside("\"scope\": \"key:docs-bot\"", "\"scope\": \"key:docs-bot\", \"action\": \"warn\"");
        click(screen.button("Save"));
        QVERIFY(said(screen.panel()).contains(QStringLiteral("edited outside")));
        QCOMPARE(screen.field("Budget per day")->text(), QStringLiteral("2"));
        click(screen.button("Save"));
        QTRY_COMPARE_WITH_TIMEOUT(screen.budget("docs-bot-day")->amount.pico, 2 * kDollar, kScreenPatienceMs);
        QCOMPARE(screen.budget("docs-bot-day")->action, std::string("warn"));
        type(screen.field("Budget per day"), QStringLiteral("few"));
        QVERIFY(!screen.button("Save")->isEnabled());
        QVERIFY(screen.field("Budget per day")->accessibleDescription().contains(QStringLiteral("number of dollars")));
    }

    void aTeamsRowOpensItsBudget() {
        AccessScreen screen;
        ui::DataTable* teams = screen.table("Teams");
        teams->setFocus(Qt::TabFocusReason);
        teams->setCurrentIndex(teams->model()->index(0, 0));
        QTest::keyClick(teams, Qt::Key_Return);
        QVERIFY(line(screen.dialog(), "Amount")->text() == QStringLiteral("$20.00"));
    }

    void oneThatBlocksIsSaid() {
        AccessScreen screen;
        QTRY_COMPARE_WITH_TIMEOUT(screen.cell(1, "today").text, QStringLiteral("$0.32"), kScreenPatienceMs);
        config::Budget seen = *screen.budget("ci-day"), less = seen;
        less.amount = Money{kDollar / 5};
        QCOMPARE(screen.day().runtime().budgets().edit({seen, less, -1}).error, QString());
        QTRY_COMPARE_WITH_TIMEOUT(message(screen),
                                  QStringLiteral("The budget Key ci, day is used up. $0.32 of $0.20 is spent; paid "
                                                 "requests are refused until 00:00."),
                                  kScreenPatienceMs);
        const int row = rowOf(screen, "Key ci", "day");
        QCOMPARE(screen.cell(row, "action", "Budgets").text, QStringLiteral("Used up"));
        QVERIFY(screen.cell(row, "used", "Budgets").status.has_value());
        QVERIFY(screen.cell(1, "budget").spoken.contains(QStringLiteral("used up")));
        click(screen.button("Change budget"));
        type(line(screen.dialog(), "Amount"), QStringLiteral("9"));
        click(button(screen.dialog(), "Save"));
        QTRY_COMPARE_WITH_TIMEOUT(message(screen), QString(), kScreenPatienceMs);
    }

    // Nothing happens but that the hour ends: the page shows it.
    void startsAnewWithItsWindow() {
        AccessScreen screen;
        screen.day().clock().advance(27 * kMinute + 52 * kSecond); // 14:59:59
        config::Budget hourly{{}, {}, "all", Money{100 * kDollar}, "hour", 80, "warn"};
        QCOMPARE(screen.day().runtime().budgets().edit({std::nullopt, hourly, -1}).error, QString());
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(screen, "All providers", "hour") >= 0, kScreenPatienceMs);
        const int row = rowOf(screen, "All providers", "hour");
        QTRY_VERIFY_WITH_TIMEOUT(screen.cell(row, "used", "Budgets").fraction > 0, kScreenPatienceMs);
        screen.day().clock().advance(2 * kSecond);
        QTRY_COMPARE_WITH_TIMEOUT(screen.cell(row, "used", "Budgets").fraction, 0.0, kScreenPatienceMs);
    }

    void withoutAnyItSaysWhatTheyAreFor() {
        AccessScreen screen;
        while (!screen.day().settings().config().budgets.empty()) {
            const config::Budget first = screen.day().settings().config().budgets.front();
            QCOMPARE(screen.day().runtime().budgets().edit({first, std::nullopt, -1}).error, QString());
        }
        QTRY_VERIFY_WITH_TIMEOUT(said(&screen.window()).contains(QStringLiteral("No budget yet.")), kScreenPatienceMs);
        click(screen.button("Set a budget"));
        QVERIFY(screen.dialog()->isVisible());
    }
};

TOLLGATE_TEST(AccessBudgetsTest)
#include "tst_access_budgets.moc"
