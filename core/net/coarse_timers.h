// SPDX-License-Identifier: GPL-3.0-or-later
// Time limits by the thousand at no cost: a wheel of ticks behind one timer a thread. Arming and disarming is O(1) and
// makes no system call unless the new limit is earlier than everything the timer waits for; nothing armed, nothing
// runs. A limit passes up to one tick late, never early. One engine thread owns it and everything armed in it.
#pragma once

#include "net/asio.h"
#include "net/small_callback.h"

#include <array>
#include <bitset>
#include <chrono>
#include <cstdint>
#include <memory>

namespace tollgate::net {

class CoarseTimers;

// Calls back once when its time passes; destroying disarms. The callback may arm or destroy any deadline, this one too.
class Deadline {
public:
    Deadline(CoarseTimers& timers, SmallCallback callback) : m_timers(timers), m_callback(callback) {}

    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    ~Deadline() { disarm(); }

    void arm(std::chrono::milliseconds after); // anew when it was armed
    void disarm();

    bool armed() const { return m_slot != nullptr; }

private:
    friend class CoarseTimers;
    CoarseTimers& m_timers;
    SmallCallback m_callback;
    std::uint64_t m_due = 0; // tick
    Deadline** m_slot = nullptr;
    Deadline* m_next = nullptr;
    Deadline* m_previous = nullptr;
};

class CoarseTimers {
public:
    explicit CoarseTimers(asio::io_context& context, std::chrono::milliseconds tick = std::chrono::milliseconds(50));
    CoarseTimers(const CoarseTimers&) = delete;
    CoarseTimers& operator=(const CoarseTimers&) = delete;
    ~CoarseTimers(); // disarms what is armed

    std::size_t armed() const { return m_armed; }

    std::uint64_t wakeUps() const { return m_wakeUps; } // how often the timer behind it ran

private:
    friend class Deadline;
    using SteadyTime = std::chrono::steady_clock::time_point;
    static constexpr std::size_t kSlots = 256;
    static constexpr std::uint64_t kNever = ~std::uint64_t{0};

    std::uint64_t tickAt(SteadyTime time) const;
    void insert(Deadline& deadline, std::chrono::milliseconds after);
    void remove(Deadline& deadline);
    void wakeAt(std::uint64_t tick);
    void onWake();
    void fireUpTo(std::uint64_t now);
    std::uint64_t earliestAfter(std::uint64_t tick) const; // may be early: a slot holds later turns too

    const std::chrono::steady_clock::duration m_tick;
    const SteadyTime m_start;
    SteadyTimer m_timer;
    std::array<Deadline*, kSlots> m_slots{};
    std::bitset<kSlots> m_used;
    std::size_t m_armed = 0;
    std::uint64_t m_done = 0;      // every tick up to here has been looked at
    std::uint64_t m_wake = kNever; // the tick the timer waits for
    std::uint64_t m_wakeUps = 0;
    std::shared_ptr<CoarseTimers*> m_self; // a wait that outlives us finds nobody here
};

} // namespace tollgate::net
