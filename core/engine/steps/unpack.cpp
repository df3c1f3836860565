// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/unpack.h"

#include "net/content_decoder.h"

namespace tollgate::engine {

std::string_view unpack(const net::ResponseHead& head, std::string_view body, std::size_t limit, net::Slab& into) {
    const net::Coding coding = net::codingOf(head.fields);
    if (coding == net::Coding::identity || body.empty()) return body;
    net::DecodeLimits limits;
    limits.max_bytes = limit;
    return net::decodeContent(coding, body, limits, into) == net::DecodeStatus::ok ? into.view() : body;
}

} // namespace tollgate::engine
