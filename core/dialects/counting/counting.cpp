// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/counting/counting.h"

#include "dialects/conversation/turns.h"
#include "dialects/json_read.h"
#include "dialects/json_writer.h"

#include <algorithm>
#include <array>
#include <span>

namespace tollgate::dialects {

namespace {

using namespace conversation;

constexpr std::int64_t kTokensOfAMessage = 4;
// What declaring tools costs beside their text: the instructions a model gets for calling them.
constexpr std::int64_t kTokensOfTools = 346;

constexpr std::array<std::string_view, 6> kAnthropicMembers{"model", "messages",    "system",
                                                            "tools", "tool_choice", "thinking"};
constexpr std::array<std::string_view, 8> kResponsesMembers{
    "model", "input", "instructions", "tools", "tool_choice", "parallel_tool_calls", "reasoning", "text"};
constexpr std::array<std::string_view, 4> kGeminiMembers{"contents", "systemInstruction", "tools", "toolConfig"};

// The members of `body` that `names` lists, as they stand.
void copyMembers(JsonScanner& scanner, std::string_view body, std::span<const std::string_view> names,
                 JsonWriter& json) {
    JsonCursor cursor = scanner.scan(body);
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        const auto known = std::ranges::find(names, key);
        const std::string_view value = cursor.skip();
        if (known != names.end()) json.rawMember(*known, value);
    }
}

std::string textIn(const PartValue& value) {
    if (const auto* call = std::get_if<ToolCall>(&value)) return call->name + call->arguments;
    if (const auto* result = std::get_if<ToolResult>(&value)) return joinedText(result->parts);
    return joinedText({Part{value}});
}

// All that the model reads, one text: the server's template adds little to it.
std::string promptOf(const Request& request) {
    std::string prompt = joinedText(request.system);
    for (const Turn& turn : request.turns)
        for (const Part& part : turn.parts) (prompt += prompt.empty() ? "" : "\n") += textIn(part.value);
    for (const Tool& tool : request.tools)
        prompt += "\n" + tool.name + "\n" + tool.description + "\n" + tool.parameters;
    return prompt;
}

Written tokenizeRequest(CountWay way, const Request& request, const Traits& traits) {
    Written written;
    JsonWriter json(written.body);
    json.beginObject();
    if (way == CountWay::Vllm) json.member("model", traits.model);
    json.member(way == CountWay::Vllm ? "prompt" : "content", promptOf(request));
    json.endObject();
    return written;
}

std::string geminiQuestion(JsonScanner& scanner, std::string_view body, const std::string& model) {
    std::string text;
    JsonWriter json(text);
    json.beginObject();
    json.key("generateContentRequest").beginObject();
    json.member("model", (model.find('/') == std::string::npos ? "models/" : "") + model);
    copyMembers(scanner, body, kGeminiMembers, json);
    json.endObject();
    json.endObject();
    return text;
}

std::string questionOf(JsonScanner& scanner, std::string_view body, std::span<const std::string_view> names) {
    std::string text;
    JsonWriter json(text);
    json.beginObject();
    copyMembers(scanner, body, names, json);
    json.endObject();
    return text;
}

std::int64_t elementsOf(JsonCursor& cursor) {
    std::int64_t count = 0;
    if (!cursor.enterArray()) return count;
    for (; cursor.nextElement(); ++count) cursor.skip();
    return count;
}

std::string_view memberOfCount(CountWay way) {
    switch (way) {
    case CountWay::Gemini: return "totalTokens";
    case CountWay::Vllm: return "count";
    default: return "input_tokens";
    }
}

} // namespace

CountWay countWay(Dialect upstream, std::string_view vendor) {
    if (vendor == "llama-cpp") return CountWay::LlamaCpp;
    if (vendor == "vllm") return CountWay::Vllm;
    switch (upstream) {
    case Dialect::Anthropic: return CountWay::Anthropic;
    case Dialect::Gemini: return CountWay::Gemini;
    case Dialect::OpenAiResponses: return CountWay::Responses;
    case Dialect::OpenAiChat: return vendor == "openai" ? CountWay::Responses : CountWay::Estimate;
    case Dialect::Ollama: break;
    }
    return CountWay::Estimate;
}

Dialect dialectOf(CountWay way) {
    switch (way) {
    case CountWay::Anthropic: return Dialect::Anthropic;
    case CountWay::Gemini: return Dialect::Gemini;
    case CountWay::Responses: return Dialect::OpenAiResponses;
    default: return Dialect::OpenAiChat;
    }
}

std::string_view countedRequest(JsonScanner& scanner, std::string_view body, Dialect client) {
    if (client != Dialect::Gemini) return body;
    JsonCursor cursor = scanner.scan(body);
    if (!cursor.enterObject()) return body;
    for (std::string_view key; cursor.nextMember(key);) {
        const bool wrapped = key == "generateContentRequest" || key == "generate_content_request";
        const std::string_view value = cursor.skip();
        if (wrapped) return value;
    }
    return body;
}

Translated<Written> countRequest(CountWay way, JsonScanner& scanner, const Request& request, const Traits& traits) {
    if (way == CountWay::LlamaCpp || way == CountWay::Vllm) return tokenizeRequest(way, request, traits);
    Translated<Written> written = translationOf(dialectOf(way)).writeRequest(scanner, request, traits);
    if (!written) return written;
    switch (way) {
    case CountWay::Anthropic: written->body = questionOf(scanner, written->body, kAnthropicMembers); break;
    case CountWay::Responses: written->body = questionOf(scanner, written->body, kResponsesMembers); break;
    default: written->body = geminiQuestion(scanner, written->body, traits.model);
    }
    return written;
}

std::optional<std::int64_t> readTokenCount(CountWay way, JsonScanner& scanner, std::string_view answer) {
    std::optional<std::int64_t> count;
    JsonCursor cursor = scanner.scan(answer);
    if (!cursor.enterObject()) return count;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == memberOfCount(way)) {
            count = wholeNumber(cursor);
        } else if (way == CountWay::LlamaCpp && key == "tokens" && cursor.kind() == JsonKind::Array) {
            count = elementsOf(cursor);
        } else {
            cursor.skip();
        }
    }
    if (count && *count < 0) count.reset();
    return cursor.atEnd() ? count : std::nullopt;
}

std::string writeTokenCount(Dialect client, std::int64_t tokens) {
    std::string text;
    JsonWriter json(text);
    json.beginObject();
    if (client == Dialect::Gemini) {
        json.member("totalTokens", tokens);
    } else {
        if (client == Dialect::OpenAiResponses) json.member("object", "response.input_tokens");
        json.member("input_tokens", tokens);
    }
    json.endObject();
    return text;
}

std::int64_t estimatedCount(std::int64_t bodyTokens, std::int64_t messages, bool tools) {
    return bodyTokens + messages * kTokensOfAMessage + (tools ? kTokensOfTools : 0);
}

} // namespace tollgate::dialects
