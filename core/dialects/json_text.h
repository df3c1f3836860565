// SPDX-License-Identifier: GPL-3.0-or-later
// JSON strings between their two forms: as they stand in a document and as text. Pure.
#pragma once

#include <string>
#include <string_view>

namespace tollgate::dialects {

// Takes the escapes out of what stands between a JSON string's quotes. Lone surrogates become U+FFFD.
std::string unescaped(std::string_view raw);

// Appends `text` as a JSON string with its quotes. Non-ASCII is left as it is; bytes that are no UTF-8 become U+FFFD.
void appendJsonString(std::string& out, std::string_view text);

} // namespace tollgate::dialects
