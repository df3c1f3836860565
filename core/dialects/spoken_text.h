// SPDX-License-Identifier: GPL-3.0-or-later
// How much text a request for speech is for: some voices are paid by the character (protocols.md §8). Pure.
#pragma once

#include "dialects/json_scan.h"

#include <cstdint>
#include <string_view>

namespace tollgate::dialects {

// Characters of `input`; 0 when there is none.
std::int64_t spokenCharacters(JsonScanner& scanner, std::string_view body);

} // namespace tollgate::dialects
