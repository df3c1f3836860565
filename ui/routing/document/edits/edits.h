// SPDX-License-Identifier: GPL-3.0-or-later
// The changes a person makes to a route: each takes a draft and gives the new one. What cannot be done leaves the draft
// as it was. Pure; any thread.
#pragma once

#include "ui/routing/canvas/step_kind.h"
#include "ui/routing/document/draft.h"

#include <QString>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::ui::edits {

using Ids = std::vector<std::string>;

// A change that also makes steps: their ids, for selecting them.
struct Made {
    RouteDraft draft;
    Ids ids;
    QString problem; // why nothing was made; "" when something was
};

// An id that no step of the draft has: "match", "match-2".
std::string freeId(const RouteDraft& draft, std::string_view wanted);

// add.cpp
// The first step becomes the entry. Kinds the file does not know make nothing.
Made addNode(const RouteDraft& draft, StepKind kind, std::optional<Position> at = {});
// The same, behind a step: its first open port, else one more member, arm or case, leads to the new one; else it goes
// between the step and where its main port leads.
Made addAfter(const RouteDraft& draft, StepKind kind, const std::string& node, std::optional<Position> at = {});
// Between a step's port and where it leads. A step that cannot lead there is only added.
Made insertOnEdge(const RouteDraft& draft, StepKind kind, const std::string& node, std::string_view port,
                  std::optional<Position> at = {});
// The same with a step that is there, and whose main port is joined anew.
RouteDraft insertExisting(const RouteDraft& draft, const std::string& inserted, const std::string& node,
                          std::string_view port);

// remove.cpp
// Those who led to a removed step lead to where its main port led.
RouteDraft removeNodes(const RouteDraft& draft, const Ids& ids);

// connect.cpp
// `port` may be one more case, arm or member: "cases/+", or the place behind the last ("members/2", "cases/3/to").
// Empty when it is done, else why it cannot be.
QString whyNotConnect(const RouteDraft& draft, const std::string& node, std::string_view port,
                      const std::string& target);
RouteDraft connectPort(const RouteDraft& draft, const std::string& node, std::string_view port,
                       const std::string& target);
RouteDraft disconnect(const RouteDraft& draft, const std::string& node, std::string_view port);
RouteDraft setEntry(const RouteDraft& draft, const std::string& node);

// members.cpp
// Sets a member of a step at a path ("cases/0/when", "attempts"); a Null takes it away. With node "": of the route
// itself (name, enabled, models, note).
RouteDraft setMember(const RouteDraft& draft, const std::string& node, std::string_view path, config::Json value);
RouteDraft rename(const RouteDraft& draft, const std::string& node, const std::string& name);
// Moves an item of a list of a step: cases, arms, members.
RouteDraft reorder(const RouteDraft& draft, const std::string& node, std::string_view list, std::size_t from,
                   std::size_t to);
// Exchanges a step with the one before it on its way (or after it), when both have only one way on. Empty when that can
// be, else why not.
QString whyNotShift(const RouteDraft& draft, const std::string& node, bool up);
RouteDraft shift(const RouteDraft& draft, const std::string& node, bool up);
RouteDraft moveNodes(const RouteDraft& draft, const std::map<std::string, Position>& positions);

// copy.cpp
// Steps as JSON text, for the clipboard; what they lead to outside stays named.
std::string copyText(const RouteDraft& draft, const Ids& ids);
// Puts the steps of such a text, or of a whole route, into the draft with ids of their own. Ports that lead to steps
// the draft does not have are opened. `at`: where the top left one goes.
Made paste(const RouteDraft& draft, std::string_view text, std::optional<Position> at = {});
Made duplicate(const RouteDraft& draft, const Ids& ids);

} // namespace tollgate::ui::edits
