// SPDX-License-Identifier: GPL-3.0-or-later
// Gemini's stream without alt=sse: one JSON array sent piece by piece (protocols.md §4). Each element is an event; the
// bracket or comma before it belongs to its raw bytes, the end of the array is an event without data. A bare object
// instead of an array (an error) is one event. One stream, one reader.
#pragma once

#include "dialects/chunk_window.h"
#include "dialects/stream_event.h"

#include <string_view>

namespace tollgate::dialects {

class JsonArrayReader {
public:
    void feed(std::string_view chunk) { m_window.feed(chunk); }

    bool next(StreamEvent& event);
    bool finish(StreamEvent& event); // what came after the last whole element

    bool tooLong() const { return m_tooLong; }

    // The closing bracket has come.
    bool closed() const { return m_closed; }

private:
    std::size_t findEnd(std::string_view fresh);
    bool passOutside(char c);
    bool passInside(char c);
    void fill(std::string_view raw, bool terminated, StreamEvent& event) const;

    ChunkWindow m_window;
    int m_depth = 0; // of the element
    bool m_inString = false;
    bool m_escaped = false;
    bool m_closed = false;
    bool m_tooLong = false;
};

} // namespace tollgate::dialects
