// SPDX-License-Identifier: GPL-3.0-or-later
// JSON text without white space, members in their order, characters as themselves rather than escaped (protocols.md
// §6.5 "Arguments"): what tool arguments and schemas are carried in, so that prompt caches keep hitting (§0.3). Pure.
#pragma once

#include "dialects/json_scan.h"

#include <string>
#include <string_view>

namespace tollgate::dialects {

// `json` must be valid JSON; numbers keep their spelling.
std::string compactJson(std::string_view json);

// The compact form when `text` is one JSON object, "" when it is anything else (too deep, an escape that is none).
// Scans.
std::string compactObject(JsonScanner& scanner, std::string_view text);

} // namespace tollgate::dialects
