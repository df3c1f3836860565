// SPDX-License-Identifier: GPL-3.0-or-later
// How long a client may take and how much it may make us keep (reliability.md §1.5). A value; any thread.
#pragma once

#include <chrono>
#include <cstddef>

namespace tollgate::net {

struct ClientLimits {
    std::chrono::milliseconds head{10'000};            // from a head's first byte to its end; a TLS handshake too
    std::chrono::milliseconds keep_alive_idle{75'000}; // waiting for the next request
    std::chrono::milliseconds body_idle{30'000};       // without any byte of the body
    std::chrono::milliseconds body_grace{10'000};      // from a body's first wait on; after it `body_rate` is asked for
    std::size_t body_rate = 1024;                      // bytes a second, on average; less is a client that holds on
    std::chrono::milliseconds write_stall{60'000};     // without the client taking any byte
    std::chrono::milliseconds stream_silence{15'000};  // a translated stream gets a sign of life (protocols.md §6.12)
    std::chrono::milliseconds drain{100};              // listening on after an early end, so that the answer is read
    std::size_t pipelined_bytes = 64u << 10;           // kept of requests sent ahead; the rest waits in the kernel
    std::size_t lane_bytes = 512u << 20;               // of buffers a thread may lend before large bodies are refused
};

} // namespace tollgate::net
