// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/body_codec.h"

#include "base/text.h"
#include "dialects/scrub.h"

#include <zstd.h>

namespace tollgate::journal {

namespace {

// The texts are looked at a few times at most; the writer's time counts more than bytes. What is short would win little
// and cost most, in tables: it is kept as it is, in a frame all the same.
int levelFor(std::size_t bytes) {
    constexpr std::size_t kShort = 512, kUsual = 16 << 10;
    return bytes < kShort ? -50 : bytes < kUsual ? -1 : 1;
}

} // namespace

void BodyPacker::Free::operator()(ZSTD_CCtx_s* context) const {
    ZSTD_freeCCtx(context);
}

BodyPacker::BodyPacker() : m_context(ZSTD_createCCtx()) {}

BodyPacker::~BodyPacker() = default;

PackedBodies BodyPacker::pack(const record::Bodies& bodies) {
    PackedBodies packed;
    packed.request_headers = compress(bodies.request_headers, packed.truncated);
    packed.request = compress(bodies.request, packed.truncated);
    packed.response_headers = compress(bodies.response_headers, packed.truncated);
    packed.response = compress(bodies.response, packed.truncated);
    return packed;
}

std::string BodyPacker::compress(std::string_view text, bool& truncated) {
    if (text.empty()) return {};
    if (text.size() > kMaxBodyBytes) {
        text = utf8Prefix(text, kMaxBodyBytes);
        truncated = true;
    }
    std::string scrubbed;
    if (dialects::holdsCredential(text)) {
        scrubbed = dialects::scrubbed(text);
        text = scrubbed;
    }
    m_buffer.resize(ZSTD_compressBound(text.size()));
    std::size_t size = ZSTD_compressCCtx(m_context.get(), m_buffer.data(), m_buffer.size(), text.data(), text.size(),
                                         levelFor(text.size()));
    if (ZSTD_isError(size) != 0) {
        truncated = true;
        return {};
    }
    return m_buffer.substr(0, size);
}

std::optional<std::string> unpack(std::string_view frame) {
    if (frame.empty()) return std::string();
    unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMaxBodyBytes) return std::nullopt;
    std::string text(static_cast<std::size_t>(size), '\0');
    std::size_t got = ZSTD_decompress(text.data(), text.size(), frame.data(), frame.size());
    if (ZSTD_isError(got) != 0 || got != text.size()) return std::nullopt;
    return text;
}

} // namespace tollgate::journal
