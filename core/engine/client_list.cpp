// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/client_list.h"

#include "net/client_connection.h"

#include <vector>

namespace tollgate::engine {

void ClientList::abortIdle() {
    std::vector<net::ClientConnection*> idle;
    for (auto& [client, busy] : m_busy)
        if (!busy) idle.push_back(client);
    for (net::ClientConnection* client : idle) client->abort();
}

void ClientList::abortAll() {
    std::vector<net::ClientConnection*> all;
    for (auto& [client, busy] : m_busy) all.push_back(client);
    for (net::ClientConnection* client : all) client->abort();
}

} // namespace tollgate::engine
