// SPDX-License-Identifier: GPL-3.0-or-later
// Token counts for clients of another dialect (protocols.md §3.6): asked of the provider in its own way, estimated
// where it has none or does not know it. Engine thread.
#pragma once

#include "dialects/conversation/translation.h"
#include "dialects/endpoint_table.h"
#include "net/asio.h"

#include <optional>
#include <string>
#include <string_view>

namespace tollgate::engine {

struct AttemptResult;
struct Exchange;
struct Target;
struct Translation;
struct Upstream;

// How this provider is asked to count; `estimated` when it cannot be asked. Nothing: it is not to be reached.
std::optional<Target> countTarget(const dialects::EndpointMatch& match, const Upstream& upstream);

// The tokenizer of a server of one's own (llama.cpp, vLLM), for one that turns out not to count in the client's
// dialect. Nothing: it has none.
std::optional<Target> tokenizerTarget(const dialects::EndpointMatch& match, const Upstream& upstream);

// The question in the target's words. The error is the client's.
dialects::conversation::Translated<Translation> translateCount(Exchange& exchange, const Target& target);

// The target's answer in the client's words; "" when it holds no count.
std::string wordCount(Exchange& exchange, const Target& target, std::string_view answer);

// The provider has no such endpoint: 404, 405 or 501.
bool doesNotCount(const Exchange& exchange, const AttemptResult& result);

// The estimate in place of an answer, marked as such; the request is recorded as answered for `target`.
net::Task<> answerEstimate(Exchange& exchange, const Target& target);

} // namespace tollgate::engine
