// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a route (DESIGN.md §4): its members and those of each kind of node. Only form: what a graph means is
// routing's. The values are read to be checked and then forgotten; a route keeps its JSON.
#pragma once

#include "config/conditions.h"
#include "config/describe_provider.h"
#include "config/route_words.h"

#include <variant>

namespace tollgate::config {

// Stands for a value whose text matters only while it is checked.
using Checked = std::monostate;

// The name of another node of this route.
struct Port {
    std::string_view kind = {}; // it must be of this kind, if any

    void read(const At& at, std::string& out) const;

    Json schema() const { return schemaOfType("string"); }
};

// A member of a pool: a target's name, or {to, weight}.
struct PoolMember {
    void read(const At& at, Checked&) const;
    Json schema() const;
};

// Any JSON object: what `set` and `default` put into a request.
struct Members {
    void read(const At& at, Checked&) const { at.is(Json::Kind::Object); }

    Json schema() const { return schemaOfType("object"); }
};

// Seconds, or minute | hour | day | month.
struct Window {
    void read(const At& at, Checked&) const;
    Json schema() const;
};

// How much passes a gate: dollars, requests or tokens.
struct GateAmount {
    void read(const At& at, double& out) const;
    Json schema() const;
};

std::string perProblem(std::string_view text);         // all | key | team | tag:NAME
std::string targetModelProblem(std::string_view text); // "" is: as asked for

struct Case {
    Checked when;
    std::string to;
};

struct MatchNode {
    std::string kind, name, note;
    std::vector<Case> cases;
    std::string otherwise;
};

struct Arm {
    double weight = 0;
    std::string to;
};

struct SplitNode {
    std::string kind, name, note;
    std::vector<Arm> arms;
    std::string sticky = "none";
    std::int64_t sticky_s = 3600;
};

struct GateNode {
    std::string kind, name, note;
    std::string measure;
    double amount = 0;
    Checked window;
    std::string per = "all", ok, over;
};

struct CacheNode {
    std::string kind, name, note;
    std::string mode = "exact";
    std::int64_t ttl_s = 86'400;
    std::string miss;
};

struct GuardNode {
    std::string kind, name, note;
    std::vector<std::string> guardrails;
    std::string pass, blocked;
};

struct TransformNode {
    std::string kind, name, note;
    Checked set, defaults;
    std::vector<std::string> drop;
    std::string model, system, next;
};

struct PoolNode {
    std::string kind, name, note;
    std::string strategy = "ordered";
    std::vector<Checked> members;
    std::vector<std::string> failover_on{std::begin(kDefaultFailover), std::end(kDefaultFailover)};
    std::int64_t attempts = 3, hedge_after_ms = 0;
    std::string sticky = "none";
    std::int64_t sticky_s = 3600, first_byte_ms = 0, return_after_s = 60;
};

// Absent: the provider's.
struct TargetTimeouts {
    std::optional<std::int64_t> connect_ms, first_byte_ms, idle_ms;
};

struct TargetNode {
    std::string kind, name, note;
    std::string provider, model;
    std::int64_t retries = 1;
    Checked set;
    std::int64_t max_output_tokens = 0;
    TargetTimeouts timeouts;
};

struct DenyNode {
    std::string kind, name, note;
    std::int64_t status = 403;
    std::string message;
};

// The nodes by name; each is read by its kind.
struct Nodes {
    void read(const At& at, Checked&) const;
    Json schema() const;
};

// Positions on the canvas: node name to [x, y].
struct Layout {
    void read(const At& at, Checked&) const;
    Json schema() const;
};

struct RouteForm {
    std::string id, name;
    bool enabled = true;
    std::vector<std::string> models;
    std::string entry;
    Checked nodes, layout;
    std::string note;
};

} // namespace tollgate::config
