// SPDX-License-Identifier: GPL-3.0-or-later
// Anthropic's `cache_control`: up to where a provider is to keep a prompt (protocols.md §3.2). OpenAI Chat clients of
// OpenRouter and its like use the same member; it is kept where the target understands it (§6.1 "cache hints").
#pragma once

#include "dialects/json_scan.h"
#include "dialects/json_writer.h"

#include <cstdint>
#include <string_view>

namespace tollgate::dialects {

enum class CacheMark : std::uint8_t { None, Plain, FiveMinutes, OneHour };

// {"type":"ephemeral","ttl":"5m"|"1h"}; None for anything else. Passes the value.
CacheMark readCacheMark(JsonCursor& cursor);

// The member `cache_control`, when there is a mark.
void writeCacheMark(JsonWriter& json, CacheMark mark);

} // namespace tollgate::dialects
