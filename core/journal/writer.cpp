// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/writer.h"

#include "base/this_thread.h"

#include <algorithm>

namespace tollgate::journal {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kGather{100};
constexpr std::size_t kRowsPerTransaction = 4096;
constexpr auto kFirstBackOff = 250ms;
constexpr auto kLongestBackOff = 10s;
constexpr auto kForgetEvery = 1h;   // without traffic; also the only time an idle journal wakes
constexpr auto kForgetAtMost = 60s; // with traffic

} // namespace

Journal::Writer::Writer(std::filesystem::path folder, JournalOptions options)
    : m_options(std::move(options)),
      m_queue(m_options.queue),
      m_retention(m_options.retention),
      m_folder(std::move(folder)) {
    if (!m_options.clock) m_options.clock = std::make_shared<SystemClock>();
}

Journal::Writer::~Writer() {
    if (!m_thread.joinable()) return;
    {
        std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_queue.nudge();
    m_thread.join();
}

std::optional<std::string> Journal::Writer::start() {
    std::promise<std::optional<std::string>> opened;
    auto result = opened.get_future();
    m_thread = std::thread([this, opened = std::move(opened)]() mutable { run(std::move(opened)); });
    return result.get();
}

bool Journal::Writer::flush() {
    std::unique_lock lock(m_mutex);
    std::uint64_t turn = ++m_flushAsked;
    lock.unlock();
    m_queue.nudge();
    lock.lock();
    m_flushed.wait(lock, [&] { return m_flushDone >= turn; });
    return m_flushWritten;
}

void Journal::Writer::setRetention(const config::Logging& logging) {
    {
        std::lock_guard lock(m_mutex);
        m_retention = logging;
        m_retentionAsked = true;
    }
    m_queue.nudge();
}

void Journal::Writer::deleteBodies() {
    {
        std::lock_guard lock(m_mutex);
        m_deleteBodies = m_retentionAsked = true;
    }
    m_queue.nudge();
}

void Journal::Writer::run(std::promise<std::optional<std::string>> opened) {
    nameThread("journal");
    m_store.emplace(m_folder, m_options.ballast_bytes);
    auto problem = m_store->open(now());
    opened.set_value(problem);
    if (problem) return m_store.reset();
    noteReplaced();
    loop();
    m_store.reset(); // the connection ends on the thread that opened it
}

void Journal::Writer::loop() {
    while (true) {
        std::uint64_t flush = 0;
        bool stop = false;
        m_queue.acceptNudge();
        {
            std::lock_guard lock(m_mutex);
            flush = m_flushAsked;
            stop = m_stop;
        }
        m_queue.take(m_waiting);
        bool written = writeWaiting();
        {
            std::lock_guard lock(m_mutex);
            if (flush > m_flushDone) {
                m_flushDone = flush;
                m_flushWritten = written;
                m_flushed.notify_all();
            }
        }
        if (stop) {
            if (!written && m_options.callbacks.trouble)
                m_options.callbacks.trouble(std::to_string(m_waiting.rows.size()) +
                                            " requests could not be recorded: " + m_problem);
            return;
        }
        forgetOld();
        sleep();
    }
}

void Journal::Writer::sleep() {
    if (m_state != State::Stuck && (m_forgetting || !m_waiting.empty())) return;
    bool stuck = m_state == State::Stuck;
    auto time = std::chrono::duration_cast<std::chrono::milliseconds>(kForgetEvery);
    if (stuck)
        time = m_backOff;
    else if (m_state == State::Lean)
        time = std::chrono::duration_cast<std::chrono::milliseconds>(kLongestBackOff);
    m_queue.waitFor(time, stuck);
    // What comes together is written together: a transaction costs as much for one row as for hundreds.
    if (!stuck) m_queue.waitFor(kGather, true);
}

// True when nothing waits any more.
bool Journal::Writer::writeWaiting() {
    if (m_state == State::Lean && m_store->restoreBallast()) noteWell();
    while (!m_waiting.empty()) {
        std::size_t rows = std::min(m_waiting.rows.size(), kRowsPerTransaction);
        auto error = writeSlice(rows);
        if (error && overcome(*error)) error = writeSlice(rows);
        if (error) {
            noteTrouble(State::Stuck, "The log cannot be written: " + error->message + ". Requests still pass.");
            return false;
        }
        if (m_state == State::Stuck) {
            if (m_store->restoreBallast())
                noteWell();
            else
                noteTrouble(State::Lean, "The disk is almost full: requests are recorded without their texts.");
        }
    }
    return true;
}

std::optional<SqlError> Journal::Writer::writeSlice(std::size_t rows) {
    std::span<const record::Finished> slice = std::span(m_waiting.rows).first(rows);
    auto error = m_store->batch().write(slice, m_waiting.folded, m_waiting.events, m_state == State::Well);
    if (error) return error;
    m_queue.release(slice);
    m_waiting.rows.erase(m_waiting.rows.begin(), m_waiting.rows.begin() + static_cast<std::ptrdiff_t>(rows));
    m_waiting.events.clear();
    noteLosses(m_waiting.folded.requests, std::exchange(m_waiting.dropped_bodies, 0));
    m_waiting.folded.clear();
    if (m_options.callbacks.committed && m_store->batch().added() > 0)
        m_options.callbacks.committed(m_store->batch().added());
    return std::nullopt;
}

// True when it is worth trying again at once.
bool Journal::Writer::overcome(const SqlError& error) {
    switch (error.trouble) {
    case SqlTrouble::Full:
        if (!m_store->releaseBallast()) return false;
        noteTrouble(State::Lean, "The disk is full: requests are recorded without their texts. Free some space.");
        return true;
    case SqlTrouble::Corrupt:
        if (m_store->startFresh(now())) return false;
        noteReplaced();
        return true;
    default: return false;
    }
}

void Journal::Writer::noteTrouble(State state, const std::string& problem) {
    m_backOff = state == State::Stuck && m_state == State::Stuck
                    ? std::min<std::chrono::milliseconds>(m_backOff * 2, kLongestBackOff)
                    : kFirstBackOff;
    if (state == m_state && problem == m_problem) return;
    m_state = state;
    m_problem = problem;
    m_forgetting.reset();
    addEvent(record::EventKind::JournalTrouble, problem);
    if (m_options.callbacks.trouble) m_options.callbacks.trouble(problem);
}

void Journal::Writer::noteWell() {
    m_state = State::Well;
    m_problem.clear();
    addEvent(record::EventKind::JournalTrouble, "The log is written again.");
    if (m_options.callbacks.recovered) m_options.callbacks.recovered();
}

void Journal::Writer::noteReplaced() {
    std::string movedTo = m_store->takeReplaced();
    if (movedTo.empty()) return;
    addEvent(record::EventKind::JournalTrouble,
             "The log was damaged. It was moved to " + movedTo + ", a new one begun.");
    if (m_options.callbacks.replaced) m_options.callbacks.replaced(movedTo);
}

// What did not fit into memory, said with its number once it can be written.
void Journal::Writer::noteLosses(std::int64_t folded, std::int64_t bodies) {
    if (folded > 0)
        addEvent(record::EventKind::JournalTrouble, "Requests were recorded as totals only: too many waited.", folded);
    if (bodies > 0)
        addEvent(record::EventKind::JournalTrouble, "Texts of requests were not kept: too many waited.", bodies);
}

void Journal::Writer::forgetOld() {
    auto steady = std::chrono::steady_clock::now();
    if (!m_forgetting) {
        std::lock_guard lock(m_mutex);
        if (m_state == State::Stuck || (!m_retentionAsked && steady - m_lastForgetting < kForgetAtMost)) return;
        m_forgetting.emplace(m_store->connection(), m_retention, now());
        if (m_deleteBodies) m_forgetting->forgetAllBodies();
        m_retentionAsked = m_deleteBodies = false;
        m_lastForgetting = steady;
    }
    while (m_queue.idle() && m_forgetting) {
        bool more = m_forgetting->step();
        if (m_forgetting->changedSessions()) m_store->batch().forget();
        if (more) continue;
        m_forgetting.reset();
        auto error = m_store->connection().takeError();
        if (error && !overcome(*error))
            noteTrouble(State::Stuck, "The log cannot be written: " + error->message + ". Requests still pass.");
    }
}

void Journal::Writer::addEvent(record::EventKind kind, std::string detail, std::int64_t count) {
    m_waiting.events.push_back({0, now(), kind, {}, std::move(detail), count});
}

Micros Journal::Writer::now() const {
    return m_options.clock->now();
}

} // namespace tollgate::journal
