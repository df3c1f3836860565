// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/coarse_timers.h"

#include <algorithm>
#include <cassert>

namespace tollgate::net {

void Deadline::arm(std::chrono::milliseconds after) {
    disarm();
    m_timers.insert(*this, after);
}

void Deadline::disarm() {
    if (armed()) m_timers.remove(*this);
}

CoarseTimers::CoarseTimers(asio::io_context& context, std::chrono::milliseconds tick)
    : m_tick(tick),
      m_start(std::chrono::steady_clock::now()),
      m_timer(context.get_executor()),
      m_self(std::make_shared<CoarseTimers*>(this)) {}

CoarseTimers::~CoarseTimers() {
    *m_self = nullptr;
    for (Deadline*& slot : m_slots) {
        while (slot) remove(*slot);
    }
}

std::uint64_t CoarseTimers::tickAt(SteadyTime time) const {
    return static_cast<std::uint64_t>((time - m_start) / m_tick);
}

void CoarseTimers::insert(Deadline& deadline, std::chrono::milliseconds after) {
    const auto now = std::chrono::steady_clock::now();
    // The tick that lies wholly behind the limit: late by at most one, never early.
    const std::uint64_t due = tickAt(now + std::max(after, std::chrono::milliseconds(0))) + 1;
    deadline.m_due = due;
    const std::size_t index = due % kSlots;
    Deadline*& slot = m_slots[index];
    deadline.m_slot = &slot;
    deadline.m_previous = nullptr;
    deadline.m_next = slot;
    if (slot) slot->m_previous = &deadline;
    slot = &deadline;
    m_used.set(index);
    if (m_armed++ == 0 && m_wake == kNever) m_done = tickAt(now);
    if (due < m_wake) wakeAt(due);
}

void CoarseTimers::remove(Deadline& deadline) {
    assert(deadline.armed());
    if (deadline.m_next) deadline.m_next->m_previous = deadline.m_previous;
    (deadline.m_previous ? deadline.m_previous->m_next : *deadline.m_slot) = deadline.m_next;
    if (!*deadline.m_slot) m_used.reset(static_cast<std::size_t>(deadline.m_slot - m_slots.data()));
    deadline.m_slot = nullptr;
    --m_armed;
}

void CoarseTimers::wakeAt(std::uint64_t tick) {
    m_wake = tick;
    m_timer.expires_at(m_start + m_tick * static_cast<std::int64_t>(tick));
    m_timer.async_wait([self = m_self](const error_code& error) {
        if (!error && *self) (*self)->onWake();
    });
}

void CoarseTimers::onWake() {
    ++m_wakeUps;
    const std::uint64_t now = tickAt(std::chrono::steady_clock::now());
    if (now < m_wake) return; // an earlier wait of a timer that was set anew
    const std::shared_ptr<CoarseTimers*> self = m_self;
    m_wake = kNever;
    fireUpTo(now);
    if (!*self || m_armed == 0) return;
    const std::uint64_t next = earliestAfter(now);
    if (next < m_wake) wakeAt(next);
}

void CoarseTimers::fireUpTo(std::uint64_t now) {
    const std::shared_ptr<CoarseTimers*> self = m_self;
    const std::uint64_t first = now - m_done >= kSlots ? now - kSlots + 1 : m_done + 1;
    for (std::uint64_t tick = first; tick <= now; ++tick) {
        Deadline** slot = &m_slots[tick % kSlots];
        Deadline* deadline = *slot;
        while (deadline) {
            if (deadline->m_due > now) {
                deadline = deadline->m_next;
                continue;
            }
            remove(*deadline);
            SmallCallback callback = deadline->m_callback; // the deadline may be gone before its callback returns
            callback();
            if (!*self) return;
            deadline = *slot; // the callback may have changed the list: look from its front again
        }
    }
    m_done = now;
}

std::uint64_t CoarseTimers::earliestAfter(std::uint64_t tick) const {
    for (std::uint64_t step = 1; step <= kSlots; ++step) {
        if (m_used.test((tick + step) % kSlots)) return tick + step;
    }
    return kNever;
}

} // namespace tollgate::net
