// SPDX-License-Identifier: GPL-3.0-or-later
// A small value that many threads read without a lock while one at a time replaces it. Two copies take turns: a writer
// fills the one nobody is sent to, then sends readers there, so a reader never waits for a writer that was interrupted;
// it reads again only when a whole new value came meanwhile.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace tollgate::resilience {

template <class T>
class Published {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    explicit Published(const T& value) { store(value); }

    // One writer at a time: under the owner's lock.
    void store(const T& value) {
        std::array<std::uint64_t, kWords> words{};
        std::memcpy(words.data(), &value, sizeof(T));
        const std::uint64_t turn = m_turn.load(std::memory_order_relaxed) + 1;
        Copy& copy = m_copies[turn % 2];
        // Release: who sees one of these words also sees that the copy's former turn is over.
        for (std::size_t i = 0; i < kWords; ++i) copy[i].store(words[i], std::memory_order_release);
        m_turn.store(turn, std::memory_order_release);
    }

    // Any thread.
    T load() const {
        std::array<std::uint64_t, kWords> words{};
        std::uint64_t turn = m_turn.load(std::memory_order_acquire);
        for (;;) {
            const Copy& copy = m_copies[turn % 2];
            for (std::size_t i = 0; i < kWords; ++i) words[i] = copy[i].load(std::memory_order_acquire);
            const std::uint64_t after = m_turn.load(std::memory_order_acquire);
            if (after == turn) break;
            turn = after;
        }
        T value;
        std::memcpy(static_cast<void*>(&value), words.data(), sizeof(T));
        return value;
    }

private:
    static constexpr std::size_t kWords = (sizeof(T) + 7) / 8;
    using Copy = std::array<std::atomic<std::uint64_t>, kWords>;

    std::atomic<std::uint64_t> m_turn = 0;
    std::array<Copy, 2> m_copies{};
};

} // namespace tollgate::resilience
