// SPDX-License-Identifier: GPL-3.0-or-later
// The page: versions that come back, JSON, problems, what is pasted, simulated and rehearsed. Routes that are built
// from nothing are in tst_picture_by_mouse and tst_picture_by_keyboard.
#include "routing_screen.h"
#include "support/test_main.h"
#include "ui/routing/json/json_pane.h"
#include "ui/routing/problems/problems_view.h"
#include "ui/routing/trial/trial_form.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/undo_bar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace tollgate;
using namespace tollgate::test;

namespace {

void enterIn(QWidget* field, const QString& text) {
    field->setFocus(Qt::TabFocusReason);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

void chooseIn(QComboBox* box, const QString& text) {
    const int at = box->findText(text);
    if (at < 0) qFatal("There is no choice \"%s\".", qUtf8Printable(text));
    box->setCurrentIndex(at);
    Q_EMIT box->activated(at);
}

} // namespace

class RoutingPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    // Versions come back: as a draft, and live when published.
    void restoresAVersion() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Start empty"));
        screen.page().select(QStringLiteral("@entry"));
        enterIn(control<QLineEdit>(&screen.page(), QStringLiteral("Models")), QStringLiteral("*"));
        screen.publish(QStringLiteral("first"));
        QCOMPARE(screen.answeredBy(QStringLiteral("cheap")), QStringLiteral("anthropic"));
        screen.page().select(QStringLiteral("target"));
        chooseIn(control<QComboBox>(&screen.page(), QStringLiteral("Provider")), QStringLiteral("openai"));
        screen.publish(QStringLiteral("second"));
        QCOMPARE(screen.answeredBy(QStringLiteral("cheap")), QStringLiteral("openai"));
        screen.click(QStringLiteral("History"));
        auto* dialog = screen.window().findChild<ui::Dialog*>();
        auto* versions = control<QListWidget>(dialog, QStringLiteral("Versions"));
        QTRY_COMPARE(versions->count(), 2);
        QVERIFY(versions->item(1)->text().contains(QStringLiteral("first")));
        versions->setCurrentRow(1);
        auto* restore = control<QAbstractButton>(dialog, QStringLiteral("Restore as draft"));
        QTest::mouseClick(restore, Qt::LeftButton, {}, restore->rect().center());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(screen.answeredBy(QStringLiteral("cheap")), QStringLiteral("openai")); // not live yet
        screen.publish(QStringLiteral("back"));
        QCOMPARE(screen.answeredBy(QStringLiteral("cheap")), QStringLiteral("anthropic"));
    }

    void jsonIsTheSameDocument() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Use Stay up"));
        screen.page().showView(QStringLiteral("json"));
        auto* edit = control<ui::JsonEdit>(&screen.page(), QStringLiteral("Route as JSON"));
        QVERIFY(edit->toPlainText().contains(QStringLiteral("\"strategy\": \"ordered\"")));
        edit->setFocus();
        const ui::RouteDraft before = screen.draft();
        edit->setPlainText(edit->toPlainText().replace(QStringLiteral("ordered"), QStringLiteral("cheapest")));
        QTRY_COMPARE(QString::fromStdString(screen.draft().find("stay-up")->textOf("strategy")),
                     QStringLiteral("cheapest"));
        screen.page().showView(QStringLiteral("list"));
        QCOMPARE(QString::fromStdString(screen.draft().find("stay-up")->textOf("strategy")),
                 QStringLiteral("cheapest"));
        screen.click(QStringLiteral("Undo"));
        QVERIFY(screen.draft() == before);
    }

    void textThatIsNoRouteComesBack() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Use Stay up"));
        screen.page().showView(QStringLiteral("json"));
        auto* edit = control<ui::JsonEdit>(&screen.page(), QStringLiteral("Route as JSON"));
        const QString wrong = QStringLiteral("{ \"model\": \"gpt\" }"), right = edit->toPlainText();
        const ui::RouteDraft before = screen.draft();
        auto* undo = screen.window().findChild<ui::UndoBar*>();
        edit->setFocus();
        edit->setPlainText(wrong);
        control<QAbstractButton>(&screen.page(), QStringLiteral("History"))->setFocus();
        screen.page().refresh();
        QCOMPARE(edit->toPlainText(), wrong); // nothing has taken its place
        screen.page().showView(QStringLiteral("list"));
        QVERIFY(screen.draft() == before);
        QVERIFY(undo->undo());
        QVERIFY(edit->isVisible());
        QCOMPARE(edit->toPlainText(), wrong);
        control<QAbstractButton>(&screen.page(), QStringLiteral("History"))->setFocus();
        screen.page().editor().setMember({}, QStringLiteral("note"), config::Json::string("said meanwhile"));
        QVERIFY(edit->toPlainText().contains(QStringLiteral("said meanwhile")));
        QVERIFY(undo->undo());
        QCOMPARE(edit->toPlainText(), wrong);
        edit->setPlainText(right);
        QTRY_VERIFY(screen.draft() == before); // the text says all there is to the route
    }

    void problemsSelectTheirStep() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Use Stay up"));
        screen.page().editor().addAfter(ui::StepKind::Match, QStringLiteral("@entry"));
        screen.page().editor().select({});
        screen.page().editor().add(ui::StepKind::Target);
        screen.page().editor().select({});
        auto* list = control<QListWidget>(&screen.page(), QStringLiteral("Problems of the draft"));
        QTRY_VERIFY(list->count() > 0);
        QTRY_VERIFY(list->item(0)->text().startsWith(QStringLiteral("target")));
        Q_EMIT list->itemClicked(list->item(0));
        QCOMPARE(screen.page().editor().selected(), QStringLiteral("target"));
        QTRY_VERIFY(!control<QAbstractButton>(&screen.page(), QStringLiteral("Publish"))->isEnabled());
    }

    void pastesBetweenRoutes() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Use Stay up"));
        screen.page().editor().copy({QStringLiteral("stay-up")});
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"nodes\"")));
        screen.page().editor().paste();
        QVERIFY(screen.draft().find("stay-up-2"));
        QGuiApplication::clipboard()->setText(QStringLiteral("no route"));
        const ui::RouteDraft before = screen.draft();
        screen.page().editor().paste();
        QVERIFY(screen.draft() == before);
    }

    void simulatesTheDraft() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Use Stay up"));
        QCOMPARE(screen.answeredBy(QStringLiteral("cheap")), QStringLiteral("anthropic"));
        QVERIFY(screen.checked());
        control<ui::SegmentedControl>(&screen.page(), QStringLiteral("Request to try"))
            ->setCurrent(QStringLiteral("fields"));
        Q_EMIT control<ui::SegmentedControl>(&screen.page(), QStringLiteral("Request to try"))
            ->changed(QStringLiteral("fields"));
        screen.click(QStringLiteral("Run"));
        const auto route = [&] {
            for (const QWidget* widget : screen.page().findChildren<QWidget*>())
                if (widget->accessibleName().startsWith(QStringLiteral("Route: "))) return widget->accessibleName();
            return QString();
        };
        QTRY_VERIFY2(route().contains(QStringLiteral("anthropic claude-sonnet-4-5")), qUtf8Printable(route()));
        QVERIFY(!screen.canvas()->graph().lit_edges.isEmpty());
        for (QCheckBox* box : screen.page().findChildren<QCheckBox*>())
            if (box->text() == QStringLiteral("anthropic answers 429")) box->click();
        QVERIFY(screen.canvas()->graph().lit_edges.isEmpty()); // what was found is not what would be found now
        screen.click(QStringLiteral("Run"));
        QTRY_VERIFY2(route().contains(QStringLiteral("openai claude-sonnet-4-5")), qUtf8Printable(route()));
    }

    // What the log has goes through the draft; who would move is named, and the requests behind it.
    void rehearsesTheDraft() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Start empty"));
        screen.page().select(QStringLiteral("@entry"));
        enterIn(control<QLineEdit>(&screen.page(), QStringLiteral("Models")), QStringLiteral("*"));
        screen.publish(QStringLiteral("live"));
        for (int i = 0; i < 3; ++i) QCOMPARE(screen.answeredBy(QStringLiteral("cheap")), QStringLiteral("anthropic"));
        QTRY_COMPARE(screen.page().session().facts().flow.everything, 3); // as they happen
        QVERIFY(screen.logged(3));
        screen.page().select(QStringLiteral("target"));
        chooseIn(control<QComboBox>(&screen.page(), QStringLiteral("Provider")), QStringLiteral("openai"));
        control<QPushButton>(&screen.page(), QStringLiteral("Rehearse"))->menu()->actions().front()->trigger();
        auto* table = control<ui::DataTable>(&screen.page(), QStringLiteral("Result of the rehearsal"));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("anthropic · cheap"));
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("openai · cheap"));
        QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("3"));
        QSignalSpy opened(&screen.page(), &ui::RoutingPage::requestActivated);
        Q_EMIT table->activated(table->model()->index(0, 0));
        QCOMPARE(table->model()->rowCount(), 3);
        Q_EMIT table->activated(table->model()->index(1, 0));
        QCOMPARE(opened.size(), 1);
    }
};

TOLLGATE_TEST(RoutingPageTest)
#include "tst_routing_page.moc"
