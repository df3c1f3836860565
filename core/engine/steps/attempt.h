// SPDX-License-Identifier: GPL-3.0-or-later
// Step 6: one call to one provider (DESIGN.md §4 "Attempts"; protocols.md §0.6, §0.7; reliability.md §4.2). Sends the
// request, reads the head of the answer, and either delivers the answer or says how the attempt failed.
#pragma once

#include "dialects/splice.h"
#include "engine/steps/attempt_result.h"
#include "engine/steps/call.h"
#include "engine/steps/funds.h"
#include "engine/steps/translate.h"
#include "providers/cloud.h"

#include <optional>
#include <string>
#include <vector>

namespace tollgate::resilience {
class InFlight;
}

namespace tollgate::engine {

struct Exchange;
struct Target;

// One attempt, in two parts so that two can race for the head of an answer. Lives in the frame that makes it; the
// exchange, the target and the call must outlive it.
class Attempt {
public:
    // `withheld`: outcomes of whole answers that hold nothing, after which another target is asked instead of giving
    // them to the client. Appends its attempt to the row.
    Attempt(Exchange& exchange, const Target& target, record::OutcomeSet withheld, resilience::InFlight& call);
    Attempt(const Attempt&) = delete;
    Attempt& operator=(const Attempt&) = delete;

    // Up to the head of the answer. `cancel` ends it; `head`: a buffer of its own.
    net::Task<> ask(net::Cancel& cancel, std::string& head);
    // A head with a good status has come.
    bool answered();
    // Delivers the answer, or says how it failed. With the client gone the result is ClientGone. Once, after ask().
    net::Task<AttemptResult> finish();
    // Another attempt was quicker: what this one may cost is booked. Once, instead of finish().
    void giveUp();

    record::Attempt& entry();

private:
    bool put(); // into the target's words; false: it cannot be
    net::Task<bool> putToCloud();
    bool refusesDrops(std::vector<std::string>&& warnings); // keeps them; true: the key is too strict for this
    void withdraw();
    void edit();
    dialects::SplicedBody body() const;
    net::Task<AttemptResult> readFailure();
    AttemptResult callFailure();
    void close(AttemptResult& result);

    Exchange& m_exchange;
    const Target& m_target;
    const record::OutcomeSet m_withheld;
    resilience::InFlight& m_in_flight;
    std::size_t m_index = 0;             // in the row's attempts
    bool m_entered = false;              // there is such an entry
    std::vector<std::string> m_warnings; // of the request, until the answer's are added to them in the row
    std::optional<Translation> m_translation;
    std::optional<providers::CloudRequest> m_cloud;
    Funds m_funds;
    std::string m_edited; // the body, where the route changes it
    Call m_call;
    std::optional<AttemptResult> m_failed; // before a head came
};

} // namespace tollgate::engine
