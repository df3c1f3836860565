// SPDX-License-Identifier: GPL-3.0-or-later
// The file journal.db and what stands beside it: opened, brought up to date, replaced when it is damaged, and a ballast
// file that makes room when the disk is full (reliability.md #29: on a full disk a WAL database can neither delete nor
// checkpoint). Writer thread.
#pragma once

#include "base/result.h"
#include "journal/batch.h"
#include "journal/connection.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace tollgate::journal {

constexpr const char* kFileName = "journal.db";

class Store {
public:
    Store(std::filesystem::path folder, std::int64_t ballastBytes);
    ~Store();

    // Nothing when the file is open; else what is wrong, in words. A damaged file is renamed first: `replaced()` then
    // says where it went.
    std::optional<std::string> open(Micros now);
    // While running: the file turned out to be damaged.
    std::optional<std::string> startFresh(Micros now);

    std::string takeReplaced() { return std::exchange(m_replaced, {}); }

    Connection& connection() { return m_connection; }

    Batch& batch() { return *m_batch; }

    // Gives the ballast to the database. False when there was none.
    bool releaseBallast();
    // True when the ballast is there (again).
    bool restoreBallast();

private:
    std::optional<SqlError> tryOpen(std::string& problem);
    void close();
    bool setAside(Micros now);

    std::filesystem::path m_folder;
    std::filesystem::path m_file;
    std::filesystem::path m_ballast;
    std::int64_t m_ballastBytes;
    Connection m_connection;
    std::unique_ptr<Batch> m_batch;
    std::string m_replaced;
};

} // namespace tollgate::journal
