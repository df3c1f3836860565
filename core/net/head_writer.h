// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the head of a request or response from scratch into a buffer that its owner keeps. No field or target that
// could end a line gets in, so nothing can be injected (reliability.md §1.5). Whoever writes owns it; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tollgate::net {

class HeadWriter {
public:
    explicit HeadWriter(std::string& out) : m_out(out) { m_out.clear(); } // keeps its capacity

    void status(int code); // "HTTP/1.1 200 OK"
    // False: method or target hold what they must not; nothing was written.
    [[nodiscard]] bool request(std::string_view method, std::string_view target);

    // False: the name is no token or the value holds a control character; the field was left out.
    bool field(std::string_view name, std::string_view value);
    void field(std::string_view name, std::uint64_t value);

    void end() { m_out += "\r\n"; } // the empty line

    std::size_t leftOut() const { return m_leftOut; }

private:
    std::string& m_out;
    std::size_t m_leftOut = 0;
};

// "Not Found"; "Unknown" for a code without a name.
std::string_view reasonPhrase(int status);

} // namespace tollgate::net
