// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/edits/edits.h"
#include "ui/routing/document/kinds.h"
#include "ui/routing/document/ports.h"

#include <QCoreApplication>

namespace tollgate::ui::edits {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(tollgate::ui::RouteEdits)
};

std::string nextOf(const DraftNode& node) {
    const std::string port = mainPort(node);
    for (const Port& one : portsOf(node))
        if (one.path == port) return one.target;
    return {};
}

// Steps that requests only pass: a cache, a gate, a change.
bool passes(const DraftNode& node) {
    const std::string kind = node.kind();
    return kind == "gate" || kind == "cache" || kind == "guard" || kind == "transform";
}

// The step whose main port leads here; null when there is none or it does not only pass.
const DraftNode* before(const RouteDraft& draft, const std::string& node) {
    for (const DraftNode& one : draft.nodes)
        if (passes(one) && nextOf(one) == node) return &one;
    return nullptr;
}

// Who leads to `from` by any port leads to `to` from now on.
void redirect(RouteDraft& draft, const std::string& from, const std::string& to) {
    if (draft.entry == from) draft.entry = to;
    for (DraftNode& node : draft.nodes)
        for (const Port& port : portsOf(node))
            if (port.target == from) lead(node, port.path, to);
}

} // namespace

QString whyNotShift(const RouteDraft& draft, const std::string& node, bool up) {
    const DraftNode* step = draft.find(node);
    if (!step) return Words::tr("There is no such step any more.");
    if (!passes(*step)) return Words::tr("%1 has no place of its own in an order.").arg(titleOf(*step));
    if (up) return before(draft, node) ? QString() : Words::tr("There is no step before it that it could change with.");
    const DraftNode* after = draft.find(nextOf(*step));
    return after && passes(*after) ? QString() : Words::tr("There is no step after it that it could change with.");
}

RouteDraft shift(const RouteDraft& draft, const std::string& node, bool up) {
    const DraftNode* step = draft.find(node);
    const DraftNode* earlier = up ? before(draft, node) : step;
    if (!step || !earlier || !whyNotShift(draft, node, up).isEmpty()) return draft;
    const std::string first = earlier->id;
    const std::string second = up ? node : nextOf(*step);
    RouteDraft next = draft;
    DraftNode* one = next.find(first);
    DraftNode* other = next.find(second);
    if (!one || !other) return draft;
    const std::string rest = nextOf(*other);
    redirect(next, first, second);
    lead(*other, mainPort(*other), first);
    lead(*one, mainPort(*one), rest);
    return next;
}

} // namespace tollgate::ui::edits
