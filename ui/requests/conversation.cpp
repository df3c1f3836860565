// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/conversation.h"

#include "ui/requests/message_json.h"

namespace tollgate::ui {

namespace {

using Kind = MessagePart::Kind;
using Role = Message::Role;

Role roleFrom(std::string_view name) {
    if (name == "system" || name == "developer") return Role::System;
    if (name == "assistant" || name == "model") return Role::Assistant;
    return name == "tool" || name == "function" ? Role::Tool : Role::User;
}

// One element of a list of content in any dialect.
void addContent(Message& message, const json::value& value) {
    if (const auto* text = value.if_string()) return add(message, Kind::Text, {}, std::string_view(*text));
    std::string_view type = textAt(value, "type");
    if (type == "tool_use" || type == "function_call")
        return add(message, Kind::ToolCall, textAt(value, "name"),
                   written(at(value, type == "tool_use" ? "input" : "arguments")));
    if (type == "tool_result" || type == "function_call_output")
        return add(message, Kind::ToolResult, {}, flatText(at(value, type == "tool_result" ? "content" : "output")));
    if (type == "thinking") return add(message, Kind::Reasoning, {}, textAt(value, "thinking"));
    if (type == "reasoning") return add(message, Kind::Reasoning, {}, flatText(at(value, "summary")));
    if (const auto* call = at(value, "functionCall"))
        return add(message, Kind::ToolCall, textAt(*call, "name"), written(at(*call, "args")));
    if (const auto* result = at(value, "functionResponse"))
        return add(message, Kind::ToolResult, textAt(*result, "name"), written(at(*result, "response")));
    if (const auto* data = at(value, "inlineData"))
        return add(message, Kind::Attachment, textAt(*data, "mimeType"), {});
    std::string_view text = textAt(value, type == "refusal" ? "refusal" : "text");
    if (!text.empty() || at(value, "text")) {
        const auto* thought = at(value, "thought");
        bool reasoning = thought && thought->is_bool() && thought->get_bool();
        return add(message, reasoning ? Kind::Reasoning : Kind::Text, {}, text);
    }
    if (!type.empty()) add(message, Kind::Attachment, type, {});
}

void addContents(Message& message, const json::value* content) {
    if (!content) return;
    if (const auto* list = content->if_array())
        for (const json::value& element : *list) addContent(message, element);
    else
        addContent(message, *content);
}

// OpenAI Chat and Ollama.
void addToolCalls(Message& message, const json::value& value) {
    for (const json::value& call : listAt(value, "tool_calls"))
        if (const auto* function = at(call, "function"))
            add(message, Kind::ToolCall, textAt(*function, "name"), written(at(*function, "arguments")));
}

Message messageFrom(const json::value& value) {
    Message message;
    message.role = roleFrom(textAt(value, "role"));
    add(message, Kind::Reasoning, {}, textAt(value, "reasoning_content"));
    add(message, Kind::Reasoning, {}, textAt(value, "thinking"));
    addContents(message, at(value, value.is_object() && at(value, "parts") ? "parts" : "content"));
    for (std::size_t i = 0; i < listAt(value, "images").size(); ++i) add(message, Kind::Attachment, "image", {});
    addToolCalls(message, value);
    if (message.role == Role::Tool)
        for (MessagePart& part : message.parts)
            if (part.kind == Kind::Text) part.kind = Kind::ToolResult;
    return message;
}

// An entry of `input` of OpenAI Responses, or of its `output`: a message, a call, a result, reasoning.
Message itemFrom(const json::value& item) {
    if (at(item, "role") || item.is_string()) {
        Message message = item.is_string() ? Message{} : messageFrom(item);
        if (item.is_string()) addContent(message, item);
        return message;
    }
    Message message;
    message.role = textAt(item, "type") == "function_call_output" ? Role::Tool : Role::Assistant;
    addContent(message, item);
    return message;
}

void append(std::vector<Message>& messages, Message message) {
    if (!message.parts.empty()) messages.push_back(std::move(message));
}

void appendSystem(std::vector<Message>& messages, const json::value* content) {
    Message message{.role = Role::System};
    const json::value* parts = content ? at(*content, "parts") : nullptr;
    addContents(message, parts ? parts : content);
    append(messages, std::move(message));
}

void appendUser(std::vector<Message>& messages, const json::value* content) {
    Message message;
    addContents(message, content);
    append(messages, std::move(message));
}

std::vector<Message> asked(Dialect dialect, const json::value& body) {
    std::vector<Message> messages;
    for (std::string_view name : {"system", "instructions", "systemInstruction", "system_instruction"})
        appendSystem(messages, at(body, name));
    std::string_view list = dialect == Dialect::OpenAiResponses ? "input"
                            : dialect == Dialect::Gemini        ? "contents"
                                                                : "messages";
    for (const json::value& entry : listAt(body, list))
        append(messages, dialect == Dialect::OpenAiResponses ? itemFrom(entry) : messageFrom(entry));
    const json::value* input = at(body, "input"); // of Responses and embeddings
    if (input && (input->is_string() || dialect != Dialect::OpenAiResponses)) appendUser(messages, input);
    appendUser(messages, at(body, "prompt")); // of completions and /api/generate
    return messages;
}

// A whole answer.
void answerFrom(Message& answer, const json::value& body) {
    for (const json::value& choice : listAt(body, "choices")) {
        add(answer, Kind::Text, {}, textAt(choice, "text"));
        if (const auto* message = at(choice, "message")) merge(answer, messageFrom(*message));
    }
    for (const json::value& item : listAt(body, "output")) merge(answer, itemFrom(item));
    for (const json::value& candidate : listAt(body, "candidates"))
        if (const auto* content = at(candidate, "content")) addContents(answer, at(*content, "parts"));
    if (at(body, "candidates") == nullptr) addContents(answer, at(body, "content"));
    if (const auto* message = at(body, "message"); message && message->is_object())
        merge(answer, messageFrom(*message));
    add(answer, Kind::Text, {}, textAt(body, "response")); // of /api/generate
    if (std::string error = errorText(body); !error.empty()) add(answer, Kind::Error, {}, error);
}

} // namespace

std::vector<Message> messagesOf(Dialect dialect, std::string_view request, std::string_view response) {
    std::vector<Message> messages;
    if (auto body = parsed(request)) messages = asked(dialect, *body);
    Message answer{.role = Role::Assistant, .answer = true};
    if (auto body = parsed(response); body && body->is_object())
        answerFrom(answer, *body);
    else
        addStream(answer, dialect, response);
    append(messages, std::move(answer));
    return messages;
}

} // namespace tollgate::ui
