// SPDX-License-Identifier: GPL-3.0-or-later
// Step 5: one call to one provider (DESIGN.md §4 "Attempts"; protocols.md §0.6, §0.7; reliability.md §4.2). Sends the
// request, reads the head of the answer, and either delivers the answer or says how the attempt failed.
#pragma once

#include "base/clock.h"
#include "base/usage.h"
#include "net/asio.h"
#include "record/record.h"

#include <optional>
#include <string>

namespace tollgate::engine {

struct Exchange;
struct Target;

// What the client gets when no other target helps.
struct FailedAnswer {
    int status = 502;
    std::string code;                  // DESIGN.md §5; "" when `body` is the provider's own
    std::string param;                 // the client's name of the member that is wrong; mostly ""
    std::string message;               // scrubbed: what happened, which provider, what to do
    std::string content_type;          // of `body`
    std::string headers;               // lines of the provider's head that are handed on
    std::string body;                  // the provider's own error answer, scrubbed; "" when ours is to be given
    std::optional<Micros> retry_after; // length
};

struct AttemptResult {
    record::Outcome outcome = record::Outcome::Ok;
    bool delivered = false; // the client has an answer, or the beginning of one: nothing else can be sent
    bool not_asked = false; // the target cannot be asked this at all: another one may be able to
    FailedAnswer failure;   // when not delivered
    std::string provider;   // id
    // What the provider had said until then, for the record; empty when texts are not kept.
    std::string kept_headers;
    std::string kept_text;
};

// Appends its attempt to the row. Uses exchange.cancel; with the client gone the result is ClientGone. `last`: no other
// target is left.
net::Task<AttemptResult> attempt(Exchange& exchange, const Target& target, bool last);

// Whether another target may be asked after this outcome (DESIGN.md §4: the default of `failover_on`).
bool goesOnAfter(record::Outcome outcome);

} // namespace tollgate::engine
