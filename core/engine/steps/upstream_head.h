// SPDX-License-Identifier: GPL-3.0-or-later
// The head of an upstream call, written from scratch: no byte of the client's head is copied but the values of an
// allow-list of headers (protocols.md §0.9, reliability.md §1.5).
#pragma once

#include <string>

namespace tollgate::dialects {
class SplicedBody;
}

namespace tollgate::engine {

struct Exchange;
struct Target;

// Writes into `out`. False: the target has no such endpoint, or the path holds what it must not.
bool writeUpstreamHead(const Exchange& exchange, const Target& target, std::size_t bodySize, std::string& out);

} // namespace tollgate::engine
