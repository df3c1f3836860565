// SPDX-License-Identifier: GPL-3.0-or-later
// Stop reasons between the dialects (protocols.md §6.8). Pure.
#pragma once

#include "base/dialect.h"
#include "dialects/conversation/answer.h"

#include <string_view>

namespace tollgate::dialects::conversation {

// A provider's word for why it stopped; `dialect` is its own. Unknown words are an ordinary end.
Stop stopFrom(Dialect dialect, std::string_view word);

// What it is in the end: calls make it ToolCalls whatever the provider says, except for length and filter; ToolCalls
// without any call is an ordinary end; Malformed with something usable too. None stays None.
Stop settledStop(Stop stop, bool hasCalls, bool hasContent);

// The words of the clients' dialects.
std::string_view chatFinishReason(Stop stop);
std::string_view anthropicStopReason(Stop stop);
std::string_view geminiFinishReason(Stop stop);
std::string_view ollamaDoneReason(Stop stop);
// Responses: "completed", "incomplete" or "failed", and for incomplete the reason.
std::string_view responsesStatus(Stop stop);
std::string_view responsesIncompleteReason(Stop stop);

} // namespace tollgate::dialects::conversation
