// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect_proxy.h"

#include "support/http_text.h"

#include <poll.h>
#include <sys/socket.h>

namespace tollgate::test {

ConnectProxy::ConnectProxy(std::uint16_t target, std::string answer)
    : m_target(target),
      m_answer(std::move(answer)),
      m_listener(listenOn("127.0.0.1")),
      m_acceptor([this] { acceptLoop(); }) {}

ConnectProxy::~ConnectProxy() {
    m_stopping = true;
    m_stop.wake();
    m_acceptor.join();
    for (std::thread& thread : m_threads) thread.join();
}

std::vector<std::string> ConnectProxy::heads() const {
    std::lock_guard lock(m_mutex);
    return m_heads;
}

void ConnectProxy::acceptLoop() {
    while (!m_stopping) {
        pollfd set[2] = {{m_listener.socket.get(), POLLIN, 0}, {m_stop.fd(), POLLIN, 0}};
        ::poll(set, 2, -1);
        if (m_stopping) return;
        FileDescriptor socket(::accept4(m_listener.socket.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (socket)
            m_threads.emplace_back([this, wire = Wire(std::move(socket))]() mutable { serve(std::move(wire)); });
    }
}

void ConnectProxy::serve(Wire client) {
    std::string inbox;
    std::optional<std::string> head;
    while (!(head = takeHead(inbox)))
        if (client.read(inbox, Deadline::max(), &m_stop) != IoState::Ok) return;
    {
        std::lock_guard lock(m_mutex);
        m_heads.push_back(*head);
    }
    if (!m_answer.empty()) {
        client.write(m_answer, deadlineIn(kPatience));
        while (client.read(inbox, Deadline::max(), &m_stop) == IoState::Ok) {
        }
        return;
    }
    auto [server, state] = Wire::connect("127.0.0.1", m_target, deadlineIn(kPatience));
    if (state != IoState::Ok) return;
    client.write("HTTP/1.1 200 Connection established\r\n\r\n", deadlineIn(kPatience));
    std::thread back([this, &client, &from = server] { carry(from, client); });
    carry(client, server);
    back.join();
}

// One direction of a tunnel, until its end.
void ConnectProxy::carry(Wire& from, Wire& to) {
    std::string bytes;
    while (from.read(bytes, Deadline::max(), &m_stop) == IoState::Ok) {
        to.write(bytes, deadlineIn(kPatience));
        bytes.clear();
    }
    to.halfClose();
}

} // namespace tollgate::test
