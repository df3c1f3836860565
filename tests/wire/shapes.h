// SPDX-License-Identifier: GPL-3.0-or-later
// What a client of each dialect makes of an answer: an error, the last event of a stream, a clean end. Written apart
// from core/dialects. Pure.
#pragma once

#include "base/dialect.h"
#include "gate.h"

#include <string>
#include <string_view>
#include <vector>

namespace tollgate::test {

struct ToldError {
    bool found = false;
    std::string message;
    std::string code; // ours or the vendor's, where the dialect has a place for it
    std::string type; // OpenAI's and Anthropic's type, Gemini's status
};

// Of a whole body.
ToldError errorOf(Dialect dialect, std::string_view body);

// The data of each event of a stream: SSE, NDJSON for Ollama, the elements of a JSON array.
std::vector<std::string> eventsOf(Dialect dialect, std::string_view stream);
// The error the stream ends with, when its last event is one.
ToldError lastError(Dialect dialect, std::string_view stream);
// The dialect's own last event has come: "[DONE]", message_stop, response.completed, a finish reason, done.
bool endsCleanly(Dialect dialect, std::string_view stream);

// The body of the answer to a request of the ledger, as the upstream sent it, its framing taken off.
std::string bodySent(const LedgerRequest& request);

// As chatRequest, but the client itself asks for usage in streams: then every byte of an answer is to come.
std::string exactRequest(const Gate& gate, Dialect dialect, bool streamed, const std::string& model = "test-model");

// "up" in all of `what`'s sentences: which provider it was is always told.
bool names(const ToldError& error, std::string_view provider);

} // namespace tollgate::test
