// SPDX-License-Identifier: GPL-3.0-or-later
// Step 1: is this request meant for us, and what does it ask for? (DESIGN.md §5, §10.3; reliability.md §1.1)
#pragma once

#include "engine/refusal.h"

#include <optional>

namespace tollgate::engine {

struct Exchange;

// Fills `match` and what the head tells of the client. Refuses foreign hosts and senders, unknown paths and methods.
// Foreign hosts are refused before anything else is looked at.
std::optional<Refusal> checkForm(Exchange& exchange);

// Fills `match` alone: again when the head has moved, for it points into the path.
void readTarget(Exchange& exchange);

// Refuses everything while `listen.enabled` is false. Asked once the key is known, so that its owner finds the call in
// the journal.
std::optional<Refusal> checkSwitch(const Exchange& exchange);

} // namespace tollgate::engine
