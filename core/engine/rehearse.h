// SPDX-License-Identifier: GPL-3.0-or-later
// A changed configuration tried on requests that were recorded (DESIGN.md §4 "Rehearse"): from their facts, never from
// bodies, without any upstream call. Pure; any thread; microseconds a request.
#pragma once

#include "engine/explain.h"

#include <map>
#include <string>

namespace tollgate::engine {

struct Rehearsal {
    struct Moved {        // requests that would go elsewhere
        std::string from; // "openai · gpt-5.4"
        std::string to;
        std::int64_t requests = 0;
        auto operator<=>(const Moved&) const = default;
    };

    std::int64_t requests = 0; // that were looked at
    std::int64_t unchanged = 0;
    std::int64_t moved = 0;
    std::int64_t unroutable = 0; // would find no target, or be refused
    std::int64_t unpriced = 0;   // their costs are left out of both sums
    Money cost_before;
    Money cost_after;                                  // the same usage at the new targets' prices
    std::vector<Moved> moves;                          // most requests first
    std::map<std::string, std::int64_t> unroutable_by; // reason: how many
};

// What the draft does with one request.
struct Tried {
    enum class Kind : std::uint8_t { Unchanged, Moved, Unroutable };
    Kind kind = Kind::Unchanged;
    std::string from; // "openai · gpt-5.4"
    std::string to;   // "" when it is unroutable
    Explanation explanation;
};

// Takes one request after the other.
class Rehearsing {
public:
    // `draft` must outlive it.
    explicit Rehearsing(const Snapshot& draft) : m_draft(draft) {}

    Tried add(const record::Request& recorded);
    Rehearsal result() const;

private:
    void addCost(const record::Request& recorded, const providers::Offer& target);

    const Snapshot& m_draft;
    Rehearsal m_sums;
    std::map<std::pair<std::string, std::string>, std::int64_t> m_moves;
};

} // namespace tollgate::engine
