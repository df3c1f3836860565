// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/target_state.h"

#include "base/text.h"

#include <algorithm>

namespace tollgate::resilience {

using record::Outcome;

namespace {

constexpr std::size_t kLongestMessage = 400;

} // namespace

TargetState::TargetState(Micros now) : m_breaker(now), m_figures{.latency = PeakLatency(now)}, m_published(m_figures) {
    publish();
}

TargetState::Reading TargetState::read(Micros now) const {
    const Figures figures = m_published.load();
    Reading reading;
    reading.admissible = figures.breaker.admits(now);
    reading.breaker = figures.breaker;
    reading.latency_us = figures.latency.at(now);
    // A call that has waited longer than any was expected to says already that the target is slow.
    if (figures.oldest_waiting < now)
        reading.latency_us = std::max(reading.latency_us, std::min(now - figures.oldest_waiting, kLongestLatency));
    reading.in_flight = figures.in_flight;
    reading.waiting = figures.waiting;
    reading.headroom = figures.headroom.at(now);
    reading.successes = figures.successes;
    reading.failures = figures.failures;
    reading.last_failure = figures.last_failure;
    reading.last_failure_at = figures.last_failure_at;
    return reading;
}

std::string TargetState::lastFailureMessage() const {
    std::lock_guard lock(m_mutex);
    return m_message;
}

void TargetState::setHeadroom(const Headroom& headroom) {
    std::lock_guard lock(m_mutex);
    m_figures.headroom = headroom;
    publish();
}

Turn TargetState::close(Micros now) {
    std::lock_guard lock(m_mutex);
    const Breaker::View before = m_breaker.view();
    m_breaker.close(now);
    publish();
    return turnSince(before, now);
}

Turn TargetState::turnSince(const Breaker::View& before, Micros now) const {
    using State = Breaker::State;
    const State after = m_breaker.view().state;
    if (before.state == State::Closed) return {after == State::Open ? Turn::Kind::Opened : Turn::Kind::None, 0};
    if (after != State::Closed) return {};
    return {Turn::Kind::Closed, std::max<Micros>(now - before.opened, 0)};
}

bool TargetState::atRest(Micros now) const {
    std::lock_guard lock(m_mutex);
    return m_breaker.atRest(now);
}

Breaker::Saved TargetState::saved(Moment now) const {
    std::lock_guard lock(m_mutex);
    return m_breaker.saved(now);
}

void TargetState::restore(const Breaker::Saved& saved, const Breaker::Settings& settings, Moment now) {
    std::lock_guard lock(m_mutex);
    m_breaker.restore(saved, settings, now);
    publish();
}

void TargetState::publish() {
    m_figures.breaker = m_breaker.view();
    m_figures.oldest_waiting = m_first_waiting ? m_first_waiting->m_began : kNobody;
    m_published.store(m_figures);
}

void TargetState::begin(InFlight& call, Micros now) {
    std::lock_guard lock(m_mutex);
    call.m_permit = m_breaker.enter(now);
    if (!call.m_permit.admitted) return;
    call.m_began = now;
    call.m_running = true;
    appendWaiting(call);
    ++m_figures.in_flight;
    publish();
}

void TargetState::appendWaiting(InFlight& call) {
    call.m_waiting = true;
    call.m_previous = m_last_waiting;
    (m_last_waiting ? m_last_waiting->m_next : m_first_waiting) = &call;
    m_last_waiting = &call;
    ++m_figures.waiting;
}

void TargetState::beginLater(InFlight& call, Micros now) {
    std::lock_guard lock(m_mutex);
    if (!call.m_waiting) return;
    leaveWaiting(call);
    call.m_began = now;
    appendWaiting(call);
    publish();
}

void TargetState::leaveWaiting(InFlight& call) {
    if (!call.m_waiting) return;
    (call.m_previous ? call.m_previous->m_next : m_first_waiting) = call.m_next;
    (call.m_next ? call.m_next->m_previous : m_last_waiting) = call.m_previous;
    call.m_previous = call.m_next = nullptr;
    call.m_waiting = false;
    --m_figures.waiting;
}

void TargetState::firstByte(InFlight& call, Micros now) {
    std::lock_guard lock(m_mutex);
    if (!call.m_waiting) return;
    m_figures.latency.observe(now - call.m_began, now);
    leaveWaiting(call);
    publish();
}

Turn TargetState::end(InFlight& call, Outcome outcome, std::string_view message, const Breaker::Settings& settings,
                      Micros now) {
    std::lock_guard lock(m_mutex);
    if (!call.m_running) return {};
    call.m_running = false;
    --m_figures.in_flight;
    learnWait(call, outcome, now);
    leaveWaiting(call);
    countOutcome(outcome, message, now);
    const Breaker::View before = m_breaker.view();
    m_breaker.leave(call.m_permit, evidenceOf(outcome), settings, now);
    publish();
    return turnSince(before, now);
}

void TargetState::abandon(InFlight& call) {
    std::lock_guard lock(m_mutex);
    if (!call.m_running) return;
    call.m_running = false;
    --m_figures.in_flight;
    leaveWaiting(call);
    m_breaker.giveBack(call.m_permit);
    publish();
}

// What the end of a call says about the time to the first byte, when none was reported.
void TargetState::learnWait(const InFlight& call, Outcome outcome, Micros now) {
    const Micros took = now - call.m_began;
    const Evidence evidence = evidenceOf(outcome);
    if (evidence == Evidence::Failure) {
        m_figures.latency.observeFailure(call.m_waiting ? took : 0, now);
    } else if (!call.m_waiting) {
        return;
    } else if (evidence == Evidence::Success) {
        m_figures.latency.observe(took, now);
    } else if (outcome == Outcome::ClientGone) {
        m_figures.latency.observeAtLeast(took, now);
    }
}

void TargetState::countOutcome(Outcome outcome, std::string_view message, Micros now) {
    switch (evidenceOf(outcome)) {
    case Evidence::None: return;
    case Evidence::Success: ++m_figures.successes; return;
    case Evidence::Failure: break;
    }
    ++m_figures.failures;
    m_figures.last_failure = outcome;
    m_figures.last_failure_at = now;
    m_message = utf8Prefix(message, kLongestMessage);
}

} // namespace tollgate::resilience
