// SPDX-License-Identifier: GPL-3.0-or-later
// A Chat Completions request into a conversation (protocols.md §1.1).
#include "dialects/chat/chat.h"
#include "dialects/chat/reasoning_details.h"
#include "dialects/compact_json.h"
#include "dialects/conversation/controls.h"
#include "dialects/conversation/envelope.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/turns.h"
#include "dialects/conversation/warnings.h"
#include "dialects/json_read.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

class ChatRequestReader {
public:
    Translated<Request> read(JsonCursor cursor);

private:
    using Member = void (ChatRequestReader::*)(JsonCursor&);

    bool readControl(std::string_view key, JsonCursor& cursor);
    bool readTalk(std::string_view key, JsonCursor& cursor);
    void readMessages(JsonCursor& cursor);
    void readMessage(JsonCursor& cursor, int index);
    void readContent(JsonCursor& cursor, std::vector<Part>& parts, int turn);
    void readPart(JsonCursor& cursor, std::vector<Part>& parts, Place place);
    void readImages(JsonCursor& cursor, std::vector<Part>& parts, int turn);
    void readCalls(JsonCursor& cursor, std::vector<Part>& parts, Place place);
    void readLegacyCall(JsonCursor& cursor, std::vector<Part>& parts, Place place);
    void readTools(JsonCursor& cursor);
    void readFunctions(JsonCursor& cursor);
    void readToolChoice(JsonCursor& cursor);
    void readAllowedTools(JsonCursor& cursor);
    void readFormat(JsonCursor& cursor);
    void readJsonSchema(JsonCursor& cursor);
    void readReasoning(JsonCursor& cursor);
    void readMaxTokens(JsonCursor& cursor, std::string_view name);

    struct Message;
    void addMessage(Message& message, int index);

    void fail(std::string message, std::string param) {
        if (!m_problem) m_problem = invalidMember(std::move(message), std::move(param));
    }

    Request m_request;
    std::optional<Rejection> m_problem;
    bool m_leading = true; // no turn has come yet: system messages stand in front
    int m_legacyCalls = 0;
    bool m_userIsSafe = false;
};

struct ChatRequestReader::Message {
    std::string role;
    std::vector<Part> content;
    std::vector<Part> images;
    std::vector<Part> calls;
    std::vector<Part> details; // reasoning_details
    std::string reasoning;
    std::string refusal;
    std::string call_id;
    std::string name;
    bool has_role = false;
};

// The parts of `file`: inline data, or an id only OpenAI can resolve.
std::optional<Media> readFile(JsonCursor& cursor) {
    Media media;
    if (!cursor.enterObject()) return std::nullopt;
    std::string data, id, name;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "file_data") {
            data = textOf(cursor);
        } else if (key == "file_id") {
            id = textOf(cursor);
        } else if (key == "filename") {
            name = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    if (!data.empty()) {
        auto inlined = mediaFromUrl(data, MediaKind::Document);
        media = inlined ? *inlined : mediaFromBase64(data, {}, MediaKind::Document);
    } else if (!id.empty()) {
        media.kind = MediaKind::Document;
        media.reference = id;
    } else {
        return std::nullopt;
    }
    media.name = name;
    return media;
}

std::optional<Media> readImageUrl(JsonCursor& cursor) {
    std::string url, detail;
    if (cursor.kind() == JsonKind::String) {
        url = textOf(cursor);
    } else if (cursor.enterObject()) {
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "url") {
                url = textOf(cursor);
            } else if (key == "detail") {
                detail = textOf(cursor);
            } else {
                cursor.skip();
            }
        }
    }
    auto media = mediaFromUrl(url, MediaKind::Image);
    if (media) media->detail = detail;
    return media;
}

std::optional<Media> readAudio(JsonCursor& cursor) {
    std::string data, format;
    if (!cursor.enterObject()) return std::nullopt;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "data") {
            data = textOf(cursor);
        } else if (key == "format") {
            format = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    if (data.empty()) return std::nullopt;
    return mediaFromBase64(data, "audio/" + (format.empty() ? "wav" : format), MediaKind::Audio);
}

Translated<Request> ChatRequestReader::read(JsonCursor cursor) {
    m_request.client = Dialect::OpenAiChat;
    if (!cursor.enterObject()) return invalidMember("The body must be a JSON object.", {});
    bool messages = false;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        messages = messages || name == "messages";
        if (passNull(cursor)) continue;
        if (readTalk(name, cursor) || readControl(name, cursor)) continue;
        warn(m_request.warnings, "dropped", name);
        cursor.skip();
    }
    if (!messages) fail("\"messages\" is missing.", "messages");
    if (m_problem) return *m_problem;
    return std::move(m_request);
}

// What is said and with which tools.
bool ChatRequestReader::readTalk(std::string_view key, JsonCursor& cursor) {
    if (key == "messages") {
        readMessages(cursor);
    } else if (key == "tools") {
        readTools(cursor);
    } else if (key == "functions") {
        readFunctions(cursor);
    } else if (key == "tool_choice" || key == "function_call") {
        readToolChoice(cursor);
    } else if (key == "parallel_tool_calls") {
        m_request.tool_choice.parallel = cursor.boolean();
    } else if (key == "model") {
        m_request.model = textOf(cursor);
    } else if (key == "response_format") {
        readFormat(cursor);
    } else {
        return false;
    }
    return true;
}

bool ChatRequestReader::readControl(std::string_view key, JsonCursor& cursor) {
    Controls& controls = m_request.controls;

    struct Plain {
        std::string_view name;
        std::optional<Number> Controls::* member;
    };

    static constexpr std::array kNumbers{Plain{"temperature", &Controls::temperature},
                                         Plain{"top_p", &Controls::top_p},
                                         Plain{"top_k", &Controls::top_k},
                                         Plain{"min_p", &Controls::min_p},
                                         Plain{"seed", &Controls::seed},
                                         Plain{"frequency_penalty", &Controls::frequency_penalty},
                                         Plain{"presence_penalty", &Controls::presence_penalty},
                                         Plain{"top_logprobs", &Controls::top_logprobs}};
    for (const Plain& plain : kNumbers) {
        if (plain.name != key) continue;
        auto text = numberText(cursor);
        if (!text) fail("\"" + std::string(key) + "\" must be a number.", std::string(key));
        if (text) controls.*plain.member = Number{*text};
        return true;
    }
    if (key == "max_completion_tokens") {
        readMaxTokens(cursor, "max_completion_tokens");
    } else if (key == "max_tokens") {
        readMaxTokens(cursor, "max_tokens");
    } else if (key == "n") {
        controls.candidates = wholeNumber(cursor).value_or(1);
    } else if (key == "stop") {
        controls.stop = stringOrList(cursor);
    } else if (key == "logprobs") {
        controls.logprobs = cursor.boolean();
    } else if (key == "logit_bias") {
        controls.logit_bias = compactValue(cursor);
    } else if (key == "reasoning_effort") {
        controls.thinking.mode = Thinking::Mode::Effort;
        controls.thinking.effort = textOf(cursor);
    } else if (key == "reasoning") {
        readReasoning(cursor);
    } else if (key == "verbosity") {
        controls.verbosity = textOf(cursor);
    } else if (key == "service_tier") {
        controls.tier_word = textOf(cursor);
        controls.tier = tierFrom(controls.tier_word);
    } else if (key == "safety_identifier" || (key == "user" && !m_userIsSafe)) {
        controls.user = textOf(cursor);
        m_userIsSafe = key == "safety_identifier";
    } else if (key == "metadata") {
        controls.metadata = compactValue(cursor);
    } else if (key == "prompt_cache_key") {
        controls.prompt_cache_key = textOf(cursor);
    } else if (key == "cache_control") {
        controls.cache = readCacheMark(cursor);
    } else if (key == "stream") {
        controls.stream = cursor.boolean().value_or(false);
    } else if (key == "stream_options") {
        controls.usage_in_stream = flagIn(cursor, "include_usage");
    } else if (key == "store" || key == "user" || key == "prompt_cache_options" || key == "prompt_cache_retention") {
        cursor.skip(); // silently (§6.1)
    } else if (key == "modalities") {
        for (const std::string& modality : stringOrList(cursor))
            if (modality != "text") warn(m_request.warnings, "dropped", "modalities");
    } else {
        return false;
    }
    return true;
}

void ChatRequestReader::readMaxTokens(JsonCursor& cursor, std::string_view name) {
    auto tokens = wholeNumber(cursor);
    if (!tokens) return fail("\"" + std::string(name) + "\" must be a whole number.", std::string(name));
    Controls& controls = m_request.controls;
    if (controls.max_output_name == "max_completion_tokens") return; // it is the one that counts
    controls.max_output_tokens = tokens;
    controls.max_output_name = name == "max_tokens" ? "max_tokens" : "max_completion_tokens";
}

// OpenRouter's form: {effort} or {max_tokens}.
void ChatRequestReader::readReasoning(JsonCursor& cursor) {
    if (!cursor.enterObject()) return;
    Thinking& thinking = m_request.controls.thinking;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "effort") {
            thinking.mode = Thinking::Mode::Effort;
            thinking.effort = textOf(cursor);
        } else if (key == "max_tokens") {
            thinking.mode = Thinking::Mode::Budget;
            thinking.budget = wholeNumber(cursor).value_or(0);
        } else if (key == "enabled") {
            if (!cursor.boolean().value_or(true)) thinking.mode = Thinking::Mode::Disabled;
        } else {
            cursor.skip();
        }
    }
}

void ChatRequestReader::readMessages(JsonCursor& cursor) {
    if (cursor.kind() != JsonKind::Array) {
        cursor.skip();
        return fail("\"messages\" must be an array.", "messages");
    }
    cursor.enterArray();
    for (int index = 0; cursor.nextElement(); ++index) readMessage(cursor, index);
}

void ChatRequestReader::readMessage(JsonCursor& cursor, int index) {
    std::string path = turnPath({index, -1}, Dialect::OpenAiChat);
    if (cursor.kind() != JsonKind::Object) {
        cursor.skip();
        return fail("\"" + path + "\" must be an object.", path);
    }
    cursor.enterObject();
    Message message;
    Place place{index, -1};
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "role") {
            message.role = textOf(cursor);
        } else if (name == "content") {
            readContent(cursor, message.content, index);
        } else if (name == "tool_calls") {
            readCalls(cursor, message.calls, place);
        } else if (name == "function_call") {
            readLegacyCall(cursor, message.calls, place);
        } else if (name == "tool_call_id") {
            message.call_id = textOf(cursor);
        } else if (name == "name") {
            message.name = textOf(cursor);
        } else if (name == "refusal") {
            message.refusal = textOf(cursor);
        } else if (name == "reasoning_content" || (name == "reasoning" && message.reasoning.empty())) {
            message.reasoning = textOf(cursor);
        } else if (name == "reasoning_details") {
            readReasoningDetails(cursor, place, message.details);
        } else if (name == "images") { // OpenRouter's, made by the model (§6.4.8)
            readImages(cursor, message.images, index);
        } else {
            if (name == "audio") warn(m_request.warnings, "dropped", path + "." + name);
            cursor.skip();
        }
    }
    addMessage(message, index);
}

void ChatRequestReader::addMessage(Message& message, int index) {
    Place place{index, -1};
    std::string path = turnPath(place, Dialect::OpenAiChat);
    bool isSystem = message.role == "system" || message.role == "developer";
    if (isSystem && m_leading) {
        std::string text = joinedText(message.content);
        const CacheMark cache = message.content.empty() ? CacheMark::None : message.content.back().cache;
        if (!text.empty()) m_request.system.push_back({Text{std::move(text), {}}, place, cache});
        return;
    }
    m_leading = false;
    Turn turn{Role::User, {}, place};
    if (isSystem) {
        turn.role = Role::System;
        turn.parts = std::move(message.content);
    } else if (message.role == "user") {
        turn.parts = std::move(message.content);
    } else if (message.role == "assistant") {
        turn.role = Role::Assistant;
        turn.parts = std::move(message.details);
        if (turn.parts.empty() && !message.reasoning.empty())
            turn.parts.push_back({Reasoning{message.reasoning, {ProofOrigin::Text, {}}, false}, place});
        std::move(message.content.begin(), message.content.end(), std::back_inserter(turn.parts));
        std::move(message.images.begin(), message.images.end(), std::back_inserter(turn.parts));
        if (!message.refusal.empty()) turn.parts.push_back({Refusal{message.refusal}, place});
        std::move(message.calls.begin(), message.calls.end(), std::back_inserter(turn.parts));
    } else if (message.role == "tool" || message.role == "function") {
        ToolResult result;
        result.id = message.role == "tool" ? message.call_id : "call_fn_" + std::to_string(m_legacyCalls - 1);
        result.name = message.name;
        if (result.id.empty()) return fail("\"" + path + ".tool_call_id\" is missing.", path + ".tool_call_id");
        CacheMark cache = CacheMark::None;
        for (Part& part : message.content) {
            if (part.cache != CacheMark::None) cache = part.cache;
            if (auto* text = std::get_if<Text>(&part.value)) result.parts.emplace_back(std::move(*text));
            if (auto* media = std::get_if<Media>(&part.value)) result.parts.emplace_back(std::move(*media));
        }
        turn.parts.push_back({std::move(result), place, cache});
    } else {
        return fail("\"" + path + ".role\" must be system, developer, user, assistant or tool.", path + ".role");
    }
    m_request.turns.push_back(std::move(turn));
}

void ChatRequestReader::readContent(JsonCursor& cursor, std::vector<Part>& parts, int turn) {
    if (cursor.kind() == JsonKind::String) {
        parts.push_back({Text{textOf(cursor), {}}, {turn, -1}});
        return;
    }
    if (!cursor.enterArray()) {
        std::string path = turnPath({turn, -1}, Dialect::OpenAiChat) + ".content";
        return fail("\"" + path + "\" must be a string or an array.", path);
    }
    for (int index = 0; cursor.nextElement(); ++index) readPart(cursor, parts, {turn, index});
}

void ChatRequestReader::readPart(JsonCursor& cursor, std::vector<Part>& parts, Place place) {
    std::string path = pathOf(place, Dialect::OpenAiChat);
    if (!cursor.enterObject()) return fail("\"" + path + "\" must be an object.", path);
    std::string type, text;
    std::optional<Media> media;
    CacheMark cache = CacheMark::None;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (name == "type") {
            type = textOf(cursor);
        } else if (name == "text") {
            text = textOf(cursor);
        } else if (name == "refusal") {
            text = textOf(cursor);
        } else if (name == "image_url") {
            media = readImageUrl(cursor);
        } else if (name == "input_audio") {
            media = readAudio(cursor);
        } else if (name == "file") {
            media = readFile(cursor);
        } else if (name == "cache_control") {
            cache = readCacheMark(cursor);
        } else {
            cursor.skip(); // prompt_cache_breakpoint goes silently (§6.1)
        }
    }
    const std::size_t before = parts.size();
    if (type == "text") {
        parts.push_back({Text{std::move(text), {}}, place});
    } else if (type == "refusal") {
        parts.push_back({Refusal{std::move(text)}, place});
    } else if (media) {
        parts.push_back({std::move(*media), place});
    } else if (type == "image_url" || type == "input_audio" || type == "file") {
        fail("\"" + path + "\" holds no data that can be read: a data URL or an https address is needed.", path);
    } else {
        warn(m_request.warnings, "dropped", path);
    }
    if (parts.size() > before) parts.back().cache = cache;
}

void ChatRequestReader::readImages(JsonCursor& cursor, std::vector<Part>& parts, int turn) {
    if (!cursor.enterArray()) return;
    for (int index = 0; cursor.nextElement(); ++index) readPart(cursor, parts, {turn, index});
}

void ChatRequestReader::readCalls(JsonCursor& cursor, std::vector<Part>& parts, Place place) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) {
        ToolCall call;
        if (!cursor.enterObject()) continue;
        for (std::string_view key; cursor.nextMember(key);) {
            std::string name(key);
            if (name == "id") {
                call.id = textOf(cursor);
            } else if (name == "function" || name == "custom") {
                call.custom = name == "custom";
                readCallBody(cursor, call);
            } else if (name == "extra_content") {
                call.proof = proofFrom(textAt(cursor, "google", "thought_signature"), ProofOrigin::Gemini);
            } else {
                cursor.skip();
            }
        }
        parts.push_back({std::move(call), place});
    }
}

void ChatRequestReader::readLegacyCall(JsonCursor& cursor, std::vector<Part>& parts, Place place) {
    ToolCall call;
    call.id = "call_fn_" + std::to_string(m_legacyCalls++);
    readCallBody(cursor, call);
    parts.push_back({std::move(call), place});
}

void ChatRequestReader::readTools(JsonCursor& cursor) {
    if (!cursor.enterArray()) return;
    for (int index = 0; cursor.nextElement(); ++index) {
        if (!cursor.enterObject()) continue;
        Tool tool;
        tool.index = index;
        bool known = false;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "function") {
                readFunction(cursor, tool);
                known = true;
            } else if (key == "custom") {
                tool.custom = known = true;
                readCustom(cursor, tool);
            } else if (key == "cache_control") {
                tool.cache = readCacheMark(cursor);
            } else {
                cursor.skip();
            }
        }
        if (known && !tool.name.empty()) {
            m_request.tools.push_back(std::move(tool));
        } else {
            warn(m_request.warnings, "dropped", "tools[" + std::to_string(index) + "]");
        }
    }
}

void ChatRequestReader::readFunctions(JsonCursor& cursor) {
    if (!cursor.enterArray()) return;
    for (int index = 0; cursor.nextElement(); ++index) {
        Tool tool;
        tool.index = index;
        readFunction(cursor, tool);
        if (!tool.name.empty()) m_request.tools.push_back(std::move(tool));
    }
}

void ChatRequestReader::readToolChoice(JsonCursor& cursor) {
    ToolChoice& choice = m_request.tool_choice;
    if (cursor.kind() == JsonKind::String) {
        choice.mode = choiceFromWord(textOf(cursor));
        return;
    }
    if (!cursor.enterObject()) return;
    choice.mode = ToolChoice::Mode::One;
    std::string name;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "function" || key == "custom") {
            name = textAt(cursor, "name");
        } else if (key == "name") { // the legacy function_call
            name = textOf(cursor);
        } else if (key == "allowed_tools") {
            readAllowedTools(cursor);
        } else {
            cursor.skip();
        }
    }
    if (!name.empty()) choice.names = {name};
}

void ChatRequestReader::readAllowedTools(JsonCursor& cursor) {
    ToolChoice& choice = m_request.tool_choice;
    choice.mode = ToolChoice::Mode::Subset;
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "mode") {
            choice.required = textOf(cursor) == "required";
        } else if (key == "tools" && cursor.enterArray()) {
            while (cursor.nextElement()) {
                std::string name = nameOfAllowedTool(cursor);
                if (!name.empty()) choice.names.push_back(std::move(name));
            }
        } else if (key != "tools") {
            cursor.skip();
        }
    }
}

void ChatRequestReader::readFormat(JsonCursor& cursor) {
    ResponseFormat& format = m_request.controls.format;
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            std::string type = textOf(cursor);
            if (type == "json_object") format.kind = ResponseFormat::Kind::JsonObject;
            if (type == "json_schema") format.kind = ResponseFormat::Kind::JsonSchema;
        } else if (key == "json_schema") {
            readJsonSchema(cursor);
        } else {
            cursor.skip();
        }
    }
}

void ChatRequestReader::readJsonSchema(JsonCursor& cursor) {
    ResponseFormat& format = m_request.controls.format;
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "name") {
            format.name = textOf(cursor);
        } else if (key == "description") {
            format.description = textOf(cursor);
        } else if (key == "schema") {
            format.schema = compactValue(cursor);
        } else if (key == "strict") {
            format.strict = cursor.boolean();
        } else {
            cursor.skip();
        }
    }
}

} // namespace

Translated<Request> readChatRequest(JsonScanner& scanner, std::string_view body) {
    return ChatRequestReader().read(scanner.scan(body));
}

} // namespace tollgate::dialects::conversation
