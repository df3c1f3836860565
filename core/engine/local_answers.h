// SPDX-License-Identifier: GPL-3.0-or-later
// What Tollgate answers without a provider: health, probes, versions, lists of models (DESIGN.md §5, protocols.md §8).
#pragma once

#include "net/asio.h"

namespace tollgate::engine {

struct Exchange;

// Health and probe routes: no key asked, nothing told.
bool needsNoKey(const Exchange& exchange);

// Everything else that is answered here, with a key.
bool isLocal(const Exchange& exchange);

net::Task<> answerLocally(Exchange& exchange);

} // namespace tollgate::engine
