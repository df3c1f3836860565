// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI's two dialects: Chat Completions and Responses (protocols.md §1, §2).
#include "demo/answer_writer.h"

#include <boost/json.hpp>

namespace tollgate::demo {

namespace {

namespace json = boost::json;

std::string data(const json::object& value) {
    return "data: " + json::serialize(value) + "\n\n";
}

std::string errorText(int status, std::string_view message) {
    const char* type = status == 429 ? "rate_limit_exceeded" : status < 500 ? "invalid_request_error" : "server_error";
    return json::serialize(
        json::object{{"error", {{"message", message}, {"type", type}, {"param", nullptr}, {"code", type}}}});
}

std::string modelList(const std::vector<std::string>& ids) {
    json::array list;
    for (const std::string& id : ids)
        list.push_back(json::object{{"id", id}, {"object", "model"}, {"created", 1'700'000'000}, {"owned_by", "demo"}});
    return json::serialize(json::object{{"object", "list"}, {"data", std::move(list)}});
}

class ChatWriter final : public AnswerWriter {
public:
    std::string whole(const SimulatedAnswer& answer) const override {
        json::object message{{"role", "assistant"}, {"content", answer.text()}};
        json::object choice{{"index", 0}, {"message", std::move(message)}, {"finish_reason", "stop"}};
        json::object value = frame(answer, "chat.completion", {std::move(choice)});
        value["usage"] = usage(answer.usage);
        return json::serialize(value);
    }

    std::string opening(const SimulatedAnswer& answer) const override {
        return chunk(answer, {{"role", "assistant"}, {"content", ""}}, nullptr);
    }

    std::string part(const SimulatedAnswer& answer, std::size_t index) const override {
        return chunk(answer, {{"content", answer.parts[index]}}, nullptr);
    }

    std::string closing(const SimulatedAnswer& answer) const override {
        json::object last = frame(answer, "chat.completion.chunk", {});
        last["usage"] = usage(answer.usage);
        return chunk(answer, {}, "stop") + data(last) + "data: [DONE]\n\n";
    }

    std::string error(int status, std::string_view message) const override { return errorText(status, message); }

    std::string models(const std::vector<std::string>& ids) const override { return modelList(ids); }

private:
    static json::object frame(const SimulatedAnswer& answer, const char* object, json::array choices) {
        return {{"id", "chatcmpl-" + answer.id},
                {"object", object},
                {"created", answer.created},
                {"model", answer.model},
                {"choices", std::move(choices)}};
    }

    static std::string chunk(const SimulatedAnswer& answer, json::object delta, json::value finish) {
        json::object choice{{"index", 0}, {"delta", std::move(delta)}, {"finish_reason", std::move(finish)}};
        return data(frame(answer, "chat.completion.chunk", {std::move(choice)}));
    }

    static json::object usage(const Usage& usage) {
        return {{"prompt_tokens", usage.prompt()},
                {"completion_tokens", usage.output},
                {"total_tokens", usage.prompt() + usage.output},
                {"prompt_tokens_details", {{"cached_tokens", usage.cache_read}}}};
    }
};

class ResponsesWriter final : public AnswerWriter {
public:
    std::string whole(const SimulatedAnswer& answer) const override {
        return json::serialize(response(answer, "completed"));
    }

    std::string opening(const SimulatedAnswer& answer) const override {
        json::object item{{"id", "msg_" + answer.id},
                          {"type", "message"},
                          {"status", "in_progress"},
                          {"role", "assistant"},
                          {"content", json::array{}}};
        return event("response.created", 0, {{"response", response(answer, "in_progress")}}) +
               event("response.output_item.added", 1, {{"output_index", 0}, {"item", std::move(item)}}) +
               event("response.content_part.added", 2,
                     {{"item_id", "msg_" + answer.id}, {"output_index", 0}, {"content_index", 0}, {"part", text("")}});
    }

    std::string part(const SimulatedAnswer& answer, std::size_t index) const override {
        return event("response.output_text.delta", 3 + index,
                     {{"item_id", "msg_" + answer.id},
                      {"output_index", 0},
                      {"content_index", 0},
                      {"delta", answer.parts[index]}});
    }

    std::string closing(const SimulatedAnswer& answer) const override {
        std::size_t number = 3 + answer.parts.size();
        return event("response.output_text.done", number,
                     {{"item_id", "msg_" + answer.id},
                      {"output_index", 0},
                      {"content_index", 0},
                      {"text", answer.text()}}) +
               event("response.output_item.done", number + 1, {{"output_index", 0}, {"item", message(answer)}}) +
               event("response.completed", number + 2, {{"response", response(answer, "completed")}});
    }

    std::string error(int status, std::string_view message) const override { return errorText(status, message); }

    std::string models(const std::vector<std::string>& ids) const override { return modelList(ids); }

private:
    static json::object text(const std::string& words) {
        return {{"type", "output_text"}, {"text", words}, {"annotations", json::array{}}};
    }

    static json::object message(const SimulatedAnswer& answer) {
        return {{"id", "msg_" + answer.id},
                {"type", "message"},
                {"status", "completed"},
                {"role", "assistant"},
                {"content", json::array{text(answer.text())}}};
    }

    static json::object response(const SimulatedAnswer& answer, std::string_view status) {
        json::object value{{"id", "resp_" + answer.id}, {"object", "response"},         {"created_at", answer.created},
                           {"status", status},          {"model", answer.model},        {"output", json::array{}},
                           {"error", nullptr},          {"incomplete_details", nullptr}};
        if (status != "completed") return value;
        value["output"] = json::array{message(answer)};
        value["usage"] = {{"input_tokens", answer.usage.prompt()},
                          {"input_tokens_details", {{"cached_tokens", answer.usage.cache_read}}},
                          {"output_tokens", answer.usage.output},
                          {"output_tokens_details", {{"reasoning_tokens", answer.usage.reasoning}}},
                          {"total_tokens", answer.usage.prompt() + answer.usage.output}};
        return value;
    }

    static std::string event(std::string_view type, std::size_t number, json::object value) {
        value["type"] = type;
        value["sequence_number"] = number;
        return "event: " + std::string(type) + "\n" + data(value);
    }
};

} // namespace

const AnswerWriter& chatWriter() {
    static const ChatWriter writer;
    return writer;
}

const AnswerWriter& responsesWriter() {
    static const ResponsesWriter writer;
    return writer;
}

} // namespace tollgate::demo
