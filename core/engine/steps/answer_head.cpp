// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/answer_head.h"

#include "dialects/forward_headers.h"
#include "engine/exchange.h"
#include "engine/steps/cors.h"
#include "net/head_writer.h"

#include <charconv>

namespace tollgate::engine {

namespace {

constexpr std::size_t kLongestWarnings = 1024; // protocols.md §6.14

void writeOurs(const Exchange& exchange, const AnswerHead& answer, net::HeadWriter& head) {
    const record::Request& row = *exchange.row;
    auto id = row.id.text();
    head.field("x-tollgate-request-id", std::string_view(id.data(), id.size()));
    if (!row.provider.empty()) head.field("x-tollgate-provider", row.provider);
    if (!row.served_model.empty()) head.field("x-tollgate-model", row.served_model);
    if (!row.route.empty()) head.field("x-tollgate-route", row.route);
    if (!row.attempts.empty()) head.field("x-tollgate-attempts", row.attempts.size());
    if (answer.cost) head.field("x-tollgate-cost-usd", toDollars(*answer.cost));
    if (row.warnings.empty()) return;
    std::string warnings;
    std::size_t told = 0;
    for (const std::string& warning : row.warnings) {
        if (warnings.size() + warning.size() + 1 > kLongestWarnings) break;
        warnings += (warnings.empty() ? "" : ",") + warning;
        ++told;
    }
    if (told < row.warnings.size()) warnings += ",more:" + std::to_string(row.warnings.size() - told);
    head.field("x-tollgate-warnings", warnings);
}

void writeFraming(Exchange& exchange, const AnswerHead& answer, net::HeadWriter& head) {
    bool oldClient = exchange.client.head().version == 10;
    if (answer.content_length) {
        head.field("content-length", *answer.content_length);
    } else if (answer.bodiless) {
        // Nothing follows, whoever asked.
    } else if (oldClient) {
        exchange.client.refuseKeepAlive(); // the end of the connection is the end of the body
    } else {
        head.field("transfer-encoding", "chunked");
    }
    if (exchange.lane.shared.stopping.load(std::memory_order_relaxed)) exchange.client.refuseKeepAlive();
    if (!exchange.client.keepAlive()) {
        head.field("connection", "close");
    } else if (oldClient) {
        head.field("connection", "keep-alive");
    }
}

} // namespace

void writeAnswerHead(Exchange& exchange, const AnswerHead& answer) {
    net::HeadWriter head(exchange.scratch.answer_head);
    head.status(answer.status);
    if (!answer.content_type.empty()) head.field("content-type", answer.content_type);
    if (!answer.content_encoding.empty()) head.field("content-encoding", answer.content_encoding);
    if (answer.provider)
        for (const net::Field& field : answer.provider->fields)
            if (dialects::forwardsToClient(field.name)) head.field(field.name, field.value);
    exchange.scratch.answer_head += answer.passed_lines;
    if (answer.retry_after_s > 0 && !(answer.provider && answer.provider->fields.has("retry-after")))
        head.field("retry-after", static_cast<std::uint64_t>(answer.retry_after_s));
    if (!answer.allow.empty()) head.field("allow", answer.allow);
    if (exchange.snapshot->hosts.listsOrigins()) writeCors(exchange, head);
    writeOurs(exchange, answer, head);
    writeFraming(exchange, answer, head);
    head.end();
}

} // namespace tollgate::engine
