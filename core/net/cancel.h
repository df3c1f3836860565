// SPDX-License-Identifier: GPL-3.0-or-later
// Cancel: one call's "stop now" (the client left, its key was revoked, another attempt won). Whoever waits for
// something on behalf of the call hangs a CancelHook beside its wait that ends the wait. The call owns it; one engine
// thread.
#pragma once

#include "net/small_callback.h"

#include <utility>

namespace tollgate::net {

class CancelHook;

class Cancel {
public:
    Cancel() = default;
    Cancel(const Cancel&) = delete;
    Cancel& operator=(const Cancel&) = delete;
    ~Cancel();

    bool fired() const { return m_fired; }

    void fire(); // once; calls every hook that hangs here, each at most once. Hooks may come and go meanwhile.

private:
    friend class CancelHook;
    CancelHook* m_first = nullptr;
    bool m_fired = false;
};

// Lives in the frame that waits and takes itself off when it goes. A hook hung on a fired Cancel is never called: look
// at fired() before waiting. The callback must not destroy the Cancel.
class CancelHook {
public:
    CancelHook(Cancel& cancel, SmallCallback callback)
        : m_cancel(&cancel), m_callback(callback), m_next(cancel.m_first) {
        if (m_next) m_next->m_previous = this;
        cancel.m_first = this;
    }

    CancelHook(const CancelHook&) = delete;
    CancelHook& operator=(const CancelHook&) = delete;

    ~CancelHook() { takeOff(); }

private:
    friend class Cancel;

    void takeOff() {
        if (!m_cancel) return;
        if (m_next) m_next->m_previous = m_previous;
        (m_previous ? m_previous->m_next : m_cancel->m_first) = m_next;
        m_cancel = nullptr;
    }

    Cancel* m_cancel;
    SmallCallback m_callback;
    CancelHook* m_next;
    CancelHook* m_previous = nullptr;
};

inline Cancel::~Cancel() {
    while (m_first) m_first->takeOff();
}

inline void Cancel::fire() {
    if (std::exchange(m_fired, true)) return;
    while (CancelHook* hook = m_first) {
        hook->takeOff();
        SmallCallback callback = hook->m_callback; // the hook may be gone before its callback returns
        callback();
    }
}

} // namespace tollgate::net
