// SPDX-License-Identifier: GPL-3.0-or-later
// Errors of our own in the words of each dialect (DESIGN.md §5, protocols.md §6.13): as an HTTP answer, and inside a
// stream that has begun. Pure.
#pragma once

#include "base/dialect.h"
#include "dialects/framing.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tollgate::dialects {

struct ErrorText {
    int status = 500;            // HTTP; inside a stream it only chooses the words
    std::string_view code;       // DESIGN.md §5: "model_not_found"
    std::string_view message;    // what happened, which provider, what to do
    std::string_view request_id; // ours; in the dialects that have a place for it
    std::string_view param = {}; // the client's name of the member that is wrong, where the dialect tells it
};

// The body of the answer, a JSON text for all dialects.
std::string errorBody(Dialect dialect, const ErrorText& error);

// What a stream that breaks off has told so far; only Responses needs it.
struct StreamSoFar {
    std::string_view response_id;
    std::string_view model;
    std::int64_t created = 0; // seconds
    std::int64_t next_sequence = 0;
};

// The last bytes of a stream that breaks off: the dialect's error event, never a clean end ("[DONE]"). To be written
// where an event would begin; `framing` is that of the stream to the client.
std::string errorEvent(Dialect dialect, Framing framing, const ErrorText& error, const StreamSoFar& soFar = {});

// What the client is told when a provider refuses its key: fixed, so that no part of a key leaks (§6.13).
ErrorText upstreamAuthError(std::string_view requestId);

} // namespace tollgate::dialects
