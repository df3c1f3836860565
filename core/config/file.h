// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration file on disk: read, written atomically with a backup, never half-written. Any thread, blocking.
#pragma once

#include "base/result.h"
#include "config/config.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

namespace tollgate::config {

Result<std::string> readFile(const std::filesystem::path& path);

// Writes beside, fsyncs, keeps the old text as "<path>.bak", renames, fsyncs the folder. Mode 0600, folders 0700.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view text, bool keepBackup = true);

// Held by whoever reads the file to change it and write it back, so that two who do so at once (the console and the
// command line) lose nothing. Other programs' editors do not know of it. A lock on the file's folder: it leaves no file
// behind and ends with its holder, however that dies.
class ChangeLock {
public:
    // Waits for at most `patience`. A folder that cannot be locked is no error: then nothing is held.
    ChangeLock(const std::filesystem::path& path, std::chrono::milliseconds patience);
    ~ChangeLock();
    ChangeLock(const ChangeLock&) = delete;
    ChangeLock& operator=(const ChangeLock&) = delete;

    // False: somebody else holds it still.
    bool free() const { return !m_taken; }

private:
    int m_folder = -1;
    bool m_taken = false;
};

// A configuration for a first start: one access key "This computer" with this hash, no provider.
Config firstConfig(std::string_view accessKeySha256Hex);

} // namespace tollgate::config
