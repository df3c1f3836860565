// SPDX-License-Identifier: GPL-3.0-or-later
// What requests add up to: the contents of the rollup tables, summed in memory for a batch (or for rows that had to be
// folded) and then added to the stored figures. Values; no thread.
//
// Who gets what: a request counts once, with its usage, at its own dims (the answering provider). Money follows the
// call: an earlier attempt on another provider or model books its cost at the request's dims with that provider and
// model and no request. The cells of a request therefore always sum to the request's own cost, and cost by provider is
// what each provider will bill (DESIGN.md §6: the ledger of a request is the sum of its attempts).
#pragma once

#include "journal/dims.h"
#include "journal/histogram.h"
#include "record/report.h"

#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tollgate::journal {

// One row of `rollup`. The greatest values say which spans of time can hold a row that a filter asks for.
struct Cell {
    std::int64_t requests = 0;
    std::int64_t unpriced = 0;
    std::int64_t estimated = 0;
    Money cost;   // of the calls made here
    Money ledger; // of the requests counted here, wherever their calls went
    Money saved;
    Usage usage;
    Histogram first_token; // streamed answers
    std::int64_t max_cost = 0;
    std::int64_t max_first_byte = -1;
    std::int64_t max_last_byte = -1;
    std::int64_t max_tokens = 0;
    std::int64_t max_attempts = 0;
    Micros last = 0; // start of the latest request

    void add(const record::Request& request);
    void add(const Cell& other);
    bool operator==(const Cell&) const = default;
};

record::Totals totalsOf(const Cell& cell, record::Verdict verdict);

// One row of `minutes`; provider "" is the client's side: every request by its start.
struct Minute {
    std::int64_t calls = 0; // attempts; of the client's side: requests
    std::int64_t failed = 0;
    std::int64_t slow = 0;
    record::Outcome worst = record::Outcome::Ok;
    Histogram first_token;

    void add(const Minute& other);
};

// One row of `key_quarters`.
struct KeyQuarter {
    std::int64_t attempts = 0;
    std::int64_t unpriced = 0;
    Money cost;

    void add(const KeyQuarter& other);
};

// Part of a row of `provider_days`.
struct ProviderDay {
    std::int64_t attempts = 0;
    std::int64_t against = 0; // that counted against their target

    void add(const ProviderDay& other);
};

struct LastAttempt {
    Micros time = 0;
    record::Outcome outcome = record::Outcome::Ok;
};

struct Sums {
    std::vector<Dims> dims;
    std::unordered_map<std::string, std::size_t> index;                                // into dims, by keyOf
    std::map<std::pair<Micros, std::size_t>, Cell> cells;                              // by quarter and dims
    std::map<std::pair<Micros, std::string>, Minute> minutes;                          // by minute and provider
    std::map<std::pair<Micros, std::pair<std::string, std::string>>, KeyQuarter> keys; // by quarter, provider and key
    std::map<std::pair<Micros, std::string>, ProviderDay> providers;                   // by quarter and provider
    std::map<std::string, LastAttempt> last;
    std::int64_t requests = 0;
    std::string scratch; // for keys that are only looked up

    std::size_t indexOf(Dims&& dims);
    std::size_t indexOf(const record::Request& request);

    // `own`: indexOf(request).
    void add(const record::Request& request, std::size_t own);
    void add(const Sums& other);
    void clear();

    bool empty() const { return requests == 0; }
};

// A failure that says something about the provider, not about what was asked of it (DESIGN.md §4: 4xx of the request
// itself never count).
bool isProviderFailure(record::Outcome outcome);
// Of two outcomes the one a strip of cells should show.
record::Outcome worse(record::Outcome a, record::Outcome b);

} // namespace tollgate::journal
