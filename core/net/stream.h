// SPDX-License-Identifier: GPL-3.0-or-later
// One connected socket, plain or under TLS: steps that never block, and one wait for "readable", "writable", a limit or
// a close. Nothing is held while it waits but this object. Who cancels closes it: every wait then ends at once. The
// connection owns it; one engine thread.
#pragma once

#include "net/pause.h"
#include "net/socket.h"
#include "net/tls_context.h"

#include <memory>
#include <optional>
#include <span>

namespace tollgate::net {

class Stream {
public:
    enum class Wake { Ready, TimedOut, Closed };

    Stream(TcpSocket socket, CoarseTimers& timers); // a connected one
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream();

    // Closes at once when this fires, from now until followNobody(). One at a time.
    void follow(Cancel& cancel);

    void followNobody() { m_hook.reset(); }

    // Broken comes with words: those of the certificate, or of the handshake.
    Task<Wake> startTls(std::shared_ptr<TlsContext> context, const Origin& origin, SteadyTime end,
                        std::string& problem);

    // `bytes` read into `room`. WantRead, WantWrite: wait, then try again.
    StepResult read(std::span<char> room);
    // As much of the buffers as the socket takes now; one system call on a plain socket.
    StepResult write(std::span<const asio::const_buffer> parts);

    bool mayHaveMore() const { return m_mayHaveMore; } // the last read may have left something: read before waiting

    // Until the socket can be read and/or written, or `limit` passes.
    Task<Wake> wait(bool readable, bool writable, Milliseconds limit);

    bool sawReadable() const { return m_sawReadable; } // since the last read

    // Between two calls: `onChange` is called once when something arrives, the peer closes or `limit` passes.
    void idle(Milliseconds limit, SmallCallback onChange);
    // False: closed by the peer, or it sent what nobody asked for. Ends the idle time when true.
    bool stillGood();

    bool idleLimitPassed() const { return m_timedOut; }

    void close();

    bool closed() const { return !m_socket.isOpen(); }

    bool cancelled() const { return m_cancelled; }

    bool tls() const { return m_tls != nullptr; }

    bool tlsResumed() const { return m_tls && m_tls->resumed(); }

    auto endOfTurn() { return m_socket.endOfTurn(); }

    // Only on a plain socket; otherwise endOfTurn(), then write().
    auto sendAtEndOfTurn(std::span<const asio::const_buffer> parts) { return m_socket.sendAtEndOfTurn(parts); }

    CoarseTimers& timers() { return m_timers; }

private:
    void ready(bool& seen);
    void changed();
    StepResult writeTls(std::span<const asio::const_buffer> parts);
    StepResult noted(StepResult result);
    bool somethingLiesThere();

    Socket m_socket;
    std::unique_ptr<TlsSession> m_tls;
    CoarseTimers& m_timers;
    Signal m_signal;
    Deadline m_deadline;
    std::optional<CancelHook> m_hook;
    SmallCallback m_onIdleChange;
    bool m_sawReadable = false, m_sawWritable = false;
    bool m_idle = false;
    bool m_timedOut = false;
    bool m_cancelled = false;
    bool m_mayHaveMore = false;
};

} // namespace tollgate::net
