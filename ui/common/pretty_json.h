// SPDX-License-Identifier: GPL-3.0-or-later
// A kept text for reading: JSON with two-space indent, anything else (streams, broken texts) as it is. Pure.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace tollgate::ui {

// Texts above 512 KB are shown as they are.
QString prettyJson(const std::string& body);

enum class JsonFlavor { Json, Python }; // true, True

// A JSON text as a literal of a programming language, its lines after the first indented by `depth` levels; a text that
// is no JSON becomes a string literal.
QString jsonAs(JsonFlavor flavor, std::string_view body, int depth);

} // namespace tollgate::ui
