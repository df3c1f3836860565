// SPDX-License-Identifier: GPL-3.0-or-later
// The parts conversation.cpp is made of: looking into JSON without minding what is not there, and streams.
#pragma once

#include "ui/requests/conversation.h"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include <optional>

namespace tollgate::ui {

namespace json = boost::json;

std::optional<json::value> parsed(std::string_view text);

// Null, "" or an empty list for what is not there or of another type.
const json::value* at(const json::value& value, std::string_view name);
std::string_view textAt(const json::value& value, std::string_view name);
const json::array& listAt(const json::value& value, std::string_view name);

// A string as it is, anything else as JSON; "" for null.
std::string written(const json::value* value);
// The texts of a string or of a list of parts, a line each.
std::string flatText(const json::value* value);
// What {"error": …} says.
std::string errorText(const json::value& value);

// Leaves out what is empty; goes on with the last part when it is text of the same kind.
void add(Message& message, MessagePart::Kind kind, std::string_view name, std::string_view text);
void merge(Message& into, Message&& from);

// Puts a streamed answer together: server-sent events, JSON lines, or Gemini's list.
void addStream(Message& answer, Dialect dialect, std::string_view text);

} // namespace tollgate::ui
