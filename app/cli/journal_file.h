// SPDX-License-Identifier: GPL-3.0-or-later
// The journal as commands read it, whether or not a gateway is running.
#pragma once

#include "bridge/paths.h"

#include <memory>

namespace tollgate::journal {
class Reader;
}

namespace tollgate::cli {

// Null after having said why; `exitCode` is then set.
std::unique_ptr<journal::Reader> openJournal(const bridge::Paths& paths, int& exitCode);

// kOk, or kFailed after having said why the last question had no answer.
int journalFailed(const journal::Reader& reader);

} // namespace tollgate::cli
