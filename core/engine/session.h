// SPDX-License-Identifier: GPL-3.0-or-later
// One client connection from its first request to its last. Engine thread; ends by itself.
#pragma once

#include "net/client_connection.h"
#include "net/listener.h"

#include <memory>

namespace tollgate::engine {

struct Lane;

// Serves the client until it leaves, misbehaves, or the engine stops. Keeps the slot for as long.
net::Task<> runSession(Lane& lane, net::TcpSocket socket, net::ConnectionSlot slot,
                       std::shared_ptr<const net::ServerTls> tls);

} // namespace tollgate::engine
