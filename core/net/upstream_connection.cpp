// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/upstream_connection.h"

#include "net/head_parser.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

namespace tollgate::net {

namespace {

constexpr std::uint8_t kMaxInterim = 16;       // reliability.md §1.5
constexpr std::size_t kFirstRead = 4u << 10;   // fits the smallest slab
constexpr std::size_t kMaxStep = 1u << 20;     // growth of a body whose length nobody told
constexpr std::size_t kMostBlanks = 64u << 10; // before a body that is looked at
constexpr std::size_t kLargeRead = 64u << 10;  // once a read has filled its room

// Drops `bytes` from the front of `parts`.
std::span<asio::const_buffer> advance(std::span<asio::const_buffer> parts, std::size_t bytes) {
    while (!parts.empty() && bytes >= parts.front().size()) {
        bytes -= parts.front().size();
        parts = parts.subspan(1);
    }
    if (!parts.empty()) parts.front() += bytes;
    return parts;
}

// As far as it has come.
bool beginsLikeHttp(std::string_view bytes) {
    constexpr std::string_view kStart = "HTTP/1.";
    const std::size_t known = std::min(kStart.size(), bytes.size());
    return bytes.substr(0, known) == kStart.substr(0, known);
}

} // namespace

std::string_view inWords(Fault fault) {
    switch (fault) {
    case Fault::None: return "";
    case Fault::Closed: return "the connection was closed before an answer began";
    case Fault::Cut: return "the connection was cut in the middle of the answer";
    case Fault::TimeoutFirstByte: return "no answer began within the time limit";
    case Fault::TimeoutIdle: return "nothing more came within the idle limit";
    case Fault::Bad: return "the answer is not proper HTTP";
    case Fault::TooLarge: return "the answer is larger than the limit";
    case Fault::Cancelled: return "the call was cancelled";
    }
    return "";
}

UpstreamConnection::UpstreamConnection(std::unique_ptr<Stream> stream, SlabPool& slabs)
    : m_stream(std::move(stream)), m_slab(slabs) {}

void UpstreamConnection::begin(Cancel& cancel) {
    m_stream->follow(cancel);
    ++m_exchanges;
    m_received = m_sent = 0;
    m_interim = 0;
    m_written = m_headDone = m_peerEnded = false;
    m_scanned = m_raw = 0;
    m_headStatus = {};
}

bool UpstreamConnection::finish() {
    m_stream->followNobody();
    const bool whole = m_written && m_headDone && m_framing.done() && m_framing.kind() != BodyFraming::Kind::untilClose;
    const bool good = whole && m_keepAlive && !m_peerEnded && !m_stream->closed() && nothingLeftOver();
    m_slab.release();
    m_head.reset();
    if (!good) m_stream->close();
    return good;
}

bool UpstreamConnection::nothingLeftOver() {
    return m_raw == m_slab.size() && (!m_stream->mayHaveMore() || m_stream->stillGood());
}

Fault UpstreamConnection::faultOf(Stream::Wake wake, Fault onTimeout) const {
    if (m_stream->cancelled()) return Fault::Cancelled;
    return wake == Stream::Wake::TimedOut ? onTimeout : endFault();
}

Fault UpstreamConnection::endFault() const {
    if (m_stream->cancelled()) return Fault::Cancelled;
    return m_received == 0 ? Fault::Closed : Fault::Cut;
}

StepResult UpstreamConnection::fill(std::size_t atLeast) {
    if (m_stream->closed()) return {Step::Broken, 0};
    const char* before = m_slab.data();
    auto room = m_slab.room(atLeast);
    if (room.empty()) return {Step::Broken, 0}; // out of memory: this call ends, others go on
    if (m_head && m_headDone && before && before != m_slab.data()) m_head->rebase(before, m_slab.data());
    auto result = m_stream->read(room);
    m_slab.commit(result.bytes);
    m_received += result.bytes;
    if (result.step == Step::End || result.step == Step::Broken) m_peerEnded = true;
    return result;
}

Task<WriteStatus> UpstreamConnection::write(std::span<const asio::const_buffer> parts, Milliseconds idle) {
    std::array<asio::const_buffer, 16> copy;
    assert(parts.size() <= copy.size());
    std::copy(parts.begin(), parts.end(), copy.begin());
    auto rest = advance(std::span(copy).first(parts.size()), 0);
    bool watching = true;
    StepResult result;
    if (m_stream->tls())
        co_await m_stream->endOfTurn();
    else
        result = co_await m_stream->sendAtEndOfTurn(rest);
    for (; true; result = m_stream->write(rest)) {
        m_sent += result.bytes;
        rest = advance(rest, result.bytes);
        if (rest.empty()) break;
        if (m_stream->closed()) co_return WriteStatus{endFault(), false};
        if (result.step == Step::Done) continue;
        if (result.step == Step::Broken || result.step == Step::End) co_return WriteStatus{Fault::Closed, false};
        const bool reads = watching || result.step == Step::WantRead;
        const auto wake = co_await m_stream->wait(reads, result.step == Step::WantWrite, idle);
        if (wake != Stream::Wake::Ready) co_return WriteStatus{faultOf(wake, Fault::TimeoutIdle), false};
        if (!watching || !m_stream->sawReadable()) continue;
        const auto progress = pollHead();
        if (progress == HeadProgress::Failed) co_return WriteStatus{m_headStatus.fault, false};
        if (progress == HeadProgress::Final && m_head->status >= 300) co_return WriteStatus{Fault::None, true};
        if (progress == HeadProgress::Final) watching = false; // answered while it still listens: go on
    }
    m_written = true;
    co_return WriteStatus{};
}

UpstreamConnection::HeadProgress UpstreamConnection::failHead(Fault fault, const char* detail) {
    m_headStatus = {fault, detail};
    return HeadProgress::Failed;
}

// Takes in what lies there, without waiting.
UpstreamConnection::HeadProgress UpstreamConnection::pollHead() {
    while (true) {
        const auto result = fill(m_slab.empty() ? kFirstRead : 1);
        if (result.step == Step::WantRead || result.step == Step::WantWrite) return HeadProgress::More;
        if (result.step != Step::Done) return failHead(endFault(), "");
        const auto progress = scanHeads();
        if (progress != HeadProgress::More || !m_stream->mayHaveMore()) return progress;
    }
}

UpstreamConnection::HeadProgress UpstreamConnection::scanHeads() {
    while (true) {
        if (!beginsLikeHttp(m_slab.view())) return failHead(Fault::Bad, "it does not begin like HTTP/1.1");
        const auto scan = scanHead(m_slab.view(), m_scanned);
        m_scanned = scan.end;
        if (scan.state == HeadScan::State::bad) return failHead(Fault::Bad, "its head is malformed");
        if (scan.end > kMaxHeadBytes) return failHead(Fault::Bad, "its head is larger than 64 KiB");
        if (scan.state == HeadScan::State::more) return HeadProgress::More;
        if (!m_head) m_head = std::make_unique<ResponseHead>();
        if (const char* problem = parseResponseHead(m_slab.view().substr(0, scan.end), *m_head)) {
            return failHead(Fault::Bad, problem);
        }
        if (m_head->status == 101) return failHead(Fault::Bad, "it switches protocols, which nobody asked for");
        if (!m_head->interim()) break;
        if (++m_interim > kMaxInterim) return failHead(Fault::Bad, "it begins with more than 16 interim answers");
        m_slab.dropFront(scan.end);
        m_scanned = 0;
    }
    m_headDone = true;
    m_keepAlive = m_head->keep_alive;
    m_raw = m_scanned;
    return HeadProgress::Final;
}

Task<AnswerHead> UpstreamConnection::readHead(ReadLimits limits, bool answerToHead) {
    const auto firstByteEnd = std::chrono::steady_clock::now() + limits.first_byte;
    auto firstByte = limits.first_byte; // what is left of it
    while (!m_headDone && m_headStatus.fault == Fault::None) {
        if (!m_stream->mayHaveMore() && !m_peerEnded) {
            const bool begun = !m_slab.empty(); // an interim head is no answer yet
            const auto limit = begun ? limits.idle : firstByte;
            const auto wake = co_await m_stream->wait(true, false, limit);
            const auto onTimeout = begun ? Fault::TimeoutIdle : Fault::TimeoutFirstByte;
            if (wake != Stream::Wake::Ready) co_return AnswerHead{faultOf(wake, onTimeout), ""};
        }
        if (pollHead() == HeadProgress::More) firstByte = leftUntil(firstByteEnd);
    }
    if (m_headDone) m_framing = BodyFraming::ofResponse(*m_head, answerToHead);
    co_return m_headStatus;
}

// Makes [begin, end) one piece of body: the first run stays where it lies, later ones are moved up to it. False: bad
// framing.
bool UpstreamConnection::decode(std::size_t& begin, std::size_t& end) {
    while (m_raw < m_slab.size() && !m_framing.done() && !m_framing.failed()) {
        const auto step = m_framing.next(m_slab.view().substr(m_raw));
        m_raw += step.consumed;
        if (step.data.empty()) continue;
        const auto at = static_cast<std::size_t>(step.data.data() - m_slab.data());
        if (begin == end) begin = end = at;
        if (at != end) std::memmove(m_slab.data() + end, m_slab.data() + at, step.data.size());
        end += step.data.size();
    }
    return !m_framing.failed();
}

Fault UpstreamConnection::onBodyEnd(Step step) {
    // Under TLS only close_notify is an end; a bare FIN may be an attacker's (reliability.md §4.2 #24).
    const bool proper = step == Step::End && m_framing.onEndOfConnection();
    return proper ? Fault::None : Fault::Cut;
}

// Reads at least once, waiting for it when need be.
Task<Fault> UpstreamConnection::moreBody(std::size_t atLeast, Milliseconds idle) {
    while (true) {
        if (!m_stream->mayHaveMore()) {
            const auto wake = co_await m_stream->wait(true, false, idle);
            if (wake != Stream::Wake::Ready) co_return faultOf(wake, Fault::TimeoutIdle);
        }
        const auto result = fill(atLeast);
        if (result.step == Step::Done) co_return Fault::None;
        if (m_stream->cancelled()) co_return Fault::Cancelled;
        if (m_peerEnded) co_return onBodyEnd(result.step);
    }
}

// The first run of body that is no blank, in what has been read; a copy of the framing looks ahead.
AnswerBody UpstreamConnection::lookAhead() const {
    BodyFraming ahead = m_framing;
    std::size_t at = m_raw;
    while (at < m_slab.size() && !ahead.done() && !ahead.failed()) {
        const auto step = ahead.next(m_slab.view().substr(at));
        at += step.consumed;
        const std::size_t first = step.data.find_first_not_of(" \t\r\n");
        if (first != std::string_view::npos) return {Fault::None, "", false, step.data.substr(first)};
    }
    return {Fault::None, "", ahead.done() || ahead.failed() || m_slab.size() - m_raw > kMostBlanks, {}};
}

Task<AnswerBody> UpstreamConnection::peekBody(Milliseconds idle) {
    while (true) {
        AnswerBody status = lookAhead();
        if (status.end || !status.data.empty()) co_return status;
        status.fault = co_await moreBody(kFirstRead, idle);
        if (status.fault != Fault::None) co_return status;
    }
}

Task<AnswerBody> UpstreamConnection::readSome(Milliseconds idle) {
    AnswerBody status;
    while (true) {
        std::size_t begin = m_raw, end = m_raw;
        if (!decode(begin, end)) co_return AnswerBody{Fault::Bad, m_framing.problem(), false, {}};
        status.data = m_slab.view().substr(begin, end - begin);
        status.end = m_framing.done();
        if (status.end || !status.data.empty()) co_return status;
        const bool filled = m_stream->mayHaveMore();
        if (filled)
            m_slab.resize(0);
        else
            m_slab.release();
        m_head.reset();
        m_raw = 0;
        status.fault = co_await moreBody(filled ? kLargeRead : kFirstRead, idle);
        if (status.fault != Fault::None) co_return status;
    }
}

// How much room the next read needs; 0 when the body is larger than `limit`.
std::size_t UpstreamConnection::roomForRest(std::size_t limit) const {
    if (m_framing.kind() == BodyFraming::Kind::length) {
        return m_framing.left() > limit ? 0 : static_cast<std::size_t>(m_framing.left());
    }
    return std::clamp(m_slab.size(), kFirstRead, kMaxStep);
}

std::optional<AnswerBody> UpstreamConnection::wholeBody(std::size_t limit) {
    const bool here = m_framing.kind() == BodyFraming::Kind::length && m_framing.left() <= m_slab.size() - m_raw;
    if (!here || m_framing.left() > limit) return std::nullopt;
    std::size_t begin = m_raw, end = m_raw;
    decode(begin, end);
    return AnswerBody{Fault::None, "", true, m_slab.view().substr(begin, end - begin)};
}

Task<AnswerBody> UpstreamConnection::readAll(std::size_t limit, Milliseconds idle) {
    AnswerBody status;
    std::size_t begin = m_raw, end = m_raw;
    while (true) {
        if (!decode(begin, end)) co_return AnswerBody{Fault::Bad, m_framing.problem(), false, {}};
        if (end - begin > limit) co_return AnswerBody{Fault::TooLarge, "", false, {}};
        status.data = m_slab.view().substr(begin, end - begin);
        status.end = m_framing.done();
        if (status.end) co_return status;
        m_slab.resize(end);
        m_raw = end;
        const std::size_t room = roomForRest(limit - (end - begin));
        if (room == 0) co_return AnswerBody{Fault::TooLarge, "", false, {}};
        status.fault = co_await moreBody(room, idle);
        if (status.fault != Fault::None) co_return status;
    }
}

Task<bool> UpstreamConnection::drain(Milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (true) {
        const auto status = co_await readSome(leftUntil(end));
        if (status.fault != Fault::None) co_return false;
        if (status.end) co_return true;
    }
}

} // namespace tollgate::net
