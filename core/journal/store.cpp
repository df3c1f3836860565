// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/store.h"

#include "journal/schema.h"

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tollgate::journal {

namespace {

namespace fs = std::filesystem;

// SQLite gives its side files the permissions of the main file.
std::optional<std::string> createPrivate(const fs::path& folder, const fs::path& file) {
    std::error_code error;
    if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
    if (error) return "the data folder " + folder.string() + " cannot be made: " + error.message();
    int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return "the journal " + file.string() + " cannot be opened: " + std::strerror(errno);
    ::close(descriptor);
    return std::nullopt;
}

// Touches each large table once; damage deeper inside is found by whoever reads or writes there.
void probe(Connection& connection) {
    for (const char* sql :
         {"SELECT count(*) FROM sqlite_schema", "SELECT sum(value) FROM counters", "SELECT max(seq) FROM requests",
          "SELECT max(seq) FROM attempts", "SELECT max(seq) FROM bodies", "SELECT max(id) FROM dims",
          "SELECT max(begins) FROM minutes", "SELECT max(begins) FROM periods", "SELECT max(id) FROM events"})
        connection.number(sql);
}

std::string stamp(Micros now) {
    std::string text = isoTime(now).text;
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text.substr(0, 15);
}

} // namespace

Store::Store(fs::path folder, std::int64_t ballastBytes)
    : m_folder(std::move(folder)),
      m_file(m_folder / kFileName),
      m_ballast(m_folder / "journal.ballast"),
      m_ballastBytes(ballastBytes) {}

Store::~Store() {
    close();
}

void Store::close() {
    m_batch.reset();
    m_connection.close();
}

std::optional<std::string> Store::open(Micros now) {
    if (auto problem = createPrivate(m_folder, m_file)) return problem;
    std::string problem;
    auto error = tryOpen(problem);
    if (error && error->trouble == SqlTrouble::Corrupt) return startFresh(now);
    if (error) {
        close();
        switch (error->trouble) {
        case SqlTrouble::Full:
            return "the journal " + m_file.string() + " cannot be opened: the disk is full. Free some space.";
        case SqlTrouble::Busy:
            return "the journal " + m_file.string() + " is being written by another program. Close that one first.";
        default: return "the journal " + m_file.string() + " cannot be opened: " + error->message;
        }
    }
    if (!problem.empty()) {
        close();
        return problem;
    }
    restoreBallast();
    return std::nullopt;
}

std::optional<SqlError> Store::tryOpen(std::string& problem) {
    m_connection.open(m_file, Connection::Mode::ReadWrite);
    prepareWriter(m_connection);
    if (!m_connection.failed()) problem = migrate(m_connection, m_file, migrations()).value_or("");
    // Only one writer: this fails while another program is in the middle of writing.
    m_connection.run("BEGIN IMMEDIATE");
    m_connection.run("COMMIT");
    if (problem.empty()) {
        probe(m_connection);
        m_batch = std::make_unique<Batch>(m_connection);
    }
    return m_connection.takeError();
}

std::optional<std::string> Store::startFresh(Micros now) {
    close();
    if (!setAside(now))
        return "the journal " + m_file.string() + " is damaged and cannot be renamed: " + std::strerror(errno);
    if (auto problem = createPrivate(m_folder, m_file)) return problem;
    std::string problem;
    auto error = tryOpen(problem);
    if (!error && problem.empty()) return std::nullopt;
    close();
    return "the journal " + m_file.string() +
           " was damaged and a new one cannot be begun: " + (error ? error->message : problem);
}

bool Store::setAside(Micros now) {
    std::string base = m_file.string() + ".corrupt-" + stamp(now);
    std::string target = base;
    std::error_code ignored;
    for (int i = 2; fs::exists(target, ignored); ++i) target = base + "-" + std::to_string(i);
    if (std::rename(m_file.c_str(), target.c_str()) != 0) return false;
    // Left behind, the old log would be played into the new file.
    for (const char* side : {"-wal", "-shm"})
        if (std::rename((m_file.string() + side).c_str(), (target + side).c_str()) != 0 && errno != ENOENT)
            return false;
    m_replaced = target;
    return true;
}

bool Store::releaseBallast() {
    std::error_code error;
    if (!fs::remove(m_ballast, error)) return false;
    m_connection.run("PRAGMA wal_checkpoint(TRUNCATE)");
    m_connection.takeError();
    return true;
}

bool Store::restoreBallast() {
    std::error_code error;
    if (m_ballastBytes <= 0 || fs::file_size(m_ballast, error) == static_cast<std::uintmax_t>(m_ballastBytes))
        return true;
    struct statvfs disk{};
    if (::statvfs(m_folder.c_str(), &disk) != 0) return false;
    auto free = static_cast<std::int64_t>(disk.f_bavail) * static_cast<std::int64_t>(disk.f_frsize);
    if (free < 2 * m_ballastBytes) return false;
    int descriptor = ::open(m_ballast.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return false;
    bool made = ::posix_fallocate(descriptor, 0, m_ballastBytes) == 0;
    ::close(descriptor);
    if (!made) fs::remove(m_ballast, error);
    return made;
}

} // namespace tollgate::journal
