// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/settle.h"

#include "dialects/answer_facts.h"
#include "dialects/asked_picture.h"
#include "dialects/spoken_text.h"
#include "engine/booking.h"
#include "engine/exchange.h"
#include "engine/expected_cost.h"
#include "pricing/picture_kinds.h"

namespace tollgate::engine {

namespace {

// What an answer that came without numbers is told with (protocols.md §6.14).
constexpr std::string_view kEstimated = "estimated:usage";

bool isFree(const Exchange& exchange) {
    return engine::isFree(exchange.match.endpoint, exchange.row->facts);
}

BookedCall bookedCall(const Exchange& exchange, const Target& target, bool complete) {
    BookedCall call;
    call.provider = target.upstream->config->id;
    call.model = target.model;
    call.started = exchange.row->started;
    call.free = isFree(exchange);
    call.media = exchange.match.endpoint == Endpoint::Audio || exchange.match.endpoint == Endpoint::Images;
    call.complete = complete;
    call.input_estimate = exchange.row->facts.input_tokens_estimate;
    if (exchange.body_kind != BodyKind::Json) return call;
    dialects::JsonScanner& scanner = exchange.lane.peeker.scanner();
    if (exchange.match.endpoint == Endpoint::Audio)
        call.characters = dialects::spokenCharacters(scanner, exchange.body);
    if (exchange.match.endpoint == Endpoint::Images) {
        const auto asked = dialects::askedPicture(scanner, exchange.body);
        call.pictures = pricing::pictureKinds(target.model, asked.size, asked.quality);
    }
    return call;
}

} // namespace

void settleAttempt(Exchange& exchange, const Target& target, record::Attempt& attempt,
                   const dialects::AnswerFacts& facts, bool complete) {
    record::Request& row = *exchange.row;
    const Booking booking = bookingOf(exchange.snapshot->prices, bookedCall(exchange, target, complete), facts);
    attempt.usage = booking.usage;
    attempt.units = booking.units;
    attempt.cost = booking.cost;
    attempt.flags.add(booking.flags);
    if (complete && attempt.flags.has(record::Flag::Estimated)) row.warnings.emplace_back(kEstimated);
    row.served_model = facts.served_model.empty() ? target.model : facts.served_model;
    row.finish_reason = facts.finish_reason;
}

void settleRequest(Exchange& exchange) {
    record::Request& row = *exchange.row;
    Money total;
    bool unpriced = false;
    for (record::Attempt& attempt : row.attempts) {
        row.flags.add(attempt.flags);
        // What was refused, or never came to run, cost nothing, which is not the same as unknown.
        if (!attempt.cost && !attempt.flags.has(record::Flag::Unpriced)) attempt.cost = Money{};
        if (attempt.cost) total += *attempt.cost;
        unpriced = unpriced || attempt.flags.has(record::Flag::Unpriced);
    }
    if (!unpriced) row.cost = total;
}

} // namespace tollgate::engine
