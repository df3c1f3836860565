// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/bedrock/invoke_stream.h"

#include "dialects/bedrock/exceptions.h"
#include "dialects/conversation/media.h"
#include "dialects/json_read.h"

namespace tollgate::dialects::bedrock {

namespace {

constexpr std::string_view kMetrics = "amazon-bedrock-invocationMetrics";

struct Chunk {
    std::string type;
    std::string data;
    bool readable = false;
};

// The event without the metrics, everything else as it was written.
Chunk readChunk(JsonScanner& scanner, std::string_view event) {
    Chunk chunk;
    JsonCursor cursor = scanner.scan(event);
    if (!cursor.enterObject()) return chunk;
    std::size_t before = event.find('{') + 1;
    chunk.data = "{";
    for (std::string_view key; cursor.nextMember(key);) {
        const bool metrics = key == kMetrics;
        const bool isType = key == "type";
        std::string_view value = cursor.skip();
        if (cursor.failed()) return chunk;
        if (isType && value.size() > 2) chunk.type = value.substr(1, value.size() - 2);
        auto end = static_cast<std::size_t>(value.data() - event.data()) + value.size();
        std::string_view member = event.substr(before, end - before);
        before = end;
        if (metrics) continue;
        member.remove_prefix(member.find('"'));
        chunk.data.append(chunk.data.size() > 1 ? "," : "").append(member);
    }
    chunk.readable = cursor.atEnd();
    chunk.data += "}";
    return chunk;
}

} // namespace

bool InvokeStream::appendChunk(std::string_view payload, std::string& out) {
    std::string event;
    JsonCursor cursor = m_scanner.scan(payload);
    if (!cursor.enterObject()) return false;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "bytes") {
            event = conversation::decodedBase64(textOf(cursor));
        } else {
            cursor.skip(); // "p": padding against guesses by length
        }
    }
    if (!cursor.atEnd()) return false;
    Chunk chunk = readChunk(m_scanner, event);
    if (!chunk.readable) return false;
    if (!chunk.type.empty()) out.append("event: ").append(chunk.type).append("\n");
    out.append("data: ").append(chunk.data).append("\n\n");
    return true;
}

bool InvokeStream::feed(std::string_view bytes, std::string& out) {
    m_decoder.feed(bytes);
    Frame frame;
    while (m_decoder.next(frame)) {
        if (frame.message_type != "event") {
            appendException(m_scanner, frame, out);
        } else if (frame.type == "chunk" && !appendChunk(frame.payload, out)) {
            return false;
        }
    }
    return !m_decoder.broken();
}

} // namespace tollgate::dialects::bedrock
