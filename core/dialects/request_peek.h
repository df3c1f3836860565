// SPDX-License-Identifier: GPL-3.0-or-later
// What must be known of a request's body before it is forwarded (DESIGN.md §5, §11): that it is JSON, which model it
// names and where, whether it streams, and what conditions may ask. One pass, nothing copied. The views point into the
// body. Engine thread; one peeker a thread, its memory is reused.
#pragma once

#include "base/dialect.h"
#include "dialects/byte_range.h"
#include "dialects/json_scan.h"
#include "record/record.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tollgate::dialects {

enum class PeekError : std::uint8_t {
    None,
    NotJson,
    TooDeep,         // deeper than kMaxJsonDepth
    NotObject,       // JSON, but no object
    DuplicateMember, // a top-level member that decides what happens stands twice: `where`
    WrongType,       // `model` is no string or `stream` no boolean: `where`
    NotForm,         // multipart/form-data that is malformed or cut off
};

struct RequestPeek {
    PeekError error = PeekError::None;
    std::string_view where; // the member an error is about

    bool form = false;     // the body is multipart/form-data (form_peek.h), not JSON
    ByteRange model_value; // with its quotes; empty when the body has none
    std::string model;     // decoded; "" when the body has none (Gemini's stands in the path)
    bool stream = false;   // as the dialect reads it: Ollama's is true unless it says false

    ByteRange stream_options; // its value; empty: absent
    bool stream_options_null = false;
    bool stream_options_object = false; // … is an object
    bool stream_options_empty = false;  // … without members
    ByteRange include_usage;            // its value inside stream_options
    bool asks_usage = false;            // the client asked for the usage chunk

    std::string_view session; // the client's name for the conversation; "" when it says none
    record::Facts facts;

    // One sentence for the client: what is wrong and what to do. "" without an error.
    std::string problem() const;
};

class RequestPeeker {
public:
    // `pathStreams`: what the path says of streaming (Gemini), used for that dialect only.
    RequestPeek peek(std::string_view body, Dialect dialect, Endpoint endpoint, bool pathStreams = false);

    JsonScanner& scanner() { return m_scanner; }

private:
    JsonScanner m_scanner;
};

// Rough size of a text in tokens: ⌈bytes ÷ 3.6⌉ (protocols.md §3.6).
std::int64_t estimatedTokens(std::int64_t bytes);

} // namespace tollgate::dialects
