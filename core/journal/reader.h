// SPDX-License-Identifier: GPL-3.0-or-later
// The questions to the journal (record/report.h has them and their answers as values). Synchronous, with a read-only
// connection of its own: made, asked and destroyed on one thread, which is not the UI's. Works with and without a
// Journal writing the same file, also in another process.
#pragma once

#include "base/result.h"
#include "record/report.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tollgate::journal {

struct DiskUse {
    std::int64_t total_bytes = 0; // files on disk
    std::int64_t text_bytes = 0;  // kept texts, compressed
    std::int64_t facts_bytes = 0; // everything else
    std::int64_t requests = 0;
};

struct FacetValue {
    std::string value;
    std::int64_t requests = 0;
};

class Reader {
public:
    // A folder without a journal is no error: its answers are empty until one is begun. An error is a file that cannot
    // be read or was made by a newer version.
    static Result<std::unique_ptr<Reader>> open(const std::filesystem::path& folder);
    ~Reader();

    // Every answer is empty when the file could not be read; problem() then says why, until the next question.
    const std::string& problem() const;

    // Newest first by (start, id); see record::LogQuery.
    record::LogPage page(const record::LogQuery& query);
    // `request` is null when it is not (or no more) in the journal.
    record::Detail detail(RequestId id);
    // Rows that began in [from, to).
    record::LogSummary summary(const std::shared_ptr<const record::Filter>& filter, Micros from, Micros to);

    // From the rollups; edges between quarters of an hour are moved outward.
    record::SpendReport spend(const record::SpendQuery& query);
    // Every provider that was called since `dayStart` or in the last hour, by id.
    std::vector<record::ProviderFigures> providerFigures(Micros now, Micros dayStart);
    // What is usual for the first token of each provider: its 95th percentile over the last 7 days.
    std::map<std::string, Micros> usualFirstTokens(Micros now);
    // Every client since `dayStart`, dearest first.
    std::vector<record::ClientFigures> clientFigures(Micros dayStart);
    // Every access key that was ever used.
    std::vector<record::AccessKeyFigures> accessKeyFigures(Micros dayStart);
    record::NowFigures nowFigures(Micros now);
    // Whether providers could be had, a day at a time: `edges` are n+1 starts of local days, for n days.
    std::vector<record::ProviderAvailability> availability(const std::vector<Micros>& edges);
    // Newest first; `subject` "" for all.
    std::vector<record::Event> events(int limit, std::string_view subject = {});
    // The values a filter's key took, most frequent first: provider, model, client, process, project, key, status,
    // team, route, cache, endpoint, dialect, error. Empty for other keys.
    std::vector<FacetValue> facet(std::string_view key);
    DiskUse diskUse();

private:
    class Session;
    explicit Reader(std::unique_ptr<Session> session);

    std::unique_ptr<Session> m_session;
};

} // namespace tollgate::journal
