// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/connection.h"

#include <QSqlError>
#include <QVariant>

#include <atomic>

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
    if (!m_database.open()) fail(m_database.lastError());
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

Statement::Statement(Connection& connection, const char* sql) : Statement(connection, QString::fromLatin1(sql)) {}

Statement::Statement(Connection& connection, const QString& sql)
    : m_connection(&connection), m_query(connection.database()) {
    if (connection.failed()) return;
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql)) connection.fail(m_query.lastError());
}

Statement& Statement::bind(std::int64_t value) {
    m_query.bindValue(m_bound++, QVariant(static_cast<qlonglong>(value)));
    return *this;
}

Statement& Statement::bind(const std::optional<std::int64_t>& value) {
    if (value) return bind(*value);
    m_query.bindValue(m_bound++, QVariant());
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    // A null QString would be stored as NULL.
    QString value =
        text.empty() ? QStringLiteral("") : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    m_query.bindValue(m_bound++, std::move(value));
    return *this;
}

Statement& Statement::bindBlob(std::string_view bytes) {
    m_query.bindValue(m_bound++, QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return *this;
}

Statement& Statement::bindReal(double value) {
    m_query.bindValue(m_bound++, QVariant(value));
    return *this;
}

bool Statement::run() {
    m_bound = 0;
    if (m_connection->failed()) return false;
    if (m_query.exec()) return true;
    m_connection->fail(m_query.lastError());
    return false;
}

bool Statement::next() {
    if (m_connection->failed()) return false;
    if (m_query.next()) return true;
    if (m_query.lastError().isValid()) m_connection->fail(m_query.lastError());
    return false;
}

void Statement::finish() {
    m_query.finish();
}

std::int64_t Statement::integer(int column) const {
    return m_query.value(column).toLongLong();
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const {
    QVariant value = m_query.value(column);
    if (value.isNull()) return std::nullopt;
    return value.toLongLong();
}

std::string Statement::text(int column) const {
    return m_query.value(column).toString().toStdString();
}

std::string Statement::blob(int column) const {
    return m_query.value(column).toByteArray().toStdString();
}

std::int64_t Statement::lastId() const {
    return m_query.lastInsertId().toLongLong();
}

std::int64_t Statement::affected() const {
    return m_query.numRowsAffected();
}

} // namespace tollgate::journal
