// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/policy.h"

namespace tollgate::resilience {

using record::Outcome;

Evidence evidenceOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::Ok: return Evidence::Success;
    case Outcome::Connect:
    case Outcome::Tls:
    case Outcome::TimeoutFirstByte:
    case Outcome::TimeoutIdle:
    case Outcome::Cut:
    case Outcome::Overloaded:
    case Outcome::ServerError:
    case Outcome::BadContent: return Evidence::Failure;
    // The key's: it cools down, or needs attention (key_state.h).
    case Outcome::RateLimited:
    case Outcome::Auth:
    // The request's. An empty answer too: it came whole, and a tight max_tokens is enough to make one.
    case Outcome::BadRequest:
    case Outcome::ContextLength:
    case Outcome::ContentFilter:
    case Outcome::NotFound:
    case Outcome::Empty:
    case Outcome::ClientGone:
    case Outcome::Denied: return Evidence::None;
    }
    return Evidence::None;
}

bool retriesSameTarget(Outcome outcome) {
    return outcome == Outcome::Connect || outcome == Outcome::ServerError || outcome == Outcome::Overloaded;
}

} // namespace tollgate::resilience
