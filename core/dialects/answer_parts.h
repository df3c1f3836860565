// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers that the readers of all dialects share: each takes one value of an answer into the facts. Used by the
// observers and the answer readers only.
#pragma once

#include "dialects/answer_facts.h"
#include "dialects/json_scan.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace tollgate::dialects {

// Counts the bytes of a string and says whether there are any; other kinds are skipped.
bool takeOutput(JsonCursor& cursor, AnswerFacts& facts);

// A value of any kind that is output when it is there and not empty: an argument object, a list of calls.
bool takeOutputValue(JsonCursor& cursor, AnswerFacts& facts);

// Assigns when the value is a non-empty string, and says so; allocates nothing when it is the same again.
bool takeName(JsonCursor& cursor, std::string& into);
void takeTier(JsonCursor& cursor, std::string& tier);
void takeNumber(JsonCursor& cursor, std::int64_t& into);

// The value of an error member; null is no error.
void takeError(JsonCursor& cursor, AnswerFacts& facts);
void setError(const ErrorParts& parts, AnswerFacts& facts);
void setErrorText(std::string_view message, AnswerFacts& facts); // the provider gave no words for it

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> names);

} // namespace tollgate::dialects
