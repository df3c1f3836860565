// SPDX-License-Identifier: GPL-3.0-or-later
// A key or password in memory: moves but never copies by accident, has no way to a stream or a log, is wiped when it
// goes (DESIGN.md §10.4). `reveal()` is the only way to the text and is meant to be searched for in reviews.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tollgate {

class Secret {
public:
    Secret() = default;

    explicit Secret(std::string_view text) : m_text(text) {}

    Secret(Secret&& other) noexcept { swap(other); }

    Secret& operator=(Secret&& other) noexcept {
        Secret gone(std::move(other));
        swap(gone);
        return *this;
    }

    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    ~Secret() { wipe(m_text); }

    Secret clone() const { return Secret(m_text); }

    std::string_view reveal() const { return m_text; }

    bool empty() const { return m_text.empty(); }

    // Overwrites a buffer that held a secret so that the compiler cannot leave it out, then empties it.
    static void wipe(std::string& text);
    // Takes over the text and wipes the source.
    static Secret take(std::string& text);

private:
    void swap(Secret& other) noexcept { m_text.swap(other.m_text); }

    std::string m_text;
};

// "sk-ant-…c4Qw": kind prefix, ellipsis, last four; "…" alone for texts too short to tell anything of.
std::string hintOf(const Secret& secret);

// Compares in time that depends only on the lengths.
bool equalConstantTime(std::string_view a, std::string_view b);

} // namespace tollgate
