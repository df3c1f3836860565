// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_edits.h"

#include "ui/routing/document/edits/edits.h"
#include "ui/routing/document/ports.h"

namespace tollgate::test {

namespace {

using namespace ui;
using config::Json;

class Editing {
public:
    Editing(const RouteDraft& draft, std::mt19937& random) : m_draft(draft), m_random(random) {}

    RouteDraft run() {
        switch (pick(12)) {
        case 0: return edits::addNode(m_draft, kind(), place()).draft;
        case 1: return edits::addAfter(m_draft, kind(), node()).draft;
        case 2: return edits::insertOnEdge(m_draft, kind(), node(), port(), place()).draft;
        case 3: return edits::removeNodes(m_draft, {node()});
        case 4:
        case 5: return connect();
        case 6: return edits::disconnect(m_draft, node(), port());
        case 7: return edits::moveNodes(m_draft, {{node(), place()}});
        case 8: return edits::rename(m_draft, node(), "step \"" + std::to_string(pick(9)) + "\" é");
        case 9:
            return edits::setMember(m_draft, node(), "a/b~1c/" + std::to_string(pick(3)),
                                    Json::number(std::int64_t{pick(9)}));
        case 10: return edits::duplicate(m_draft, {node(), node()}).draft;
        default: return other();
        }
    }

private:
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

    StepKind kind() {
        const auto kinds = paletteKinds();
        return kinds[static_cast<std::size_t>(pick(static_cast<int>(kinds.size())))];
    }

    std::string node() {
        if (m_draft.nodes.empty() || pick(20) == 0) return "nobody";
        return m_last = m_draft.nodes[static_cast<std::size_t>(pick(static_cast<int>(m_draft.nodes.size())))].id;
    }

    std::string port() {
        const DraftNode* of = m_draft.find(m_last);
        const auto ports = of ? portsOf(*of) : std::vector<Port>();
        return ports.empty() ? "else" : ports[static_cast<std::size_t>(pick(static_cast<int>(ports.size())))].path;
    }

    Position place() { return {static_cast<double>(pick(60) * 16), static_cast<double>(pick(60) * 16)}; }

    RouteDraft connect() {
        const std::string from = node();
        const std::string more = pick(3) == 0 ? "cases/+" : pick(2) == 0 ? "members/+" : port();
        return edits::connectPort(m_draft, from, pick(6) == 0 ? "arms/+" : more, node());
    }

    RouteDraft other() {
        switch (pick(5)) {
        case 0: return edits::paste(m_draft, edits::copyText(m_draft, {node(), node(), node()}), place()).draft;
        case 1: return edits::setEntry(m_draft, node());
        case 2: return edits::reorder(m_draft, node(), pick(2) == 0 ? "cases" : "members", 0, 1);
        case 3: return edits::setMember(m_draft, "", "note", Json::string("note " + std::to_string(pick(9))));
        default: return edits::setMember(m_draft, node(), "note", {});
        }
    }

    const RouteDraft& m_draft;
    std::mt19937& m_random;
    std::string m_last;
};

} // namespace

ui::RouteDraft randomEdit(const ui::RouteDraft& draft, std::mt19937& random) {
    return Editing(draft, random).run();
}

ui::RouteDraft randomRoute(int steps, std::mt19937& random) {
    RouteDraft draft;
    draft.id = "random";
    for (int i = 0; i < steps; ++i) draft = randomEdit(draft, random);
    return draft;
}

} // namespace tollgate::test
