// SPDX-License-Identifier: GPL-3.0-or-later
// One connected TCP socket: tries that never block, and waits that cost no system call (net/poller.h). Whoever reads it
// owns it: ClientSocket or Stream. One engine thread.
#pragma once

#include "net/asio.h"
#include "net/poller.h"
#include "net/small_callback.h"
#include "net/step.h"

#include <cerrno>
#include <coroutine>
#include <span>

namespace tollgate::net {

class Socket {
public:
    // Takes a connection over from Asio; sets non-blocking and TCP_NODELAY. The callbacks are what the waits below end
    // in, from the loop, once for each; either may destroy the socket.
    Socket(TcpSocket connected, SmallCallback onReadable, SmallCallback onWritable);
    ~Socket();
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    // Until something can be read, the peer has closed, or it is broken: the next try tells. Not after close().
    void awaitReadable();
    void awaitWritable();

    bool awaitsReadable() const { return m_awaitsReadable; } // it has not been called back yet

    // One try: Done, WantRead, End or Broken.
    StepResult receive(std::span<char> room);
    bool peek(); // whether anything lies there, an end included
    // Done (some of it), WantWrite or Broken.
    StepResult send(std::span<const asio::const_buffer> buffers);

    // `co_await socket.sendAtEndOfTurn(buffers);` – the same when everything that was ready in this turn of the loop
    // has had its go, together with what others have to send then. Broken, too, when the socket is closed before that.
    auto sendAtEndOfTurn(std::span<const asio::const_buffer> buffers) {
        struct Sending {
            Socket& socket;
            std::span<const asio::const_buffer> buffers;
            ssize_t sent = -ECANCELED;

            bool await_ready() const noexcept { return !socket.isOpen(); }

            void await_suspend(std::coroutine_handle<> waiter) {
                socket.m_poller.sendLater(socket.m_descriptor, buffers, sent, waiter);
            }

            StepResult await_resume() const { return socket.stepOf(sent); }
        };

        return Sending{*this, buffers};
    }

    // For TLS, which moves bytes itself: it came to the end of what was there.
    void sawEmpty() { m_readable = m_ended; }

    void sawFull() { m_writable = false; } // … could not write more

    void endSending(); // FIN
    void close();      // nobody is called back any more

    bool isOpen() const { return m_descriptor >= 0; }

    int descriptor() const { return m_descriptor; }

    Executor executor() const { return m_executor; }

    auto endOfTurn() { return m_poller.endOfTurn(); } // before sending by TLS

private:
    friend class Poller;
    void noteEvents(std::uint32_t events);
    StepResult stepOf(ssize_t sent);
    SmallCallback takeReader();
    SmallCallback takeWriter();

    Executor m_executor;
    Poller& m_poller;
    SmallCallback m_onReadable, m_onWritable;
    Poller::Place m_place;
    int m_descriptor = -1;
    bool m_known = false; // to the poller
    // What the kernel has told and no try has used up. The end of the peer's side stays: there may be no word of it
    // again.
    bool m_readable = false, m_writable = false, m_ended = false;
    bool m_awaitsReadable = false, m_awaitsWritable = false;
};

} // namespace tollgate::net
