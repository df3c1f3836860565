// SPDX-License-Identifier: GPL-3.0-or-later
// Step 7: a provider's answer to the client. Whole answers are read, checked and written in one go; streams pass event
// by event, each as soon as it is complete; sound, pictures and files pass as they come. Nothing goes out before the
// first meaningful event, so that until then another provider can still be asked (protocols.md §0.6).
#pragma once

#include "dialects/framing.h"
#include "engine/steps/attempt_result.h"
#include "net/asio.h"
#include "record/record.h"

#include <chrono>

namespace tollgate::net {
class UpstreamConnection;
enum class Fault : std::uint8_t;
} // namespace tollgate::net

namespace tollgate::resilience {
class InFlight;
}

namespace tollgate::engine {

struct Exchange;
struct Target;
struct Translation;

// One answer on its way. Lives in the frame of its attempt.
struct Delivery {
    Exchange& exchange;
    const Target& target;
    net::UpstreamConnection& upstream;
    record::Attempt& attempt;
    Translation* translation;    // null: the provider speaks as the client does
    record::OutcomeSet withheld; // after these outcomes of whole answers another target is asked
    resilience::InFlight& call;

    // The answer has begun to mean something. Once.
    void begins();
};

// The head of the answer has been read and its status is a good one.
net::Task<AttemptResult> deliver(Delivery delivery);

// Part of it, in files of their own.
net::Task<AttemptResult> deliverWhole(Delivery& delivery);
net::Task<AttemptResult> deliverStream(Delivery& delivery, dialects::Framing framing);
net::Task<AttemptResult> deliverOpaque(Delivery& delivery);

// How long the provider may be silent now: less before the first meaningful event where the pool says so
// (`first_byte_ms`).
std::chrono::milliseconds silenceAllowed(const Delivery& delivery);

// Nothing has gone to the client: the answer was none …
AttemptResult undelivered(const Delivery& delivery, record::Outcome outcome, std::string_view detail);
// … or broke off, and may be billed all the same.
AttemptResult brokeOff(const Delivery& delivery, net::Fault fault, std::string_view detail);

} // namespace tollgate::engine
