// SPDX-License-Identifier: GPL-3.0-or-later
// AWS's binary framing of streams, application/vnd.amazon.eventstream (protocols.md §5.1): frames of headers and a
// payload with two checksums. One decoder a stream; bytes may be split anywhere. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tollgate::dialects::bedrock {

struct Frame {
    std::string_view message_type; // ":message-type": event, exception, error
    std::string_view type;         // ":event-type", ":exception-type" or ":error-code"
    std::string_view message;      // ":error-message"
    std::string_view payload;
};

class EventStreamDecoder {
public:
    void feed(std::string_view bytes) { m_held.append(bytes); }

    // The views are good until the next call of feed() or next(). False: more bytes are needed, or broken().
    bool next(Frame& frame);

    // A length or a checksum is wrong: nothing that follows can be trusted.
    bool broken() const { return m_broken; }

    // Bytes of a frame that has not come whole.
    bool midFrame() const { return m_taken < m_held.size(); }

private:
    bool fail();

    std::string m_held;
    std::size_t m_taken = 0; // of m_held, by frames already given
    bool m_broken = false;
};

// One frame with string headers, for tests and the simulated provider.
std::string encodeFrame(std::string_view messageType, std::string_view type, std::string_view payload);

} // namespace tollgate::dialects::bedrock
