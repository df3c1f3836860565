// SPDX-License-Identifier: GPL-3.0-or-later
// One document behind three views: what random edits do to one shows in all, and undo finds the way back.
#include "random_edits.h"
#include "support/test_main.h"
#include "ui/routing/document/compare.h"
#include "ui/routing/document/edits/edits.h"
#include "ui/routing/document/json_lines.h"
#include "ui/routing/document/ports.h"
#include "ui/routing/document/route_document.h"
#include "ui/routing/list/step_rows.h"
#include "ui/routing/route_graph.h"

#include <set>

using namespace tollgate;
using namespace tollgate::test;
using namespace tollgate::ui;

namespace {

constexpr std::string_view kRoute = R"({
  "id": "support",
  "models": ["support"],
  "entry": "who",
  "nodes": {
    "who": { "kind": "match", "cases": [
        { "when": { "key": { "eq": "batch" } }, "to": "cheap" } ], "else": "best" },
    "cheap": { "kind": "split", "arms": [ { "weight": 90, "to": "mini" }, { "weight": 10, "to": "sonnet" } ] },
    "best": { "kind": "pool", "members": ["sonnet", { "to": "gpt", "weight": 2.50 }] },
    "sonnet": { "kind": "target", "provider": "anthropic" },
    "mini": { "kind": "target", "provider": "openai", "model": "mini" },
    "gpt": { "kind": "target", "provider": "openai", "model": "gpt-5.4" }
  }
})";

constexpr std::string_view kNewer = R"({"id": "a", "entry": "x", "nodes": {"x": {"kind": "oracle", "next": "y"}}})";
constexpr std::string_view kUnknownMember = R"({"id": "a", "entry": "", "nodes": {}, "version": 2})";
constexpr std::string_view kNoRoute = R"({"model": "gpt-5.4", "messages": []})";
constexpr std::string_view kWrongEntry = "{\"id\": \"a\",\n\"entry\": 3,\n\"nodes\": {}}";

using Edges = std::multiset<std::tuple<std::string, std::string, std::string>>;

RouteDraft support() {
    return *readRoute(kRoute).draft;
}

Edges edgesOf(const RouteDraft& draft) {
    Edges edges;
    if (draft.find(draft.entry)) edges.emplace("@entry", "entry", draft.entry);
    for (const DraftNode& node : draft.nodes)
        for (const Port& port : portsOf(node))
            if (draft.find(port.target)) edges.emplace(node.id, port.path, port.target);
    return edges;
}

Edges edgesOf(const CanvasGraph& graph) {
    Edges edges;
    for (const CanvasEdge& edge : graph.edges)
        edges.emplace(edge.from.toStdString(), edge.port.toStdString(), edge.to.toStdString());
    return edges;
}

Edges edgesOf(const QList<StepRow>& rows, const RouteDraft& draft) {
    Edges edges;
    for (const StepRow& row : rows)
        for (const Port& port : row.ways)
            if (draft.find(port.target)) edges.emplace(row.from.empty() ? "@entry" : row.from, port.path, port.target);
    return edges;
}

std::multiset<std::string> stepsOf(const QList<StepRow>& rows) {
    std::multiset<std::string> steps;
    for (const StepRow& row : rows)
        if (row.kind == StepRow::Kind::Step) steps.insert(row.node);
    return steps;
}

// "" when the three views say the same, else which does not.
QString difference(const RouteDraft& draft) {
    const RouteText read = readRoute(toText(draft));
    if (!read.draft || !(*read.draft == draft)) return QStringLiteral("JSON: ") + QString::fromStdString(toText(draft));
    const RouteFacts facts;
    if (edgesOf(canvasGraph(draft, facts)) != edgesOf(draft)) return QStringLiteral("Graph");
    const auto rows = stepRows(draft, facts);
    if (edgesOf(rows, draft) != edgesOf(draft)) return QStringLiteral("List, ways");
    std::multiset<std::string> steps;
    for (const DraftNode& node : draft.nodes) steps.insert(node.id);
    if (stepsOf(rows) != steps) return QStringLiteral("List, steps");
    return {};
}

QString errorOf(std::string_view text) {
    return QString::fromStdString(readRoute(text).problem);
}

} // namespace

class RouteDocumentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void keepsWhatItReads() {
        const RouteDraft draft = support();
        QVERIFY(toText(draft).find("2.50") != std::string::npos); // a number keeps its digits
        QCOMPARE(QString::fromStdString(draft.nodes[2].id), QStringLiteral("best"));
        QVERIFY(*readRoute(toText(draft)).draft == draft);
    }

    void saysWhyATextIsNoRoute() {
        QVERIFY(errorOf(kNoRoute).contains(QStringLiteral("no route")));
        QVERIFY(errorOf("[1]").contains(QStringLiteral("no route")));
        QVERIFY(errorOf("{\"id\":").contains(QStringLiteral("line 1")));
        QCOMPARE(readRoute(kWrongEntry).line, 2);
        QVERIFY(!readRoute(kWrongEntry).draft);
    }

    void opensWhatItDoesNotKnowForReadingOnly() {
        for (std::string_view text : {kNewer, kUnknownMember}) {
            const RouteText read = readRoute(text);
            QVERIFY(read.readOnly());
            QVERIFY(!read.problem.empty());
            RouteDocument document;
            document.open(*read.draft, {}, QString::fromStdString(read.problem));
            document.apply(QStringLiteral("Add"), edits::addNode(document.draft(), StepKind::Pool).draft);
            QVERIFY(document.draft() == *read.draft);
            QCOMPARE(document.history().count(), 0);
        }
    }

    void threeViewsAgreeAfterAnyEdits_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 40; ++seed) QTest::addRow("%u", seed) << seed;
    }

    void threeViewsAgreeAfterAnyEdits() {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        RouteDocument document;
        const RouteDraft start = seed % 2 == 0 ? support() : RouteDraft{.id = "new"};
        document.open(start, start);
        for (int i = 0; i < 60; ++i) {
            document.apply(QStringLiteral("Edit"), randomEdit(document.draft(), random));
            const QString wrong = difference(document.draft());
            QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
        }
        const RouteDraft end = document.draft();
        QVERIFY(document.history().count() > 20);
        while (document.history().canUndo()) document.history().undo();
        QVERIFY(document.draft() == start);
        QCOMPARE(document.changes(), 0);
        while (document.history().canRedo()) document.history().redo();
        QVERIFY(document.draft() == end);
    }

    void editsNeverMakeCircles() {
        std::mt19937 random(7);
        RouteDraft draft = support();
        for (int i = 0; i < 2000; ++i) {
            draft = randomEdit(draft, random);
            if (draft.nodes.size() > 40) draft = support();
            for (const DraftNode& node : draft.nodes)
                for (const Port& port : portsOf(node)) QVERIFY2(port.target != node.id, node.id.c_str());
        }
    }

    void removingHeals() {
        RouteDraft draft = edits::removeNodes(support(), {"who"});
        QCOMPARE(QString::fromStdString(draft.entry), QStringLiteral("best")); // where `else` led
        draft = edits::removeNodes(support(), {"best"});
        QVERIFY(edgesOf(draft).contains({"who", "else", "sonnet"}));
        draft = edits::removeNodes(support(), {"sonnet"});
        QCOMPARE(portsOf(*draft.find("best")).size(), std::size_t{1});
        QVERIFY(edgesOf(draft).contains({"best", "members/0", "gpt"}));
        QVERIFY(edits::removeNodes(support(), {"who", "best", "cheap", "sonnet", "gpt", "mini"}).entry.empty());
    }

    void insertsOnAnEdge() {
        const auto made = edits::insertOnEdge(support(), StepKind::RateLimit, "who", "else");
        QCOMPARE(QString::fromStdString(made.ids.front()), QStringLiteral("rate"));
        QVERIFY(edgesOf(made.draft).contains({"who", "else", "rate"}));
        QVERIFY(edgesOf(made.draft).contains({"rate", "ok", "best"}));
        // A refusal leads nowhere: it is added and nothing is cut.
        const auto stop = edits::insertOnEdge(support(), StepKind::Stop, "who", "else");
        QVERIFY(edgesOf(stop.draft).contains({"who", "else", "best"}));
    }

    void saysWhyAnEdgeCannotBe() {
        const RouteDraft draft = support();
        QVERIFY(!edits::whyNotConnect(draft, "best", "members/0", "who").isEmpty());  // no provider
        QVERIFY(!edits::whyNotConnect(draft, "cheap", "arms/0/to", "who").isEmpty()); // a circle
        QVERIFY(!edits::whyNotConnect(draft, "best", "members/+", "gpt").isEmpty());  // twice
        QVERIFY(edits::whyNotConnect(draft, "who", "cases/+", "mini").isEmpty());
    }

    void pastesWithIdsOfItsOwn() {
        const std::string text = edits::copyText(support(), {"best", "gpt"});
        const auto made = edits::paste(support(), text);
        QVERIFY(made.problem.isEmpty());
        QCOMPARE(made.ids.size(), std::size_t{2});
        QVERIFY(edgesOf(made.draft).contains({"best-2", "members/0", "sonnet"})); // what is there is kept
        QVERIFY(edgesOf(made.draft).contains({"best-2", "members/1", "gpt-2"}));
        const auto elsewhere = edits::paste(RouteDraft{.id = "b"}, text);
        QCOMPARE(portsOf(*elsewhere.draft.find("best")).size(), std::size_t{1}); // sonnet is not there
        QCOMPARE(QString::fromStdString(elsewhere.draft.entry), QStringLiteral("best"));
        QVERIFY(!edits::paste(support(), kNoRoute).problem.isEmpty());
        QVERIFY(edits::paste(support(), "hello").draft == support());
    }

    void typingIsOneStep() {
        RouteDocument document;
        document.open(support(), support());
        for (const char* name : {"C", "Ch", "Che"})
            document.apply(QStringLiteral("Rename"), edits::rename(document.draft(), "cheap", name),
                           QStringLiteral("cheap/name"));
        QCOMPARE(document.history().count(), 1);
        QCOMPARE(document.changes(), 1);
        document.history().undo();
        QVERIFY(document.draft() == support());
    }

    void findsLines() {
        QCOMPARE(lineOf(kRoute, "nodes.who.cases[0].to"), 7);
        QCOMPARE(lineOf(kRoute, "nodes.gpt.model"), 12);
        QCOMPARE(lineOf(kRoute, "nodes.gpt.nothing"), 12);
        QCOMPARE(lineOf(kRoute, "models"), 3);
    }

    void comparesTexts() {
        const auto lines = diffLines(QStringLiteral("a\nb\nc"), QStringLiteral("a\nx\nc\nd"));
        using Kind = DiffLine::Kind;
        const std::vector<DiffLine> wanted{{Kind::Same, QStringLiteral("a")},
                                           {Kind::Gone, QStringLiteral("b")},
                                           {Kind::New, QStringLiteral("x")},
                                           {Kind::Same, QStringLiteral("c")},
                                           {Kind::New, QStringLiteral("d")}};
        QVERIFY(lines == wanted);
    }
};

TOLLGATE_TEST(RouteDocumentTest)
#include "tst_document.moc"
