// SPDX-License-Identifier: GPL-3.0-or-later
// Where a request would go and why, without any upstream call (DESIGN.md §4 "Explain"): the same walk, ranking and
// rules as a real request meets, over a world in which everything is well but for what is assumed, or over the live
// one. Pure; any thread.
#pragma once

#include "dialects/endpoint_table.h"
#include "engine/snapshot.h"
#include "record/record.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tollgate::engine {

// A request as decisions see it.
struct Imagined {
    record::Request row; // requested_model, key, team, tags, facts …
    dialects::EndpointMatch match;
    std::string body; // JSON; "" when it is not at hand
    std::vector<std::pair<std::string, std::string>> headers;
    std::string only_provider; // of its access key
};

// From a body as a client sends it; `row` says the rest. An error for a body that is no request.
Result<Imagined> imagine(record::Request row, std::string body);
// A request that was recorded: its facts, no text.
Imagined imagine(const record::Request& recorded);

struct Assumptions {
    std::map<std::string, record::Outcome, std::less<>> providers =
        {};                                          // what calls to them come to, by id; others answer
    std::set<std::string, std::less<>> used_up = {}; // gates that have no room, by their node
};

struct Explanation {
    std::string route; // id; "" when none takes the model
    std::vector<record::TraceStep> trace;
    std::optional<providers::Offer> target; // that would answer
    std::string error;                      // what the client would be told; "" when it is answered
    std::string error_code;
};

// `snapshot` may hold a draft. Gates count nothing, and nothing was spent today. `chance`: what lots fall
// on, in [0, 1). With `live`, the steady time now, what the engine that runs the snapshot has met counts too: keys,
// breakers, latency, headroom; providers that something is assumed of are well.
Explanation explain(const Snapshot& snapshot, const Imagined& request, const Assumptions& assumptions, double chance,
                    std::optional<Micros> live = std::nullopt);

} // namespace tollgate::engine
