// SPDX-License-Identifier: GPL-3.0-or-later
// What a translation reports beside its result (protocols.md §6.14): "dropped:top_k", in the client's member names.
#pragma once

#include "dialects/conversation/controls.h"
#include "dialects/conversation/request.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects::conversation {

using Warnings = std::vector<std::string>;

// Adds "<what>:<path>", each once.
void warn(Warnings& warnings, std::string_view what, std::string_view path);

// The client's name of a control: "max_completion_tokens", "generationConfig.topK". "" where its dialect has none.
std::string_view nameOf(Control control, Dialect client);

// "messages[3].content[0]", "contents[3].parts[0]", "input[3].content[0]".
std::string pathOf(Place place, Dialect client);
// Of the turn: "messages[3]".
std::string turnPath(Place place, Dialect client);

// The usual case: a control that the target cannot be told.
void warnDropped(Warnings& warnings, Control control, Dialect client);

} // namespace tollgate::dialects::conversation
