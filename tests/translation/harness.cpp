// SPDX-License-Identifier: GPL-3.0-or-later
#include "harness.h"

#include "dialects/conversation/collector.h"
#include "dialects/stream_reader.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
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

// As the request's writer would have made it: tools by their names, the rest as the case says.
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
    context.tools = ToolNames(tools, {});
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

std::string lineEnd(Lines lines) {
    return lines == Lines::Crlf ? "\r\n" : lines == Lines::Cr ? "\r" : "\n";
}

std::string wireOf(const json::value& event, Dialect dialect, Lines lines) {
    if (event.is_string()) return std::string(event.get_string().c_str());
    const json::object& object = event.as_object();
    std::string end = lineEnd(lines);
    if (dialect == Dialect::Ollama) return textOf(event) + "\n";
    const json::value* data = object.if_contains("data");
    if (!data) return "data: " + textOf(event) + end + end;
    std::string text = data->is_string() ? std::string(data->get_string().c_str()) : textOf(*data);
    std::string name = stringAt(object, "event");
    return (name.empty() ? "" : "event: " + name + end) + "data: " + text + end + end;
}

json::value eventOf(const StreamEvent& event) {
    std::string_view data = event.data;
    boost::system::error_code error;
    json::value parsed = json::parse({data.data(), data.size()}, error);
    json::value content = error ? json::value(json::string(data)) : parsed;
    if (event.name.empty()) return content;
    return json::object{{"event", json::string(event.name)}, {"data", content}};
}

json::array eventsOf(const std::string& wire, Dialect dialect) {
    StreamReader reader(framingOf(dialect, {}));
    json::array events;
    StreamEvent event;
    reader.feed(wire);
    while (reader.next(event))
        if (!event.data.empty()) events.push_back(eventOf(event));
    if (reader.finish(event) && !event.data.empty()) events.push_back(eventOf(event));
    return events;
}

std::vector<std::size_t> cuts(std::size_t size, Cut cut) {
    std::vector<std::size_t> ends;
    std::mt19937 random(7);
    for (std::size_t at = 0; at < size;) {
        std::size_t step = cut == Cut::Whole ? size : cut == Cut::Bytes ? 1 : 1 + random() % 37;
        at = std::min(size, at + step);
        ends.push_back(at);
    }
    return ends;
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
        for (const json::value& one : list.as_array()) cases.push_back(one.as_object());
    }
    return cases;
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
    const json::value& given = one.at("request");
    std::string body = given.is_string() ? std::string(given.get_string().c_str()) : textOf(given);
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

json::value translateAnswer(const json::object& one) {
    JsonScanner scanner;
    AnswerContext context = contextOf(one);
    AnswerCollector collector;
    std::string body = textOf(one.at("answer"));
    if (!translationOf(context.upstream).readAnswer(scanner, body, context, collector)) return "not an answer";
    if (collector.error()) return json::object{{"error", json::string(collector.error()->code)}};
    return json::parse(translationOf(context.client).writeAnswer(collector.answer(), context));
}

json::array translateStream(const json::object& one, Cut cut, Lines lines, int pieces) {
    JsonScanner scanner;
    AnswerContext context = contextOf(one);
    std::string out, wire;
    int played = 0;
    for (const json::value& event : one.at("events").as_array()) {
        if (pieces >= 0 && played++ >= pieces) break;
        wire += wireOf(event, context.upstream, lines);
    }
    auto writer = translationOf(context.client).streamWriter(context, out);
    auto translator = translationOf(context.upstream).streamReader(scanner, context, *writer);
    StreamReader reader(framingOf(context.upstream, {}));
    StreamEvent event;
    std::size_t begin = 0;
    for (std::size_t end : cuts(wire.size(), cut)) {
        std::string chunk = wire.substr(begin, end - begin);
        reader.feed(chunk);
        while (reader.next(event)) translator->take(event);
        begin = end;
    }
    if (reader.finish(event)) translator->take(event);
    translator->finish();
    return eventsOf(out, context.client);
}

std::string difference(const json::value& actual, const json::value& expected, bool whole, const std::string& path) {
    if (expected.is_object() && actual.is_object()) {
        for (const auto& member : expected.get_object()) {
            const json::value* value = actual.get_object().if_contains(member.key());
            std::string at = path + "." + std::string(member.key());
            if (!value) return at + " is missing, expected " + textOf(member.value());
            if (std::string wrong = difference(*value, member.value(), true, at); !wrong.empty()) return wrong;
        }
        if (!whole) return {};
        for (const auto& member : actual.get_object())
            if (!expected.get_object().contains(member.key()))
                return path + "." + std::string(member.key()) + " is not expected: " + textOf(member.value());
        return {};
    }
    if (expected.is_array() && actual.is_array()) {
        const json::array &a = actual.get_array(), &e = expected.get_array();
        for (std::size_t i = 0; i < std::min(a.size(), e.size()); ++i)
            if (std::string wrong = difference(a[i], e[i], true, path + "[" + std::to_string(i) + "]"); !wrong.empty())
                return wrong;
        if (a.size() > e.size()) return path + " has more: " + textOf(a[e.size()]);
        return a.size() < e.size() ? path + " lacks " + textOf(e[a.size()]) : std::string();
    }
    bool numbers = actual.is_number() && expected.is_number();
    bool same = numbers ? actual.to_number<double>() == expected.to_number<double>() : actual == expected;
    return same ? std::string() : path + " is " + textOf(actual) + ", expected " + textOf(expected);
}

} // namespace tollgate::test
