// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/deliver.h"

#include "base/text.h"
#include "dialects/framing.h"
#include "engine/exchange.h"
#include "engine/steps/keep.h"
#include "net/upstream_connection.h"

namespace tollgate::engine {

namespace {

// A stream was asked for, and what comes looks like one; providers answer some stream requests with plain JSON.
bool isStream(const Exchange& exchange, const net::ResponseHead& head) {
    std::string_view type = head.find("content-type");
    bool events = type.starts_with("text/event-stream") || type.starts_with("application/x-ndjson");
    if (events) return true;
    if (!exchange.peek.stream) return false;
    bool sized = head.content_length.has_value();
    return !sized && (exchange.match.dialect == Dialect::Gemini || exchange.match.dialect == Dialect::Ollama ||
                      !type.starts_with("application/json"));
}

} // namespace

net::Task<AttemptResult> deliver(Exchange& exchange, const Target& target, net::UpstreamConnection& upstream,
                                 record::Attempt& attempt) {
    keepResponseHead(exchange, upstream.head());
    if (isStream(exchange, upstream.head())) co_return co_await deliverStream(exchange, target, upstream, attempt);
    co_return co_await deliverWhole(exchange, target, upstream, attempt);
}

} // namespace tollgate::engine
