// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/booking.h"

#include "dialects/answer_facts.h"
#include "pricing/cost.h"
#include "pricing/price_book.h"

namespace tollgate::engine {

namespace {

using dialects::AnswerFacts;

// A name that leads to several models is priced by the one that answered.
pricing::EffectivePrice priceOf(const pricing::PriceBook& prices, const BookedCall& call, std::string_view model,
                                std::string_view served) {
    const auto price = prices.priceOf(call.provider, model, call.started);
    const bool unknown = price.state == pricing::PriceState::Unpriced && !served.empty();
    return unknown ? prices.priceOf(call.provider, served, call.started) : price;
}

// What the model did besides, which is paid by the call.
UnitCounts searchesIn(const UnitCounts& units) {
    return {.web_searches = units.web_searches,
            .map_searches = units.map_searches,
            .file_searches = units.file_searches,
            .sources = units.sources};
}

UnitCounts unitsOf(const BookedCall& call, const AnswerFacts& facts) {
    UnitCounts counts = call.complete ? facts.units : searchesIn(facts.units);
    counts.web_searches += facts.usage.web_searches;
    counts.sources += facts.usage.sources;
    if (call.complete) counts.characters = call.characters;
    return counts;
}

// Several models worked on the answer: each at its own price, and what is paid by the call once.
std::optional<Money> costOfParts(const pricing::PriceBook& prices, const BookedCall& call, const AnswerFacts& facts,
                                 pricing::Terms terms) {
    Money total;
    for (const dialects::ModelUsage& part : facts.usage.parts) {
        const bool answering = part.model.empty() || part.model == facts.served_model;
        const auto price =
            answering ? priceOf(prices, call, call.model, facts.served_model) : priceOf(prices, call, part.model, {});
        const auto cost = pricing::costOf(part.usage, price, terms).money();
        if (!cost) return std::nullopt;
        total += *cost;
        terms.units = {};
    }
    return total;
}

std::optional<Money> costOf(const pricing::PriceBook& prices, const BookedCall& call, const AnswerFacts& facts,
                            const Booking& booking) {
    const pricing::Terms terms{facts.service_tier, facts.usage.geo, searchesIn(booking.units), facts.usage.cost};
    // Parts whose sum was replaced by an estimate are no account of it.
    const bool inParts = !facts.usage.parts.empty() && booking.usage == facts.usage.usage && !terms.reported;
    if (inParts) return costOfParts(prices, call, facts, terms);
    return pricing::costOf(booking.usage, priceOf(prices, call, call.model, facts.served_model), terms).money();
}

// What is paid by pictures, seconds, characters or searches, when the answer counts no tokens (protocols.md §8).
std::optional<Money> costByUnits(const pricing::PriceBook& prices, const BookedCall& call, const UnitCounts& units) {
    const auto price = prices.pictureOf(call.provider, call.model, call.pictures, call.started);
    const auto cost = pricing::costByUnits(units, price);
    return cost ? cost->money() : std::nullopt;
}

} // namespace

Booking bookingOf(const pricing::PriceBook& prices, const BookedCall& call, const AnswerFacts& facts) {
    Booking booking;
    booking.units = unitsOf(call, facts);
    if (!call.complete) booking.flags.set(record::Flag::Partial);
    if (call.free) {
        booking.cost = Money{};
        return booking;
    }
    if (call.complete && !facts.usage.present()) booking.cost = costByUnits(prices, call, booking.units);
    if (booking.cost) return booking;
    dialects::Booked booked =
        dialects::bookedUsage(facts.usage, call.complete, call.input_estimate, facts.output_bytes);
    booking.usage = booked.usage;
    booking.flags.add(booked.flags);
    const bool guessed = call.media && !facts.usage.present();
    if (!guessed) booking.cost = costOf(prices, call, facts, booking);
    if (!booking.cost) booking.flags.set(record::Flag::Unpriced);
    return booking;
}

} // namespace tollgate::engine
