// SPDX-License-Identifier: GPL-3.0-or-later
// The content of Responses items: messages, outputs of tools, reasoning (protocols.md §2.1).
#pragma once

#include "dialects/conversation/translation.h"
#include "dialects/json_scan.h"

#include <optional>
#include <string>
#include <vector>

namespace tollgate::dialects::conversation {

// A string or a list of input_text, output_text, refusal, input_image, input_file, input_audio. Nothing when it is
// good.
std::optional<Rejection> readResponsesContent(JsonCursor& cursor, int item, std::vector<Part>& parts,
                                              std::vector<std::string>& warnings);

// The texts of `summary` or of a reasoning item's `content`, joined with a blank line.
std::string reasoningText(JsonCursor& cursor);

} // namespace tollgate::dialects::conversation
