// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/stream.h"

#include <algorithm>
#include <array>

namespace tollgate::net {

Stream::Stream(TcpSocket socket, CoarseTimers& timers)
    : m_socket(
          std::move(socket), [this] { ready(m_sawReadable); }, [this] { ready(m_sawWritable); }),
      m_timers(timers),
      m_signal(m_socket.executor()),
      m_deadline(timers, [this] {
          m_timedOut = true;
          changed();
      }) {}

Stream::~Stream() {
    close();
}

void Stream::follow(Cancel& cancel) {
    m_hook.emplace(cancel, [this] {
        m_cancelled = true;
        close();
    });
    if (cancel.fired()) {
        m_cancelled = true;
        close();
    }
}

void Stream::close() {
    if (closed()) return;
    if (m_tls) m_tls->sayGoodbye();
    m_socket.close();
    m_signal.wake();
}

// Either may destroy the stream.
void Stream::ready(bool& seen) {
    seen = true;
    m_idle ? changed() : m_signal.wakeNow();
}

void Stream::changed() {
    if (m_idle) {
        m_idle = false;
        SmallCallback callback = m_onIdleChange;
        callback();
        return;
    }
    m_signal.wake();
}

Task<Stream::Wake> Stream::wait(bool readable, bool writable, Milliseconds limit) {
    m_timedOut = false;
    m_deadline.arm(limit);
    while (true) {
        const bool ready = (readable && m_sawReadable) || (writable && m_sawWritable);
        if (closed() || ready || m_timedOut) break;
        if (readable) m_socket.awaitReadable();
        if (writable) m_socket.awaitWritable();
        co_await m_signal.wait();
    }
    m_deadline.disarm();
    if (closed()) co_return Wake::Closed;
    const bool ready = (readable && m_sawReadable) || (writable && m_sawWritable);
    if (writable) m_sawWritable = false;
    co_return ready ? Wake::Ready : Wake::TimedOut;
}

StepResult Stream::read(std::span<char> room) {
    m_sawReadable = false;
    if (m_tls) {
        const auto result = m_tls->read(room.data(), room.size());
        m_mayHaveMore = m_tls->pending();
        return noted(result);
    }
    const auto result = m_socket.receive(room);
    m_mayHaveMore = result.bytes == room.size();
    return result;
}

StepResult Stream::write(std::span<const asio::const_buffer> parts) {
    return m_tls ? noted(writeTls(parts)) : m_socket.send(parts);
}

// TLS moves its bytes itself: the socket learns what it may wait for.
StepResult Stream::noted(StepResult result) {
    if (result.step == Step::WantRead) m_socket.sawEmpty();
    if (result.step == Step::WantWrite) m_socket.sawFull();
    return result;
}

// Small parts travel in one record with what follows them: head and body of most calls fit into one.
StepResult Stream::writeTls(std::span<const asio::const_buffer> parts) {
    constexpr std::size_t kRecord = 16384;
    if (parts.size() == 1 || parts.front().size() >= kRecord) {
        return m_tls->write(static_cast<const char*>(parts.front().data()), parts.front().size());
    }
    std::array<char, kRecord> record;
    std::size_t filled = 0;
    for (const auto& part : parts) {
        std::size_t size = std::min(part.size(), record.size() - filled);
        std::copy_n(static_cast<const char*>(part.data()), size, record.data() + filled);
        filled += size;
    }
    return m_tls->write(record.data(), filled);
}

bool Stream::somethingLiesThere() {
    return m_tls ? noted(m_tls->peek()).step != Step::WantRead : m_socket.peek();
}

void Stream::idle(Milliseconds limit, SmallCallback onChange) {
    m_onIdleChange = onChange;
    m_idle = true;
    m_timedOut = false;
    m_sawReadable = false;
    m_deadline.arm(limit);
    m_socket.awaitReadable();
}

// While the watch is out and has told nothing, nothing has come: no need to look.
bool Stream::stillGood() {
    const bool silent = !m_tls && m_socket.awaitsReadable();
    if (closed() || m_timedOut || (!silent && somethingLiesThere())) return false;
    m_idle = false;
    m_sawReadable = false;
    m_deadline.disarm();
    return true;
}

Task<Stream::Wake> Stream::startTls(std::shared_ptr<TlsContext> context, const Origin& origin, SteadyTime end,
                                    std::string& problem) {
    m_tls = context->newSession(origin, m_socket.descriptor());
    if (!m_tls) {
        problem = "TLS could not be started";
        co_return Wake::Closed;
    }
    while (true) {
        const Step step = noted({m_tls->handshake()}).step;
        if (step == Step::Done) co_return Wake::Ready;
        if (step == Step::Broken) break;
        m_sawReadable = false;
        const Wake wake = co_await wait(step == Step::WantRead, step == Step::WantWrite, leftUntil(end));
        if (wake != Wake::Ready) co_return wake;
    }
    problem = m_tls->problem();
    co_return Wake::Closed;
}

} // namespace tollgate::net
