// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a document as texts and numbers of our own: for what must outlive the document or change its form. Each
// function passes exactly the value its cursor stands on. Pure.
#pragma once

#include "dialects/json_scan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate::dialects {

// The string without escapes; "" for any other kind.
std::string textOf(JsonCursor& cursor);
// Nothing for any other kind; an empty string is a string.
std::optional<std::string> optionalText(JsonCursor& cursor);
// A whole number; nothing for anything else.
std::optional<std::int64_t> wholeNumber(JsonCursor& cursor);
// The number as it is spelled; nothing for any other kind.
std::optional<std::string> numberText(JsonCursor& cursor);
// The value as compact JSON; "" for null and after an error.
std::string compactValue(JsonCursor& cursor);
// Passes null and says so; leaves anything else alone.
bool passNull(JsonCursor& cursor);

} // namespace tollgate::dialects
