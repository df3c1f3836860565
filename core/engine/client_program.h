// SPDX-License-Identifier: GPL-3.0-or-later
// Which program sent a request, from what it says about itself: "Claude Code", "Codex", "Gemini CLI", "OpenAI Python".
// Pure; unknown programs are called by the first product of their User-Agent.
#pragma once

#include <string>
#include <string_view>

namespace tollgate::engine {

// `app` is the x-app header, `originator` Codex's header of that name; empty when absent.
std::string clientProgram(std::string_view userAgent, std::string_view app, std::string_view originator);

} // namespace tollgate::engine
