// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/port_owner.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>
#include <system_error>
#include <vector>

namespace tollgate::net {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kListening = "0A"; // TCP_LISTEN in the table's `st` column

// "0100007F:21CF" ends in the port, in hex.
bool hasPort(std::string_view address, std::uint16_t port) {
    const std::size_t colon = address.rfind(':');
    if (colon == std::string_view::npos) return false;
    unsigned value = 0;
    const char* end = address.data() + address.size();
    const auto read = std::from_chars(address.data() + colon + 1, end, value, 16);
    return read.ec == std::errc() && read.ptr == end && value == port;
}

// What the descriptors of a listening program link to: "socket:[12345]".
std::vector<std::string> listeningSockets(std::uint16_t port) {
    std::vector<std::string> sockets;
    for (const char* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::ifstream file(table);
        std::string line;
        std::getline(file, line); // the column names
        while (std::getline(file, line)) {
            std::istringstream columns(line);
            std::string number, local, remote, state, queues, timer, retransmits, user, timeout, inode;
            columns >> number >> local >> remote >> state >> queues >> timer >> retransmits >> user >> timeout >> inode;
            if (state == kListening && hasPort(local, port)) sockets.push_back("socket:[" + inode + "]");
        }
    }
    return sockets;
}

bool holdsOneOf(const fs::path& process, const std::vector<std::string>& sockets) {
    std::error_code error;
    for (fs::directory_iterator it(process / "fd", error), end; !error && it != end; it.increment(error)) {
        std::error_code unreadable;
        const std::string target = fs::read_symlink(it->path(), unreadable).string();
        for (const std::string& socket : sockets) {
            if (target == socket) return true;
        }
    }
    return false;
}

std::string programName(const fs::path& process) {
    std::ifstream file(process / "comm");
    std::string name;
    std::getline(file, name);
    return name;
}

} // namespace

std::optional<PortOwner> portOwner(std::uint16_t port) {
    const std::vector<std::string> sockets = listeningSockets(port);
    if (sockets.empty()) return std::nullopt;
    std::error_code error;
    for (fs::directory_iterator it("/proc", error), end; !error && it != end; it.increment(error)) {
        const std::string name = it->path().filename().string();
        int pid = 0;
        const auto read = std::from_chars(name.data(), name.data() + name.size(), pid);
        if (read.ec != std::errc() || read.ptr != name.data() + name.size()) continue;
        if (holdsOneOf(it->path(), sockets)) return PortOwner{programName(it->path()), pid};
    }
    return std::nullopt;
}

} // namespace tollgate::net
