// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a request as they are kept for people (record::Bodies): headers by an allow-list, credentials as hints.
#pragma once

#include <string_view>

namespace tollgate::net {
struct ResponseHead;
}

namespace tollgate::engine {

struct Exchange;

// More of a text is not kept.
constexpr std::size_t kLongestKeptText = 2u << 20;

void keepRequest(Exchange& exchange);
void keepResponseHead(Exchange& exchange, const net::ResponseHead& head);
// Appends to the kept answer.
void keepResponse(Exchange& exchange, std::string_view bytes);

} // namespace tollgate::engine
