// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/cost.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace tollgate::pricing {

namespace {

using config::Price;
using config::PriceRates;
using Rate = std::optional<Money>;

// The rates that hold for one request, and the base ones they replace (the same object when none do).
struct Active {
    const PriceRates* rates = nullptr;
    const PriceRates* base = nullptr;
};

// Words for "the usual tier": OpenAI, Anthropic, Groq, Gemini's serviceTier and Vertex's trafficType.
bool isUsual(std::string_view tier) {
    constexpr std::array kUsual = {"", "default", "standard", "auto", "on_demand", "service_tier_unspecified"};
    return std::find(kUsual.begin(), kUsual.end(), tier) != kUsual.end();
}

// protocols.md §9.2: fast and ultrafast count as priority unless the price knows better.
std::string_view knownAs(std::string_view tier) {
    if (tier == "fast" || tier == "ultrafast" || tier == "on_demand_priority") return "priority";
    return tier == "on_demand_flex" ? "flex" : tier;
}

const PriceRates* tierRates(const Price& price, std::string_view tier, std::string& name) {
    for (std::string_view word : {tier, knownAs(tier)}) {
        auto at = price.service_tier.find(std::string(word));
        if (at == price.service_tier.end()) continue;
        name = at->first;
        return &at->second;
    }
    return nullptr;
}

// The rates for this prompt and tier; `rates` stays null when no price list has them.
Active activeRates(const Price& price, std::int64_t prompt, std::string_view namedTier, Cost& cost) {
    Active active{nullptr, &price.base};
    std::string tier = lowerCase(namedTier);
    auto band = price.above_prompt_tokens.lower_bound(prompt); // the first that the prompt does not exceed
    bool banded = band != price.above_prompt_tokens.begin();
    if (isUsual(tier)) {
        active.rates = &price.base;
        if (banded) {
            --band;
            cost.above_prompt_tokens = band->first;
            active.rates = &band->second;
        }
    } else if (!banded) {
        active.rates = tierRates(price, tier, cost.service_tier);
    }
    return active;
}

// Audio and images of a prompt: their own rate, else that of text; but a model that has a rate for them at the base
// has one in each band too, known or not.
Rate promptRate(const Active& active, Rate PriceRates::* own) {
    if (const Rate& rate = active.rates->*own) return rate;
    return active.base->*own ? Rate{} : active.rates->input;
}

// Lists often name a rate for reasoning that is that of output: then it has none of its own in a band or tier either.
Rate reasoningRate(const Active& active) {
    if (active.rates->reasoning) return active.rates->reasoning;
    bool own = active.base->reasoning && active.base->reasoning != active.base->output;
    return own ? Rate{} : active.rates->output;
}

struct Count {
    CostKind kind;
    std::int64_t count;
    Rate rate;
};

std::array<Count, 11> counted(const Usage& usage, const Active& active) {
    const PriceRates& rates = *active.rates;
    std::int64_t reasoning = std::clamp<std::int64_t>(usage.reasoning, 0, std::max<std::int64_t>(usage.output, 0));
    // The fee for a request is no price of tokens: a band or tier that is silent about it leaves it as it is.
    Rate fee = rates.per_request ? rates.per_request : active.base->per_request;
    return {{
        {CostKind::Input, usage.input_uncached, rates.input},
        {CostKind::CacheRead, usage.cache_read, rates.cache_read},
        {CostKind::CacheWrite5m, usage.cache_write_5m, rates.cache_write},
        {CostKind::CacheWrite1h, usage.cache_write_1h, rates.cache_write_1h},
        {CostKind::InputAudio, usage.input_audio, promptRate(active, &PriceRates::input_audio)},
        {CostKind::InputImage, usage.input_image, promptRate(active, &PriceRates::input_image)},
        {CostKind::Output, usage.output - reasoning, rates.output},
        {CostKind::Reasoning, reasoning, reasoningRate(active)},
        {CostKind::OutputAudio, usage.output_audio, rates.output_audio},
        {CostKind::OutputImage, usage.output_image, rates.output_image},
        {CostKind::Request, fee && fee->pico > 0 ? 1 : 0, fee},
    }};
}

Cost unpriced(Cost cost, Missing missing, CostKind kind = CostKind::Input) {
    cost.state = PriceState::Unpriced;
    cost.lines.clear();
    cost.subtotal = {};
    cost.missing = missing;
    cost.missing_kind = kind;
    return cost;
}

bool isFree(const PriceRates& rates) {
    return rates.input == Money{} && (!rates.output || rates.output == Money{});
}

Cost asReported(Money reported) {
    Cost cost;
    cost.state = PriceState::Priced;
    cost.lines.push_back({CostKind::Reported, 1, reported, reported});
    cost.total = cost.subtotal = reported;
    return cost;
}

} // namespace

std::string_view nameOf(CostKind kind) {
    constexpr std::array<std::string_view, 12> kNames = {
        "input",  "cache_read", "cache_write_5m", "cache_write_1h", "input_audio", "input_image",
        "output", "reasoning",  "output_audio",   "output_image",   "request",     "reported"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::optional<Money> Cost::money() const {
    return state == PriceState::Unpriced ? std::nullopt : std::optional(total);
}

Cost costOf(const Usage& usage, const EffectivePrice& price, std::string_view tier, std::optional<Money> reported) {
    if (reported && reported->pico >= 0) return asReported(*reported);
    Cost cost;
    cost.state = price.state;
    cost.multiplier = price.multiplier;
    if (price.state == PriceState::Local) return cost;
    if (price.state == PriceState::Unpriced) return unpriced(std::move(cost), Missing::Price);

    Active active = activeRates(*price.price, usage.prompt(), tier, cost);
    if (!active.rates) return unpriced(std::move(cost), Missing::Tier);
    for (const Count& entry : counted(usage, active)) {
        if (entry.count <= 0) continue;
        if (!entry.rate) return unpriced(std::move(cost), Missing::Rate, entry.kind);
        cost.lines.push_back({entry.kind, entry.count, *entry.rate, *entry.rate * entry.count});
        cost.subtotal += cost.lines.back().amount;
    }
    if (cost.lines.empty() && !isFree(*active.rates)) return unpriced(std::move(cost), Missing::Counts);
    cost.total = price.multiplier == 1 ? cost.subtotal : scaled(cost.subtotal, price.multiplier);
    return cost;
}

} // namespace tollgate::pricing
