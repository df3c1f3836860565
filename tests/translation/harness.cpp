// SPDX-License-Identifier: GPL-3.0-or-later
#include "harness.h"

#include "dialects/conversation/collector.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace tollgate::test {

namespace {

namespace json = boost::json;
using namespace dialects;
using namespace dialects::conversation;

constexpr char kFreshId[] = "FRESHIDFRESHIDFRESHIDFR";
constexpr std::int64_t kNow = 1760000000;

std::string stringAt(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string().c_str()) : std::string();
}

Dialect dialectAt(const json::object& one, std::string_view name) {
    auto dialect = dialectFromName(stringAt(one, name));
    if (!dialect) throw std::runtime_error("no dialect in " + nameOfCase(one));
    return *dialect;
}

void readFlag(const json::object& from, std::string_view name, bool& into) {
    if (const json::value* value = from.if_contains(name)) into = value->as_bool();
}

ThinkingStyle styleFrom(const std::string& name) {
    if (name == "budget") return ThinkingStyle::Budget;
    if (name == "adaptive") return ThinkingStyle::Adaptive;
    if (name == "level") return ThinkingStyle::Level;
    if (name == "levels") return ThinkingStyle::Levels;
    return name == "toggle" ? ThinkingStyle::Toggle : ThinkingStyle::None;
}

Traits traitsOf(const json::object& one) {
    Traits traits;
    traits.model = "target-model";
    const json::value* given = one.if_contains("traits");
    if (!given) return traits;
    const json::object& object = given->as_object();
    if (auto text = stringAt(object, "model"); !text.empty()) traits.model = text;
    if (auto text = stringAt(object, "vendor"); !text.empty()) traits.vendor = text;
    if (auto text = stringAt(object, "max_tokens_field"); !text.empty()) traits.max_tokens_field = text;
    traits.thinking = styleFrom(stringAt(object, "thinking"));
    if (const json::value* value = object.if_contains("max_output_tokens"))
        traits.max_output_tokens = value->as_int64();
    readFlag(object, "sampling", traits.sampling);
    readFlag(object, "thinking_disable", traits.thinking_disable);
    readFlag(object, "structured_outputs", traits.structured_outputs);
    readFlag(object, "mid_system", traits.mid_system);
    readFlag(object, "string_content_only", traits.string_content_only);
    readFlag(object, "supports_cache_control", traits.supports_cache_control);
    if (stringAt(object, "tool_id_rule") == "mistral") traits.tool_id_rule = ToolIdRule::Mistral;
    if (stringAt(object, "gemini_schema_mode") == "openapi") traits.gemini_schema_mode = GeminiSchemaMode::OpenApi;
    std::string replay = stringAt(object, "reasoning_replay");
    if (replay == "reasoning_content") traits.reasoning_replay = ReasoningReplay::ReasoningContent;
    if (replay == "reasoning_details") traits.reasoning_replay = ReasoningReplay::ReasoningDetails;
    return traits;
}

// The smallest request of a dialect.
json::object smallestRequest(Dialect dialect) {
    json::object hi{{"role", "user"}, {"content", "hi"}};
    switch (dialect) {
    case Dialect::OpenAiResponses: return {{"model", "m"}, {"input", "hi"}};
    case Dialect::Gemini: return {{"contents", {{{"role", "user"}, {"parts", {{{"text", "hi"}}}}}}}};
    case Dialect::Ollama: return {{"model", "m"}, {"stream", false}, {"messages", {hi}}};
    case Dialect::Anthropic: return {{"model", "m"}, {"max_tokens", 100}, {"messages", {hi}}};
    case Dialect::OpenAiChat: break;
    }
    return {{"model", "m"}, {"messages", {hi}}};
}

// `request` as it is, or `add` put onto the smallest one.
std::string requestOf(const json::object& one) {
    if (const json::value* given = one.if_contains("request"))
        return given->is_string() ? std::string(given->get_string().c_str()) : textOf(*given);
    json::object request = smallestRequest(dialectAt(one, "from"));
    for (const auto& member : one.at("add").as_object()) request[member.key()] = member.value();
    return textOf(request);
}

void addForEachTarget(const json::object& one, std::vector<json::object>& cases) {
    const json::value* to = one.if_contains("to");
    if (!to || !to->is_array()) return cases.push_back(one);
    for (const json::value& target : to->get_array()) {
        json::object single = one;
        single["to"] = target;
        single["name"] = json::string(nameOfCase(one) + " → " + std::string(target.as_string().c_str()));
        cases.push_back(std::move(single));
    }
}

} // namespace

std::vector<json::object> casesOf(const std::string& prefix) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(TOLLGATE_TEST_DATA))
        if (entry.path().filename().string().starts_with(prefix)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<json::object> cases;
    for (const auto& path : files) {
        std::ifstream file(path);
        std::stringstream text;
        text << file.rdbuf();
        boost::system::error_code error;
        json::value list = json::parse(text.str(), error);
        if (error) throw std::runtime_error(path.string() + " is no JSON: " + error.message());
        for (const json::value& one : list.as_array()) addForEachTarget(one.as_object(), cases);
    }
    return cases;
}

AnswerContext contextOf(const json::object& one) {
    AnswerContext context;
    context.client = dialectAt(one, "to");
    context.upstream = dialectAt(one, "from");
    context.requested_model = "asked-model";
    context.now = kNow;
    context.fresh_id = kFreshId;
    std::vector<Tool> tools;
    if (const json::value* list = one.if_contains("tools"))
        for (const json::value& entry : list->as_array()) {
            Tool tool;
            tool.name = stringAt(entry.as_object(), "name");
            tool.group = stringAt(entry.as_object(), "group");
            readFlag(entry.as_object(), "custom", tool.custom);
            tools.push_back(std::move(tool));
        }
    bool gemini = context.upstream == Dialect::Gemini;
    context.tools = ToolNames(tools, {.letter_first = gemini, .dots_and_colons = gemini});
    const json::value* given = one.if_contains("context");
    if (!given) return context;
    const json::object& object = given->as_object();
    readFlag(object, "usage_in_stream", context.usage_in_stream);
    readFlag(object, "unwrap_output", context.unwrap_output);
    readFlag(object, "ollama_generate", context.ollama_generate);
    context.vendor = stringAt(object, "vendor");
    if (const json::value* value = object.if_contains("candidates")) context.candidates = value->as_int64();
    return context;
}

std::string nameOfCase(const json::object& one) {
    return stringAt(one, "name");
}

std::string textOf(const json::value& value) {
    return json::serialize(value);
}

RequestOutcome translateRequest(const json::object& one) {
    JsonScanner scanner;
    RequestOutcome outcome;
    std::string body = requestOf(one);
    auto reject = [&](const Rejection& rejection) {
        outcome.rejected = true;
        outcome.reject_code = rejection.code;
        outcome.reject_param = rejection.param;
        outcome.reject_message = rejection.message;
        return outcome;
    };
    auto request = translationOf(dialectAt(one, "from")).readRequest(scanner, body);
    if (!request) return reject(request.error());
    Traits traits = traitsOf(one);
    auto written = translationOf(dialectAt(one, "to")).writeRequest(scanner, *request, traits);
    if (!written) return reject(written.error());
    outcome.body = json::parse(written->body);
    outcome.warnings = written->warnings;
    return outcome;
}

json::value translateAnswer(const json::object& one, Warnings* warnings) {
    JsonScanner scanner;
    AnswerContext context = contextOf(one);
    context.warnings = warnings;
    AnswerCollector collector;
    std::string body = textOf(one.at("answer"));
    if (!translationOf(context.upstream).readAnswer(scanner, body, context, collector)) return "not an answer";
    if (collector.error()) return json::object{{"error", json::string(collector.error()->code)}};
    return json::parse(translationOf(context.client).writeAnswer(collector.answer(), context));
}

} // namespace tollgate::test
