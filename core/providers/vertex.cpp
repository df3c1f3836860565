// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/vertex.h"

#include "dialects/anthropic/hosted_request.h"
#include "dialects/gemini/call_ids.h"
#include "dialects/json_text.h"
#include "dialects/percent.h"
#include "providers/service_account.h"

#include <algorithm>

namespace tollgate::providers {

namespace {

constexpr std::string_view kVersion = "vertex-2023-10-16";

bool isWord(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

std::string_view withoutFolder(std::string_view model) {
    for (std::string_view folder : {"publishers/google/models/", "publishers/anthropic/models/", "models/"})
        if (model.starts_with(folder)) return model.substr(folder.size());
    return model;
}

std::string targetOf(const CloudCall& call, std::string_view publisher, std::string_view model,
                     std::string_view method) {
    std::string target(call.prefix);
    target.append("/publishers/").append(publisher).append("/models/");
    dialects::appendPercentEncoded(target, withoutFolder(model));
    target.append(":").append(method);
    if (!call.query.empty()) target.append("?").append(call.query);
    return target;
}

Result<CloudRequest> claude(dialects::JsonScanner& scanner, const CloudCall& call) {
    CloudRequest request;
    const bool counts = call.endpoint == Endpoint::CountTokens;
    auto hosted = dialects::hostedRequest(scanner, call.body, {kVersion, !counts}, call.betas);
    if (!hosted) return Error{"The request is no JSON object."};
    request.warnings = std::move(hosted->warnings);
    request.body = std::move(hosted->body);
    if (counts) {
        // The path names the counter; the model it counts for stands in the body, and there only.
        request.target = targetOf(call, "anthropic", "count-tokens", "rawPredict");
        std::string member = "{\"model\":";
        dialects::appendJsonString(member, withoutFolder(call.model));
        request.body.replace(0, 1, member + ",");
    } else {
        request.target = targetOf(call, "anthropic", call.model, call.stream ? "streamRawPredict" : "rawPredict");
    }
    return request;
}

Result<CloudRequest> gemini(dialects::JsonScanner& scanner, const CloudCall& call) {
    if (!isWord(call.action)) return Error{"has no such endpoint."};
    CloudRequest request;
    request.target = targetOf(call, "google", call.model, call.action);
    std::optional<std::string> plain;
    if (dialects::refusesCallIds(call.model)) plain = dialects::withoutCallIds(scanner, call.body);
    request.body = plain ? std::move(*plain) : std::string(call.body);
    return request;
}

class Vertex final : public Cloud {
public:
    Dialect dialectOf(std::string_view model) const override {
        return model.find("claude") != std::string_view::npos ? Dialect::Anthropic : Dialect::Gemini;
    }

    Result<KeyUse> useOf(std::string_view key) const override {
        if (key.find('{') == std::string_view::npos) return KeyUse::Bearer; // a token of one's own, for an hour
        auto account = readServiceAccount(key);
        if (!account) return Error{account.error().message};
        return KeyUse::Token;
    }

    Result<CloudRequest> request(dialects::JsonScanner& scanner, const CloudCall& call) const override {
        Result<CloudRequest> request = CloudRequest();
        if (call.endpoint == Endpoint::Raw) {
            request->target = call.raw;
            request->body = call.body;
        } else {
            request = call.dialect == Dialect::Anthropic ? claude(scanner, call) : gemini(scanner, call);
        }
        if (!request) return request;
        if (call.stream) request->accept = "text/event-stream, application/json";
        if (call.token.empty()) return request;
        std::string line;
        line.reserve(call.token.size() + 32);
        line.append("authorization: Bearer ").append(call.token).append("\r\n");
        request->lines = Secret::take(line);
        return request;
    }
};

} // namespace

const Cloud& vertex() {
    static const Vertex cloud;
    return cloud;
}

std::string vertexAddress(std::string url) {
    constexpr std::string_view kBegin = "https://", kRest = "-aiplatform.googleapis.com";
    const std::size_t rest = url.find(kRest);
    if (!url.starts_with(kBegin) || rest == std::string::npos) return url;
    const std::string location = url.substr(kBegin.size(), rest - kBegin.size());
    std::string host;
    if (location == "global") host = "aiplatform.googleapis.com";
    if (location == "us" || location == "eu") host = "aiplatform." + location + ".rep.googleapis.com";
    if (host.empty()) return url;
    return std::string(kBegin) + host + url.substr(rest + kRest.size());
}

} // namespace tollgate::providers
