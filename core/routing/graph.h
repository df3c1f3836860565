// SPDX-License-Identifier: GPL-3.0-or-later
// A route compiled for deciding (DESIGN.md §4): nodes in a list, ports as indices, conditions and words ready. Made
// when a configuration or a draft is checked; immutable, any thread.
#pragma once

#include "config/config.h"
#include "record/outcome.h"
#include "routing/condition.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tollgate::routing {

using NodeIndex = std::uint32_t;
constexpr NodeIndex kNoNode = UINT32_MAX;

enum class Sticky : std::uint8_t { None, Session, Key, User };
enum class Strategy : std::uint8_t { Ordered, Weighted, RoundRobin, Fastest, Cheapest, LeastBusy, Headroom };
std::string_view nameOf(Strategy strategy); // as in the file

// A member of a request's body with its value as JSON text.
struct BodyMember {
    std::string name;
    std::string json;
    bool operator==(const BodyMember&) const = default;
};

struct Match {
    struct Case {
        Condition when;
        std::string words; // of the condition
        NodeIndex to = kNoNode;
    };

    std::vector<Case> cases;
    NodeIndex otherwise = kNoNode;
};

struct Split {
    struct Arm {
        double weight = 0;
        NodeIndex to = kNoNode;
    };

    std::vector<Arm> arms;
    Sticky sticky = Sticky::None;
    std::int64_t sticky_s = 3600;
};

enum class Measure : std::uint8_t { Requests, Tokens, Usd };
enum class Period : std::uint8_t { Seconds, Minute, Hour, Day, Month };

struct Gate {
    Measure measure = Measure::Requests;
    double amount = 0;           // requests, tokens or dollars in a window
    Period period = Period::Day; // calendar periods in local time
    std::int64_t seconds = 0;    // of Period::Seconds
    std::string per = "all";     // all | key | team | tag:NAME
    NodeIndex ok = kNoNode;
    NodeIndex over = kNoNode;
};

struct Cache {
    bool semantic = false;
    std::int64_t ttl_s = 86'400;
    NodeIndex miss = kNoNode;
};

struct Guard {
    std::vector<std::string> guardrails;
    NodeIndex pass = kNoNode;
    NodeIndex blocked = kNoNode; // kNoNode: refused
};

// What is changed in the request on its way. Members are named as OpenAI Chat names them and put where the provider's
// dialect has them (dialects/edit_body.h).
struct Transform {
    std::vector<BodyMember> set;
    std::vector<BodyMember> defaults; // only where the client says nothing
    std::vector<std::string> drop;
    std::string model;  // "": as asked
    std::string system; // put before the client's own
    NodeIndex next = kNoNode;
};

struct Pool {
    struct Member {
        NodeIndex target = kNoNode;
        double weight = 1;
    };

    Strategy strategy = Strategy::Ordered;
    std::vector<Member> members;
    record::OutcomeSet failover_on;
    std::int32_t attempts = 3; // members that are tried at most
    std::int64_t hedge_after_ms = 0;
    std::int64_t first_byte_ms = 0; // 0: only the provider's own limit
    Sticky sticky = Sticky::None;
    std::int64_t sticky_s = 3600;
    std::int64_t return_after_s = 60;
};

struct TargetNode {
    std::string provider;
    std::string model;                   // "": as asked
    std::optional<std::int32_t> retries; // absent: `resilience.retry.retries`
    std::vector<BodyMember> set;
    std::int64_t max_output_tokens = 0; // 0: as asked
    // 0: the provider's.
    std::int64_t connect_ms = 0;
    std::int64_t first_byte_ms = 0;
    std::int64_t idle_ms = 0;
};

struct Deny {
    int status = 403;
    std::string message;
};

struct Node {
    std::string id;
    std::variant<Match, Split, Gate, Cache, Guard, Transform, Pool, TargetNode, Deny> what;
};

std::string_view kindOf(const Node& node); // "match", "split", …
std::vector<NodeIndex> successorsOf(const Node& node);

struct Graph {
    std::string id;
    std::string name; // the id when it has none
    int version = 0;  // counts what the route has been; 0: not known
    bool enabled = true;
    std::vector<std::string> models; // globs
    NodeIndex entry = kNoNode;
    std::vector<Node> nodes;
    bool asks_task = false;                // some condition asks what is dear to find out: task, complexity …
    bool asks_language = false;            // … language
    std::vector<std::string> spend_scopes; // whose spending of today conditions ask, as budgets name scopes

    const Node& at(NodeIndex index) const { return nodes[index]; }

    NodeIndex find(std::string_view id) const; // kNoNode when there is none
};

// `route` has passed config's check of its form; a port that leads nowhere is kNoNode.
Graph compile(const config::Route& route);

// What a pool does that is written nowhere: the way of a model that no route takes (DESIGN.md §4, third line).
const Pool& defaultPool();

} // namespace tollgate::routing
