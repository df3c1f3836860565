// SPDX-License-Identifier: GPL-3.0-or-later
#include "assumed.h"
#include "support/test_main.h"

using namespace tollgate;
using namespace tollgate::routing;
using namespace tollgate::routing::test;

namespace {

constexpr const char* kEveryKind = R"({
    "who":   {"kind":"match","cases":[{"when":{"key":{"eq":"batch"}},"to":"cheap"},
                                      {"when":{"task":{"eq":"chat"}},"to":"no"}],"else":"room"},
    "cheap": {"kind":"split","arms":[{"weight":90,"to":"mini"},{"weight":10,"to":"local"}],"sticky":"session"},
    "room":  {"kind":"gate","measure":"requests","amount":40,"window":"day","ok":"word","over":"local"},
    "word":  {"kind":"transform","set":{"temperature":0.2},"model":"gpt","next":"best"},
    "best":  {"kind":"pool","members":["sonnet","asked"],"attempts":2},
    "sonnet":{"kind":"target","provider":"anthropic","model":"claude"},
    "asked": {"kind":"target","provider":"openai"},
    "mini":  {"kind":"target","provider":"openai","model":"mini"},
    "local": {"kind":"target","provider":"ollama","model":"llama"},
    "no":    {"kind":"deny","status":403,"message":"Not here."}})";

constexpr const char* kSplit = R"({"s":{"kind":"split","sticky":"session",
            "arms":[{"weight":0,"to":"c"},{"weight":75,"to":"a"},{"weight":25,"to":"b"}]},
            "a":{"kind":"target","provider":"a","model":"m"},"b":{"kind":"target","provider":"b","model":"m"},
            "c":{"kind":"target","provider":"c","model":"m"}})";

// The same with other weights: a is closed, c open.
constexpr const char* kOtherSplit = R"({"s":{"kind":"split","sticky":"session","sticky_s":90,
            "arms":[{"weight":99999,"to":"c"},{"weight":0,"to":"a"},{"weight":1,"to":"b"}]},
            "a":{"kind":"target","provider":"a","model":"m"},"b":{"kind":"target","provider":"b","model":"m"},
            "c":{"kind":"target","provider":"c","model":"m"}})";

constexpr const char* kPool = R"({"p":{"kind":"pool","sticky":"session","members":["a","b"]},
            "a":{"kind":"target","provider":"a","model":"m"},"b":{"kind":"target","provider":"b","model":"m"}})";

constexpr const char* kGuard = R"({"g":{"kind":"guard","guardrails":["x"],"pass":"a"},
    "a":{"kind":"target","provider":"a","model":"m"}})";

constexpr const char* kCircle = R"({"a":{"kind":"transform","next":"a"}})";

std::string twentyNodes() {
    std::string nodes = "{";
    for (int i = 0; i < 17; ++i)
        nodes += R"("m)" + std::to_string(i) + R"(":{"kind":"match","cases":[{"when":{"key":{"eq":"k)" +
                 std::to_string(i) + R"("}},"to":"p"}],"else":")" +
                 (i == 16 ? std::string("p") : "m" + std::to_string(i + 1)) + R"("},)";
    nodes += R"("p":{"kind":"pool","strategy":"fastest","members":["a","b"]},
        "a":{"kind":"target","provider":"a","model":"m"},"b":{"kind":"target","provider":"b","model":"m"}})";
    return nodes;
}

struct Walked {
    Decision decision;
    std::vector<record::TraceStep> trace;

    QByteArray way() const {
        QByteArray text;
        for (const record::TraceStep& step : trace)
            text += QByteArray::fromStdString(step.node + ">" + step.port + ":" + inWords(step) + "\n");
        return text;
    }

    QByteArray plan() const {
        QByteArray text;
        if (auto plan = std::get_if<Plan>(&decision))
            for (const PlanMember& member : plan->members)
                text += QByteArray::fromStdString(member.provider + "/" + member.model + " ");
        return text.trimmed();
    }
};

Walked walk(const AssumedRequest& request, AssumedWorld& world, bool room = true, const char* nodes = kEveryKind,
            const char* entry = "who") {
    const Graph graph = graphOf(nodes, entry);
    Walked walked;
    Walk way(graph, "as-asked", request, world, walked.trace);
    walked.decision = way.next();
    if (std::holds_alternative<AskGate>(walked.decision)) {
        way.answer({room, "12"});
        walked.decision = way.next();
    }
    // The nodes a plan refers to end with the graph: only names are looked at.
    return walked;
}

} // namespace

class WalkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void passesNodeKinds_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("task");
        QTest::addColumn<bool>("room");
        QTest::addColumn<QByteArray>("way");
        QTest::addColumn<QByteArray>("plan");
        QTest::newRow("gate with room, transform, pool")
            << QByteArray("me") << QByteArray() << true
            << QByteArray("who>else:none of the cases holds\nroom>ok:12 of 40 requests used\n"
                          "word>next:changes temperature, model\n"
                          "best>members[0]:anthropic · claude, first in order\n")
            << QByteArray("anthropic/claude openai/gpt");
        QTest::newRow("gate without room")
            << QByteArray("me") << QByteArray() << false
            << QByteArray("who>else:none of the cases holds\n"
                          "room>over:used up: 12 of 40 requests\nlocal>:ollama · llama\n")
            << QByteArray("ollama/llama");
        QTest::newRow("deny") << QByteArray("me") << QByteArray("chat") << true
                              << QByteArray("who>cases[1]:task is chat\nno>:Not here.\n") << QByteArray();
        QTest::newRow("split, first case wins")
            << QByteArray("batch") << QByteArray("chat") << true
            << QByteArray(
                   "who>cases[0]:key is batch\ncheap>arms[0]:the session keeps its way, 90 %\nmini>:openai · mini\n")
            << QByteArray("openai/mini");
    }

    void passesNodeKinds() {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, task);
        QFETCH(bool, room);
        AssumedRequest request;
        request.given = {{"key", key.toStdString()}, {"task", task.toStdString()}, {"session", "s1"}};
        AssumedWorld world;
        const Walked walked = walk(request, world, room);
        QTEST(walked.way(), "way");
        QTEST(walked.plan(), "plan");
    }

    // A member that cannot be asked is skipped, and the trace says why; `attempts` counts those that can.
    void skipsWhoCannotBeAsked() {
        AssumedWorld world;
        world.standings["anthropic/claude"] = skipped(Unable::BreakerOpen, {"Anthropic", "5 × 5xx"});
        const Walked walked = walk({}, world);
        QCOMPARE(walked.plan(), QByteArray("openai/gpt"));
        const record::TraceStep& step = walked.trace.back();
        QCOMPARE(step.port, std::string("members[1]"));
        QCOMPARE(step.candidates.size(), std::size_t{2});
        QCOMPARE(step.candidates[1].reason, std::string("breaker_open"));
        QCOMPARE(inWords(step.candidates[1]), std::string("Anthropic: 5 × 5xx"));
    }

    void saysWhenNobodyIsLeft() {
        AssumedWorld world;
        world.standings["anthropic/claude"] = skipped(Unable::ProviderOff, {});
        world.standings["openai/gpt"] = skipped(Unable::NoTools, {});
        const Walked walked = walk({}, world);
        QVERIFY(std::holds_alternative<NobodyLeft>(walked.decision));
        QCOMPARE(std::get<NobodyLeft>(walked.decision).node, std::string("best"));
        QCOMPARE(walked.trace.back().reason, std::string("no_member"));
    }

    // `sticky_s`: who came by a short while ago stays where they were, whatever the weights are now; later the lot is
    // drawn anew, by the same name.
    void splitKeepsWhoCameByLately() {
        AssumedWorld world;
        const Graph before = graphOf(kSplit, "s"), after = graphOf(kOtherSplit, "s");
        int moved = 0;
        for (int i = 0; i < 200; ++i) {
            AssumedRequest request;
            request.given["session"] = "session " + std::to_string(i);
            std::vector<record::TraceStep> trace;
            const auto planOf = [&](const Graph& graph) {
                Walk walk(graph, "m", request, world, trace);
                return std::get<Plan>(walk.next());
            };
            const Plan first = planOf(before), anew = planOf(after);
            QCOMPARE(first.stays.size(), std::size_t{1});
            QCOMPARE(world.within, Micros{90} * kSecond);
            if (anew.members[0].provider != first.members[0].provider) ++moved;
            world.memory[first.stays[0].subject] = first.stays[0].arm;
            const Plan kept = planOf(after);
            // An arm that has no weight left is taken by nobody.
            QCOMPARE(kept.members[0].provider, std::string(first.members[0].provider == "b" ? "b" : "c"));
            QCOMPARE(kept.stays[0].subject, first.stays[0].subject);
        }
        QVERIFY2(moved > 150, qPrintable(QString::number(moved)));
    }

    // A sticky split draws by who it is: always the same arm, and over many as the weights say.
    void splitIsStickyAndFair() {
        AssumedWorld world;
        int first = 0;
        for (int i = 0; i < 4000; ++i) {
            AssumedRequest request;
            request.given["session"] = "session " + std::to_string(i);
            const QByteArray plan = walk(request, world, true, kSplit, "s").plan();
            QCOMPARE(walk(request, world, true, kSplit, "s").plan(), plan);
            QVERIFY(plan != "c/m");
            if (plan == "a/m") ++first;
        }
        QVERIFY2(first > 2880 && first < 3120, qPrintable(QString::number(first)));
        int drawn = 0; // without a session: by lot
        for (int i = 0; i < 4000; ++i)
            if (walk({}, world, true, kSplit, "s").plan() == "a/m") ++drawn;
        QVERIFY2(drawn > 2880 && drawn < 3120, qPrintable(QString::number(drawn)));
    }

    void poolKeepsWhoAnsweredBefore() {
        const Graph graph = graphOf(kPool, "p");
        AssumedRequest request;
        request.given["session"] = "s1";
        AssumedWorld world;
        std::vector<record::TraceStep> trace;
        Walk before(graph, "m", request, world, trace);
        const Plan first = std::get<Plan>(before.next());
        QCOMPARE(first.members.front().provider, std::string("a"));
        world.memory[*first.sticky] = memberHash("b", "m"); // failed over
        Walk after(graph, "m", request, world, trace);
        const Plan second = std::get<Plan>(after.next());
        QCOMPARE(second.members.front().provider, std::string("b"));
        QCOMPARE(inWords(trace.back()), std::string("b · m, which the session had before"));
        world.standings["b/m"] = skipped(Unable::BreakerOpen, {}); // health comes first
        Walk again(graph, "m", request, world, trace);
        QCOMPARE(std::get<Plan>(again.next()).members.front().provider, std::string("a"));
        AssumedRequest unnamed;
        Walk without(graph, "m", unnamed, world, trace);
        QVERIFY(!std::get<Plan>(without.next()).sticky);
    }

    // What cannot be looked at does not pass, whoever let such a route through.
    void nothingPassesAGuardThatIsNotThere() {
        AssumedWorld world;
        QVERIFY(std::holds_alternative<NobodyLeft>(walk({}, world, true, kGuard, "g").decision));
    }

    // A graph that was never checked and goes in circles ends all the same.
    void endsOnACycle() {
        AssumedWorld world;
        const Walked walked = walk({}, world, true, kCircle, "a");
        QVERIFY(std::holds_alternative<NobodyLeft>(walked.decision));
    }

    // DESIGN.md §4 and issue: a decision over 20 nodes costs microseconds.
    void isQuick() {
        const Graph graph = graphOf(twentyNodes(), "m0");
        AssumedRequest request;
        request.given["key"] = "none";
        AssumedWorld world;
        std::vector<record::TraceStep> trace;
        QElapsedTimer timer;
        timer.start();
        constexpr int rounds = 2000;
        for (int i = 0; i < rounds; ++i) {
            trace.clear();
            Walk way(graph, "m", request, world, trace);
            QVERIFY(std::holds_alternative<Plan>(way.next()));
        }
        const double each = static_cast<double>(timer.nsecsElapsed()) / rounds / 1000;
        qInfo("a decision over 20 nodes: %.2f µs in this build", each);
        QVERIFY(each < 200); // builds for debugging and sanitizers are slow; the bench judges the release
    }
};

TOLLGATE_TEST(WalkTest)
#include "tst_walk.moc"
