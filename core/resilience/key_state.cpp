// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/key_state.h"

#include "base/text.h"

#include <algorithm>

namespace tollgate::resilience {

namespace {

constexpr std::size_t kLongestMessage = 400;

// A rest that seems to lie ahead whole and more is of a clock that has jumped back.
constexpr Micros kDisorder = kSecond;

} // namespace

ProviderKeyState::Reading ProviderKeyState::read(std::uint64_t fingerprint, Micros now) const {
    const Figures figures = m_published.load();
    if (figures.fingerprint != fingerprint) return {};
    const bool cooling = now < figures.cooling_until && now >= figures.cooling_since - kDisorder;
    Reading reading;
    reading.attention = figures.attention;
    if (cooling) reading.cooling_until = figures.cooling_until;
    if (figures.attention) {
        reading.since = figures.attention_since;
    } else if (cooling) {
        reading.since = figures.cooling_since;
    }
    return reading;
}

std::string ProviderKeyState::message() const {
    std::lock_guard lock(m_mutex);
    return m_message;
}

ProviderKeyState::Figures& ProviderKeyState::figuresOf(std::uint64_t fingerprint) {
    if (m_figures.fingerprint != fingerprint) m_figures = {.fingerprint = fingerprint};
    return m_figures;
}

void ProviderKeyState::keep(std::string_view message) {
    m_message = utf8Prefix(message, kLongestMessage);
}

void ProviderKeyState::rateLimited(std::uint64_t fingerprint, std::optional<Micros> retryAfter,
                                   std::string_view message, Micros now) {
    std::lock_guard lock(m_mutex);
    Figures& figures = figuresOf(fingerprint);
    const bool cooling = now < figures.cooling_until && now >= figures.cooling_since - kDisorder;
    const Micros until = now + coolDown(retryAfter);
    figures.cooling_until = cooling ? std::max(figures.cooling_until, until) : until;
    if (!cooling) figures.cooling_since = now;
    if (!figures.attention) keep(message);
    m_published.store(figures);
}

bool ProviderKeyState::refused(std::uint64_t fingerprint, std::string_view message, Micros now) {
    std::lock_guard lock(m_mutex);
    Figures& figures = figuresOf(fingerprint);
    const bool first = !figures.attention;
    if (first) figures.attention_since = now;
    figures.attention = true;
    keep(message);
    m_published.store(figures);
    return first;
}

void ProviderKeyState::clear() {
    std::lock_guard lock(m_mutex);
    m_figures = {.fingerprint = m_figures.fingerprint};
    m_message.clear();
    m_published.store(m_figures);
}

std::optional<ProviderKeyState::Saved> ProviderKeyState::saved(Moment now) const {
    std::lock_guard lock(m_mutex);
    if (!m_figures.attention) return std::nullopt;
    return Saved{m_figures.fingerprint, now.toWall(m_figures.attention_since), m_message};
}

void ProviderKeyState::restore(const Saved& saved, Moment now) {
    std::lock_guard lock(m_mutex);
    m_figures = {.fingerprint = saved.fingerprint,
                 .attention = true,
                 .attention_since = std::min(now.toSteady(saved.since), now.steady)};
    keep(saved.message);
    m_published.store(m_figures);
}

} // namespace tollgate::resilience
