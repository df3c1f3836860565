// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that come compressed although none were asked for (protocols.md §0.10): some providers, and the proxies in
// front of them, do not care. Engine thread.
#pragma once

#include "net/head.h"
#include "net/slab.h"

#include <string_view>

namespace tollgate::engine {

// The body as the provider meant it: `body` itself when it is not compressed, or cannot be unpacked into at most
// `limit` bytes (then it is no JSON, and told as that); else what `into` holds now.
std::string_view unpack(const net::ResponseHead& head, std::string_view body, std::size_t limit, net::Slab& into);

} // namespace tollgate::engine
