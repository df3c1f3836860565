// SPDX-License-Identifier: GPL-3.0-or-later
// The route of the Routing picture from nothing in the List view, by keyboard alone: every key goes where the system
// sends it, from the moment the page is there until the route is published and undone. Nothing is chosen by code.
#include "picture.h"
#include "screen_hands.h"
#include "support/test_main.h"
#include "ui/routing/list/step_list_model.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QCheckBox>

using namespace tollgate;
using namespace tollgate::test;
using Keys = tollgate::test::ScreenKeyboard;

namespace {

QString text(const char* words) {
    return QString::fromUtf8(words);
}

// The table has the keyboard; down to the row of a step (or of a way, "Case …"), the n-th of that name.
void row(const char* title, int nth = 0) {
    const bool table = qobject_cast<ui::DataTable*>(QApplication::focusWidget()) != nullptr;
    if (!table) qFatal("The list has no keyboard for \"%s\", but %s.", title, qUtf8Printable(Keys::focusName()));
    const auto at = [](const QModelIndex& index) {
        return static_cast<const ui::StepListModel*>(index.model())->at(index.row());
    };
    int passed = 0;
    Keys::row(
        [&](const QModelIndex& index) {
            return at(index).title == text(title) && at(index).kind != ui::StepRow::Kind::Seen && passed++ == nth;
        },
        [&](const QModelIndex& index) { return at(index).title; }, text(title));
}

// A step of this kind where the row is.
void add(const char* kind) {
    Keys::press(Qt::Key_A);
    Keys::pick(text(kind));
}

void lead(const char* from, const char* to, int nth = 0) {
    row(from, nth);
    Keys::press(Qt::Key_E);
    Keys::pick(text(to));
}

// Into the properties of a row, and with Escape back to it.
void open(const char* title, int nth = 0) {
    row(title, nth);
    Keys::press(Qt::Key_Return);
}

void back() {
    Keys::press(Qt::Key_Escape);
}

void publish(const char* note) {
    Keys::press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    if (Keys::focusName() != text("Note"))
        qFatal("The note has no keyboard, but %s.", qUtf8Printable(Keys::focusName()));
    Keys::type(text(note));
    Keys::press(Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

class PictureByKeyboardTest : public QObject {
    Q_OBJECT
private:
    static void begin(RoutingScreen& screen) {
        Keys::reach(text("Start empty"));
        Keys::press(Qt::Key_Space);
        QCOMPARE(screen.draft().nodes.size(), std::size_t{1});
        Keys::reach(text("Graph")); // the views: an arrow goes from one to the next
        Keys::press(Qt::Key_Right);
        Keys::reach(text("Steps of the route"));
        open("Entry");
        Keys::fill(text("Name"), text("Default route"));
        Keys::fill(text("Models"), text("*"));
        back();
    }

    static void provider(const char* name, const char* model) {
        add("Provider");
        Keys::press(Qt::Key_Return);
        Keys::choose(text("Provider"), text(name));
        if (*model) Keys::fill(text("Model"), text(model));
        back();
    }

    // What leads nowhere yet; each has its name when the next one comes.
    static void addSteps() {
        row("Anthropic");
        provider("OpenRouter", "anthropic/claude-sonnet-4.5");
        provider("OpenAI", "");
        provider("Ollama", "llama3.3");
        provider("Google Gemini", "");
        provider("Google Gemini", "gemini-2.5-flash");
        provider("OpenAI", "gpt-5-mini");
        provider("Lab vLLM", "gpt-oss-120b");
        const char* const steps[][2] = {{"Pool", "Claude pool"}, {"Pool", "GPT pool"}, {"Pool", "Gemini"},
                                        {"Pool", "Night batch"}, {"Split", "Cheap"},   {"Budget", "Daily budget"},
                                        {"Stop", "Stop"}};
        for (const auto& step : steps) {
            row("Nothing leads here");
            add(step[0]);
            Keys::press(Qt::Key_F2);
            Keys::fill(text("Name"), text(step[1]));
            back();
        }
    }

    static void say(RoutingScreen& screen) {
        open("Daily budget");
        Keys::fill(text("Dollars"), text("25"));
        back();
        open("Stop");
        Keys::fill(text("HTTP status"), text("429"));
        Keys::reach(text("Message"));
        Keys::type(text("The daily budget is used up."));
        back();
        open("Claude pool");
        Keys::choose(text("Stick to"), text("Session"));
        Keys::choose(text("For"), text("30 min"));
        tickOnly(screen, {text("429"), text("529"), text("5xx"), text("Timeout")});
        Keys::fill(text("First token within"), text("8 s"));
        Keys::fill(text("Comes back after"), text("5 min"));
        back();
        open("Night batch");
        Keys::choose(text("Choose"), text("Cheapest"));
        Keys::fill(text("Members tried"), text("2"));
        back();
    }

    static void tickOnly(RoutingScreen& screen, const QStringList& wanted) {
        Keys::reach(text("Go to the next member on: More"));
        Keys::press(Qt::Key_Space);
        const auto* list = control<QWidget>(&screen.page(), text("Go to the next member on"));
        for (const QCheckBox* box : list->findChildren<QCheckBox*>()) {
            if (box->isChecked() == wanted.contains(box->text())) continue;
            Keys::reach(box->text());
            Keys::press(Qt::Key_Space);
        }
    }

    // The match comes before all others; its cases are led as they come.
    static void join() {
        row("Entry");
        add("Match");
        Keys::press(Qt::Key_F2);
        Keys::fill(text("Name"), text("By model"));
        const char* const cases[] = {"key = ci", "model matches \"^claude-\"", "model matches \"^gpt-\"",
                                     "model = cheap"};
        for (const char* condition : cases) {
            Keys::reach(text("Add a case"));
            Keys::press(Qt::Key_Space);
            Keys::fill(text("Condition as text"), text(condition));
        }
        back();
        const char* const ways[][2] = {
            {"Otherwise", "Gemini"},    {"Case ci", "Night batch"}, {"Case claude-*", "Daily budget"},
            {"Case gpt-*", "GPT pool"}, {"Case cheap", "Cheap"},    {"Daily budget", "Claude pool"},
            {"When over", "Stop"}};
        for (const auto& way : ways) lead(way[0], way[1]);
        const char* const members[][2] = {{"Claude pool", "Anthropic"},
                                          {"Claude pool", "OpenRouter · anthropic/claude-sonnet-4.5"},
                                          {"GPT pool", "OpenAI"},
                                          {"Gemini", "Google Gemini"},
                                          {"Night batch", "Lab vLLM · gpt-oss-120b"},
                                          {"Night batch", "Google Gemini · gemini-2.5-flash"},
                                          {"Night batch", "OpenAI · gpt-5-mini"}};
        for (const auto& member : members) lead(member[0], member[1]);
        lead("Share 50 %", "Ollama · llama3.3");
        lead("Share 50 %", "Google Gemini · gemini-2.5-flash", 1);
    }

    static void shares() {
        open("Cheap");
        Keys::choose(text("Stick to"), text("Session"));
        Keys::fill(text("For"), text("2 h"));
        Keys::reach(text("Ways"));
        Keys::press(Qt::Key_Home);
        Keys::fill(text("Weight"), text("90"));
        back();
        open("Cheap");
        Keys::reach(text("Ways"));
        Keys::press(Qt::Key_End);
        Keys::fill(text("Weight"), text("10"));
        back();
    }

private Q_SLOTS:

    void buildsPublishesAndUndoes() {
        RoutingScreen screen(pictureSetup());
        requestsGoByOffer(screen);
        begin(screen);
        addSteps();
        say(screen);
        join();
        shares();
        QVERIFY(screen.checked());
        const QString difference = differenceOf(meaningOf(screen.draft()), pictureMeaning());
        QVERIFY2(difference.isEmpty(), qUtf8Printable(difference));
        undoAndRedoEverything(
            screen, [] { Keys::press(QKeySequence(Qt::CTRL | Qt::Key_Z)); },
            [] { Keys::press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)); });
        QVERIFY(screen.checked());
        publish("written by hand");
        requestsGoByThePicture(screen);
    }
};

TOLLGATE_TEST(PictureByKeyboardTest)
#include "tst_picture_by_keyboard.moc"
