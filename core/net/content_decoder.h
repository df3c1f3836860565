// SPDX-License-Identifier: GPL-3.0-or-later
// Unpacks compressed bodies (Content-Encoding) without ever unpacking a bomb: an absolute limit, and a limit to how
// much more comes out than went in. No I/O; the calling thread does the work.
#pragma once

#include "net/head.h"
#include "net/slab.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tollgate::net {

enum class Coding { identity, gzip, deflate, brotli, zstd, unsupported };

// What Content-Encoding says. Chained codings ("gzip, br", or two such fields) are unsupported (415).
Coding codingOf(std::string_view contentEncoding);
Coding codingOf(const FieldList& fields);

struct DecodeLimits {
    std::uint64_t max_bytes = 64u << 20;
    std::uint64_t max_ratio = 100; // once more than `ratio_from` bytes have come out
    std::uint64_t ratio_from = 1u << 20;
};

enum class DecodeStatus {
    ok,
    unsupported, // 415
    malformed,   // 400: broken, cut off, or followed by something else
    tooLarge     // 413: over a limit, or no memory
};

// Appends what comes out to `out`, an empty slab with its pool; it is padded as every slab is.
DecodeStatus decodeContent(Coding coding, std::string_view body, const DecodeLimits& limits, Slab& out);

// The same piece by piece, for streams: what goes in comes out at once as far as it can be understood.
class ContentStream {
public:
    explicit ContentStream(Coding coding);
    ~ContentStream();
    ContentStream(const ContentStream&) = delete;
    ContentStream& operator=(const ContentStream&) = delete;

    // Appends to `out`. False: malformed, or over a limit.
    bool feed(std::string_view bytes, std::string& out, const DecodeLimits& limits);

private:
    struct Decoder;
    std::unique_ptr<Decoder> m_decoder;
};

} // namespace tollgate::net
