// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/cost.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace tollgate::pricing {

namespace {

using config::PriceList;
using config::PriceRates;
using Rate = std::optional<Money>;

constexpr std::int64_t kMillisecondsOfASecond = 1000;

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

const PriceRates* tierRates(const PriceList& price, std::string_view tier, std::string& name) {
    for (std::string_view word : {tier, knownAs(tier)}) {
        auto at = price.service_tier.find(std::string(word));
        if (at == price.service_tier.end()) continue;
        name = at->first;
        return &at->second;
    }
    return nullptr;
}

// Whether the price lists this word as a factor; it is in the cost then.
bool takeFactor(const PriceList& price, const std::string& word, Cost& cost) {
    auto at = word.empty() ? price.factors.end() : price.factors.find(word);
    if (at == price.factors.end()) return false;
    cost.factor *= at->second;
    return true;
}

// The rates for this prompt and tier; `rates` stays null when no price list has them.
Active activeRates(const PriceList& price, std::int64_t prompt, const Terms& terms, Cost& cost) {
    Active active{nullptr, &price.base};
    const std::string tier = lowerCase(terms.tier);
    takeFactor(price, lowerCase(terms.geo), cost);
    bool usual = isUsual(tier);
    if (!usual && !price.service_tier.contains(tier) && takeFactor(price, tier, cost)) {
        cost.service_tier = tier;
        usual = true;
    }
    auto band = price.above_prompt_tokens.lower_bound(prompt); // the first that the prompt does not exceed
    bool banded = band != price.above_prompt_tokens.begin();
    if (usual) {
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

std::array<Count, 10> tokensOf(const Usage& usage, const Active& active) {
    const PriceRates& rates = *active.rates;
    std::int64_t reasoning = std::clamp<std::int64_t>(usage.reasoning, 0, std::max<std::int64_t>(usage.output, 0));
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
    }};
}

// A fee is no price of tokens: a band or tier that is silent about it leaves it as it is.
Rate feeOf(const Active& active, Rate PriceRates::* fee) {
    return active.rates->*fee ? active.rates->*fee : active.base->*fee;
}

std::array<Count, 6> feesOf(const UnitCounts& units, const Active& active) {
    const Rate request = feeOf(active, &PriceRates::per_request);
    const Rate search = feeOf(active, &PriceRates::per_web_search);
    const Rate grounded = feeOf(active, &PriceRates::per_grounded_request);
    const bool byRequest = grounded && !search;
    return {{
        {CostKind::Request, request && request->pico > 0 ? 1 : 0, request},
        {CostKind::WebSearch, byRequest ? 0 : units.web_searches, search},
        {CostKind::GroundedRequest, byRequest && units.web_searches > 0 ? 1 : 0, grounded},
        {CostKind::MapSearch, units.map_searches, feeOf(active, &PriceRates::per_map_search)},
        {CostKind::FileSearch, units.file_searches, feeOf(active, &PriceRates::per_file_search)},
        {CostKind::Source, units.sources, feeOf(active, &PriceRates::per_source)},
    }};
}

// Adds a line for each count; the kind whose rate is not known, if there is one.
template <std::size_t N>
std::optional<CostKind> addLines(const std::array<Count, N>& counts, double factor, Cost& cost) {
    for (const Count& entry : counts) {
        if (entry.count <= 0) continue;
        if (!entry.rate) return entry.kind;
        const Money rate = factor == 1 ? *entry.rate : scaled(*entry.rate, factor);
        cost.lines.push_back({entry.kind, entry.count, rate, rate * entry.count});
        cost.subtotal += cost.lines.back().amount;
    }
    return std::nullopt;
}

// Whole seconds and the rest apart: the product of both would not fit.
void addSeconds(CostKind kind, std::int64_t milliseconds, const Rate& rate, Cost& cost) {
    if (!rate || milliseconds <= 0) return;
    const std::int64_t rest = rate->pico * (milliseconds % kMillisecondsOfASecond) / kMillisecondsOfASecond;
    const Money amount = *rate * (milliseconds / kMillisecondsOfASecond) + Money{rest};
    cost.lines.push_back({kind, milliseconds, *rate, amount});
    cost.subtotal += amount;
}

void multiply(Cost& cost) {
    cost.total = cost.multiplier == 1 ? cost.subtotal : scaled(cost.subtotal, cost.multiplier);
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
    constexpr std::array<std::string_view, 22> kNames = {
        "input",       "cache_read", "cache_write_5m",   "cache_write_1h", "input_audio",
        "input_image", "output",     "reasoning",        "output_audio",   "output_image",
        "request",     "web_search", "grounded_request", "map_search",     "file_search",
        "source",      "image",      "character",        "input_second",   "output_second",
        "query",       "reported"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::optional<Money> Cost::money() const {
    return state == PriceState::Unpriced ? std::nullopt : std::optional(total);
}

Cost costOf(const Usage& usage, const EffectivePrice& price, const Terms& terms) {
    if (terms.reported && terms.reported->pico >= 0) return asReported(*terms.reported);
    Cost cost;
    cost.state = price.state;
    cost.multiplier = price.multiplier;
    if (price.state == PriceState::Local) return cost;
    if (price.state == PriceState::Unpriced) return unpriced(std::move(cost), Missing::Price);

    const Active active = activeRates(*price.price, usage.prompt(), terms, cost);
    if (!active.rates) return unpriced(std::move(cost), Missing::Tier);
    if (auto missing = addLines(tokensOf(usage, active), cost.factor, cost))
        return unpriced(std::move(cost), Missing::Rate, *missing);
    if (auto missing = addLines(feesOf(terms.units, active), 1, cost))
        return unpriced(std::move(cost), Missing::Rate, *missing);
    if (cost.lines.empty() && !isFree(*active.rates)) return unpriced(std::move(cost), Missing::Counts);
    multiply(cost);
    return cost;
}

std::optional<Cost> costByUnits(const UnitCounts& units, const EffectivePrice& price) {
    if (price.state != PriceState::Priced) return std::nullopt;
    const PriceRates& rates = price.price->base;
    Cost cost;
    cost.state = price.state;
    cost.multiplier = price.multiplier;
    // Older models' price of a picture stands at the request's side.
    const Rate& picture = rates.per_output_image ? rates.per_output_image : rates.per_input_image;
    addLines(std::array<Count, 3>{{{CostKind::Image, picture ? units.images : 0, picture},
                                   {CostKind::Character, rates.per_input_character ? units.characters : 0,
                                    rates.per_input_character},
                                   {CostKind::Query, rates.per_query ? units.searches : 0, rates.per_query}}},
             1, cost);
    addSeconds(CostKind::InputSecond, units.input_milliseconds, rates.per_input_second, cost);
    addSeconds(CostKind::OutputSecond, units.output_milliseconds, rates.per_output_second, cost);
    if (cost.subtotal == Money{}) return std::nullopt;
    multiply(cost);
    return cost;
}

} // namespace tollgate::pricing
