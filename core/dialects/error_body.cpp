// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/error_body.h"

#include "dialects/json_text.h"

#include <algorithm>
#include <array>

namespace tollgate::dialects {

namespace {

// The table of protocols.md §6.13; statuses that are not in it are a client's (4xx) or a server's error.
struct Words {
    int status;
    std::string_view openai;
    std::string_view anthropic;
    std::string_view gemini;
};

constexpr std::array kWords{
    Words{400, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT"},
    Words{401, "authentication_error", "authentication_error", "UNAUTHENTICATED"},
    Words{402, "insufficient_quota", "billing_error", "RESOURCE_EXHAUSTED"},
    Words{403, "permission_error", "permission_error", "PERMISSION_DENIED"},
    Words{404, "not_found_error", "not_found_error", "NOT_FOUND"},
    Words{413, "invalid_request_error", "request_too_large", "INVALID_ARGUMENT"},
    Words{429, "rate_limit_error", "rate_limit_error", "RESOURCE_EXHAUSTED"},
    Words{500, "server_error", "api_error", "INTERNAL"},
    Words{501, "server_error", "api_error", "UNIMPLEMENTED"},
    Words{502, "server_error", "api_error", "UNAVAILABLE"},
    Words{503, "server_error", "overloaded_error", "UNAVAILABLE"},
    Words{504, "server_error", "timeout_error", "DEADLINE_EXCEEDED"},
    Words{529, "server_error", "overloaded_error", "UNAVAILABLE"},
};

const Words& wordsFor(int status) {
    auto is = [](int wanted) { return [wanted](const Words& words) { return words.status == wanted; }; };
    auto found = std::find_if(kWords.begin(), kWords.end(), is(status));
    if (found == kWords.end()) found = std::find_if(kWords.begin(), kWords.end(), is(status < 500 ? 400 : 500));
    return *found;
}

void appendMember(std::string& out, std::string_view name, std::string_view value) {
    out.append("\"").append(name).append("\":");
    appendJsonString(out, value);
}

std::string openAiError(const ErrorText& error) {
    std::string out = R"({"error":{)";
    appendMember(out, "message", error.message);
    out += ',';
    // OpenAI says it with the status of a rate limit (§6.13).
    bool quota = error.code == "insufficient_quota";
    appendMember(out, "type", quota ? error.code : wordsFor(error.status).openai);
    out += R"(,"param":)";
    if (error.param.empty()) {
        out += "null";
    } else {
        appendJsonString(out, error.param);
    }
    out += R"(,"code":)";
    if (error.code.empty()) {
        out += "null";
    } else {
        appendJsonString(out, error.code);
    }
    return out + "}}";
}

std::string anthropicError(const ErrorText& error) {
    std::string out = R"({"type":"error","error":{)";
    appendMember(out, "type", wordsFor(error.status).anthropic);
    out += ',';
    appendMember(out, "message", error.message);
    out += '}';
    if (!error.request_id.empty()) {
        out += ',';
        appendMember(out, "request_id", error.request_id);
    }
    return out + "}";
}

std::string geminiError(const ErrorText& error) {
    std::string out = R"({"error":{"code":)" + std::to_string(error.status) + ",";
    appendMember(out, "message", error.message);
    out += ',';
    appendMember(out, "status", wordsFor(error.status).gemini);
    if (!error.code.empty()) {
        out += R"(,"details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo",)";
        appendMember(out, "reason", error.code);
        out += R"(,"domain":"tollgate"}])";
    }
    return out + "}}";
}

std::string ollamaError(const ErrorText& error) {
    std::string out = "{";
    appendMember(out, "error", error.message);
    return out + "}";
}

// §2.3: exactly one of the terminal events ends a stream; what the provider had told is repeated in it.
std::string responsesFailed(const ErrorText& error, const StreamSoFar& soFar) {
    std::string out = "event: response.failed\ndata: {\"type\":\"response.failed\",\"sequence_number\":";
    out += std::to_string(soFar.next_sequence);
    out += R"(,"response":{)";
    appendMember(out, "id", soFar.response_id);
    out += R"(,"object":"response","created_at":)" + std::to_string(soFar.created) + R"(,"status":"failed","error":{)";
    appendMember(out, "code", error.code.empty() ? "server_error" : error.code);
    out += ',';
    appendMember(out, "message", error.message);
    out += R"(},"incomplete_details":null,)";
    appendMember(out, "model", soFar.model);
    return out + ",\"output\":[],\"usage\":null}}\n\n";
}

} // namespace

std::string errorBody(Dialect dialect, const ErrorText& error) {
    switch (dialect) {
    case Dialect::OpenAiChat:
    case Dialect::OpenAiResponses: return openAiError(error);
    case Dialect::Anthropic: return anthropicError(error);
    case Dialect::Gemini: return geminiError(error);
    case Dialect::Ollama: return ollamaError(error);
    }
    return openAiError(error);
}

std::string errorEvent(Dialect dialect, Framing framing, const ErrorText& error, const StreamSoFar& soFar) {
    if (framing == Framing::Ndjson) return errorBody(dialect, error) + "\n";
    // The element before has been written without its comma, and the array ends here.
    if (framing == Framing::JsonArray) return "," + errorBody(dialect, error) + "]";
    if (dialect == Dialect::OpenAiResponses) return responsesFailed(error, soFar);
    if (dialect == Dialect::Anthropic) return "event: error\ndata: " + errorBody(dialect, error) + "\n\n";
    std::string_view end = dialect == Dialect::Gemini ? "\r\n\r\n" : "\n\n";
    return "data: " + errorBody(dialect, error) + std::string(end);
}

ErrorText upstreamAuthError(std::string_view requestId) {
    return {401, "invalid_api_key", "Upstream authentication failed", requestId};
}

} // namespace tollgate::dialects
