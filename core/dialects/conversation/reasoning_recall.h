// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a request the reasoning back that its client left out (protocols.md §6.9 "Side cache"). Engine thread.
#pragma once

#include "base/dialect.h"
#include "dialects/conversation/reasoning_memory.h"
#include "dialects/conversation/request.h"
#include "dialects/conversation/traits.h"

#include <optional>
#include <string_view>

namespace tollgate::dialects::conversation {

// The request with what `target` proved itself and takes back; nothing when there is none to add. Turns that bring
// their reasoning are left alone: the client's own word counts.
std::optional<Request> recalled(ReasoningMemory& memory, std::string_view accessKey, const Request& request,
                                Dialect target, const Traits& traits);

} // namespace tollgate::dialects::conversation
