// SPDX-License-Identifier: GPL-3.0-or-later
// The thread that state.db is read and written on, so that a slow disk delays neither window nor requests. Made and
// destroyed on the main thread by bridge::Runtime.
#pragma once

#include "base/clock.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace tollgate::state {

class Database;

class StateThread {
public:
    explicit StateThread(std::filesystem::path folder);
    ~StateThread(); // after all that was posted
    StateThread(const StateThread&) = delete;
    StateThread& operator=(const StateThread&) = delete;

    // Waits for it: a few milliseconds. Empty strings when all is well; `now` is UTC.
    struct Opened {
        std::string problem;   // nothing can be read or kept
        std::string set_aside; // a file that could not be used was renamed (Database::setAside)
    };

    Opened open(Micros now);

    // One after the other, in the order they were given. Dropped where nothing is open.
    using Work = std::function<void(Database&)>;
    void post(Work work);
    // The same, and waits until it is done.
    void run(const Work& work);

private:
    struct Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace tollgate::state
