// SPDX-License-Identifier: GPL-3.0-or-later
// The head of an upstream call, written from scratch: no byte of the client's head is copied but the values of an
// allow-list of headers (protocols.md §0.9, reliability.md §1.5).
#pragma once

#include <optional>
#include <string>

namespace tollgate::providers {
struct CloudRequest;
}

namespace tollgate::engine {

struct Exchange;
struct Target;

// Path and query of the call; nothing when the target has no such endpoint, or the path holds what it must not.
std::optional<std::string> upstreamTarget(const Exchange& exchange, const Target& target);

// Writes into `out`. `cloud`: what the cloud wants, null for all other upstreams. False as above.
bool writeUpstreamHead(const Exchange& exchange, const Target& target, const providers::CloudRequest* cloud,
                       std::size_t bodySize, std::string& out);

} // namespace tollgate::engine
