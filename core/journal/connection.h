// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite connection and its prepared statements. A failure latches: what follows does nothing until the error is
// taken, so a batch of statements is checked once, at its end. Belongs to the thread that opened it.
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace tollgate::journal {

// What SQLite reports, sorted by what can be done about it.
enum class SqlTrouble : std::uint8_t { Full, Busy, Corrupt, Constraint, Other };

struct SqlError {
    SqlTrouble trouble = SqlTrouble::Other;
    std::string message; // one line, for people
};

class Connection {
public:
    enum class Mode : std::uint8_t { ReadWrite, ReadOnly };

    Connection() = default;
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Opens the file; the busy timeout is 5 s (reliability.md #30). Failures latch.
    void open(const std::filesystem::path& file, Mode mode);
    void close();

    bool isOpen() const { return m_database.isOpen(); }

    // A fixed statement without parameters. False when it failed or an error is latched.
    bool run(const char* sql);
    // The first column of the first row of a fixed statement; nothing when there is no row or it is NULL.
    std::optional<std::int64_t> number(const char* sql);

    bool failed() const { return m_error.has_value(); }

    std::optional<SqlError> takeError();
    void fail(const QSqlError& error);
    void fail(SqlError error);

    sqlite3* handle() const;

private:
    QString m_name;
    QSqlDatabase m_database;
    std::optional<SqlError> m_error;
};

// A prepared statement. Text is SQL of ours, values are bound. Qt opens and owns the database; statements use its
// handle, because binding sixty values a row through QVariants costs more than writing the row.
class Statement {
public:
    Statement(Connection& connection, const char* sql);
    Statement(Connection& connection, const QString& sql);

    // A value that was bound here last time already is not bound again: most columns of most rows are as in the row
    // before.
    Statement& bind(std::int64_t value);
    Statement& bind(const std::optional<std::int64_t>& value); // NULL when absent
    Statement& bind(std::string_view text);                    // UTF-8
    Statement& bindBlob(std::string_view bytes);
    // Not copied: they stay where they are until run() is over. For statements without rows to read.
    Statement& bindKept(std::string_view text);
    Statement& bindKeptBlob(std::string_view bytes);
    Statement& bindReal(double value);

    // Runs with what was bound; the bindings are used up.
    bool run();
    bool next();
    // Ends a reading before its last row, so that it holds no lock on the file's past.
    void finish();

    std::int64_t integer(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;
    std::string text(int column) const;
    std::string blob(int column) const;
    std::int64_t lastId() const;
    std::int64_t affected() const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    // What a place holds from the last time.
    struct Bound {
        enum class Kind : std::uint8_t { Other, Null, Integer } kind = Kind::Null;
        std::int64_t value = 0;
        bool operator==(const Bound&) const = default;
    };

    Statement(Connection& connection, const QByteArray& sql);
    int place();
    using Release = void (*)(void*); // what SQLite does with bytes once it needs them no more

    Statement& bindText(std::string_view text, Release release);
    Statement& bindBytes(std::string_view bytes, Release release);
    // Notes what the place holds; false when it does so already.
    bool changes(int place, Bound bound);
    bool step();
    void failed();

    Connection* m_connection;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::vector<Bound> m_places;
    int m_bound = 0;
    bool m_waiting = false; // run() has found the first row, next() has not given it yet
    bool m_reading = false; // more rows may follow
};

SqlError errorOf(const QSqlError& error);

} // namespace tollgate::journal
