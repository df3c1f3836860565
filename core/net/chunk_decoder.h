// SPDX-License-Identifier: GPL-3.0-or-later
// Takes chunked transfer coding apart, strictly (RFC 9112 §7.1): only CR LF ends a line, extensions are skipped up to
// 256 bytes, trailers up to 4 KiB and dropped (reliability.md §1.5). Sans I/O, a value; the data stays where it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tollgate::net {

class ChunkDecoder {
public:
    static constexpr std::size_t kMaxExtensionBytes = 256;
    static constexpr std::size_t kMaxTrailerBytes = 4096;

    struct Step {
        std::string_view data;    // the next run of body bytes, inside the input; may be empty
        std::size_t consumed = 0; // bytes of the input that are dealt with, `data` included
    };

    // Takes from the front of `input` up to the end of one run of data. All of `input` is consumed unless a run of
    // data, the end of the body or an error came first: call again with the rest while there is some.
    Step next(std::string_view input);

    bool done() const { return m_state == State::done; }

    bool failed() const { return m_state == State::failed; }

    const char* problem() const { return m_problem; } // in a few words, when failed()

private:
    enum class State {
        size,
        sizeOrExtension,
        extension,
        sizeLineFeed,
        data,
        dataReturn,
        dataLineFeed,
        trailerStart,
        trailer,
        trailerLineFeed,
        endLineFeed,
        done,
        failed
    };

    void line(unsigned char byte);
    void sizeDigit(unsigned char byte);
    void trailerByte(unsigned char byte);
    void expect(unsigned char byte, unsigned char wanted, State then);
    void fail(const char* problem);

    State m_state = State::size;
    std::uint64_t m_left = 0; // of this chunk's data
    std::size_t m_digits = 0;
    std::size_t m_extension = 0; // bytes of this chunk's extension
    std::size_t m_trailers = 0;
    const char* m_problem = nullptr;
};

} // namespace tollgate::net
