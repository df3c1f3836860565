// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <new>

namespace {

std::size_t counted = 0;

} // namespace

// Counted here, so that a step that begins to allocate is seen.
void* operator new(std::size_t size) {
    ++counted;
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace tollgate::bench {

double cpuNanoseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

std::size_t allocations() {
    return counted;
}

void Bench::print(const std::string& name, std::size_t bytes, const Cost& cost) {
    std::printf("%-44s %11.0f ns %8.1f allocations", name.c_str(), cost.nanoseconds, cost.allocations);
    if (bytes > 0) std::printf(" %9.0f MB/s", static_cast<double>(bytes) * 1e3 / cost.nanoseconds);
    std::printf("\n");
}

} // namespace tollgate::bench
