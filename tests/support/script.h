// SPDX-License-Identifier: GPL-3.0-or-later
// What a scripted upstream does with one request: a list of actions, built by hand or taken from answers.h and
// faults.h. Nothing here waits for time to pass: a reply stops at gates that the test opens (`upstream.release`).
#pragma once

#include "base/usage.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tollgate::test {

// Tokens the upstream says it charged; requests count too, so that failed calls can be told from none.
void addUsage(Usage& sum, const Usage& more);

struct Action {
    enum class Kind : std::uint8_t {
        Send,       // `text` in one write
        SendSlowly, // `text` with a write for each byte
        Repeat,     // `text` again and again, `every` apart, until the client leaves
        Hold,       // until gate `text` is released; ends the reply when the client leaves
        ReadBody,   // the rest of the request, for early rules (Match::early)
        Bill,       // `usage` goes on the ledger
        Answered,   // the answer is whole: a client that leaves from here on has not aborted it
        HalfClose,  // FIN, then go on reading what the client sends until it leaves
        Close,      // FIN (TLS: with close_notify)
        Cut,        // FIN (TLS: without close_notify)
        Reset,      // RST
    };
    Kind kind = Kind::Send;
    std::string text{};
    int status = 0; // Send of a head: what the ledger notes
    std::chrono::milliseconds every{0};
    Usage usage{};
};

using HeaderPairs = std::vector<std::pair<std::string, std::string>>;

class Reply {
public:
    // A whole answer with content-length.
    static Reply whole(int status, std::string_view content_type, std::string_view body,
                       const HeaderPairs& headers = {});

    static Reply json(int status, std::string_view body, const HeaderPairs& headers = {}) {
        return whole(status, "application/json", body, headers);
    }

    // The head of a chunked answer; go on with chunk() or event(), finish with end().
    static Reply chunked(int status, std::string_view content_type, const HeaderPairs& headers = {});
    // The head of an answer that ends with the connection; go on with bytes(), finish with close().
    static Reply untilClose(int status, std::string_view content_type, const HeaderPairs& headers = {});

    Reply& head(int status, const HeaderPairs& headers); // a head exactly so, framing headers are yours

    Reply& bytes(std::string text) { return add({.kind = Action::Kind::Send, .text = std::move(text)}); }

    Reply& slowly(std::string text) { return add({.kind = Action::Kind::SendSlowly, .text = std::move(text)}); }

    Reply& chunk(std::string_view data);
    Reply& event(std::string_view data, std::string_view name = {}); // an SSE event as one chunk

    Reply& end() { return bytes("0\r\n\r\n"); }

    Reply& hold(std::string gate = {}) { return add({.kind = Action::Kind::Hold, .text = std::move(gate)}); }

    Reply& bill(const Usage& usage) { return add({.kind = Action::Kind::Bill, .usage = usage}); }

    Reply& repeat(std::string text, std::chrono::milliseconds every) {
        return add({.kind = Action::Kind::Repeat, .text = std::move(text), .every = every});
    }

    Reply& readBody() { return add({.kind = Action::Kind::ReadBody}); }

    Reply& answered() { return add({.kind = Action::Kind::Answered}); }

    Reply& halfClose() { return add({.kind = Action::Kind::HalfClose}); }

    Reply& close() { return add({.kind = Action::Kind::Close}); }

    Reply& cut() { return add({.kind = Action::Kind::Cut}); }

    Reply& reset() { return add({.kind = Action::Kind::Reset}); }

    Reply& add(Action action) {
        m_actions.push_back(std::move(action));
        return *this;
    }

    Reply& append(const Reply& more) {
        m_actions.insert(m_actions.end(), more.m_actions.begin(), more.m_actions.end());
        return *this;
    }

    const std::vector<Action>& actions() const& { return m_actions; }

    void actions() && = delete; // would dangle in a loop

private:
    std::vector<Action> m_actions;
};

// A stream before it is framed: pieces that are written one by one, each with what it costs.
struct StreamPiece {
    std::string bytes;
    Usage billed{};
};

struct CannedStream {
    std::string content_type;
    std::vector<StreamPiece> pieces;
};

// How a stream is played.
struct Playing {
    enum class Framing : std::uint8_t { Chunked, UntilClose };
    enum class Lines : std::uint8_t { AsIs, Lf, Crlf, Cr };
    enum class Then : std::uint8_t { End, Cut, Reset, Stall }; // Stall: no last chunk ever, the connection stays open

    Framing framing = Framing::Chunked;
    Lines lines = Lines::AsIs;
    bool held = false;  // a gate before every piece
    std::string gate{}; // its name
    bool byte_by_byte = false;
    int pieces = -1; // play only so many; -1: all
    Then then = Then::End;
    HeaderPairs headers{};
};

Reply play(const CannedStream& stream, const Playing& how = {});

// "HTTP/1.1 200 OK\r\n…\r\n\r\n"
std::string headText(int status, const HeaderPairs& headers);
std::string chunkText(std::string_view data);

// A gate no test opens.
constexpr const char* kNever = "never";

} // namespace tollgate::test
