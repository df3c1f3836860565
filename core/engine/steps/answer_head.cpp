// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/answer_head.h"

#include "dialects/forward_headers.h"
#include "dialects/percent.h"
#include "engine/exchange.h"
#include "engine/steps/cors.h"
#include "engine/steps/limit_headers.h"
#include "net/head_writer.h"

#include <string>
#include <vector>

namespace tollgate::engine {

namespace {

constexpr std::size_t kLongestWarnings = 1024; // protocols.md §6.14

// Codes hold names of the client's: what could end the line or stand between codes is percent-encoded.
std::string headerSafe(std::string_view code) {
    std::string safe;
    for (const char& c : code) {
        if (c > ' ' && c < '\x7f' && c != ',') {
            safe += c;
        } else {
            dialects::appendPercentEncoded(safe, {&c, 1});
        }
    }
    return safe;
}

std::string toldWarnings(const std::vector<std::string>& all) {
    std::string told;
    std::size_t count = 0;
    for (const std::string& warning : all) {
        const std::string code = headerSafe(warning);
        if (told.size() + code.size() + 1 > kLongestWarnings) break;
        told += (told.empty() ? "" : ",") + code;
        ++count;
    }
    if (count == all.size()) return told;
    return told + (told.empty() ? "more:" : ",more:") + std::to_string(all.size() - count);
}

bool forwards(const Exchange& exchange, std::string_view name) {
    return dialects::forwardsToClient(name) && !(exchange.told_limits && tellsLimits(name));
}

void writeOurs(const Exchange& exchange, const AnswerHead& answer, net::HeadWriter& head) {
    const record::Request& row = *exchange.row;
    auto id = row.id.text();
    head.field("x-tollgate-request-id", std::string_view(id.data(), id.size()));
    if (!row.provider.empty()) head.field("x-tollgate-provider", row.provider);
    if (!row.served_model.empty()) head.field("x-tollgate-model", row.served_model);
    if (!row.route.empty()) head.field("x-tollgate-route", row.route);
    if (!row.attempts.empty()) head.field("x-tollgate-attempts", row.attempts.size());
    if (answer.cost) head.field("x-tollgate-cost-usd", toDollars(*answer.cost));
    writeLimits(exchange, head);
    if (!row.warnings.empty()) head.field("x-tollgate-warnings", toldWarnings(row.warnings));
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
            if (forwards(exchange, field.name)) head.field(field.name, field.value);
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
