// SPDX-License-Identifier: GPL-3.0-or-later
// Who listens on a port, for the message that says it is in use. Best effort from /proc: other users' programs stay
// nameless. Reads many small files: not for a thread that serves requests.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace tollgate::net {

struct PortOwner {
    std::string name; // "ollama"
    int pid = 0;
};

std::optional<PortOwner> portOwner(std::uint16_t port);

} // namespace tollgate::net
