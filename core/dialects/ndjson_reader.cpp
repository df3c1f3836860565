// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/ndjson_reader.h"

#include "dialects/json_grammar.h"

namespace tollgate::dialects {

void NdjsonReader::fill(std::string_view raw, bool terminated, StreamEvent& event) const {
    event = {};
    event.raw = raw;
    event.begin = m_window.begin();
    event.terminated = terminated;
    while (!raw.empty() && isJsonSpace(raw.back())) raw.remove_suffix(1);
    while (!raw.empty() && isJsonSpace(raw.front())) raw.remove_prefix(1);
    event.data = raw;
}

bool NdjsonReader::next(StreamEvent& event) {
    if (m_tooLong) return false;
    std::size_t end = m_window.fresh().find('\n');
    bool whole = end != std::string_view::npos;
    bool fits = whole ? m_window.kept() + end + 1 <= kMaxEventBytes : m_window.keep();
    if (!fits) m_tooLong = true;
    if (!whole || !fits) return false;
    fill(m_window.take(end + 1), true, event);
    return true;
}

bool NdjsonReader::finish(StreamEvent& event) {
    if (m_tooLong || !m_window.hasRest()) return false;
    fill(m_window.take(0), false, event);
    return true;
}

} // namespace tollgate::dialects
