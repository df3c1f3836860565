// SPDX-License-Identifier: GPL-3.0-or-later
// How long the answers of a model usually are, learnt from those that came: what `cheapest` reckons with. Shared by all
// lanes: any thread, one short lock.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tollgate::engine {

class OutputLengths {
public:
    static constexpr std::size_t kMost = 10'000; // models; clients may name them without end

    // Tokens; nothing while no answer has come.
    std::optional<std::int64_t> expected(std::string_view provider, std::string_view model) const;
    void learn(std::string_view provider, std::string_view model, std::int64_t tokens);

private:
    static std::uint64_t nameOf(std::string_view provider, std::string_view model);

    mutable std::mutex m_mutex;
    std::unordered_map<std::uint64_t, double> m_lengths;
};

} // namespace tollgate::engine
