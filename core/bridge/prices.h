// SPDX-License-Identifier: GPL-3.0-or-later
// What requests cost and why, by the price list in force: for the cost table of one request. UI thread.
#pragma once

#include "base/money.h"
#include "record/record.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tollgate::bridge {

class SnapshotBuilder;

// One kind of token, or a fee, of the answering attempt.
struct CostLine {
    std::string kind; // as pricing names it: "input", "cache_read", "cache_write_5m", …, "request", "reported"
    std::int64_t count = 0;
    std::optional<Money> rate; // for one; nothing: not known
    Money amount;              // count × rate
    bool operator==(const CostLine&) const = default;
};

// How the booked cost of a request comes about: lines × multiplier + failed attempts.
struct CostSheet {
    std::vector<CostLine> lines; // without rates and amounts unless `explained`
    bool explained = false;      // the prices in force give exactly the booked cost
    bool local = false;          // own hardware without a price
    std::string service_tier;    // the tier whose rates give the booked cost; "": the usual one
    std::int64_t above_prompt_tokens = 0;
    double multiplier = 1;
    Money failed_attempts; // booked for attempts before the answering one
    QString price_list;    // ISO date; "" when the price is the person's own
    // A later provider wrote the prompt cache that the first one had: what that cost more than reading it there.
    Money cache_lost;
    std::string cache_lost_at; // id of the first provider; "" for none
};

class Prices {
public:
    explicit Prices(const SnapshotBuilder& snapshots) : m_snapshots(snapshots) {}

    CostSheet sheetOf(const record::Request& request) const;

private:
    const SnapshotBuilder& m_snapshots;
};

} // namespace tollgate::bridge
