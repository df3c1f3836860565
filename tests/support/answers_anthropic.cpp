// SPDX-License-Identifier: GPL-3.0-or-later
// Anthropic Messages as the provider writes it (protocols.md §3).
#include "support/answers_parts.h"

namespace tollgate::test::answers {

namespace {

constexpr const char* kSignature = "c2NyaXB0ZWQgc2lnbmF0dXJl";

const char* stopReason(const Answer& answer) {
    if (answer.finish == Finish::Length) return "max_tokens";
    if (answer.finish == Finish::Filtered) return "refusal";
    return answer.tool_calls.empty() ? "end_turn" : "tool_use";
}

json::object usage(const Usage& usage, std::int64_t output) {
    json::object object{
        {"input_tokens", usage.input_uncached},
        {"cache_creation_input_tokens", usage.cache_write_5m + usage.cache_write_1h},
        {"cache_read_input_tokens", usage.cache_read},
        {"cache_creation",
         {{"ephemeral_5m_input_tokens", usage.cache_write_5m}, {"ephemeral_1h_input_tokens", usage.cache_write_1h}}},
        {"output_tokens", output},
        {"service_tier", "standard"}};
    if (usage.reasoning > 0) object["output_tokens_details"] = {{"thinking_tokens", usage.reasoning}};
    return object;
}

json::object message(const Answer& answer, json::array content, json::value stop, json::object usage_member) {
    return {{"id", "msg_" + answer.id},      {"type", "message"},
            {"role", "assistant"},           {"model", answer.model},
            {"content", std::move(content)}, {"stop_reason", std::move(stop)},
            {"stop_sequence", nullptr},      {"usage", std::move(usage_member)}};
}

json::value body(const Answer& answer) {
    json::array content;
    if (!answer.reasoning.empty())
        content.push_back({{"type", "thinking"}, {"thinking", answer.reasoning}, {"signature", kSignature}});
    if (!answer.text.empty()) content.push_back({{"type", "text"}, {"text", answer.text}});
    for (const ToolCall& call : answer.tool_calls)
        content.push_back(
            {{"type", "tool_use"}, {"id", call.id}, {"name", call.name}, {"input", parsed(call.arguments)}});
    return message(answer, std::move(content), stopReason(answer), usage(answer.usage, answer.usage.output));
}

std::string event(json::object data) {
    const std::string type(data.at("type").as_string());
    return sse(data, type);
}

std::string delta(int index, json::object delta) {
    return event({{"type", "content_block_delta"}, {"index", index}, {"delta", std::move(delta)}});
}

void openBlock(StreamBuilder& out, int index, json::object shell) {
    out.add(event({{"type", "content_block_start"}, {"index", index}, {"content_block", std::move(shell)}}));
    if (index == 0) out.add(event({{"type", "ping"}}));
}

void closeBlock(StreamBuilder& out, int index) {
    out.add(event({{"type", "content_block_stop"}, {"index", index}}));
}

void writeBlocks(StreamBuilder& out, const Answer& answer) {
    int index = 0;
    if (!answer.reasoning.empty()) {
        openBlock(out, index, {{"type", "thinking"}, {"thinking", ""}, {"signature", ""}});
        for (const std::string& part : cut(answer.reasoning, answer.deltas))
            out.addDelta(delta(index, {{"type", "thinking_delta"}, {"thinking", part}}));
        out.add(delta(index, {{"type", "signature_delta"}, {"signature", kSignature}}));
        closeBlock(out, index++);
    }
    if (!answer.text.empty()) {
        openBlock(out, index, {{"type", "text"}, {"text", ""}});
        for (const std::string& part : cut(answer.text, answer.deltas))
            out.addDelta(delta(index, {{"type", "text_delta"}, {"text", part}}));
        closeBlock(out, index++);
    }
    for (const ToolCall& call : answer.tool_calls) {
        openBlock(out, index, {{"type", "tool_use"}, {"id", call.id}, {"name", call.name}, {"input", json::object()}});
        out.add(delta(index, {{"type", "input_json_delta"}, {"partial_json", ""}}));
        for (const std::string& part : cut(call.arguments, answer.deltas))
            out.addDelta(delta(index, {{"type", "input_json_delta"}, {"partial_json", part}}));
        closeBlock(out, index++);
    }
}

CannedStream stream(const Answer& answer) {
    StreamBuilder out("text/event-stream; charset=utf-8", answer.usage);
    out.add(event({{"type", "message_start"}, {"message", message(answer, {}, nullptr, usage(answer.usage, 1))}}));
    writeBlocks(out, answer);
    out.add(event({{"type", "message_delta"},
                   {"delta", {{"stop_reason", stopReason(answer)}, {"stop_sequence", nullptr}}},
                   {"usage", usage(answer.usage, answer.usage.output)}}));
    out.add(event({{"type", "message_stop"}}));
    return out.finish();
}

std::string_view typeOf(int status) {
    switch (status) {
    case 401: return "authentication_error";
    case 402: return "billing_error";
    case 403: return "permission_error";
    case 404: return "not_found_error";
    case 413: return "request_too_large";
    case 429: return "rate_limit_error";
    case 504: return "timeout_error";
    case 503:
    case 529: return "overloaded_error";
    default: return status >= 500 ? "api_error" : "invalid_request_error";
    }
}

json::value error(int status, std::string_view message) {
    return {
        {"type", "error"}, {"error", {{"type", typeOf(status)}, {"message", message}}}, {"request_id", "req_scripted"}};
}

std::string streamError(std::string_view message) {
    return sse(error(529, message), "error");
}

} // namespace

const Writer kAnthropic{body, stream, error, streamError};

} // namespace tollgate::test::answers
