// SPDX-License-Identifier: GPL-3.0-or-later
// Plays the stream of a case through the translation, cut and disturbed as a network and a provider might.
#include "dialects/stream_reader.h"
#include "harness.h"

#include <boost/json/parse.hpp>

#include <algorithm>
#include <random>

namespace tollgate::test {

namespace {

namespace json = boost::json;
using namespace dialects;
using namespace dialects::conversation;

constexpr std::string_view kUnknownMember = R"({"deep":[1,{"type":"text","text":"unknown"}]})";

std::string lineEnd(Lines lines) {
    return lines == Lines::Crlf ? "\r\n" : lines == Lines::Cr ? "\r" : "\n";
}

std::string stringAt(const json::object& object, std::string_view name) {
    const json::value* value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string().c_str()) : std::string();
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

json::value withUnknown(json::value event) {
    if (!event.is_object()) return event;
    json::value* data = event.get_object().if_contains("data");
    json::value& into = data ? *data : event;
    if (into.is_object()) into.get_object()["x_unknown"] = json::parse(kUnknownMember);
    return event;
}

// An event of a kind that nobody knows yet, where the dialect has kinds.
std::string unknownEvent(Dialect dialect, Lines lines) {
    json::value event;
    if (dialect == Dialect::Anthropic || dialect == Dialect::OpenAiResponses) {
        json::object data{{"type", "future.event"}, {"x_unknown", json::parse(kUnknownMember)}};
        event = json::object{{"event", "future.event"}, {"data", std::move(data)}};
    } else if (dialect == Dialect::Gemini) {
        event = json::object{{"xUnknown", json::parse(kUnknownMember)}};
    }
    return event.is_null() ? std::string() : wireOf(event, dialect, lines);
}

std::string noise(Dialect dialect, Lines lines, std::mt19937& random) {
    if (random() % 2) return {};
    std::string end = lineEnd(lines);
    return dialect == Dialect::Ollama ? "\n" : ": OPENROUTER PROCESSING" + end + end;
}

std::string wireOf(const json::object& one, Dialect dialect, const Play& play) {
    std::mt19937 random(play.seed);
    std::string wire;
    int played = 0;
    bool raw = false; // text sent as it is may stop anywhere: nothing is put behind it
    for (const json::value& event : one.at("events").as_array()) {
        if (play.events >= 0 && played++ >= play.events) break;
        if (play.comments && !raw) wire += noise(dialect, play.lines, random);
        if (play.unknowns && !raw) wire += unknownEvent(dialect, play.lines);
        raw = event.is_string();
        wire += wireOf(play.unknowns ? withUnknown(event) : event, dialect, play.lines);
    }
    return wire;
}

std::vector<std::size_t> cuts(std::size_t size, const Play& play) {
    std::vector<std::size_t> ends;
    std::mt19937 random(play.seed);
    for (std::size_t at = 0; at < size;) {
        std::size_t step = play.cut == Cut::Whole ? size : play.cut == Cut::Bytes ? 1 : 1 + random() % 37;
        at = std::min(size, at + step);
        ends.push_back(at);
    }
    return ends;
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

void collectSpoken(const json::value& value, std::string_view name, std::string& spoken) {
    static constexpr std::string_view kNames[] = {"content", "text",  "thinking", "reasoning_content", "partial_json",
                                                  "delta",   "input", "refusal",  "arguments",         "signature"};
    if (value.is_array())
        for (const json::value& element : value.get_array()) collectSpoken(element, name, spoken);
    if (value.is_object())
        for (const auto& member : value.get_object()) collectSpoken(member.value(), member.key(), spoken);
    bool speaks = std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
    if (value.is_string() && speaks) spoken += value.get_string();
}

bool isEnd(const json::value& event) {
    std::string text = textOf(event);
    for (std::string_view mark : {"\"[DONE]\"", "\"message_stop\"", "\"response.completed\"", "\"response.incomplete\"",
                                  "\"finishReason\":\"", "\"done\":true"})
        if (text.find(mark) != std::string::npos) return true;
    return false;
}

} // namespace

json::array translateStream(const json::object& one, const Play& play, Warnings* warnings) {
    JsonScanner scanner;
    AnswerContext context = contextOf(one);
    context.warnings = warnings;
    std::string out;
    std::string wire = wireOf(one, context.upstream, play);
    auto writer = translationOf(context.client).streamWriter(context, out);
    auto translator = translationOf(context.upstream).streamReader(scanner, context, *writer);
    StreamReader reader(framingOf(context.upstream, {}));
    StreamEvent event;
    std::size_t begin = 0;
    for (std::size_t end : cuts(wire.size(), play)) {
        std::string chunk = wire.substr(begin, end - begin);
        reader.feed(chunk);
        while (reader.next(event)) translator->take(event);
        begin = end;
    }
    if (reader.finish(event)) translator->take(event);
    translator->finish();
    return eventsOf(out, context.client);
}

std::string spokenIn(const json::array& events) {
    std::string spoken;
    for (const json::value& event : events) collectSpoken(event, {}, spoken);
    return spoken;
}

bool tellsEnd(const json::array& events) {
    return std::any_of(events.begin(), events.end(), isEnd);
}

bool tellsFailure(const json::array& events) {
    return std::any_of(events.begin(), events.end(), [](const json::value& event) {
        std::string text = textOf(event);
        return text.find("\"error\":{") != std::string::npos || text.find("\"error\":\"") != std::string::npos;
    });
}

} // namespace tollgate::test
