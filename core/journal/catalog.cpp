// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/catalog.h"

namespace tollgate::journal {

namespace {

Dims readDims(const Statement& row) {
    return {.provider = row.text(1),
            .model = row.text(2),
            .requested_model = row.text(3),
            .key = row.text(4),
            .team = row.text(5),
            .client = row.text(6),
            .process = row.text(18),
            .route = row.text(7),
            .tags = tagsFromText(row.text(8)),
            .dialect = dialectFromName(row.text(9)).value_or(Dialect::OpenAiChat),
            .endpoint = endpointFromName(row.text(10)).value_or(Endpoint::Chat),
            .outcome = record::outcomeFromName(row.text(11)).value_or(record::Outcome::Ok),
            .verdict = record::verdictFromName(row.text(12)).value_or(record::Verdict::Ok),
            .cache = record::cacheStateFromName(row.text(13)).value_or(record::CacheState::None),
            .status = static_cast<int>(row.integer(14)),
            .stream = row.integer(15) != 0,
            .error_code = row.text(16),
            .finish_reason = row.text(17)};
}

} // namespace

void Catalog::refresh(Connection& connection) {
    Statement dims(connection, "SELECT id, provider, model, requested_model, key, team, client, route, tags, dialect, "
                               "endpoint, outcome, verdict, cache, status, stream, error_code, finish_reason, process "
                               "FROM dims WHERE id > ?");
    for (dims.bind(m_dims.empty() ? 0 : m_dims.rbegin()->first).run(); dims.next();)
        m_dims.emplace(dims.integer(0), readDims(dims));
    Statement targets(connection, "SELECT id, provider, model, key FROM targets WHERE id > ? ORDER BY id");
    for (targets.bind(m_lastTarget).run(); targets.next();) {
        m_lastTarget = targets.integer(0);
        m_targets.emplace(m_lastTarget, Target{targets.text(1), targets.text(2), targets.text(3)});
    }
    m_periods = {};
    Statement periods(connection, "SELECT level, begins, ends FROM periods");
    for (periods.run(); periods.next();)
        m_periods.add(static_cast<Level>(periods.integer(0)), {periods.integer(1), periods.integer(2)});
}

void Catalog::clear() {
    *this = {};
}

const Dims& Catalog::dims(std::int64_t number) const {
    static const Dims kNone;
    auto place = m_dims.find(number);
    return place == m_dims.end() ? kNone : place->second;
}

const Target& Catalog::target(std::int64_t number) const {
    static const Target kNone;
    auto place = m_targets.find(number);
    return place == m_targets.end() ? kNone : place->second;
}

} // namespace tollgate::journal
