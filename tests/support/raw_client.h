// SPDX-License-Identifier: GPL-3.0-or-later
// A client that sends exactly the bytes it is told and reads what comes, step by step; every call ends by its deadline.
// Nothing throws: an answer that never came or broke says so in `end`. One thread at a time.
//
//     RawClient client(port);
//     client.send(requestText("POST", "/v1/messages", body, {{"x-api-key", key}}));
//     QCOMPARE(client.readHead().status, 200);
//     upstream.release();
//     QCOMPARE(client.readEvent()->event, "message_start");
#pragma once

#include "support/http_text.h"
#include "support/script.h"
#include "support/tls_identity.h"
#include "support/wire.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::test {

// "POST /x HTTP/1.1" with host, content-length and, for a body, content-type, unless `headers` has them.
std::string requestText(std::string_view method, std::string_view target, std::string_view body = {},
                        const HeaderPairs& headers = {});

struct Response {
    enum class End : std::uint8_t {
        Complete,  // by its framing
        Closed,    // FIN before it was complete
        Reset,     // RST before it was complete
        Timeout,   // the deadline passed first
        Malformed, // see `complaints`
    };

    struct Piece {
        std::string data; // one chunk, or what one read gave
        std::chrono::steady_clock::time_point arrived;
    };

    End end = End::Timeout;
    int status = 0; // 0: no head came
    Headers headers;
    std::string body;
    std::vector<Piece> pieces;         // the body in order of arrival
    std::vector<ResponseHead> interim; // 1xx before it
    Complaints complaints;
};

const char* nameOf(Response::End end);

class RawClient {
public:
    explicit RawClient(std::uint16_t port, const std::string& address = "127.0.0.1",
                       std::chrono::milliseconds patience = kPatience);
    // Over TLS, trusting `authority` alone and expecting `server_name`.
    RawClient(std::uint16_t port, const TestAuthority& authority, const std::string& server_name = "localhost",
              const std::string& address = "127.0.0.1");

    bool isConnected() const { return m_state == IoState::Ok && m_wire.isOpen(); }

    IoState state() const { return m_state; } // why connecting or the last call failed

    bool send(std::string_view bytes);
    bool sendByteByByte(std::string_view bytes); // a write each

    void halfClose() { m_wire.halfClose(); }

    void close() { m_wire.close(); }

    void reset() { m_wire.reset(); }

    // Step by step. The head of the next answer; `method` decides whether a body follows.
    Response readHead(std::string_view method = "POST");
    // The next piece of the body; nothing at its end, or when it broke (`end()` tells).
    std::optional<Response::Piece> readPiece();
    // Over all pieces; nothing when the body ended without another.
    std::optional<SseEvent> readEvent();
    std::optional<std::string> readLine();

    Response::End end() const { return m_answer.end; }

    // At once: the rest of the answer whose head was read, or a whole answer.
    Response readRest();
    Response readResponse(std::string_view method = "POST");
    Response exchange(std::string_view request, std::string_view method = "POST");

    // True when the server closes (FIN or RST) before the limit; bytes that come first are kept.
    bool waitForClose(std::chrono::milliseconds limit = kPatience);

    // True when it comes before the limit; what comes is kept for readHead().
    bool waitForText(std::string_view text, std::chrono::milliseconds limit = kPatience);
    bool waitForBytes(std::chrono::milliseconds limit); // any

    // What came and was not read as part of an answer yet.
    const std::string& unread() const { return m_inbox; }

private:
    bool receive();
    void brokeOff(IoState state);
    bool pullPieces();

    Wire m_wire;
    IoState m_state = IoState::Failed;
    std::chrono::milliseconds m_patience;
    std::string m_inbox;
    Response m_answer;
    std::optional<BodyReader> m_body;
    std::size_t m_taken = 0; // pieces given out
    std::string m_text;      // body not yet given out as events or lines
};

// Connect, ask, read, close.
Response ask(std::uint16_t port, std::string_view request, std::string_view method = "POST");

} // namespace tollgate::test
