// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the turns of a request into the order and shape that strict dialects demand (protocols.md §6.3–6.5): each step
// takes turns and gives turns. Writers call those their dialect needs, in this order. Pure.
#pragma once

#include "dialects/conversation/request.h"
#include "dialects/conversation/warnings.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects::conversation {

using Turns = std::vector<Turn>;

// Where a system entry may stay among the turns.
enum class MidSystem {
    Demote,    // nowhere: it becomes user text in a <system-reminder>, where it stood (never at the front: §6.3)
    Anthropic, // where §3.2's placement rules allow it
    Anywhere
};
Turns placedSystem(Turns turns, MidSystem rule, Dialect client, Warnings& warnings);

// Every call of an assistant turn is answered in the user turn right behind it, results first; a missing result is made
// up, one without a call becomes text, a second one for the same call is left out (§6.5 "Repair", §7.6 #85).
Turns pairedTools(Turns turns, Warnings& warnings);

// Empty texts go, then assistant turns with nothing left; a user turn with nothing left says "(empty)" (§6.4.3).
Turns withoutEmpty(Turns turns);

// For dialects whose calls need no ids (Gemini, Ollama): a call without one gets it from its place, its result is found
// by order and name (§6.5 "Missing ids").
void nameMissingIds(Turns& turns);

// Consecutive turns of one role become one (§6.4.1). System turns are left alone.
Turns mergedTurns(Turns turns);

// Pictures that a model made go back as the user's, to dialects that take none on assistant turns (§6.4.8).
Turns mediaFromAssistant(Turns turns);

// The first turn is the user's (§6.4.7).
Turns userFirst(Turns turns);

// All text of the parts, joined with a blank line; refusals count as text.
std::string joinedText(const std::vector<Part>& parts);
std::string joinedText(const std::vector<ResultPart>& parts);

// The system entries without Claude Code's pseudo header, whose hash changes with each call (§3.7, §7.4 #57).
std::vector<Part> systemWithoutBilling(const std::vector<Part>& system, Dialect client);

} // namespace tollgate::dialects::conversation
