// SPDX-License-Identifier: GPL-3.0-or-later
// One request of the simulated day in few words, and the record the engine would have made of it. Values; no thread.
#pragma once

#include "demo/workloads.h"
#include "record/record.h"

#include <cstdint>

namespace tollgate::demo {

struct Call {
    Work work = Work::Sonnet;
    record::Verdict verdict = record::Verdict::Ok;
    Micros started = 0;      // UTC
    Micros first_token = -1; // since the start, as `ended`
    Micros ended = 0;
    Usage usage;
    const char* provider_key = nullptr;            // over the workload's
    Micros failed_wait = 0;                        // Failover: how long the first provider took to refuse
    record::Outcome failure = record::Outcome::Ok; // Error: how it failed
    const char* budget = "under";                  // what the budget step said
};

// By start; two that start at once always stand the same way.
inline bool inOrder(const Call& a, const Call& b) {
    return a.started != b.started ? a.started < b.started : a.work < b.work;
}

// What the tokens cost at the workload's rates, whoever answered.
Money listPrice(const Call& call);

record::Request requestOf(const Call& call);

// The same call always has the same id.
RequestId idOf(const Call& call);

} // namespace tollgate::demo
