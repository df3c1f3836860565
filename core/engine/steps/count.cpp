// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/count.h"

#include "dialects/counting/counting.h"
#include "engine/exchange.h"
#include "engine/steps/attempt.h"
#include "engine/steps/refuse.h"
#include "engine/steps/translate.h"
#include "providers/upstream.h"

namespace tollgate::engine {

namespace {

using dialects::CountWay;

CountWay wayOf(const Target& target) {
    return dialects::countWay(target.upstream->config->dialect, target.upstream->vendor);
}

// llama.cpp and vLLM have it beside /v1, not below.
std::string tokenizePath(std::string_view prefix) {
    while (prefix.ends_with('/')) prefix.remove_suffix(1);
    if (prefix.ends_with("/v1")) prefix.remove_suffix(3);
    return std::string(prefix) + "/tokenize";
}

} // namespace

std::optional<Target> countTarget(const dialects::EndpointMatch& match, const Upstream& upstream) {
    Target target;
    target.upstream = &upstream;
    target.endpoint = Endpoint::CountTokens;
    target.address = upstream.address(upstream.config->dialect);
    if (!target.address) return std::nullopt;
    target.translated = true;
    const CountWay way = wayOf(target);
    target.estimated = way == CountWay::Estimate;
    target.dialect = target.estimated ? match.dialect : dialectOf(way);
    if (way == CountWay::LlamaCpp || way == CountWay::Vllm) {
        target.own_path = tokenizePath(target.address->path_prefix);
    } else if (way == CountWay::Responses) {
        auto path = providers::targetFor(*upstream.config, Dialect::OpenAiResponses, target.address->path_prefix,
                                         {.endpoint = Endpoint::CountTokens, .path = "/responses/input_tokens"});
        target.own_path = path.value_or("");
    }
    return target;
}

std::optional<Target> tokenizerTarget(const dialects::EndpointMatch& match, const Upstream& upstream) {
    const CountWay way = dialects::countWay(upstream.config->dialect, upstream.vendor);
    if (way != CountWay::LlamaCpp && way != CountWay::Vllm) return std::nullopt;
    return countTarget(match, upstream);
}

dialects::conversation::Translated<Translation> translateCount(Exchange& exchange, const Target& target) {
    auto request = conversationOf(exchange);
    if (!request) return request.error();
    const CountWay way = wayOf(target);
    auto written = dialects::countRequest(way, exchange.lane.peeker.scanner(), **request, traitsOf(exchange, target));
    if (!written) return written.error();
    exchange.gemini_method = "countTokens";
    Translation translation;
    translation.body = std::move(written->body);
    return translation; // what was left out is of no account: nothing is answered yet
}

std::string wordCount(Exchange& exchange, const Target& target, std::string_view answer) {
    auto tokens = dialects::readTokenCount(wayOf(target), exchange.lane.peeker.scanner(), answer);
    return tokens ? dialects::writeTokenCount(exchange.match.dialect, *tokens) : std::string();
}

bool doesNotCount(const Exchange& exchange, const AttemptResult& result) {
    if (exchange.match.endpoint != Endpoint::CountTokens || result.not_asked) return false;
    if (exchange.match.kind == dialects::RouteKind::Raw) return false; // handed through whatever it is
    const int status = result.failure->status;
    return status == 404 || status == 405 || status == 501;
}

net::Task<> answerEstimate(Exchange& exchange, const Target& target) {
    record::Request& row = *exchange.row;
    row.outcome = record::Outcome::Ok;
    row.provider = target.upstream->config->id;
    row.served_model = target.model;
    row.flags.set(record::Flag::Estimated);
    row.warnings.emplace_back("estimated:input_tokens");
    exchange.bodies.response.clear(); // of a provider that did not count
    const std::int64_t tokens =
        dialects::estimatedCount(row.facts.input_tokens_estimate, row.facts.messages, row.facts.has_tools);
    AnswerHead head{.status = 200, .content_type = "application/json"};
    head.passed_lines = "x-tollgate-estimated: true\r\n";
    head.cost = Money{};
    co_await answer(exchange, head, dialects::writeTokenCount(exchange.match.dialect, tokens));
}

} // namespace tollgate::engine
