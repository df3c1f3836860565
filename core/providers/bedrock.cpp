// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/bedrock.h"

#include "base/text.h"
#include "dialects/anthropic/hosted_request.h"
#include "dialects/bedrock/converse.h"
#include "dialects/bedrock/invoke_stream.h"
#include "dialects/conversation/media.h"
#include "dialects/json_read.h"
#include "dialects/json_writer.h"
#include "dialects/percent.h"
#include "providers/sigv4.h"

#include <algorithm>

namespace tollgate::providers {

namespace {

constexpr std::string_view kVersion = "bedrock-2023-05-31";
constexpr std::string_view kService = "bedrock";
constexpr std::string_view kEventStream = "application/vnd.amazon.eventstream";
constexpr std::string_view kHostBegin = "bedrock-runtime.";

bool isClaude(std::string_view model) {
    return model.find("claude") != std::string_view::npos;
}

std::string_view regionOf(const CloudCall& call) {
    auto region = call.provider.params.find("region");
    if (region != call.provider.params.end() && !region->second.empty()) return region->second;
    // An address of one's own that names it: "bedrock-runtime.eu-west-1.amazonaws.com".
    if (!call.host.starts_with(kHostBegin)) return {};
    std::string_view rest = call.host.substr(kHostBegin.size());
    return rest.substr(0, rest.find('.'));
}

std::string targetOf(const CloudCall& call, std::string_view operation) {
    std::string target(call.prefix);
    target += "/model/";
    dialects::appendPercentEncoded(target, call.model);
    return target.append("/").append(operation);
}

Error unreadable() {
    return Error{"The request is no JSON object."};
}

// CountTokens wants the invoke body as base64.
std::string countBody(std::string_view invokeBody) {
    std::string out;
    dialects::JsonWriter json(out);
    json.beginObject();
    json.key("input").beginObject();
    json.key("invokeModel").beginObject();
    json.member("body", dialects::conversation::encodedBase64(invokeBody));
    json.endObject();
    json.endObject();
    json.endObject();
    return out;
}

// Of the models spoken to by Converse; not among the tools, nor with a time of one's own.
bool takesCachePoints(std::string_view model) {
    return model.find("amazon.nova") != std::string_view::npos;
}

Result<CloudRequest> converse(dialects::JsonScanner& scanner, const CloudCall& call) {
    if (call.endpoint == Endpoint::CountTokens) return Error{"Bedrock counts the tokens of Claude models only."};
    auto worded = dialects::bedrock::converseRequest(scanner, call.body, takesCachePoints(call.model));
    if (!worded.problem.empty()) return Error{std::move(worded.problem)};
    CloudRequest request;
    request.target = targetOf(call, call.stream ? "converse-stream" : "converse");
    request.body = std::move(worded.body);
    request.warnings = std::move(worded.warnings);
    return request;
}

Result<CloudRequest> word(dialects::JsonScanner& scanner, const CloudCall& call) {
    if (!isClaude(call.model)) return converse(scanner, call);
    CloudRequest request;
    auto hosted = dialects::hostedRequest(scanner, call.body, {kVersion, false}, call.betas);
    if (!hosted) return unreadable();
    request.warnings = std::move(hosted->warnings);
    request.body = std::move(hosted->body);
    if (call.endpoint == Endpoint::CountTokens) {
        request.target = targetOf(call, "count-tokens");
        request.body = countBody(request.body);
    } else {
        request.target = targetOf(call, call.stream ? "invoke-with-response-stream" : "invoke");
    }
    return request;
}

Result<CloudRequest> rawRequest(const CloudCall& call) {
    CloudRequest request;
    request.target = call.raw;
    request.body = call.body;
    return request;
}

std::optional<std::string> countAnswer(dialects::JsonScanner& scanner, std::string_view body) {
    std::optional<std::int64_t> count;
    dialects::JsonCursor cursor = scanner.scan(body);
    if (!cursor.enterObject()) return std::nullopt;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "inputTokens") {
            count = dialects::wholeNumber(cursor);
        } else {
            cursor.skip();
        }
    }
    if (!count) return std::nullopt;
    return "{\"input_tokens\":" + std::to_string(*count) + "}";
}

class Bedrock final : public Cloud {
public:
    Dialect dialectOf(std::string_view) const override { return Dialect::Anthropic; }

    Result<KeyUse> useOf(std::string_view key) const override {
        if (awsCredentials(key)) return KeyUse::Signs;
        const bool half = key.starts_with("AKIA") || key.starts_with("ASIA") || key.find(':') != std::string_view::npos;
        if (half)
            return Error{"An access key alone cannot sign; paste ACCESS_KEY:SECRET_KEY, with :SESSION_TOKEN behind it "
                         "for a temporary one, or a Bedrock API key"};
        return KeyUse::Bearer;
    }

    // The list of one's own asynchronous calls.
    std::string_view freeCall() const override { return "/async-invoke?maxResults=1"; }

    Result<CloudRequest> request(dialects::JsonScanner& scanner, const CloudCall& call) const override {
        auto request = call.endpoint == Endpoint::Raw ? rawRequest(call) : word(scanner, call);
        if (!request) return request;
        if (call.stream) request->accept = kEventStream;
        auto credentials = awsCredentials(call.key);
        if (!credentials) return request;
        const std::string_view region = regionOf(call);
        if (region.empty()) return Error{"enter the region as params.region; calls are signed for one"};
        std::string_view target = request->target;
        const std::size_t query = std::min(target.find('?'), target.size());
        SignedCall toSign{.method = call.method,
                          .path = target.substr(0, query),
                          .query = target.substr(std::min(target.size(), query + 1)),
                          .headers = {{"host", std::string(call.host)}},
                          .body = request->body};
        request->lines = signatureLines(std::move(toSign), {region, kService, call.now}, *credentials);
        return request;
    }

    std::unique_ptr<dialects::Reframer> reframer(dialects::JsonScanner& scanner, std::string_view model,
                                                 std::string_view contentType, std::string_view id) const override {
        if (!equalsIgnoreCase(contentType, kEventStream)) return nullptr;
        if (!isClaude(model)) return std::make_unique<dialects::bedrock::ConverseStream>(scanner, model, id);
        return std::make_unique<dialects::bedrock::InvokeStream>(scanner);
    }

    std::optional<std::string> answer(dialects::JsonScanner& scanner, Endpoint endpoint, std::string_view model,
                                      std::string_view body, std::string_view id) const override {
        if (endpoint == Endpoint::CountTokens) return countAnswer(scanner, body);
        if (!isClaude(model)) return dialects::bedrock::messageOfConverse(scanner, body, model, id);
        return std::nullopt;
    }
};

} // namespace

const Cloud& bedrock() {
    static const Bedrock cloud;
    return cloud;
}

} // namespace tollgate::providers
