// SPDX-License-Identifier: GPL-3.0-or-later
// What the shape of a text says, whatever its language: code, changes, traces of errors, numbers, formulas, lists.
#pragma once

#include <string_view>

namespace tollgate::classify {

struct Signs {
    bool code_fence = false;  // a fenced block of a programming language, or of lines that look like code
    bool diff = false;        // hunks of a unified diff
    bool stack_trace = false; // a trace, or a message only compilers, runtimes and shells write
    int lines = 0;            // not empty
    int code_lines = 0;       // that look like code
    int list_items = 0;
    int numbers = 0;     // runs of digits
    int questions = 0;   // question marks of any script
    int quotes = 0;      // double quotes
    int identifiers = 0; // some_name, someName, a.b(), `name`, file.cpp
    int formulas = 0;    // TeX, or = and ^ between letters and numbers

    bool code() const { return code_fence || diff || stack_trace || (code_lines >= 3 && code_lines * 2 > lines); }
};

// Adds what one part of a text shows (as it was written, not folded).
void addSigns(std::string_view text, Signs& signs);

} // namespace tollgate::classify
