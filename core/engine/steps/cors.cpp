// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/cors.h"

#include "engine/exchange.h"
#include "engine/steps/refuse.h"
#include "net/head_writer.h"

namespace tollgate::engine {

namespace {

// How long a browser may go without asking again; Firefox and Chrome cut it to their own limits.
constexpr std::uint64_t kMaxAgeSeconds = 600;

} // namespace

bool isPreflight(const Exchange& exchange) {
    const net::RequestHead& head = exchange.client.head();
    return head.method == "OPTIONS" && head.fields.has("access-control-request-method") &&
           exchange.snapshot->hosts.isAllowedOrigin(head.find("origin"));
}

net::Task<> answerPreflight(Exchange& exchange) {
    co_await exchange.client.readBody(0);
    co_await answer(exchange, {.status = 200}, {});
}

void writeCors(const Exchange& exchange, net::HeadWriter& head) {
    const net::RequestHead& asked = exchange.client.head();
    const std::string_view origin = asked.find("origin");
    head.field("vary", "origin");
    if (!exchange.snapshot->hosts.isAllowedOrigin(origin)) return;
    head.field("access-control-allow-origin", origin);
    head.field("access-control-expose-headers", "*");
    if (!isPreflight(exchange)) return;
    head.field("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE");
    // Named one by one: `*` does not stand for `authorization`.
    if (auto headers = asked.find("access-control-request-headers"); !headers.empty())
        head.field("access-control-allow-headers", headers);
    head.field("access-control-max-age", kMaxAgeSeconds);
}

} // namespace tollgate::engine
