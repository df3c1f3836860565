// SPDX-License-Identifier: GPL-3.0-or-later
// From the bytes of a head to its views: Beast's parser, fed the head only, filling our views; no Beast container, no
// copy. Requests pass the guard first (request_guard.h). Pure functions over bytes; any thread.
#pragma once

#include "net/head.h"

#include <cstddef>
#include <string_view>

namespace tollgate::net {

struct HeadScan {
    enum class State {
        complete, // `end` bytes are the head, its empty line included
        more,     // scan on from `end` when there is more
        bad       // a line that does not end in CR LF: no head can come of it
    };
    State state = State::more;
    std::size_t end = 0;
};

// Where the head at the front of `bytes` ends; `from` is the `end` of the scan before. Looks at each byte once.
HeadScan scanHead(std::string_view bytes, std::size_t from = 0);

// Method and path of a head that need not be complete or right, for whoever words its refusal; empty when they cannot
// be told for sure.
struct RequestLine {
    std::string_view method;
    std::string_view path;
};

RequestLine requestLineOf(std::string_view bytes);

// How many bytes of empty lines stand before the request line (RFC 9112 §2.2 asks servers to overlook them).
std::size_t leadingEmptyLines(std::string_view bytes);

// `bytes` is one complete head. False: not HTTP/1.x, which after the guard does not happen.
bool parseRequestHead(std::string_view bytes, RequestHead& head);

// nullptr, or what is wrong with it in a few words ("malformed header", "unknown transfer coding"). Refused besides
// what Beast refuses: status outside 100–599, folded lines, a transfer coding other than exactly `chunked`, more fields
// than kMaxFields (reliability.md §4.1).
const char* parseResponseHead(std::string_view bytes, ResponseHead& head);

} // namespace tollgate::net
