// SPDX-License-Identifier: GPL-3.0-or-later
// What the measurements share: CPU time and allocations of a step that is run again and again. One thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

namespace tollgate::bench {

// Of this thread.
double cpuNanoseconds();

// Of the whole program, counted by its operator new.
std::size_t allocations();

// Keeps the compiler from leaving out what nobody uses.
template <class T>
void use(const T& value) {
    asm volatile("" : : "g"(&value) : "memory");
}

struct Cost {
    double nanoseconds = 0;
    double allocations = 0;
};

class Bench {
public:
    // Runs the cases whose name holds `word`.
    explicit Bench(const char* word) : m_word(word) {}

    // The least of eleven runs of about 20 ms: what is more was somebody else's. Prints it; `bytes` for the speed.
    template <class Step>
    Cost run(const std::string& name, std::size_t bytes, Step step) {
        if (name.find(m_word) == std::string::npos) return {};
        step();
        double begin = cpuNanoseconds();
        step();
        auto count = static_cast<std::size_t>(std::clamp(20e6 / (cpuNanoseconds() - begin + 1), 1.0, 1e6));
        double least = 1e18;
        std::size_t before = 0, after = 0;
        for (int round = 0; round < 11; ++round) {
            before = allocations();
            begin = cpuNanoseconds();
            for (std::size_t i = 0; i < count; ++i) step();
            least = std::min(least, (cpuNanoseconds() - begin) / static_cast<double>(count));
            after = allocations();
        }
        const Cost cost{least, static_cast<double>(after - before) / static_cast<double>(count)};
        print(name, bytes, cost);
        return cost;
    }

private:
    static void print(const std::string& name, std::size_t bytes, const Cost& cost);

    const char* m_word;
};

} // namespace tollgate::bench
