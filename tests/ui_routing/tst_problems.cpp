// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told of a route that is not as it should be: where, what, and what to do, in words of the window.
#include "bridge/gateway.h"
#include "bridge/settings.h"
#include "routing_screen.h"
#include "support/test_main.h"
#include "ui/routing/canvas/canvas_scene.h"
#include "ui/routing/json/json_pane.h"
#include "ui/routing/problems/problem_delegate.h"
#include "ui/routing/problems/problem_words.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/label.h"

#include <QListWidget>
#include <QTextBlock>

using namespace tollgate;
using namespace tollgate::test;

namespace {

const QString kProblems = QStringLiteral("Problems of the draft");
constexpr const char* kBroken = "{\n  \"id\": \"stay-up\",\n  \"nodes\": {},\n  }\n";

constexpr const char* kPrices =
    R"({"anthropic":{"claude-sonnet-4-5":{"price":{"input":1000,"output":1000}},
        "gpt-5-mini":{"price":{"input":1000,"output":1000}},"cheap":{"price":{"input":1000,"output":1000}}}})";

// Drafts that are wrong in every way a route can be; of each, what is wrong has words of its own.
const QByteArrayList kWrong{
    R"({"id":"r","entry":"a","nodes":{"a":{"kind":"pool","members":[]}}})",
    R"({"id":"r","entry":"a","nodes":{"a":{"kind":"pool","members":["b",7,{"to":"d","weight":-1}],"attempts":1.5,
        "sticky":"sessions","sticky_s":0},"b":{"kind":"target","provider":"opena"},"d":{"kind":"deny","status":9}}})",
    R"({"id":"r","entry":"x","nodes":{"a":{"kind":"mach"},"b c":{"kind":"deny"},"d":{},"e":{"kind":"deny","nme":"x"}},
        "layout":{"a":[1],"z":[1,2]},"models":["a b"],"name":7})",
    R"({"id":"r","entry":"a","nodes":{"a":{"kind":"match","else":"a","cases":[{"when":{},"to":"a"},
        {"when":{"modell":{"eq":"x"}},"to":"a"},{"when":{"model":{"equals":"x"}},"to":"a"},
        {"when":{"model":{}},"to":"a"},{"when":{"stream":{"lt":3}},"to":"a"},{"when":{"model":{"in":[]}},"to":"a"},
        {"when":{"model":{"matches":"("}},"to":"a"},{"when":{"header.":{"eq":"x"}},"to":"a"},
        {"when":{"tag.ä":{"eq":"x"}},"to":"a"},{"when":{"provider_state.nope":{"eq":"off"}},"to":"a"},
        {"when":{"spend_today.nope":{"lt":3}},"to":"a"}]}}})",
    R"({"id":"r","entry":"a","nodes":{"a":{"kind":"gate","measure":"usd","amount":0,"window":true,"per":"me","ok":"b",
        "over":""},"b":{"kind":"guard","guardrails":["none"],"pass":"a"}}})",
    R"({"id":"r","entry":"a","nodes":{"a":{"kind":"deny"},"a":{"kind":"deny"}}})",
    R"({"id":"r","entry":"a","nodes":{"a":{"kind":"transform","set":{"model":"x","stream":true},"next":"a"},
        "b":{"kind":"cache","miss":"c"},"c":{"kind":"split","arms":[{"weight":0,"to":"d"}]},"d":{"kind":"deny"}}})",
    R"({"id":"r","entry":"a","nodes":{"a":{"kind":"pool","strategy":"weighted","members":[{"to":"b","weight":0},"b"]},
        "b":{"kind":"target","provider":"openai","model":"gpt-6"}}})",
    R"({"id":"r","entry":"a","nodes":{"a":{"kind":"target","provider":""}}})",
    "{\"id\":",
};

QString rowOf(QListWidget* list, const QString& part) {
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->text().contains(part))
            return list->item(row)->text() + QStringLiteral(" | ") +
                   list->item(row)->data(ui::ProblemDelegate::kFixRole).toString();
    return {};
}

} // namespace

class ProblemsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void aProviderThatIsTollgateItselfIsAnError() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Use Stay up"));
        const auto address = [&] {
            return QByteArray::fromStdString(screen.runtime().settings().config().provider("anthropic")->base_url);
        };
        const QByteArray own =
            "http://localhost:" + screen.runtime().gateway().state().address.section(u':', -1).toUtf8() + "/v1";
        const QByteArray before = address();
        screen.editOutside(before, own);
        auto* list = control<QListWidget>(&screen.page(), kProblems);
        QTRY_COMPARE(rowOf(list, QStringLiteral("Tollgate's own")),
                     QStringLiteral("anthropic: the address of anthropic is Tollgate's own | A request would go in a "
                                    "circle; give the provider its own address."));
        QTRY_VERIFY(!control<QAbstractButton>(&screen.page(), QStringLiteral("Publish"))->isEnabled());
        Q_EMIT list->itemClicked(list->item(0));
        QCOMPARE(screen.page().editor().selected(), QStringLiteral("anthropic"));
        screen.editOutside(own, before);
        QTRY_COMPARE(rowOf(list, QStringLiteral("Tollgate's own")), QString());
        QTRY_VERIFY(control<QAbstractButton>(&screen.page(), QStringLiteral("Publish"))->isEnabled());
    }

    void whatIsWorthKnowingIsAHint() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Use Stay up"));
        auto* list = control<QListWidget>(&screen.page(), kProblems);
        QTRY_VERIFY(screen.checked());
        for (const char* node : {"openai", "local"})
            screen.page().editor().setMember(QString::fromLatin1(node), QStringLiteral("provider"),
                                             config::Json::string("anthropic"));
        QTRY_COMPARE(
            rowOf(list, QStringLiteral("all with one provider")),
            QStringLiteral("Whoever answers: all with one provider | One outage of anthropic takes them all."));
        QTRY_VERIFY(control<QAbstractButton>(&screen.page(), QStringLiteral("Publish"))->isEnabled());
        screen.page().undo();
        QTRY_COMPARE(rowOf(list, QStringLiteral("all with one provider")), QString());
    }

    void everythingWrongHasWords() {
        RoutingScreen screen;
        for (const QByteArray& draft : kWrong) {
            std::optional<std::vector<bridge::RouteProblem>> found;
            QObject context;
            screen.runtime().trials().check(
                "r", draft.toStdString(), &context,
                [&](const std::vector<bridge::RouteProblem>& problems) { found = problems; });
            QTRY_VERIFY(found);
            QVERIFY2(!found->empty(), draft.constData());
            for (const bridge::RouteProblem& problem : *found)
                QVERIFY2(ui::knowsProblem(problem.cause.code),
                         (problem.path + ": " + problem.message + " [" + problem.cause.code + "]").c_str());
        }
    }

    void jsonThatDoesNotParseShowsItsPlace() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Use Stay up"));
        screen.page().showView(QStringLiteral("json"));
        auto* edit = control<ui::JsonEdit>(&screen.page(), QStringLiteral("Route as JSON"));
        edit->setFocus();
        edit->setPlainText(QString::fromLatin1(kBroken));
        edit->moveCursor(QTextCursor::Start);
        auto* place = control<QAbstractButton>(&screen.page(), QStringLiteral("Go to the place"));
        place->click();
        QCOMPARE(edit->textCursor().blockNumber(), 3);
        QCOMPARE(edit->textCursor().positionInBlock(), 2);
        QVERIFY(screen.draft().find("anthropic")); // the document stays as it was
    }

    void aFileThatDoesNotParseShowsItsPlace() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Use Stay up"));
        screen.publish({});
        screen.editOutside("\"version\": 1,", "\"version\": 1,,");
        control<QAbstractButton>(&screen.page(), QStringLiteral("Show the place"))->click();
        auto* text = control<ui::JsonEdit>(&screen.window(), QStringLiteral("Text of the file"));
        QVERIFY(text->isReadOnly());
        const QTextCursor cursor = text->textCursor();
        QCOMPARE(cursor.block().text().mid(cursor.positionInBlock() - 1, 2), QStringLiteral(",,"));
        QVERIFY(screen.answeredBy(QStringLiteral("stay-up")) != QStringLiteral("-404")); // what was live stays live
        screen.window().findChild<ui::Dialog*>()->reject();
        screen.editOutside("\"version\": 1,,", "\"version\": 1,");
        QTRY_VERIFY(!findControl<QAbstractButton>(&screen.page(), QStringLiteral("Show the place")));
    }

    void theNoteOfThePublicationLeavesTheRoutesOwn() {
        RoutingScreen screen;
        screen.click(QStringLiteral("Use Stay up"));
        screen.page().editor().setMember({}, QStringLiteral("note"), config::Json::string("mine to keep"));
        screen.publish(QStringLiteral("first try"));
        QCOMPARE(screen.draft().note, std::string("mine to keep"));
        QCOMPARE(screen.page().session().document().changes(), 0);
        screen.click(QStringLiteral("History"));
        auto* versions = control<QListWidget>(&screen.window(), QStringLiteral("Versions"));
        QTRY_COMPARE(versions->count(), 1);
        QVERIFY(versions->item(0)->text().contains(QStringLiteral("first try")));
        QVERIFY(!versions->item(0)->text().contains(QStringLiteral("mine to keep")));
    }

    void aBudgetShowsWhatIsUsed() {
        RoutingScreen screen(ScreenSetup{.providers = {{.id = QStringLiteral("anthropic")}}, .prices = kPrices});
        screen.click(QStringLiteral("Use Stay up"));
        screen.page().editor().addAfter(ui::StepKind::Budget, QStringLiteral("@entry"));
        const QString gate = screen.page().editor().selected();
        const auto set = [&](const char* member, const config::Json& value) {
            screen.page().editor().setMember(gate, QString::fromLatin1(member), value);
        };
        screen.page().editor().add(ui::StepKind::Stop);
        screen.page().editor().connectPort(gate, QStringLiteral("over"), screen.page().editor().selected());
        set("amount", config::Json::number("25"));
        set("window", config::Json::string("day"));
        screen.publish({});
        const auto line = [&] {
            const ui::CanvasNode* node = screen.canvas()->canvasScene()->node(gate);
            return node ? node->line : QString();
        };
        QTRY_COMPARE(line(), QStringLiteral("$0.00 of $25.00"));
        QCOMPARE(screen.answeredBy(QStringLiteral("stay-up")), QStringLiteral("anthropic"));
        QTRY_VERIFY(line() != QStringLiteral("$0.00 of $25.00") && line().endsWith(QStringLiteral(" of $25.00")));
        screen.page().editor().select({gate});
        const QString used = line().section(u' ', 0, 0) + QStringLiteral(" used now");
        QTRY_COMPARE(control<ui::Label>(&screen.page(), QStringLiteral("Used now"))->text(), used);
    }
};

TOLLGATE_TEST(ProblemsTest)
#include "tst_problems.moc"
