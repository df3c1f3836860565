// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/document/json_lines.h"

#include "config/json.h"

#include <algorithm>

namespace tollgate::ui {

namespace {

// Walks a text that is JSON, comments included, and remembers the place whose path is the longest beginning of the one
// that is looked for.
class Finder {
public:
    Finder(std::string_view text, std::string_view wanted) : m_text(text), m_wanted(wanted) {}

    int run() {
        value("");
        return m_line;
    }

private:
    void space() {
        while (m_at < m_text.size()) {
            if (m_text.substr(m_at).starts_with("//")) {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (m_text.substr(m_at).starts_with("/*")) {
                m_at = std::min(m_text.find("*/", m_at + 2), m_text.size() - 2) + 2;
            } else if (std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos) {
                ++m_at;
            } else {
                return;
            }
        }
    }

    char peek() {
        space();
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }

    bool take(char wanted) {
        if (peek() != wanted) return false;
        ++m_at;
        return true;
    }

    std::string_view quoted() {
        const std::size_t start = m_at;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at)
            if (m_text[m_at] == '\\') ++m_at;
        m_at = std::min(m_at + 1, m_text.size());
        return m_text.substr(start, m_at - start);
    }

    static std::string nameOf(std::string_view literal) {
        const auto read = config::parseJson(literal);
        return read ? read->text : std::string(literal);
    }

    // Whether `path` is the wanted one or holds it.
    bool leads(std::string_view path) const {
        if (!m_wanted.starts_with(path)) return false;
        return m_wanted.size() == path.size() || m_wanted[path.size()] == '.' || m_wanted[path.size()] == '[';
    }

    void reached(std::string_view path) {
        if (!leads(path) || path.size() <= m_best) return;
        m_best = path.size();
        m_line =
            1 + static_cast<int>(std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(m_at), '\n'));
    }

    void object(const std::string& path) {
        while (peek() == '"') {
            const std::size_t before = m_at;
            const std::string_view literal = quoted();
            const std::string inner = config::memberPath(path, nameOf(literal));
            const std::size_t after = std::exchange(m_at, before);
            reached(inner);
            m_at = after;
            if (!take(':')) return;
            value(inner);
            if (!take(',')) break;
        }
        take('}');
    }

    void array(const std::string& path) {
        for (std::size_t i = 0; peek() != ']' && m_at < m_text.size(); ++i) {
            const std::string inner = config::itemPath(path, i);
            reached(inner);
            value(inner);
            if (!take(',')) break;
        }
        take(']');
    }

    void value(const std::string& path) {
        if (++m_depth > 64) return;
        if (take('{')) {
            object(path);
        } else if (take('[')) {
            array(path);
        } else if (peek() == '"') {
            quoted();
        } else {
            m_at = std::min(m_text.find_first_of(",]} \t\r\n/", m_at), m_text.size());
        }
        --m_depth;
    }

    std::string_view m_text;
    std::string_view m_wanted;
    std::size_t m_at = 0;
    std::size_t m_best = 0;
    int m_line = 0;
    int m_depth = 0;
};

} // namespace

int lineOf(std::string_view text, std::string_view path) {
    return path.empty() ? 0 : Finder(text, path).run();
}

} // namespace tollgate::ui
