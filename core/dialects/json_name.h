// SPDX-License-Identifier: GPL-3.0-or-later
// Names of members that somebody else chose, for JsonWriter::key(), which takes them as they are to stand between the
// quotes. Pure.
#pragma once

#include <string>
#include <string_view>

namespace tollgate::dialects {

// Of a name as JsonCursor::nextMember() gives it: without escapes, unless it is long.
std::string writtenName(std::string_view key);

} // namespace tollgate::dialects
