// SPDX-License-Identifier: GPL-3.0-or-later
// Part of step 6: one call on one connection, from the first byte sent to the head of the answer (reliability.md §1.5,
// §4.2).
#pragma once

#include "dialects/splice.h"
#include "net/upstream_pool.h"
#include "record/record.h"

#include <string>
#include <string_view>

namespace tollgate::engine {

struct Exchange;
struct Target;

struct Call {
    net::Lease lease;
    record::Outcome outcome = record::Outcome::Ok; // Ok: a head has come, whatever it says
    std::string message;
    bool may_have_run = false; // the provider may have worked on it, and may bill
};

// Sends head and body and reads the head of the answer. A reused connection that dies without a byte is resent once on
// a fresh one (DESIGN.md §4). `cancel` ends it; must outlive the lease.
net::Task<Call> call(Exchange& exchange, const Target& target, std::string_view head, const dialects::SplicedBody& body,
                     record::Attempt& attempt, net::Cancel& cancel);

net::ReadLimits limitsOf(const Target& target);

} // namespace tollgate::engine
