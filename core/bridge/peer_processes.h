// SPDX-License-Identifier: GPL-3.0-or-later
// Which local program a connection comes from: its socket in /proc/net/tcp, the socket's owner in /proc/PID/fd, the
// owner's name. Linux, and programs of the same user only; elsewhere nobody is known. Looks on a thread of its own that
// spends at most a tenth of its time; asked by engine threads, which never wait. Owned by the runtime.
#pragma once

#include "engine/ports.h"

#include <sys/types.h>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace tollgate::bridge {

class PeerProcesses final : public engine::PeerNames {
public:
    PeerProcesses();
    ~PeerProcesses() override;
    PeerProcesses(const PeerProcesses&) = delete;
    PeerProcesses& operator=(const PeerProcesses&) = delete;

    std::shared_ptr<const engine::PeerName> ask(const engine::SocketEnds& ends) noexcept override;

private:
    struct Asked {
        engine::SocketEnds ends;
        std::shared_ptr<engine::PeerName> name;
        std::uint64_t inode = 0;
    };

    void run();
    void look(std::vector<Asked> asked);
    bool lookAt(pid_t pid, std::vector<Asked>& asked);
    void remember(pid_t pid);
    void stepAside();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Asked> m_waiting;
    bool m_stop = false;
    std::vector<pid_t> m_recent; // whose sockets were asked for, latest first; the thread's own
    unsigned m_looks = 0;        // the thread's own, too
    std::thread m_thread;
};

} // namespace tollgate::bridge
