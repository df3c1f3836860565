// SPDX-License-Identifier: GPL-3.0-or-later
// The head of an answer to the client: status, the provider's headers of an allow-list, our own x-tollgate-… headers
// (DESIGN.md §5), and how the body is framed.
#pragma once

#include "base/money.h"
#include "net/head.h"

#include <optional>
#include <string_view>

namespace tollgate::engine {

struct Exchange;

struct AnswerHead {
    int status = 200;
    std::string_view content_type;
    std::optional<std::size_t> content_length;   // none: chunked, or until the connection ends for HTTP/1.0
    std::string_view content_encoding = {};      // of a body that is passed on as it came
    bool bodiless = false;                       // 204, or an answer to HEAD: the length is only told
    const net::ResponseHead* provider = nullptr; // whose allowed headers are handed on
    std::string_view passed_lines = {};          // … or those of an answer that is gone by now, as lines
    std::optional<Money> cost;
    std::string_view allow; // 405
    int retry_after_s = 0;  // 0: none of ours
};

// Writes into the exchange's scratch buffer.
void writeAnswerHead(Exchange& exchange, const AnswerHead& head);

} // namespace tollgate::engine
