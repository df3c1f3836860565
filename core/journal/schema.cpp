// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/schema.h"

#include <array>

namespace tollgate::journal {

namespace {

// Everything that takes few values is in `dims` and `targets`, once each; a row holds their numbers.
//
// requests.seq orders rows by start: microseconds × 2048 + 11 bits that tell rows of one microsecond apart. `skew` is
// what the start differs from seq / 2048 when more than 2048 rows began in one microsecond.
constexpr std::array kVersion1{
    "CREATE TABLE dims (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL UNIQUE, provider TEXT NOT NULL, "
    "model TEXT NOT NULL, requested_model TEXT NOT NULL, key TEXT NOT NULL, team TEXT NOT NULL, client TEXT NOT NULL, "
    "route TEXT NOT NULL, tags TEXT NOT NULL, dialect TEXT NOT NULL, endpoint TEXT NOT NULL, outcome TEXT NOT NULL, "
    "verdict TEXT NOT NULL, cache TEXT NOT NULL, status INTEGER NOT NULL, stream INTEGER NOT NULL, "
    "error_code TEXT NOT NULL, finish_reason TEXT NOT NULL)",

    "CREATE TABLE targets (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL UNIQUE, provider TEXT NOT NULL, "
    "model TEXT NOT NULL, key TEXT NOT NULL)",

    "CREATE TABLE sessions (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL UNIQUE, name TEXT NOT NULL)",

    "CREATE TABLE requests (seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, skew INTEGER NOT NULL, "
    "dims INTEGER NOT NULL, session INTEGER, route_version INTEGER NOT NULL, attempts INTEGER NOT NULL, cost INTEGER, "
    "saved INTEGER NOT NULL, flags INTEGER NOT NULL, bytes_in INTEGER NOT NULL, bytes_out INTEGER NOT NULL, "
    "t_queue INTEGER NOT NULL, t_guard INTEGER NOT NULL, t_decide INTEGER NOT NULL, t_connect INTEGER NOT NULL, "
    "t_first_byte INTEGER NOT NULL, t_last_byte INTEGER NOT NULL, t_overhead INTEGER NOT NULL, "
    "input_uncached INTEGER NOT NULL, cache_read INTEGER NOT NULL, cache_write_5m INTEGER NOT NULL, "
    "cache_write_1h INTEGER NOT NULL, output INTEGER NOT NULL, reasoning INTEGER NOT NULL, "
    "input_audio INTEGER NOT NULL, output_audio INTEGER NOT NULL, input_image INTEGER NOT NULL, "
    "output_image INTEGER NOT NULL, fact_bytes INTEGER NOT NULL, fact_input_tokens INTEGER NOT NULL, "
    "fact_max_output INTEGER NOT NULL, fact_messages INTEGER NOT NULL, fact_bits INTEGER NOT NULL, "
    "error_message TEXT, trace TEXT, warnings TEXT, parent BLOB)",
    "CREATE INDEX requests_by_dims ON requests (dims, seq)",
    "CREATE INDEX requests_by_session ON requests (session, seq) WHERE session IS NOT NULL",

    "CREATE TABLE attempts (seq INTEGER NOT NULL, number INTEGER NOT NULL, target INTEGER NOT NULL, "
    "outcome TEXT NOT NULL, status INTEGER NOT NULL, started INTEGER NOT NULL, connect INTEGER NOT NULL, "
    "first_byte INTEGER NOT NULL, ended INTEGER NOT NULL, input_uncached INTEGER NOT NULL, "
    "cache_read INTEGER NOT NULL, cache_write_5m INTEGER NOT NULL, cache_write_1h INTEGER NOT NULL, "
    "output INTEGER NOT NULL, reasoning INTEGER NOT NULL, input_audio INTEGER NOT NULL, output_audio INTEGER NOT NULL, "
    "input_image INTEGER NOT NULL, output_image INTEGER NOT NULL, cost INTEGER, flags INTEGER NOT NULL, message TEXT, "
    "PRIMARY KEY (seq, number)) WITHOUT ROWID",

    // zstd frames; `size` is what the row takes.
    "CREATE TABLE bodies (seq INTEGER PRIMARY KEY, size INTEGER NOT NULL, request_headers BLOB, request BLOB, "
    "response_headers BLOB, response BLOB)",

    // level: 0 quarter of an hour, 1 hour, 2 local day, 3 local month; `begins` in UTC microseconds.
    "CREATE TABLE rollup (level INTEGER NOT NULL, begins INTEGER NOT NULL, dims INTEGER NOT NULL, "
    "requests INTEGER NOT NULL, unpriced INTEGER NOT NULL, estimated INTEGER NOT NULL, cost INTEGER NOT NULL, "
    "ledger INTEGER NOT NULL, saved INTEGER NOT NULL, input_uncached INTEGER NOT NULL, "
    "cache_read INTEGER NOT NULL, "
    "cache_write_5m INTEGER NOT NULL, cache_write_1h INTEGER NOT NULL, output INTEGER NOT NULL, "
    "reasoning INTEGER NOT NULL, input_audio INTEGER NOT NULL, output_audio INTEGER NOT NULL, "
    "input_image INTEGER NOT NULL, output_image INTEGER NOT NULL, max_cost INTEGER NOT NULL, "
    "max_first_byte INTEGER NOT NULL, max_last_byte INTEGER NOT NULL, max_tokens INTEGER NOT NULL, "
    "max_attempts INTEGER NOT NULL, last INTEGER NOT NULL, first_token BLOB, "
    "PRIMARY KEY (level, begins, dims)) WITHOUT ROWID",
    "CREATE TABLE periods (level INTEGER NOT NULL, begins INTEGER NOT NULL, ends INTEGER NOT NULL, "
    "PRIMARY KEY (level, begins)) WITHOUT ROWID",

    "CREATE TABLE minutes (begins INTEGER NOT NULL, provider TEXT NOT NULL, calls INTEGER NOT NULL, "
    "failed INTEGER NOT NULL, slow INTEGER NOT NULL, worst TEXT NOT NULL, first_token BLOB, "
    "PRIMARY KEY (begins, provider)) WITHOUT ROWID",

    "CREATE TABLE key_quarters (begins INTEGER NOT NULL, provider TEXT NOT NULL, key TEXT NOT NULL, "
    "attempts INTEGER NOT NULL, unpriced INTEGER NOT NULL, cost INTEGER NOT NULL, "
    "PRIMARY KEY (begins, provider, key)) WITHOUT ROWID",

    "CREATE TABLE last_attempts (provider TEXT PRIMARY KEY, time INTEGER NOT NULL, outcome TEXT NOT NULL) "
    "WITHOUT ROWID",

    "CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL, kind TEXT NOT NULL, "
    "subject TEXT NOT NULL, detail TEXT NOT NULL, count INTEGER NOT NULL)",
    "CREATE INDEX events_by_time ON events (time, id)",
    "CREATE INDEX events_by_subject ON events (subject, time, id)",

    "CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    "INSERT INTO counters VALUES ('requests', 0), ('bodies', 0)",
};

// What is not counted in tokens, as JSON: {"images":2}. Most rows have none.
constexpr std::array kVersion2{
    "ALTER TABLE requests ADD COLUMN units TEXT",
    "ALTER TABLE attempts ADD COLUMN units TEXT",
};

// Whether providers could be had, by day: attempts, and those that counted against their target
// (resilience::countsAgainstTarget). Days are the user's own, as those of the rollups.
constexpr std::array kVersion3{
    "CREATE TABLE provider_days (begins INTEGER NOT NULL, provider TEXT NOT NULL, attempts INTEGER NOT NULL, "
    "against INTEGER NOT NULL, PRIMARY KEY (begins, provider)) WITHOUT ROWID",
    "INSERT INTO provider_days SELECT "
    "strftime('%s', seq / 2048000000, 'unixepoch', 'localtime', 'start of day', 'utc') * 1000000, t.provider, "
    "count(*), sum(a.outcome IN ('connect', 'tls', 'timeout_first_byte', 'timeout_idle', 'cut', 'overloaded', '5xx', "
    "'bad_content')) FROM attempts a JOIN targets t ON t.id = a.target GROUP BY 1, 2",
};

// Which local program sent a request.
constexpr std::array kVersion4{
    "ALTER TABLE dims ADD COLUMN process TEXT NOT NULL DEFAULT ''",
};

constexpr std::array kMigrations{Migration{1, kVersion1}, Migration{2, kVersion2}, Migration{3, kVersion3},
                                 Migration{4, kVersion4}};

} // namespace

std::span<const Migration> migrations() {
    return kMigrations;
}

int newestVersion() {
    return kMigrations.back().to;
}

void prepareWriter(Connection& connection) {
    connection.run("PRAGMA auto_vacuum = INCREMENTAL"); // counts only for a file without tables
    connection.run("PRAGMA journal_mode = WAL");
    connection.run("PRAGMA synchronous = NORMAL");
    connection.run("PRAGMA cache_size = -32768");
    connection.run("PRAGMA journal_size_limit = 67108864");
    connection.run("PRAGMA secure_delete = OFF");
    connection.run("PRAGMA temp_store = MEMORY");
}

void prepareReader(Connection& connection) {
    connection.run("PRAGMA query_only = ON");
    connection.run("PRAGMA cache_size = -32768");
    connection.run("PRAGMA temp_store = MEMORY");
}

namespace {

std::optional<std::string> backUp(Connection& connection, const std::filesystem::path& file, std::int64_t version) {
    std::filesystem::path copy = file.string() + ".v" + std::to_string(version) + ".bak";
    if (std::error_code error; std::filesystem::exists(copy, error)) return std::nullopt; // of the interrupted attempt
    std::filesystem::path partial = copy.string() + ".part";
    std::error_code error;
    std::filesystem::remove(partial, error);
    Statement statement(connection, "VACUUM INTO ?");
    statement.bind(std::string_view(partial.native())).run();
    if (auto failure = connection.takeError())
        return "the journal could not be copied before its upgrade (" + failure->message + "): " + copy.string();
    std::filesystem::permissions(partial, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 error);
    std::filesystem::rename(partial, copy, error);
    if (error) return "the copy of the journal could not be kept (" + error.message() + "): " + copy.string();
    return std::nullopt;
}

std::optional<std::string> apply(Connection& connection, const Migration& step) {
    connection.run("BEGIN IMMEDIATE");
    for (const char* sql : step.statements) connection.run(sql);
    connection.run(("PRAGMA user_version = " + std::to_string(step.to)).c_str());
    connection.run("COMMIT");
    auto failure = connection.takeError();
    if (!failure) return std::nullopt;
    connection.run("ROLLBACK");
    connection.takeError();
    return "the journal could not be brought to version " + std::to_string(step.to) + ": " + failure->message;
}

} // namespace

std::optional<std::string> migrate(Connection& connection, const std::filesystem::path& file,
                                   std::span<const Migration> steps) {
    std::int64_t version = connection.number("PRAGMA user_version").value_or(0);
    if (connection.failed()) return std::nullopt;
    if (version > steps.back().to)
        return "the journal " + file.string() + " was written by a newer Tollgate (version " + std::to_string(version) +
               ", this one knows " + std::to_string(steps.back().to) + "): start that version, or move the file away";
    if (version > 0 && version < steps.back().to)
        if (auto problem = backUp(connection, file, version)) return problem;
    for (const Migration& step : steps)
        if (step.to > version)
            if (auto problem = apply(connection, step)) return problem;
    return std::nullopt;
}

} // namespace tollgate::journal
