// SPDX-License-Identifier: GPL-3.0-or-later
// A request for a conversation in no dialect's words: what one dialect's reader makes and another's writer words
// (protocols.md §6). Read once a request, written once for each target that speaks another dialect; a plain value.
#pragma once

#include "base/dialect.h"
#include "dialects/conversation/controls.h"
#include "dialects/conversation/parts.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tollgate::dialects::conversation {

enum class Role : std::uint8_t { System, User, Assistant };

// Consecutive messages of one role as the client sent them; merging is the business of the dialects that want it
// (turns.h). Tool results stand in user turns, in the order of the client.
struct Turn {
    Role role = Role::User;
    std::vector<Part> parts;
    Place place{};
};

struct Request {
    Dialect client = Dialect::OpenAiChat; // whose words warnings and errors use
    std::string model;                    // as the client asked; the target's stands in Traits
    std::vector<Part> system;             // leading entries, one part a message or block; Text only
    std::vector<Turn> turns;              // later system entries stand where they stood (§6.3)
    std::vector<Tool> tools;
    ToolChoice tool_choice;
    Controls controls;
    bool ollama_generate = false; // Ollama's /api/generate: a prompt instead of messages
    RawJson responses_echo;       // members of a Responses request that its answer repeats (§2.2)
    // What the reader could not take over: codes of §6.14 in the client's member names.
    std::vector<std::string> warnings;
};

} // namespace tollgate::dialects::conversation
