// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of picture a request for pictures asks for: some are priced by size and quality (protocols.md §8). Pure.
#pragma once

#include "dialects/json_scan.h"

#include <string>
#include <string_view>

namespace tollgate::dialects {

struct AskedPicture {
    std::string size;    // "1024x1536"; "" when the request does not say
    std::string quality; // "high"
};

// `body` is OpenAI's request as JSON.
AskedPicture askedPicture(JsonScanner& scanner, std::string_view body);

} // namespace tollgate::dialects
