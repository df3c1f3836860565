// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the journal and their answers, as values: asked by screen and command line, answered by journal::Reader.
// Times are UTC microseconds; whoever asks turns local days and hours into edges.
#pragma once

#include "record/event.h"
#include "record/record.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tollgate::record {

struct Filter; // filter.h

// A place in the log: between this row and its neighbours.
struct LogCursor {
    Micros started = 0;
    RequestId id;
    auto operator<=>(const LogCursor&) const = default;
};

struct LogQuery {
    std::shared_ptr<const Filter> filter; // none: everything
    std::optional<LogCursor> before;      // only rows older than this
    std::optional<LogCursor> after;       // only rows newer than this; the page then holds the oldest of them
    int limit = 200;                      // 0: all
    Micros from = INT64_MIN;              // only rows that began in [from, to)
    Micros to = INT64_MAX;
};

struct LogPage {
    std::vector<std::shared_ptr<const Request>> rows; // newest first
    bool more = false;                                // there are further rows in the asked direction
};

struct Detail {
    std::shared_ptr<const Request> request;
    Bodies bodies;
};

struct Totals {
    std::int64_t requests = 0; // finished
    std::int64_t ok = 0;
    std::int64_t failover = 0;
    std::int64_t cache_hits = 0;
    std::int64_t cancelled = 0;
    std::int64_t errors = 0;
    std::int64_t denied = 0;
    std::int64_t unpriced = 0;
    std::int64_t estimated = 0;
    Money cost;
    Money saved;
    Usage usage;
    void add(const Request& request);
    void add(const Totals& other);
    bool operator==(const Totals&) const = default;
};

struct VolumeBucket {
    Micros from = 0;
    std::int64_t requests = 0;
    std::int64_t errors = 0;
};

// What a filter shows, without its rows.
struct LogSummary {
    Totals totals;
    std::vector<VolumeBucket> volume; // per 15 minutes, gaps filled
};

enum class GroupBy : std::uint8_t { None, Provider, Model, Client, Key, Team, Route, Tag, Session, Process };
std::string_view nameOf(GroupBy group);
std::optional<GroupBy> groupByFromName(std::string_view name);

struct SpendQuery {
    std::vector<Micros> edges; // n+1 edges of n bars, each on a full quarter of an hour
    GroupBy series = GroupBy::Provider;
    GroupBy first = GroupBy::Client;
    GroupBy then = GroupBy::None;
    std::string tag; // name of the tag with GroupBy::Tag
    // Only requests that fit; none: all. With a filter, and for sessions, the rows are read one by one:
    // the report then has the rows of the first group and the total, and from and to are exact.
    std::shared_ptr<const Filter> filter;
};

struct SpendSeries {
    std::string name;        // id of the group
    std::vector<Money> cost; // one value a bar
    std::vector<std::int64_t> requests;
    Totals totals;
};

struct SpendRow {
    std::string name;
    Totals totals;
    std::vector<Money> trend;           // one value a bar
    std::vector<std::int64_t> requests; // one count a bar
    std::vector<std::string> providers; // that were called, by id
    std::vector<SpendRow> children;
};

struct SpendReport {
    std::vector<Micros> edges;
    std::vector<SpendSeries> series;
    std::vector<SpendRow> rows; // dearest first
    Totals total;
    std::string problem; // why there is nothing to show; "" when there just was nothing
};

// One minute (or more) of a provider's life, for its strip of cells.
struct AvailabilityCell {
    Micros from = 0;
    std::int64_t attempts = 0;
    std::int64_t failed = 0;
    std::int64_t slow = 0; // retried, or first token slower than three seconds
    Outcome worst = Outcome::Ok;
};

// A day of a provider: how many attempts were made, and how many of them counted against it (not those that failed by
// the request, the client or the key).
struct AvailabilityDay {
    Micros from = 0;
    std::int64_t attempts = 0;
    std::int64_t against = 0;
};

struct ProviderAvailability {
    std::string provider;
    std::vector<AvailabilityDay> days; // one for each that was asked for, oldest first
    std::int64_t attempts = 0;         // of all days
    std::int64_t against = 0;

    // 0 to 1; nothing without an attempt.
    std::optional<double> served() const;
};

struct ProviderKeyFigures {
    std::string key;
    std::int64_t attempts = 0;
    Money cost;
};

// How a provider does: the last hour for rates and latencies, the local day (from `day_start`) for money.
struct ProviderFigures {
    std::string provider;
    std::int64_t attempts_hour = 0;
    std::int64_t failed_hour = 0;
    std::int64_t requests_day = 0;
    Money cost_day;
    bool unpriced_day = false;
    std::optional<Micros> first_token_p50; // lengths, last hour
    std::optional<Micros> first_token_p95;
    std::vector<AvailabilityCell> cells;                 // the last 90 minutes, oldest first; empty: no attempt in them
    std::vector<std::optional<Micros>> first_token;      // median a minute, beside the cells
    std::vector<std::optional<Micros>> first_token_high; // 95th percentile a minute
    std::vector<ProviderKeyFigures> keys;                // of the day
    std::optional<Outcome> last_outcome;
    std::optional<Micros> last_attempt;
};

struct ClientFigures {
    std::string client;
    std::int64_t requests = 0;
    Money cost;
    bool unpriced = false;
    Micros last_request = 0;
};

// What an access key did: since the start of a day, and when it was last used at all.
struct AccessKeyFigures {
    std::string key;
    std::int64_t requests = 0;
    Money cost;
    bool unpriced = false;
    Micros last_request = 0;
};

// What Home shows about now. "15 min" figures and what is usual for them.
struct NowFigures {
    std::int64_t requests_15m = 0;
    std::int64_t errors_15m = 0;
    double usual_error_percent = 0;              // last 7 days
    std::optional<Micros> first_token_p95_15m;   // length
    std::optional<Micros> usual_first_token_p95; // last 7 days
    std::int64_t requests_last_minute = 0;
};

} // namespace tollgate::record
