// SPDX-License-Identifier: GPL-3.0-or-later
// Ollama's own API (protocols.md §5): one JSON text a line.
#include "base/clock.h"
#include "demo/answer_writer.h"

#include <boost/json.hpp>

namespace tollgate::demo {

namespace {

namespace json = boost::json;

json::object frame(const SimulatedAnswer& answer, const std::string& text, bool done) {
    return {{"model", answer.model},
            {"created_at", isoTime(answer.created * kSecond).text},
            {"message", {{"role", "assistant"}, {"content", text}}},
            {"done", done}};
}

json::object ended(const SimulatedAnswer& answer, const std::string& text) {
    json::object value = frame(answer, text, true);
    value["done_reason"] = "stop";
    value["prompt_eval_count"] = answer.usage.prompt();
    value["eval_count"] = answer.usage.output;
    value["total_duration"] = answer.usage.output * 24'000'000;
    return value;
}

class OllamaWriter final : public AnswerWriter {
public:
    std::string whole(const SimulatedAnswer& answer) const override {
        return json::serialize(ended(answer, answer.text()));
    }

    std::string opening(const SimulatedAnswer&) const override { return {}; }

    std::string part(const SimulatedAnswer& answer, std::size_t index) const override {
        return json::serialize(frame(answer, answer.parts[index], false)) + "\n";
    }

    std::string closing(const SimulatedAnswer& answer) const override {
        return json::serialize(ended(answer, "")) + "\n";
    }

    std::string_view streamType() const override { return "application/x-ndjson"; }

    std::string error(int, std::string_view message) const override {
        return json::serialize(json::object{{"error", message}});
    }

    std::string models(const std::vector<std::string>& ids) const override {
        json::array list;
        for (const std::string& id : ids)
            list.push_back(json::object{{"name", id}, {"model", id}, {"size", 42'520'413'916}});
        return json::serialize(json::object{{"models", std::move(list)}});
    }
};

} // namespace

const AnswerWriter& ollamaWriter() {
    static const OllamaWriter writer;
    return writer;
}

} // namespace tollgate::demo
