// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/client_connection.h"

#include "net/characters.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace tollgate::net {

namespace {

constexpr std::size_t kFirstRead = SlabPool::kClasses[0];
constexpr std::size_t kLargestHint = SlabPool::kClasses[2]; // a rare large request must not make every next one large
constexpr std::size_t kLeastRead = 4u << 10;
constexpr std::size_t kBelievedLength = 1u << 20; // room made on the word of Content-Length alone
constexpr std::size_t kMostEmptyLines = 16;       // bytes of them before a request line
constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

} // namespace

ClientConnection::ClientConnection(TcpSocket socket, SlabPool& pool, CoarseTimers& timers, const ClientLimits& limits,
                                   std::shared_ptr<const ServerTls> tls)
    : m_socket(std::move(socket), timers, std::move(tls), [this] { receiveAhead(); }),
      m_pool(pool),
      m_limits(limits),
      m_in(pool),
      m_ahead(pool) {}

void ClientConnection::startRequest() {
    m_in.release();
    std::swap(m_in, m_ahead);
    if (!m_head) m_head = std::make_unique<RequestHead>();
    m_head->clear();
    m_onGone = {};
    m_scanned = m_emptyLines = m_headEnd = m_bodyEnd = 0;
    m_bodySince = {};
}

Task<bool> ClientConnection::shakeHands() {
    if (std::exchange(m_shookHands, true)) co_return true;
    m_socket.limitReading(m_limits.head);
    co_return co_await m_socket.handshake();
}

Task<HeadStatus> ClientConnection::readHead() {
    if (m_gone || !m_bodyRead) co_return HeadStatus::closed;
    startRequest();
    if (m_socket.encrypted()) {
        const bool secure = co_await shakeHands();
        if (!secure && m_socket.speaksPlain()) co_return refuse(refusePlainHttp());
        if (!secure) co_return HeadStatus::closed;
    }
    m_socket.limitReading(m_limits.keep_alive_idle);
    bool started = false;
    HeadStatus status = HeadStatus::closed;
    while (m_in.empty() || !examine(status)) {
        if (!m_in.empty() && !std::exchange(started, true)) m_socket.limitReading(m_limits.head);
        if (!m_socket.maybeMore()) {
            if (m_in.empty()) m_in.release(); // an idle connection holds no slab
            const bool arrived = co_await m_socket.waitForData();
            if (!arrived && started && m_socket.readingTimedOut()) co_return refuse(refuseSlowHead());
            if (!arrived) co_return HeadStatus::closed;
        }
        if (!grow(m_in.empty() ? std::max(kFirstRead, m_sizeHint) : m_in.size() + kLeastRead)) break;
        if (fill(kNoLimit) == Received::end) break;
    }
    m_socket.unlimitReading();
    co_return status;
}

// True when there is a verdict on what has been read, false when more is needed for one.
bool ClientConnection::examine(HeadStatus& status) {
    const std::size_t empty = leadingEmptyLines(m_in.view());
    if (empty) {
        m_in.dropFront(empty);
        m_scanned = 0;
        m_emptyLines += empty;
    }
    const std::string_view bytes = m_in.view();
    if (bytes.empty() && m_emptyLines <= kMostEmptyLines) return false;
    const bool plausible = m_emptyLines <= kMostEmptyLines && (bytes == "\r" || isToken(bytes.substr(0, 1)));
    const HeadScan scan = plausible ? scanHead(bytes, m_scanned) : HeadScan{};
    m_scanned = scan.end;
    if (!plausible)
        status = refuse(refuseNotHttp());
    else if (scan.state == HeadScan::State::complete)
        status = accept(scan.end);
    else if (scan.state == HeadScan::State::bad)
        status = refuse(refuseLineEnding());
    else if (bytes.size() >= kMaxHeadBytes)
        status = refuse(refuseHeadTooLarge());
    else
        return false;
    return true;
}

HeadStatus ClientConnection::accept(std::size_t headEnd) {
    const std::string_view bytes = m_in.view().substr(0, headEnd);
    const GuardVerdict verdict = guardRequest(bytes);
    if (!verdict.ok()) return refuse(verdict);
    if (!parseRequestHead(bytes, *m_head)) return refuse(refuseMalformedHead());
    m_headEnd = m_bodyEnd = headEnd;
    m_keepAlive = m_head->keep_alive;
    m_bodyRead = false;
    const std::uint64_t length = m_head->content_length.value_or(0);
    if (!m_head->chunked && m_in.size() - headEnd >= length) { // all of it came at once
        m_bodyEnd += static_cast<std::size_t>(length);
        bodyDone();
    }
    return HeadStatus::ready;
}

HeadStatus ClientConnection::refuse(const GuardVerdict& verdict) {
    m_socket.unlimitReading();
    m_refusal = verdict;
    m_keepAlive = false;
    m_bodyRead = false;
    return HeadStatus::refused;
}

Task<BodyStatus> ClientConnection::readBody(std::int64_t limit) {
    const std::size_t most = static_cast<std::size_t>(std::max<std::int64_t>(limit, 0));
    if (m_head->content_length.value_or(0) > most) co_return BodyStatus::tooLarge;
    if (m_bodyRead) co_return m_gone ? BodyStatus::gone : BodyStatus::ready;
    const std::uint64_t length = m_head->content_length.value_or(0);
    if (length > kBelievedLength && m_pool.lentBytes() + length > m_limits.lane_bytes) co_return BodyStatus::noMemory;
    const bool asked = co_await askForBody();
    if (!asked) co_return BodyStatus::gone;
    m_socket.limitReading(m_limits.body_idle);
    BodyStatus status = BodyStatus::ready;
    if (m_head->chunked)
        status = co_await readChunked(most);
    else
        status = co_await readSized(static_cast<std::size_t>(length));
    m_socket.unlimitReading();
    if (status == BodyStatus::ready) bodyDone();
    co_return status;
}

std::string_view ClientConnection::body() const {
    return m_in.view().substr(m_headEnd, m_bodyEnd - m_headEnd);
}

Task<bool> ClientConnection::askForBody() {
    if (!m_head->expect_continue || m_in.size() > m_headEnd) co_return true;
    const asio::const_buffer line(kContinue.data(), kContinue.size());
    const std::span<const asio::const_buffer> lines(&line, 1);
    const error_code error = co_await m_socket.write(lines, m_limits.write_stall);
    if (error) m_gone = true;
    co_return !error;
}

Task<BodyStatus> ClientConnection::readSized(std::size_t length) {
    const std::size_t end = m_headEnd + length;
    while (m_in.size() < end) {
        const std::size_t total = std::min(end, std::max(kBelievedLength, 4 * m_in.size()));
        const BodyStatus status = co_await moreBody(total - m_in.size(), end - m_in.size());
        if (status != BodyStatus::ready) co_return status;
    }
    m_bodyEnd = end;
    co_return BodyStatus::ready;
}

Task<BodyStatus> ClientConnection::readChunked(std::size_t limit) {
    m_chunks = {};
    while (true) {
        dechunk();
        if (m_chunks.failed()) co_return BodyStatus::malformed;
        if (m_bodyEnd - m_headEnd > limit) co_return BodyStatus::tooLarge;
        if (m_chunks.done()) co_return BodyStatus::ready;
        const BodyStatus status = co_await moreBody(kLeastRead, kNoLimit);
        if (status != BodyStatus::ready) co_return status;
    }
}

// One step of reading a body: waits if need be, makes room, receives once.
Task<BodyStatus> ClientConnection::moreBody(std::size_t least, std::size_t most) {
    if (!m_socket.maybeMore()) {
        const bool arrived = co_await m_socket.waitForData();
        if (!arrived && m_socket.readingTimedOut()) co_return BodyStatus::timedOut;
        if (!arrived) co_return BodyStatus::gone;
        if (tooSlow()) co_return BodyStatus::timedOut;
    }
    const bool large = m_in.size() + least > kBelievedLength;
    if (large && m_pool.lentBytes() > m_limits.lane_bytes) co_return BodyStatus::noMemory;
    if (!grow(m_in.size() + least)) co_return BodyStatus::noMemory;
    const Received received = fill(most);
    if (received == Received::end) m_gone = true;
    if (received == Received::data) m_socket.limitReading(m_limits.body_idle);
    co_return received == Received::end ? BodyStatus::gone : BodyStatus::ready;
}

// A byte now and then keeps the idle limit away and a slab busy for hours (reliability.md §1.5).
bool ClientConnection::tooSlow() {
    const auto now = std::chrono::steady_clock::now();
    if (m_bodySince == decltype(m_bodySince){}) {
        m_bodySince = now;
        m_bodyBytes = 0;
        return false;
    }
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_bodySince);
    if (elapsed <= m_limits.body_grace) return false;
    return m_bodyBytes < static_cast<std::size_t>(elapsed.count()) * m_limits.body_rate / 1000;
}

// Takes the framing out of what lies behind m_bodyEnd; the data moves up to it. What follows the body goes to m_ahead.
void ClientConnection::dechunk() {
    std::string_view raw = m_in.view().substr(m_bodyEnd);
    while (!raw.empty() && !m_chunks.done() && !m_chunks.failed()) {
        const ChunkDecoder::Step step = m_chunks.next(raw);
        if (!step.data.empty()) std::memmove(m_in.data() + m_bodyEnd, step.data.data(), step.data.size());
        m_bodyEnd += step.data.size();
        raw.remove_prefix(step.consumed);
    }
    if (m_chunks.done() && !m_ahead.append(raw)) m_keepAlive = false; // out of memory: what follows is lost
    m_in.resize(m_bodyEnd);
}

// The request is complete: from here on, whatever arrives is the next one, or the client leaving.
void ClientConnection::bodyDone() {
    if (!m_ahead.append(m_in.view().substr(m_bodyEnd))) m_keepAlive = false;
    m_in.resize(m_bodyEnd);
    m_bodyRead = true;
    m_sizeHint = std::min(m_bodyEnd, kLargestHint);
    if (m_socket.encrypted() && m_socket.maybeMore())
        receiveAhead();
    else if (m_ahead.size() < m_limits.pipelined_bytes)
        m_socket.watch();
}

bool ClientConnection::grow(std::size_t total) {
    const char* from = m_in.data();
    if (!m_in.reserve(total)) return false;
    if (from && from != m_in.data()) m_head->rebase(from, m_in.data());
    return true;
}

ClientConnection::Received ClientConnection::fill(std::size_t most) {
    std::span<char> room = m_in.room(0);
    std::size_t bytes = 0;
    const Received received = m_socket.receive(room.first(std::min(room.size(), most)), bytes);
    m_in.commit(bytes);
    m_bodyBytes += bytes;
    return received;
}

} // namespace tollgate::net
