// SPDX-License-Identifier: GPL-3.0-or-later
// Whole answers (not streamed): is it an answer at all, what was used, which model served (DESIGN.md §5, §11). One
// pass; the body is forwarded as it is.
#pragma once

#include "base/dialect.h"
#include "dialects/answer_facts.h"
#include "dialects/json_scan.h"

#include <string_view>

namespace tollgate::dialects {

// For an answer with status 2xx to an upstream call of that dialect and endpoint. `facts.outcome()` then says whether
// it may go to the client: BadContent for what is no JSON or another dialect's, the error's class for an error inside a
// 200 (protocols.md §6.13), Empty, Ok. Audio and other binary bodies are not for this function.
AnswerFacts readAnswer(JsonScanner& scanner, std::string_view body, Dialect dialect, Endpoint endpoint,
                       std::string_view vendor);

} // namespace tollgate::dialects
