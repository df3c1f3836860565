// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/breaker_events.h"

#include "resilience/reason.h"

namespace tollgate::engine {

namespace {

// "gpt-5.4, key main: "
std::string nameOf(const resilience::TargetId& target) {
    std::string name = target.model.empty() ? "all models" : target.model;
    if (!target.key.empty()) name += ", key " + target.key;
    return name + ": ";
}

record::Event event(record::EventKind kind, std::string_view provider, std::string detail, Micros now) {
    record::Event event;
    event.time = now;
    event.kind = kind;
    event.subject = provider;
    event.detail = std::move(detail);
    return event;
}

} // namespace

record::Event breakerTurned(const resilience::TargetId& target, const resilience::Turn& turn,
                            const resilience::TargetState::Reading& reading, resilience::Moment now) {
    if (turn.kind == resilience::Turn::Kind::Closed)
        return event(record::EventKind::BreakerClosed, target.provider,
                     nameOf(target) + "answers again after " + resilience::lengthText(turn.open_for), now.wall);
    const auto reason = resilience::reasonOf(reading, now.steady);
    return event(record::EventKind::BreakerOpened, target.provider,
                 nameOf(target) + (reason ? inWords(*reason) : std::string("failed")), now.wall);
}

record::Event breakerClosedByPerson(const resilience::TargetId& target, const resilience::Turn& turn,
                                    resilience::Moment now) {
    return event(record::EventKind::BreakerClosed, target.provider,
                 nameOf(target) + "is to be tried again, after " + resilience::lengthText(turn.open_for), now.wall);
}

record::Event keyRefused(std::string_view provider, std::string_view key, std::string_view message, Micros now) {
    std::string detail = "Key " + std::string(key) + " was refused";
    detail += message.empty() ? "." : ": " + std::string(message);
    return event(record::EventKind::KeyAttention, provider, std::move(detail), now);
}

} // namespace tollgate::engine
