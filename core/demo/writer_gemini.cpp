// SPDX-License-Identifier: GPL-3.0-or-later
// Gemini generateContent (protocols.md §4), streamed as `alt=sse`.
#include "demo/answer_writer.h"

#include <boost/json.hpp>

namespace tollgate::demo {

namespace {

namespace json = boost::json;

json::object chunk(const SimulatedAnswer& answer, const std::string& text, bool last) {
    json::object content{{"role", "model"}, {"parts", json::array{json::object{{"text", text}}}}};
    json::object candidate{{"index", 0}, {"content", std::move(content)}};
    json::object value{{"modelVersion", answer.model}, {"responseId", answer.id}};
    if (last) {
        candidate["finishReason"] = "STOP";
        value["usageMetadata"] = {{"promptTokenCount", answer.usage.prompt()},
                                  {"cachedContentTokenCount", answer.usage.cache_read},
                                  {"candidatesTokenCount", answer.usage.output},
                                  {"totalTokenCount", answer.usage.prompt() + answer.usage.output}};
    }
    value["candidates"] = json::array{std::move(candidate)};
    return value;
}

std::string data(const json::object& value) {
    return "data: " + json::serialize(value) + "\r\n\r\n";
}

class GeminiWriter final : public AnswerWriter {
public:
    std::string whole(const SimulatedAnswer& answer) const override {
        return json::serialize(chunk(answer, answer.text(), true));
    }

    std::string opening(const SimulatedAnswer&) const override { return {}; }

    std::string part(const SimulatedAnswer& answer, std::size_t index) const override {
        return data(chunk(answer, answer.parts[index], false));
    }

    std::string closing(const SimulatedAnswer& answer) const override { return data(chunk(answer, "", true)); }

    std::string error(int status, std::string_view message) const override {
        const char* name = status == 429   ? "RESOURCE_EXHAUSTED"
                           : status == 404 ? "NOT_FOUND"
                           : status == 503 ? "UNAVAILABLE"
                           : status >= 500 ? "INTERNAL"
                                           : "INVALID_ARGUMENT";
        return json::serialize(json::object{{"error", {{"code", status}, {"message", message}, {"status", name}}}});
    }

    std::string models(const std::vector<std::string>& ids) const override {
        json::array list;
        for (const std::string& id : ids)
            list.push_back(json::object{{"name", "models/" + id},
                                        {"displayName", id},
                                        {"inputTokenLimit", 1'048'576},
                                        {"supportedGenerationMethods", json::array{"generateContent", "countTokens"}}});
        return json::serialize(json::object{{"models", std::move(list)}});
    }
};

} // namespace

const AnswerWriter& geminiWriter() {
    static const GeminiWriter writer;
    return writer;
}

} // namespace tollgate::demo
