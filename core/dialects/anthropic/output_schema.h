// SPDX-License-Identifier: GPL-3.0-or-later
// The schema of a structured answer without the limits that Anthropic refuses there (protocols.md §7.4 #62). Pure but
// for the scanner.
#pragma once

#include "dialects/conversation/parts.h"
#include "dialects/json_scan.h"

#include <string_view>

namespace tollgate::dialects::conversation {

struct OutputSchema {
    RawJson schema; // members in their order, values in their spelling
    bool changed = false;
};

// `schema` is compact JSON. What is no object stays as it is.
OutputSchema outputSchema(JsonScanner& scanner, std::string_view schema);

} // namespace tollgate::dialects::conversation
