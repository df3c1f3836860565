// SPDX-License-Identifier: GPL-3.0-or-later
// What conditions may ask of a conversation's body (DESIGN.md §4, §7): counts and features, never text. Part of
// request_peek.h's one pass: every function reads exactly the value its cursor stands on.
#pragma once

#include "dialects/json_scan.h"

#include <cstdint>
#include <string_view>

namespace tollgate::dialects {

struct Features {
    std::int32_t messages = 0;
    bool has_tools = false;
    bool has_images = false;
    bool has_json_schema = false;
    std::int64_t max_output_tokens = 0; // 0: not set
    std::int64_t image_bytes = 0;       // bytes of the body that are pictures
    std::int32_t images = 0;
    std::string_view session; // "" when the body names none; a view into the body
};

// Reads the value of a top-level member when it is one of those that matter, in any dialect. False: not read.
bool readFeature(JsonCursor& cursor, std::string_view member, Features& features);

} // namespace tollgate::dialects
