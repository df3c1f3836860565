// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite file, one connection, brought to the newest version when it is opened. There are two of them: state.db,
// what must survive a restart and is neither configuration nor journal (DESIGN.md §3), whose subjects have their tables
// in schema.cpp and a file each here (breaker_table.h); and budgets.db (budget_thread.h), which money waits for. Each
// belongs to the thread that makes it.
#pragma once

#include "base/clock.h"

#include <QSqlDatabase>

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>

class QSqlQuery;

namespace tollgate::state {

struct Migration;

constexpr const char* kFileName = "state.db";

// Whether what was committed survives the loss of power, at the price of a wait for the disk.
enum class Durability : std::uint8_t { Normal, Full };

class Database {
public:
    explicit Database(std::filesystem::path folder, const char* fileName = kFileName,
                      Durability durability = Durability::Normal);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Makes or opens the file (0600, WAL) and brings it to the newest version. One that is damaged, or that a newer
    // Tollgate wrote, is renamed and a new one begun: setAside() says so. Nothing, or why nothing can be kept.
    std::optional<std::string> open(Micros now);
    std::optional<std::string> open(Micros now, std::span<const Migration> steps);

    bool isOpen() const { return m_sql.isOpen(); }

    // One sentence on the file that open() has renamed; "" when it was good.
    const std::string& setAside() const { return m_set_aside; }

    // Runs `work` as one transaction; it answers whether its statements worked, and is taken back when one did not.
    // Nothing, or what went wrong.
    using Work = std::function<bool(QSqlQuery& query)>;
    std::optional<std::string> transaction(const Work& work);
    // Without a transaction: for reading.
    std::optional<std::string> read(const Work& work);

private:
    enum class Found : std::uint8_t { Good, Damaged, Newer, Refused };

    Found tryOpen(std::span<const Migration> steps);
    Found migrate(std::span<const Migration> steps);
    Found backUp(int version);
    Found broken(const QSqlQuery& query);
    void close();
    bool rename(const char* why, Micros now);

    std::filesystem::path m_folder;
    std::filesystem::path m_file;
    Durability m_durability;
    QString m_name;
    QSqlDatabase m_sql;
    std::string m_problem;
    std::string m_set_aside;
};

} // namespace tollgate::state
