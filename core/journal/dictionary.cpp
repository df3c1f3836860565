// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/dictionary.h"

namespace tollgate::journal {

namespace {

constexpr std::size_t kRemembered = 50'000;

} // namespace

Dictionary::Dictionary(Connection& connection)
    : m_connection(&connection),
      m_findDims(connection, "SELECT id FROM dims WHERE hash = ?"),
      m_addDims(connection,
                "INSERT INTO dims (hash, provider, model, requested_model, key, team, client, route, tags, "
                "dialect, endpoint, outcome, verdict, cache, status, stream, error_code, finish_reason, process) "
                "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
      m_findTarget(connection, "SELECT id FROM targets WHERE hash = ?"),
      m_addTarget(connection, "INSERT INTO targets (hash, provider, model, key) VALUES (?,?,?,?)"),
      m_findSession(connection, "SELECT id FROM sessions WHERE hash = ?"),
      m_addSession(connection, "INSERT INTO sessions (hash, name) VALUES (?,?)") {}

template <class Insert>
std::int64_t Dictionary::numberOf(Numbers& known, Statement& find, const std::string& key, Insert insert) {
    if (auto place = known.find(key); place != known.end()) return place->second;
    std::int64_t hash = hashOf(key);
    std::int64_t number = 0;
    find.bind(hash).run();
    if (find.next()) number = find.integer(0);
    find.finish();
    if (number == 0) number = insert(hash);
    if (m_connection->failed()) return 0;
    if (known.size() >= kRemembered) known.clear();
    known.emplace(key, number);
    return number;
}

std::int64_t Dictionary::dims(const Dims& dims) {
    return numberOf(m_dims, m_findDims, keyOf(dims), [&](std::int64_t hash) {
        m_addDims.bind(hash).bind(std::string_view(dims.provider)).bind(std::string_view(dims.model));
        m_addDims.bind(std::string_view(dims.requested_model)).bind(std::string_view(dims.key));
        m_addDims.bind(std::string_view(dims.team)).bind(std::string_view(dims.client));
        m_addDims.bind(std::string_view(dims.route)).bind(std::string_view(tagsText(dims.tags)));
        m_addDims.bind(nameOf(dims.dialect)).bind(nameOf(dims.endpoint)).bind(record::nameOf(dims.outcome));
        m_addDims.bind(record::nameOf(dims.verdict)).bind(record::nameOf(dims.cache)).bind(dims.status);
        m_addDims.bind(std::int64_t{dims.stream}).bind(std::string_view(dims.error_code));
        m_addDims.bind(std::string_view(dims.finish_reason)).bind(std::string_view(dims.process)).run();
        return m_addDims.lastId();
    });
}

std::int64_t Dictionary::target(const record::Attempt& attempt) {
    m_key.clear();
    for (const std::string* part : {&attempt.provider, &attempt.model, &attempt.key}) (m_key += *part).push_back('\0');
    return numberOf(m_targets, m_findTarget, m_key, [&](std::int64_t hash) {
        m_addTarget.bind(hash).bind(std::string_view(attempt.provider)).bind(std::string_view(attempt.model));
        m_addTarget.bind(std::string_view(attempt.key)).run();
        return m_addTarget.lastId();
    });
}

std::int64_t Dictionary::session(const std::string& name) {
    return numberOf(m_sessions, m_findSession, name, [&](std::int64_t hash) {
        m_addSession.bind(hash).bind(std::string_view(name)).run();
        return m_addSession.lastId();
    });
}

void Dictionary::forget() {
    m_dims.clear();
    m_targets.clear();
    m_sessions.clear();
}

} // namespace tollgate::journal
