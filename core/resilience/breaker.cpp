// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/breaker.h"

#include <algorithm>

namespace tollgate::resilience {

namespace {

// Threads read the clock before they get the lock: a little disorder is no jump.
constexpr Micros kDisorder = kSecond;

// Doublings after which every open time has long reached the longest one.
constexpr std::int32_t kMostOpenings = 20;

Micros seconds(std::int32_t count) {
    return std::max(count, 1) * kSecond;
}

Micros openTime(const Breaker::Settings& settings, std::int32_t openings) {
    return std::min(seconds(settings.open_s) << std::clamp(openings, 0, kMostOpenings), seconds(settings.open_max_s));
}

} // namespace

bool Breaker::View::admits(Micros now) const {
    if (state == State::Closed) return true;
    if (state == State::HalfOpen) return !trial_running;
    return now >= until || now < since - kDisorder; // the latter: the clock has jumped, enter() will put it right
}

Micros Breaker::follow(Micros now) {
    if (now < m_latest - kDisorder) {
        const Micros jump = now - m_latest;
        m_view.since += jump;
        if (m_view.opened != 0) m_view.opened += jump;
        if (m_view.state == State::Open) m_view.until += jump;
        m_window.clear();
        m_latest = now;
    }
    m_latest = std::max(m_latest, now);
    return m_latest;
}

void Breaker::turn(State state, Micros now) {
    ++m_epoch;
    m_view.state = state;
    m_view.since = now;
    m_view.until = 0;
    m_view.trial_running = false;
    m_view.successes = 0;
    m_in_a_row = 0;
    m_window.clear();
}

void Breaker::open(Cause cause, std::int64_t failed, std::int64_t counted, const Settings& settings, Micros now) {
    if (m_view.state == State::Closed) m_view.opened = now;
    turn(State::Open, now);
    m_view.cause = cause;
    m_view.failed = failed;
    m_view.counted = counted;
    m_view.until = now + openTime(settings, m_openings);
    m_openings = std::min(m_openings + 1, kMostOpenings);
}

void Breaker::close(Micros now) {
    turn(State::Closed, follow(now));
    m_view.cause = Cause::None;
    m_view.opened = 0;
    m_view.failed = 0;
    m_view.counted = 0;
    m_openings = 0;
}

Breaker::Permit Breaker::enter(Micros now) {
    now = follow(now);
    if (m_view.state == State::Closed) return {m_epoch, true, false};
    if (m_view.state == State::Open) {
        if (now < m_view.until) return {};
        turn(State::HalfOpen, now);
    }
    if (m_view.trial_running) return {};
    m_view.trial_running = true;
    return {m_epoch, true, true};
}

void Breaker::leave(Permit permit, Evidence evidence, const Settings& settings, Micros now) {
    now = follow(now);
    if (!isCurrent(permit)) return;
    if (permit.trial) {
        endTrial(evidence, settings, now);
    } else {
        count(evidence, settings, now);
    }
}

void Breaker::giveBack(Permit permit) {
    if (isCurrent(permit) && permit.trial) m_view.trial_running = false;
}

void Breaker::count(Evidence evidence, const Settings& settings, Micros now) {
    if (evidence == Evidence::None) return;
    const bool failed = evidence == Evidence::Failure;
    m_window.add(failed, seconds(settings.window_s), now);
    m_in_a_row = failed ? m_in_a_row + 1 : 0;
    if (failed && m_in_a_row >= settings.failures) {
        open(Cause::InARow, m_in_a_row, m_in_a_row, settings, now);
        return;
    }
    const Window::Counts counts = m_window.counts(now);
    if (counts.total >= settings.min_requests && counts.failed * 100 > counts.total * settings.error_percent)
        open(Cause::Share, counts.failed, counts.total, settings, now);
}

void Breaker::endTrial(Evidence evidence, const Settings& settings, Micros now) {
    m_view.trial_running = false;
    if (evidence == Evidence::Failure) {
        open(Cause::Trial, m_view.failed + 1, m_view.counted + 1, settings, now);
    } else if (evidence == Evidence::Success && ++m_view.successes >= settings.half_open_successes) {
        close(now);
        m_view.mended = m_latest;
    }
}

bool Breaker::atRest(Micros now) const {
    return m_view.state == State::Closed && m_in_a_row == 0 && m_window.counts(now).failed == 0;
}

Breaker::Saved Breaker::saved(Moment now) const {
    Saved saved{.state = m_view.state,
                .cause = m_view.cause,
                .since = now.toWall(m_view.since),
                .until = m_view.state == State::Open ? now.toWall(m_view.until) : 0,
                .opened = m_view.opened != 0 ? now.toWall(m_view.opened) : 0,
                .in_a_row = m_in_a_row,
                .openings = m_openings,
                .successes = m_view.successes,
                .failed = m_view.failed,
                .counted = m_view.counted,
                .window = m_window.cells(now.steady)};
    for (Window::Cell& cell : saved.window) cell.start = now.toWall(cell.start);
    return saved;
}

void Breaker::restore(const Saved& saved, const Settings& settings, Moment now) {
    turn(saved.state, std::min(now.toSteady(saved.since), now.steady));
    m_latest = now.steady;
    m_openings = std::clamp(saved.openings, 0, kMostOpenings);
    m_in_a_row = std::max(saved.in_a_row, 0);
    m_view.cause = saved.cause;
    m_view.opened = 0;
    if (saved.state != State::Closed)
        m_view.opened = std::min(saved.opened != 0 ? now.toSteady(saved.opened) : m_view.since, m_view.since);
    m_view.successes = std::max(saved.successes, 0);
    m_view.failed = saved.failed;
    m_view.counted = saved.counted;
    if (saved.state == State::Open)
        m_view.until = std::min(now.toSteady(saved.until), now.steady + openTime(settings, m_openings - 1));
    std::vector<Window::Cell> cells = saved.window;
    for (Window::Cell& cell : cells) cell.start = now.toSteady(cell.start);
    std::erase_if(cells, [&](const Window::Cell& cell) { return cell.start > now.steady; });
    m_window.restore(cells, seconds(settings.window_s));
}

} // namespace tollgate::resilience
