// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/slab.h"

#include <cassert>
#include <cstdlib>
#include <cstring>
#include <utility>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#include <sanitizer/asan_interface.h>
#define TOLLGATE_POISON(address, bytes) ASAN_POISON_MEMORY_REGION(address, bytes)
#define TOLLGATE_UNPOISON(address, bytes) ASAN_UNPOISON_MEMORY_REGION(address, bytes)
#endif
#endif
#ifndef TOLLGATE_POISON
#define TOLLGATE_POISON(address, bytes) static_cast<void>(0)
#define TOLLGATE_UNPOISON(address, bytes) static_cast<void>(0)
#endif

namespace tollgate::net {

namespace {

constexpr std::size_t kNoClass = SlabPool::kClasses.size();
constexpr std::size_t kLargeStep = 4u << 20; // sizes beyond the largest class are multiples of this

std::size_t classFor(std::size_t bytes) {
    std::size_t index = 0;
    while (index < kNoClass && SlabPool::kClasses[index] < bytes) ++index;
    return index;
}

std::size_t mostKept(std::size_t index) {
    return index == 0 ? SlabPool::kKeptOfSmallest : SlabPool::kKeptPerClass;
}

} // namespace

SlabPool::~SlabPool() {
    trim();
}

SlabPool::Block SlabPool::take(std::size_t atLeast) {
    const std::size_t index = classFor(atLeast);
    Block block;
    block.capacity = index < kNoClass ? kClasses[index] : (atLeast + kLargeStep - 1) / kLargeStep * kLargeStep;
    if (index < kNoClass && !m_kept[index].empty()) {
        block.data = m_kept[index].back();
        m_kept[index].pop_back();
        TOLLGATE_UNPOISON(block.data, block.capacity);
    } else {
        block.data = static_cast<char*>(std::malloc(block.capacity));
        if (!block.data) return {};
    }
    m_lent += block.capacity;
    return block;
}

void SlabPool::give(Block block) noexcept {
    if (!block.data) return;
    m_lent -= block.capacity;
    const std::size_t index = classFor(block.capacity);
    const bool keep =
        index < kNoClass && (m_kept[index].empty() || (m_kept[index].size() + 1) * block.capacity <= mostKept(index));
    if (!keep) {
        std::free(block.data);
        return;
    }
    TOLLGATE_POISON(block.data, block.capacity);
    m_kept[index].push_back(block.data);
}

void SlabPool::trim() noexcept {
    for (std::size_t index = 0; index < kNoClass; ++index) {
        for (char* data : m_kept[index]) {
            TOLLGATE_UNPOISON(data, kClasses[index]);
            std::free(data);
        }
        m_kept[index].clear();
    }
}

std::size_t SlabPool::keptBytes() const {
    std::size_t bytes = 0;
    for (std::size_t index = 0; index < kNoClass; ++index) bytes += m_kept[index].size() * kClasses[index];
    return bytes;
}

Slab::Slab(Slab&& other) noexcept
    : m_pool(other.m_pool), m_block(std::exchange(other.m_block, {})), m_size(std::exchange(other.m_size, 0)) {}

Slab& Slab::operator=(Slab&& other) noexcept {
    if (this == &other) return *this;
    release();
    m_pool = other.m_pool;
    m_block = std::exchange(other.m_block, {});
    m_size = std::exchange(other.m_size, 0);
    return *this;
}

bool Slab::reserve(std::size_t total) {
    if (total <= m_block.capacity && m_block.data) return true;
    assert(m_pool);
    SlabPool::Block bigger = m_pool->take(total);
    if (!bigger.data) return false;
    if (m_block.data) std::memcpy(bigger.data, m_block.data, m_size);
    m_pool->give(std::exchange(m_block, bigger));
    return true;
}

std::span<char> Slab::room(std::size_t atLeast) {
    if (!reserve(m_size + atLeast)) return {};
    return {m_block.data + m_size, m_block.capacity - m_size};
}

void Slab::commit(std::size_t bytes) {
    assert(m_size + bytes <= m_block.capacity);
    m_size += bytes;
}

void Slab::resize(std::size_t bytes) {
    assert(bytes <= m_size);
    m_size = bytes;
}

void Slab::dropFront(std::size_t bytes) {
    assert(bytes <= m_size);
    m_size -= bytes;
    if (m_size && bytes) std::memmove(m_block.data, m_block.data + bytes, m_size);
}

bool Slab::append(std::string_view bytes) {
    if (bytes.empty()) return true;
    const std::span<char> free = room(bytes.size());
    if (free.empty()) return false;
    std::memcpy(free.data(), bytes.data(), bytes.size());
    commit(bytes.size());
    return true;
}

void Slab::release() noexcept {
    if (m_pool) m_pool->give(std::exchange(m_block, {}));
    m_size = 0;
}

} // namespace tollgate::net
