// SPDX-License-Identifier: GPL-3.0-or-later
// What other providers issued for their own reasoning and Gemini's clients bring back (protocols.md §6.9). Pure.
#pragma once

#include "dialects/conversation/parts.h"

#include <vector>

namespace tollgate::dialects::conversation {

// It travels on the first call or the last text of a model's turn: it proves the reasoning before it. OpenAI's proof
// stands without a text; Anthropic's does not, and goes when its text is lost.
void giveProofsBack(std::vector<Part>& parts);

} // namespace tollgate::dialects::conversation
