// SPDX-License-Identifier: GPL-3.0-or-later
// How a failed attempt is told to the client: status, code and a sentence that names the provider and what to do
// (DESIGN.md §5; protocols.md §6.13). Pure.
#pragma once

#include "engine/steps/attempt.h"

#include <string_view>

namespace tollgate::dialects {
struct UpstreamError;
}

namespace tollgate::engine {

// The provider gave no answer that can be understood. `detail` says what happened on the way.
FailedAnswer failureOf(const Target& target, record::Outcome outcome, std::string_view detail);

// The provider answered with an error. A JSON body is handed on as it is (scrubbed); that of a refused key is not: the
// key is ours to mend, and the body may quote it.
FailedAnswer failureOf(const Target& target, int status, std::string_view contentType, std::string_view body,
                       const dialects::UpstreamError& error);

// A person stopped the request (Engine::stopRequest): an outcome like a client that left, and no reason to try again.
AttemptResult stoppedByPerson();

} // namespace tollgate::engine
