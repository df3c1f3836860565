// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/client_socket.h"

#include <algorithm>
#include <array>

namespace tollgate::net {

namespace {

constexpr std::size_t kMostBuffers = Gathered::kMostParts;

// What is left to write of a row of buffers, a window of them at a time.
class Cursor {
public:
    explicit Cursor(std::span<const asio::const_buffer> buffers) : m_buffers(buffers) { skipEmpty(); }

    bool done() const { return m_buffers.empty(); }

    std::span<const asio::const_buffer> window() {
        const std::size_t count = std::min(m_buffers.size(), kMostBuffers);
        std::copy_n(m_buffers.begin(), count, m_window.begin());
        m_window[0] += m_offset;
        return {m_window.data(), count};
    }

    void advance(std::size_t bytes) {
        m_offset += bytes;
        skipEmpty();
    }

private:
    void skipEmpty() {
        while (!m_buffers.empty() && m_offset >= m_buffers.front().size()) {
            m_offset -= m_buffers.front().size();
            m_buffers = m_buffers.subspan(1);
        }
    }

    std::span<const asio::const_buffer> m_buffers;
    std::size_t m_offset = 0; // into the first of them
    std::array<asio::const_buffer, kMostBuffers> m_window;
};

tcp::endpoint peerOf(const TcpSocket& socket) {
    error_code ignored; // a socket that is broken already says so on its first use
    return socket.remote_endpoint(ignored);
}

} // namespace

ClientSocket::ClientSocket(TcpSocket socket, CoarseTimers& timers, std::shared_ptr<const ServerTls> tls,
                           SmallCallback onInput)
    : m_peer(peerOf(socket)),
      m_socket(
          std::move(socket), [this] { onReadable(); }, [this] { m_writable.wakeNow(); }),
      m_onInput(onInput),
      m_signal(m_socket.executor()),
      m_writable(m_socket.executor()),
      m_readLimit(timers, [this] { onReadLimit(); }),
      m_writeLimit(timers, [this] {
          m_stalled = true;
          closeNow();
      }) {
    if (tls) m_tls = std::make_unique<ServerTlsSession>(std::move(tls), m_socket.descriptor());
}

Task<bool> ClientSocket::handshake() {
    if (!m_tls) co_return true;
    while (true) {
        const ServerTlsSession::Step step = m_tls->handshake();
        if (step == ServerTlsSession::Step::done) {
            m_maybeMore = true;
            co_return true;
        }
        if (step == ServerTlsSession::Step::closed) co_return false;
        if (step == ServerTlsSession::Step::notTls) {
            m_tls.reset();
            m_speaksPlain = true;
            co_return false;
        }
        if (step == ServerTlsSession::Step::wantWrite) {
            m_socket.sawFull();
            m_socket.awaitWritable();
            co_await m_writable.wait();
            if (!isOpen()) co_return false;
            continue;
        }
        m_socket.sawEmpty();
        const bool arrived = co_await waitForData();
        if (!arrived) co_return false;
    }
}

ClientSocket::Received ClientSocket::receive(std::span<char> room, std::size_t& bytes) {
    bytes = 0;
    m_maybeMore = false;
    if (!isOpen()) return Received::end;
    if (m_tls) {
        const ServerTlsSession::Moved moved = m_tls->read(room);
        if (moved.step == ServerTlsSession::Step::wantRead) {
            m_socket.sawEmpty();
            return Received::none;
        }
        if (moved.step != ServerTlsSession::Step::done) return Received::end;
        bytes = moved.bytes;
        m_maybeMore = true; // a record may be half used
        return Received::data;
    }
    const StepResult result = m_socket.receive(room);
    if (result.step == Step::WantRead) return Received::none;
    if (result.step != Step::Done) return Received::end;
    bytes = result.bytes;
    m_maybeMore = bytes == room.size();
    return Received::data;
}

void ClientSocket::limitReading(Milliseconds limit) {
    m_timedOut = false;
    m_readLimit.arm(limit);
}

void ClientSocket::unlimitReading() {
    m_timedOut = false;
    m_readLimit.disarm();
}

void ClientSocket::onReadLimit() {
    m_timedOut = true;
    if (m_waiting) m_signal.wake();
}

Task<bool> ClientSocket::waitForData() {
    if (m_timedOut || !isOpen()) co_return false;
    watch();
    m_waiting = true;
    co_await m_signal.wait();
    m_waiting = false;
    co_return !m_timedOut && isOpen();
}

void ClientSocket::watch() {
    m_maybeMore = false; // whatever is there ends the wait
    m_socket.awaitReadable();
}

void ClientSocket::onReadable() {
    if (m_waiting)
        m_signal.wakeNow(); // may be the end of us
    else
        m_onInput();
}

StepResult ClientSocket::send(std::span<const asio::const_buffer> buffers) {
    if (!m_tls) return m_socket.send(buffers);
    const ServerTlsSession::Moved moved = m_tls->write(buffers);
    if (moved.step == ServerTlsSession::Step::wantWrite) m_socket.sawFull();
    // wantRead does not come up here: renegotiation is off.
    return {moved.step == ServerTlsSession::Step::wantWrite ? Step::WantWrite
            : moved.step == ServerTlsSession::Step::done    ? Step::Done
                                                            : Step::Broken,
            moved.bytes};
}

Task<error_code> ClientSocket::write(std::span<const asio::const_buffer> buffers, Milliseconds stall) {
    Cursor cursor(buffers);
    StepResult result;
    if (m_tls)
        co_await m_socket.endOfTurn();
    else
        result = co_await m_socket.sendAtEndOfTurn(cursor.window());
    for (; true; result = send(cursor.window())) {
        cursor.advance(result.bytes);
        if (cursor.done()) co_return error_code();
        if (!isOpen()) co_return m_stalled ? asio::error::timed_out : asio::error::operation_aborted;
        if (result.step == Step::Done) continue;
        if (result.step != Step::WantWrite) co_return asio::error::connection_reset;
        co_await waitWritable(stall);
    }
}

// However it ends: what comes next is another try.
Task<> ClientSocket::waitWritable(Milliseconds stall) {
    m_writing = true;
    m_writeLimit.arm(stall);
    m_socket.awaitWritable();
    co_await m_writable.wait();
    m_writeLimit.disarm();
    m_writing = false;
}

void ClientSocket::sayGoodbye() {
    if (!isOpen()) return;
    if (m_tls) m_tls->sayGoodbye();
    m_socket.endSending();
}

void ClientSocket::closeNow() {
    m_socket.close();
    m_signal.wake();
    m_writable.wake();
}

} // namespace tollgate::net
