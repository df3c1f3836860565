// SPDX-License-Identifier: GPL-3.0-or-later
// The bounded part of a text that is looked at: what stands at its beginning and at its end, where people put what they
// want done. A view for plain text; for the inside of a JSON string, unescaped into memory of its own (no allocation).
#pragma once

#include "classify/prompt.h"

#include <array>
#include <string_view>

namespace tollgate::classify {

class Excerpt {
public:
    static constexpr std::size_t kHead = 2048; // bytes
    static constexpr std::size_t kTail = 1024;

    Excerpt(std::string_view text, TextForm form);
    Excerpt(const Excerpt&) = delete;
    Excerpt& operator=(const Excerpt&) = delete;

    std::string_view head() const { return m_head; }

    // Empty when the head is the whole text.
    std::string_view tail() const { return m_tail; }

private:
    std::string_view m_head;
    std::string_view m_tail;
    std::array<char, kHead + kTail> m_unescaped; // set only as far as the views reach
};

} // namespace tollgate::classify
