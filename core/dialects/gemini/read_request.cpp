// SPDX-License-Identifier: GPL-3.0-or-later
// A Gemini generateContent request into a conversation (protocols.md §4.1).
#include "dialects/conversation/envelope.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/turns.h"
#include "dialects/conversation/warnings.h"
#include "dialects/gemini/camel.h"
#include "dialects/gemini/foreign_proofs.h"
#include "dialects/gemini/gemini.h"
#include "dialects/gemini/schema.h"
#include "dialects/json_read.h"

#include <algorithm>
#include <array>

namespace tollgate::dialects::conversation {

namespace {

constexpr Dialect kClient = Dialect::Gemini;

class GeminiRequestReader {
public:
    explicit GeminiRequestReader(JsonScanner& scanner) : m_scanner(scanner) {}

    Translated<Request> read(std::string_view body);

private:
    bool readMember(const std::string& name, JsonCursor& cursor);
    void readContents(JsonCursor& cursor);
    void readContent(JsonCursor& cursor, int index);
    void readPart(JsonCursor& cursor, std::vector<Part>& parts, Place place);
    void readCall(JsonCursor& cursor, ToolCall& call);
    void readResponse(JsonCursor& cursor, ToolResult& result);
    void readSystem(JsonCursor& cursor);
    void readTools(JsonCursor& cursor);
    void readTool(JsonCursor& cursor, int index);
    void readDeclaration(JsonCursor& cursor, int index);
    void readToolConfig(JsonCursor& cursor);
    void readCallingConfig(JsonCursor& cursor);
    void readGeneration(JsonCursor& cursor);
    bool readNumber(const std::string& name, JsonCursor& cursor);
    void readThinking(JsonCursor& cursor);
    void normalizeSchemas();

    void fail(std::string message, std::string param) {
        if (!m_problem) m_problem = invalidMember(std::move(message), std::move(param));
    }

    JsonScanner& m_scanner;
    Request m_request;
    std::optional<Rejection> m_problem;
};

Translated<Request> GeminiRequestReader::read(std::string_view body) {
    m_request.client = kClient;
    JsonCursor cursor = m_scanner.scan(body);
    if (!cursor.enterObject()) return invalidMember("The body must be a JSON object.", {});
    bool contents = false;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name = camelCase(key);
        contents = contents || name == "contents";
        if (passNull(cursor) || readMember(name, cursor)) continue;
        warn(m_request.warnings, "dropped", name);
        cursor.skip();
    }
    if (!contents) fail("\"contents\" is missing.", "contents");
    if (m_problem) return *m_problem;
    nameMissingIds(m_request.turns);
    normalizeSchemas();
    return std::move(m_request);
}

bool GeminiRequestReader::readMember(const std::string& name, JsonCursor& cursor) {
    Controls& controls = m_request.controls;
    if (name == "contents") {
        readContents(cursor);
    } else if (name == "systemInstruction") {
        readSystem(cursor);
    } else if (name == "tools") {
        readTools(cursor);
    } else if (name == "toolConfig") {
        readToolConfig(cursor);
    } else if (name == "generationConfig") {
        readGeneration(cursor);
    } else if (name == "safetySettings") {
        controls.safety_settings = compactValue(cursor);
    } else if (name == "labels") {
        controls.metadata = compactValue(cursor);
    } else if (name == "serviceTier") {
        controls.tier_word = textOf(cursor);
        controls.tier = tierFrom(controls.tier_word);
    } else if (name == "model") {
        m_request.model = textOf(cursor);
    } else if (name == "store") {
        cursor.skip();
    } else if (name == "cachedContent" || name == "continuationToken") {
        cursor.skip();
        fail("\"" + name + "\" names something stored at Google, which this target cannot read.", name);
    } else {
        return false;
    }
    return true;
}

void GeminiRequestReader::readContents(JsonCursor& cursor) {
    if (cursor.kind() == JsonKind::Object) return readContent(cursor, 0);
    if (!cursor.enterArray()) return fail("\"contents\" must be an array.", "contents");
    for (int index = 0; cursor.nextElement(); ++index) readContent(cursor, index);
}

void GeminiRequestReader::readContent(JsonCursor& cursor, int index) {
    Turn turn{Role::User, {}, {index, -1}};
    std::string path = turnPath(turn.place, kClient), role;
    if (!cursor.enterObject()) return fail("\"" + path + "\" must be an object.", path);
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "role") {
            role = textOf(cursor);
        } else if (key == "parts") {
            if (!cursor.enterArray()) continue;
            for (int part = 0; cursor.nextElement(); ++part) readPart(cursor, turn.parts, {index, part});
        } else {
            cursor.skip();
        }
    }
    if (role == "model") {
        turn.role = Role::Assistant;
        giveProofsBack(turn.parts);
    } else if (role == "system") {
        turn.role = Role::System;
    } else if (!role.empty() && role != "user" && role != "function") {
        return fail("\"" + path + ".role\" must be user or model.", path + ".role");
    }
    m_request.turns.push_back(std::move(turn));
}

// {mimeType, data} or {mimeType, fileUri}
std::optional<Media> readData(JsonCursor& cursor) {
    std::string type, data, uri;
    if (!cursor.enterObject()) return std::nullopt;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name = camelCase(key);
        if (name == "mimeType") {
            type = textOf(cursor);
        } else if (name == "data") {
            data = textOf(cursor);
        } else if (name == "fileUri") {
            uri = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    if (!data.empty()) return mediaFromBase64(data, type, MediaKind::Document);
    Media media = mediaFromBase64({}, type, MediaKind::Document);
    bool atGoogle = uri.find("generativelanguage.googleapis.com") != std::string::npos || uri.starts_with("gs://");
    if (uri.starts_with("http") && !atGoogle) {
        media.url = uri;
    } else {
        media.reference = uri;
    }
    return media;
}

void GeminiRequestReader::readPart(JsonCursor& cursor, std::vector<Part>& parts, Place place) {
    std::string path = pathOf(place, kClient);
    if (!cursor.enterObject()) return fail("\"" + path + "\" must be an object.", path);
    std::optional<std::string> text;
    std::optional<Media> media;
    std::optional<ToolCall> call;
    std::optional<ToolResult> result;
    std::string signature;
    bool thought = false, known = false;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name = camelCase(key);
        if (passNull(cursor)) continue;
        if (name == "text") {
            text = textOf(cursor);
        } else if (name == "inlineData" || name == "fileData") {
            media = readData(cursor);
        } else if (name == "functionCall") {
            readCall(cursor, call.emplace());
        } else if (name == "functionResponse") {
            readResponse(cursor, result.emplace());
        } else if (name == "thought") {
            thought = cursor.boolean().value_or(false);
        } else if (name == "thoughtSignature") {
            signature = textOf(cursor);
        } else {
            known = known || name == "videoMetadata" || name == "mediaResolution";
            cursor.skip();
        }
    }
    Proof proof = proofFrom(signature, ProofOrigin::Gemini);
    if (call) {
        call->proof = proof;
        parts.push_back({std::move(*call), place});
    } else if (result) {
        parts.push_back({std::move(*result), place});
    } else if (media) {
        parts.push_back({std::move(*media), place});
    } else if (text && thought) {
        parts.push_back({Reasoning{*text, proof, false}, place});
    } else if (text) {
        parts.push_back({Text{*text, proof}, place});
    } else if (!known) {
        warn(m_request.warnings, "dropped", path);
    }
}

void GeminiRequestReader::readCall(JsonCursor& cursor, ToolCall& call) {
    call.arguments = "{}";
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "id") {
            call.id = textOf(cursor);
        } else if (key == "name") {
            call.name = textOf(cursor);
        } else if (key == "args") {
            std::string args = compactValue(cursor);
            if (!args.empty()) call.arguments = std::move(args);
        } else {
            cursor.skip();
        }
    }
}

// `output`, else `error`, else the whole object as JSON text (§6.5 "GM→others").
void GeminiRequestReader::readResponse(JsonCursor& cursor, ToolResult& result) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "id") {
            result.id = textOf(cursor);
        } else if (key == "name") {
            result.name = textOf(cursor);
        } else if (key == "response") {
            JsonCursor members = cursor;
            std::string whole = compactValue(cursor);
            std::optional<std::string> output, error;
            if (members.enterObject())
                for (std::string_view member; members.nextMember(member);) {
                    bool isOutput = member == "output", isError = member == "error";
                    std::string value = members.kind() == JsonKind::String ? textOf(members) : compactValue(members);
                    if (isOutput) output = value;
                    if (isError) error = value;
                }
            result.is_error = !output && error;
            result.parts.emplace_back(Text{output ? *output : error ? *error : whole, {}});
        } else {
            cursor.skip();
        }
    }
}

void GeminiRequestReader::readSystem(JsonCursor& cursor) {
    if (cursor.kind() == JsonKind::String) {
        m_request.system.push_back({Text{textOf(cursor), {}}, {}});
        return;
    }
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "parts" && cursor.kind() == JsonKind::Array) {
            cursor.enterArray();
            while (cursor.nextElement()) m_request.system.push_back({Text{textAt(cursor, "text"), {}}, {}});
        } else if (key == "parts" && cursor.kind() == JsonKind::Object) {
            m_request.system.push_back({Text{textAt(cursor, "text"), {}}, {}});
        } else {
            cursor.skip();
        }
    }
}

void GeminiRequestReader::readTools(JsonCursor& cursor) {
    if (cursor.kind() == JsonKind::Object) return readTool(cursor, 0);
    if (!cursor.enterArray()) return;
    for (int index = 0; cursor.nextElement(); ++index) readTool(cursor, index);
}

void GeminiRequestReader::readTool(JsonCursor& cursor, int index) {
    if (!cursor.enterObject()) return;
    std::string path = "tools[" + std::to_string(index) + "]";
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name = camelCase(key);
        if (name == "functionDeclarations") {
            if (!cursor.enterArray()) continue;
            for (int number = 0; cursor.nextElement(); ++number) readDeclaration(cursor, number);
        } else {
            warn(m_request.warnings, "dropped", path + "." + name); // Google's own tools
            cursor.skip();
        }
    }
}

void GeminiRequestReader::readDeclaration(JsonCursor& cursor, int index) {
    if (!cursor.enterObject()) return;
    Tool tool;
    tool.index = index;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name = camelCase(key);
        if (name == "name") {
            tool.name = textOf(cursor);
        } else if (name == "description") {
            tool.description = textOf(cursor);
        } else if (name == "parametersJsonSchema") {
            tool.parameters = compactValue(cursor);
        } else if (name == "parameters" && tool.parameters.empty()) {
            tool.parameters = compactValue(cursor);
        } else {
            cursor.skip();
        }
    }
    if (!tool.name.empty()) m_request.tools.push_back(std::move(tool));
}

void GeminiRequestReader::readToolConfig(JsonCursor& cursor) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (camelCase(key) == "functionCallingConfig") {
            readCallingConfig(cursor);
        } else {
            cursor.skip();
        }
    }
}

void GeminiRequestReader::readCallingConfig(JsonCursor& cursor) {
    ToolChoice& choice = m_request.tool_choice;
    std::string mode;
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name = camelCase(key);
        if (name == "mode") {
            mode = textOf(cursor);
        } else if (name == "allowedFunctionNames") {
            choice.names = stringOrList(cursor);
        } else {
            cursor.skip();
        }
    }
    bool any = mode == "ANY";
    if (mode == "NONE") choice.mode = ToolChoice::Mode::None;
    if (mode == "AUTO" || mode == "VALIDATED") choice.mode = ToolChoice::Mode::Auto;
    if (any) choice.mode = ToolChoice::Mode::Any;
    if (choice.names.empty()) return;
    choice.mode = any && choice.names.size() == 1 ? ToolChoice::Mode::One : ToolChoice::Mode::Subset;
    choice.required = any;
}

bool GeminiRequestReader::readNumber(const std::string& name, JsonCursor& cursor) {
    struct Plain {
        std::string_view name;
        std::optional<Number> Controls::* member;
    };

    static constexpr std::array kNumbers{Plain{"temperature", &Controls::temperature},
                                         Plain{"topP", &Controls::top_p},
                                         Plain{"topK", &Controls::top_k},
                                         Plain{"seed", &Controls::seed},
                                         Plain{"presencePenalty", &Controls::presence_penalty},
                                         Plain{"frequencyPenalty", &Controls::frequency_penalty},
                                         Plain{"logprobs", &Controls::top_logprobs}};
    for (const Plain& plain : kNumbers) {
        if (plain.name != name) continue;
        auto text = numberText(cursor);
        std::string path = "generationConfig." + name;
        if (!text) fail("\"" + path + "\" must be a number.", path);
        if (text) m_request.controls.*plain.member = Number{*text};
        return true;
    }
    return false;
}

void GeminiRequestReader::readGeneration(JsonCursor& cursor) {
    Controls& controls = m_request.controls;
    if (!cursor.enterObject()) return;
    std::string mime;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name = camelCase(key);
        if (passNull(cursor) || readNumber(name, cursor)) continue;
        if (name == "maxOutputTokens") {
            controls.max_output_tokens = wholeNumber(cursor);
        } else if (name == "stopSequences") {
            controls.stop = stringOrList(cursor);
        } else if (name == "candidateCount") {
            controls.candidates = wholeNumber(cursor).value_or(1);
        } else if (name == "responseMimeType") {
            mime = textOf(cursor);
        } else if (name == "responseSchema" || name == "responseJsonSchema") {
            controls.format.schema = compactValue(cursor);
            controls.format.kind = ResponseFormat::Kind::JsonSchema;
            controls.format.strict = false;
        } else if (name == "responseLogprobs") {
            controls.logprobs = cursor.boolean();
        } else if (name == "thinkingConfig") {
            readThinking(cursor);
        } else {
            bool textOnly = name == "responseModalities" && cursor.kind() == JsonKind::Array;
            std::string value = compactValue(cursor);
            if (!(textOnly && value == "[\"TEXT\"]")) warn(m_request.warnings, "dropped", "generationConfig." + name);
        }
    }
    bool wantsJson = mime == "application/json" && controls.format.kind == ResponseFormat::Kind::Text;
    if (wantsJson) controls.format.kind = ResponseFormat::Kind::JsonObject;
}

void GeminiRequestReader::readThinking(JsonCursor& cursor) {
    Thinking& thinking = m_request.controls.thinking;
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name = camelCase(key);
        if (name == "thinkingBudget") {
            thinking.budget = wholeNumber(cursor).value_or(-1);
            thinking.mode = Thinking::Mode::Budget;
        } else if (name == "thinkingLevel") {
            std::string level = textOf(cursor);
            std::transform(level.begin(), level.end(), level.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
            thinking.mode = Thinking::Mode::Effort;
            thinking.effort = level;
        } else {
            cursor.skip();
        }
    }
}

// Types in upper case come in either form of schema (§7.5 #80).
void GeminiRequestReader::normalizeSchemas() {
    for (Tool& tool : m_request.tools) tool.parameters = jsonSchemaFromGemini(m_scanner, tool.parameters);
    RawJson& schema = m_request.controls.format.schema;
    schema = jsonSchemaFromGemini(m_scanner, schema);
}

} // namespace

Translated<Request> readGeminiRequest(JsonScanner& scanner, std::string_view body) {
    return GeminiRequestReader(scanner).read(body);
}

} // namespace tollgate::dialects::conversation
