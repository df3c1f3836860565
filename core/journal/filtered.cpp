// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/filtered.h"

#include "record/filter.h"

#include <algorithm>

namespace tollgate::journal {

namespace {

constexpr int kSlice = 1'000;
constexpr Micros kBucket = 15 * kMinute;

record::LogCursor cursorOf(const record::Request& request) {
    return {request.started, request.id};
}

} // namespace

record::LogPage filteredPage(const record::LogQuery& query, const AskPage& ask) {
    record::LogPage result;
    record::LogQuery slice = query;
    slice.filter = nullptr;
    slice.limit = kSlice;
    auto limit = query.limit > 0 ? static_cast<std::size_t>(query.limit) : SIZE_MAX;
    bool forward = query.after.has_value();
    for (;;) {
        record::LogPage page = ask(slice);
        // A page forward holds the oldest of the newer rows, newest first: walk it from its end.
        if (forward) std::ranges::reverse(page.rows);
        for (const auto& row : page.rows) {
            if (!record::matches(*query.filter, *row)) continue;
            if (result.rows.size() == limit) {
                result.more = true;
                break;
            }
            result.rows.push_back(row);
        }
        if (result.more || !page.more || page.rows.empty()) break;
        (forward ? slice.after : slice.before) = cursorOf(*page.rows.back());
    }
    if (forward) std::ranges::reverse(result.rows);
    return result;
}

record::LogSummary filteredSummary(const record::Filter& filter, Micros from, Micros to, const AskPage& ask) {
    record::LogSummary summary;
    for (Micros start = from; start < to; start += kBucket) summary.volume.push_back({start, 0, 0});
    record::LogQuery slice;
    slice.limit = kSlice;
    slice.before = record::LogCursor{to, {}};
    for (;;) {
        record::LogPage page = ask(slice);
        for (const auto& row : page.rows) {
            if (row->started < from) return summary;
            if (!record::matches(filter, *row)) continue;
            summary.totals.add(*row);
            record::VolumeBucket& bucket = summary.volume[static_cast<std::size_t>((row->started - from) / kBucket)];
            ++bucket.requests;
            if (record::verdictOf(*row) == record::Verdict::Error) ++bucket.errors;
        }
        if (!page.more || page.rows.empty()) return summary;
        slice.before = cursorOf(*page.rows.back());
    }
}

} // namespace tollgate::journal
