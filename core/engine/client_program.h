// SPDX-License-Identifier: GPL-3.0-or-later
// Which program sent a request, from what it says about itself (protocols.md §2.5, §3.7, §4.3): "Claude Code", "Codex",
// "Gemini CLI", "OpenAI Python". Pure; unknown programs are called by the first product of their User-Agent.
#pragma once

#include "net/head.h"

#include <string>

namespace tollgate::engine {

// "" when it says nothing.
std::string clientProgram(const net::FieldList& fields);

} // namespace tollgate::engine
