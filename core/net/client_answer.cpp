// SPDX-License-Identifier: GPL-3.0-or-later
// The other half of ClientConnection: from the complete request to the end of its answer.
#include "net/client_connection.h"

#include <algorithm>
#include <utility>

namespace tollgate::net {

namespace {

constexpr std::size_t kScratch = 4u << 10;

} // namespace

// Something arrived while the answer is on its way: the end of the connection, or requests sent ahead.
void ClientConnection::receiveAhead() {
    if (!m_bodyRead) return; // still to be asked for; it waits in the kernel
    char scratch[kScratch];
    do {
        std::size_t bytes = 0;
        const Received received = m_socket.receive(scratch, bytes);
        if (received == Received::end || !m_ahead.append({scratch, bytes})) return leave();
        if (m_ahead.size() >= m_limits.pipelined_bytes) return;
    } while (m_socket.maybeMore());
    m_socket.watch();
}

void ClientConnection::leave() {
    m_gone = true;
    if (m_socket.writing()) m_socket.closeNow(); // nobody will take the rest
    SmallCallback callback = std::exchange(m_onGone, {});
    callback();
}

void ClientConnection::onGone(SmallCallback callback) {
    if (m_gone) return callback();
    m_onGone = callback;
}

Task<error_code> ClientConnection::write(std::span<const asio::const_buffer> buffers) {
    if (m_gone) co_return asio::error::connection_reset;
    const error_code error = co_await m_socket.write(buffers, m_limits.write_stall);
    if (error) m_gone = true;
    co_return error;
}

void ClientConnection::releaseRequest() {
    m_in.release();
    m_head.reset();
    m_headEnd = m_bodyEnd = 0;
}

Task<> ClientConnection::close() {
    m_socket.sayGoodbye();
    char scratch[kScratch];
    m_socket.limitReading(m_limits.drain);
    // Closing on unread bytes sends a reset, and a reset may overtake the answer.
    while (!m_bodyRead && !m_gone) {
        const bool arrived = co_await m_socket.waitForData();
        if (!arrived) break;
        std::size_t bytes = 0;
        if (m_socket.receive(scratch, bytes) == Received::end) break;
    }
    m_socket.unlimitReading();
    m_socket.closeNow();
}

void ClientConnection::abort() {
    m_gone = true;
    m_socket.closeNow();
}

} // namespace tollgate::net
