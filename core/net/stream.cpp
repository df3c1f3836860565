// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/stream.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace tollgate::net {

Stream::Stream(TcpSocket socket, CoarseTimers& timers)
    : m_socket(std::move(socket)),
      m_timers(timers),
      m_signal(m_socket.get_executor()),
      m_deadline(timers,
                 [this] {
                     m_timedOut = true;
                     changed();
                 }),
      m_link(std::make_shared<Link>()) {
    m_link->stream = this;
    error_code ignored;
    m_socket.non_blocking(true, ignored);
    m_socket.set_option(tcp::no_delay(true), ignored);
}

Stream::~Stream() {
    m_link->stream = nullptr;
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
    error_code ignored;
    m_socket.close(ignored);
    m_signal.wake();
}

void Stream::watch(TcpSocket::wait_type what) {
    const bool reads = what == TcpSocket::wait_read;
    if (std::exchange(reads ? m_link->waitsRead : m_link->waitsWrite, true)) return;
    m_socket.async_wait(what, [link = m_link, reads](error_code error) {
        (reads ? link->waitsRead : link->waitsWrite) = false;
        if (error || !link->stream) return;
        (reads ? link->readable : link->writable) = true;
        Stream& stream = *link->stream;
        stream.m_idle ? stream.changed() : stream.m_signal.wakeNow(); // either may destroy the stream
    });
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
        const bool ready = (readable && m_link->readable) || (writable && m_link->writable);
        if (closed() || ready || m_timedOut) break;
        if (readable) watch(TcpSocket::wait_read);
        if (writable) watch(TcpSocket::wait_write);
        co_await m_signal.wait();
    }
    m_deadline.disarm();
    if (closed()) co_return Wake::Closed;
    const bool ready = (readable && m_link->readable) || (writable && m_link->writable);
    if (writable) m_link->writable = false;
    co_return ready ? Wake::Ready : Wake::TimedOut;
}

StepResult Stream::read(std::span<char> room) {
    m_link->readable = false;
    if (m_tls) {
        auto result = m_tls->read(room.data(), room.size());
        m_mayHaveMore = m_tls->pending();
        return result;
    }
    auto got = ::recv(m_socket.native_handle(), room.data(), room.size(), MSG_DONTWAIT);
    m_mayHaveMore = got > 0 && static_cast<std::size_t>(got) == room.size();
    if (got > 0) return {Step::Done, static_cast<std::size_t>(got)};
    if (got == 0) return {Step::End, 0};
    return {errno == EAGAIN || errno == EINTR ? Step::WantRead : Step::Broken, 0};
}

StepResult Stream::write(std::span<const asio::const_buffer> parts) {
    if (m_tls) return writeTls(parts);
    std::array<iovec, 16> list;
    std::size_t count = std::min(parts.size(), list.size());
    for (std::size_t i = 0; i < count; ++i) list[i] = {const_cast<void*>(parts[i].data()), parts[i].size()};
    msghdr message{};
    message.msg_iov = list.data();
    message.msg_iovlen = count;
    auto sent = ::sendmsg(m_socket.native_handle(), &message, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent >= 0) return {Step::Done, static_cast<std::size_t>(sent)};
    return {errno == EAGAIN || errno == EINTR ? Step::WantWrite : Step::Broken, 0};
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

StepResult Stream::peek() {
    if (m_tls) return m_tls->peek();
    char one;
    auto got = ::recv(m_socket.native_handle(), &one, 1, MSG_DONTWAIT | MSG_PEEK);
    if (got > 0) return {Step::Done, 1};
    return {got < 0 && (errno == EAGAIN || errno == EINTR) ? Step::WantRead : Step::Broken, 0};
}

void Stream::idle(Milliseconds limit, SmallCallback onChange) {
    m_onIdleChange = onChange;
    m_idle = true;
    m_timedOut = false;
    m_link->readable = false;
    m_deadline.arm(limit);
    watch(TcpSocket::wait_read);
}

// While the watch is out and has told nothing, nothing has come: no need to look.
bool Stream::stillGood() {
    const bool silent = !m_tls && m_link->waitsRead;
    if (closed() || m_timedOut || (!silent && peek().step != Step::WantRead)) return false;
    m_idle = false;
    m_link->readable = false;
    m_deadline.disarm();
    return true;
}

Task<Stream::Wake> Stream::startTls(std::shared_ptr<TlsContext> context, const Origin& origin, SteadyTime end,
                                    std::string& problem) {
    m_tls = context->newSession(origin, m_socket.native_handle());
    if (!m_tls) {
        problem = "TLS could not be started";
        co_return Wake::Closed;
    }
    while (true) {
        const Step step = m_tls->handshake();
        if (step == Step::Done) co_return Wake::Ready;
        if (step == Step::Broken) break;
        m_link->readable = false;
        const Wake wake = co_await wait(step == Step::WantRead, step == Step::WantWrite, leftUntil(end));
        if (wake != Wake::Ready) co_return wake;
    }
    problem = m_tls->problem();
    co_return Wake::Closed;
}

} // namespace tollgate::net
