// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/route_graph.h"

#include "ui/format/money.h"
#include "ui/format/numbers.h"
#include "ui/routing/canvas/layout.h"
#include "ui/routing/canvas/node_metrics.h"
#include "ui/routing/document/kinds.h"
#include "ui/routing/document/ports.h"
#include "ui/routing/problems/problem_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tollgate::ui {

namespace {

constexpr qreal kEntryGap = 48;

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::RouteLines)
};

QString shown(const std::string& id) {
    return QString::fromStdString(id);
}

class Drawing {
public:
    Drawing(const RouteDraft& draft, const RouteFacts& facts) : m_draft(draft), m_facts(facts) {}

    CanvasGraph run() {
        addEntry();
        for (const DraftNode& node : m_draft.nodes) addNode(node);
        fitSizes(m_graph);
        place();
        return std::move(m_graph);
    }

private:
    // What an edge or a step shows of its traffic; "" when the overlay is off or nothing passed.
    QString figure(const bridge::FlowFigures& figures) const {
        if (m_facts.overlay == Overlay::Off || figures.requests == 0) return {};
        if (m_facts.overlay == Overlay::Flow) return perHour(static_cast<double>(figures.requests));
        return figures.unpriced == figures.requests ? Words::tr("unpriced") : moneySum(figures.cost);
    }

    double share(const bridge::FlowFigures& figures) const {
        const bridge::FlowFigures& all = m_facts.flow.all;
        if (m_facts.overlay == Overlay::Cost)
            return all.cost.pico > 0 ? static_cast<double>(figures.cost.pico) / static_cast<double>(all.cost.pico) : 0;
        return all.requests > 0 ? static_cast<double>(figures.requests) / static_cast<double>(all.requests) : 0;
    }

    void addEntry() {
        CanvasNode entry;
        entry.id = kEntryNode;
        entry.kind = StepKind::Entry;
        entry.title = Words::tr("Requests");
        QStringList models;
        for (const std::string& model : m_draft.models) models << shown(model);
        if (models == QStringList{QStringLiteral("*")}) models = QStringList{Words::tr("any model")};
        entry.line = !m_draft.enabled   ? Words::tr("switched off")
                     : models.isEmpty() ? Words::tr("that name this route")
                                        : models.join(QStringLiteral(", "));
        if (const QString all = figure(m_facts.flow.all); !all.isEmpty()) entry.line += QStringLiteral(" · ") + all;
        entry.ports = {{kEntryPort, {}, {}}};
        setProblem(entry, {});
        m_graph.nodes.append(entry);
        if (m_draft.find(m_draft.entry))
            addEdge({kEntryNode, kEntryPort, shown(m_draft.entry), {}, 0, EdgeStyle::Normal}, m_facts.flow.all);
    }

    void addNode(const DraftNode& node) {
        CanvasNode made;
        made.id = shown(node.id);
        made.kind = stepKindOf(node.members);
        made.title = made.kind == StepKind::Target ? targetTitle(node, m_facts) : titleOf(node);
        made.line = lineOf(node, m_facts);
        made.changed = m_facts.changed.contains(node.id);
        made.per_hour = made.kind == StepKind::Target ? figure(stepFigures(m_draft, node, m_facts)) : QString();
        if (made.kind == StepKind::Target) setProvider(made, node);
        setProblem(made, node.id);
        for (const Port& port : portsOf(node)) {
            const bridge::FlowFigures figures = portFigures(m_draft, node, port.path, port.target, m_facts);
            made.ports.append({shown(port.path), port.label, figure(figures)});
            if (m_draft.find(port.target)) addPort(node, port, figures);
        }
        m_graph.nodes.append(made);
    }

    void setProvider(CanvasNode& made, const DraftNode& node) const {
        const auto face = m_facts.providers.find(node.textOf("provider"));
        if (face == m_facts.providers.end()) return;
        made.color_slot = face->second.slot;
        made.status = face->second.status;
        made.state = face->second.state;
    }

    void setProblem(CanvasNode& made, const std::string& node) const {
        for (const bridge::RouteProblem& problem : m_facts.problems) {
            if (problem.node != node || problem.weight == bridge::ProblemWeight::Hint) continue;
            const ProblemLevel level = problem.isError() ? ProblemLevel::Error : ProblemLevel::Warning;
            if (made.problem_level < level) made.problem_level = level;
            if (!made.problem.isEmpty()) made.problem += QLatin1Char('\n');
            made.problem += problemText(problem);
        }
    }

    void addPort(const DraftNode& node, const Port& port, const bridge::FlowFigures& figures) {
        CanvasEdge edge{shown(node.id), shown(port.path), shown(port.target), {}, 0, EdgeStyle::Normal};
        if (port.path == "over" || port.path == "blocked") edge.style = EdgeStyle::Over;
        if (node.kind() == "gate" || node.kind() == "guard") {
            edge.label = port.label;
            if (const QString shownFigure = figure(figures); !shownFigure.isEmpty())
                edge.label += QLatin1Char(' ') + shownFigure;
        }
        if (node.kind() == "pool") {
            const bridge::TargetFigures member = figuresOf(*m_draft.find(port.target), node.id, m_facts);
            if (member.fallback > 0 && member.fallback * 2 >= member.asked) {
                edge.style = EdgeStyle::Fallback;
                edge.label = figure(figures);
            }
        }
        addEdge(std::move(edge), figures);
    }

    void addEdge(CanvasEdge edge, const bridge::FlowFigures& figures) {
        if (m_facts.overlay == Overlay::Off) {
            if (edge.style == EdgeStyle::Fallback) edge.style = EdgeStyle::Normal;
            m_graph.edges.append(std::move(edge));
            return;
        }
        edge.share = std::clamp(share(figures), 0.0, 1.0);
        if (edge.style == EdgeStyle::Normal && figures.requests == 0) edge.style = EdgeStyle::Idle;
        m_graph.edges.append(std::move(edge));
    }

    // Where a person put them; the others where a tidy layout has them.
    void place() {
        const bool all = std::all_of(m_draft.nodes.begin(), m_draft.nodes.end(),
                                     [&](const DraftNode& node) { return m_draft.positions.contains(node.id); });
        const QHash<QString, QPointF> tidy = all ? QHash<QString, QPointF>() : layered(m_graph);
        for (CanvasNode& node : m_graph.nodes) {
            const auto put = m_draft.positions.find(node.id.toStdString());
            node.position =
                put == m_draft.positions.end() ? tidy.value(node.id) : QPointF(put->second.x, put->second.y);
        }
        placeEntry();
    }

    // Left of the first step, for the file has no place for it.
    void placeEntry() {
        CanvasNode& entry = m_graph.nodes.front();
        const CanvasNode* first = m_graph.node(shown(m_draft.entry));
        if (!first) return;
        entry.position = {first->position.x() - entry.size.width() - kEntryGap,
                          first->position.y() + inputPlace(*first).y() - entry.size.height() / 2};
    }

    const RouteDraft& m_draft;
    const RouteFacts& m_facts;
    CanvasGraph m_graph;
};

// The port of the pool's member that is this target, or of the step itself.
QString memberPort(const RouteDraft& draft, const DraftNode& pool, const std::string& provider,
                   const std::string& model) {
    for (const Port& port : portsOf(pool)) {
        const DraftNode* target = draft.find(port.target);
        if (!target || target->textOf("provider") != provider) continue;
        const std::string named = target->textOf("model");
        if (named.empty() || named == model) return shown(port.path);
    }
    return {};
}

} // namespace

CanvasGraph canvasGraph(const RouteDraft& draft, const RouteFacts& facts) {
    return Drawing(draft, facts).run();
}

CanvasPath pathOf(const RouteDraft& draft, const std::vector<record::TraceStep>& trace, const std::string& provider,
                  const std::string& model) {
    CanvasPath path;
    for (const record::TraceStep& step : trace) {
        const DraftNode* node = draft.find(step.node);
        if (!node) continue;
        if (path.isEmpty()) path.append({kEntryNode, kEntryPort});
        const QString port =
            node->kind() == "pool" ? memberPort(draft, *node, provider, model) : shown(bridge::portPath(step.port));
        if (!port.isEmpty()) path.append({shown(node->id), port});
    }
    return path;
}

} // namespace tollgate::ui
