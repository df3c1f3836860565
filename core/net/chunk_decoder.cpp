// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/chunk_decoder.h"

#include <algorithm>

namespace tollgate::net {

namespace {

constexpr std::size_t kMaxSizeDigits = 15; // 60 bits: no overflow, and no honest chunk is larger

int hexDigit(unsigned char byte) {
    if (byte >= '0' && byte <= '9') return byte - '0';
    if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
    return -1;
}

bool isControl(unsigned char byte) {
    return (byte < 0x20 && byte != '\t') || byte == 0x7f;
}

} // namespace

ChunkDecoder::Step ChunkDecoder::next(std::string_view input) {
    Step step;
    while (step.consumed < input.size() && !done() && !failed()) {
        if (m_state != State::data) {
            line(static_cast<unsigned char>(input[step.consumed]));
            if (!failed()) ++step.consumed;
            continue;
        }
        const std::size_t run = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, input.size() - step.consumed));
        step.data = input.substr(step.consumed, run);
        step.consumed += run;
        m_left -= run;
        if (m_left == 0) m_state = State::dataReturn;
        return step;
    }
    return step;
}

// One byte of everything that is not data.
void ChunkDecoder::line(unsigned char byte) {
    switch (m_state) {
    case State::size:
    case State::sizeOrExtension: sizeDigit(byte); break;
    case State::extension:
        if (byte == '\r')
            m_state = State::sizeLineFeed;
        else if (isControl(byte))
            fail("control character in a chunk extension");
        else if (++m_extension > kMaxExtensionBytes)
            fail("chunk extension too long");
        break;
    case State::sizeLineFeed: expect(byte, '\n', m_left ? State::data : State::trailerStart); break;
    case State::dataReturn: expect(byte, '\r', State::dataLineFeed); break;
    case State::dataLineFeed:
        m_digits = m_extension = 0;
        expect(byte, '\n', State::size);
        break;
    case State::endLineFeed: expect(byte, '\n', State::done); break;
    case State::trailerLineFeed: expect(byte, '\n', State::trailerStart); break;
    case State::trailerStart:
    case State::trailer: trailerByte(byte); break;
    case State::data:
    case State::done:
    case State::failed: break;
    }
}

void ChunkDecoder::sizeDigit(unsigned char byte) {
    const int digit = hexDigit(byte);
    if (digit >= 0 && m_state == State::size) {
        if (++m_digits > kMaxSizeDigits) return fail("chunk size too large");
        m_left = m_left * 16 + static_cast<unsigned>(digit);
        return;
    }
    if (m_digits == 0) return fail("malformed chunk size");
    if (byte == '\r' && m_state == State::size)
        m_state = State::sizeLineFeed;
    else if (byte == ';')
        m_state = State::extension;
    else if (byte == ' ' || byte == '\t') { // allowed only before an extension (RFC 9112 §7.1.1)
        m_state = State::sizeOrExtension;
        if (++m_extension > kMaxExtensionBytes) fail("chunk extension too long");
    } else
        fail("malformed chunk size");
}

void ChunkDecoder::trailerByte(unsigned char byte) {
    if (byte == '\r') {
        m_state = m_state == State::trailerStart ? State::endLineFeed : State::trailerLineFeed;
        return;
    }
    if (isControl(byte)) return fail("control character in a trailer");
    if (++m_trailers > kMaxTrailerBytes) return fail("trailers too long");
    m_state = State::trailer;
}

void ChunkDecoder::expect(unsigned char byte, unsigned char wanted, State then) {
    if (byte == wanted)
        m_state = then;
    else
        fail("malformed chunk line");
}

void ChunkDecoder::fail(const char* problem) {
    m_state = State::failed;
    m_problem = problem;
}

} // namespace tollgate::net
