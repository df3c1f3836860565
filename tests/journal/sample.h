// SPDX-License-Identifier: GPL-3.0-or-later
// Requests made up from a seed, for tests and the bench: every member takes many values, costs are the sum of the
// attempts, starts are spread over a span of time.
#pragma once

#include "record/record.h"

#include <memory>
#include <random>
#include <vector>

namespace tollgate::test {

using Requests = std::vector<std::shared_ptr<const record::Request>>;

// 2026-03-02 09:00 UTC
constexpr Micros kMonday = 1'772'442'000 * kSecond;

class Sample {
public:
    explicit Sample(unsigned seed) : m_random(seed) {}

    record::Request request(Micros started);
    // In the order they end; starts within [from, from + span).
    Requests requests(std::size_t count, Micros from, Micros span);

private:
    std::int64_t number(std::int64_t low, std::int64_t high);
    bool chance(double share);
    template <class T>
    const T& oneOf(const std::vector<T>& values);
    Usage usage();
    record::Attempt attempt(const std::string& provider, record::Outcome outcome, Micros after);

    std::mt19937_64 m_random;
};

inline std::shared_ptr<const record::Request> shared(record::Request request) {
    return std::make_shared<const record::Request>(std::move(request));
}

// What differs between two requests, "" when nothing does.
std::string difference(const record::Request& a, const record::Request& b);

} // namespace tollgate::test
