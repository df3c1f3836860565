// SPDX-License-Identifier: GPL-3.0-or-later
// Streamed answers put together for reading, one small reader a dialect.
#include "ui/requests/message_json.h"

namespace tollgate::ui {

namespace {

using Kind = MessagePart::Kind;

// Arguments of a tool come in pieces after its name.
void addArguments(Message& answer, std::string_view piece) {
    if (!answer.parts.empty() && answer.parts.back().kind == Kind::ToolCall) answer.parts.back().text += piece;
}

void addChat(Message& answer, const json::value& event) {
    for (const json::value& choice : listAt(event, "choices")) {
        add(answer, Kind::Text, {}, textAt(choice, "text")); // of /v1/completions
        const json::value* delta = at(choice, "delta");
        if (!delta) continue;
        add(answer, Kind::Reasoning, {}, textAt(*delta, "reasoning_content"));
        add(answer, Kind::Text, {}, textAt(*delta, "content"));
        for (const json::value& call : listAt(*delta, "tool_calls")) {
            const json::value* function = at(call, "function");
            if (!function) continue;
            if (auto name = textAt(*function, "name"); !name.empty()) add(answer, Kind::ToolCall, name, {});
            addArguments(answer, textAt(*function, "arguments"));
        }
    }
}

void addResponses(Message& answer, const json::value& event) {
    std::string_view type = textAt(event, "type");
    if (type == "response.output_text.delta" || type == "response.refusal.delta")
        return add(answer, Kind::Text, {}, textAt(event, "delta"));
    if (type == "response.reasoning_summary_text.delta" || type == "response.reasoning_text.delta")
        return add(answer, Kind::Reasoning, {}, textAt(event, "delta"));
    if (type == "response.function_call_arguments.delta") return addArguments(answer, textAt(event, "delta"));
    const json::value* item = at(event, "item");
    if (type == "response.output_item.added" && item && textAt(*item, "type") == "function_call")
        add(answer, Kind::ToolCall, textAt(*item, "name"), {});
    const json::value* failed = at(event, "response");
    if (type == "response.failed" && failed) add(answer, Kind::Error, {}, errorText(*failed));
}

void addAnthropic(Message& answer, const json::value& event) {
    if (const json::value* block = at(event, "content_block"); block && textAt(*block, "type") == "tool_use")
        add(answer, Kind::ToolCall, textAt(*block, "name"), {});
    const json::value* delta = at(event, "delta");
    if (!delta) return;
    add(answer, Kind::Text, {}, textAt(*delta, "text"));
    add(answer, Kind::Reasoning, {}, textAt(*delta, "thinking"));
    addArguments(answer, textAt(*delta, "partial_json"));
}

void addGemini(Message& answer, const json::value& event) {
    for (const json::value& candidate : listAt(event, "candidates")) {
        const json::value* content = at(candidate, "content");
        if (!content) continue;
        for (const json::value& part : listAt(*content, "parts")) {
            const json::value* thought = at(part, "thought");
            bool reasoning = thought && thought->is_bool() && thought->get_bool();
            add(answer, reasoning ? Kind::Reasoning : Kind::Text, {}, textAt(part, "text"));
            if (const json::value* call = at(part, "functionCall"))
                add(answer, Kind::ToolCall, textAt(*call, "name"), written(at(*call, "args")));
        }
    }
}

void addOllama(Message& answer, const json::value& event) {
    add(answer, Kind::Text, {}, textAt(event, "response"));
    const json::value* message = at(event, "message");
    if (!message) return;
    add(answer, Kind::Reasoning, {}, textAt(*message, "thinking"));
    add(answer, Kind::Text, {}, textAt(*message, "content"));
    for (const json::value& call : listAt(*message, "tool_calls"))
        if (const json::value* function = at(call, "function"))
            add(answer, Kind::ToolCall, textAt(*function, "name"), written(at(*function, "arguments")));
}

void addEvent(Message& answer, Dialect dialect, const json::value& event) {
    switch (dialect) {
    case Dialect::OpenAiChat: addChat(answer, event); break;
    case Dialect::OpenAiResponses: addResponses(answer, event); break;
    case Dialect::Anthropic: addAnthropic(answer, event); break;
    case Dialect::Gemini: addGemini(answer, event); break;
    case Dialect::Ollama: addOllama(answer, event); break;
    }
    if (std::string error = errorText(event); !error.empty()) add(answer, Kind::Error, {}, error);
}

} // namespace

void addStream(Message& answer, Dialect dialect, std::string_view text) {
    if (auto list = parsed(text); list && list->is_array()) {
        for (const json::value& event : list->get_array()) addEvent(answer, dialect, event);
        return;
    }
    while (!text.empty()) {
        auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.starts_with("data:")) line.remove_prefix(5);
        while (line.starts_with(' ')) line.remove_prefix(1);
        while (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.starts_with('{')) continue;
        if (auto event = parsed(line)) addEvent(answer, dialect, *event);
    }
}

} // namespace tollgate::ui
