// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/listener.h"

#include "net/port_owner.h"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/ip/v6_only.hpp>

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <utility>

namespace tollgate::net {

namespace {

using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;

constexpr std::chrono::milliseconds kPauseWithoutDescriptors{200};
constexpr int kMostAtOnce = 64; // accepted before other work of the lane gets its turn

// The machine or the process has run out of something that comes back: wait, do not spin.
bool isExhaustion(int error) {
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

constexpr std::uint64_t kReserved = 64; // descriptors

std::uint64_t descriptorLimit() {
    rlimit files{};
    return ::getrlimit(RLIMIT_NOFILE, &files) == 0 ? files.rlim_cur : RLIM_INFINITY;
}

// An accepted socket on its way to its lane, where it is first registered with an event loop.
struct Descriptor {
    explicit Descriptor(int socket) : number(socket) {}

    Descriptor(Descriptor&& other) noexcept : number(std::exchange(other.number, -1)) {}

    Descriptor& operator=(Descriptor&&) = delete;

    ~Descriptor() {
        if (number >= 0) ::close(number);
    }

    int number;
};

} // namespace

// The acceptor's state. Slots on other threads keep it alive; everything but the counter belongs to the first lane.
struct ConnectionSlot::Shared : std::enable_shared_from_this<ConnectionSlot::Shared> {
    Shared(std::vector<Lane> workers, std::size_t most)
        : lanes(std::move(workers)),
          max_connections(most),
          acceptor(lanes.front().context->get_executor()),
          pause(lanes.front().context->get_executor()) {}

    void wait();
    void acceptSome();
    bool acceptOne();
    void handOver(int socket);
    void pauseFor(std::chrono::milliseconds time);
    void close();

    bool full() const { return connections.load() >= max_connections; }

    std::vector<Lane> lanes;
    const std::size_t max_connections;
    Acceptor acceptor;
    SteadyTimer pause;
    int family = AF_INET;
    std::size_t next_lane = 0;
    std::atomic<std::size_t> connections{0};
    std::atomic<bool> held_back{false}; // at the cap: the next free place wakes the acceptor
};

void ConnectionSlot::Shared::wait() {
    if (!acceptor.is_open()) return;
    acceptor.async_wait(Acceptor::wait_read, [self = shared_from_this()](const error_code& error) {
        if (!error) self->acceptSome();
    });
}

void ConnectionSlot::Shared::acceptSome() {
    for (int count = 0; count < kMostAtOnce; ++count) {
        if (full()) {
            held_back = true;
            // The slot that is freed next goes on from here; perhaps it was freed just now and has done so already.
            if (full() || !held_back.exchange(false)) return;
        }
        if (!acceptOne()) return;
    }
    wait();
}

// False: the next step has been arranged already.
bool ConnectionSlot::Shared::acceptOne() {
    if (!acceptor.is_open()) return false;
    const int socket = ::accept4(acceptor.native_handle(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket >= 0) {
        handOver(socket);
        return true;
    }
    if (isExhaustion(errno)) {
        pauseFor(kPauseWithoutDescriptors);
        return false;
    }
    if (errno != EAGAIN) return true; // that client is gone already
    wait();
    return false;
}

void ConnectionSlot::Shared::handOver(int socket) {
    ++connections;
    ConnectionSlot slot(shared_from_this());
    Lane& lane = lanes[next_lane];
    next_lane = (next_lane + 1) % lanes.size();
    asio::post(*lane.context,
               [&lane, self = shared_from_this(), accepted = Descriptor(socket), slot = std::move(slot)]() mutable {
                   error_code error;
                   TcpSocket client(lane.context->get_executor());
                   client.assign(self->family == AF_INET6 ? tcp::v6() : tcp::v4(), accepted.number, error);
                   if (error) return;
                   accepted.number = -1;
                   lane.on_client(std::move(client), std::move(slot));
               });
}

void ConnectionSlot::Shared::pauseFor(std::chrono::milliseconds time) {
    pause.expires_after(time);
    pause.async_wait([self = shared_from_this()](const error_code& error) {
        if (!error) self->acceptSome();
    });
}

void ConnectionSlot::Shared::close() {
    error_code ignored;
    acceptor.close(ignored);
    pause.cancel();
}

ConnectionSlot::ConnectionSlot(std::shared_ptr<Shared> shared) : m_shared(std::move(shared)) {}

ConnectionSlot& ConnectionSlot::operator=(ConnectionSlot&& other) noexcept {
    if (this != &other) {
        free();
        m_shared = std::move(other.m_shared);
    }
    return *this;
}

void ConnectionSlot::free() noexcept {
    const std::shared_ptr<Shared> shared = std::move(m_shared);
    if (!shared) return;
    --shared->connections;
    if (shared->held_back.exchange(false))
        asio::post(*shared->lanes.front().context, [shared] { shared->acceptSome(); });
}

std::size_t clientsFor(std::uint64_t descriptors, std::size_t wanted) {
    const std::uint64_t pairs = descriptors > kReserved ? (descriptors - kReserved) / 2 : 0;
    return static_cast<std::size_t>(std::clamp<std::uint64_t>(pairs, 1, std::max<std::size_t>(wanted, 1)));
}

Result<std::unique_ptr<Listener>> Listener::open(const Options& options, std::vector<Lane> lanes) {
    error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error) return Error{"listen.address: " + options.address + " is not an IP address of this computer"};
    const tcp::endpoint endpoint(address, options.port);
    const std::size_t most = clientsFor(descriptorLimit(), options.max_connections);
    auto shared = std::make_shared<ConnectionSlot::Shared>(std::move(lanes), most);
    Acceptor& acceptor = shared->acceptor;
    acceptor.open(endpoint.protocol(), error);
    // Only for addresses in TIME_WAIT: on Linux it lets no second listener in. SO_REUSEPORT would, and split the
    // traffic.
    if (!error) acceptor.set_option(Acceptor::reuse_address(true), error);
    if (!error && address.is_v6()) acceptor.set_option(asio::ip::v6_only(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(options.backlog, error);
    if (!error) acceptor.native_non_blocking(true, error);
    if (error) return Error{bindError(options, error)};
    shared->family = address.is_v6() ? AF_INET6 : AF_INET;
    std::unique_ptr<Listener> listener(new Listener(shared));
    listener->m_local = acceptor.local_endpoint(error);
    return listener;
}

std::string Listener::bindError(const Options& options, const error_code& error) {
    const bool v6 = options.address.find(':') != std::string::npos;
    const std::string where = (v6 ? "[" + options.address + "]" : options.address) + ":" + std::to_string(options.port);
    if (error == asio::error::address_in_use) {
        const std::optional<PortOwner> owner = portOwner(options.port);
        const std::string who = owner ? " by " + owner->name + " (pid " + std::to_string(owner->pid) + ")" : "";
        return where + " is in use" + who + ": stop that program or choose another port";
    }
    if (error == asio::error::access_denied) return where + " may not be used by this user: choose a port above 1023";
    if (error == boost::system::errc::address_not_available)
        return where + " is not an address of this computer: choose another one under listen.address";
    return "cannot listen on " + where + ": " + error.message();
}

Listener::~Listener() {
    stop();
}

std::size_t Listener::connections() const {
    return m_shared->connections.load();
}

void Listener::start() {
    asio::post(*m_shared->lanes.front().context, [shared = m_shared] { shared->wait(); });
}

void Listener::stop() {
    asio::post(*m_shared->lanes.front().context, [shared = m_shared] { shared->close(); });
}

} // namespace tollgate::net
