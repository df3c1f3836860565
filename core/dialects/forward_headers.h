// SPDX-License-Identifier: GPL-3.0-or-later
// Which headers pass through (protocols.md §0.9): an allow-list each way, so that nothing new leaks by itself. Case
// does not matter; no allocation. Pure.
#pragma once

#include <string_view>

namespace tollgate::dialects {

// Client → provider: versions, betas, SDK and session marks. Never credentials, hosts, lengths or hop-by-hop headers.
bool forwardsToProvider(std::string_view name);

// Provider → client: rate limits, request ids, retry hints.
bool forwardsToClient(std::string_view name);

} // namespace tollgate::dialects
