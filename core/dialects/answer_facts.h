// SPDX-License-Identifier: GPL-3.0-or-later
// What is learnt from an answer while it passes, streamed or whole, in any dialect. Values; filled by the observers and
// answer_reader.h.
#pragma once

#include "base/unit_counts.h"
#include "dialects/upstream_error.h"
#include "dialects/usage_map.h"
#include "record/outcome.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate::dialects {

// An error inside an answer that began with 200.
struct InbandError {
    record::Outcome outcome = record::Outcome::ServerError;
    std::string message; // scrubbed, one line
    std::string code;
    int status = 0; // that it names itself: Google's and OpenRouter's error.code
    bool quota_gone = false;
    bool permission = false;
    std::optional<Micros> retry_after;
};

struct AnswerFacts {
    // Text, reasoning or a tool call has come (DESIGN.md §5 "Settled readings"): a stream may go to the client now.
    bool meaningful = false;
    // The terminal event or a finish reason has come: ending now is no cut (protocols.md §7.1 #12).
    bool finished = false;
    bool prompt_blocked = false; // Gemini refused the prompt as a whole
    bool bad_content = false;    // something was no JSON, or not of this dialect
    std::string served_model;
    std::string service_tier;  // the provider's word, in lower case
    std::string finish_reason; // the provider's word: "stop", "end_turn", "STOP"
    std::string response_id;
    std::int64_t created = 0;      // seconds, where the dialect tells
    std::int64_t output_bytes = 0; // of text, reasoning and tool calls, as written in JSON: for estimates
    UsageReading usage;
    UnitCounts units; // beside tokens: pictures, sound, searches
    std::optional<InbandError> error;

    // What the answer was, when nothing more comes and the connection did not fail.
    record::Outcome outcome() const;
};

// "content_filter", "refusal", "SAFETY", …: the answer was withheld.
bool isFilterReason(std::string_view finishReason);

} // namespace tollgate::dialects
