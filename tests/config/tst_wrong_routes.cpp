// SPDX-License-Identifier: GPL-3.0-or-later
// The form of routes (DESIGN.md §4): nodes, ports, conditions. What is wrong is named with its path.
#include "fixture.h"
#include "support/test_main.h"

using namespace tollgate;

namespace {

void row(const char* name, const char* text, const char* problem) {
    QTest::addRow("%s", name) << QByteArray(text) << QByteArray(problem);
}

QByteArray problemsOf(const std::string& routes) {
    QByteArray text;
    for (const std::string& line : test::problemsOf(test::withMembers(
             R"("providers": [{"id": "openai", "preset": "openai"}], "guardrails": [{"id": "pii", "check": "pii"}],
                "access": {"keys": [{"id": "ci", "secret": "env:CI"}]}, "routes": [)" +
             routes + "]")))
        text += QByteArray::fromStdString(line) + '\n';
    return text.trimmed();
}

// A route whose entry is this node; "t" is a target, "p" a pool.
std::string routeWith(const QByteArray& node) {
    return R"({"id": "r", "entry": "n", "nodes": {"n": )" + node.toStdString() +
           R"(, "t": {"kind": "target", "provider": "openai"}, "p": {"kind": "pool", "members": ["t"]}}})";
}

std::string routeWhen(const QByteArray& condition) {
    return routeWith(R"({"kind": "match", "cases": [{"when": )" + condition + R"(, "to": "t"}], "else": "t"})");
}

} // namespace

// moc 6.4 does not know raw strings: what holds them stands behind the class.
class WrongRoutesTest : public QObject {
    Q_OBJECT

    static void columns() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("problem");
    }

private Q_SLOTS:

    void route_data();

    void route() {
        QFETCH(QByteArray, text);
        QTEST(problemsOf(text.toStdString()), "problem");
    }

    void node_data();

    void node() {
        QFETCH(QByteArray, text);
        QTEST(problemsOf(routeWith(text)), "problem");
    }

    void condition_data();

    void condition() {
        QFETCH(QByteArray, text);
        QTEST(problemsOf(routeWhen(text)), "problem");
    }
};

void WrongRoutesTest::route_data() {
    columns();
    row("no entry", R"({"id": "r", "nodes": {"d": {"kind": "deny"}}})", "routes[0].entry: is missing");
    row("entry nowhere", R"({"id": "r", "entry": "x", "nodes": {"d": {"kind": "deny"}}})",
        "routes[0].entry: unknown node \"x\"");
    row("no nodes", R"({"id": "r", "entry": "x"})", "routes[0].entry: unknown node \"x\"\nroutes[0].nodes: is missing");
    row("same id",
        R"({"id": "r", "entry": "d", "nodes": {"d": {"kind": "deny"}}}, {"id": "r", "entry": "d", "nodes": {"d": {"kind": "deny"}}})",
        "routes[1].id: \"r\" is taken by entry [0]; ids must differ");
    row("name of a node", R"({"id": "r", "entry": "a b", "nodes": {"a b": {"kind": "deny"}}})",
        "routes[0].nodes[\"a b\"]: must be 1 to 64 letters, digits, hyphens, dots and underscores; is \"a b\"");
    row("place of no node", R"({"id": "r", "entry": "d", "nodes": {"d": {"kind": "deny"}}, "layout": {"e": [1, 2]}})",
        "routes[0].layout.e: unknown node \"e\"");
    row("place without y", R"({"id": "r", "entry": "d", "nodes": {"d": {"kind": "deny"}}, "layout": {"d": [1]}})",
        "routes[0].layout.d: must be [x, y]");
    row("unknown member", R"({"id": "r", "entry": "d", "nodes": {"d": {"kind": "deny"}}, "modells": ["x"]})",
        "routes[0].modells: unknown member (did you mean \"models\"?)");
}

void WrongRoutesTest::node_data() {
    columns();
    row("no kind", R"({})", "routes[0].nodes.n.kind: is missing");
    row("unknown kind", R"({"kind": "poool"})",
        "routes[0].nodes.n.kind: unknown kind of node \"poool\" (did you mean \"pool\"?)");
    row("unknown provider", R"({"kind": "target", "provider": "opnai"})",
        "routes[0].nodes.n.provider: unknown provider \"opnai\" (did you mean \"openai\"?)");
    row("port nowhere", R"({"kind": "cache", "miss": "tt"})",
        "routes[0].nodes.n.miss: unknown node \"tt\" (did you mean \"t\"?)");
    row("pool of pools", R"({"kind": "pool", "members": ["p"]})",
        "routes[0].nodes.n.members[0]: \"p\" is a pool; only nodes of kind target can stand here");
    row("pool of pools with weights", R"({"kind": "pool", "members": [{"to": "p", "weight": 1}]})",
        "routes[0].nodes.n.members[0].to: \"p\" is a pool; only nodes of kind target can stand here");
    row("empty pool", R"({"kind": "pool", "members": []})", "routes[0].nodes.n.members: must not be empty");
    row("member is a number", R"({"kind": "pool", "members": [1]})",
        "routes[0].nodes.n.members[0]: must be the name of a target or {\"to\": …, \"weight\": …}");
    row("unknown strategy", R"({"kind": "pool", "members": ["t"], "strategy": "fast"})",
        "routes[0].nodes.n.strategy: must be ordered, weighted, round_robin, fastest, cheapest, least_busy or "
        "headroom, is \"fast\"");
    row("failover on success", R"({"kind": "pool", "members": ["t"], "failover_on": ["ok"]})",
        "routes[0].nodes.n.failover_on[0]: must be connect, tls, timeout, timeout_first_byte, timeout_idle, cut, "
        "429, overloaded, 5xx, auth, bad_request, context_length, content_filter, not_found, bad_content or empty, "
        "is \"ok\"");
    row("no attempts", R"({"kind": "pool", "members": ["t"], "attempts": 0})",
        "routes[0].nodes.n.attempts: must be 1 to 100, is 0");
    row("negative weight", R"({"kind": "split", "arms": [{"weight": -1, "to": "t"}]})",
        "routes[0].nodes.n.arms[0].weight: must be 0 to 1000000, is -1");
    row("gate of nothing",
        R"({"kind": "gate", "measure": "usd", "amount": 0, "window": "day", "ok": "t", "over": "t"})",
        "routes[0].nodes.n.amount: must be more than 0");
    row("unknown window",
        R"({"kind": "gate", "measure": "usd", "amount": 1, "window": "week", "ok": "t", "over": "t"})",
        "routes[0].nodes.n.window: must be minute, hour, day or month, is \"week\"");
    row("window 0", R"({"kind": "gate", "measure": "usd", "amount": 1, "window": 0, "ok": "t", "over": "t"})",
        "routes[0].nodes.n.window: must be 1 to 31536000, is 0");
    row("unknown per",
        R"({"kind": "gate", "measure": "usd", "amount": 1, "window": 9, "per": "user", "ok": "t", "over": "t"})",
        "routes[0].nodes.n.per: must be all, key, team or tag:NAME, is \"user\"");
    row("unknown guardrail", R"({"kind": "guard", "guardrails": ["pi"], "pass": "t"})",
        "routes[0].nodes.n.guardrails[0]: unknown guardrail \"pi\" (did you mean \"pii\"?)");
    row("set is a list", R"({"kind": "transform", "set": [], "next": "t"})",
        "routes[0].nodes.n.set: must be an object, is a list");
    row("status of success", R"({"kind": "deny", "status": 200})",
        "routes[0].nodes.n.status: must be 400 to 599, is 200");
    row("no time", R"({"kind": "target", "provider": "openai", "timeouts": {"connect_ms": 0}})",
        "routes[0].nodes.n.timeouts.connect_ms: must be 1 to 86400000, is 0");
    row("member of another kind", R"({"kind": "deny", "miss": "t"})", "routes[0].nodes.n.miss: unknown member");
}

void WrongRoutesTest::condition_data() {
    columns();
#define WHEN "routes[0].nodes.n.cases[0].when"
    row("empty", R"({})", WHEN ": must not be empty; leave the case out and use else for everything");
    row("no object", R"("x")", WHEN ": must be an object, is a string");
    row("unknown field", R"({"modell": {"eq": "x"}})", WHEN ".modell: unknown field (did you mean \"model\"?)");
    row("no operator", R"({"model": {}})", WHEN ".model: needs an operator, such as {\"eq\": …}");
    row("value without operator", R"({"model": "x"})", WHEN ".model: must be an object, is a string");
    row("unknown operator", R"({"model": {"equals": "x"}})", WHEN ".model.equals: unknown operator");
    row("misspelt operator", R"({"model": {"match": "x"}})",
        WHEN ".model.match: unknown operator (did you mean \"matches\"?)");
    row("text compared by size", R"({"model": {"lt": 5}})",
        WHEN ".model.lt: does not go with this field; lt compares other kinds of values");
    row("number by pattern", R"({"input_tokens": {"matches": "5"}})",
        WHEN ".input_tokens.matches: does not go with this field; matches compares other kinds of values");
    row("truth in a list", R"({"stream": {"in": [true]}})",
        WHEN ".stream.in: does not go with this field; in compares other kinds of values");
    row("number as text", R"({"input_tokens": {"lt": "2000"}})",
        WHEN ".input_tokens.lt: must be a number, is a string");
    row("complexity", R"({"complexity": {"gt": 2}})", WHEN ".complexity.gt: must be 0 to 1, is 2");
    row("hour", R"({"hour": {"gte": 24}})", WHEN ".hour.gte: must be 0 to 23, is 24");
    row("weekday", R"({"weekday": {"eq": "monday"}})",
        WHEN ".weekday.eq: must be mon, tue, wed, thu, fri, sat or sun, is \"monday\"");
    row("task", R"({"task": {"in": ["chat", "code"]}})",
        WHEN ".task.in[1]: must be coding, summarising, classification, extraction, translation, reasoning or "
             "chat, is \"code\"");
    row("empty list", R"({"model": {"in": []}})", WHEN ".model.in: must not be empty");
    row("list expected", R"({"model": {"in": "x"}})", WHEN ".model.in: must be a list, is a string");
    row("broken pattern", R"({"model": {"matches": "["}})",
        WHEN ".model.matches: is no valid RE2 pattern: missing ]: [");
    row("exists what", R"({"session": {"exists": "yes"}})", WHEN ".session.exists: must be true or false, is a string");
    row("state of an unknown provider", R"({"provider_state.opnai": {"eq": "down"}})",
        WHEN "[\"provider_state.opnai\"]: unknown provider \"opnai\" (did you mean \"openai\"?)");
    row("unknown state", R"({"provider_state.openai": {"eq": "up"}})",
        WHEN "[\"provider_state.openai\"].eq: must be healthy, degraded, down, cooling, off, attention or "
             "no_traffic, is \"up\"");
    row("spend of an unknown key", R"({"spend_today.key:me": {"gt": 1}})",
        WHEN "[\"spend_today.key:me\"]: unknown access key \"me\"");
    row("header without a name", R"({"header.": {"exists": true}})",
        WHEN "[\"header.\"]: must name a header: header.NAME");
    row("all of nothing", R"({"all": []})", WHEN ".all: must not be empty");
    row("all is an object", R"({"all": {}})", WHEN ".all: must be a list, is an object");
    row("deep within", R"({"all": [{"any": [{"not": {"zz": {"eq": 1}}}]}]})",
        WHEN ".all[0].any[0].not.zz: unknown field");
#undef WHEN
}

TOLLGATE_TEST(WrongRoutesTest)
#include "tst_wrong_routes.moc"
