// SPDX-License-Identifier: GPL-3.0-or-later
// Tool-call ids as a target accepts them (protocols.md §6.5 "Ids"): a pure function of the client's id, applied to
// calls and results alike, so nothing has to be remembered. In answers ids are never altered.
#pragma once

#include <string>
#include <string_view>

namespace tollgate::dialects::conversation {

enum class IdRule : std::uint8_t {
    Any,
    Chat,      // at most 40 characters
    Responses, // at most 64
    Anthropic, // ^[A-Za-z0-9_-]+$
    Mistral,   // exactly nine of [A-Za-z0-9]
};

std::string toolId(std::string_view id, IdRule rule);

// For an answer without ids (Gemini, Ollama): "call_<responseId>_<n>", the id filtered and cut to 24 characters.
std::string callIdInAnswer(std::string_view responseId, int n);
// For a request's history without ids: "call_h<content index>_<n>".
std::string callIdInHistory(int contentIndex, int n);

} // namespace tollgate::dialects::conversation
