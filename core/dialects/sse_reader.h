// SPDX-License-Identifier: GPL-3.0-or-later
// Event streams (text/event-stream) as they arrive: LF, CR and CRLF, byte order mark, comments, several data lines
// (protocols.md §0.4, §0.5, §7.1). An event that lies whole in a chunk is not copied. One stream, one reader.
#pragma once

#include "dialects/chunk_window.h"
#include "dialects/stream_event.h"

#include <string>
#include <string_view>

namespace tollgate::dialects {

class SseReader {
public:
    // Then call next() until it says false.
    void feed(std::string_view chunk) { m_window.feed(chunk); }

    bool next(StreamEvent& event);

    // The stream has ended: a last event without its blank line, if there is one. Use it only when it is complete.
    bool finish(StreamEvent& event);

    // An event is longer than kMaxEventBytes; nothing more comes.
    bool tooLong() const { return m_tooLong; }

private:
    std::size_t findEnd(std::string_view fresh);
    void parse(std::string_view raw, bool terminated, StreamEvent& event);
    void takeLine(std::string_view line, StreamEvent& event);

    ChunkWindow m_window;
    std::string m_joined; // data of several lines
    std::size_t m_dataLines = 0;
    bool m_atLineStart = true;
    bool m_hasContent = false; // of the event: a line that is not blank
    bool m_afterCr = false;    // a CR ended the line before: an LF now belongs to it
    bool m_usesCrLf = false;   // so a CR at the end of a chunk will be followed by an LF
    bool m_endsWithLf = false; // the event ends with the LF that must come next
    bool m_first = true;       // no event yet: a byte order mark may come
    bool m_tooLong = false;
};

} // namespace tollgate::dialects
