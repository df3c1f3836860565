// SPDX-License-Identifier: GPL-3.0-or-later
// The table of TCP sockets as Linux writes it (/proc/net/tcp, /proc/net/tcp6; proc(5)). Pure.
#pragma once

#include "engine/ports.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tollgate::bridge {

struct ProcSocket {
    engine::SocketEnds ends; // as its owner sees them: `own` is the local end
    std::uint32_t user = 0;
    std::uint64_t inode = 0; // 0: nobody has it any more
};

// A line of the table; nothing for its heading and for lines that are no socket.
std::optional<ProcSocket> procSocketIn(std::string_view line);

// The inode in what a descriptor links to ("socket:[12345]"); 0 for other descriptors.
std::uint64_t socketInodeIn(std::string_view link);

} // namespace tollgate::bridge
