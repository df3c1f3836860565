// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when a JSON object that comes in pieces is complete: braces inside strings do not count (protocols.md §7.7
// #94). A value; one a tool call.
#pragma once

#include <string_view>

namespace tollgate::dialects::conversation {

class JsonProgress {
public:
    void feed(std::string_view text) {
        for (char c : text) step(c);
    }

    // Nothing has come, or a whole value.
    bool complete() const { return m_depth == 0 && !m_inString; }

private:
    void step(char c) {
        if (m_escaped) {
            m_escaped = false;
        } else if (m_inString) {
            m_escaped = c == '\\';
            m_inString = c != '"';
        } else if (c == '"') {
            m_inString = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (c == '}' || c == ']') {
            --m_depth;
        }
    }

    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
};

} // namespace tollgate::dialects::conversation
