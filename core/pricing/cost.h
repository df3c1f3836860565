// SPDX-License-Identifier: GPL-3.0-or-later
// What a usage costs at a price: line by line, exact in pico-dollars (DESIGN.md §6, protocols.md §9). Pure, any thread.
#pragma once

#include "base/money.h"
#include "base/unit_counts.h"
#include "base/usage.h"
#include "pricing/price_book.h"

#include <boost/container/small_vector.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tollgate::pricing {

// What is counted. Reasoning is taken out of output, so that the lines add up.
enum class CostKind : std::uint8_t {
    Input,
    CacheRead,
    CacheWrite5m,
    CacheWrite1h,
    InputAudio,
    InputImage,
    Output,
    Reasoning,
    OutputAudio,
    OutputImage,
    Request,         // a fee for each request
    WebSearch,       // fees for what the model did besides …
    GroundedRequest, // … web searches where they are paid by the request
    MapSearch,
    FileSearch,
    Source,
    Image, // what is paid by the piece: pictures, …
    Character,
    InputSecond, // … seconds, counted in milliseconds
    OutputSecond,
    Query,
    Reported, // the provider's own figure, in place of everything else
};
std::string_view nameOf(CostKind kind); // "input", "cache_read", …

struct CostLine {
    CostKind kind = CostKind::Input;
    std::int64_t count = 0;
    Money rate;   // for one, with the factor; of seconds: for a thousand
    Money amount; // count × rate
    bool operator==(const CostLine&) const = default;
};

// Why a usage has no cost that is known.
enum class Missing : std::uint8_t {
    Nothing, // the cost is known
    Price,   // no price of this model is known
    Rate,    // `kind` was counted, its rate is not known
    Tier,    // the rates of the service tier the provider named are not known
    Counts,  // nothing was counted, and the model is not free
};

struct Cost {
    PriceState state = PriceState::Unpriced;
    Money total;                                       // after the multiplier; 0 unless Priced
    boost::container::small_vector<CostLine, 4> lines; // before the multiplier; few have more
    Money subtotal;                                    // sum of the lines
    double multiplier = 1;
    double factor = 1;                    // of speed and place, which is in the rates of tokens
    std::int64_t above_prompt_tokens = 0; // the band whose rates applied; 0: the base
    std::string service_tier;             // the tier whose rates applied; "": the usual one
    Missing missing = Missing::Nothing;
    CostKind missing_kind = CostKind::Input; // with Missing::Rate

    // As the record keeps it: nothing when unpriced; 0 on own hardware.
    std::optional<Money> money() const;
};

// What an answer says beside its tokens, in the provider's words; "" where it says nothing. The tier is the one the
// *answer* names (protocols.md §9.2).
struct Terms {
    std::string_view tier;
    std::string_view geo;          // Anthropic's inference_geo
    UnitCounts units;              // searches that the model made
    std::optional<Money> reported; // the provider's own figure (OpenRouter's usage.cost): authoritative, the multiplier
                                   // does not touch it
};

// The cost of one attempt that was, or may have been, billed.
//
// Rules, each from protocols.md §9.2 and data/model_prices.json:
//  - a prompt of more than N tokens (cached ones included) has the rates of the highest such N, for the whole request;
//  - a tier has its own rates; "fast" and "ultrafast" are "priority" where the price does not list them;
//  - the rates of a band or tier replace the base ones: one it does not name is unknown, not the base's. What a band
//    costs within a tier is in no price list, so it is unknown too;
//  - a tier that is listed as a factor ("fast"), and a place that is ("us"), multiply the rates of tokens, each
//    rounded to a pico-dollar; they leave fees alone;
//  - reasoning costs what output costs, unless the model has another rate for it;
//  - audio and images of a prompt cost what its text costs, unless the model has a rate of its own for them;
//    audio and images of an answer never do;
//  - rates of cache reads and writes are never derived from others;
//  - a rate is needed only for what was counted. One needed and unknown makes the whole request unpriced.
Cost costOf(const Usage& usage, const EffectivePrice& price, const Terms& terms = {});

// Of a call whose answer counts no tokens but pictures, seconds of sound or film, characters or searches (protocols.md
// §8). Nothing when no unit that was counted has a price.
std::optional<Cost> costByUnits(const UnitCounts& units, const EffectivePrice& price);

} // namespace tollgate::pricing
