// SPDX-License-Identifier: GPL-3.0-or-later
// Forgets what is older than the configuration keeps: kept texts by age and by size, rows with their quarters and hours
// by age, minutes after a week. Days and months of the rollup stay: what was spent is not forgotten. Writer thread, in
// slices of about 10 ms between batches (reliability.md #36).
#pragma once

#include "config/config.h"
#include "journal/connection.h"

#include <cstdint>
#include <string>

namespace tollgate::journal {

constexpr Micros kMinutesKept = 7 * kDay;

class Retention {
public:
    Retention(Connection& connection, const config::Logging& logging, Micros now);

    // One slice, in a transaction of its own; true while there is more. An error is left in the connection.
    bool step();

    // Kept texts of all requests go, whatever their age.
    void forgetAllBodies() { m_bodiesBefore = INT64_MAX; }

    bool changedSessions() const { return m_changedSessions; }

private:
    enum class Stage : std::uint8_t { Bodies, BodySize, Rows, Rollup, Minutes, Keys, Events, Space, Done };

    bool slice();
    std::int64_t dropBodies(std::int64_t before);
    std::int64_t dropBodiesOverSize();
    std::int64_t dropRows();
    std::int64_t dropRollup();
    std::int64_t dropOldest(const char* table, const char* column, Micros before, const char* where);
    std::int64_t giveBackSpace();

    Connection* m_connection;
    std::int64_t m_bodiesBefore; // seq
    std::int64_t m_maxBytes;
    Micros m_factsBefore;
    Micros m_minutesBefore;
    Stage m_stage = Stage::Bodies;
    std::int64_t m_count = 64; // rows a slice, grows and shrinks with the time they take
    bool m_changedSessions = false;
};

} // namespace tollgate::journal
