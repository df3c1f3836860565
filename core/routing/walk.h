// SPDX-License-Identifier: GPL-3.0-or-later
// The walk of one request through a route (DESIGN.md §4): from its entry to a plan of whom to ask in which order, to a
// refusal, or to a question only the engine can answer. Does no I/O and can be resumed. A value on the stack of the
// deciding step; what it refers to must outlive it. Leaves a line of the trace for every node it passes.
#pragma once

#include "record/trace.h"
#include "routing/graph.h"
#include "routing/rank.h"
#include "routing/world.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tollgate::routing {

// One target of the plan.
struct PlanMember {
    std::string provider;             // id
    std::string model;                // as the provider knows it
    const TargetNode* node = nullptr; // null: of no route
};

// The arm a split has sent a subject to, as one number.
struct Stay {
    std::uint64_t subject = 0;
    std::uint64_t arm = 0;
};

// Whom to ask, the first first. Not empty.
struct Plan {
    const Pool* pool = nullptr; // the rules that hold; never null
    std::vector<PlanMember> members;
    std::vector<const Transform*> transforms; // in the order they were passed
    std::optional<std::uint64_t> sticky;      // remember the member that answers under this subject
    std::vector<Stay> stays;                  // remember these, from now on anew
};

// The route says no.
struct Stop {
    const Deny* deny = nullptr;
    std::string node;
};

// Every target that could answer is skipped; the trace's last step says each one's reason.
struct NobodyLeft {
    std::string node;
};

// May it pass this gate? Go on with Walk::answer().
struct AskGate {
    const Gate* gate = nullptr;
    std::string_view node;
};

using Decision = std::variant<Plan, Stop, NobodyLeft, AskGate>;

// What a gate counts at the moment, for the trace.
struct GateAnswer {
    bool room = true;
    std::string used; // "37", "$1.20"
};

class Walk {
public:
    // `model`: as the client asked for it.
    Walk(const Graph& graph, std::string_view model, const Asked& asked, World& world,
         std::vector<record::TraceStep>& trace);

    Decision next();                       // from the start, or from where answer() has left it
    void answer(const GateAnswer& answer); // after AskGate

private:
    std::optional<Decision> pass(const Node& node, const Match& match);
    std::optional<Decision> pass(const Node& node, const Split& split);
    std::optional<Decision> pass(const Node& node, const Gate& gate);
    std::optional<Decision> pass(const Node& node, const Cache& cache);
    std::optional<Decision> pass(const Node& node, const Guard& guard);
    std::optional<Decision> pass(const Node& node, const Transform& transform);
    std::optional<Decision> pass(const Node& node, const Pool& pool);
    std::optional<Decision> pass(const Node& node, const TargetNode& target);
    std::optional<Decision> pass(const Node& node, const Deny& deny);

    Decision notEnforced(const Node& node);
    record::TraceStep& trace(const Node& node, std::string port, std::string reason,
                             std::vector<std::string> arguments = {});
    std::uint64_t nameHash(const Node& node) const;
    // The hash of who is to stay where they are; nothing when the request does not say who it is.
    std::optional<std::uint64_t> subjectOf(const Node& node, Sticky sticky) const;
    PlanMember memberAt(NodeIndex target) const;
    // Which of a split's arms; as many as there are when none can be taken.
    std::size_t drawn(const Split& split, std::optional<std::uint64_t> subject);
    std::size_t keptArm(const Split& split, std::uint64_t subject) const;
    std::uint64_t armHash(const Split::Arm& arm) const;

    const Graph& m_graph;
    std::string m_model;
    const Asked& m_asked;
    World& m_world;
    std::vector<record::TraceStep>& m_trace;
    NodeIndex m_at = kNoNode;
    std::size_t m_steps = 0;
    std::vector<const Transform*> m_transforms;
    std::vector<Stay> m_stays;
};

// Orders members by the rules of a pool and writes them and those that are skipped into `step`. The result holds those
// that can be asked now, at most as many as the pool's `attempts`. `subject`: whose member is kept, if anyone's.
std::vector<PlanMember> rankMembers(const Pool& pool, std::uint64_t poolHash, std::vector<PlanMember> members,
                                    const std::vector<double>& weights, World& world,
                                    std::optional<std::uint64_t> subject, record::TraceStep& step);

// The one number a sticky pool remembers of a member.
std::uint64_t memberHash(std::string_view provider, std::string_view model);

} // namespace tollgate::routing
