// SPDX-License-Identifier: GPL-3.0-or-later
// Between steps 4 and 5: the client's request in the words of a target that speaks another dialect (DESIGN.md §1 "Two
// paths", protocols.md §6). The request is read once and written for each such target.
#pragma once

#include "dialects/conversation/translation.h"
#include "dialects/embedding/embedding.h"
#include "record/outcome.h"

#include <optional>
#include <string>
#include <vector>

namespace tollgate::engine {

struct Exchange;
struct Target;
struct FailedAnswer;

// Where a dialect takes conversations.
Endpoint conversationEndpoint(Dialect dialect);

// What stands between the client and one target.
struct Translation {
    std::string body; // for the target
    dialects::conversation::AnswerContext context;
    dialects::embedding::Form embedding; // of a call for embeddings
    std::vector<std::string> warnings;   // of the request (protocols.md §6.14)
};

// What the target is and can do, for the writers of requests.
dialects::conversation::Traits traitsOf(const Exchange& exchange, const Target& target);

// The client's request in no dialect's words, read the first time it is asked for; the exchange's own.
dialects::conversation::Translated<dialects::conversation::Request*> conversationOf(Exchange& exchange);

// The error says why this target cannot be asked this; another one may be able to.
dialects::conversation::Translated<Translation> translate(Exchange& exchange, const Target& target);

// Why a strict access key does not ask the target this: what would have to be left out for it (protocols.md §6.14).
// Nothing when that is nothing, or the key is not strict.
std::optional<dialects::conversation::Rejection> refusedDrop(const Exchange& exchange, const Target& target,
                                                             const std::vector<std::string>& warnings);

// What a provider said is wrong.
struct ProvidersError {
    record::Outcome outcome = record::Outcome::ServerError;
    std::string_view code = {}; // its own
    bool quota_gone = false;    // money, not speed
};

// A provider's error in the words of the client's dialect (protocols.md §6.13): its own body is of no use there. A
// failure that is in our words already, without a body, is left as it is, except by the second.
void wordForClient(const Exchange& exchange, const ProvidersError& error, FailedAnswer& failure);
void wordAnew(const Exchange& exchange, const ProvidersError& error, FailedAnswer& failure);

} // namespace tollgate::engine
