// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/socket.h"

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace tollgate::net {

namespace {

bool isEmpty(int error) {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

} // namespace

Socket::Socket(TcpSocket connected, SmallCallback onReadable, SmallCallback onWritable)
    : m_executor(connected.get_executor()),
      m_poller(Poller::of(m_executor)),
      m_onReadable(onReadable),
      m_onWritable(onWritable) {
    error_code ignored; // a socket that is broken already says so on its first use
    connected.set_option(tcp::no_delay(true), ignored);
    connected.native_non_blocking(true, ignored);
    if (!connected.is_open()) return;
    m_descriptor = connected.release(ignored);
    m_known = m_poller.add(m_descriptor, *this, m_place);
    if (!m_known) close();
}

Socket::~Socket() {
    close();
}

void Socket::awaitReadable() {
    if (!isOpen() || std::exchange(m_awaitsReadable, true)) return;
    if (m_readable) m_poller.deliverSoon(m_place);
}

void Socket::awaitWritable() {
    if (!isOpen() || std::exchange(m_awaitsWritable, true)) return;
    if (m_writable) m_poller.deliverSoon(m_place);
}

StepResult Socket::receive(std::span<char> room) {
    const auto got = ::recv(m_descriptor, room.data(), room.size(), MSG_DONTWAIT);
    if (got > 0 && static_cast<std::size_t>(got) == room.size()) return {Step::Done, room.size()};
    if (got > 0 || (got < 0 && errno == EAGAIN)) sawEmpty();
    if (got > 0) return {Step::Done, static_cast<std::size_t>(got)};
    if (got == 0) return {Step::End, 0};
    return {isEmpty(errno) ? Step::WantRead : Step::Broken, 0};
}

bool Socket::peek() {
    char one;
    const auto got = ::recv(m_descriptor, &one, 1, MSG_DONTWAIT | MSG_PEEK);
    return got >= 0 || !isEmpty(errno);
}

StepResult Socket::send(std::span<const asio::const_buffer> buffers) {
    Gathered gathered(buffers);
    return stepOf(sendNow(m_descriptor, gathered));
}

StepResult Socket::stepOf(ssize_t sent) {
    if (sent >= 0) return {Step::Done, static_cast<std::size_t>(sent)};
    const int error = static_cast<int>(-sent);
    if (!isEmpty(error)) return {Step::Broken, 0};
    if (error != EINTR) sawFull();
    return {Step::WantWrite, 0};
}

void Socket::endSending() {
    if (isOpen()) ::shutdown(m_descriptor, SHUT_WR);
}

void Socket::close() {
    if (!isOpen()) return;
    if (std::exchange(m_known, false)) m_poller.remove(m_place, m_descriptor);
    ::close(std::exchange(m_descriptor, -1));
    m_awaitsReadable = m_awaitsWritable = false;
}

void Socket::noteEvents(std::uint32_t events) {
    if (events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) m_ended = true;
    if (m_ended || (events & EPOLLIN)) m_readable = true;
    if (events & (EPOLLOUT | EPOLLHUP | EPOLLERR)) m_writable = true;
}

SmallCallback Socket::takeReader() {
    if (!m_readable || !std::exchange(m_awaitsReadable, false)) return {};
    return m_onReadable;
}

SmallCallback Socket::takeWriter() {
    if (!m_writable || !std::exchange(m_awaitsWritable, false)) return {};
    return m_onWritable;
}

} // namespace tollgate::net
