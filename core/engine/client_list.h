// SPDX-License-Identifier: GPL-3.0-or-later
// The client connections of one lane, so that a stop can end those that wait for their next request at once and the
// others after their answer. Engine thread.
#pragma once

#include <unordered_map>

namespace tollgate::net {
class ClientConnection;
}

namespace tollgate::engine {

class ClientList {
public:
    void add(net::ClientConnection& client) { m_busy[&client] = false; }

    void remove(net::ClientConnection& client) { m_busy.erase(&client); }

    void busy(net::ClientConnection& client) { m_busy[&client] = true; }

    void idle(net::ClientConnection& client) { m_busy[&client] = false; }

    void abortIdle(); // those that wait for a request
    void abortAll();

    bool empty() const { return m_busy.empty(); }

private:
    std::unordered_map<net::ClientConnection*, bool> m_busy;
};

} // namespace tollgate::engine
