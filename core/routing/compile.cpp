// SPDX-License-Identifier: GPL-3.0-or-later
// From the JSON of a route to its graph.
#include "config/route_words.h"
#include "routing/graph.h"

#include <algorithm>
#include <charconv>

namespace tollgate::routing {

namespace {

using config::Json;

std::string textOf(const Json& object, std::string_view name, std::string_view absent = {}) {
    const Json* value = object.find(name);
    return value && value->kind == Json::Kind::String ? value->text : std::string(absent);
}

double numberIn(const Json& value, double absent) {
    double number = absent;
    if (value.kind == Json::Kind::Number)
        std::from_chars(value.text.data(), value.text.data() + value.text.size(), number);
    return number;
}

double realOf(const Json& object, std::string_view name, double absent) {
    const Json* value = object.find(name);
    return value ? numberIn(*value, absent) : absent;
}

std::int64_t wholeOf(const Json& object, std::string_view name, std::int64_t absent) {
    return static_cast<std::int64_t>(realOf(object, name, static_cast<double>(absent)));
}

const std::vector<Json>& itemsOf(const Json& object, std::string_view name) {
    static const std::vector<Json> none;
    const Json* value = object.find(name);
    return value ? value->items : none;
}

std::vector<std::string> textsOf(const Json& object, std::string_view name) {
    std::vector<std::string> texts;
    for (const Json& item : itemsOf(object, name)) texts.push_back(item.text);
    return texts;
}

std::vector<BodyMember> bodyMembersOf(const Json& object, std::string_view name) {
    std::vector<BodyMember> members;
    if (const Json* value = object.find(name))
        for (const Json::Member& member : value->members)
            members.push_back({member.name, config::compactText(member.value)});
    return members;
}

template <class Enum, std::size_t N>
Enum wordOf(const Json& object, std::string_view name, const std::string_view (&words)[N], Enum absent) {
    const std::string text = textOf(object, name);
    auto at = std::find(std::begin(words), std::end(words), text);
    return at == std::end(words) ? absent : static_cast<Enum>(at - std::begin(words));
}

// Knows the places of the nodes by name while they are read.
class Compiler {
public:
    explicit Compiler(Graph& graph) : m_graph(graph) {}

    void node(Node& node, const Json& json) const {
        const std::string kind = textOf(json, "kind");
        if (kind == "match") node.what = match(json);
        if (kind == "split") node.what = split(json);
        if (kind == "gate") node.what = gate(json);
        if (kind == "cache") node.what = cache(json);
        if (kind == "guard") node.what = guard(json);
        if (kind == "transform") node.what = transform(json);
        if (kind == "pool") node.what = pool(json);
        if (kind == "target") node.what = target(json);
        if (kind == "deny") node.what = Deny{static_cast<int>(wholeOf(json, "status", 403)), textOf(json, "message")};
    }

private:
    NodeIndex port(const Json& object, std::string_view name) const { return m_graph.find(textOf(object, name)); }

    Match match(const Json& json) const {
        Match match;
        for (const Json& item : itemsOf(json, "cases")) {
            const Json* when = item.find("when");
            Condition condition = Condition::from(when ? *when : Json::object());
            m_graph.asks_task |= condition.asks(Field::Task) || condition.asks(Field::Complexity);
            m_graph.asks_language |= condition.asks(Field::Language);
            condition.collectSubjects(Field::SpendToday, m_graph.spend_scopes);
            std::string words = condition.inWords();
            match.cases.push_back({std::move(condition), std::move(words), port(item, "to")});
        }
        match.otherwise = port(json, "else");
        return match;
    }

    Split split(const Json& json) const {
        Split split;
        for (const Json& item : itemsOf(json, "arms"))
            split.arms.push_back({realOf(item, "weight", 0), port(item, "to")});
        split.sticky = wordOf(json, "sticky", config::kStickies, Sticky::None);
        split.sticky_s = wholeOf(json, "sticky_s", split.sticky_s);
        return split;
    }

    Gate gate(const Json& json) const {
        constexpr std::string_view periods[] = {"", "minute", "hour", "day", "month"};
        Gate gate;
        gate.measure = wordOf(json, "measure", config::kMeasures, Measure::Requests);
        gate.amount = realOf(json, "amount", 0);
        gate.period = wordOf(json, "window", periods, Period::Seconds);
        gate.seconds = wholeOf(json, "window", 0);
        gate.per = textOf(json, "per", "all");
        gate.ok = port(json, "ok");
        gate.over = port(json, "over");
        return gate;
    }

    Cache cache(const Json& json) const {
        return {textOf(json, "mode") == "semantic", wholeOf(json, "ttl_s", 86'400), port(json, "miss")};
    }

    Guard guard(const Json& json) const {
        return {textsOf(json, "guardrails"), port(json, "pass"), port(json, "blocked")};
    }

    Transform transform(const Json& json) const {
        Transform transform;
        transform.set = bodyMembersOf(json, "set");
        transform.defaults = bodyMembersOf(json, "default");
        transform.drop = textsOf(json, "drop");
        transform.model = textOf(json, "model");
        transform.system = textOf(json, "system");
        transform.next = port(json, "next");
        return transform;
    }

    Pool pool(const Json& json) const {
        Pool pool;
        pool.strategy = wordOf(json, "strategy", config::kStrategies, Strategy::Ordered);
        for (const Json& item : itemsOf(json, "members")) {
            if (item.kind == Json::Kind::String)
                pool.members.push_back({m_graph.find(item.text), 1});
            else
                pool.members.push_back({port(item, "to"), realOf(item, "weight", 1)});
        }
        pool.failover_on = json.find("failover_on") ? record::OutcomeSet() : defaultPool().failover_on;
        for (const std::string& word : textsOf(json, "failover_on")) pool.failover_on.addWord(word);
        pool.attempts = static_cast<std::int32_t>(wholeOf(json, "attempts", pool.attempts));
        pool.hedge_after_ms = wholeOf(json, "hedge_after_ms", 0);
        pool.first_byte_ms = wholeOf(json, "first_byte_ms", 0);
        pool.sticky = wordOf(json, "sticky", config::kStickies, Sticky::None);
        pool.sticky_s = wholeOf(json, "sticky_s", pool.sticky_s);
        pool.return_after_s = wholeOf(json, "return_after_s", pool.return_after_s);
        return pool;
    }

    TargetNode target(const Json& json) const {
        TargetNode target;
        target.provider = textOf(json, "provider");
        target.model = textOf(json, "model");
        if (json.find("retries")) target.retries = static_cast<std::int32_t>(wholeOf(json, "retries", 1));
        target.set = bodyMembersOf(json, "set");
        target.max_output_tokens = wholeOf(json, "max_output_tokens", 0);
        if (const Json* timeouts = json.find("timeouts")) {
            target.connect_ms = wholeOf(*timeouts, "connect_ms", 0);
            target.first_byte_ms = wholeOf(*timeouts, "first_byte_ms", 0);
            target.idle_ms = wholeOf(*timeouts, "idle_ms", 0);
        }
        return target;
    }

    Graph& m_graph;
};

} // namespace

Graph compile(const config::Route& route) {
    Graph graph;
    graph.id = route.id;
    auto json = config::parseJson(route.json);
    if (!json) return graph;
    graph.name = textOf(*json, "name", route.id);
    if (graph.name.empty()) graph.name = route.id;
    if (const Json* enabled = json->find("enabled")) graph.enabled = enabled->truth;
    graph.models = textsOf(*json, "models");
    const Json* nodes = json->find("nodes");
    if (!nodes) return graph;
    for (const Json::Member& member : nodes->members) graph.nodes.push_back({member.name, Deny{}});
    const Compiler compiler(graph);
    for (std::size_t i = 0; i < nodes->members.size(); ++i) compiler.node(graph.nodes[i], nodes->members[i].value);
    graph.entry = graph.find(textOf(*json, "entry"));
    return graph;
}

} // namespace tollgate::routing
