// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI Chat Completions as the provider writes it (protocols.md §1).
#include "support/answers_parts.h"

namespace tollgate::test::answers {

namespace {

constexpr std::int64_t kCreated = 1'760'000'000;

const char* finishReason(const Answer& answer) {
    if (answer.finish == Finish::Length) return "length";
    if (answer.finish == Finish::Filtered) return "content_filter";
    return answer.tool_calls.empty() ? "stop" : "tool_calls";
}

json::object usage(const Usage& usage) {
    const std::int64_t written = usage.cache_write_5m + usage.cache_write_1h;
    return {
        {"prompt_tokens", usage.prompt()},
        {"completion_tokens", usage.output},
        {"total_tokens", usage.prompt() + usage.output},
        {"prompt_tokens_details",
         {{"cached_tokens", usage.cache_read}, {"cache_write_tokens", written}, {"audio_tokens", usage.input_audio}}},
        {"completion_tokens_details",
         {{"reasoning_tokens", usage.reasoning},
          {"audio_tokens", usage.output_audio},
          {"accepted_prediction_tokens", 0},
          {"rejected_prediction_tokens", 0}}}};
}

json::value body(const Answer& answer) {
    json::object message{{"role", "assistant"}, {"content", answer.text}, {"refusal", nullptr}};
    if (!answer.reasoning.empty()) message["reasoning_content"] = answer.reasoning;
    if (!answer.tool_calls.empty()) {
        json::array calls;
        for (const ToolCall& call : answer.tool_calls)
            calls.push_back({{"id", call.id},
                             {"type", "function"},
                             {"function", {{"name", call.name}, {"arguments", call.arguments}}}});
        message["tool_calls"] = std::move(calls);
        if (answer.text.empty()) message["content"] = nullptr;
    }
    const json::object choice{
        {"index", 0}, {"message", message}, {"logprobs", nullptr}, {"finish_reason", finishReason(answer)}};
    return json::object{
        {"id", "chatcmpl-" + answer.id}, {"object", "chat.completion"},    {"created", kCreated},
        {"model", answer.model},         {"choices", json::array{choice}}, {"usage", usage(answer.usage)},
        {"service_tier", "default"}};
}

std::string chunk(const Answer& answer, json::array choices, json::value usage_member) {
    json::object object{{"id", "chatcmpl-" + answer.id}, {"object", "chat.completion.chunk"},
                        {"created", kCreated},           {"model", answer.model},
                        {"service_tier", "default"},     {"choices", std::move(choices)}};
    if (answer.stream_usage) object["usage"] = std::move(usage_member);
    return sse(object);
}

std::string delta(const Answer& answer, json::object delta, json::value finish = nullptr) {
    return chunk(
        answer,
        {{{"index", 0}, {"delta", std::move(delta)}, {"logprobs", nullptr}, {"finish_reason", std::move(finish)}}},
        nullptr);
}

json::object callDelta(std::size_t index, json::object function) {
    return {{"tool_calls", json::array{json::object{{"index", index}, {"function", std::move(function)}}}}};
}

json::object callStart(std::size_t index, const ToolCall& call) {
    return {{"tool_calls", json::array{json::object{{"index", index},
                                                    {"id", call.id},
                                                    {"type", "function"},
                                                    {"function", {{"name", call.name}, {"arguments", ""}}}}}}};
}

CannedStream stream(const Answer& answer) {
    StreamBuilder out("text/event-stream; charset=utf-8", answer.usage);
    const bool only_calls = answer.text.empty() && !answer.tool_calls.empty();
    out.add(delta(answer, {{"role", "assistant"}, {"content", only_calls ? json::value() : json::value("")}}));
    for (const std::string& part : cut(answer.reasoning, answer.deltas))
        out.addDelta(delta(answer, {{"reasoning_content", part}}));
    for (const std::string& part : cut(answer.text, answer.deltas)) out.addDelta(delta(answer, {{"content", part}}));
    for (std::size_t i = 0; i < answer.tool_calls.size(); ++i) {
        out.add(delta(answer, callStart(i, answer.tool_calls[i])));
        for (const std::string& part : cut(answer.tool_calls[i].arguments, answer.deltas))
            out.addDelta(delta(answer, callDelta(i, {{"arguments", part}})));
    }
    out.add(delta(answer, {}, finishReason(answer)));
    if (answer.stream_usage) out.add(chunk(answer, {}, usage(answer.usage)));
    out.add("data: [DONE]\n\n");
    return out.finish();
}

json::value error(int status, std::string_view message) {
    std::string_view type = "invalid_request_error";
    json::value code;
    switch (status) {
    case 401: code = "invalid_api_key"; break;
    case 403: type = "permission_error"; break;
    case 404: code = "model_not_found"; break;
    case 429: type = "requests", code = "rate_limit_exceeded"; break;
    default:
        if (status >= 500) type = "server_error";
        break;
    }
    return {{"error", {{"message", message}, {"type", type}, {"param", nullptr}, {"code", code}}}};
}

std::string streamError(std::string_view message) {
    return sse(error(500, message));
}

} // namespace

const Writer kOpenAiChat{body, stream, error, streamError};

} // namespace tollgate::test::answers
