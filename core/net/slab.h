// SPDX-License-Identifier: GPL-3.0-or-later
// The buffers of connections. A Slab is one growing contiguous buffer that sockets read into directly; what was read
// stays where it is and is used through views. Slabs come from their thread's SlabPool and go back to it, warm, so that
// the steady state allocates nothing and faults no page in (performance.md §1.10). One engine thread owns a pool and
// all slabs of it.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace tollgate::net {

class SlabPool {
public:
    // Bytes of a slab; larger ones are made to measure and never kept.
    static constexpr std::array<std::size_t, 6> kClasses{8u << 10, 64u << 10, 256u << 10,
                                                         1u << 20, 4u << 20,  16u << 20};
    // Kept of one class at most, in bytes (one slab at least). Of the smallest less: thousands of streams that begin at
    // once take one each for a moment, and what is not kept serves their frames.
    static constexpr std::size_t kKeptPerClass = 16u << 20;
    static constexpr std::size_t kKeptOfSmallest = 2u << 20;

    SlabPool() = default;
    ~SlabPool();
    SlabPool(const SlabPool&) = delete;
    SlabPool& operator=(const SlabPool&) = delete;

    struct Block {
        char* data = nullptr; // nullptr: out of memory
        std::size_t capacity = 0;
    };

    Block take(std::size_t atLeast);
    void give(Block block) noexcept; // last in, first out

    void trim() noexcept;          // forgets all kept slabs; for long idle times
    std::size_t keptBytes() const; // waiting for reuse

    std::size_t lentBytes() const { return m_lent; }

private:
    std::array<std::vector<char*>, kClasses.size()> m_kept;
    std::size_t m_lent = 0;
};

class Slab {
public:
    Slab() = default;

    explicit Slab(SlabPool& pool) : m_pool(&pool) {} // holds no memory before the first room()

    Slab(Slab&& other) noexcept;
    Slab& operator=(Slab&& other) noexcept;

    ~Slab() { release(); }

    char* data() { return m_block.data; }

    std::size_t size() const { return m_size; } // filled

    std::size_t capacity() const { return m_block.capacity; }

    bool empty() const { return m_size == 0; }

    bool holdsMemory() const { return m_block.data != nullptr; }

    std::string_view view() const { return {m_block.data, m_size}; }

    // Makes room for `total` bytes; growing moves what is filled (views into it must be re-pointed). False: out of
    // memory.
    [[nodiscard]] bool reserve(std::size_t total);
    // All free room behind the filled part, at least `atLeast` bytes; empty when out of memory.
    std::span<char> room(std::size_t atLeast);
    void commit(std::size_t bytes); // that much of room() is now filled

    void resize(std::size_t bytes);      // to fewer bytes
    void dropFront(std::size_t bytes);   // what is behind moves to the front
    bool append(std::string_view bytes); // false: out of memory
    void release() noexcept;             // back to the pool, empty

private:
    SlabPool* m_pool = nullptr;
    SlabPool::Block m_block;
    std::size_t m_size = 0;
};

} // namespace tollgate::net
