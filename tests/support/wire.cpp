// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/wire.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <stdexcept>

namespace tollgate::test {

namespace {

struct Address {
    sockaddr_storage storage{};
    socklen_t length = 0;

    sockaddr* get() { return reinterpret_cast<sockaddr*>(&storage); }
};

Address addressOf(const std::string& text, std::uint16_t port) {
    Address address;
    auto* v4 = reinterpret_cast<sockaddr_in*>(&address.storage);
    auto* v6 = reinterpret_cast<sockaddr_in6*>(&address.storage);
    if (inet_pton(AF_INET, text.c_str(), &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        address.length = sizeof(sockaddr_in);
    } else if (inet_pton(AF_INET6, text.c_str(), &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        address.length = sizeof(sockaddr_in6);
    } else {
        throw std::invalid_argument("not a literal address: " + text);
    }
    return address;
}

std::uint16_t portOf(const sockaddr_storage& storage) {
    if (storage.ss_family == AF_INET6) return ntohs(reinterpret_cast<const sockaddr_in6*>(&storage)->sin6_port);
    return ntohs(reinterpret_cast<const sockaddr_in*>(&storage)->sin_port);
}

std::uint16_t localPort(int fd) {
    sockaddr_storage storage{};
    socklen_t length = sizeof storage;
    ::getsockname(fd, reinterpret_cast<sockaddr*>(&storage), &length);
    return portOf(storage);
}

[[noreturn]] void fail(const char* what) {
    throw std::runtime_error(std::string(what) + ": " + std::strerror(errno));
}

// `port`: 0 for a free one; which it is, afterwards.
FileDescriptor boundSocket(const std::string& address, std::uint16_t& port) {
    Address where = addressOf(address, port);
    FileDescriptor socket(::socket(where.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!socket) fail("socket");
    if (::bind(socket.get(), where.get(), where.length) != 0) fail("bind");
    port = localPort(socket.get());
    return socket;
}

IoState stateOfErrno() {
    return errno == ECONNRESET || errno == EPIPE || errno == ECONNREFUSED ? IoState::Reset : IoState::Failed;
}

int pollTimeout(Deadline deadline) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) return 0;
    return left > 1'000'000 ? 1'000'000 : static_cast<int>(left);
}

} // namespace

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
    if (this != &other) {
        close();
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

void FileDescriptor::close() {
    if (m_fd >= 0) ::close(std::exchange(m_fd, -1));
}

WakeSignal::WakeSignal() : m_fd(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    if (!m_fd) fail("eventfd");
}

void WakeSignal::wake() const {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_fd.get(), &one, sizeof one);
}

void WakeSignal::drain() const {
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = ::read(m_fd.get(), &count, sizeof count);
}

const char* nameOf(IoState state) {
    switch (state) {
    case IoState::Ok: return "ok";
    case IoState::End: return "end";
    case IoState::Reset: return "reset";
    case IoState::Timeout: return "timeout";
    case IoState::Woken: return "woken";
    case IoState::Failed: return "failed";
    }
    return "?";
}

Wire::Wire() : m_tls(nullptr, SSL_free) {}

Wire::Wire(FileDescriptor socket) : m_socket(std::move(socket)), m_tls(nullptr, SSL_free) {
    const int flags = ::fcntl(m_socket.get(), F_GETFL, 0);
    ::fcntl(m_socket.get(), F_SETFL, flags | O_NONBLOCK);
    const int one = 1;
    ::setsockopt(m_socket.get(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
}

Wire::Wire(Wire&&) noexcept = default;
Wire& Wire::operator=(Wire&&) noexcept = default;

Wire::~Wire() {
    closeWithoutNotify();
}

std::pair<Wire, IoState> Wire::connect(const std::string& address, std::uint16_t port, Deadline deadline) {
    Address where = addressOf(address, port);
    Wire wire(FileDescriptor(::socket(where.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)));
    if (::connect(wire.m_socket.get(), where.get(), where.length) == 0) return {std::move(wire), IoState::Ok};
    if (errno != EINPROGRESS) return {Wire(), stateOfErrno()};
    if (const IoState waited = wire.waitFor(POLLOUT, deadline, nullptr); waited != IoState::Ok) return {Wire(), waited};
    int error = 0;
    socklen_t length = sizeof error;
    ::getsockopt(wire.m_socket.get(), SOL_SOCKET, SO_ERROR, &error, &length);
    if (error == 0) return {std::move(wire), IoState::Ok};
    errno = error;
    return {Wire(), stateOfErrno()};
}

IoState Wire::waitFor(short events, Deadline deadline, const WakeSignal* wake) {
    pollfd set[2] = {{m_socket.get(), events, 0}, {wake ? wake->fd() : -1, POLLIN, 0}};
    const int ready = ::poll(set, 2, pollTimeout(deadline));
    if (ready < 0) return errno == EINTR ? IoState::Ok : IoState::Failed;
    if (ready == 0) return IoState::Timeout;
    if (set[0].revents != 0) return IoState::Ok;
    return IoState::Woken;
}

// After SSL_* returned `result`: waits for what it wants, or says how the connection ended.
IoState Wire::tlsWait(int result, Deadline deadline, const WakeSignal* wake) {
    switch (SSL_get_error(m_tls.get(), result)) {
    case SSL_ERROR_WANT_READ: return waitFor(POLLIN, deadline, wake);
    case SSL_ERROR_WANT_WRITE: return waitFor(POLLOUT, deadline, wake);
    case SSL_ERROR_ZERO_RETURN: return IoState::End;
    case SSL_ERROR_SYSCALL: return errno == ECONNRESET || errno == EPIPE ? IoState::Reset : IoState::End;
    default: break;
    }
    const bool cut = ERR_GET_REASON(ERR_peek_error()) == SSL_R_UNEXPECTED_EOF_WHILE_READING;
    return cut ? IoState::End : IoState::Failed;
}

IoState Wire::startTls(ssl_ctx_st* context, bool as_server, const std::string& server_name, Deadline deadline,
                       const WakeSignal* wake) {
    std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes without MSG_NOSIGNAL
    m_tls.reset(SSL_new(context));
    SSL_set_fd(m_tls.get(), m_socket.get());
    if (!as_server && !server_name.empty()) {
        SSL_set_tlsext_host_name(m_tls.get(), server_name.c_str());
        SSL_set1_host(m_tls.get(), server_name.c_str());
    }
    for (;;) {
        ERR_clear_error();
        const int result = as_server ? SSL_accept(m_tls.get()) : SSL_connect(m_tls.get());
        if (result == 1) return IoState::Ok;
        if (const IoState waited = tlsWait(result, deadline, wake); waited != IoState::Ok) return waited;
    }
}

IoState Wire::readOnce(std::string& into, bool& would_block) {
    char buffer[16'384];
    would_block = false;
    if (m_tls) {
        ERR_clear_error();
        const int got = SSL_read(m_tls.get(), buffer, sizeof buffer);
        if (got > 0) {
            into.append(buffer, static_cast<std::size_t>(got));
            return IoState::Ok;
        }
        const int error = SSL_get_error(m_tls.get(), got);
        would_block = error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
        return would_block ? IoState::Ok : tlsWait(got, {}, nullptr);
    }
    const auto got = ::recv(m_socket.get(), buffer, sizeof buffer, 0);
    if (got > 0) into.append(buffer, static_cast<std::size_t>(got));
    if (got > 0) return IoState::Ok;
    if (got == 0) return IoState::End;
    would_block = errno == EAGAIN || errno == EINTR;
    return would_block ? IoState::Ok : stateOfErrno();
}

IoState Wire::read(std::string& into, Deadline deadline, const WakeSignal* wake) {
    for (;;) {
        if (!m_socket) return IoState::End;
        bool would_block = false;
        const IoState state = readOnce(into, would_block);
        if (!would_block) return state;
        if (const IoState waited = waitFor(POLLIN, deadline, wake); waited != IoState::Ok) return waited;
    }
}

IoState Wire::writeFrom(std::string_view& bytes, Deadline deadline, const WakeSignal* wake) {
    while (!bytes.empty()) {
        if (!m_socket) return IoState::Reset;
        if (m_tls) {
            ERR_clear_error();
            const int sent = SSL_write(m_tls.get(), bytes.data(), static_cast<int>(bytes.size()));
            if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
            if (sent > 0) continue;
            if (const IoState waited = tlsWait(sent, deadline, wake); waited != IoState::Ok) return waited;
            continue;
        }
        const auto sent = ::send(m_socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
        if (sent > 0) continue;
        if (errno != EAGAIN && errno != EINTR) return stateOfErrno();
        if (const IoState waited = waitFor(POLLOUT, deadline, wake); waited != IoState::Ok) return waited;
    }
    return IoState::Ok;
}

IoState Wire::probe(std::string& into) {
    for (;;) {
        if (!m_socket) return IoState::End;
        bool would_block = false;
        const IoState state = readOnce(into, would_block);
        if (would_block) return IoState::Ok;
        if (state != IoState::Ok) return state;
    }
}

void Wire::halfClose() {
    if (m_tls) SSL_shutdown(m_tls.get());
    if (m_socket) ::shutdown(m_socket.get(), SHUT_WR);
}

void Wire::close() {
    if (m_tls && m_socket) SSL_shutdown(m_tls.get());
    closeWithoutNotify();
}

void Wire::closeWithoutNotify() {
    m_tls.reset();
    m_socket.close();
}

void Wire::reset() {
    if (!m_socket) return;
    const linger now{1, 0};
    ::setsockopt(m_socket.get(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    closeWithoutNotify();
}

std::uint16_t Wire::peerPort() const {
    sockaddr_storage storage{};
    socklen_t length = sizeof storage;
    if (::getpeername(m_socket.get(), reinterpret_cast<sockaddr*>(&storage), &length) != 0) return 0;
    return portOf(storage);
}

std::string Wire::serverName() const {
    const char* name = m_tls ? SSL_get_servername(m_tls.get(), TLSEXT_NAMETYPE_host_name) : nullptr;
    return name ? name : "";
}

Listener listenOn(const std::string& address, int backlog, std::uint16_t port) {
    Listener listener;
    listener.port = port;
    listener.socket = boundSocket(address, listener.port);
    if (::listen(listener.socket.get(), backlog) != 0) fail("listen");
    return listener;
}

RefusingPort::RefusingPort(const std::string& address) {
    m_socket = boundSocket(address, m_port);
}

HangingPort::HangingPort(const std::string& address, std::uint16_t port) : m_listener(listenOn(address, 0, port)) {
    Address where = addressOf(address, m_listener.port);
    for (FileDescriptor& filler : m_fillers) {
        filler = FileDescriptor(::socket(where.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        [[maybe_unused]] const int begun = ::connect(filler.get(), where.get(), where.length);
    }
}

} // namespace tollgate::test
