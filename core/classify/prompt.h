// SPDX-License-Identifier: GPL-3.0-or-later
// What a judgement is made from: views into a request that the caller keeps alive, and what was already counted in it.
// Plain values, any thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace tollgate::classify {

// How the views of a Prompt are written. Text in a body that was only peeked at is still escaped
// (dialects/json_scan.h); it is read as it is, so that nobody has to unescape 100 KB of which 3 KB are looked at.
enum class TextForm : std::uint8_t {
    Plain,      // UTF-8
    JsonString, // what stands between the quotes of a JSON string
};

struct Prompt {
    std::string_view last_user_text;
    std::string_view system_text;
    bool has_tools = false;
    bool has_images = false;
    bool has_json_schema = false;  // the answer must follow a schema
    std::int64_t input_tokens = 0; // of the whole request; 0: not known, then the length of the texts stands for it
    int turns = 1;                 // messages of the user so far
    TextForm form = TextForm::Plain;
};

} // namespace tollgate::classify
