// SPDX-License-Identifier: GPL-3.0-or-later
// How one attempt ended. Values.
#pragma once

#include "base/boxed.h"
#include "base/clock.h"
#include "record/outcome.h"

#include <optional>
#include <string>

namespace tollgate::engine {

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
    // For the record:
    std::string provider; // id
    std::string said;     // what the provider or the network said; scrubbed
    // What the provider had said until then; empty when texts are not kept.
    std::string kept_headers;
    std::string kept_text;
};

struct AttemptResult {
    record::Outcome outcome = record::Outcome::Ok;
    bool delivered = false;      // the client has an answer, or the beginning of one: nothing else can be sent
    bool not_asked = false;      // the target cannot be asked this at all: another one may be able to
    Boxed<FailedAnswer> failure; // when not delivered
};

} // namespace tollgate::engine
