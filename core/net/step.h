// SPDX-License-Identifier: GPL-3.0-or-later
// What one non-blocking try on a socket came to, plain or under TLS. A value.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tollgate::net {

enum class Step : std::uint8_t {
    Done,      // some bytes, or the handshake is complete
    WantRead,  // nothing now: try again when the socket is readable
    WantWrite, // … writable
    End,       // the peer ended its side properly
    Broken     // reset, cut or garbage
};

struct StepResult {
    Step step = Step::Done;
    std::size_t bytes = 0;
};

} // namespace tollgate::net
