// SPDX-License-Identifier: GPL-3.0-or-later
// A callable of up to three pointers that never allocates: what timers and cancellation call. A value; any thread.
#pragma once

#include <cstddef>
#include <cstring>
#include <new>
#include <type_traits>

namespace tollgate::net {

class SmallCallback {
public:
    SmallCallback() = default;

    // Any lambda that captures only pointers, references and numbers. What it refers to must outlive it.
    template <class F>
        requires(!std::is_same_v<std::remove_cvref_t<F>, SmallCallback> && std::is_invocable_v<std::remove_cvref_t<F>&>)
    SmallCallback(F&& function) { // implicit on purpose: a lambda is passed where a callback is asked for
        using Callable = std::remove_cvref_t<F>;
        static_assert(sizeof(Callable) <= kRoom && alignof(Callable) <= alignof(void*),
                      "capture at most three pointers");
        static_assert(std::is_trivially_copyable_v<Callable> && std::is_trivially_destructible_v<Callable>,
                      "capture pointers, references and numbers only");
        ::new (static_cast<void*>(m_room)) Callable(static_cast<F&&>(function));
        m_call = [](void* room) { (*std::launder(static_cast<Callable*>(room)))(); };
    }

    explicit operator bool() const { return m_call != nullptr; }

    void operator()() {
        if (m_call) m_call(m_room);
    }

private:
    static constexpr std::size_t kRoom = 3 * sizeof(void*);

    void (*m_call)(void*) = nullptr;
    alignas(void*) std::byte m_room[kRoom] = {};
};

} // namespace tollgate::net
