// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/frame_memory.h"

#include <array>
#include <cstdint>
#include <new>

namespace tollgate::net {

namespace {

constexpr std::size_t kStep = 32;              // sizes are rounded up to it
constexpr std::size_t kClasses = 144;          // up to 4.5 KiB; larger frames come from the allocator
constexpr std::uint32_t kMostKept = 64u << 10; // bytes of a list

struct Free {
    Free* next;
};

struct List {
    Free* first = nullptr;
    std::uint32_t bytes = 0;
};

class Lists {
public:
    Lists() = default;
    Lists(const Lists&) = delete;
    Lists& operator=(const Lists&) = delete;

    ~Lists() {
        for (List& list : m_lists)
            while (void* frame = take(list, 0)) ::operator delete(frame);
        s_gone = true;
    }

    List& of(std::size_t size) { return m_lists[(size - 1) / kStep]; }

    static void* take(List& list, std::size_t size) {
        Free* frame = list.first;
        if (!frame) return nullptr;
        list.first = frame->next;
        list.bytes -= static_cast<std::uint32_t>(size);
        return frame;
    }

    static bool give(List& list, void* memory, std::size_t size) {
        if (list.bytes + size > kMostKept) return false;
        list.first = new (memory) Free{list.first};
        list.bytes += static_cast<std::uint32_t>(size);
        return true;
    }

    static bool gone() { return s_gone; }

private:
    static thread_local bool s_gone; // a frame that ends while its thread does

    std::array<List, kClasses> m_lists;
};

thread_local bool Lists::s_gone = false;

Lists& lists() {
    thread_local Lists ofThread;
    return ofThread;
}

// AddressSanitizer sees a frame that is used after its end only when the allocator has it back.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TOLLGATE_FRAMES_FROM_ALLOCATOR
#endif
#endif
#ifdef TOLLGATE_FRAMES_FROM_ALLOCATOR
constexpr bool kKeep = false;
#else
constexpr bool kKeep = true;
#endif

std::size_t rounded(std::size_t size) {
    return (size + kStep - 1) / kStep * kStep;
}

bool isKept(std::size_t size) {
    return kKeep && size <= kStep * kClasses && !Lists::gone();
}

} // namespace

void* takeFrame(std::size_t size) {
    if (isKept(size))
        if (void* frame = Lists::take(lists().of(size), rounded(size))) return frame;
    return ::operator new(rounded(size));
}

void giveFrame(void* frame, std::size_t size) noexcept {
    if (isKept(size) && Lists::give(lists().of(size), frame, rounded(size))) return;
    ::operator delete(frame);
}

} // namespace tollgate::net
