// SPDX-License-Identifier: GPL-3.0-or-later
#include "governance/admission.h"

#include <algorithm>

namespace tollgate::governance {

namespace {

double partLeft(std::int64_t left, std::int64_t limit) {
    return limit <= 0 ? 1.0 : static_cast<double>(left) / static_cast<double>(limit);
}

} // namespace

Admission::Answer Admission::enter(std::array<Limiter*, kMost> limiters, std::int64_t tokens, Micros patience,
                                   Micros now) {
    Answer answer;
    m_tokens = tokens;
    for (Limiter* limiter : limiters) {
        if (!limiter) continue;
        const LimitAnswer given = limiter->enter(tokens, patience, now);
        if (!given.admitted) {
            takeBack();
            return {limiter, given};
        }
        if (given.wait > answer.limit.wait) answer.limit = given;
        m_entered[m_count++] = limiter;
    }
    return answer;
}

void Admission::settle(std::int64_t tokens) {
    for (std::size_t i = 0; i < m_count; ++i) m_entered[i]->correctTokens(m_tokens, tokens);
    m_tokens = tokens;
}

void Admission::end() {
    for (std::size_t i = 0; i < m_count; ++i) m_entered[i]->leave();
    m_count = 0;
}

void Admission::takeBack() {
    for (std::size_t i = 0; i < m_count; ++i) m_entered[i]->takeBack(m_tokens);
    m_count = 0;
}

const Limiter* Admission::tightest(Micros now) const {
    const Limiter* tightest = nullptr;
    double least = 2;
    for (std::size_t i = 0; i < m_count; ++i) {
        const Limiter::Reading reading = m_entered[i]->read(now);
        const double part = std::min(partLeft(reading.requests_left, reading.requests_limit),
                                     partLeft(reading.tokens_left, reading.tokens_limit));
        if (part >= least) continue;
        least = part;
        tightest = m_entered[i];
    }
    return tightest;
}

} // namespace tollgate::governance
