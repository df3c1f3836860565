// SPDX-License-Identifier: GPL-3.0-or-later
// The providers page on the day of the pictures, by mouse and by keyboard.
#include "bridge/providers.h"
#include "providers_screen.h"
#include "support/scripted_upstream.h"
#include "support/test_main.h"
#include "ui/providers/days_strip.h"
#include "ui/providers/detail_head.h"
#include "ui/providers/key_rows.h"
#include "ui/providers/provider_rows.h"
#include "ui/providers/provider_table.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/undo_bar.h"

#include <QAbstractItemModelTester>
#include <QHelpEvent>
#include <QToolTip>

using namespace tollgate;
using namespace tollgate::test;
using ui::TableModel;

namespace {

const QString kTable = QStringLiteral("Providers, in the order in which they are asked");

ui::Cell cellOf(const QAbstractItemModel& model, int row, const char* column) {
    const auto& table = static_cast<const TableModel&>(model);
    return model.index(row, table.columnOf(QString::fromLatin1(column))).data(TableModel::CellRole).value<ui::Cell>();
}

ui::ProviderTable* tableOf(ProvidersScreen& screen) {
    return control<ui::ProviderTable>(&screen.window(), kTable);
}

QPoint middleOf(ui::DataTable* table, int row, const char* column) {
    return table->visualRect(table->model()->index(row, table->table()->columnOf(QString::fromLatin1(column))))
        .center();
}

// The left end, where switch and handle are.
QPoint startOf(ui::DataTable* table, int row, const char* column) {
    QRect cell = table->visualRect(table->model()->index(row, table->table()->columnOf(QString::fromLatin1(column))));
    return {cell.left() + 20, cell.center().y()};
}

bool undoShows(ProvidersScreen& screen) {
    return screen.window().findChild<ui::UndoBar*>()->isVisible();
}

QStringList linesOf(QWidget* window) {
    auto* view = control<QWidget>(window, QStringLiteral("What happened"));
    QStringList lines;
    for (QWidget* line : view->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (line->accessibleName().contains(QStringLiteral(", ")) && line->isVisible()) lines << line->accessibleName();
    return lines;
}

} // namespace

class ProvidersPageTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<ProvidersScreen> m_screen;

private Q_SLOTS:

    void cleanupTestCase() { m_screen.reset(); }

    void showsTheFiguresOfThePicture_data() {
        for (const char* column :
             {"name", "address", "state", "reason", "percentiles", "errors", "requests", "today", "keys"})
            QTest::addColumn<QString>(column);
        auto row = [](const QStringList& texts) {
            QTestData& data = QTest::addRow("%s", qUtf8Printable(texts[0]));
            for (const QString& text : texts) data << text;
        };
        const QString none = QStringLiteral("–");
        row({u"Anthropic"_qs, u"api.anthropic.com"_qs, u"Degraded"_qs, u"p95 3.99 s, 20.5 % failed"_qs,
             u"2.50 s / 3.99 s"_qs, u"20.5 %"_qs, u"83"_qs, u"$8.53"_qs, u"2 of 3"_qs});
        row({u"OpenAI"_qs, u"api.openai.com"_qs, u"Healthy"_qs, QString(), u"934 ms / 1.21 s"_qs, u"0.0 %"_qs, u"41"_qs,
             u"$2.52"_qs, u"2 of 2"_qs});
        row({u"Google Gemini"_qs, u"generativelanguage.googleapis.com"_qs, u"Healthy"_qs, QString(),
             u"597 ms / 797 ms"_qs, u"0.0 %"_qs, u"27"_qs, u"$1.17"_qs, u"1 of 1"_qs});
        row({u"OpenRouter"_qs, u"openrouter.ai"_qs, u"Healthy"_qs, u"taking failover"_qs, u"1.27 s / 2.31 s"_qs,
             u"0.0 %"_qs, u"14"_qs, u"$0.68"_qs, u"1 of 1"_qs});
        row({u"DeepSeek"_qs, u"api.deepseek.com"_qs, u"Off"_qs, u"since yesterday 18:20"_qs, none, none, u"0"_qs, none,
             u"1 of 1"_qs});
        row({u"Mistral"_qs, u"api.mistral.ai"_qs, u"No traffic"_qs, u"no requests today"_qs, none, none, u"0"_qs, none,
             u"1 of 1"_qs});
        row({u"Ollama"_qs, u"127.0.0.1:11434"_qs, u"Healthy"_qs, u"local"_qs, u"954 ms / 1.39 s"_qs, u"0.0 %"_qs,
             u"23"_qs, u"local"_qs, u"no key"_qs});
        row({u"Lab vLLM"_qs, u"10.0.0.12:8000"_qs, u"Cooling"_qs, u"00:42, then 1 trial"_qs, none, u"100 %"_qs, u"1"_qs,
             u"unpriced"_qs, u"no key"_qs});
    }

    void showsTheFiguresOfThePicture() {
        if (!m_screen) m_screen = std::make_unique<ProvidersScreen>(); // one for all rows
        const QAbstractItemModel& model = *tableOf(*m_screen)->model();
        QCOMPARE(model.rowCount(), 8);
        QFETCH(QString, name);
        int row = 0;
        while (row < 8 && cellOf(model, row, "provider").text != name) ++row;
        QVERIFY(row < 8);
        auto expect = [](const char* column) {
            return *static_cast<const QString*>(QTest::qData(column, qMetaTypeId<QString>()));
        };
        QCOMPARE(cellOf(model, row, "provider").second, expect("address"));
        QCOMPARE(cellOf(model, row, "state").text, expect("state"));
        QCOMPARE(cellOf(model, row, "state").second, expect("reason"));
        for (const char* column : {"percentiles", "errors", "requests", "today", "keys"})
            QCOMPARE(cellOf(model, row, column).text, expect(column));
        QCOMPARE(cellOf(model, row, "minutes").uptime.size(), 90);
    }

    void headerSaysHowManyAreInUse() {
        ProvidersScreen screen;
        QVERIFY(ProvidersScreen::everythingSaid(&screen.window()).contains(QStringLiteral("7 of 8 in use")));
    }

    void whatHappenedIsTold() {
        ProvidersScreen screen;
        QTRY_VERIFY_WITH_TIMEOUT(linesOf(&screen.window()).size() >= 5, kScreenPatienceMs);
        QStringList lines = linesOf(&screen.window());
        QCOMPARE(lines[0], QStringLiteral("14:31, 1 request continued on OpenRouter (529)"));
        QCOMPARE(lines[1], QStringLiteral("14:29, Key team-2 cools for 5 min: 429 three times"));
        QCOMPARE(lines[3], QStringLiteral("13:41, Degraded: p95 above 3 s for 5 minutes"));
        QCOMPARE(lines[4], QStringLiteral("08:02, Healthy: first request of the day"));
    }

    void theModelsAreSound() {
        ui::ProviderRows rows;
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        bridge::ProviderStatus a, b, c;
        a.provider.id = "a";
        b.provider.id = "b";
        c.provider.id = "c";
        auto row = [](const bridge::ProviderStatus& status) {
            return ui::providerRow(status, QDateTime::fromSecsSinceEpoch(1'000'000));
        };
        rows.setRows({row(a), row(b)});
        rows.setRows({row(c), row(b), row(a)});
        rows.setRows({row(b)});
        QSignalSpy changed(&rows, &QAbstractItemModel::dataChanged);
        rows.setRows({row(b)}); // gaps in its line are no change
        QCOMPARE(changed.size(), 0);
        rows.setRows({});
        QCOMPARE(rows.rowCount(), 0);
        ui::KeyRows keys;
        QAbstractItemModelTester keyTester(&keys, QAbstractItemModelTester::FailureReportingMode::QtTest);
        a.keys = {{.key = {.id = "main", .hint = "sk-…abcd"}},
                  {.key = {.id = "old", .enabled = false}, .state = bridge::KeyState::Off}};
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1'794'000'000);
        keys.setRows(ui::keyRows(a, now));
        QCOMPARE(keys.rowCount(), 2);
        QCOMPARE(cellOf(keys, 0, "hint").text, QStringLiteral("sk-…abcd"));
        a.keys.pop_back();
        keys.setRows(ui::keyRows(a, now));
        QCOMPARE(keys.rowCount(), 1);
        QVERIFY(!bridge::canTryAgain(a));
        a.keys[0].state = bridge::KeyState::Cooling;
        a.keys[0].reason = QStringLiteral("the key is rate limited");
        a.keys[0].until = now.toMSecsSinceEpoch() * kMillisecond + 130 * kSecond;
        keys.setRows(ui::keyRows(a, now));
        QCOMPARE(cellOf(keys, 0, "state").text, QStringLiteral("Cooling 02:10"));
        QCOMPARE(cellOf(keys, 0, "state").tool_tip, a.keys[0].reason);
        keys.setRows(ui::keyRows(a, now.addSecs(131))); // it is over, and nobody has asked since
        QCOMPARE(cellOf(keys, 0, "state").text, QStringLiteral("Cooling: the key is rate limited"));
        QVERIFY(bridge::canTryAgain(a));
    }

    void tryAgainIsOfferedWhereSomethingRests() {
        ProvidersScreen screen;
        screen.page().select(QStringLiteral("openai"));
        auto* head = screen.window().findChild<ui::DetailHead*>();
        QVERIFY(head);
        QVERIFY(!head->retryButton()->isVisible());
        screen.page().select(QStringLiteral("anthropic")); // its key team-2 cools
        QVERIFY(head->retryButton()->isVisible());
    }

    void aDayHasAShapeAndWords() {
        const record::AvailabilityDay none{.from = 1'794'000'000 * kSecond};
        record::AvailabilityDay day{.from = none.from, .attempts = 100};
        QCOMPARE(ui::shapeOf(none), ui::Uptime::NoRequests);
        QCOMPARE(ui::shapeOf(day), ui::Uptime::Served);
        day.against = 1;
        QCOMPARE(ui::shapeOf(day), ui::Uptime::Slow);
        day.against = 5;
        QCOMPARE(ui::shapeOf(day), ui::Uptime::Failed);
        QVERIFY2(ui::dayWords(day).endsWith(QStringLiteral(", 100 attempts, 5 failed")), qPrintable(ui::dayWords(day)));
        QVERIFY(ui::dayWords(none).endsWith(QStringLiteral(", no requests")));
    }

    void aClickOnTheSwitchActsAtOnceAndCanBeTakenBack() {
        ProvidersScreen screen;
        QByteArray before = screen.fileText();
        ui::ProviderTable* table = tableOf(screen);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, startOf(table, 1, "use"));
        QVERIFY(!screen.provider("openai")->enabled);
        QVERIFY(undoShows(screen));
        QVERIFY(ProvidersScreen::everythingSaid(&screen.window()).contains(QStringLiteral("6 of 8 in use")));
        click(control<ui::Button>(&screen.window(), QStringLiteral("Undo")));
        QVERIFY(screen.provider("openai")->enabled);
        QCOMPARE(screen.fileText(), before);
    }

    void spaceMovesTheSwitchOfTheRow() {
        ProvidersScreen screen;
        ui::ProviderTable* table = tableOf(screen);
        table->setFocus(Qt::TabFocusReason);
        table->selectRow(4);
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(screen.provider("deepseek")->enabled);
        QTest::keyClick(&screen.window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!screen.provider("deepseek")->enabled);
    }

    void theOrderMovesByKeyboard() {
        ProvidersScreen screen;
        QByteArray before = screen.fileText();
        ui::ProviderTable* table = tableOf(screen);
        table->setFocus(Qt::TabFocusReason);
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier); // the first stays
        QCOMPARE(screen.order()[0], QStringLiteral("anthropic"));
        QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(screen.order().mid(0, 2), (QStringList{u"openai"_qs, u"anthropic"_qs}));
        QCOMPARE(table->currentIndex().row(), 1); // the selection goes along
        QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(screen.fileText(), before);
    }

    void theOrderMovesByItsHandle() {
        ProvidersScreen screen;
        ui::ProviderTable* table = tableOf(screen);
        QPoint from = middleOf(table, 0, "handle");
        QPoint to = middleOf(table, 3, "handle") + QPoint(0, 20); // below the fourth
        QTest::mousePress(table->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(table->viewport(), from + QPoint(0, 30));
        QTest::mouseMove(table->viewport(), to);
        QTest::mouseRelease(table->viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(screen.order().mid(0, 4),
                 (QStringList{u"openai"_qs, u"gemini"_qs, u"openrouter"_qs, u"anthropic"_qs}));
        QVERIFY(undoShows(screen));
        QTest::keyClick(&screen.window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(screen.order()[0], QStringLiteral("anthropic"));
    }

    void escapeLeavesADraggedProviderWhereItWas() {
        ProvidersScreen screen;
        ui::ProviderTable* table = tableOf(screen);
        QPoint from = middleOf(table, 0, "handle");
        QTest::mousePress(table->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(table->viewport(), from + QPoint(0, 120));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::mouseRelease(table->viewport(), Qt::LeftButton, {}, from + QPoint(0, 120));
        QCOMPARE(screen.order()[0], QStringLiteral("anthropic"));
        QVERIFY(!undoShows(screen));
    }

    void removingCanBeTakenBackExactly() {
        ProvidersScreen screen;
        QByteArray before = screen.fileText();
        ui::ProviderTable* table = tableOf(screen);
        table->setFocus(Qt::TabFocusReason);
        table->selectRow(2);
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(!screen.provider("gemini"));
        QCOMPARE(table->model()->rowCount(), 7);
        QTest::keyClick(&screen.window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(screen.fileText(), before);
        QCOMPARE(table->model()->rowCount(), 8);
    }

    void findNarrowsTheList() {
        ProvidersScreen screen;
        auto* find = control<ui::SearchField>(&screen.window(), QStringLiteral("Find a provider"));
        QTest::keyClick(&screen.window(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(find, QStringLiteral("open"));
        QCOMPARE(tableOf(screen)->model()->rowCount(), 2);
        QTest::keyClicks(find, QStringLiteral("zzz"));
        QCOMPARE(tableOf(screen)->model()->rowCount(), 0);
        QVERIFY(
            hasControl<QWidget>(&screen.window(), QStringLiteral("No provider has this name.")) ||
            ProvidersScreen::everythingSaid(&screen.window()).contains(QStringLiteral("No provider has this name.")));
        QTest::keyClick(find, Qt::Key_Escape);
        QCOMPARE(tableOf(screen)->model()->rowCount(), 8);
    }

    void theStripTellsEachMinute() {
        ProvidersScreen screen;
        ui::ProviderTable* table = tableOf(screen);
        const auto* rows = qobject_cast<const ui::ProviderRows*>(table->model());
        int failed = 0;
        while (failed < 90 && rows->at(0).minutes[failed].shape != ui::Uptime::Failed) ++failed;
        QVERIFY(failed < 90);
        QVERIFY2(rows->minuteWords(0, failed).contains(QStringLiteral("failed, worst: overloaded")),
                 qUtf8Printable(rows->minuteWords(0, failed)));
        QVERIFY(rows->minuteWords(4, 10).endsWith(QStringLiteral("off")));
        QVERIFY(rows->minuteWords(5, 10).endsWith(QStringLiteral("no requests")));
        QVERIFY(rows->minuteWords(0, 90).isEmpty());
        // Where the pointer is, its minute shows.
        QRect strip = table->visualRect(rows->index(0, rows->stripColumn()));
        QPoint at(strip.right() - 8, strip.center().y());
        QHelpEvent help(QEvent::ToolTip, at, table->viewport()->mapToGlobal(at));
        QVERIFY(QCoreApplication::sendEvent(table->viewport(), &help));
        QTRY_VERIFY_WITH_TIMEOUT(QToolTip::text().startsWith(QStringLiteral("14:3")), kScreenPatienceMs);
        QToolTip::hideText();
    }

    void aKeysSwitchActsAtOnce() {
        ProvidersScreen screen;
        auto* keys = control<ui::DataTable>(&screen.window(), QStringLiteral("Keys"));
        QCOMPARE(keys->model()->rowCount(), 3);
        QCOMPARE(cellOf(*keys->model(), 0, "stored").text, QStringLiteral("Keychain"));
        QTest::mouseClick(keys->viewport(), Qt::LeftButton, {}, startOf(keys, 0, "use"));
        QVERIFY(!screen.provider("anthropic")->keys[0].enabled);
        QTest::keyClick(&screen.window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(screen.provider("anthropic")->keys[0].enabled);
    }

    void removingAKeyAsksFirst() {
        ProvidersScreen screen;
        auto* keys = control<ui::DataTable>(&screen.window(), QStringLiteral("Keys"));
        keys->setFocus(Qt::TabFocusReason);
        keys->selectRow(2);
        QTest::keyClick(keys, Qt::Key_Delete);
        auto* dialog = control<ui::Dialog>(&screen.window(), QStringLiteral("Remove key trial of Anthropic?"));
        QCOMPARE(screen.provider("anthropic")->keys.size(), std::size_t{3});
        click(control<ui::Button>(dialog, QStringLiteral("Remove key")));
        QTRY_COMPARE_WITH_TIMEOUT(screen.provider("anthropic")->keys.size(), std::size_t{2}, kScreenPatienceMs);
    }

    void testConnectionShowsItsStages() {
        ScriptedUpstream upstream;
        upstream.otherwise(Reply::json(200, R"({"object":"list","data":[{"id":"m1"}]})"));
        ProvidersScreen screen;
        screen.configure("lab", upstream.origin() + "/v1");
        screen.page().select(QStringLiteral("lab"));
        tableOf(screen)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(tableOf(screen), Qt::Key_T, Qt::ControlModifier);
        auto said = [&] { return ProvidersScreen::everythingSaid(&screen.window()); };
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("Passed in")), kScreenPatienceMs);
        QVERIFY(said().contains(QStringLiteral("1 model(s), 0 priced")));
        QVERIFY(cellOf(*tableOf(screen)->model(), 8, "state").second.startsWith(QStringLiteral("Test passed in")));
        click(control<ui::Button>(&screen.window(), QStringLiteral("Close the test")));
        QVERIFY(!hasControl<QWidget>(&screen.window(), QStringLiteral("Connection test")));
        QVERIFY(!cellOf(*tableOf(screen)->model(), 8, "state").second.startsWith(QStringLiteral("Test")));
    }

    void testAllTestsWhatIsInUse() {
        ScriptedUpstream good, bad;
        good.otherwise(Reply::json(200, R"({"object":"list","data":[{"id":"m1"}]})"));
        bad.otherwise(Reply::json(401, "{}"));
        ProvidersScreen screen;
        for (const QString& id : screen.order()) (void)screen.providers().remove(id);
        screen.configure("good", good.origin() + "/v1");
        screen.configure("bad", bad.origin() + "/v1");
        screen.configure("off", good.origin() + "/v1");
        QCOMPARE(screen.providers().setEnabled(QStringLiteral("off"), false), QString());
        click(control<ui::Button>(&screen.window(), QStringLiteral("Test all")));
        QTRY_VERIFY_WITH_TIMEOUT(
            ProvidersScreen::everythingSaid(&screen.window()).contains(QStringLiteral("2 tested, 1 failed")),
            kScreenPatienceMs);
        const QAbstractItemModel& rows = *tableOf(screen)->model();
        QVERIFY(cellOf(rows, 1, "state").second.contains(QStringLiteral("does not accept this API key (401)")));
    }

    void enterGoesToTheDetailAndEscapeBack() {
        ProvidersScreen screen;
        ui::ProviderTable* table = tableOf(screen);
        table->setFocus(Qt::TabFocusReason);
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Test connection"));
        QTest::keyClick(&screen.window(), Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), table);
    }

    void withoutProvidersItSaysWhatToDo() {
        ProvidersScreen screen;
        for (const QString& id : screen.order()) (void)screen.providers().remove(id);
        QVERIFY(ProvidersScreen::everythingSaid(&screen.window()).contains(QStringLiteral("No provider yet.")));
        QVERIFY(!hasControl<ui::ProviderTable>(&screen.window(), kTable));
        QTest::keyClick(&screen.window(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(hasControl<ui::Dialog>(&screen.window(), QStringLiteral("Add provider")));
    }

    // DESIGN-LANGUAGE.md §9: 960 pixels hold the list; columns leave by priority, none is cut.
    void narrowWindowsDropColumns() {
        ProvidersScreen screen({960, 600});
        ui::ProviderTable* table = tableOf(screen);
        auto shown = [&](const char* column) {
            return !table->isColumnHidden(table->table()->columnOf(QString::fromLatin1(column)));
        };
        for (const char* column : {"handle", "use", "provider", "state", "today"}) QVERIFY2(shown(column), column);
        QVERIFY(!shown("ttft"));
        int width = 0;
        for (int i = 0; i < table->model()->columnCount(); ++i) width += table->columnWidth(i);
        QVERIFY(width <= table->viewport()->width());
    }
};

TOLLGATE_TEST(ProvidersPageTest)
#include "tst_providers_page.moc"
