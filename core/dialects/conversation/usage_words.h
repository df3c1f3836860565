// SPDX-License-Identifier: GPL-3.0-or-later
// Usage in the words of each dialect (protocols.md §6.10 "from internal"). Each writes one JSON object.
#pragma once

#include "dialects/json_writer.h"
#include "dialects/usage_map.h"

namespace tollgate::dialects::conversation {

void writeChatUsage(JsonWriter& json, const UsageReading& reading);
void writeResponsesUsage(JsonWriter& json, const UsageReading& reading);
void writeAnthropicUsage(JsonWriter& json, const UsageReading& reading);
void writeGeminiUsage(JsonWriter& json, const UsageReading& reading);

} // namespace tollgate::dialects::conversation
