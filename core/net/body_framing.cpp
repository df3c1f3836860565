// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/body_framing.h"

#include <algorithm>

namespace tollgate::net {

BodyFraming BodyFraming::ofResponse(const ResponseHead& head, bool toHead) {
    BodyFraming framing;
    if (toHead || head.status < 200 || head.status == 204 || head.status == 304) return framing;
    if (head.chunked) {
        framing.m_kind = Kind::chunked;
    } else if (head.content_length) {
        framing.m_kind = Kind::length;
        framing.m_left = *head.content_length;
    } else {
        framing.m_kind = Kind::untilClose;
    }
    framing.m_done = framing.m_kind == Kind::length && framing.m_left == 0;
    return framing;
}

BodyFraming::Step BodyFraming::next(std::string_view input) {
    if (m_done || failed()) return {};
    if (m_kind == Kind::untilClose) return {input, input.size()};
    if (m_kind == Kind::chunked) {
        const Step step = m_chunks.next(input);
        m_done = m_chunks.done();
        return step;
    }
    const std::size_t run = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, input.size()));
    m_left -= run;
    m_done = m_left == 0;
    return {input.substr(0, run), run};
}

bool BodyFraming::onEndOfConnection() {
    if (m_kind == Kind::untilClose) m_done = true;
    return m_done;
}

} // namespace tollgate::net
