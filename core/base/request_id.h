// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a request: 48 bits of milliseconds and 80 random bits, as 26 characters of Crockford's base 32 (ULID).
// Sorts by time as bytes and as text.
#pragma once

#include "base/clock.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate {

struct RequestId {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    static RequestId make(Micros now); // any thread; no lock, no system call in the steady state
    static std::optional<RequestId> parse(std::string_view text);

    using Text = std::array<char, 26>;
    Text text() const;

    std::string string() const {
        Text t = text();
        return {t.data(), t.size()};
    }

    bool isNull() const { return high == 0 && low == 0; }

    auto operator<=>(const RequestId&) const = default;
};

} // namespace tollgate

template <>
struct std::hash<tollgate::RequestId> {
    std::size_t operator()(const tollgate::RequestId& id) const noexcept {
        return id.low ^ (id.high * 0x9e3779b97f4a7c15ULL);
    }
};
