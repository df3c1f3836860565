// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/apportion.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tollgate::demo {

std::vector<std::int64_t> apportion(std::int64_t total, std::span<const double> weights) {
    std::vector<std::int64_t> parts(weights.size());
    double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (sum <= 0) return parts;
    std::vector<double> rest(weights.size());
    std::int64_t left = total;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        double exact = static_cast<double>(total) * weights[i] / sum;
        parts[i] = static_cast<std::int64_t>(std::floor(exact));
        rest[i] = weights[i] > 0 ? exact - std::floor(exact) : -1;
        left -= parts[i];
    }
    std::vector<std::size_t> byRest(weights.size());
    std::iota(byRest.begin(), byRest.end(), std::size_t{0});
    std::ranges::sort(byRest,
                      [&](std::size_t a, std::size_t b) { return rest[a] != rest[b] ? rest[a] > rest[b] : a < b; });
    for (std::size_t i = 0; left > 0; i = (i + 1) % byRest.size())
        if (weights[byRest[i]] > 0) {
            ++parts[byRest[i]];
            --left;
        }
    return parts;
}

std::uint64_t Chance::bits() {
    m_state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
}

std::vector<std::size_t> Chance::order(std::size_t count) {
    std::vector<std::size_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    for (std::size_t i = count; i > 1; --i) std::swap(numbers[i - 1], numbers[bits() % i]);
    return numbers;
}

} // namespace tollgate::demo
