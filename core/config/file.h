// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration file on disk: read, written atomically with a backup, never half-written. Any thread, blocking.
#pragma once

#include "base/result.h"
#include "config/config.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace tollgate::config {

Result<std::string> readFile(const std::filesystem::path& path);

// Writes beside, fsyncs, keeps the old text as "<path>.bak", renames, fsyncs the folder. Mode 0600, folders 0700.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view text, bool keepBackup = true);

// A configuration for a first start: one access key "This computer" with this hash, no provider.
Config firstConfig(std::string_view accessKeySha256Hex);

} // namespace tollgate::config
