// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/sse_reader.h"

#include <algorithm>
#include <cstring>

namespace tollgate::dialects {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

// The first CR or LF at or after `from`.
std::size_t findLineEnd(std::string_view text, std::size_t from) {
    std::size_t lf = text.find('\n', from);
    std::size_t cr = text.substr(0, std::min(lf, text.size())).find('\r', from);
    return std::min(lf, cr);
}

std::string_view takeLineOff(std::string_view& text) {
    std::size_t end = findLineEnd(text, 0);
    std::string_view line = text.substr(0, end);
    if (end == kNone) {
        text = {};
        return line;
    }
    bool both = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    text.remove_prefix(end + (both ? 2 : 1));
    return line;
}

} // namespace

// How many of the fresh bytes belong to the event that ends in them, or kNone: it goes on.
std::size_t SseReader::findEnd(std::string_view fresh) {
    for (std::size_t at = 0; at < fresh.size();) {
        if (m_afterCr) {
            m_afterCr = false;
            m_usesCrLf = fresh[at] == '\n';
            if (m_usesCrLf) ++at;
            if (m_endsWithLf) return at;
            continue;
        }
        if (!m_atLineStart) {
            std::size_t end = findLineEnd(fresh, at);
            if (end == kNone) return kNone;
            m_afterCr = fresh[end] == '\r';
            m_atLineStart = true;
            at = end + 1;
            continue;
        }
        char c = fresh[at];
        if (c != '\n' && c != '\r') {
            m_atLineStart = false;
            m_hasContent = true;
            continue;
        }
        ++at;
        m_afterCr = c == '\r';
        if (!m_hasContent) continue;
        // A blank line: the event is over. With CR there may be an LF, which is waited for only if it is sure to come.
        if (c == '\n' || (at == fresh.size() && !m_usesCrLf)) return at;
        m_endsWithLf = true;
    }
    return kNone;
}

bool SseReader::next(StreamEvent& event) {
    if (m_tooLong) return false;
    std::size_t end = findEnd(m_window.fresh());
    bool fits = end == kNone ? m_window.keep() : m_window.kept() + end <= kMaxEventBytes;
    if (!fits) m_tooLong = true;
    if (end == kNone || !fits) return false;
    parse(m_window.take(end), true, event);
    m_hasContent = false;
    m_endsWithLf = false;
    return true;
}

bool SseReader::finish(StreamEvent& event) {
    if (m_tooLong || !m_window.hasRest()) return false;
    parse(m_window.take(0), m_endsWithLf, event);
    return true;
}

void SseReader::parse(std::string_view raw, bool terminated, StreamEvent& event) {
    event = {};
    event.raw = raw;
    event.begin = m_window.begin();
    event.terminated = terminated;
    m_dataLines = 0;
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (m_first && raw.starts_with(kByteOrderMark)) raw.remove_prefix(kByteOrderMark.size());
    m_first = false;
    while (!raw.empty()) takeLine(takeLineOff(raw), event);
}

void SseReader::takeLine(std::string_view line, StreamEvent& event) {
    std::size_t colon = line.find(':');
    if (colon == 0) return; // a comment
    std::string_view field = line.substr(0, colon);
    std::string_view value = colon == kNone ? std::string_view() : line.substr(colon + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    if (field == "event") {
        event.name = value;
    } else if (field == "data") {
        if (++m_dataLines == 1) {
            event.data = value;
            return;
        }
        if (m_dataLines == 2) m_joined = event.data;
        m_joined.append("\n").append(value);
        event.data = m_joined;
    }
}

} // namespace tollgate::dialects
