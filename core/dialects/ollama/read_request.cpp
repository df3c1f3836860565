// SPDX-License-Identifier: GPL-3.0-or-later
// An Ollama /api/chat or /api/generate request into a conversation (protocols.md §5).
#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/turns.h"
#include "dialects/json_read.h"
#include "dialects/ollama/ollama.h"

#include <array>

namespace tollgate::dialects::conversation {

namespace {

constexpr Dialect kClient = Dialect::Ollama;

class OllamaRequestReader {
public:
    Translated<Request> read(JsonCursor cursor);

private:
    bool readMember(const std::string& name, JsonCursor& cursor);
    bool readPromptMember(const std::string& name, JsonCursor& cursor);
    void readMessages(JsonCursor& cursor);
    void readMessage(JsonCursor& cursor, int index);
    void readImages(JsonCursor& cursor, std::vector<Part>& parts, Place place);
    void readCalls(JsonCursor& cursor, std::vector<Part>& parts, Place place);
    void readTools(JsonCursor& cursor);
    void readOptions(JsonCursor& cursor);
    bool readNumber(const std::string& name, JsonCursor& cursor);
    void readFormat(JsonCursor& cursor);
    void readThink(JsonCursor& cursor);

    void fail(std::string message, std::string param) {
        if (!m_problem) m_problem = invalidMember(std::move(message), std::move(param));
    }

    Request m_request;
    Turn m_prompt{Role::User, {}, {0, -1}}; // of /api/generate
    std::optional<Rejection> m_problem;
    bool m_leading = true;
    bool m_hasMessages = false;
};

Translated<Request> OllamaRequestReader::read(JsonCursor cursor) {
    m_request.client = kClient;
    m_request.controls.stream = true; // unless it says otherwise
    if (!cursor.enterObject()) return invalidMember("The body must be a JSON object.", {});
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor) || readMember(name, cursor) || readPromptMember(name, cursor)) continue;
        warn(m_request.warnings, "dropped", name);
        cursor.skip();
    }
    if (!m_hasMessages && !m_request.ollama_generate) fail("\"messages\" is missing.", "messages");
    if (m_problem) return *m_problem;
    if (m_request.ollama_generate) m_request.turns.push_back(std::move(m_prompt));
    nameMissingIds(m_request.turns);
    return std::move(m_request);
}

bool OllamaRequestReader::readMember(const std::string& name, JsonCursor& cursor) {
    Controls& controls = m_request.controls;
    if (name == "messages") {
        readMessages(cursor);
    } else if (name == "model") {
        m_request.model = textOf(cursor);
    } else if (name == "tools") {
        readTools(cursor);
    } else if (name == "options") {
        readOptions(cursor);
    } else if (name == "format") {
        readFormat(cursor);
    } else if (name == "think") {
        readThink(cursor);
    } else if (name == "stream") {
        controls.stream = cursor.boolean().value_or(true);
    } else if (name == "logprobs") {
        controls.logprobs = cursor.boolean();
    } else if (name == "top_logprobs") {
        if (auto text = numberText(cursor)) controls.top_logprobs = Number{*text};
    } else if (name == "keep_alive") {
        cursor.skip(); // about the server's memory, not about the answer
    } else {
        return false;
    }
    return true;
}

// /api/generate.
bool OllamaRequestReader::readPromptMember(const std::string& name, JsonCursor& cursor) {
    if (name == "prompt") {
        m_request.ollama_generate = true;
        m_prompt.parts.push_back({Text{textOf(cursor), {}}, m_prompt.place});
    } else if (name == "system") {
        m_request.system.push_back({Text{textOf(cursor), {}}, {}});
    } else if (name == "images") {
        readImages(cursor, m_prompt.parts, m_prompt.place);
    } else {
        return false;
    }
    return true;
}

void OllamaRequestReader::readMessages(JsonCursor& cursor) {
    m_hasMessages = true;
    if (!cursor.enterArray()) return fail("\"messages\" must be an array.", "messages");
    for (int index = 0; cursor.nextElement(); ++index) readMessage(cursor, index);
}

void OllamaRequestReader::readMessage(JsonCursor& cursor, int index) {
    Place place{index, -1};
    std::string path = turnPath(place, kClient), role, content, thinking;
    ToolResult result;
    std::vector<Part> images, calls;
    if (!cursor.enterObject()) return fail("\"" + path + "\" must be an object.", path);
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "role") {
            role = textOf(cursor);
        } else if (name == "content") {
            content = textOf(cursor);
        } else if (name == "thinking") {
            thinking = textOf(cursor);
        } else if (name == "images") {
            readImages(cursor, images, place);
        } else if (name == "tool_calls") {
            readCalls(cursor, calls, place);
        } else if (name == "tool_name" || name == "name") {
            result.name = textOf(cursor);
        } else if (name == "tool_call_id") {
            result.id = textOf(cursor);
        } else {
            warn(m_request.warnings, "dropped", path + "." + name);
            cursor.skip();
        }
    }
    if (role == "system" && m_leading) {
        m_request.system.push_back({Text{std::move(content), {}}, place});
        return;
    }
    m_leading = false;
    Turn turn{Role::User, {}, place};
    if (role == "tool") {
        if (!content.empty()) result.parts.emplace_back(Text{std::move(content), {}});
        turn.parts.push_back({std::move(result), place});
    } else if (role == "assistant") {
        turn.role = Role::Assistant;
        if (!thinking.empty()) turn.parts.push_back({Reasoning{thinking, {ProofOrigin::Text, {}}, false}, place});
    } else if (role == "system") {
        turn.role = Role::System;
    } else if (role != "user") {
        return fail("\"" + path + ".role\" must be system, user, assistant or tool.", path + ".role");
    }
    if (role != "tool" && !content.empty()) turn.parts.push_back({Text{std::move(content), {}}, place});
    std::move(images.begin(), images.end(), std::back_inserter(turn.parts));
    std::move(calls.begin(), calls.end(), std::back_inserter(turn.parts));
    m_request.turns.push_back(std::move(turn));
}

void OllamaRequestReader::readImages(JsonCursor& cursor, std::vector<Part>& parts, Place place) {
    for (const std::string& image : stringOrList(cursor))
        parts.push_back({mediaFromBase64(image, {}, MediaKind::Image), place});
}

void OllamaRequestReader::readCalls(JsonCursor& cursor, std::vector<Part>& parts, Place place) {
    if (!cursor.enterArray()) return;
    while (cursor.nextElement()) {
        ToolCall call;
        if (!cursor.enterObject()) continue;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "id") {
                call.id = textOf(cursor);
            } else if (key == "function") {
                readCallBody(cursor, call);
            } else {
                cursor.skip();
            }
        }
        parts.push_back({std::move(call), place});
    }
}

void OllamaRequestReader::readTools(JsonCursor& cursor) {
    if (!cursor.enterArray()) return;
    for (int index = 0; cursor.nextElement(); ++index) {
        if (!cursor.enterObject()) continue;
        Tool tool;
        tool.index = index;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "function") {
                readFunction(cursor, tool);
            } else {
                cursor.skip();
            }
        }
        if (!tool.name.empty()) m_request.tools.push_back(std::move(tool));
    }
}

bool OllamaRequestReader::readNumber(const std::string& name, JsonCursor& cursor) {
    struct Plain {
        std::string_view name;
        std::optional<Number> Controls::* member;
    };

    static constexpr std::array kNumbers{Plain{"temperature", &Controls::temperature},
                                         Plain{"top_p", &Controls::top_p},
                                         Plain{"top_k", &Controls::top_k},
                                         Plain{"min_p", &Controls::min_p},
                                         Plain{"seed", &Controls::seed},
                                         Plain{"presence_penalty", &Controls::presence_penalty},
                                         Plain{"frequency_penalty", &Controls::frequency_penalty}};
    for (const Plain& plain : kNumbers) {
        if (plain.name != name) continue;
        if (auto text = numberText(cursor)) m_request.controls.*plain.member = Number{*text};
        return true;
    }
    return false;
}

void OllamaRequestReader::readOptions(JsonCursor& cursor) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor) || readNumber(name, cursor)) continue;
        if (name == "num_predict") {
            auto tokens = wholeNumber(cursor);
            if (tokens && *tokens > 0) m_request.controls.max_output_tokens = tokens; // -1, -2: no limit
        } else if (name == "stop") {
            m_request.controls.stop = stringOrList(cursor);
        } else {
            if (name != "num_ctx") warn(m_request.warnings, "dropped", "options." + name);
            cursor.skip();
        }
    }
}

void OllamaRequestReader::readFormat(JsonCursor& cursor) {
    ResponseFormat& format = m_request.controls.format;
    if (cursor.kind() == JsonKind::Object) {
        format.kind = ResponseFormat::Kind::JsonSchema;
        format.schema = compactValue(cursor);
    } else if (textOf(cursor) == "json") {
        format.kind = ResponseFormat::Kind::JsonObject;
    }
}

void OllamaRequestReader::readThink(JsonCursor& cursor) {
    Thinking& thinking = m_request.controls.thinking;
    if (cursor.kind() == JsonKind::String) {
        thinking.mode = Thinking::Mode::Effort;
        thinking.effort = textOf(cursor);
        return;
    }
    auto think = cursor.boolean();
    if (think) thinking.mode = *think ? Thinking::Mode::Adaptive : Thinking::Mode::Disabled;
    if (think && *think) thinking.effort = "medium";
}

} // namespace

Translated<Request> readOllamaRequest(JsonScanner& scanner, std::string_view body) {
    return OllamaRequestReader().read(scanner.scan(body));
}

} // namespace tollgate::dialects::conversation
