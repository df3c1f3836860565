// SPDX-License-Identifier: GPL-3.0-or-later
// An OpenAI Responses request into a conversation (protocols.md §2.1, §2.4, §2.5).
#include "dialects/conversation/envelope.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/turns.h"
#include "dialects/json_read.h"
#include "dialects/responses/content.h"
#include "dialects/responses/responses.h"
#include "dialects/responses/tools.h"

#include <algorithm>
#include <array>

namespace tollgate::dialects::conversation {

namespace {

constexpr Dialect kClient = Dialect::OpenAiResponses;

// What its answer repeats of the request (§2.2).
constexpr std::array<std::string_view, 16> kEchoed{"instructions",        "max_output_tokens",
                                                   "max_tool_calls",      "metadata",
                                                   "parallel_tool_calls", "reasoning",
                                                   "safety_identifier",   "service_tier",
                                                   "temperature",         "text",
                                                   "tool_choice",         "tools",
                                                   "top_logprobs",        "top_p",
                                                   "truncation",          "user"};
// About how OpenAI keeps and sends things, not about the answer (§6.1 "OR-only switches").
constexpr std::array<std::string_view, 9> kSilent{"store",
                                                  "include",
                                                  "truncation",
                                                  "client_metadata",
                                                  "stream_options",
                                                  "prompt_cache_options",
                                                  "background",
                                                  "context_management",
                                                  "prompt_cache_retention"};

// An item of `input`: the members of the kinds do not clash.
struct Item {
    std::string type, role, id, call_id, name, group, arguments, encrypted, result, format;
    std::optional<JsonCursor> content, summary, output, tools;
};

Item readItem(JsonCursor& cursor) {
    Item item;
    auto later = [&cursor](std::optional<JsonCursor>& into) {
        into = cursor;
        cursor.skip();
    };
    if (!cursor.enterObject()) return item;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        if (passNull(cursor)) continue;
        if (name == "type") {
            item.type = textOf(cursor);
        } else if (name == "role") {
            item.role = textOf(cursor);
        } else if (name == "id") {
            item.id = textOf(cursor);
        } else if (name == "call_id") {
            item.call_id = textOf(cursor);
        } else if (name == "name") {
            item.name = textOf(cursor);
        } else if (name == "namespace") {
            item.group = textOf(cursor);
        } else if (name == "arguments" || name == "input") {
            item.arguments = cursor.kind() == JsonKind::String ? textOf(cursor) : compactValue(cursor);
        } else if (name == "encrypted_content") {
            item.encrypted = textOf(cursor);
        } else if (name == "result" && cursor.kind() == JsonKind::String) { // of image_generation_call
            item.result = textOf(cursor);
        } else if (name == "output_format" && cursor.kind() == JsonKind::String) {
            item.format = textOf(cursor);
        } else if (name == "content") {
            later(item.content);
        } else if (name == "summary") {
            later(item.summary);
        } else if (name == "output") {
            later(item.output);
        } else if (name == "tools") {
            later(item.tools);
        } else {
            cursor.skip();
        }
    }
    if (item.type.empty() && !item.role.empty()) item.type = "message"; // "easy" messages
    return item;
}

class ResponsesRequestReader {
public:
    Translated<Request> read(JsonCursor cursor);

private:
    bool readMember(const std::string& name, JsonCursor& cursor);
    bool readState(const std::string& name, JsonCursor& cursor);
    bool readControl(const std::string& name, JsonCursor& cursor);
    void readInput(JsonCursor& cursor);
    void addItem(Item& item, int index);
    void addMessage(Item& item, int index);
    void addOutput(Item& item, int index);
    void readText(JsonCursor& cursor);
    void readFormat(JsonCursor& cursor);
    void readReasoning(JsonCursor& cursor);
    void echo(std::string_view name, JsonCursor cursor);
    Turn& assistantTurn(int index, bool beginsSpeech);

    void fail(std::string message, std::string param) {
        if (!m_problem) m_problem = invalidMember(std::move(message), std::move(param));
    }

    Request m_request;
    std::string m_instructions;
    std::vector<Tool> m_tools; // of the top level; those of the input come first (§6.5)
    std::optional<Rejection> m_problem;
    bool m_leading = true;
};

Translated<Request> ResponsesRequestReader::read(JsonCursor cursor) {
    m_request.client = kClient;
    if (!cursor.enterObject()) return invalidMember("The body must be a JSON object.", {});
    bool input = false;
    for (std::string_view key; cursor.nextMember(key);) {
        std::string name(key);
        input = input || name == "input";
        if (passNull(cursor)) continue;
        echo(name, cursor);
        if (readState(name, cursor) || readMember(name, cursor) || readControl(name, cursor)) continue;
        bool silent = std::find(kSilent.begin(), kSilent.end(), name) != kSilent.end();
        if (!silent) warn(m_request.warnings, "dropped", name);
        cursor.skip();
    }
    if (!input) fail("\"input\" is missing.", "input");
    if (m_problem) return *m_problem;
    if (!m_instructions.empty()) m_request.system.insert(m_request.system.begin(), {Text{m_instructions, {}}, {}});
    std::move(m_tools.begin(), m_tools.end(), std::back_inserter(m_request.tools));
    return std::move(m_request);
}

void ResponsesRequestReader::echo(std::string_view name, JsonCursor cursor) {
    if (std::find(kEchoed.begin(), kEchoed.end(), name) == kEchoed.end()) return;
    std::string& echo = m_request.responses_echo;
    echo += (echo.empty() ? "\"" : ",\"") + std::string(name) + "\":" + compactValue(cursor);
}

// What only the provider that keeps conversations can resolve (§2.4).
bool ResponsesRequestReader::readState(const std::string& name, JsonCursor& cursor) {
    if (name == "previous_response_id") {
        std::string id = textOf(cursor);
        if (!m_problem)
            m_problem = Rejection{400, "previous_response_not_found",
                                  "The response \"" + id + "\" is not kept here. Send the whole conversation in input.",
                                  "previous_response_id"};
        return true;
    }
    bool background = name == "background" && cursor.kind() == JsonKind::True;
    if (name != "conversation" && name != "prompt" && !background) return false;
    cursor.skip();
    if (!m_problem)
        m_problem =
            unsupported("\"" + name + "\" needs a provider that keeps conversations; this target does not.", name);
    return true;
}

bool ResponsesRequestReader::readMember(const std::string& name, JsonCursor& cursor) {
    if (name == "input") {
        readInput(cursor);
    } else if (name == "instructions") {
        m_instructions = textOf(cursor);
    } else if (name == "tools") {
        readResponsesTools(cursor, true, m_tools, m_request.warnings);
    } else if (name == "tool_choice") {
        readResponsesToolChoice(cursor, m_request.tool_choice);
    } else if (name == "parallel_tool_calls") {
        m_request.tool_choice.parallel = cursor.boolean();
    } else if (name == "model") {
        m_request.model = textOf(cursor);
    } else if (name == "text") {
        readText(cursor);
    } else if (name == "reasoning") {
        readReasoning(cursor);
    } else {
        return false;
    }
    return true;
}

bool ResponsesRequestReader::readControl(const std::string& name, JsonCursor& cursor) {
    Controls& controls = m_request.controls;
    if (name == "max_output_tokens") {
        controls.max_output_tokens = wholeNumber(cursor);
    } else if (name == "temperature" || name == "top_p" || name == "top_logprobs") {
        auto text = numberText(cursor);
        if (!text) fail("\"" + name + "\" must be a number.", name);
        std::optional<Number> number = text ? std::optional(Number{*text}) : std::nullopt;
        (name == "temperature" ? controls.temperature
         : name == "top_p"     ? controls.top_p
                               : controls.top_logprobs) = number;
    } else if (name == "service_tier") {
        controls.tier_word = textOf(cursor);
        controls.tier = tierFrom(controls.tier_word);
    } else if (name == "safety_identifier" || (name == "user" && controls.user.empty())) {
        controls.user = textOf(cursor);
    } else if (name == "metadata") {
        controls.metadata = compactValue(cursor);
    } else if (name == "prompt_cache_key") {
        controls.prompt_cache_key = textOf(cursor);
    } else if (name == "stream") {
        controls.stream = cursor.boolean().value_or(false);
    } else {
        return false;
    }
    return true;
}

void ResponsesRequestReader::readReasoning(JsonCursor& cursor) {
    Thinking& thinking = m_request.controls.thinking;
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "effort" && cursor.kind() == JsonKind::String) {
            thinking.mode = Thinking::Mode::Effort;
            thinking.effort = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
}

void ResponsesRequestReader::readText(JsonCursor& cursor) {
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "format") {
            readFormat(cursor);
        } else if (key == "verbosity") {
            m_request.controls.verbosity = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
}

// Flat, unlike Chat's.
void ResponsesRequestReader::readFormat(JsonCursor& cursor) {
    ResponseFormat& format = m_request.controls.format;
    if (!cursor.enterObject()) return;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            std::string type = textOf(cursor);
            if (type == "json_object") format.kind = ResponseFormat::Kind::JsonObject;
            if (type == "json_schema") format.kind = ResponseFormat::Kind::JsonSchema;
        } else if (key == "name") {
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

void ResponsesRequestReader::readInput(JsonCursor& cursor) {
    if (cursor.kind() == JsonKind::String) {
        m_request.turns.push_back({Role::User, {{Text{textOf(cursor), {}}, {0, -1}}}, {0, -1}});
        return;
    }
    if (!cursor.enterArray()) return fail("\"input\" must be a string or an array.", "input");
    for (int index = 0; cursor.nextElement(); ++index) {
        Item item = readItem(cursor);
        addItem(item, index);
    }
}

// Items of the assistant that follow each other are one turn: reasoning, then a message, then calls (§7.6 #85).
Turn& ResponsesRequestReader::assistantTurn(int index, bool beginsSpeech) {
    m_leading = false;
    auto& turns = m_request.turns;
    bool joins = !turns.empty() && turns.back().role == Role::Assistant;
    if (joins && beginsSpeech)
        joins = std::none_of(turns.back().parts.begin(), turns.back().parts.end(),
                             [](const Part& part) { return !std::holds_alternative<Reasoning>(part.value); });
    if (!joins) turns.push_back({Role::Assistant, {}, {index, -1}});
    return turns.back();
}

void ResponsesRequestReader::addItem(Item& item, int index) {
    Place place{index, -1};
    std::string path = turnPath(place, kClient);
    if (item.type == "message") return addMessage(item, index);
    if (item.type == "function_call_output" || item.type == "custom_tool_call_output") return addOutput(item, index);
    if (item.type == "function_call" || item.type == "custom_tool_call") {
        ToolCall call;
        call.id = item.call_id;
        call.name = item.name;
        call.group = item.group;
        call.arguments = item.arguments;
        call.custom = item.type == "custom_tool_call";
        assistantTurn(index, false).parts.push_back({std::move(call), place});
    } else if (item.type == "reasoning") {
        Reasoning reasoning;
        if (item.summary) reasoning.text = reasoningText(*item.summary);
        if (reasoning.text.empty() && item.content) reasoning.text = reasoningText(*item.content);
        reasoning.proof = proofFrom(item.encrypted, ProofOrigin::OpenAi);
        bool bare = reasoning.proof.origin == ProofOrigin::OpenAi && !unsealed(item.encrypted);
        if (bare) reasoning.proof.payload = item.id + "." + item.encrypted;
        if (!reasoning.proof.present() && !reasoning.text.empty()) reasoning.proof.origin = ProofOrigin::Text;
        assistantTurn(index, false).parts.push_back({std::move(reasoning), place});
    } else if (item.type == "image_generation_call" && !item.result.empty()) {
        std::string type = item.format.empty() ? std::string() : "image/" + item.format;
        assistantTurn(index, false).parts.push_back({mediaFromBase64(item.result, type, MediaKind::Image), place});
    } else if (item.type == "additional_tools") {
        if (item.tools) readResponsesTools(*item.tools, false, m_request.tools, m_request.warnings);
    } else if (item.type == "item_reference") {
        if (!m_problem)
            m_problem =
                unsupported("\"" + path + "\" refers to an item that only OpenAI keeps. Send the item itself.", path);
    } else {
        warn(m_request.warnings, "dropped", path);
    }
}

void ResponsesRequestReader::addMessage(Item& item, int index) {
    std::string path = turnPath({index, -1}, kClient);
    std::vector<Part> parts;
    if (item.content)
        m_problem = m_problem ? m_problem : readResponsesContent(*item.content, index, parts, m_request.warnings);
    bool isSystem = item.role == "system" || item.role == "developer";
    if (isSystem && m_leading) {
        std::string text = joinedText(parts);
        if (!text.empty()) m_request.system.push_back({Text{std::move(text), {}}, {index, -1}});
        return;
    }
    m_leading = false;
    if (item.role == "assistant") {
        Turn& turn = assistantTurn(index, true);
        std::move(parts.begin(), parts.end(), std::back_inserter(turn.parts));
    } else if (isSystem || item.role == "user") {
        m_request.turns.push_back({isSystem ? Role::System : Role::User, std::move(parts), {index, -1}});
    } else {
        fail("\"" + path + ".role\" must be user, assistant, system or developer.", path + ".role");
    }
}

void ResponsesRequestReader::addOutput(Item& item, int index) {
    m_leading = false;
    ToolResult result;
    result.id = item.call_id;
    result.custom = item.type == "custom_tool_call_output";
    std::vector<Part> parts;
    if (item.output)
        m_problem = m_problem ? m_problem : readResponsesContent(*item.output, index, parts, m_request.warnings);
    for (Part& part : parts) {
        if (auto* text = std::get_if<Text>(&part.value)) result.parts.emplace_back(std::move(*text));
        if (auto* media = std::get_if<Media>(&part.value)) result.parts.emplace_back(std::move(*media));
    }
    Place place{index, -1};
    m_request.turns.push_back({Role::User, {{std::move(result), place}}, place});
}

} // namespace

Translated<Request> readResponsesRequest(JsonScanner& scanner, std::string_view body) {
    return ResponsesRequestReader().read(scanner.scan(body));
}

} // namespace tollgate::dialects::conversation
