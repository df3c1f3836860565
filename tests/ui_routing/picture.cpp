// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include "demo/picture_route.h"
#include "support/answers.h"
#include "ui/routing/document/ports.h"

#include <QSet>

namespace tollgate::test {

namespace {

using config::Json;

QString shown(const std::string& text) {
    return QString::fromStdString(text);
}

// A target has no name of its own in the picture: it is its provider and model.
std::string calledOf(const ui::DraftNode& node) {
    if (!node.name().empty()) return node.name();
    return node.textOf("provider") + "·" + node.textOf("model");
}

std::string calledOf(const ui::RouteDraft& draft, const std::string& id) {
    const ui::DraftNode* node = draft.find(id);
    return node ? calledOf(*node) : "nowhere";
}

// What means the same is written the same: an order that does not matter, a default that is said or not.
void level(Json& members) {
    for (Json::Member& member : members.members) {
        if (member.name == "failover_on")
            std::sort(member.value.items.begin(), member.value.items.end(),
                      [](const Json& a, const Json& b) { return a.text < b.text; });
    }
    std::erase_if(members.members, [](const Json::Member& member) {
        return member.name == "strategy" && member.value.text == "ordered";
    });
    std::sort(members.members.begin(), members.members.end(),
              [](const Json::Member& a, const Json::Member& b) { return a.name < b.name; });
}

} // namespace

ScreenSetup pictureSetup() {
    const auto models = [](const char* words) { return QString::fromLatin1(words).split(QLatin1Char(' ')); };
    ScreenSetup setup;
    setup.providers = {
        {.id = QStringLiteral("anthropic"), .name = QStringLiteral("Anthropic"), .models = models("claude-sonnet-4-5")},
        {.id = QStringLiteral("openrouter"),
         .name = QStringLiteral("OpenRouter"),
         .models = models("anthropic/claude-sonnet-4.5")},
        {.id = QStringLiteral("openai"), .name = QStringLiteral("OpenAI"), .models = models("gpt-5-mini other")},
        {.id = QStringLiteral("ollama"), .name = QStringLiteral("Ollama"), .local = true, .models = models("llama3.3")},
        {.id = QStringLiteral("gemini"),
         .name = QStringLiteral("Google Gemini"),
         .models = models("gemini-2.5-flash other")},
        {.id = QStringLiteral("lab-vllm"),
         .name = QStringLiteral("Lab vLLM"),
         .local = true,
         .models = models("gpt-oss-120b")}};
    setup.prices = R"({"openrouter":{"anthropic/claude-sonnet-4.5":{"price":{"input":0,"output":1000000}}}})";
    return setup;
}

QStringList meaningOf(const ui::RouteDraft& draft) {
    QStringList models;
    for (const std::string& model : draft.models) models << shown(model);
    QStringList lines{shown("route " + draft.name + " for ") + models.join(u',') +
                      shown(" → " + calledOf(draft, draft.entry))};
    for (ui::DraftNode node : draft.nodes) {
        for (const ui::Port& port : portsOf(node)) lead(node, port.path, calledOf(draft, port.target));
        const std::string name = calledOf(node);
        level(node.members);
        lines << shown(name + ": " + config::compactText(node.members));
    }
    lines.sort();
    return lines;
}

QStringList pictureMeaning() {
    const ui::RouteText read = ui::readRoute(demo::pictureDraft().json);
    if (!read.draft) qFatal("The picture's route cannot be read.");
    return meaningOf(*read.draft);
}

QString differenceOf(const QStringList& is, const QStringList& wanted) {
    QString words;
    for (const QString& line : is)
        if (!wanted.contains(line)) words += QStringLiteral("\nnot wanted: ") + line;
    for (const QString& line : wanted)
        if (!is.contains(line)) words += QStringLiteral("\nmissing: ") + line;
    if (words.isEmpty() && is.size() != wanted.size()) words = QStringLiteral("some step is there twice");
    return words;
}

void requestsGoByOffer(RoutingScreen& screen) {
    QCOMPARE(screen.answeredBy(QStringLiteral("gpt-5-mini")), QStringLiteral("openai"));
    QCOMPARE(screen.answeredBy(QStringLiteral("gpt-5-mini"), {}, "ci"), QStringLiteral("openai"));
    QCOMPARE(screen.answeredBy(QStringLiteral("other")), QStringLiteral("openai"));
    QCOMPARE(screen.answeredBy(QStringLiteral("cheap")), QStringLiteral("-404"));
}

void requestsGoByThePicture(RoutingScreen& screen) {
    QCOMPARE(screen.answeredBy(QStringLiteral("gpt-5-mini")), QStringLiteral("openai"));             // gpt-*
    QCOMPARE(screen.answeredBy(QStringLiteral("gpt-5-mini"), {}, "ci"), QStringLiteral("lab-vllm")); // key ci
    QCOMPARE(screen.answeredBy(QStringLiteral("other")), QStringLiteral("gemini"));                  // otherwise
    // The split: nine of ten go one way; that all of so many do has a chance of 1 : 10^9.
    QSet<QString> shares;
    for (int i = 0; i < 200 && shares.size() < 2; ++i) shares << screen.answeredBy(QStringLiteral("cheap"));
    QCOMPARE(shares, (QSet<QString>{QStringLiteral("ollama"), QStringLiteral("gemini")}));
    // The pool: the second member when the first is overloaded. Its answer uses up the day budget.
    QCOMPARE(screen.answeredBy(QStringLiteral("claude-sonnet-4-5")), QStringLiteral("anthropic"));
    answers::Answer dear;
    dear.usage.output = 26; // tokens of a dollar each
    screen.upstream(QStringLiteral("openrouter")).forgetRules();
    screen.upstream(QStringLiteral("openrouter")).otherwise(answers::plain(Dialect::OpenAiChat, dear));
    screen.upstream(QStringLiteral("anthropic")).forgetRules();
    screen.upstream(QStringLiteral("anthropic")).otherwise(answers::error(Dialect::OpenAiChat, 529));
    QCOMPARE(screen.answeredBy(QStringLiteral("claude-sonnet-4-5")), QStringLiteral("openrouter"));
    QCOMPARE(screen.answeredBy(QStringLiteral("claude-sonnet-4-5")), QStringLiteral("-429"));
    screen.upstream(QStringLiteral("anthropic")).forgetRules();
    screen.upstream(QStringLiteral("anthropic")).otherwise(answers::plain(Dialect::OpenAiChat));
}

void undoAndRedoEverything(RoutingScreen& screen, const std::function<void()>& undo,
                           const std::function<void()>& redo) {
    QUndoStack& history = screen.page().session().document().history();
    const ui::RouteDraft finished = screen.draft();
    const int steps = history.index();
    QVERIFY(steps > 30);
    for (int i = 0; i < steps; ++i) undo();
    QVERIFY(!history.canUndo());
    QCOMPARE(screen.draft().nodes.size(), std::size_t{1}); // as it began
    QVERIFY(screen.draft().models.empty());
    for (int i = 0; i < steps; ++i) redo();
    QVERIFY(!history.canRedo());
    QVERIFY(screen.draft() == finished);
}

} // namespace tollgate::test
