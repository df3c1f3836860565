// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/json_array_reader.h"

#include "dialects/json_grammar.h"

namespace tollgate::dialects {

// Between elements: brackets of the array, commas, white space. True when an event ends with `c`.
bool JsonArrayReader::passOutside(char c) {
    if (c == '{') m_depth = 1;
    if (c != ']') return false;
    m_closed = true;
    return true;
}

bool JsonArrayReader::passInside(char c) {
    if (m_inString) {
        if (m_escaped) {
            m_escaped = false;
        } else if (c == '\\') {
            m_escaped = true;
        } else if (c == '"') {
            m_inString = false;
        }
        return false;
    }
    if (c == '"') m_inString = true;
    if (c == '{' || c == '[') ++m_depth;
    if (c == '}' || c == ']') --m_depth;
    return m_depth == 0;
}

std::size_t JsonArrayReader::findEnd(std::string_view fresh) {
    for (std::size_t at = 0; at < fresh.size(); ++at)
        if (m_depth == 0 ? passOutside(fresh[at]) : passInside(fresh[at])) return at + 1;
    return std::string_view::npos;
}

void JsonArrayReader::fill(std::string_view raw, bool terminated, StreamEvent& event) const {
    event = {};
    event.raw = raw;
    event.begin = m_window.begin();
    event.terminated = terminated;
    std::size_t begin = raw.find('{');
    if (begin != std::string_view::npos) event.data = raw.substr(begin);
}

bool JsonArrayReader::next(StreamEvent& event) {
    if (m_tooLong) return false;
    std::size_t end = findEnd(m_window.fresh());
    bool whole = end != std::string_view::npos;
    bool fits = whole ? m_window.kept() + end <= kMaxEventBytes : m_window.keep();
    if (!fits) m_tooLong = true;
    if (!whole || !fits) return false;
    fill(m_window.take(end), true, event);
    return true;
}

bool JsonArrayReader::finish(StreamEvent& event) {
    if (m_tooLong || !m_window.hasRest()) return false;
    bool insideElement = m_depth > 0;
    fill(m_window.take(0), !insideElement, event);
    return true;
}

} // namespace tollgate::dialects
