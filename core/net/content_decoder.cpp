// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/content_decoder.h"

#include "base/text.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <climits>
#include <memory>
#include <variant>

namespace tollgate::net {

namespace {

constexpr std::size_t kLeastRoom = 16u << 10;
constexpr std::size_t kMostAStep = 1u << 20; // so that the limits are looked at often enough
constexpr int kMaxZstdWindowLog = 23;        // 8 MiB, what RFC 9659 lets HTTP use

enum class Progress { more, end, broken };

// What is left of the body, and the room for one step of output.
struct Window {
    const unsigned char* in;
    std::size_t in_left;
    unsigned char* out;
    std::size_t out_left;
};

class Inflater {
public:
    explicit Inflater(int windowBits) { m_ready = inflateInit2(&m_stream, windowBits) == Z_OK; }

    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    ~Inflater() { inflateEnd(&m_stream); }

    Progress step(Window& window) {
        if (!m_ready) return Progress::broken;
        const auto in = static_cast<uInt>(std::min<std::size_t>(window.in_left, UINT_MAX));
        m_stream.next_in = const_cast<Bytef*>(window.in); // zlib does not write there
        m_stream.avail_in = in;
        m_stream.next_out = window.out;
        m_stream.avail_out = static_cast<uInt>(window.out_left);
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        window.in += in - m_stream.avail_in;
        window.in_left -= in - m_stream.avail_in;
        window.out_left = m_stream.avail_out;
        if (result == Z_STREAM_END) return Progress::end;
        return result == Z_OK || result == Z_BUF_ERROR ? Progress::more : Progress::broken;
    }

private:
    z_stream m_stream{};
    bool m_ready = false;
};

class BrotliStep {
public:
    Progress step(Window& window) {
        if (!m_state) return Progress::broken;
        const BrotliDecoderResult result = BrotliDecoderDecompressStream(m_state.get(), &window.in_left, &window.in,
                                                                         &window.out_left, &window.out, nullptr);
        if (result == BROTLI_DECODER_RESULT_SUCCESS) return Progress::end;
        return result == BROTLI_DECODER_RESULT_ERROR ? Progress::broken : Progress::more;
    }

private:
    struct Free {
        void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
    };

    std::unique_ptr<BrotliDecoderState, Free> m_state{BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)};
};

class ZstdStep {
public:
    ZstdStep() {
        if (m_stream) ZSTD_DCtx_setParameter(m_stream.get(), ZSTD_d_windowLogMax, kMaxZstdWindowLog);
    }

    Progress step(Window& window) {
        if (!m_stream) return Progress::broken;
        ZSTD_inBuffer in{window.in, window.in_left, 0};
        ZSTD_outBuffer out{window.out, window.out_left, 0};
        const std::size_t result = ZSTD_decompressStream(m_stream.get(), &out, &in);
        window.in += in.pos;
        window.in_left -= in.pos;
        window.out_left -= out.pos;
        if (ZSTD_isError(result)) return Progress::broken;
        return result == 0 ? Progress::end : Progress::more;
    }

private:
    struct Free {
        void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
    };

    std::unique_ptr<ZSTD_DStream, Free> m_stream{ZSTD_createDStream()};
};

bool overLimits(std::uint64_t out, std::uint64_t in, const DecodeLimits& limits) {
    return out > limits.max_bytes || (out > limits.ratio_from && out / limits.max_ratio > in);
}

template <class Decoder>
DecodeStatus run(Decoder& decoder, std::string_view body, const DecodeLimits& limits, Slab& out) {
    Window window{reinterpret_cast<const unsigned char*>(body.data()), body.size(), nullptr, 0};
    while (true) {
        const std::span<char> room = out.room(kLeastRoom);
        if (room.empty()) return DecodeStatus::tooLarge;
        const std::size_t offered = std::min(room.size(), kMostAStep);
        const std::size_t before = window.in_left;
        window.out = reinterpret_cast<unsigned char*>(room.data());
        window.out_left = offered;
        const Progress progress = decoder.step(window);
        const std::size_t made = offered - window.out_left;
        out.commit(made);
        if (progress == Progress::broken) return DecodeStatus::malformed;
        if (overLimits(out.size(), body.size() - window.in_left, limits)) return DecodeStatus::tooLarge;
        if (progress == Progress::end) return window.in_left == 0 ? DecodeStatus::ok : DecodeStatus::malformed;
        if (made == 0 && before == window.in_left) return DecodeStatus::malformed; // cut off
    }
}

// Some senders leave out the zlib wrapper that `deflate` means (RFC 9110 §8.4.1.2).
bool hasZlibHeader(std::string_view body) {
    if (body.size() < 2) return false;
    const auto first = static_cast<unsigned char>(body[0]);
    const auto second = static_cast<unsigned char>(body[1]);
    return (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0;
}

} // namespace

Coding codingOf(std::string_view contentEncoding) {
    const std::string_view name = trimmed(contentEncoding);
    if (name.empty() || equalsIgnoreCase(name, "identity")) return Coding::identity;
    if (equalsIgnoreCase(name, "gzip") || equalsIgnoreCase(name, "x-gzip")) return Coding::gzip;
    if (equalsIgnoreCase(name, "deflate")) return Coding::deflate;
    if (equalsIgnoreCase(name, "br")) return Coding::brotli;
    if (equalsIgnoreCase(name, "zstd")) return Coding::zstd;
    return Coding::unsupported;
}

Coding codingOf(const FieldList& fields) {
    Coding coding = Coding::identity;
    for (const Field& field : fields) {
        if (!equalsIgnoreCase(field.name, "Content-Encoding")) continue;
        if (coding != Coding::identity) return Coding::unsupported;
        coding = codingOf(field.value);
    }
    return coding;
}

DecodeStatus decodeContent(Coding coding, std::string_view body, const DecodeLimits& limits, Slab& out) {
    switch (coding) {
    case Coding::identity:
        if (body.size() > limits.max_bytes || !out.append(body)) return DecodeStatus::tooLarge;
        return DecodeStatus::ok;
    case Coding::gzip: {
        Inflater inflater(16 + MAX_WBITS);
        return run(inflater, body, limits, out);
    }
    case Coding::deflate: {
        Inflater inflater(hasZlibHeader(body) ? MAX_WBITS : -MAX_WBITS);
        return run(inflater, body, limits, out);
    }
    case Coding::brotli: {
        BrotliStep brotli;
        return run(brotli, body, limits, out);
    }
    case Coding::zstd: {
        ZstdStep zstd;
        return run(zstd, body, limits, out);
    }
    case Coding::unsupported: break;
    }
    return DecodeStatus::unsupported;
}

struct ContentStream::Decoder {
    std::variant<Inflater, BrotliStep, ZstdStep> step;
    bool ended = false;
    std::uint64_t in = 0;
    std::uint64_t out = 0;

    // 32: gzip and zlib are told apart by their headers.
    explicit Decoder(Coding coding) : step(std::in_place_type<Inflater>, 32 + MAX_WBITS) {
        if (coding == Coding::brotli) step.emplace<BrotliStep>();
        if (coding == Coding::zstd) step.emplace<ZstdStep>();
    }
};

ContentStream::ContentStream(Coding coding) {
    if (coding != Coding::unsupported && coding != Coding::identity) m_decoder = std::make_unique<Decoder>(coding);
}

ContentStream::~ContentStream() = default;

bool ContentStream::feed(std::string_view bytes, std::string& out, const DecodeLimits& limits) {
    if (!m_decoder) return false;
    Window window{reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0};
    while (true) {
        if (m_decoder->ended) return window.in_left == 0;
        const std::size_t before = out.size();
        out.resize(before + kLeastRoom);
        window.out = reinterpret_cast<unsigned char*>(out.data() + before);
        window.out_left = kLeastRoom;
        const Progress progress = std::visit([&](auto& step) { return step.step(window); }, m_decoder->step);
        const std::size_t made = kLeastRoom - window.out_left;
        out.resize(before + made);
        m_decoder->out += made;
        m_decoder->ended = progress == Progress::end;
        if (progress == Progress::broken) return false;
        if (overLimits(m_decoder->out, m_decoder->in + bytes.size() - window.in_left, limits)) return false;
        if (made < kLeastRoom && window.in_left == 0) break;
        if (made == 0 && !m_decoder->ended) return false; // stands still with bytes left
    }
    m_decoder->in += bytes.size();
    return true;
}

} // namespace tollgate::net
