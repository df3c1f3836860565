// SPDX-License-Identifier: GPL-3.0-or-later
// The journal's thread: sleeps until there is something, writes what is there in transactions, forgets what is old in
// between, and goes on trying when the file cannot be written. Owned by Journal.
#pragma once

#include "journal/journal.h"
#include "journal/retention.h"
#include "journal/store.h"

#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>

namespace tollgate::journal {

class Journal::Writer {
public:
    Writer(std::filesystem::path folder, JournalOptions options);
    ~Writer();

    // Starts the thread and waits until the file is open; what is wrong, when it is not.
    std::optional<std::string> start();
    bool flush();
    void setRetention(const config::Logging& logging);
    void deleteBodies();

    Queue& queue() { return m_queue; }

private:
    // Lean: written, but without kept texts until there is room again. Stuck: nothing can be written.
    enum class State : std::uint8_t { Well, Lean, Stuck };

    void run(std::promise<std::optional<std::string>> opened);
    void loop();
    void sleep();
    bool writeWaiting();
    std::optional<SqlError> writeSlice(std::size_t rows);
    bool overcome(const SqlError& error);
    void noteTrouble(State state, const std::string& problem);
    void noteWell();
    void noteReplaced();
    void noteLosses(std::int64_t folded, std::int64_t bodies);
    void forgetOld();
    void addEvent(record::EventKind kind, std::string detail, std::int64_t count = 1);
    Micros now() const;

    JournalOptions m_options;
    Queue m_queue;
    std::thread m_thread;

    std::mutex m_mutex; // what other threads ask of this one
    std::condition_variable m_flushed;
    config::Logging m_retention;
    std::uint64_t m_flushAsked = 0;
    std::uint64_t m_flushDone = 0;
    bool m_flushWritten = true;
    bool m_stop = false;
    bool m_retentionAsked = true;
    bool m_deleteBodies = false;

    std::filesystem::path m_folder; // from here on: the writer thread's own
    std::optional<Store> m_store;
    Waiting m_waiting;
    State m_state = State::Well;
    std::string m_problem;
    std::chrono::milliseconds m_backOff{0};
    std::optional<Retention> m_forgetting;
    std::chrono::steady_clock::time_point m_lastForgetting;
};

} // namespace tollgate::journal
