// SPDX-License-Identifier: GPL-3.0-or-later
// The route of the Routing picture from nothing, by mouse: dragged from the palette, joined from port to port, its
// values clicked and typed in the properties; undone, redone, published; traffic follows, and goes the old way again
// once the old version is restored.
#include "picture.h"
#include "screen_hands.h"
#include "support/test_main.h"
#include "ui/widgets/dialog.h"

#include <QCheckBox>
#include <QListWidget>

using namespace tollgate;
using namespace tollgate::test;

class PictureByMouseTest : public QObject {
    Q_OBJECT
private:
    static void open(RoutingScreen& screen, const char* node) {
        screen.chooseOnCanvas(QString::fromLatin1(node));
        QCOMPARE(screen.page().editor().selected(), QString::fromLatin1(node));
    }

    static void name(RoutingScreen& screen, ScreenMouse& mouse, const char* node, const char* words) {
        open(screen, node);
        mouse.type(QStringLiteral("Name"), QString::fromLatin1(words));
    }

    // A match on the entry's edge, the rest where there is room.
    static void place(RoutingScreen& screen, ScreenMouse& mouse) {
        mouse.dropOnEdge(QStringLiteral("Match"), {QStringLiteral("@entry"), QStringLiteral("entry")});
        QCOMPARE(screen.draft().entry, std::string("match"));

        struct Dropped {
            const char* kind;
            QPointF place;
        };

        const Dropped steps[] = {{"Budget", {640, 20}},    {"Pool", {640, 110}},     {"Pool", {640, 200}},
                                 {"Split", {640, 290}},    {"Pool", {640, 380}},     {"Pool", {640, 470}},
                                 {"Stop", {900, 0}},       {"Provider", {900, 80}},  {"Provider", {900, 160}},
                                 {"Provider", {900, 240}}, {"Provider", {900, 320}}, {"Provider", {900, 400}},
                                 {"Provider", {900, 480}}, {"Provider", {900, 560}}};
        for (const Dropped& step : steps) {
            screen.canvas()->fit();
            mouse.dropStep(QString::fromLatin1(step.kind), step.place);
        }
        QCOMPARE(screen.draft().nodes.size(), std::size_t{16});
    }

    static void join(RoutingScreen& screen) {
        const char* const edges[][3] = {{"match", "else", "pool-3"},         {"match", "cases/0/to", "pool-4"},
                                        {"match", "cases/1/to", "budget"},   {"match", "cases/2/to", "pool-2"},
                                        {"match", "cases/3/to", "split"},    {"budget", "ok", "pool"},
                                        {"budget", "over", "deny"},          {"pool", "members/0", "target"},
                                        {"pool", "members/1", "target-2"},   {"pool-2", "members/0", "target-3"},
                                        {"split", "arms/0/to", "target-4"},  {"split", "arms/1/to", "target-6"},
                                        {"pool-3", "members/0", "target-5"}, {"pool-4", "members/0", "target-8"},
                                        {"pool-4", "members/1", "target-6"}, {"pool-4", "members/2", "target-7"}};
        for (const auto& edge : edges)
            screen.drag(QString::fromLatin1(edge[0]), QString::fromLatin1(edge[1]), QString::fromLatin1(edge[2]));
    }

    static void sayCases(RoutingScreen& screen, ScreenMouse& mouse) {
        name(screen, mouse, "match", "By model");
        mouse.item(QStringLiteral("Cases"), 0); // by choosing …
        mouse.choose(QStringLiteral("Field"), QStringLiteral("Access key"));
        mouse.choose(QStringLiteral("Value"), QStringLiteral("CI"));
        const char* const texts[] = {"model matches \"^claude-\"", "model matches \"^gpt-\"", "model = cheap"};
        for (int i = 0; i < 3; ++i) { // … and as text
            mouse.item(QStringLiteral("Cases"), i + 1);
            mouse.type(QStringLiteral("Condition as text"), QString::fromLatin1(texts[i]));
        }
    }

    static void sayProviders(RoutingScreen& screen, ScreenMouse& mouse) {
        const char* const targets[][3] = {{"target-2", "OpenRouter", "anthropic/claude-sonnet-4.5"},
                                          {"target-3", "OpenAI", ""},
                                          {"target-4", "Ollama", "llama3.3"},
                                          {"target-5", "Google Gemini", ""},
                                          {"target-6", "Google Gemini", "gemini-2.5-flash"},
                                          {"target-7", "OpenAI", "gpt-5-mini"},
                                          {"target-8", "Lab vLLM", "gpt-oss-120b"}};
        for (const auto& target : targets) {
            open(screen, target[0]);
            mouse.choose(QStringLiteral("Provider"), QString::fromLatin1(target[1]));
            if (*target[2]) mouse.type(QStringLiteral("Model"), QString::fromLatin1(target[2]));
        }
    }

    static void sayPools(RoutingScreen& screen, ScreenMouse& mouse) {
        name(screen, mouse, "pool", "Claude pool");
        mouse.choose(QStringLiteral("Stick to"), QStringLiteral("Session"));
        mouse.choose(QStringLiteral("For"), QStringLiteral("30 min"));
        mouse.click(QStringLiteral("Go to the next member on: More"));
        tickOnly(screen, mouse,
                 {QStringLiteral("429"), QStringLiteral("529"), QStringLiteral("5xx"), QStringLiteral("Timeout")});
        mouse.choose(QStringLiteral("First token within"), QStringLiteral("8 s"));
        mouse.choose(QStringLiteral("Comes back after"), QStringLiteral("5 min"));
        name(screen, mouse, "pool-2", "GPT pool");
        name(screen, mouse, "pool-3", "Gemini");
        name(screen, mouse, "pool-4", "Night batch");
        mouse.choose(QStringLiteral("Choose"), QStringLiteral("Cheapest"));
        mouse.type(QStringLiteral("Members tried"), QStringLiteral("2"));
    }

    static void tickOnly(RoutingScreen& screen, ScreenMouse& mouse, const QStringList& wanted) {
        const auto* list = control<QWidget>(&screen.page(), QStringLiteral("Go to the next member on"));
        for (QCheckBox* box : list->findChildren<QCheckBox*>())
            if (box->isVisible() && box->isChecked() != wanted.contains(box->text()))
                mouse.click(box, QPoint(8, box->height() / 2));
    }

    static void sayRest(RoutingScreen& screen, ScreenMouse& mouse) {
        name(screen, mouse, "budget", "Daily budget");
        mouse.type(QStringLiteral("Dollars"), QStringLiteral("25"));
        name(screen, mouse, "split", "Cheap");
        mouse.choose(QStringLiteral("Stick to"), QStringLiteral("Session"));
        mouse.type(QStringLiteral("For"), QStringLiteral("2 h"));
        mouse.item(QStringLiteral("Ways"), 0);
        mouse.type(QStringLiteral("Weight"), QStringLiteral("90"));
        mouse.item(QStringLiteral("Ways"), 1);
        mouse.type(QStringLiteral("Weight"), QStringLiteral("10"));
        name(screen, mouse, "deny", "Stop");
        mouse.type(QStringLiteral("HTTP status"), QStringLiteral("429"));
        mouse.click(control<QWidget>(&screen.page(), QStringLiteral("Message")));
        ScreenKeyboard::type(QStringLiteral("The daily budget is used up."));
        screen.chooseOnCanvas({});
        mouse.type(QStringLiteral("Name"), QStringLiteral("Default route"));
    }

    static void restore(RoutingScreen& screen, ScreenMouse& mouse, const QString& note) {
        mouse.click(QStringLiteral("History"));
        auto* dialog = screen.window().findChild<ui::Dialog*>();
        QVERIFY(dialog);
        auto* versions = control<QListWidget>(dialog, QStringLiteral("Versions"));
        QTRY_VERIFY(versions->count() > 1);
        const QList<QListWidgetItem*> found = versions->findItems(note, Qt::MatchContains);
        QCOMPARE(found.size(), 1);
        QTest::mouseClick(versions->viewport(), Qt::LeftButton, {}, versions->visualItemRect(found[0]).center());
        mouse.click(control<QAbstractButton>(dialog, QStringLiteral("Restore as draft")));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private Q_SLOTS:

    void buildsPublishesAndRestores() {
        RoutingScreen screen(pictureSetup());
        ScreenMouse mouse(screen);
        requestsGoByOffer(screen);
        mouse.click(QStringLiteral("Start empty"));
        QCOMPARE(screen.draft().nodes.size(), std::size_t{1});
        mouse.type(QStringLiteral("Models"), QStringLiteral("*"));
        screen.publish(QStringLiteral("everything to Anthropic"));
        QCOMPARE(screen.answeredBy(QStringLiteral("gpt-5-mini")), QStringLiteral("anthropic"));
        place(screen, mouse);
        join(screen);
        sayCases(screen, mouse);
        sayProviders(screen, mouse);
        sayPools(screen, mouse);
        sayRest(screen, mouse);
        QVERIFY(screen.checked());
        const QString difference = differenceOf(meaningOf(screen.draft()), pictureMeaning());
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        for (const auto& problem : screen.page().session().facts().problems)
            QVERIFY2(!problem.isError(), problem.message.c_str());
        undoAndRedoEverything(
            screen, [&] { mouse.click(QStringLiteral("Undo")); }, [&] { mouse.click(QStringLiteral("Redo")); });
        QCOMPARE(screen.answeredBy(QStringLiteral("gpt-5-mini")), QStringLiteral("anthropic")); // a draft is no route
        screen.publish(QStringLiteral("as in the picture"));
        requestsGoByThePicture(screen);
        restore(screen, mouse, QStringLiteral("everything to Anthropic"));
        QCOMPARE(screen.answeredBy(QStringLiteral("gpt-5-mini")), QStringLiteral("openai")); // not live yet
        screen.publish(QStringLiteral("back to the start"));
        QCOMPARE(screen.answeredBy(QStringLiteral("gpt-5-mini")), QStringLiteral("anthropic"));
    }
};

TOLLGATE_TEST(PictureByMouseTest)
#include "tst_picture_by_mouse.moc"
