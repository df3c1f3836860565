// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI Responses as the provider writes it (protocols.md §2).
#include "support/answers_parts.h"

namespace tollgate::test::answers {

namespace {

json::object usage(const Usage& usage) {
    const std::int64_t written = usage.cache_write_5m + usage.cache_write_1h;
    return {{"input_tokens", usage.prompt()},
            {"input_tokens_details", {{"cached_tokens", usage.cache_read}, {"cache_write_tokens", written}}},
            {"output_tokens", usage.output},
            {"output_tokens_details", {{"reasoning_tokens", usage.reasoning}}},
            {"total_tokens", usage.prompt() + usage.output}};
}

json::object textPart(const std::string& text) {
    return {{"type", "output_text"}, {"text", text}, {"annotations", json::array()}, {"logprobs", json::array()}};
}

json::object reasoningItem(const Answer& answer) {
    return {{"type", "reasoning"},
            {"id", "rs_" + answer.id},
            {"summary", json::array{json::object{{"type", "summary_text"}, {"text", answer.reasoning}}}},
            {"encrypted_content", nullptr}};
}

json::object messageItem(const Answer& answer, std::string_view status, json::array content) {
    return {{"type", "message"},
            {"id", "msg_" + answer.id},
            {"role", "assistant"},
            {"status", status},
            {"content", std::move(content)}};
}

json::object callItem(const Answer& answer, std::size_t index, std::string_view status, std::string_view arguments) {
    const ToolCall& call = answer.tool_calls[index];
    return {{"type", "function_call"}, {"id", "fc_" + answer.id + "_" + std::to_string(index)},
            {"call_id", call.id},      {"name", call.name},
            {"arguments", arguments},  {"status", status}};
}

json::array items(const Answer& answer) {
    json::array list;
    if (!answer.reasoning.empty()) list.push_back(reasoningItem(answer));
    if (!answer.text.empty()) list.push_back(messageItem(answer, "completed", {textPart(answer.text)}));
    for (std::size_t i = 0; i < answer.tool_calls.size(); ++i)
        list.push_back(callItem(answer, i, "completed", answer.tool_calls[i].arguments));
    return list;
}

json::object response(const Answer& answer, std::string_view status, json::array output, json::value usage_member) {
    json::value incomplete;
    if (status == "incomplete")
        incomplete = {{"reason", answer.finish == Finish::Length ? "max_output_tokens" : "content_filter"}};
    return {{"id", "resp_" + answer.id},
            {"object", "response"},
            {"created_at", 1'760'000'000},
            {"status", status},
            {"error", nullptr},
            {"incomplete_details", incomplete},
            {"instructions", nullptr},
            {"metadata", json::object()},
            {"model", answer.model},
            {"output", std::move(output)},
            {"parallel_tool_calls", true},
            {"service_tier", "default"},
            {"store", false},
            {"temperature", 1.0},
            {"text", {{"format", {{"type", "text"}}}}},
            {"tool_choice", "auto"},
            {"tools", json::array()},
            {"top_p", 1.0},
            {"truncation", "disabled"},
            {"usage", std::move(usage_member)}};
}

std::string_view finalStatus(const Answer& answer) {
    return answer.finish == Finish::Natural ? "completed" : "incomplete";
}

json::value body(const Answer& answer) {
    return response(answer, finalStatus(answer), items(answer), usage(answer.usage));
}

// Numbers the events.
struct Events {
    StreamBuilder out;
    int sequence = 0;
    int output_index = 0;

    std::string text(std::string_view type, json::object members) {
        json::object data{{"type", type}, {"sequence_number", sequence++}};
        for (auto& member : members) data.insert(std::move(member));
        return sse(data, type);
    }

    void add(std::string_view type, json::object members) { out.add(text(type, std::move(members))); }

    // Of the item being written.
    void item(std::string_view type, json::object members) {
        members["output_index"] = output_index;
        add(type, std::move(members));
    }

    void delta(std::string_view type, json::object members) {
        members["output_index"] = output_index;
        out.addDelta(text(type, std::move(members)));
    }
};

void writeReasoning(Events& events, const Answer& answer) {
    const json::object where{{"item_id", "rs_" + answer.id}, {"summary_index", 0}};
    const auto with = [&](json::object members) {
        members.insert(where.begin(), where.end());
        return members;
    };
    json::object shell = reasoningItem(answer);
    shell["summary"] = json::array();
    events.item("response.output_item.added", {{"item", shell}});
    events.item("response.reasoning_summary_part.added", with({{"part", {{"type", "summary_text"}, {"text", ""}}}}));
    for (const std::string& part : cut(answer.reasoning, answer.deltas))
        events.delta("response.reasoning_summary_text.delta", with({{"delta", part}}));
    events.item("response.reasoning_summary_text.done", with({{"text", answer.reasoning}}));
    events.item("response.reasoning_summary_part.done",
                with({{"part", {{"type", "summary_text"}, {"text", answer.reasoning}}}}));
    events.item("response.output_item.done", {{"item", reasoningItem(answer)}});
    ++events.output_index;
}

void writeMessage(Events& events, const Answer& answer) {
    const json::object where{{"item_id", "msg_" + answer.id}, {"content_index", 0}};
    const auto with = [&](json::object members) {
        members.insert(where.begin(), where.end());
        return members;
    };
    events.item("response.output_item.added", {{"item", messageItem(answer, "in_progress", {})}});
    events.item("response.content_part.added", with({{"part", textPart("")}}));
    for (const std::string& part : cut(answer.text, answer.deltas))
        events.delta("response.output_text.delta", with({{"delta", part}, {"logprobs", json::array()}}));
    events.item("response.output_text.done", with({{"text", answer.text}, {"logprobs", json::array()}}));
    events.item("response.content_part.done", with({{"part", textPart(answer.text)}}));
    events.item("response.output_item.done", {{"item", messageItem(answer, "completed", {textPart(answer.text)})}});
    ++events.output_index;
}

void writeCall(Events& events, const Answer& answer, std::size_t index) {
    const ToolCall& call = answer.tool_calls[index];
    const json::object shell = callItem(answer, index, "in_progress", "");
    events.item("response.output_item.added", {{"item", shell}});
    for (const std::string& part : cut(call.arguments, answer.deltas))
        events.delta("response.function_call_arguments.delta", {{"item_id", shell.at("id")}, {"delta", part}});
    events.item("response.function_call_arguments.done",
                {{"item_id", shell.at("id")}, {"name", call.name}, {"arguments", call.arguments}});
    events.item("response.output_item.done", {{"item", callItem(answer, index, "completed", call.arguments)}});
    ++events.output_index;
}

CannedStream stream(const Answer& answer) {
    Events events{StreamBuilder("text/event-stream; charset=utf-8", answer.usage)};
    events.add("response.created", {{"response", response(answer, "in_progress", {}, nullptr)}});
    events.add("response.in_progress", {{"response", response(answer, "in_progress", {}, nullptr)}});
    if (!answer.reasoning.empty()) writeReasoning(events, answer);
    if (!answer.text.empty()) writeMessage(events, answer);
    for (std::size_t i = 0; i < answer.tool_calls.size(); ++i) writeCall(events, answer, i);
    const std::string_view status = finalStatus(answer);
    const std::string type = "response." + std::string(status);
    events.add(type, {{"response", response(answer, status, items(answer), usage(answer.usage))}});
    return events.out.finish();
}

json::value error(int status, std::string_view message) {
    return kOpenAiChat.error(status, message);
}

std::string streamError(std::string_view message) {
    return sse(json::object{{"type", "error"},
                            {"sequence_number", 999},
                            {"code", "server_error"},
                            {"message", message},
                            {"param", nullptr}},
               "error");
}

} // namespace

const Writer kOpenAiResponses{body, stream, error, streamError};

} // namespace tollgate::test::answers
