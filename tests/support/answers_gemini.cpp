// SPDX-License-Identifier: GPL-3.0-or-later
// Gemini generateContent as the provider writes it (protocols.md §4).
#include "support/answers_parts.h"

namespace tollgate::test::answers {

namespace {

const char* finishReason(const Answer& answer) {
    if (answer.finish == Finish::Length) return "MAX_TOKENS";
    return answer.finish == Finish::Filtered ? "SAFETY" : "STOP"; // calls end with STOP too
}

// Fields that are zero are left out; candidates exclude thoughts.
json::object usage(const Usage& usage) {
    const std::int64_t total = usage.prompt() + usage.output;
    json::object object{{"promptTokenCount", usage.prompt()}};
    if (usage.output > usage.reasoning) object["candidatesTokenCount"] = usage.output - usage.reasoning;
    if (usage.cache_read > 0) object["cachedContentTokenCount"] = usage.cache_read;
    if (usage.reasoning > 0) object["thoughtsTokenCount"] = usage.reasoning;
    object["totalTokenCount"] = total;
    return object;
}

json::array callParts(const Answer& answer) {
    json::array parts;
    for (const ToolCall& call : answer.tool_calls) {
        json::object function{{"name", call.name}, {"args", parsed(call.arguments)}};
        if (!call.id.empty()) function["id"] = call.id;
        json::object part{{"functionCall", std::move(function)}};
        if (parts.empty()) part["thoughtSignature"] = "c2NyaXB0ZWQ="; // the first of a step alone has one
        parts.push_back(std::move(part));
    }
    return parts;
}

json::value body(const Answer& answer) {
    json::array parts;
    if (!answer.reasoning.empty()) parts.push_back({{"text", answer.reasoning}, {"thought", true}});
    if (!answer.text.empty()) parts.push_back({{"text", answer.text}});
    for (const json::value& part : callParts(answer)) parts.push_back(part);
    return geminiChunk(answer, std::move(parts), true);
}

// The chunks of a stream, without their framing; `write` adds it.
template <class Write>
CannedStream chunks(const Answer& answer, std::string content_type, Write write) {
    StreamBuilder out(std::move(content_type), answer.usage);
    for (const std::string& part : cut(answer.reasoning, answer.deltas))
        out.addDelta(write(geminiChunk(answer, {json::object{{"text", part}, {"thought", true}}}, false)));
    for (const std::string& part : cut(answer.text, answer.deltas))
        out.addDelta(write(geminiChunk(answer, {json::object{{"text", part}}}, false)));
    if (!answer.tool_calls.empty()) out.addDelta(write(geminiChunk(answer, callParts(answer), false)));
    out.add(write(geminiChunk(answer, {json::object{{"text", ""}}}, true)));
    return out.finish();
}

std::string crlfEvent(const json::value& data) {
    return "data: " + json::serialize(data) + "\r\n\r\n";
}

CannedStream stream(const Answer& answer) {
    return chunks(answer, "text/event-stream", crlfEvent);
}

std::string_view statusOf(int status) {
    switch (status) {
    case 401: return "UNAUTHENTICATED";
    case 403: return "PERMISSION_DENIED";
    case 404: return "NOT_FOUND";
    case 429: return "RESOURCE_EXHAUSTED";
    case 500: return "INTERNAL";
    case 503: return "UNAVAILABLE";
    case 504: return "DEADLINE_EXCEEDED";
    default: return "INVALID_ARGUMENT";
    }
}

json::value error(int status, std::string_view message) {
    json::array details;
    if (status == 429) details.push_back({{"@type", "type.googleapis.com/google.rpc.RetryInfo"}, {"retryDelay", "1s"}});
    return {{"error", {{"code", status}, {"message", message}, {"status", statusOf(status)}, {"details", details}}}};
}

std::string streamError(std::string_view message) {
    return crlfEvent(error(503, message));
}

} // namespace

json::value geminiChunk(const Answer& answer, json::array parts, bool last) {
    json::object candidate{{"content", {{"parts", std::move(parts)}, {"role", "model"}}}, {"index", 0}};
    if (last) candidate["finishReason"] = finishReason(answer);
    return json::object{{"candidates", json::array{candidate}},
                        {"usageMetadata", usage(answer.usage)},
                        {"modelVersion", answer.model},
                        {"responseId", answer.id}};
}

CannedStream geminiArray(const Answer& answer) {
    bool first = true;
    CannedStream canned = chunks(answer, "application/json", [&](const json::value& data) {
        return (std::exchange(first, false) ? "[" : ",\r\n") + json::serialize(data);
    });
    canned.pieces.push_back({"]", {}});
    return canned;
}

const Writer kGemini{body, stream, error, streamError};

} // namespace tollgate::test::answers
