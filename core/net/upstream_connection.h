// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP/1.1 connection to a provider, one exchange at a time: write, readHead, then readSome until its end or
// readAll. The answer's bytes stay where they were read and are handed out as views; while nothing arrives no buffer is
// held. A lease of the pool owns it; one engine thread; one coroutine uses it. When the exchange's Cancel fires, the
// socket is closed at once and whatever waits here ends with Fault::Cancelled.
#pragma once

#include "net/body_framing.h"
#include "net/head.h"
#include "net/slab.h"
#include "net/stream.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace tollgate::net {

enum class Fault : std::uint8_t {
    None,
    Closed,           // the peer closed or reset before the first byte of an answer
    Cut,              // … in the middle of it
    TimeoutFirstByte, //
    TimeoutIdle,      // nothing moved for the idle limit, either way
    Bad,              // not HTTP as we accept it
    TooLarge,         // more than the caller's limit
    Cancelled
};

// In a few words, for the record of an attempt: "the connection was cut in the middle of the answer".
std::string_view inWords(Fault fault);

struct WriteStatus {
    Fault fault = Fault::None;
    bool early_answer = false; // a final answer of 300 or above came while writing: the rest was not sent, read it

    bool complete() const { return fault == Fault::None && !early_answer; }
};

struct AnswerHead {
    Fault fault = Fault::None;
    const char* detail = ""; // with Bad: what is wrong, in a few words
};

struct AnswerBody {
    Fault fault = Fault::None;
    const char* detail = "";
    bool end = false;      // nothing follows; `data` may still hold the last bytes
    std::string_view data; // valid until the next call
};

struct ReadLimits {
    Milliseconds first_byte{300'000};
    Milliseconds idle{120'000};
};

class UpstreamConnection {
public:
    UpstreamConnection(std::unique_ptr<Stream> stream, SlabPool& slabs);
    UpstreamConnection(const UpstreamConnection&) = delete;
    UpstreamConnection& operator=(const UpstreamConnection&) = delete;

    // Begins an exchange that `cancel` ends. The lease does this.
    void begin(Cancel& cancel);
    // Ends it; true when the connection may serve another: everything sent, the answer complete, nothing left over.
    bool finish();

    bool reused() const { return m_exchanges > 1; }

    std::uint64_t bytesReceived() const { return m_received; } // of this exchange's answer, its head included

    std::uint64_t bytesSent() const { return m_sent; }

    // The whole request, head and body, in one gathering write if the socket takes it; at most 16 parts. While the rest
    // waits for the socket, an early answer is watched for. After Closed an answer may still lie there: readHead tells.
    Task<WriteStatus> write(std::span<const asio::const_buffer> parts, Milliseconds idle);

    // The final head; interim ones (1xx) are read over, 16 at most.
    Task<AnswerHead> readHead(ReadLimits limits, bool answerToHead = false);

    // After readHead succeeded and before readSome() is called, which gives its memory back; readAll() keeps it right.
    const ResponseHead& head() const { return *m_head; }

    // Waits until a byte of the body is here that is no blank, and shows what lies there from it on without taking it:
    // the next read gives all of it. Empty when the body ends, or goes on with blanks for long. head() stays right.
    Task<AnswerBody> peekBody(Milliseconds idle);
    // What has arrived of the body, without framing. Waits only when nothing has.
    Task<AnswerBody> readSome(Milliseconds idle);
    // The whole body in one piece, followed by kSlabPadding readable bytes; stays until the lease ends.
    Task<AnswerBody> readAll(std::size_t limit, Milliseconds idle);
    // The same without waiting, where it came with the head, as short ones do; nothing: readAll().
    std::optional<AnswerBody> wholeBody(std::size_t limit);
    // Reads over what is left of an answer whose meaning is complete ([DONE] came), so that the connection can be kept.
    // False when it did not end within `limit`.
    Task<bool> drain(Milliseconds limit);

    Stream& stream() { return *m_stream; }

    std::unique_ptr<Stream> takeStream() { return std::move(m_stream); } // after CONNECT; nothing may be left over

    bool nothingLeftOver();

private:
    enum class HeadProgress { More, Final, Failed };

    Fault faultOf(Stream::Wake wake, Fault onTimeout) const;
    Fault endFault() const;
    StepResult fill(std::size_t atLeast);
    HeadProgress pollHead();
    HeadProgress scanHeads();
    HeadProgress failHead(Fault fault, const char* detail);
    bool decode(std::size_t& begin, std::size_t& end);
    AnswerBody lookAhead() const;
    Fault onBodyEnd(Step step);
    Task<Fault> moreBody(std::size_t atLeast, Milliseconds idle);
    std::size_t roomForRest(std::size_t limit) const;

    std::unique_ptr<Stream> m_stream;
    Slab m_slab;
    std::unique_ptr<ResponseHead> m_head;
    BodyFraming m_framing;
    std::size_t m_scanned = 0; // of a head
    std::size_t m_raw = 0;     // first byte in m_slab that framing has not seen
    std::uint64_t m_received = 0;
    std::uint64_t m_sent = 0;
    std::uint32_t m_exchanges = 0;
    std::uint8_t m_interim = 0;
    bool m_written = false; // the whole request is out
    bool m_headDone = false;
    bool m_keepAlive = false;
    bool m_peerEnded = false; // nothing more will come
    AnswerHead m_headStatus;
};

} // namespace tollgate::net
