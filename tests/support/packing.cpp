// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/packing.h"

#include <QtGlobal>

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

namespace tollgate::test {

namespace {

std::string zlibbed(std::string_view text, int windowBits) {
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, windowBits, 9, Z_DEFAULT_STRATEGY) != Z_OK) qFatal("deflate");
    std::string out(deflateBound(&stream, static_cast<uLong>(text.size())) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data())); // zlib does not write there
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) qFatal("deflate");
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

std::string gzipped(std::string_view text) {
    return zlibbed(text, 16 + MAX_WBITS);
}

std::string deflated(std::string_view text) {
    return zlibbed(text, MAX_WBITS);
}

std::string rawDeflated(std::string_view text) {
    return zlibbed(text, -MAX_WBITS);
}

std::string brotlied(std::string_view text) {
    std::size_t size = BrotliEncoderMaxCompressedSize(text.size()) + 64;
    std::string out(size, '\0');
    if (!BrotliEncoderCompress(5, 22, BROTLI_MODE_GENERIC, text.size(),
                               reinterpret_cast<const std::uint8_t*>(text.data()), &size,
                               reinterpret_cast<std::uint8_t*>(out.data())))
        qFatal("brotli");
    out.resize(size);
    return out;
}

std::string zstandard(std::string_view text, int windowLog) {
    ZSTD_CCtx* context = ZSTD_createCCtx();
    if (windowLog) ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog);
    ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
    std::string out(ZSTD_compressBound(text.size()), '\0');
    ZSTD_outBuffer to{out.data(), out.size(), 0};
    ZSTD_inBuffer from{text.data(), text.size(), 0};
    if (ZSTD_compressStream2(context, &to, &from, ZSTD_e_end) != 0) qFatal("zstd");
    ZSTD_freeCCtx(context);
    out.resize(to.pos);
    return out;
}

std::string packed(std::string_view coding, std::string_view text) {
    if (coding == "gzip") return gzipped(text);
    if (coding == "deflate") return deflated(text);
    if (coding == "br") return brotlied(text);
    if (coding == "zstd") return zstandard(text);
    return std::string(text);
}

} // namespace tollgate::test
