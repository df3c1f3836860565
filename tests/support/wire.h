// SPDX-License-Identifier: GPL-3.0-or-later
// A connected TCP socket of a test, plain or TLS, where every wait has a deadline. Plain system calls on purpose: the
// tests' two ends must not share code with the engine they judge. Used by one thread at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

struct ssl_st;
struct ssl_ctx_st;

namespace tollgate::test {

using Deadline = std::chrono::steady_clock::time_point;

// How long anything in a test may take before it counts as hung. A limit, never a pause.
constexpr std::chrono::milliseconds kPatience{10'000};

inline Deadline deadlineIn(std::chrono::milliseconds time) {
    return std::chrono::steady_clock::now() + time;
}

class FileDescriptor {
public:
    FileDescriptor() = default;

    explicit FileDescriptor(int fd) : m_fd(fd) {}

    FileDescriptor(FileDescriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

    FileDescriptor& operator=(FileDescriptor&& other) noexcept;

    ~FileDescriptor() { close(); }

    int get() const { return m_fd; }

    explicit operator bool() const { return m_fd >= 0; }

    void close();

private:
    int m_fd = -1;
};

// Ends another thread's wait. Any thread may wake; only the waiter drains.
class WakeSignal {
public:
    WakeSignal();
    void wake() const;
    void drain() const;

    int fd() const { return m_fd.get(); }

private:
    FileDescriptor m_fd;
};

enum class IoState : std::uint8_t {
    Ok,
    End,     // the peer said FIN (or close_notify)
    Reset,   // the peer sent RST, or the pipe broke while writing
    Timeout, // the deadline passed
    Woken,   // the WakeSignal was given
    Failed,  // TLS handshake or record error
};
const char* nameOf(IoState state);

class Wire {
public:
    Wire();
    explicit Wire(FileDescriptor socket);
    Wire(Wire&&) noexcept;
    Wire& operator=(Wire&&) noexcept;
    ~Wire();

    // Connects to a literal address ("127.0.0.1", "::1"); an unconnected Wire and Reset when refused.
    static std::pair<Wire, IoState> connect(const std::string& address, std::uint16_t port, Deadline deadline);

    // The TLS handshake from either side; `server_name` is the SNI of a client. SIGPIPE is ignored from then on.
    IoState startTls(ssl_ctx_st* context, bool as_server, const std::string& server_name, Deadline deadline,
                     const WakeSignal* wake = nullptr);

    // Appends what is there, waiting for at least one byte.
    IoState read(std::string& into, Deadline deadline, const WakeSignal* wake = nullptr);
    // Sends all of it, or says why not; what is sent leaves `bytes`, so that a woken writer can go on.
    IoState writeFrom(std::string_view& bytes, Deadline deadline, const WakeSignal* wake = nullptr);

    IoState write(std::string_view bytes, Deadline deadline) { return writeFrom(bytes, deadline); }

    // Ok: the peer is there (bytes it sent meanwhile are appended); End or Reset: it has left. Never waits.
    IoState probe(std::string& into);

    void halfClose();          // FIN; we still read
    void close();              // TLS: close_notify first
    void closeWithoutNotify(); // TLS: bare FIN, as a truncation attack or a sloppy server does
    void reset();              // RST

    bool isOpen() const { return static_cast<bool>(m_socket); }

    std::uint16_t peerPort() const;
    std::string serverName() const; // the SNI a TLS client sent

private:
    IoState waitFor(short events, Deadline deadline, const WakeSignal* wake);
    IoState tlsWait(int result, Deadline deadline, const WakeSignal* wake);
    IoState readOnce(std::string& into, bool& would_block);

    FileDescriptor m_socket;
    std::unique_ptr<ssl_st, void (*)(ssl_st*)> m_tls;
};

// A listening socket on a free port of a literal loopback address.
struct Listener {
    FileDescriptor socket;
    std::uint16_t port = 0;
};

Listener listenOn(const std::string& address, int backlog = 1024, std::uint16_t port = 0); // 0: a free one

// A port nobody listens on, held (bound, not listening) as long as this lives: connecting is refused.
class RefusingPort {
public:
    explicit RefusingPort(const std::string& address = "127.0.0.1");

    std::uint16_t port() const { return m_port; }

private:
    FileDescriptor m_socket;
    std::uint16_t m_port = 0;
};

// A port where connecting hangs: a listener whose backlog is full and never emptied (reliability.md §4.2, row 2).
class HangingPort {
public:
    explicit HangingPort(const std::string& address = "127.0.0.1", std::uint16_t port = 0); // 0: a free one

    std::uint16_t port() const { return m_listener.port; }

private:
    Listener m_listener;
    FileDescriptor m_fillers[4];
};

} // namespace tollgate::test
