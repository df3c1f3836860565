// SPDX-License-Identifier: GPL-3.0-or-later
// Part of step 6: what a call needs before it goes out (DESIGN.md §6): room in the limits of its provider and model,
// and money in every budget that counts it, written down before the first byte is sent. Every call to a provider takes
// its funds here, whatever its endpoint; passing limits of clients is the step before (admit.h).
#pragma once

#include "engine/steps/attempt_result.h"
#include "governance/admission.h"
#include "governance/ledger.h"
#include "net/asio.h"

#include <optional>

namespace tollgate::net {
class Cancel;
}

namespace tollgate::record {
struct Attempt;
}

namespace tollgate::resilience {
class InFlight;
}

namespace tollgate::engine {

struct Exchange;
struct Target;

// Whether the target's calls need funds at all: with neither limits nor budgets nothing is asked.
bool needsFunds(const Exchange& exchange, const Target& target);

// The output, in tokens, that budgets reckon with at worst.
std::int64_t mostOutput(const Exchange& exchange, const Target& target);

// Of one call. Lives in its attempt's frame.
class Funds {
public:
    // Takes them, waiting for a moment where limits smooth (`resilience.limit_wait_ms`). Nothing when the call may go
    // out; else why the target is not asked. `call` begins anew after a wait.
    net::Task<std::optional<AttemptResult>> take(Exchange& exchange, const Target& target, resilience::InFlight& call,
                                                 net::Cancel& cancel);
    // What the call has cost and used; tells of budgets that pass a line. Once it has ended, however it has.
    void settle(Exchange& exchange, const record::Attempt& attempt);

private:
    net::Task<std::optional<AttemptResult>> takeRoom(Exchange& exchange, const Target& target,
                                                     resilience::InFlight& call, net::Cancel& cancel);
    static net::Task<std::variant<governance::Reservation, governance::Shortage>>
    reserve(Exchange& exchange, const Target& target, Money worst, net::Cancel& cancel);
    net::Task<std::optional<AttemptResult>> takeMoney(Exchange& exchange, const Target& target, net::Cancel& cancel);

    governance::Admission m_room;
    governance::Reservation m_money;
};

} // namespace tollgate::engine
