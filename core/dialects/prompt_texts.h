// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wrote last and what the model was told to be, as views into a request's body in any dialect: for
// judging what kind of work a request is. Nothing is copied or unescaped. Engine thread.
#pragma once

#include "dialects/json_scan.h"

#include <string_view>

namespace tollgate::dialects {

// Still escaped, as they stand between the quotes of JSON strings. Of a message in several parts the longest.
struct PromptTexts {
    std::string_view last_user;
    std::string_view system;
    int turns = 0; // messages of the user
};

PromptTexts promptTexts(JsonScanner& scanner, std::string_view body);

} // namespace tollgate::dialects
