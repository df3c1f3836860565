// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP/1.1 messages as the tests' two ends read them: heads, body framing, SSE events. Written apart from the engine's
// parsers, and stricter: whatever is not exactly well-formed is a complaint a test can assert on. Pure values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::test {

struct HeaderLine {
    std::string name; // as received
    std::string value;
    bool operator==(const HeaderLine&) const = default;
};

struct Headers {
    std::vector<HeaderLine> lines; // in order, repeats kept

    // The first line of that name (any case); "" when there is none.
    std::string value(std::string_view name) const;

    bool has(std::string_view name) const { return count(name) > 0; }

    int count(std::string_view name) const;
};

struct RequestHead {
    std::string method;
    std::string target; // as received
    std::string version;
    Headers headers;

    std::string path() const;  // target without its query
    std::string query() const; // after the first '?'
};

struct ResponseHead {
    int status = 0;
    std::string version;
    std::string reason;
    Headers headers;
};

using Complaints = std::vector<std::string>;

// Cuts a head off `buffer` when "\r\n\r\n" has arrived; its raw bytes include the empty line.
std::optional<std::string> takeHead(std::string& buffer);
RequestHead parseRequestHead(std::string_view raw, Complaints& complaints);
ResponseHead parseResponseHead(std::string_view raw, Complaints& complaints);

// Removes the framing of one body, piece by piece.
class BodyReader {
public:
    enum class State : std::uint8_t { More, Complete, Malformed };

    static BodyReader none() { return BodyReader(Kind::None, 0); }

    static BodyReader untilClose() { return BodyReader(Kind::UntilClose, 0); }

    // By the rules for a request; complaints about missing, doubled or contradicting framing.
    static BodyReader forRequest(const RequestHead& head, Complaints& complaints);
    // By the rules for a response (RFC 9112 §6.3) to `method`.
    static BodyReader forResponse(const ResponseHead& head, std::string_view method, Complaints& complaints);

    // Takes its part off `buffer` and appends what it found to `pieces`: one a chunk, or one a call.
    State feed(std::string& buffer, std::vector<std::string>& pieces);
    // What the end of the connection means now: Complete only when the body may end there.
    State atEnd() const;

    std::string problem() const { return m_problem; }

private:
    enum class Kind : std::uint8_t { None, Length, Chunked, UntilClose };

    BodyReader(Kind kind, std::uint64_t left) : m_kind(kind), m_left(left) {}

    State feedChunked(std::string& buffer, std::vector<std::string>& pieces);
    State malformed(std::string problem);

    Kind m_kind;
    std::uint64_t m_left;
    bool m_in_trailer = false;
    std::string m_problem;
};

struct SseEvent {
    std::string event; // "" when no event: line came
    std::string data;  // data: lines joined with LF
    std::string id;
    std::string comment; // text of comment lines, joined with LF
    std::string raw;     // as received, with its empty line
};

// Cuts the first complete event (up to and with its empty line: LF, CRLF or CR) off `buffer`.
std::optional<SseEvent> takeEvent(std::string& buffer);
// Cuts the first line off `buffer`, without its end.
std::optional<std::string> takeLine(std::string& buffer);

} // namespace tollgate::test
