// SPDX-License-Identifier: GPL-3.0-or-later
#include "governance/limiter.h"

#include <algorithm>

namespace tollgate::governance {

namespace {

// When one of those that run will have ended nobody knows: worth asking again after this.
constexpr Micros kPlaceWait = kSecond;

} // namespace

void Limiter::setLimits(const config::Limits& limits) {
    std::lock_guard lock(m_mutex);
    m_requests.setLimit(limits.requests_per_minute);
    m_tokens.setLimit(limits.tokens_per_minute);
    m_concurrent = limits.concurrent;
}

LimitAnswer Limiter::answerFor(std::int64_t tokens, Micros patience, Micros now) const {
    if (m_concurrent > 0 && m_in_flight >= m_concurrent) return {false, LimitKind::Concurrent, kPlaceWait};
    const Micros forRequest = m_requests.waitFor(1, now);
    const Micros forTokens = m_tokens.waitFor(tokens, now);
    const LimitKind kind = forTokens > forRequest ? LimitKind::Tokens : LimitKind::Requests;
    const Micros wait = std::max(forRequest, forTokens);
    return {wait <= patience, kind, wait};
}

LimitAnswer Limiter::enter(std::int64_t tokens, Micros patience, Micros now) {
    std::lock_guard lock(m_mutex);
    const LimitAnswer answer = answerFor(tokens, patience, now);
    if (!answer.admitted) return answer;
    m_requests.take(1, now);
    m_tokens.take(tokens, now);
    ++m_in_flight;
    return answer;
}

LimitAnswer Limiter::look(std::int64_t tokens, Micros patience, Micros now) const {
    std::lock_guard lock(m_mutex);
    return answerFor(tokens, patience, now);
}

void Limiter::leave() {
    std::lock_guard lock(m_mutex);
    --m_in_flight;
}

void Limiter::correctTokens(std::int64_t estimated, std::int64_t real) {
    std::lock_guard lock(m_mutex);
    m_tokens.correct(real - estimated);
}

void Limiter::takeBack(std::int64_t tokens) {
    std::lock_guard lock(m_mutex);
    m_requests.correct(-1);
    m_tokens.correct(-tokens);
    --m_in_flight;
}

Limiter::Reading Limiter::read(Micros now) const {
    std::lock_guard lock(m_mutex);
    return {.requests_limit = m_requests.limit(),
            .requests_left = m_requests.left(now),
            .requests_full_in = m_requests.fullIn(now),
            .tokens_limit = m_tokens.limit(),
            .tokens_left = m_tokens.left(now),
            .tokens_full_in = m_tokens.fullIn(now),
            .in_flight = m_in_flight,
            .concurrent_limit = m_concurrent};
}

Limiter::Taken Limiter::taken() const {
    std::lock_guard lock(m_mutex);
    return {m_requests.fullAt(), m_tokens.fullAt()};
}

void Limiter::restore(const Taken& taken) {
    std::lock_guard lock(m_mutex);
    m_requests.setFullAt(taken.requests_full_at);
    m_tokens.setFullAt(taken.tokens_full_at);
}

} // namespace tollgate::governance
