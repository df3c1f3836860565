// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/peer_processes.h"

#include "base/this_thread.h"
#include "bridge/proc_sockets.h"
#include "dialects/scrub.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <utility>

namespace tollgate::bridge {

namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr std::size_t kMostWaiting = 256; // more come too fast to be looked up one by one
constexpr std::size_t kMostRecent = 16;
constexpr std::chrono::milliseconds kHeadStart{2}; // of the request itself, which must not wait for a processor
constexpr int kRest = 9;                           // times as long as it has looked
constexpr std::size_t kLongestName = 40;
constexpr std::size_t kLongestComm = 15; // what Linux keeps of a name

// Our sockets are the peers': their own end is our peer's.
engine::SocketEnds turned(const engine::SocketEnds& ends) {
    return {ends.own, ends.peer, ends.own_port, ends.peer_port};
}

std::string linkAt(const fs::path& path) {
    char text[256];
    const ssize_t size = readlink(path.c_str(), text, sizeof text);
    return size > 0 ? std::string(text, static_cast<std::size_t>(size)) : std::string();
}

// What the program calls itself; its file's name where that is cut off or says nothing (Node).
std::string nameOf(const fs::path& process) {
    std::string name;
    std::ifstream comm(process / "comm");
    std::getline(comm, name);
    const std::string file = fs::path(linkAt(process / "exe")).filename().string();
    const bool cut = name.size() == kLongestComm && file.starts_with(name);
    if ((name == "MainThread" || cut) && !file.empty()) name = file;
    return dialects::oneLine(name, kLongestName);
}

} // namespace

PeerProcesses::PeerProcesses() : m_thread([this] { run(); }) {}

PeerProcesses::~PeerProcesses() {
    {
        std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

std::shared_ptr<const engine::PeerName> PeerProcesses::ask(const engine::SocketEnds& ends) noexcept try {
    auto name = std::make_shared<engine::PeerName>();
    bool first = false;
    {
        std::lock_guard lock(m_mutex);
        if (m_waiting.size() >= kMostWaiting) return nullptr;
        first = m_waiting.empty();
        m_waiting.push_back({turned(ends), name, 0});
    }
    if (first) m_wake.notify_one(); // the others are found when it looks
    return name;
} catch (const std::bad_alloc&) {

    return nullptr;
}

void PeerProcesses::run() {
    nameThread("peers");
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stop || !m_waiting.empty(); });
        m_wake.wait_for(lock, kHeadStart, [this] { return m_stop; });
        if (m_stop) return;
        std::vector<Asked> asked = std::exchange(m_waiting, {});
        lock.unlock();
        const steady_clock::time_point began = steady_clock::now();
        look(std::move(asked));
        const steady_clock::time_point until = steady_clock::now() + kRest * (steady_clock::now() - began);
        lock.lock();
        m_wake.wait_until(lock, until, [this] { return m_stop; });
    }
}

void PeerProcesses::look(std::vector<Asked> asked) {
    const uid_t user = getuid();
    for (const char* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::ifstream lines(table);
        for (std::string line; std::getline(lines, line);) {
            stepAside();
            const auto socket = procSocketIn(line);
            if (!socket || socket->user != user) continue;
            for (Asked& one : asked)
                if (one.ends == socket->ends) one.inode = socket->inode;
        }
    }
    std::erase_if(asked, [](const Asked& one) { return one.inode == 0; });
    for (const pid_t pid : std::vector(m_recent))
        if (!asked.empty() && lookAt(pid, asked)) remember(pid);
    std::error_code error;
    for (fs::directory_iterator process("/proc", error), end; process != end && !asked.empty();
         process.increment(error)) {
        const std::string name = process->path().filename().string();
        pid_t pid = 0;
        const auto [rest, wrong] = std::from_chars(name.data(), name.data() + name.size(), pid);
        if (wrong == std::errc() && *rest == 0 && lookAt(pid, asked)) remember(pid);
        if (error) return;
    }
}

// The requests whose names are looked up are on their way meanwhile, on two processors at worst.
void PeerProcesses::stepAside() {
    constexpr unsigned kLooks = 16; // some twenty microseconds
    if (++m_looks % kLooks == 0) giveWay();
}

// True when it has sockets that were asked for; they are answered then.
bool PeerProcesses::lookAt(pid_t pid, std::vector<Asked>& asked) {
    const fs::path process = fs::path("/proc") / std::to_string(pid);
    std::string name;
    std::error_code error; // of others: their descriptors cannot be read
    for (fs::directory_iterator descriptor(process / "fd", error), end; !error && descriptor != end;
         descriptor.increment(error)) {
        stepAside();
        const std::uint64_t inode = socketInodeIn(linkAt(descriptor->path()));
        if (inode == 0) continue;
        const auto found = std::ranges::find(asked, inode, &Asked::inode);
        if (found == asked.end()) continue;
        if (name.empty()) name = nameOf(process);
        found->name->tell(name);
        asked.erase(found);
        if (asked.empty()) break;
    }
    return !name.empty();
}

void PeerProcesses::remember(pid_t pid) {
    std::erase(m_recent, pid);
    m_recent.insert(m_recent.begin(), pid);
    if (m_recent.size() > kMostRecent) m_recent.pop_back();
}

} // namespace tollgate::bridge
