// SPDX-License-Identifier: GPL-3.0-or-later
// Gemini before 3 on Vertex refuses the ids of functionCall and functionResponse, which clients send all the same
// (protocols.md §5 "Vertex"). Pure.
#pragma once

#include "dialects/json_scan.h"

#include <optional>
#include <string>
#include <string_view>

namespace tollgate::dialects {

// "gemini-2.5-pro", "gemini-1.5-flash-002": by its name.
bool refusesCallIds(std::string_view model);

// The request without them, all else byte for byte; nothing when it holds none.
std::optional<std::string> withoutCallIds(JsonScanner& scanner, std::string_view body);

} // namespace tollgate::dialects
