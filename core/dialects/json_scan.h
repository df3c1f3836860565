// SPDX-License-Identifier: GPL-3.0-or-later
// Reads JSON where it lies: JsonStructure finds its tokens (and checks UTF-8), a cursor walks them with byte ranges and
// checks the grammar as it goes. Nothing is copied, unescaped or allocated in the steady state; a document whose
// values have all been read or skipped is JSON but for what its escapes say (RFC 8259 §7), which is left to the
// provider: the structural pass is enough to forward by (DESIGN.md §5), and looking at each escape costs more than all
// the rest. One scanner an engine thread; a cursor and its ranges are good until the next scan.
#pragma once

#include "dialects/json_structure.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace tollgate::dialects {

// DESIGN.md §10.3
constexpr int kMaxJsonDepth = 256;

enum class JsonKind : std::uint8_t { Object, Array, String, Number, True, False, Null, None };

// Walks one document. Each value must be read or skipped exactly once; after an error every call says "nothing more".
class JsonCursor {
public:
    JsonCursor() = default; // failed()
    JsonCursor(std::string_view text, std::span<const std::uint32_t> tokens);

    JsonKind kind() const; // of the value the cursor stands on; None after an error or at the end

    // Passes the value whole and gives its text ("\"abc\"" with quotes, "{…}"). Empty after an error.
    std::string_view skip();

    // Between the quotes, still escaped. When the value is no string it is skipped and nothing given.
    std::optional<std::string_view> string();
    // Skips what is not a boolean.
    std::optional<bool> boolean();

    // Steps into the value. When it is of another kind it is skipped and false given.
    // while (cursor.nextMember(key)) { …read or skip the member's value… }
    bool enterObject();
    bool enterArray();
    // `key` without escapes unless it is longer than any name we look for; its bytes live until the next call.
    bool nextMember(std::string_view& key);
    bool nextElement();

    bool atEnd() const { return !m_failed && m_at == m_count && m_depth == 0; }

    bool failed() const { return m_failed; }

    bool tooDeep() const { return m_tooDeep; }

    // Where the value the cursor stands on begins in the text.
    std::size_t offset() const { return m_at < m_count ? m_tokens[m_at] : m_text.size(); }

    // Where the container that was just left ends in the text, its bracket included.
    std::size_t passedTo() const { return m_failed || m_at == 0 ? m_text.size() : m_tokens[m_at - 1] + std::size_t{1}; }

private:
    bool fail();
    bool deeper();

    char charAt(std::uint32_t token) const { return m_text[m_tokens[token]]; }

    std::string_view scalarAt(std::uint32_t token) const;
    bool passString();
    bool passScalar();
    bool passContainer();
    bool passAfterValue(bool inObject, bool& ended);
    bool nextIn(char open, char close);
    std::string_view plainKey(std::string_view raw);

    std::string_view m_text;
    const std::uint32_t* m_tokens = nullptr;
    std::uint32_t m_count = 0;
    std::uint32_t m_at = 0;
    int m_depth = 0;
    bool m_failed = true;
    bool m_tooDeep = false;
    char m_key[48] = {};
};

class JsonScanner {
public:
    // A cursor on the document's root value; failed() when the text cannot be JSON. `text` needs no padding and must
    // live as long as the cursor.
    JsonCursor scan(std::string_view text);

private:
    JsonStructure m_structure;
};

} // namespace tollgate::dialects
