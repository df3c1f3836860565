// SPDX-License-Identifier: GPL-3.0-or-later
// Counting the tokens of a request that another dialect's client asks about (protocols.md §3.6): how each provider is
// asked, what it answers, and the estimate where it cannot be asked. Pure; any thread (the scanner is the caller's).
#pragma once

#include "base/dialect.h"
#include "dialects/conversation/translation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate::dialects {

// How a provider counts.
enum class CountWay : std::uint8_t {
    Estimate,  // it has no endpoint for it
    Anthropic, // /v1/messages/count_tokens
    Gemini,    // :countTokens
    Responses, // /responses/input_tokens
    LlamaCpp,  // /tokenize, at the server's root
    Vllm,      // the same, with other members
};

CountWay countWay(Dialect upstream, std::string_view vendor);

// The dialect whose words the question is put in; not for Estimate.
Dialect dialectOf(CountWay way);

// The request that is to be counted, in the client's own dialect: Gemini may wrap it. A view into `body`.
std::string_view countedRequest(JsonScanner& scanner, std::string_view body, Dialect client);

// The body of the question: what is counted, without what only an answer needs. Errors are the writer's.
conversation::Translated<conversation::Written> countRequest(CountWay way, JsonScanner& scanner,
                                                             const conversation::Request& request,
                                                             const conversation::Traits& traits);

// Nothing when the answer holds no count.
std::optional<std::int64_t> readTokenCount(CountWay way, JsonScanner& scanner, std::string_view answer);

// The answer as the client's dialect has it.
std::string writeTokenCount(Dialect client, std::int64_t tokens);

// From the size of the body in tokens, its messages and whether it declares tools.
std::int64_t estimatedCount(std::int64_t bodyTokens, std::int64_t messages, bool tools);

} // namespace tollgate::dialects
