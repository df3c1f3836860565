// SPDX-License-Identifier: GPL-3.0-or-later
// Percent-encoding of URL parts (RFC 3986) and members of a query. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tollgate::dialects {

// Nothing for an encoding that is cut off or no hexadecimal number.
std::optional<std::string> percentDecoded(std::string_view text);

// Everything but unreserved characters is encoded, so the text stays one path segment whatever is in it.
void appendPercentEncoded(std::string& out, std::string_view segment);

// The still encoded value of the first member of that name; `query` without "?".
std::optional<std::string_view> queryValue(std::string_view query, std::string_view name);

// The query without the members of that name, in order: how "key" is kept out of upstream calls and records.
std::string queryWithout(std::string_view query, std::string_view name);

} // namespace tollgate::dialects
