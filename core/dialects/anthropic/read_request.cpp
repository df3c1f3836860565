// SPDX-License-Identifier: GPL-3.0-or-later
// An Anthropic Messages request into a conversation (protocols.md §3.2).
#include "dialects/anthropic/anthropic.h"
#include "dialects/conversation/envelope.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/turns.h"
#include "dialects/json_read.h"

#include <array>

namespace tollgate::dialects::conversation {

namespace {

constexpr Dialect kClient = Dialect::Anthropic;

class AnthropicRequestReader {
public:
    Translated<Request> read(JsonCursor cursor);

private:
    bool readTalk(std::string_view key, JsonCursor& cursor);
    bool readControl(std::string_view key, JsonCursor& cursor);
    void readSystem(JsonCursor& cursor);
    void readMessages(JsonCursor& cursor);
    void readMessage(JsonCursor& cursor, int index);
    void readContent(JsonCursor& cursor, std::vector<Part>& parts, int turn);
    void readBlock(JsonCursor& cursor, std::vector<Part>& parts, Place place);
    void readTools(JsonCursor& cursor);
    void readToolChoice(JsonCursor& cursor);
    void readThinking(JsonCursor& cursor);
    void readOutputConfig(JsonCursor& cursor);
    void readFormat(JsonCursor& cursor);

    struct Block;
    void addBlock(Block& block, std::vector<Part>& parts, Place place);

    void fail(std::string message, std::string param) {
        if (!m_problem) m_problem = invalidMember(std::move(message), std::move(param));
    }

    Request m_request;
    std::optional<Rejection> m_problem;
    // Of system messages among the others: the last one counts, wherever the request's own stands (§6.3).
    std::vector<JsonCursor> m_laterConfigs;
};

// A block of any kind: the members of the kinds do not clash.
struct AnthropicRequestReader::Block {
    std::string type, text, id, name, signature, data, title, source;
    RawJson input;
    std::optional<Media> media;
    std::vector<Part> content;
    CacheMark cache = CacheMark::None;
    bool is_error = false;
    bool has_content = false;
};

// {type: base64 | url | file | text | content, media_type, data, url, file_id}
std::optional<Media> readSource(JsonCursor& cursor, MediaKind kind) {
    std::string type, mediaType, data, url, fileId;
    if (!cursor.enterObject()) return std::nullopt;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            type = textOf(cursor);
        } else if (key == "media_type") {
            mediaType = textOf(cursor);
        } else if (key == "data") {
            data = textOf(cursor);
        } else if (key == "url") {
            url = textOf(cursor);
        } else if (key == "file_id") {
            fileId = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    Media media;
    media.kind = kind;
    if (type == "base64") return mediaFromBase64(data, mediaType, kind);
    if (type == "url") return mediaFromUrl(url, kind);
    if (type == "file") {
        media.reference = fileId;
        return media;
    }
    if (type != "text") return std::nullopt;
    media.kind = MediaKind::TextFile;
    media.type = mediaType.empty() ? "text/plain" : mediaType;
    media.text = data;
    return media;
}

Translated<Request> AnthropicRequestReader::read(JsonCursor cursor) {
    m_request.client = kClient;
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
    for (JsonCursor& config : m_laterConfigs) readOutputConfig(config);
    if (m_problem) return *m_problem;
    return std::move(m_request);
}

bool AnthropicRequestReader::readTalk(std::string_view key, JsonCursor& cursor) {
    if (key == "messages") {
        readMessages(cursor);
    } else if (key == "system") {
        readSystem(cursor);
    } else if (key == "tools") {
        readTools(cursor);
    } else if (key == "tool_choice") {
        readToolChoice(cursor);
    } else if (key == "model") {
        m_request.model = textOf(cursor);
    } else {
        return false;
    }
    return true;
}

bool AnthropicRequestReader::readControl(std::string_view key, JsonCursor& cursor) {
    Controls& controls = m_request.controls;

    struct Plain {
        std::string_view name;
        std::optional<Number> Controls::* member;
    };

    static constexpr std::array kNumbers{Plain{"temperature", &Controls::temperature}, Plain{"top_p", &Controls::top_p},
                                         Plain{"top_k", &Controls::top_k}};
    for (const Plain& plain : kNumbers) {
        if (plain.name != key) continue;
        auto text = numberText(cursor);
        if (!text) fail("\"" + std::string(key) + "\" must be a number.", std::string(key));
        if (text) controls.*plain.member = Number{*text};
        return true;
    }
    if (key == "max_tokens") {
        controls.max_output_tokens = wholeNumber(cursor);
        controls.max_output_name = "max_tokens";
        if (!controls.max_output_tokens) fail("\"max_tokens\" must be a whole number.", "max_tokens");
    } else if (key == "stop_sequences") {
        controls.stop = stringOrList(cursor);
    } else if (key == "thinking") {
        readThinking(cursor);
    } else if (key == "output_config") {
        readOutputConfig(cursor);
    } else if (key == "metadata") {
        controls.user = textAt(cursor, "user_id");
    } else if (key == "service_tier") {
        controls.tier_word = textOf(cursor);
        controls.tier = tierFrom(controls.tier_word);
    } else if (key == "stream") {
        controls.stream = cursor.boolean().value_or(false);
    } else if (key == "cache_control") {
        controls.cache = readCacheMark(cursor);
    } else if (key == "diagnostics") {
        cursor.skip(); // silently (§6.1)
    } else {
        return false;
    }
    return true;
}

void AnthropicRequestReader::readThinking(JsonCursor& cursor) {
    Thinking& thinking = m_request.controls.thinking;
    if (!cursor.enterObject()) return;
    std::string type;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            type = textOf(cursor);
        } else if (key == "budget_tokens") {
            thinking.budget = wholeNumber(cursor).value_or(0);
        } else {
            cursor.skip();
        }
    }
    if (type == "enabled") thinking.mode = Thinking::Mode::Budget;
    if (type == "disabled") thinking.mode = Thinking::Mode::Disabled;
    if (type == "adaptive" || type == "between_tools") thinking.mode = Thinking::Mode::Adaptive;
}

void AnthropicRequestReader::readOutputConfig(JsonCursor& cursor) {
    Thinking& thinking = m_request.controls.thinking;
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "effort") {
            thinking.effort = textOf(cursor);
            if (thinking.mode == Thinking::Mode::Unsaid) thinking.mode = Thinking::Mode::Effort;
        } else if (key == "format") {
            readFormat(cursor);
        } else {
            std::string name(key);
            warn(m_request.warnings, "dropped", "output_config." + name);
            cursor.skip();
        }
    }
}

void AnthropicRequestReader::readFormat(JsonCursor& cursor) {
    ResponseFormat& format = m_request.controls.format;
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "schema") {
            format.schema = compactValue(cursor);
            format.kind = ResponseFormat::Kind::JsonSchema;
            format.strict = true;
        } else {
            cursor.skip();
        }
    }
}

Part readSystemBlock(JsonCursor& cursor) {
    Text text;
    CacheMark cache = CacheMark::None;
    if (cursor.enterObject())
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "text") {
                text.text = textOf(cursor);
            } else if (key == "cache_control") {
                cache = readCacheMark(cursor);
            } else {
                cursor.skip();
            }
        }
    return {std::move(text), {}, cache};
}

void AnthropicRequestReader::readSystem(JsonCursor& cursor) {
    if (cursor.kind() == JsonKind::String) {
        m_request.system.push_back({Text{textOf(cursor), {}}, {}});
        return;
    }
    if (!cursor.enterArray()) return fail("\"system\" must be a string or an array of text blocks.", "system");
    while (cursor.nextElement()) m_request.system.push_back(readSystemBlock(cursor));
}

void AnthropicRequestReader::readMessages(JsonCursor& cursor) {
    if (!cursor.enterArray()) return fail("\"messages\" must be an array.", "messages");
    for (int index = 0; cursor.nextElement(); ++index) readMessage(cursor, index);
}

void AnthropicRequestReader::readMessage(JsonCursor& cursor, int index) {
    Turn turn{Role::User, {}, {index, -1}};
    std::string path = turnPath(turn.place, kClient), role;
    if (!cursor.enterObject()) return fail("\"" + path + "\" must be an object.", path);
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "role") {
            role = textOf(cursor);
        } else if (name == "content") {
            readContent(cursor, turn.parts, index);
        } else if (name == "output_config") {
            m_laterConfigs.push_back(cursor);
            cursor.skip();
        } else {
            warn(m_request.warnings, "dropped", path + "." + name);
            cursor.skip();
        }
    }
    if (role == "assistant") {
        turn.role = Role::Assistant;
    } else if (role == "system") {
        turn.role = Role::System;
    } else if (role != "user") {
        return fail("\"" + path + ".role\" must be user, assistant or system.", path + ".role");
    }
    m_request.turns.push_back(std::move(turn));
}

void AnthropicRequestReader::readContent(JsonCursor& cursor, std::vector<Part>& parts, int turn) {
    if (cursor.kind() == JsonKind::String) {
        parts.push_back({Text{textOf(cursor), {}}, {turn, -1}});
        return;
    }
    if (!cursor.enterArray()) {
        std::string path = turnPath({turn, -1}, kClient) + ".content";
        return fail("\"" + path + "\" must be a string or an array.", path);
    }
    for (int index = 0; cursor.nextElement(); ++index) readBlock(cursor, parts, {turn, index});
}

void AnthropicRequestReader::readBlock(JsonCursor& cursor, std::vector<Part>& parts, Place place) {
    std::string path = pathOf(place, kClient);
    if (!cursor.enterObject()) return fail("\"" + path + "\" must be an object.", path);
    Block block;
    std::optional<JsonCursor> source;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "type") {
            block.type = textOf(cursor);
        } else if (name == "text" || name == "thinking") {
            block.text = textOf(cursor);
        } else if (name == "id" || name == "tool_use_id") {
            block.id = textOf(cursor);
        } else if (name == "name") {
            block.name = textOf(cursor);
        } else if (name == "input") {
            block.input = compactValue(cursor);
        } else if (name == "signature") {
            block.signature = textOf(cursor);
        } else if (name == "data") {
            block.data = textOf(cursor);
        } else if (name == "title") {
            block.title = textOf(cursor);
        } else if (name == "is_error") {
            block.is_error = cursor.boolean().value_or(false);
        } else if (name == "source") {
            source = cursor; // its meaning depends on the type, which may stand behind it
            cursor.skip();
        } else if (name == "content") {
            readContent(cursor, block.content, place.turn);
        } else if (name == "cache_control") {
            block.cache = readCacheMark(cursor);
        } else {
            cursor.skip(); // citations go silently (§6.4.5)
        }
    }
    if (source) block.media = readSource(*source, block.type == "image" ? MediaKind::Image : MediaKind::Document);
    const std::size_t before = parts.size();
    addBlock(block, parts, place);
    if (parts.size() > before) parts.back().cache = block.cache;
}

void AnthropicRequestReader::addBlock(Block& block, std::vector<Part>& parts, Place place) {
    std::string path = pathOf(place, kClient);
    if (block.type == "text") {
        parts.push_back({Text{std::move(block.text), {}}, place});
    } else if (block.type == "image" || block.type == "document") {
        if (!block.media) return fail("\"" + path + ".source\" holds no data that can be read.", path);
        block.media->name = block.title;
        parts.push_back({std::move(*block.media), place});
    } else if (block.type == "tool_use") {
        ToolCall call;
        call.id = block.id;
        call.name = block.name;
        call.arguments = block.input.empty() ? "{}" : block.input;
        parts.push_back({std::move(call), place});
    } else if (block.type == "tool_result") {
        ToolResult result;
        result.id = block.id;
        result.is_error = block.is_error;
        for (Part& part : block.content) {
            if (part.cache != CacheMark::None) block.cache = part.cache; // its parts have none of their own
            if (auto* text = std::get_if<Text>(&part.value)) result.parts.emplace_back(std::move(*text));
            if (auto* media = std::get_if<Media>(&part.value)) result.parts.emplace_back(std::move(*media));
        }
        parts.push_back({std::move(result), place});
    } else if (block.type == "thinking") {
        parts.push_back({Reasoning{block.text, proofFrom(block.signature, ProofOrigin::Anthropic), false}, place});
    } else if (block.type == "redacted_thinking") {
        parts.push_back({Reasoning{{}, proofFrom(block.data, ProofOrigin::Anthropic), true}, place});
    } else if (block.type == "search_result") {
        std::string text = joinedText(block.content);
        if (!block.title.empty()) text = block.title + "\n" + text;
        parts.push_back({Text{std::move(text), {}}, place});
    } else if (block.type == "container_upload") {
        fail("\"" + path + "\" names a file stored at Anthropic, which this target cannot read.", path);
    } else {
        warn(m_request.warnings, "dropped", path);
    }
}

void AnthropicRequestReader::readTools(JsonCursor& cursor) {
    if (!cursor.enterArray()) return;
    for (int index = 0; cursor.nextElement(); ++index) {
        if (!cursor.enterObject()) continue;
        Tool tool;
        tool.index = index;
        std::string type;
        for (std::string_view key; cursor.nextMember(key);) {
            if (key == "type") {
                type = textOf(cursor);
            } else if (key == "name") {
                tool.name = textOf(cursor);
            } else if (key == "description") {
                tool.description = textOf(cursor);
            } else if (key == "input_schema") {
                tool.parameters = compactValue(cursor);
            } else if (key == "strict") {
                tool.strict = cursor.boolean();
            } else if (key == "cache_control") {
                tool.cache = readCacheMark(cursor);
            } else {
                cursor.skip();
            }
        }
        // Built-in and server tools have a versioned type (§6.5).
        bool own = type.empty() || type == "custom";
        if (own && !tool.name.empty()) {
            m_request.tools.push_back(std::move(tool));
        } else {
            warn(m_request.warnings, "dropped", "tools[" + std::to_string(index) + "]");
        }
    }
}

void AnthropicRequestReader::readToolChoice(JsonCursor& cursor) {
    ToolChoice& choice = m_request.tool_choice;
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            std::string type = textOf(cursor);
            choice.mode = type == "tool" ? ToolChoice::Mode::One : choiceFromWord(type);
        } else if (key == "name") {
            choice.names = {textOf(cursor)};
        } else if (key == "disable_parallel_tool_use") {
            if (cursor.boolean().value_or(false)) choice.parallel = false;
        } else {
            cursor.skip();
        }
    }
    if (choice.mode == ToolChoice::Mode::One && choice.names.empty())
        fail("\"tool_choice.name\" is missing.", "tool_choice.name");
}

} // namespace

Translated<Request> readAnthropicRequest(JsonScanner& scanner, std::string_view body) {
    return AnthropicRequestReader().read(scanner.scan(body));
}

} // namespace tollgate::dialects::conversation
