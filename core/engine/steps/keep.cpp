// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/keep.h"

#include "base/text.h"
#include "dialects/forward_headers.h"
#include "engine/exchange.h"

#include <algorithm>
#include <array>

namespace tollgate::engine {

namespace {

bool isCredential(std::string_view name) {
    constexpr std::array<std::string_view, 4> names{"authorization", "x-api-key", "api-key", "x-goog-api-key"};
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view known) { return equalsIgnoreCase(known, name); });
}

bool isShown(std::string_view name) {
    constexpr std::array<std::string_view, 6> names{"host",           "accept",           "content-type",
                                                    "content-length", "content-encoding", "expect"};
    bool listed =
        std::any_of(names.begin(), names.end(), [&](std::string_view known) { return equalsIgnoreCase(known, name); });
    return listed || dialects::forwardsToProvider(name) ||
           (name.size() > 11 && equalsIgnoreCase(name.substr(0, 11), "x-tollgate-"));
}

void appendLine(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(": ").append(value).append("\n");
}

} // namespace

void keepRequest(Exchange& exchange) {
    record::Bodies& bodies = exchange.bodies;
    for (const net::Field& field : exchange.client.head().fields) {
        if (isCredential(field.name)) {
            appendLine(bodies.request_headers, field.name,
                       "…" + std::string(field.value.substr(field.value.size() -
                                                            std::min<std::size_t>(4, field.value.size() / 4))));
        } else if (isShown(field.name)) {
            appendLine(bodies.request_headers, field.name, field.value);
        }
    }
    if (exchange.body_kind != BodyKind::Json) {
        bodies.request = "(" + std::to_string(exchange.body.size()) + " bytes that are no text)";
        return;
    }
    bodies.request = utf8Prefix(exchange.body, kLongestKeptText);
    if (exchange.body.size() > kLongestKeptText) exchange.row->flags.set(record::Flag::BodyTruncated);
}

void keepResponseHead(Exchange& exchange, const net::ResponseHead& head) {
    if (!exchange.keep_bodies) return;
    exchange.bodies.response_headers.clear();
    for (const net::Field& field : head.fields)
        if (dialects::forwardsToClient(field.name) || equalsIgnoreCase(field.name, "content-type"))
            appendLine(exchange.bodies.response_headers, field.name, field.value);
}

void keepResponse(Exchange& exchange, std::string_view bytes) {
    if (!exchange.keep_bodies) return;
    std::string& kept = exchange.bodies.response;
    std::size_t room = kLongestKeptText - std::min(kLongestKeptText, kept.size());
    kept += bytes.size() <= room ? bytes : utf8Prefix(bytes, room);
    if (bytes.size() > room) exchange.row->flags.set(record::Flag::BodyTruncated);
}

} // namespace tollgate::engine
