// SPDX-License-Identifier: GPL-3.0-or-later
// A route as a numbered tree of rows, for the list: every step once, every port once. A step that several lead to
// stands where it is met first; the others point to its number. Pure; UI thread.
#pragma once

#include "ui/routing/canvas/canvas_graph.h"
#include "ui/routing/document/ports.h"
#include "ui/routing/route_facts.h"

#include <QList>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace tollgate::ui {

struct StepRow {
    enum class Kind {
        Entry,
        Step, // a node
        Way,  // a case, an arm, what is over: a port with what follows below it
        Seen, // a step that stands elsewhere
        Lost  // heading of steps that nothing leads to
    };
    Kind kind = Kind::Step;
    QString key;            // the same for the same place from one version of the draft to the next
    std::string node;       // whose row it is; of a way the step it leaves
    std::string from;       // the step that `ways` leave
    std::vector<Port> ways; // the ports it stands for
    int depth = 0;
    QString number; // "2.2.1"; "" below the numbered ones
    QString icon;
    QString title;
    QString condition; // column If
    QString then;
    std::optional<Status> status;
    QString state;
    QString reason; // of the state, for the tooltip
    bridge::FlowFigures figures;
    bool local = false;   // costs nothing: own hardware
    bool changed = false; // differs from the live version
    bool parent = false;  // rows below belong to it
    ProblemLevel problem = ProblemLevel::None;
    int problems = 0; // of that level
    bool operator==(const StepRow&) const = default;
};

QList<StepRow> stepRows(const RouteDraft& draft, const RouteFacts& facts);

} // namespace tollgate::ui
