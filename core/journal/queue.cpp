// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/queue.h"

#include <utility>

namespace tollgate::journal {

namespace {

constexpr std::size_t kMaxEvents = 10'000; // more in one go tell nothing new

} // namespace

std::size_t Queue::rowBytes(const record::Request& request) {
    std::size_t bytes = sizeof(record::Finished) + sizeof request + request.error_message.size() +
                        request.session.size() + request.client.size() + request.process.size() +
                        request.requested_model.size();
    for (const record::Attempt& attempt : request.attempts) bytes += sizeof attempt + attempt.message.size();
    for (const record::TraceStep& step : request.trace) {
        bytes += sizeof step;
        for (const std::string& argument : step.arguments) bytes += sizeof argument + argument.size();
        bytes += step.candidates.size() * 2 * sizeof(record::TraceCandidate);
    }
    for (const auto& [name, value] : request.tags) bytes += 2 * sizeof name + name.size() + value.size();
    return bytes;
}

std::size_t Queue::bodyBytes(const record::Bodies& bodies) {
    return bodies.request_headers.size() + bodies.request.size() + bodies.response_headers.size() +
           bodies.response.size();
}

void Queue::push(record::Finished&& finished) {
    std::size_t row = rowBytes(*finished.request), body = bodyBytes(finished.bodies);
    record::Bodies dropped; // freed outside the lock
    bool wake = false;
    {
        std::lock_guard lock(m_mutex);
        wake = m_waiting.empty();
        if (m_rowBytes + row > m_limits.rows) {
            m_waiting.folded.add(*finished.request, m_waiting.folded.indexOf(*finished.request));
        } else {
            if (body != 0 && m_bodyBytes + body > m_limits.bodies) {
                dropped = std::exchange(finished.bodies, {});
                body = 0;
                ++m_waiting.dropped_bodies;
            }
            m_rowBytes += row;
            m_bodyBytes += body;
            m_waiting.rows.push_back(std::move(finished));
        }
    }
    if (wake) m_wake.notify_one();
}

void Queue::push(record::Event&& event) {
    {
        std::lock_guard lock(m_mutex);
        if (m_waiting.events.size() >= kMaxEvents) return;
        m_waiting.events.push_back(std::move(event));
    }
    m_wake.notify_one();
}

void Queue::nudge() {
    {
        std::lock_guard lock(m_mutex);
        m_nudged = true;
    }
    m_wake.notify_one();
}

void Queue::waitFor(std::chrono::milliseconds time, bool evenIfWaiting) {
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, time, [&] { return m_nudged || (!evenIfWaiting && !m_waiting.empty()); });
}

void Queue::take(Waiting& into) {
    Waiting taken;
    {
        std::lock_guard lock(m_mutex);
        taken = std::exchange(m_waiting, {});
    }
    if (into.empty()) {
        taken.dropped_bodies += into.dropped_bodies;
        into = std::move(taken);
        return;
    }
    into.rows.insert(into.rows.end(), std::make_move_iterator(taken.rows.begin()),
                     std::make_move_iterator(taken.rows.end()));
    into.events.insert(into.events.end(), std::make_move_iterator(taken.events.begin()),
                       std::make_move_iterator(taken.events.end()));
    into.folded.add(taken.folded);
    into.dropped_bodies += taken.dropped_bodies;
}

void Queue::release(std::span<const record::Finished> rows) {
    std::size_t row = 0, body = 0;
    for (const record::Finished& finished : rows) {
        row += rowBytes(*finished.request);
        body += bodyBytes(finished.bodies);
    }
    std::lock_guard lock(m_mutex);
    m_rowBytes -= row;
    m_bodyBytes -= body;
}

void Queue::acceptNudge() {
    std::lock_guard lock(m_mutex);
    m_nudged = false;
}

bool Queue::idle() const {
    std::lock_guard lock(m_mutex);
    return m_waiting.empty() && !m_nudged;
}

} // namespace tollgate::journal
