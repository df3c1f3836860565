// SPDX-License-Identifier: GPL-3.0-or-later
// Events, the values a filter can be completed with, and what the journal takes on disk.
#include "journal/session.h"

#include <algorithm>
#include <map>

namespace tollgate::journal {

namespace {

// The values of a key among the dims; nothing for keys that are not made of dims.
std::optional<std::string> facetOf(const Dims& dims, std::string_view key) {
    if (key == "provider") return dims.provider;
    if (key == "model") return dims.model.empty() ? dims.requested_model : dims.model;
    if (key == "client") return dims.client;
    if (key == "process") return dims.process;
    if (key == "key") return dims.key;
    if (key == "team") return dims.team;
    if (key == "route") return dims.route;
    if (key == "project") return std::string(tagValue(dims.tags, "project"));
    if (key == "status") return dims.status == 0 ? std::string() : std::to_string(dims.status);
    if (key == "cache") return std::string(nameOf(dims.cache));
    if (key == "endpoint") return std::string(nameOf(dims.endpoint));
    if (key == "dialect") return std::string(nameOf(dims.dialect));
    if (key == "error") return dims.outcome == record::Outcome::Ok ? std::string() : std::string(nameOf(dims.outcome));
    return std::nullopt;
}

std::int64_t sizeOf(const std::filesystem::path& file) {
    std::error_code error;
    auto size = std::filesystem::file_size(file, error);
    return error ? 0 : static_cast<std::int64_t>(size);
}

} // namespace

std::vector<record::Event> Reader::events(int limit, std::string_view subject) {
    return m_session->ask<std::vector<record::Event>>([&] {
        std::vector<record::Event> events;
        Statement statement(m_session->connection(), subject.empty()
                                                         ? "SELECT id, time, kind, subject, detail, count FROM events "
                                                           "WHERE ?1 = '' ORDER BY time DESC, id DESC LIMIT ?2"
                                                         : "SELECT id, time, kind, subject, detail, count FROM events "
                                                           "WHERE subject = ?1 ORDER BY time DESC, id DESC LIMIT ?2");
        for (statement.bind(subject).bind(limit).run(); statement.next();) {
            auto kind = record::eventKindFromName(statement.text(2));
            if (!kind) continue;
            events.push_back({statement.integer(0), statement.integer(1), *kind, statement.text(3), statement.text(4),
                              statement.integer(5)});
        }
        return events;
    });
}

std::vector<FacetValue> Reader::facet(std::string_view key) {
    return m_session->ask<std::vector<FacetValue>>([&] {
        std::map<std::string, std::int64_t> counts;
        Statement statement(m_session->connection(), "SELECT dims, sum(requests) FROM rollup WHERE level = ? "
                                                     "GROUP BY dims");
        statement.bind(static_cast<std::int64_t>(Level::Month)).run();
        while (statement.next()) {
            auto value = facetOf(m_session->catalog().dims(statement.integer(0)), key);
            if (!value) break;
            if (!value->empty() && statement.integer(1) > 0) counts[*value] += statement.integer(1);
        }
        statement.finish();
        std::vector<FacetValue> values;
        for (const auto& [value, count] : counts) values.push_back({value, count});
        std::ranges::sort(values, [](const FacetValue& a, const FacetValue& b) {
            return a.requests != b.requests ? a.requests > b.requests : a.value < b.value;
        });
        return values;
    });
}

DiskUse Reader::diskUse() {
    return m_session->ask<DiskUse>([&] {
        DiskUse use;
        std::string file = m_session->file().string();
        use.total_bytes = sizeOf(file) + sizeOf(file + "-wal") + sizeOf(file + "-shm");
        Connection& connection = m_session->connection();
        use.text_bytes = connection.number("SELECT value FROM counters WHERE name = 'bodies'").value_or(0);
        use.requests = connection.number("SELECT value FROM counters WHERE name = 'requests'").value_or(0);
        use.facts_bytes = std::max<std::int64_t>(use.total_bytes - use.text_bytes, 0);
        return use;
    });
}

} // namespace tollgate::journal
