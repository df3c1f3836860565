// SPDX-License-Identifier: GPL-3.0-or-later
// An error inside an answer that began with 200, for a client of another dialect (protocols.md §6.13). Pure.
#pragma once

#include "dialects/conversation/answer.h"
#include "dialects/upstream_error.h"

namespace tollgate::dialects::conversation {

AnswerError errorFrom(const ErrorParts& parts);
// The value of an `error` member; nothing for null, false and what says nothing.
std::optional<AnswerError> readAnswerError(JsonCursor& cursor);
// The provider ended its answer in the middle.
AnswerError cutOff();

} // namespace tollgate::dialects::conversation
