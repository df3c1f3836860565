// SPDX-License-Identifier: GPL-3.0-or-later
// What a client of a limited key is told of its limits, in the headers its dialect has for them (protocols.md §1.4,
// §3.5): x-ratelimit-… of OpenAI, anthropic-ratelimit-… of Anthropic. Gemini and Ollama have none.
#pragma once

#include <string_view>

namespace tollgate::net {
class HeadWriter;
}

namespace tollgate::engine {

struct Exchange;

void writeLimits(const Exchange& exchange, net::HeadWriter& head);

// A provider's own word on its rate limits, which says nothing to a client that has limits here.
bool tellsLimits(std::string_view headerName);

} // namespace tollgate::engine
