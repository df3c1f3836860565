// SPDX-License-Identifier: GPL-3.0-or-later
// The socket under a ClientConnection, plain or TLS: tries to move bytes, waits when nothing moves, keeps the time
// limits. One wait for input stays outstanding from one request to the next and serves for reading as well as for
// noticing that the client left: no system call is made only to look. Owned by its ClientConnection; one engine thread.
#pragma once

#include "net/asio.h"
#include "net/coarse_timers.h"
#include "net/server_tls.h"
#include "net/signal.h"
#include "net/small_callback.h"
#include "net/socket.h"

#include <chrono>
#include <memory>
#include <span>

namespace tollgate::net {

class ClientSocket {
public:
    using Milliseconds = std::chrono::milliseconds;

    // `onInput` is called when something arrives while watched and nobody waits for
    // it.
    ClientSocket(TcpSocket socket, CoarseTimers& timers, std::shared_ptr<const ServerTls> tls, SmallCallback onInput);
    ClientSocket(const ClientSocket&) = delete;
    ClientSocket& operator=(const ClientSocket&) = delete;

    // At once for plain; within the limit set by limitReading(). After false, speaksPlain() says whether the client
    // came without TLS: from then on we answer so.
    Task<bool> handshake();

    bool speaksPlain() const { return m_speaksPlain; }

    enum class Received { data, none, end };
    // One try. `none`: waitForData() first.
    Received receive(std::span<char> room, std::size_t& bytes);

    // Whether another receive() is worth a try before waiting: the last one may have left something behind.
    bool maybeMore() const { return m_maybeMore; }

    void limitReading(Milliseconds limit); // from now on; waitForData() fails after it
    void unlimitReading();

    bool readingTimedOut() const { return m_timedOut; }

    Task<bool> waitForData(); // false: the limit has passed, or the socket was closed here
    void watch();             // starts the outstanding wait unless there is one

    // Everything, or an error: then the socket is closed or of no more use. timed_out: no progress within `stall`.
    Task<error_code> write(std::span<const asio::const_buffer> buffers, Milliseconds stall);

    bool writing() const { return m_writing; }

    void sayGoodbye(); // nothing more will be written
    void closeNow();   // whatever waits here ends

    bool isOpen() const { return m_socket.isOpen(); }

    const tcp::endpoint& peer() const { return m_peer; }

    bool encrypted() const { return m_tls != nullptr; }

private:
    void onReadable();
    void onReadLimit();
    StepResult send(std::span<const asio::const_buffer> buffers);
    Task<> waitWritable(Milliseconds stall);

    tcp::endpoint m_peer;
    Socket m_socket;
    std::unique_ptr<ServerTlsSession> m_tls;
    SmallCallback m_onInput;
    Signal m_signal;
    Signal m_writable;
    Deadline m_readLimit;
    Deadline m_writeLimit;
    bool m_waiting = false;
    bool m_timedOut = false;
    bool m_maybeMore = false;
    bool m_writing = false;
    bool m_stalled = false;
    bool m_speaksPlain = false;
};

} // namespace tollgate::net
