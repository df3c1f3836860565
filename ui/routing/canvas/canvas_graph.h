// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas shows: steps with their ports, edges with their traffic, in words that are ready to be painted. A
// value, made by the page from the document and the log; the canvas compares it with what it shows and changes the
// difference. UI thread.
#pragma once

#include "ui/routing/canvas/step_kind.h"
#include "ui/theme/status.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QSet>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <optional>

namespace tollgate::ui {

enum class ProblemLevel { None, Warning, Error };

// A way out of a step: `path` is where it stands in the node ("cases/0/to", "else", "arms/1/to", "ok", "over", "miss",
// "pass", "blocked", "next", "members/0"; "entry" for the entry).
struct CanvasPort {
    QString path;
    QString label; // "claude-*", "otherwise", "over"; shown in rows for a match, as tooltip elsewhere
    QString count; // "83 / h"; only where rows are shown
    bool operator==(const CanvasPort&) const = default;
};

struct CanvasNode {
    QString id;
    StepKind kind = StepKind::Unknown;
    QString title;
    QString line;                 // "in order, 2 members"; where a state stands it is not shown
    QPointF position;             // top left
    QSizeF size;                  // empty: fitSizes() finds it
    int color_slot = 0;           // of the provider; 0: no coloured edge
    std::optional<Status> status; // of the target: shape and colour
    QString state;                // "Cooling 00:42"; empty: the word of `status`
    QString per_hour;             // "83 / h"
    bool changed = false;         // differs from the live version
    ProblemLevel problem_level = ProblemLevel::None;
    QString problem; // its sentence, as tooltip
    QList<CanvasPort> ports;
    bool operator==(const CanvasNode&) const = default;
};

enum class EdgeStyle {
    Normal,
    Fallback, // taken after a failure: warning, dashed
    Idle,     // no traffic: control, dashed
    Over      // when something is used up: denied, dashed
};

// An edge is known by where it begins, for a port leads to one step.
struct EdgeKey {
    QString from;
    QString port;
    bool operator==(const EdgeKey&) const = default;
};

inline size_t qHash(const EdgeKey& key, size_t seed = 0) {
    return qHashMulti(seed, key.from, key.port);
}

struct CanvasEdge {
    QString from;
    QString port;
    QString to;
    QString label;    // "over", "14 / h"
    double share = 0; // of all requests or of all cost, 0 to 1: its width
    EdgeStyle style = EdgeStyle::Normal;
    bool operator==(const CanvasEdge&) const = default;

    EdgeKey key() const { return {from, port}; }
};

struct CanvasGraph {
    QList<CanvasNode> nodes;
    QList<CanvasEdge> edges;
    // The path of a simulated request: these stay in colour, everything else goes back. Empty: none is shown.
    QStringList lit_nodes;
    QList<EdgeKey> lit_edges;
    bool operator==(const CanvasGraph&) const = default;

    const CanvasNode* node(const QString& id) const;
    const CanvasEdge* edge(const EdgeKey& key) const;
};

// Gives every node without a size the one its text needs in the console's fonts (130 to 200 px wide).
void fitSizes(CanvasGraph& graph);

// The edges a request takes, from the entry to the target that answered.
using CanvasPath = QList<EdgeKey>;

} // namespace tollgate::ui
