// SPDX-License-Identifier: GPL-3.0-or-later
// What a browser must be told before a page of a listed origin (`listen.allowed_origins`) may call and read answers.
// Nobody else gets a word of it, credentials and `*` never (reliability.md §1.1).
#pragma once

#include "net/asio.h"

namespace tollgate::net {
class HeadWriter;
}

namespace tollgate::engine {

struct Exchange;

// A browser's question ahead of a call, from a listed origin. It carries no key.
bool isPreflight(const Exchange& exchange);
net::Task<> answerPreflight(Exchange& exchange);

// Lines for an answer; none unless a listed origin asked.
void writeCors(const Exchange& exchange, net::HeadWriter& head);

} // namespace tollgate::engine
