// SPDX-License-Identifier: GPL-3.0-or-later
// The page by mouse and by keyboard: a route from nothing, undone and redone, published, and traffic that follows.
#include "routing_screen.h"
#include "support/test_main.h"
#include "ui/routing/document/ports.h"
#include "ui/routing/json/json_pane.h"
#include "ui/routing/list/step_list_model.h"
#include "ui/routing/problems/problems_view.h"
#include "ui/routing/trial/trial_form.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/segmented_control.h"

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
using ui::DraftNode;

namespace {

using Edges = std::set<std::tuple<std::string, std::string, std::string>>;

Edges edgesOf(const ui::RouteDraft& draft) {
    Edges edges{{"entry", "", draft.entry}};
    for (const DraftNode& node : draft.nodes)
        for (const ui::Port& port : portsOf(node)) edges.emplace(node.id, port.path, port.target);
    return edges;
}

// The picture's route with the providers of a test: by model to pools, a limit before one of them, a split.
const Edges kWanted{{"entry", "", "match"},
                    {"match", "cases/0/to", "rate"},
                    {"match", "cases/1/to", "pool-2"},
                    {"match", "cases/2/to", "split"},
                    {"match", "else", "pool-2"},
                    {"rate", "ok", "pool"},
                    {"rate", "over", "deny"},
                    {"pool", "members/0", "target"},
                    {"pool", "members/1", "target-2"},
                    {"pool-2", "members/0", "target-2"},
                    {"split", "arms/0/to", "target-3"},
                    {"split", "arms/1/to", "target-2"}};

// Which edges are missing, and which are too many; "" for none.
QString differenceOf(const ui::RouteDraft& draft) {
    const Edges edges = edgesOf(draft);
    QString words;
    const auto tell = [&](const char* what, const Edges& in, const Edges& other) {
        for (const auto& edge : in)
            if (!other.contains(edge))
                words +=
                    QString::fromLatin1(what) + QString::fromStdString(std::get<0>(edge) + " " + std::get<1>(edge) +
                                                                       " → " + std::get<2>(edge) + "; ");
    };
    tell("missing ", kWanted, edges);
    tell("not wanted ", edges, kWanted);
    return words;
}

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

// The case of the chosen match, its condition as text.
void setCase(RoutingScreen& screen, int row, const QString& condition) {
    control<QListWidget>(&screen.page(), QStringLiteral("Cases"))->setCurrentRow(row);
    enterIn(control<QLineEdit>(&screen.page(), QStringLiteral("Condition as text")), condition);
}

void finishValues(RoutingScreen& screen, const std::function<void(const QString&)>& choose) {
    choose(QStringLiteral("match"));
    QCOMPARE(screen.page().editor().selected(), QStringLiteral("match"));
    setCase(screen, 0, QStringLiteral("model matches \"^claude-\""));
    setCase(screen, 1, QStringLiteral("model matches \"^gpt-\""));
    setCase(screen, 2, QStringLiteral("model = cheap"));
    const QStringList providers{QStringLiteral("anthropic"), QStringLiteral("openai"), QStringLiteral("local")};
    for (int i = 0; i < 3; ++i) {
        choose(i == 0 ? QStringLiteral("target") : QStringLiteral("target-%1").arg(i + 1));
        chooseIn(control<QComboBox>(&screen.page(), QStringLiteral("Provider")), providers[i]);
    }
}

// What must hold of the finished route: alike in undo, and in traffic.
void undoRedoPublish(RoutingScreen& screen) {
    QVERIFY(screen.checked());
    for (const auto& problem : screen.page().session().facts().problems)
        QVERIFY2(!problem.isError(), problem.message.c_str());
    const ui::RouteDraft finished = screen.draft();
    QUndoStack& history = screen.page().session().document().history();
    const int steps = history.count();
    QVERIFY(steps > 10);
    screen.page().setFocus();
    for (int i = 0; i < steps; ++i) screen.click(QStringLiteral("Undo"));
    QVERIFY(!history.canUndo());
    QVERIFY(!(screen.draft() == finished));
    for (int i = 0; i < steps; ++i) screen.click(QStringLiteral("Redo"));
    QVERIFY(screen.draft() == finished);
}

QAction* actionIn(QMenu* menu, const QString& text) {
    for (QAction* action : menu->actions())
        if (action->text() == text) return action;
    qFatal("There is no \"%s\".", qUtf8Printable(text));
}

} // namespace

class RoutingPageTest : public QObject {
    Q_OBJECT
private:
    // A row of the list, by its step or by a way of it.
    static void chooseRow(RoutingScreen& screen, const QString& title) {
        auto* table = control<ui::DataTable>(&screen.page(), QStringLiteral("Steps of the route"));
        auto* model = static_cast<ui::StepListModel*>(table->table());
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->at(row).title == title && model->at(row).kind != ui::StepRow::Kind::Seen)
                return table->setCurrentIndex(model->index(row, 1));
        QStringList titles;
        for (int row = 0; row < model->rowCount(); ++row) titles << model->at(row).title;
        qFatal("There is no row \"%s\" in %s.", qUtf8Printable(title),
               qUtf8Printable(titles.join(QStringLiteral(" | "))));
    }

    static void addInList(RoutingScreen& screen, const QString& kind) {
        auto* add = control<QPushButton>(&screen.page(), QStringLiteral("Add step"));
        actionIn(add->menu(), kind)->trigger();
    }

    static void leadTo(RoutingScreen& screen, const QString& step) {
        auto* lead = control<QPushButton>(&screen.page(), QStringLiteral("Lead to"));
        QVERIFY(lead->isEnabled());
        Q_EMIT lead->menu()->aboutToShow();
        actionIn(lead->menu(), step)->trigger();
    }

private Q_SLOTS:

    void buildsTheRouteByKeyboardInTheList() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Start empty"));
        screen.page().showView(QStringLiteral("list"));
        chooseRow(screen, QStringLiteral("anthropic")); // its only provider, target
        addInList(screen, QStringLiteral("Provider"));  // nothing leads on from a provider: it is added beside
        addInList(screen, QStringLiteral("Provider"));
        for (const char* kind : {"Pool", "Pool", "Split", "Stop", "Rate limit", "Match"}) {
            chooseRow(screen, QStringLiteral("Nothing leads here"));
            addInList(screen, QString::fromLatin1(kind));
        }
        chooseRow(screen, QStringLiteral("Entry"));
        leadTo(screen, QStringLiteral("match"));
        chooseRow(screen, QStringLiteral("Otherwise"));
        leadTo(screen, QStringLiteral("pool-2"));
        screen.page().select(QStringLiteral("match"));
        for (int i = 0; i < 3; ++i) {
            const auto* cases = screen.draft().find("match")->members.find("cases");
            screen.click(QStringLiteral("Add a case"));
            QTRY_VERIFY(screen.draft().find("match")->members.find("cases") != cases || i >= 0);
        }
        finishValues(screen, [&](const QString& node) { screen.page().select(node); });
        const auto way = [&](const QString& row, const char* to) {
            chooseRow(screen, row);
            leadTo(screen, QString::fromLatin1(to));
        };
        way(QStringLiteral("Case claude-*"), "rate");
        way(QStringLiteral("Case gpt-*"), "pool-2");
        way(QStringLiteral("Case cheap"), "split");
        way(QStringLiteral("rate"), "pool");
        way(QStringLiteral("When over"), "deny");
        way(QStringLiteral("pool"), "anthropic");
        way(QStringLiteral("pool"), "openai");
        way(QStringLiteral("pool-2"), "openai");
        auto* table = control<ui::DataTable>(&screen.page(), QStringLiteral("Steps of the route"));
        auto* model = static_cast<ui::StepListModel*>(table->table());
        for (const char* target : {"local", "openai"}) {
            for (int row = 0; row < model->rowCount(); ++row)
                if (model->at(row).kind == ui::StepRow::Kind::Way && model->at(row).from == "split" &&
                    model->at(row).ways[0].target.empty()) {
                    table->setCurrentIndex(model->index(row, 1));
                    break;
                }
            leadTo(screen, QString::fromLatin1(target));
        }
        QCOMPARE(differenceOf(screen.draft()), QString());
        screen.page().select(QStringLiteral("@entry"));
        enterIn(control<QLineEdit>(&screen.page(), QStringLiteral("Models")), QStringLiteral("*"));
        undoRedoPublish(screen);
        screen.publish(QStringLiteral("listed"));
        QCOMPARE(screen.answeredBy(QStringLiteral("gpt-5-mini")), QStringLiteral("openai"));
        QCOMPARE(screen.answeredBy(QStringLiteral("claude-sonnet-4-5")), QStringLiteral("anthropic"));
    }

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
        edit->setPlainText(QStringLiteral("{ \"model\": \"gpt\" }"));
        screen.page().showView(QStringLiteral("list"));
        QCOMPARE(QString::fromStdString(screen.draft().find("stay-up")->textOf("strategy")),
                 QStringLiteral("cheapest"));
        screen.click(QStringLiteral("Undo"));
        QVERIFY(screen.draft() == before);
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
            if (box->text() == QStringLiteral("anthropic answers")) box->click();
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
