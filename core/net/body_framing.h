// SPDX-License-Identifier: GPL-3.0-or-later
// Where a response's body ends: by Content-Length, by chunks, by the end of the connection, or there is none. Hands the
// body's bytes out as views into what was read. Sans I/O, a value; whoever reads the connection owns it.
#pragma once

#include "net/chunk_decoder.h"
#include "net/head.h"

#include <cstdint>
#include <string_view>

namespace tollgate::net {

class BodyFraming {
public:
    enum class Kind { none, length, chunked, untilClose };

    BodyFraming() = default; // no body: complete at once
    // `toHead`: the request was HEAD. 1xx, 204 and 304 have no body whatever their fields say (RFC 9112 §6.3).
    static BodyFraming ofResponse(const ResponseHead& head, bool toHead);

    using Step = ChunkDecoder::Step;
    // As ChunkDecoder::next. Bytes behind the end of the body are not consumed: on a response they mean that the
    // connection must not be used again.
    Step next(std::string_view input);

    // The peer closed. True when that is a proper end of this body.
    bool onEndOfConnection();

    Kind kind() const { return m_kind; }

    bool done() const { return m_done; }

    bool failed() const { return m_chunks.failed(); }

    const char* problem() const { return m_chunks.problem(); }

    std::uint64_t left() const { return m_left; } // Kind::length: bytes still to come

private:
    Kind m_kind = Kind::none;
    bool m_done = true;
    std::uint64_t m_left = 0;
    ChunkDecoder m_chunks;
};

} // namespace tollgate::net
