// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's picture of the small tables: dims, targets and stored periods, brought up to date before each question.
// Reader thread.
#pragma once

#include "journal/connection.h"
#include "journal/dims.h"
#include "journal/periods.h"

#include <cstdint>
#include <map>
#include <unordered_map>

namespace tollgate::journal {

struct Target {
    std::string provider;
    std::string model;
    std::string key;
};

class Catalog {
public:
    void refresh(Connection& connection);
    void clear();

    const std::map<std::int64_t, Dims>& dims() const { return m_dims; }

    // Never fails: a number without an entry (damage) gives empty texts.
    const Dims& dims(std::int64_t number) const;
    const Target& target(std::int64_t number) const;

    const StoredPeriods& periods() const { return m_periods; }

private:
    std::map<std::int64_t, Dims> m_dims;
    std::unordered_map<std::int64_t, Target> m_targets;
    std::int64_t m_lastTarget = 0;
    StoredPeriods m_periods;
};

} // namespace tollgate::journal
