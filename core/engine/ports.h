// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine needs from the floors above it. Called on engine threads: implementations return at once.
#pragma once

#include "record/event.h"
#include "record/live.h"
#include "record/record.h"

#include <array>
#include <atomic>
#include <memory>
#include <string>
#include <string_view>

namespace tollgate::engine {

// Where finished requests and events go. Must not block, must not throw; a full store drops bodies first, never a cost.
class RecordSink {
public:
    virtual ~RecordSink() = default;
    virtual void finished(record::Finished&& finished) noexcept = 0;
    virtual void happened(record::Event&& event) noexcept = 0;
};

// Who watches requests while they run. `watching()` is asked before an event is built.
class LiveSink {
public:
    virtual ~LiveSink() = default;
    virtual bool watching() const noexcept = 0;
    virtual void publish(record::LiveEvent&& event) noexcept = 0;
};

// The two ends of a connection; IPv4 addresses as IPv6 knows them (::ffff:127.0.0.1).
struct SocketEnds {
    std::array<unsigned char, 16> peer{};
    std::array<unsigned char, 16> own{};
    std::uint16_t peer_port = 0;
    std::uint16_t own_port = 0;
    bool operator==(const SocketEnds&) const = default;
};

// What a local program is called, once somebody has found out. Read on engine threads, told once from any.
class PeerName {
public:
    // "" while it is not known, and when nobody can tell.
    std::string_view text() const noexcept {
        return m_known.load(std::memory_order_acquire) ? std::string_view(m_name) : std::string_view();
    }

    void tell(std::string name) {
        m_name = std::move(name);
        m_known.store(true, std::memory_order_release);
    }

private:
    std::string m_name;
    std::atomic<bool> m_known = false;
};

// Which program of this computer is at the other end. Asked once for each connection from here; the answer comes while
// its requests run. Null: nobody looks.
class PeerNames {
public:
    virtual ~PeerNames() = default;
    virtual std::shared_ptr<const PeerName> ask(const SocketEnds& ends) noexcept = 0;
};

} // namespace tollgate::engine
