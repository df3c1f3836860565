// SPDX-License-Identifier: GPL-3.0-or-later
// What an attempt is booked with: its provider's numbers as usage, and what that costs (DESIGN.md §6, protocols.md §9).
// Pure, any thread.
#pragma once

#include "base/clock.h"
#include "base/money.h"
#include "base/unit_counts.h"
#include "base/usage.h"
#include "record/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tollgate::dialects {
struct AnswerFacts;
}

namespace tollgate::pricing {
class PriceBook;
}

namespace tollgate::engine {

// The call whose answer it is.
struct BookedCall {
    std::string_view provider;         // id
    std::string_view model;            // as the provider knows it
    Micros started = 0;                // of the request: its prices hold, whatever they become while it runs
    bool free = false;                 // counting, moderating and listing are free everywhere (protocols.md §9.3.9, §8)
    bool media = false;                // the answer is no text: its size says nothing of what it cost
    bool complete = false;             // the answer came to its end, so its last numbers are final
    std::int64_t input_estimate = 0;   // tokens, for an answer without numbers
    std::int64_t characters = 0;       // given it to speak
    std::vector<std::string> pictures; // names of what it was to draw (pricing/picture_kinds.h)
};

struct Booking {
    Usage usage;
    UnitCounts units;
    record::Flags flags;
    std::optional<Money> cost; // nothing: unpriced, and flagged so
};

Booking bookingOf(const pricing::PriceBook& prices, const BookedCall& call, const dialects::AnswerFacts& facts);

} // namespace tollgate::engine
