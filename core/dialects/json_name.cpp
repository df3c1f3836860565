// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/json_name.h"

#include "dialects/json_text.h"

namespace tollgate::dialects {

std::string writtenName(std::string_view key) {
    constexpr std::size_t kLongestPlain = 48; // the cursor leaves longer ones as they are
    if (key.size() > kLongestPlain) return std::string(key);
    std::string quoted;
    appendJsonString(quoted, key);
    return quoted.substr(1, quoted.size() - 2);
}

} // namespace tollgate::dialects
