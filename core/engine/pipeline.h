// SPDX-License-Identifier: GPL-3.0-or-later
// The way of one request through the steps, in order (DESIGN.md §1 "One request").
#pragma once

#include "net/asio.h"
#include "net/client_connection.h"

namespace tollgate::engine {

struct Lane;
struct Scratch;

// Serves the request whose head the connection has read, from its head to its record.
net::Task<> serve(Lane& lane, net::ClientConnection& client, Scratch& scratch);

} // namespace tollgate::engine
