// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/database.h"

#include "state/schema.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

namespace tollgate::state {

namespace {

namespace fs = std::filesystem;

// SQLite's primary result codes; part of its file-format stability promise (sqlite.org/rescode.html).
constexpr int kCorrupt = 11;
constexpr int kNotADatabase = 26;

// SQLite gives its side files the permissions of the main file.
bool createPrivate(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return false;
    ::close(descriptor);
    return true;
}

std::string stamp(Micros now) {
    std::string text = isoTime(now).text;
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text.substr(0, 15);
}

QString newName() {
    static std::atomic<unsigned> count{0};
    return QStringLiteral("tollgate-state-%1").arg(++count);
}

std::string textOf(const QSqlError& error) {
    return (error.databaseText().isEmpty() ? error.driverText() : error.databaseText()).toStdString();
}

} // namespace

Database::Database(fs::path folder, const char* fileName, Durability durability)
    : m_folder(std::move(folder)), m_file(m_folder / fileName), m_durability(durability) {}

Database::~Database() {
    close();
}

void Database::close() {
    if (m_name.isEmpty()) return;
    m_sql.close();
    m_sql = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

std::optional<std::string> Database::open(Micros now) {
    return open(now, migrations());
}

std::optional<std::string> Database::open(Micros now, std::span<const Migration> steps) {
    Found found = tryOpen(steps);
    if (found == Found::Damaged || found == Found::Newer) {
        const bool newer = found == Found::Newer;
        close();
        if (!rename(newer ? "newer" : "damaged", now)) return m_problem;
        found = tryOpen(steps);
    }
    if (found == Found::Good) return std::nullopt;
    close();
    return m_file.string() + " cannot be used: " + m_problem;
}

Database::Found Database::tryOpen(std::span<const Migration> steps) {
    close();
    if (!createPrivate(m_file)) {
        m_problem = std::strerror(errno);
        return Found::Refused;
    }
    m_name = newName();
    m_sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_sql.setDatabaseName(QString::fromStdString(m_file.string()));
    m_sql.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!m_sql.open()) {
        m_problem = textOf(m_sql.lastError());
        return Found::Refused;
    }
    QSqlQuery query(m_sql);
    const char* durability =
        m_durability == Durability::Full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL";
    for (const char* sql : {"PRAGMA journal_mode = WAL", durability, "PRAGMA quick_check(1)"})
        if (!query.exec(QString::fromLatin1(sql))) return broken(query);
    if (!query.next() || query.value(0).toString() != QLatin1String("ok")) {
        m_problem = "its contents do not fit together";
        return Found::Damaged;
    }
    query.finish();
    return migrate(steps);
}

Database::Found Database::broken(const QSqlQuery& query) {
    m_problem = textOf(query.lastError());
    const int code = query.lastError().nativeErrorCode().toInt() & 0xff;
    return code == kCorrupt || code == kNotADatabase ? Found::Damaged : Found::Refused;
}

Database::Found Database::migrate(std::span<const Migration> steps) {
    QSqlQuery query(m_sql);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next()) return broken(query);
    const int version = query.value(0).toInt();
    query.finish();
    if (version > steps.back().to) return Found::Newer;
    if (version > 0 && version < steps.back().to)
        if (Found backed = backUp(version); backed != Found::Good) return backed;
    for (const Migration& step : steps) {
        if (step.to <= version) continue;
        auto problem = transaction([&](QSqlQuery& statement) {
            for (const char* sql : step.statements)
                if (!statement.exec(QString::fromLatin1(sql))) return false;
            return statement.exec(QStringLiteral("PRAGMA user_version = %1").arg(step.to));
        });
        if (!problem) continue;
        m_problem = "version " + std::to_string(step.to) + ": " + *problem;
        return Found::Refused;
    }
    return Found::Good;
}

// Beside the file, once a version: an upgrade that was interrupted finds its copy there.
Database::Found Database::backUp(int version) {
    const fs::path copy = m_file.string() + ".v" + std::to_string(version) + ".bak";
    std::error_code error;
    if (fs::exists(copy, error)) return Found::Good;
    const fs::path partial = copy.string() + ".part";
    fs::remove(partial, error);
    QSqlQuery query(m_sql);
    query.prepare(QStringLiteral("VACUUM INTO ?"));
    query.addBindValue(QString::fromStdString(partial.string()));
    if (!query.exec()) return broken(query);
    fs::permissions(partial, fs::perms::owner_read | fs::perms::owner_write, error);
    fs::rename(partial, copy, error);
    if (!error) return Found::Good;
    m_problem = "its copy " + copy.string() + " cannot be kept: " + error.message();
    return Found::Refused;
}

bool Database::rename(const char* why, Micros now) {
    const std::string base = m_file.string() + "." + why + "-" + stamp(now);
    std::string target = base;
    std::error_code ignored;
    for (int i = 2; fs::exists(target, ignored); ++i) target = base + "-" + std::to_string(i);
    bool renamed = std::rename(m_file.c_str(), target.c_str()) == 0;
    // Left behind, the old log would be played into the new file.
    for (const char* side : {"-wal", "-shm"})
        renamed =
            renamed && (std::rename((m_file.string() + side).c_str(), (target + side).c_str()) == 0 || errno == ENOENT);
    const std::string name = fs::path(target).filename().string();
    if (renamed)
        m_set_aside = m_file.filename().string() +
                      (std::strcmp(why, "newer") == 0 ? " was written by a newer Tollgate" : " was damaged") +
                      "; it is kept as " + name + ", and a new one was begun.";
    else
        m_problem = m_file.string() + " cannot be renamed: " + std::strerror(errno);
    return renamed;
}

std::optional<std::string> Database::transaction(const Work& work) {
    QSqlQuery query(m_sql);
    if (!query.exec(QStringLiteral("BEGIN IMMEDIATE"))) return textOf(query.lastError());
    if (work(query) && query.exec(QStringLiteral("COMMIT"))) return std::nullopt;
    std::string problem = textOf(query.lastError());
    query.finish();
    query.exec(QStringLiteral("ROLLBACK"));
    return problem;
}

std::optional<std::string> Database::read(const Work& work) {
    QSqlQuery query(m_sql);
    query.setForwardOnly(true);
    if (work(query)) return std::nullopt;
    return textOf(query.lastError());
}

} // namespace tollgate::state
