// SPDX-License-Identifier: GPL-3.0-or-later
// The events of a stream in any framing; see the three readers.
#pragma once

#include "dialects/framing.h"
#include "dialects/json_array_reader.h"
#include "dialects/ndjson_reader.h"
#include "dialects/sse_reader.h"

#include <string_view>
#include <variant>

namespace tollgate::dialects {

class StreamReader {
public:
    explicit StreamReader(Framing framing) {
        if (framing == Framing::Ndjson) m_reader.emplace<NdjsonReader>();
        if (framing == Framing::JsonArray) m_reader.emplace<JsonArrayReader>();
    }

    // `chunk` must live until the events have been taken: while (reader.next(event)) {…}
    void feed(std::string_view chunk) {
        std::visit([&](auto& reader) { reader.feed(chunk); }, m_reader);
    }

    bool next(StreamEvent& event) {
        return std::visit([&](auto& reader) { return reader.next(event); }, m_reader);
    }

    // After the last byte of the stream: what was begun and not ended, if anything.
    bool finish(StreamEvent& event) {
        return std::visit([&](auto& reader) { return reader.finish(event); }, m_reader);
    }

    bool tooLong() const {
        return std::visit([](const auto& reader) { return reader.tooLong(); }, m_reader);
    }

private:
    std::variant<SseReader, NdjsonReader, JsonArrayReader> m_reader;
};

} // namespace tollgate::dialects
