// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include <algorithm>

namespace tollgate::ui::sample {

namespace {

constexpr double kAll = 182;

CanvasNode target(const QString& id, const QString& name, QPointF position, int slot, Status status,
                  const QString& per_hour, const QString& state = {}) {
    CanvasNode made = node(id, StepKind::Target, name, {}, position);
    made.color_slot = slot;
    made.status = status;
    made.state = state;
    made.per_hour = per_hour;
    return made;
}

CanvasNode byModel() {
    CanvasNode match = node(u"by-model"_qs, StepKind::Match, u"By model"_qs, u"first case that fits"_qs, {340, 176});
    match.ports = {{u"cases/0/to"_qs, u"claude-*"_qs, u"83 / h"_qs},
                   {u"cases/1/to"_qs, u"gpt-*"_qs, u"41 / h"_qs},
                   {u"cases/2/to"_qs, u"cheap"_qs, u"27 / h"_qs},
                   {u"else"_qs, u"otherwise"_qs, u"23 / h"_qs}};
    return match;
}

QList<CanvasNode> steps() {
    QList<CanvasNode> nodes{
        node(u"entry"_qs, StepKind::Entry, u"Other clients"_qs, u"3 protocols · 181 / h"_qs, {16, 216}, {u"entry"_qs}),
        node(u"cache"_qs, StepKind::Cache, u"Answer cache"_qs, u"6 hits of 33 asked"_qs, {178, 216}, {u"miss"_qs}),
        byModel(),
        node(u"budget"_qs, StepKind::Budget, u"Daily budget"_qs, u"$12.90 of $25.00"_qs, {514, 46},
             {u"over"_qs, u"ok"_qs}),
        node(u"claude"_qs, StepKind::Pool, u"Claude pool"_qs, u"in order, 2 members"_qs, {514, 134},
             {u"members/0"_qs, u"members/1"_qs}),
        node(u"gpt"_qs, StepKind::Pool, u"GPT pool"_qs, u"in order, 2 members"_qs, {514, 222},
             {u"members/1"_qs, u"members/0"_qs}),
        node(u"cheap"_qs, StepKind::Split, u"Cheap"_qs, u"90 % / 10 %"_qs, {514, 302},
             {u"arms/0/to"_qs, u"arms/1/to"_qs}),
        node(u"gemini"_qs, StepKind::Pool, u"Gemini"_qs, u"in order, 1 member"_qs, {514, 382}, {u"members/0"_qs}),
        node(u"ci"_qs, StepKind::Entry, u"Key ci"_qs, u"nightly-eval · 1 / h"_qs, {16, 468}, {u"entry"_qs}),
        node(u"night"_qs, StepKind::Pool, u"Night batch"_qs, u"cheapest, 3 members"_qs, {514, 468},
             {u"members/1"_qs, u"members/2"_qs, u"members/0"_qs}),
        node(u"stop"_qs, StepKind::Stop, u"Stop"_qs, u"Budget used up"_qs, {724, 16}),
    };
    for (CanvasNode& each : nodes) {
        each.changed = each.id == u"claude"_qs || each.id == u"night"_qs;
        if (each.id != u"cheap"_qs) continue;
        each.problem_level = ProblemLevel::Warning;
        each.problem = u"llama3.3 has no tools"_qs;
    }
    return nodes;
}

} // namespace

CanvasNode node(const QString& id, StepKind kind, const QString& title, const QString& line, QPointF position,
                const QStringList& ports) {
    CanvasNode made;
    made.id = id;
    made.kind = kind;
    made.title = title;
    made.line = line;
    made.position = position;
    for (const QString& port : ports) made.ports.append({port, {}, {}});
    return made;
}

CanvasEdge edge(const QString& from, const QString& port, const QString& to, double share, EdgeStyle style,
                const QString& label) {
    return {from, port, to, label, share, style};
}

CanvasGraph picture() {
    CanvasGraph graph;
    graph.nodes = steps();
    graph.nodes += {
        target(u"anthropic"_qs, u"Anthropic"_qs, {724, 86}, 1, Status::Degraded, u"83 / h"_qs),
        target(u"openrouter"_qs, u"OpenRouter"_qs, {724, 158}, 4, Status::Healthy, u"14 / h"_qs),
        target(u"openai"_qs, u"OpenAI"_qs, {724, 230}, 2, Status::Healthy, u"41 / h"_qs),
        target(u"ollama"_qs, u"Ollama"_qs, {724, 302}, 7, Status::Healthy, u"23 / h"_qs),
        target(u"google"_qs, u"Google Gemini"_qs, {724, 374}, 3, Status::Healthy, u"27 / h"_qs),
        target(u"vllm"_qs, u"Lab vLLM"_qs, {724, 468}, 8, Status::Cooling, u"1 / h"_qs, u"Cooling 00:42"_qs),
    };
    graph.edges = {
        edge(u"entry"_qs, u"entry"_qs, u"cache"_qs, 181 / kAll),
        edge(u"cache"_qs, u"miss"_qs, u"by-model"_qs, 175 / kAll),
        edge(u"by-model"_qs, u"cases/0/to"_qs, u"budget"_qs, 83 / kAll),
        edge(u"by-model"_qs, u"cases/1/to"_qs, u"gpt"_qs, 41 / kAll),
        edge(u"by-model"_qs, u"cases/2/to"_qs, u"cheap"_qs, 27 / kAll),
        edge(u"by-model"_qs, u"else"_qs, u"gemini"_qs, 23 / kAll),
        edge(u"budget"_qs, u"over"_qs, u"stop"_qs, 0, EdgeStyle::Over, u"over"_qs),
        edge(u"budget"_qs, u"ok"_qs, u"claude"_qs, 83 / kAll, EdgeStyle::Normal, u"under 83 / h"_qs),
        edge(u"claude"_qs, u"members/0"_qs, u"anthropic"_qs, 83 / kAll),
        edge(u"claude"_qs, u"members/1"_qs, u"openrouter"_qs, 14 / kAll, EdgeStyle::Fallback, u"14 / h"_qs),
        edge(u"gpt"_qs, u"members/0"_qs, u"openai"_qs, 41 / kAll),
        edge(u"gpt"_qs, u"members/1"_qs, u"openrouter"_qs, 0, EdgeStyle::Idle),
        edge(u"cheap"_qs, u"arms/0/to"_qs, u"ollama"_qs, 23 / kAll),
        edge(u"cheap"_qs, u"arms/1/to"_qs, u"google"_qs, 4 / kAll),
        edge(u"gemini"_qs, u"members/0"_qs, u"google"_qs, 23 / kAll),
        edge(u"ci"_qs, u"entry"_qs, u"night"_qs, 1 / kAll),
        edge(u"night"_qs, u"members/0"_qs, u"vllm"_qs, 1 / kAll),
        edge(u"night"_qs, u"members/1"_qs, u"openai"_qs, 0, EdgeStyle::Idle),
        edge(u"night"_qs, u"members/2"_qs, u"google"_qs, 0, EdgeStyle::Idle),
    };
    return graph;
}

Choices choices() {
    Choices made;
    made.providers = {
        {u"anthropic"_qs, u"Anthropic"_qs, 1, Status::Degraded, {}, {u"claude-sonnet-4-5"_qs, u"claude-haiku-4-5"_qs}},
        {u"openrouter"_qs, u"OpenRouter"_qs, 4, Status::Healthy, {}, {u"anthropic/claude-sonnet-4.5"_qs}},
        {u"ollama"_qs, u"Ollama"_qs, 7, Status::Healthy, {}, {u"llama3.3"_qs}},
        {u"lab"_qs, u"Lab vLLM"_qs, 8, Status::Cooling, u"Cooling 00:42"_qs, {}}};
    made.nodes = {{u"claude"_qs, u"Claude pool"_qs, StepKind::Pool, {}, {}, {}},
                  {u"cheap"_qs, u"Cheap"_qs, StepKind::Split, {}, {}, {}},
                  {u"stop"_qs, u"Stop"_qs, StepKind::Stop, {}, {}, {}},
                  {u"sonnet"_qs, u"Anthropic"_qs, StepKind::Target, u"anthropic"_qs, {}, u"83 / h"_qs},
                  {u"or"_qs, u"OpenRouter"_qs, StepKind::Target, u"openrouter"_qs, u"anthropic/claude-sonnet-4.5"_qs,
                   u"14 / h"_qs},
                  {u"llama"_qs, u"Ollama"_qs, StepKind::Target, u"ollama"_qs, u"llama3.3"_qs, u"23 / h"_qs}};
    made.guardrails = {{u"no-secrets"_qs, u"No secrets"_qs}, {u"pii"_qs, u"Personal data"_qs}};
    made.keys = {{u"this-computer"_qs, u"This computer"_qs}, {u"ci"_qs, u"CI"_qs}};
    made.teams = {{u"support"_qs, u"Support"_qs}};
    made.tags = {u"project"_qs};
    made.clients = {u"Claude Code"_qs, u"Codex"_qs};
    made.models = {u"claude-sonnet-4-5"_qs, u"gpt-5.4"_qs};
    return made;
}

config::Json members(const char* json) {
    return config::parseJson(json).value();
}

// An entry, a tree of matches, under each a pool with two targets.
CanvasGraph large(int nodes) {
    CanvasGraph graph;
    const auto id = [](const char* kind, int number) {
        return QStringLiteral("%1-%2").arg(QLatin1String(kind)).arg(number);
    };
    graph.nodes.append(node(u"entry"_qs, StepKind::Entry, u"All clients"_qs, u"5,000 / h"_qs, {}, {u"entry"_qs}));
    graph.edges.append(edge(u"entry"_qs, u"entry"_qs, id("match", 0), 1));
    const int matches = std::max(1, (nodes + 8) / 10);
    for (int m = 0; m < matches && graph.nodes.size() < nodes; ++m) {
        CanvasNode match =
            node(id("match", m), StepKind::Match, QStringLiteral("Match %1").arg(m), u"first case"_qs, {});
        match.ports = {{u"cases/0/to"_qs, u"claude-*"_qs, u"83 / h"_qs},
                       {u"cases/1/to"_qs, u"gpt-*"_qs, u"41 / h"_qs},
                       {u"cases/2/to"_qs, u"deeper"_qs, u"7 / h"_qs},
                       {u"else"_qs, u"otherwise"_qs, u"23 / h"_qs}};
        graph.nodes.append(match);
        const char* const ports[] = {"cases/0/to", "cases/1/to", "else"};
        for (int p = 0; p < 3 && graph.nodes.size() + 3 <= nodes; ++p) {
            const QString pool = id("pool", 3 * m + p);
            graph.nodes.append(node(pool, StepKind::Pool, QStringLiteral("Pool %1").arg(3 * m + p),
                                    u"in order, 2 members"_qs, {}, {u"members/0"_qs, u"members/1"_qs}));
            graph.edges.append(edge(match.id, QLatin1String(ports[p]), pool, 0.4 / (p + 1)));
            for (int t = 0; t < 2; ++t) {
                const QString to = id("target", 2 * (3 * m + p) + t);
                graph.nodes.append(target(to, QStringLiteral("Provider %1").arg(2 * (3 * m + p) + t), {}, 1 + p + t,
                                          Status::Healthy, u"41 / h"_qs));
                graph.edges.append(edge(pool, QStringLiteral("members/%1").arg(t), to, 0.3,
                                        t == 0 ? EdgeStyle::Normal : EdgeStyle::Fallback));
            }
        }
        if (m + 1 < matches) graph.edges.append(edge(match.id, u"cases/2/to"_qs, id("match", m + 1), 0.2));
    }
    for (int i = 0; graph.nodes.size() < nodes; ++i) {
        graph.nodes.append(node(id("stop", i), StepKind::Stop, u"Stop"_qs, u"Not here"_qs, {}));
        graph.edges.append(edge(id("match", matches - 1), QStringLiteral("cases/%1/to").arg(10 + i), id("stop", i)));
    }
    return graph;
}

} // namespace tollgate::ui::sample
