// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of a Responses request (protocols.md §2.1, §2.5, §6.5 "OR specifics"): flat functions, custom tools,
// namespaces that hold either, and the provider's own, which no other target has.
#pragma once

#include "dialects/conversation/controls.h"
#include "dialects/json_scan.h"

#include <string>
#include <vector>

namespace tollgate::dialects::conversation {

// `topLevel`: of the request's own `tools`, whose places warnings name.
void readResponsesTools(JsonCursor& cursor, bool topLevel, std::vector<Tool>& tools,
                        std::vector<std::string>& warnings);

void readResponsesToolChoice(JsonCursor& cursor, ToolChoice& choice);

} // namespace tollgate::dialects::conversation
