// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/output_lengths.h"

#include "routing/walk.h"

#include <cmath>

namespace tollgate::engine {

namespace {

constexpr double kShare = 0.1; // of the newest answer

} // namespace

std::uint64_t OutputLengths::nameOf(std::string_view provider, std::string_view model) {
    return routing::memberHash(provider, model);
}

std::optional<std::int64_t> OutputLengths::expected(std::string_view provider, std::string_view model) const {
    std::lock_guard lock(m_mutex);
    auto at = m_lengths.find(nameOf(provider, model));
    return at == m_lengths.end() ? std::nullopt : std::optional<std::int64_t>(std::llround(at->second));
}

void OutputLengths::learn(std::string_view provider, std::string_view model, std::int64_t tokens) {
    std::lock_guard lock(m_mutex);
    if (m_lengths.size() >= kMost) m_lengths.clear();
    auto [at, first] = m_lengths.try_emplace(nameOf(provider, model), static_cast<double>(tokens));
    if (!first) at->second += kShare * (static_cast<double>(tokens) - at->second);
}

} // namespace tollgate::engine
