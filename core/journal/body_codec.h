// SPDX-License-Identifier: GPL-3.0-or-later
// Kept texts: cut to size, freed of credentials, compressed with zstd. Packing happens on the writer thread, which owns
// the packer; unpacking anywhere.
#pragma once

#include "record/record.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct ZSTD_CCtx_s;

namespace tollgate::journal {

constexpr std::size_t kMaxBodyBytes = 2 * 1024 * 1024;

struct PackedBodies {
    std::string request_headers; // zstd frames, "" for ""
    std::string request;
    std::string response_headers;
    std::string response;
    bool truncated = false;

    std::size_t size() const {
        return request_headers.size() + request.size() + response_headers.size() + response.size();
    }
};

class BodyPacker {
public:
    BodyPacker();
    ~BodyPacker();
    PackedBodies pack(const record::Bodies& bodies);

private:
    std::string compress(std::string_view text, bool& truncated);

    struct Free {
        void operator()(ZSTD_CCtx_s* context) const;
    };

    std::unique_ptr<ZSTD_CCtx_s, Free> m_context;
    std::string m_buffer;
};

// Nothing when the frame is damaged or says it holds more than we ever keep.
std::optional<std::string> unpack(std::string_view frame);

} // namespace tollgate::journal
