// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of several dialects share. Each function passes exactly the value its cursor stands on.
#pragma once

#include "dialects/conversation/controls.h"
#include "dialects/conversation/translation.h"
#include "dialects/json_scan.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects::conversation {

// 400, naming the member in the client's words.
Rejection invalidMember(std::string message, std::string param);
// 400: what was asked for cannot be had from this target (§6.14 "Reject").
Rejection unsupported(std::string message, std::string param);

// "x" or ["x", "y"].
std::vector<std::string> stringOrList(JsonCursor& cursor);
// The boolean or the string at a member of an object, or at a member of that; false and "" when it is not there.
bool flagIn(JsonCursor& cursor, std::string_view member);
std::string textAt(JsonCursor& cursor, std::string_view member);
std::string textAt(JsonCursor& cursor, std::string_view member, std::string_view inner);

ServiceTier tierFrom(std::string_view word);
// OpenAI's words: "auto", "none", "required"; also Mistral's "any".
ToolChoice::Mode choiceFromWord(std::string_view word);

// {name, description, parameters, strict}
void readFunction(JsonCursor& cursor, Tool& tool);
// {name, description, format}
void readCustom(JsonCursor& cursor, Tool& tool);
// {name, arguments} or {name, input}; arguments may be an object (§5 Mistral).
void readCallBody(JsonCursor& cursor, ToolCall& call);
// An entry of allowed_tools: {type, function:{name}} or {type, name}.
std::string nameOfAllowedTool(JsonCursor& cursor);

// The arguments of a call as the target wants them: one JSON object. Empty is {}; what is no object is wrapped as
// {"raw_arguments": …} and reported (§6.5 "Arguments"). A custom tool's text becomes {"input": …}.
std::string argumentsObject(JsonScanner& scanner, const ToolCall& call, Place place, Dialect client,
                            std::vector<std::string>& warnings);

} // namespace tollgate::dialects::conversation
