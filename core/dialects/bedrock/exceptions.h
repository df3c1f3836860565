// SPDX-License-Identifier: GPL-3.0-or-later
// What Bedrock breaks a stream off with, in Anthropic's words (protocols.md §5.1). Pure.
#pragma once

#include "dialects/bedrock/event_stream.h"
#include "dialects/json_scan.h"

#include <string>

namespace tollgate::dialects::bedrock {

// Appends an Anthropic error event for a frame whose message type is no "event".
void appendException(JsonScanner& scanner, const Frame& frame, std::string& out);

} // namespace tollgate::dialects::bedrock
