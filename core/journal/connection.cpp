// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/connection.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>
#include <utility>

namespace tollgate::journal {

namespace {

// SQLite's primary result codes; part of its file-format stability promise (sqlite.org/rescode.html).
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kIoError = 10;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kConstraint = 19;
constexpr int kNotADatabase = 26;
constexpr int kIoErrorWrite = kIoError | (3 << 8);
constexpr int kIoErrorShmSize = kIoError | (19 << 8);

// Nobody asks SQLite how much memory it holds; counting it takes a lock of the whole process for every value it keeps.
// Has to be said before the library is first used.
[[maybe_unused]] const int kMemoryIsNotCounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);

QString newName() {
    static std::atomic<unsigned> count{0};
    return QStringLiteral("tollgate-journal-%1").arg(++count);
}

SqlTrouble troubleOf(int code) {
    if (code == kIoErrorWrite || code == kIoErrorShmSize) return SqlTrouble::Full;
    switch (code & 0xff) {
    case kFull: return SqlTrouble::Full;
    case kBusy:
    case kLocked: return SqlTrouble::Busy;
    case kCorrupt:
    case kNotADatabase: return SqlTrouble::Corrupt;
    case kConstraint: return SqlTrouble::Constraint;
    default: return SqlTrouble::Other;
    }
}

} // namespace

SqlError errorOf(const QSqlError& error) {
    QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return {troubleOf(error.nativeErrorCode().toInt()), text.toStdString()};
}

sqlite3* Connection::handle() const {
    // Qt gives its driver's handle for exactly this (QSqlDriver::handle); plugin and program share the system's
    // library.
    QVariant handle = m_database.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3* const*>(handle.constData()) : nullptr;
}

Connection::~Connection() {
    close();
}

void Connection::open(const std::filesystem::path& file, Mode mode) {
    close();
    m_name = newName();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!m_database.isValid()) {
        m_error = SqlError{SqlTrouble::Other, "Qt's SQLite driver is missing: install libqt6sql6-sqlite"};
        return;
    }
    m_database.setDatabaseName(QString::fromStdString(file.string()));
    m_database.setConnectOptions(mode == Mode::ReadOnly
                                     ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000")
                                     : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!m_database.open()) return fail(m_database.lastError());
    sqlite3_extended_result_codes(handle(), 1);
}

void Connection::close() {
    if (m_name.isEmpty()) return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

bool Connection::run(const char* sql) {
    if (failed()) return false;
    QSqlQuery query(m_database);
    if (query.exec(QString::fromLatin1(sql))) return true;
    fail(query.lastError());
    return false;
}

std::optional<std::int64_t> Connection::number(const char* sql) {
    if (failed()) return std::nullopt;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(QString::fromLatin1(sql))) {
        fail(query.lastError());
        return std::nullopt;
    }
    if (!query.next() || query.isNull(0)) return std::nullopt;
    return query.value(0).toLongLong();
}

std::optional<SqlError> Connection::takeError() {
    return std::exchange(m_error, std::nullopt);
}

void Connection::fail(const QSqlError& error) {
    fail(errorOf(error));
}

void Connection::fail(SqlError error) {
    if (!m_error) m_error = std::move(error);
}

Statement::Statement(Connection& connection, const char* sql) : Statement(connection, QByteArray(sql)) {}

Statement::Statement(Connection& connection, const QString& sql) : Statement(connection, sql.toUtf8()) {}

Statement::Statement(Connection& connection, const QByteArray& sql) : m_connection(&connection) {
    if (connection.failed()) return;
    sqlite3_stmt* made = nullptr;
    int code = sqlite3_prepare_v3(connection.handle(), sql.constData(), static_cast<int>(sql.size()),
                                  SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    m_statement.reset(made);
    m_places.resize(static_cast<std::size_t>(sqlite3_bind_parameter_count(made))); // none of a null statement
    if (code != SQLITE_OK) failed();
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

// The place of the next value. A statement that ran is made ready again by the first.
int Statement::place() {
    if (m_bound == 0) finish();
    return ++m_bound;
}

bool Statement::changes(int place, Bound bound) {
    Bound& held = m_places[static_cast<std::size_t>(place) - 1];
    if (bound.kind != Bound::Kind::Other && held == bound) return false;
    held = bound;
    return true;
}

Statement& Statement::bind(std::int64_t value) {
    if (!m_statement) return *this;
    const int at = place();
    if (changes(at, {Bound::Kind::Integer, value})) sqlite3_bind_int64(m_statement.get(), at, value);
    return *this;
}

Statement& Statement::bind(const std::optional<std::int64_t>& value) {
    if (value) return bind(*value);
    if (!m_statement) return *this;
    const int at = place();
    if (changes(at, {Bound::Kind::Null})) sqlite3_bind_null(m_statement.get(), at);
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    return bindText(text, SQLITE_TRANSIENT);
}

Statement& Statement::bindKept(std::string_view text) {
    return bindText(text, SQLITE_STATIC);
}

Statement& Statement::bindBlob(std::string_view bytes) {
    return bindBytes(bytes, SQLITE_TRANSIENT);
}

Statement& Statement::bindKeptBlob(std::string_view bytes) {
    return bindBytes(bytes, SQLITE_STATIC);
}

// A null pointer would be stored as NULL.
Statement& Statement::bindText(std::string_view text, Release release) {
    if (!m_statement) return *this;
    const int at = place();
    changes(at, {Bound::Kind::Other});
    sqlite3_bind_text64(m_statement.get(), at, text.empty() ? "" : text.data(), text.size(), release, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBytes(std::string_view bytes, Release release) {
    if (!m_statement) return *this;
    const int at = place();
    changes(at, {Bound::Kind::Other});
    sqlite3_bind_blob64(m_statement.get(), at, bytes.empty() ? "" : bytes.data(), bytes.size(), release);
    return *this;
}

Statement& Statement::bindReal(double value) {
    if (!m_statement) return *this;
    const int at = place();
    changes(at, {Bound::Kind::Other});
    sqlite3_bind_double(m_statement.get(), at, value);
    return *this;
}

bool Statement::run() {
    if (m_bound == 0) finish();
    m_bound = 0;
    if (m_connection->failed() || !m_statement) return false;
    m_waiting = step();
    return !m_connection->failed();
}

bool Statement::next() {
    if (m_connection->failed() || !m_statement) return false;
    if (std::exchange(m_waiting, false)) return true;
    return m_reading && step();
}

// True when there is a row.
bool Statement::step() {
    int code = sqlite3_step(m_statement.get());
    m_reading = code == SQLITE_ROW;
    if (m_reading) return true;
    if (code != SQLITE_DONE) failed();
    sqlite3_reset(m_statement.get()); // holds no lock on the file any more
    return false;
}

void Statement::finish() {
    m_waiting = m_reading = false;
    if (m_statement) sqlite3_reset(m_statement.get());
}

void Statement::failed() {
    sqlite3* database = m_connection->handle();
    m_connection->fail(SqlError{troubleOf(sqlite3_extended_errcode(database)), sqlite3_errmsg(database)});
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const {
    if (sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL) return std::nullopt;
    return integer(column);
}

std::string Statement::text(int column) const {
    return blob(column);
}

std::string Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return bytes ? std::string(bytes, size) : std::string();
}

std::int64_t Statement::lastId() const {
    return sqlite3_last_insert_rowid(m_connection->handle());
}

std::int64_t Statement::affected() const {
    return sqlite3_changes64(m_connection->handle());
}

} // namespace tollgate::journal
