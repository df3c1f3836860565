// SPDX-License-Identifier: GPL-3.0-or-later
// Streams of one JSON text a line (Ollama, protocols.md §5). Blank lines are heartbeats. One stream, one reader.
#pragma once

#include "dialects/chunk_window.h"
#include "dialects/stream_event.h"

#include <string_view>

namespace tollgate::dialects {

class NdjsonReader {
public:
    void feed(std::string_view chunk) { m_window.feed(chunk); }

    bool next(StreamEvent& event);
    bool finish(StreamEvent& event); // a last line without its LF

    bool tooLong() const { return m_tooLong; }

private:
    void fill(std::string_view raw, bool terminated, StreamEvent& event) const;

    ChunkWindow m_window;
    bool m_tooLong = false;
};

} // namespace tollgate::dialects
