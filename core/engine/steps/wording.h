// SPDX-License-Identifier: GPL-3.0-or-later
// How a failed attempt is told to the client: status, code and a sentence that names the provider and what to do
// (DESIGN.md §5; protocols.md §6.13). Pure.
#pragma once

#include "engine/steps/attempt.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tollgate::dialects {
struct InbandError;
struct UpstreamError;
} // namespace tollgate::dialects

namespace tollgate::net {
enum class Fault : std::uint8_t;
}

namespace tollgate::engine {

// The provider gave no answer that can be understood. `detail` says what happened on the way.
FailedAnswer failureOf(const Target& target, record::Outcome outcome, std::string_view detail);

// The provider answered with an error. A JSON body is handed on as it is (scrubbed); that of a refused key is not: the
// key is ours to mend, and the body may quote it.
FailedAnswer failureOf(const Target& target, int status, std::string_view contentType, std::string_view body,
                       const dialects::UpstreamError& error);

// An error inside an answer that began with 200. `body`: the whole answer, handed on likewise; "" in a stream.
FailedAnswer failureOf(const Target& target, const dialects::InbandError& error, std::string_view body);

// The time that the whole request may take is over.
FailedAnswer lateAnswer(const Target& target, std::int64_t limitMilliseconds);

// A redirect, which is never followed (DESIGN.md §10.2): "a redirect to https://login.example, …".
std::string redirectWords(std::string_view location);

record::Outcome outcomeOf(net::Fault fault);
std::string_view wordsOf(net::Fault fault, std::string_view detail); // `detail` when there is one

// The text of the provider key that is used; "" when there is none.
std::string_view secretOf(const Target& target);
// What the provider said, without that key or any other: errors like to quote it.
std::string withoutKey(const Target& target, std::string_view said);

// A person stopped the request (Engine::stopRequest) or took its access key away: an outcome like a client that left,
// and no reason to try again.
AttemptResult stoppedResult(const Exchange& exchange);

} // namespace tollgate::engine
