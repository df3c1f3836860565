// SPDX-License-Identifier: GPL-3.0-or-later
// Anthropic Messages (protocols.md §3).
#include "demo/answer_writer.h"

#include <boost/json.hpp>

namespace tollgate::demo {

namespace {

namespace json = boost::json;

std::string event(json::object value) {
    std::string type(value.at("type").as_string());
    return "event: " + type + "\ndata: " + json::serialize(value) + "\n\n";
}

json::object usageOf(const Usage& usage, std::int64_t output) {
    return {{"input_tokens", usage.input_uncached},
            {"cache_creation_input_tokens", usage.cache_write_5m},
            {"cache_read_input_tokens", usage.cache_read},
            {"output_tokens", output}};
}

json::object message(const SimulatedAnswer& answer, json::array content, json::value stop, std::int64_t output) {
    return {{"id", "msg_" + answer.id},      {"type", "message"},
            {"role", "assistant"},           {"model", answer.model},
            {"content", std::move(content)}, {"stop_reason", std::move(stop)},
            {"stop_sequence", nullptr},      {"usage", usageOf(answer.usage, output)}};
}

class AnthropicWriter final : public AnswerWriter {
public:
    std::string whole(const SimulatedAnswer& answer) const override {
        json::object block{{"type", "text"}, {"text", answer.text()}};
        return json::serialize(message(answer, {std::move(block)}, "end_turn", answer.usage.output));
    }

    std::string opening(const SimulatedAnswer& answer) const override {
        json::object block{{"type", "text"}, {"text", ""}};
        return event({{"type", "message_start"}, {"message", message(answer, {}, nullptr, 1)}}) +
               event({{"type", "content_block_start"}, {"index", 0}, {"content_block", std::move(block)}}) +
               event({{"type", "ping"}});
    }

    std::string part(const SimulatedAnswer& answer, std::size_t index) const override {
        json::object delta{{"type", "text_delta"}, {"text", answer.parts[index]}};
        return event({{"type", "content_block_delta"}, {"index", 0}, {"delta", std::move(delta)}});
    }

    std::string closing(const SimulatedAnswer& answer) const override {
        json::object delta{{"stop_reason", "end_turn"}, {"stop_sequence", nullptr}};
        return event({{"type", "content_block_stop"}, {"index", 0}}) +
               event({{"type", "message_delta"},
                      {"delta", std::move(delta)},
                      {"usage", usageOf(answer.usage, answer.usage.output)}}) +
               event({{"type", "message_stop"}});
    }

    std::string error(int status, std::string_view message) const override {
        const char* type = status == 529   ? "overloaded_error"
                           : status == 429 ? "rate_limit_error"
                           : status >= 500 ? "api_error"
                           : status == 404 ? "not_found_error"
                                           : "invalid_request_error";
        return json::serialize(json::object{{"type", "error"}, {"error", {{"type", type}, {"message", message}}}});
    }

    std::string models(const std::vector<std::string>& ids) const override {
        json::array list;
        for (const std::string& id : ids)
            list.push_back(json::object{
                {"type", "model"}, {"id", id}, {"display_name", id}, {"created_at", "2025-01-01T00:00:00Z"}});
        return json::serialize(json::object{{"data", std::move(list)}, {"has_more", false}});
    }
};

} // namespace

const AnswerWriter& anthropicWriter() {
    static const AnthropicWriter writer;
    return writer;
}

} // namespace tollgate::demo
