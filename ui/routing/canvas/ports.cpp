// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/canvas/ports.h"

#include "ui/routing/canvas/node_metrics.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

// How many of the ports are entries of the list `prefix` ("members/").
qsizetype entriesOf(const CanvasNode& node, const QString& prefix) {
    return std::count_if(node.ports.begin(), node.ports.end(),
                         [&prefix](const CanvasPort& port) { return port.path.startsWith(prefix); });
}

// All steps from which this one is reached, itself included.
QSet<QString> ancestorsOf(const CanvasGraph& graph, const QString& node) {
    QHash<QString, QStringList> before;
    for (const CanvasEdge& edge : graph.edges) before[edge.to].append(edge.from);
    QSet<QString> found{node};
    QStringList open{node};
    while (!open.isEmpty())
        for (const QString& from : before.value(open.takeLast())) {
            if (found.contains(from)) continue;
            found.insert(from);
            open.append(from);
        }
    return found;
}

} // namespace

QString nextPort(const CanvasNode& node) {
    switch (node.kind) {
    case StepKind::Match: return QStringLiteral("cases/%1/to").arg(entriesOf(node, QStringLiteral("cases/")));
    case StepKind::Split: return QStringLiteral("arms/%1/to").arg(entriesOf(node, QStringLiteral("arms/")));
    case StepKind::Pool: return QStringLiteral("members/%1").arg(entriesOf(node, QStringLiteral("members/")));
    default: return {};
    }
}

QPointF nextPortPlace(const CanvasNode& node) {
    return {node.size.width() - kPortTarget / 2, node.size.height()};
}

bool canPassThrough(StepKind kind) {
    switch (kind) {
    case StepKind::Entry:
    case StepKind::Target:
    case StepKind::Stop:
    case StepKind::Note:
    case StepKind::Unknown: return false;
    default: return true;
    }
}

QSet<QString> possibleTargets(const CanvasGraph& graph, const QString& node) {
    const CanvasNode* from = graph.node(node);
    if (from == nullptr) return {};
    const QSet<QString> before = ancestorsOf(graph, node);
    QSet<QString> possible;
    for (const CanvasNode& each : graph.nodes) {
        if (!hasInput(each) || before.contains(each.id)) continue;
        if (from->kind == StepKind::Pool && each.kind != StepKind::Target) continue;
        possible.insert(each.id);
    }
    return possible;
}

} // namespace tollgate::ui
