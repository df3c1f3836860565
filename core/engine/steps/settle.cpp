// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/settle.h"

#include "dialects/answer_facts.h"
#include "dialects/asked_picture.h"
#include "dialects/spoken_text.h"
#include "engine/exchange.h"
#include "engine/expected_cost.h"
#include "pricing/cost.h"
#include "pricing/unit_cost.h"

namespace tollgate::engine {

namespace {

// What an answer that came without numbers is told with (protocols.md §6.14).
constexpr std::string_view kEstimated = "estimated:usage";

bool isFree(const Exchange& exchange) {
    return engine::isFree(exchange.match.endpoint, exchange.row->facts);
}

void price(const Exchange& exchange, const Target& target, record::Attempt& attempt,
           const dialects::AnswerFacts& facts) {
    if (isFree(exchange)) {
        attempt.cost = Money{};
        return;
    }
    pricing::EffectivePrice effective = exchange.snapshot->prices.priceOf(target.upstream->config->id, target.model);
    // A name that leads to several models is priced by the one that answered.
    if (effective.state == pricing::PriceState::Unpriced && !facts.served_model.empty())
        effective = exchange.snapshot->prices.priceOf(target.upstream->config->id, facts.served_model);
    pricing::Cost cost = pricing::costOf(attempt.usage, effective, facts.service_tier, facts.usage.cost);
    attempt.cost = cost.money();
    if (!attempt.cost) attempt.flags.set(record::Flag::Unpriced);
}

// What the answer counted beside tokens, and what was given it to speak.
UnitCounts unitsOf(const Exchange& exchange, const dialects::AnswerFacts& facts) {
    UnitCounts counts = facts.units;
    if (exchange.match.endpoint == Endpoint::Audio && exchange.body_kind == BodyKind::Json)
        counts.characters = dialects::spokenCharacters(exchange.lane.peeker.scanner(), exchange.body);
    return counts;
}

// What is paid by pictures, seconds, characters or searches, when the answer counts no tokens (protocols.md §8).
std::optional<Money> costByUnits(const Exchange& exchange, const Target& target, const UnitCounts& counts) {
    std::vector<std::string> kinds;
    if (exchange.match.endpoint == Endpoint::Images && exchange.body_kind == BodyKind::Json) {
        const auto asked = dialects::askedPicture(exchange.lane.peeker.scanner(), exchange.body);
        kinds = pricing::pictureKinds(target.model, asked.size, asked.quality);
    }
    auto units = exchange.snapshot->prices.unitsOf(target.upstream->config->id, target.model, kinds);
    if (units.prices.empty()) return std::nullopt;
    return pricing::unitCost(units.prices, counts, units.multiplier);
}

} // namespace

void settleAttempt(Exchange& exchange, const Target& target, record::Attempt& attempt,
                   const dialects::AnswerFacts& facts, bool complete) {
    record::Request& row = *exchange.row;
    std::optional<Money> byUnits;
    if (complete) attempt.units = unitsOf(exchange, facts);
    if (!isFree(exchange) && complete && !facts.usage.present()) byUnits = costByUnits(exchange, target, attempt.units);
    if (!isFree(exchange) && !byUnits) {
        dialects::Booked booked =
            dialects::bookedUsage(facts.usage, complete, row.facts.input_tokens_estimate, facts.output_bytes);
        attempt.usage = booked.usage;
        attempt.flags.add(booked.flags);
    }
    if (!complete) attempt.flags.set(record::Flag::Partial);
    if (complete && attempt.flags.has(record::Flag::Estimated)) row.warnings.emplace_back(kEstimated);
    if (byUnits) {
        attempt.cost = byUnits;
    } else {
        price(exchange, target, attempt, facts);
    }
    row.served_model = facts.served_model.empty() ? target.model : facts.served_model;
    row.finish_reason = facts.finish_reason;
}

void settleRequest(Exchange& exchange) {
    record::Request& row = *exchange.row;
    Money total;
    bool unpriced = false;
    for (const record::Attempt& attempt : row.attempts) {
        row.flags.add(attempt.flags);
        if (attempt.cost) total += *attempt.cost;
        unpriced = unpriced || attempt.flags.has(record::Flag::Unpriced);
    }
    if (!unpriced) row.cost = total;
}

} // namespace tollgate::engine
