// SPDX-License-Identifier: GPL-3.0-or-later
// What both programs write to stderr while they run, by --log-level. Never a key or a body.
#pragma once

#include <string_view>

namespace tollgate {

// "error", "warning", "info" or "debug"; false for anything else, and nothing changes.
bool setLogLevel(std::string_view level);

// One line a message: UTC time, level, text. Until then Qt's own form.
void installLogOutput();

} // namespace tollgate
