// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation as an OpenAI Responses request (protocols.md §2.1, §6). Nothing is kept at the provider.
#include "dialects/conversation/effort.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/tool_ids.h"
#include "dialects/conversation/turns.h"
#include "dialects/conversation/writing.h"
#include "dialects/json_writer.h"
#include "dialects/responses/responses.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

constexpr NameRule kNameRule{};

class ResponsesRequestWriter {
public:
    ResponsesRequestWriter(JsonScanner& scanner, const Request& request, const Traits& traits)
        : m_scanner(scanner), m_request(request), m_traits(traits), m_json(m_written.body) {
        m_written.warnings = request.warnings;
        m_written.context = contextFor(request, traits, Dialect::OpenAiResponses);
        m_written.context.tools = ToolNames(request.tools, kNameRule);
    }

    Translated<Written> write();

private:
    void writeInput();
    void writeTurn(const Turn& turn);
    void writeUser(const Turn& turn);
    void writeAssistant(const Turn& turn);
    void writeMessage(std::string_view role, const std::vector<Part>& parts, bool assistant);
    void writeResult(const ToolResult& result);
    void writeReasoning(const Reasoning& reasoning, Place place);
    void writeCall(const ToolCall& call, Place place);
    void writeText(std::string_view type, std::string_view text);
    void writeMedia(const Media& media);
    void writeTools();
    void writeToolChoice();
    void writeControls();
    void writeEffort();
    void writeTextSettings();
    void dropUnknown();

    void drop(Control control) { warnDropped(m_written.warnings, control, m_request.client); }

    JsonScanner& m_scanner;
    const Request& m_request;
    const Traits& m_traits;
    Written m_written;
    JsonWriter m_json;
    std::optional<Rejection> m_problem;
};

Translated<Written> ResponsesRequestWriter::write() {
    if (m_request.controls.candidates > 1) return rejectCandidates(m_request);
    m_json.beginObject();
    m_json.member("model", m_traits.model);
    m_json.optionalMember("instructions", joinedText(systemWithoutBilling(m_request.system, m_request.client)));
    writeInput();
    writeTools();
    writeControls();
    m_json.member("store", false);
    m_json.key("include").beginArray();
    m_json.string("reasoning.encrypted_content");
    if (m_request.controls.top_logprobs) m_json.string("message.output_text.logprobs");
    m_json.endArray();
    if (m_request.controls.stream) m_json.member("stream", true);
    m_json.endObject();
    if (m_problem) return *m_problem;
    return std::move(m_written);
}

void ResponsesRequestWriter::writeInput() {
    Warnings& warnings = m_written.warnings;
    MidSystem rule = m_traits.mid_system ? MidSystem::Anywhere : MidSystem::Demote;
    Turns turns = mediaFromAssistant(placedSystem(m_request.turns, rule, m_request.client, warnings));
    turns = withoutEmpty(pairedTools(std::move(turns), warnings));
    if (m_request.client == Dialect::Gemini) turns = mergedTurns(std::move(turns));
    m_json.key("input").beginArray();
    for (const Turn& turn : turns) writeTurn(turn);
    m_json.endArray();
}

void ResponsesRequestWriter::writeTurn(const Turn& turn) {
    switch (turn.role) {
    case Role::User: return writeUser(turn);
    case Role::Assistant: return writeAssistant(turn);
    case Role::System: return writeMessage("system", turn.parts, false);
    }
}

void ResponsesRequestWriter::writeUser(const Turn& turn) {
    std::vector<Part> said;
    for (const Part& part : turn.parts) {
        if (const auto* result = std::get_if<ToolResult>(&part.value)) {
            writeResult(*result);
        } else {
            said.push_back(part);
        }
    }
    if (!said.empty()) writeMessage("user", said, false);
}

void ResponsesRequestWriter::writeMessage(std::string_view role, const std::vector<Part>& parts, bool assistant) {
    m_json.beginObject();
    m_json.member("type", "message");
    m_json.member("role", role);
    m_json.key("content").beginArray();
    for (const Part& part : parts) {
        if (const auto* media = std::get_if<Media>(&part.value)) {
            writeMedia(*media);
        } else {
            writeText(assistant ? "output_text" : "input_text", joinedText({part}));
        }
    }
    m_json.endArray();
    m_json.endObject();
}

// Reasoning stands before the item it preceded (§6.9); texts that follow each other are one message.
void ResponsesRequestWriter::writeAssistant(const Turn& turn) {
    std::vector<Part> said;
    auto flush = [&] {
        if (!said.empty()) writeMessage("assistant", said, true);
        said.clear();
    };
    for (const Part& part : turn.parts) {
        if (const auto* reasoning = std::get_if<Reasoning>(&part.value)) {
            flush();
            writeReasoning(*reasoning, turn.place);
        } else if (const auto* call = std::get_if<ToolCall>(&part.value)) {
            flush();
            writeCall(*call, part.place);
        } else {
            said.push_back(part);
        }
    }
    flush();
}

void ResponsesRequestWriter::writeText(std::string_view type, std::string_view text) {
    m_json.beginObject();
    m_json.member("type", type);
    m_json.member("text", text);
    m_json.endObject();
}

void ResponsesRequestWriter::writeMedia(const Media& media) {
    if (!media.reference.empty() && !m_problem) m_problem = rejectReference(media);
    m_json.beginObject();
    if (media.kind == MediaKind::Image) {
        m_json.member("type", "input_image");
        m_json.member("image_url", media.url.empty() ? dataUrl(media) : media.url);
        m_json.member("detail", media.detail.empty() ? std::string("auto") : media.detail);
    } else if (media.kind == MediaKind::Audio) {
        m_json.member("type", "input_audio");
        m_json.key("input_audio").beginObject();
        m_json.member("data", media.base64);
        m_json.member("format", audioFormat(media.type));
        m_json.endObject();
    } else {
        m_json.member("type", "input_file");
        if (media.url.empty()) {
            m_json.member("file_data", dataUrl(media));
            m_json.member("filename", media.name.empty() ? std::string("file") : media.name);
        } else {
            m_json.member("file_url", media.url);
        }
    }
    m_json.endObject();
}

void ResponsesRequestWriter::writeResult(const ToolResult& result) {
    m_json.beginObject();
    m_json.member("type", "function_call_output");
    m_json.member("call_id", toolId(result.id, IdRule::Responses));
    bool media = std::any_of(result.parts.begin(), result.parts.end(),
                             [](const ResultPart& part) { return std::holds_alternative<Media>(part); });
    std::string text = joinedText(result.parts);
    if (result.is_error && !text.starts_with("Error")) text.insert(0, "Error: ");
    if (!media) {
        m_json.member("output", text);
    } else {
        m_json.key("output").beginArray();
        if (!text.empty()) writeText("input_text", text);
        for (const ResultPart& part : result.parts)
            if (const auto* one = std::get_if<Media>(&part)) writeMedia(*one);
        m_json.endArray();
    }
    m_json.endObject();
}

void ResponsesRequestWriter::writeReasoning(const Reasoning& reasoning, Place place) {
    if (reasoning.proof.origin != ProofOrigin::OpenAi) {
        if (reasoning.proof.origin != ProofOrigin::Text || !reasoning.text.empty())
            warn(m_written.warnings, "dropped", turnPath(place, m_request.client) + ".thinking");
        return;
    }
    std::string_view payload = reasoning.proof.payload;
    std::size_t dot = payload.find('.');
    m_json.beginObject();
    m_json.member("type", "reasoning");
    m_json.member("id", payload.substr(0, dot));
    m_json.key("summary").beginArray();
    if (!reasoning.text.empty()) writeText("summary_text", reasoning.text);
    m_json.endArray();
    m_json.member("encrypted_content", dot == std::string_view::npos ? std::string_view() : payload.substr(dot + 1));
    m_json.endObject();
}

void ResponsesRequestWriter::writeCall(const ToolCall& call, Place place) {
    m_json.beginObject();
    m_json.member("type", "function_call");
    m_json.member("call_id", toolId(call.id, IdRule::Responses));
    m_json.member("name", m_written.context.tools.written(call.name, call.group));
    m_json.member("arguments", argumentsObject(m_scanner, call, place, m_request.client, m_written.warnings));
    m_json.endObject();
}

void ResponsesRequestWriter::writeTools() {
    if (m_request.tools.empty()) return;
    m_json.key("tools").beginArray();
    const auto& names = m_written.context.tools.all();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Tool& tool = m_request.tools[i];
        warnRenamed(m_written.warnings, tool, names[i]);
        m_json.beginObject();
        m_json.member("type", "function");
        m_json.member("name", names[i].written);
        m_json.optionalMember("description", descriptionOf(tool));
        std::string parameters = parametersOf(tool);
        if (!parameters.empty()) m_json.rawMember("parameters", parameters);
        // Strict is the default here and nowhere else.
        bool strict = tool.strict.value_or(false) && m_request.client != Dialect::Gemini;
        m_json.member("strict", strict);
        m_json.endObject();
    }
    m_json.endArray();
    writeToolChoice();
}

void ResponsesRequestWriter::writeToolChoice() {
    const ToolChoice& choice = m_request.tool_choice;
    if (!m_problem) m_problem = rejectUnknownTool(m_request);
    auto named = [&](const std::string& name) {
        m_json.beginObject();
        m_json.member("type", "function");
        m_json.member("name", m_written.context.tools.written(name));
        m_json.endObject();
    };
    switch (choice.mode) {
    case ToolChoice::Mode::Unsaid: break;
    case ToolChoice::Mode::Auto: m_json.member("tool_choice", "auto"); break;
    case ToolChoice::Mode::None: m_json.member("tool_choice", "none"); break;
    case ToolChoice::Mode::Any: m_json.member("tool_choice", "required"); break;
    case ToolChoice::Mode::One:
        m_json.key("tool_choice");
        named(choice.names.front());
        break;
    case ToolChoice::Mode::Subset:
        m_json.key("tool_choice").beginObject();
        m_json.member("type", "allowed_tools");
        m_json.member("mode", choice.required ? "required" : "auto");
        m_json.key("tools").beginArray();
        for (const std::string& name : choice.names) named(name);
        m_json.endArray();
        m_json.endObject();
        break;
    }
    if (choice.parallel) m_json.member("parallel_tool_calls", *choice.parallel);
}

void ResponsesRequestWriter::writeControls() {
    const Controls& controls = m_request.controls;
    if (auto tokens = clampedLimit(m_request, m_traits, m_written.warnings))
        m_json.member("max_output_tokens", *tokens);
    if (m_traits.sampling) {
        if (controls.temperature) m_json.rawMember("temperature", controls.temperature->text);
        if (controls.top_p) m_json.rawMember("top_p", controls.top_p->text);
    } else {
        if (controls.temperature) drop(Control::Temperature);
        if (controls.top_p) drop(Control::TopP);
    }
    if (controls.top_logprobs) m_json.rawMember("top_logprobs", controls.top_logprobs->text);
    writeEffort();
    writeTextSettings();
    bool fromOpenAi = m_request.client == Dialect::OpenAiChat || m_request.client == Dialect::OpenAiResponses;
    if (!controls.user.empty() && fromOpenAi) m_json.member("safety_identifier", controls.user);
    m_json.optionalMember("prompt_cache_key", controls.prompt_cache_key);
    m_json.optionalMember("service_tier", openAiTier(controls));
    dropUnknown();
}

void ResponsesRequestWriter::writeEffort() {
    EffortWord effort = effortWord(m_request.controls.thinking, m_request.client);
    if (!effort.word) return;
    bool none = *effort.word == "none";
    if (m_traits.thinking == ThinkingStyle::None) {
        if (!none) drop(Control::Effort);
        return;
    }
    if (none && !m_traits.thinking_disable) return;
    if (effort.approximated) warn(m_written.warnings, "approximated", nameOf(Control::Effort, m_request.client));
    m_json.key("reasoning").beginObject();
    m_json.member("effort", *effort.word);
    m_json.member("summary", "auto");
    m_json.endObject();
}

void ResponsesRequestWriter::writeTextSettings() {
    const Controls& controls = m_request.controls;
    const ResponseFormat& format = controls.format;
    if (format.kind == ResponseFormat::Kind::Text && controls.verbosity.empty()) return;
    m_json.key("text").beginObject();
    if (format.kind != ResponseFormat::Kind::Text) {
        m_json.key("format").beginObject();
        bool schema = format.kind == ResponseFormat::Kind::JsonSchema;
        m_json.member("type", schema ? "json_schema" : "json_object");
        if (schema) {
            m_json.member("name", format.name.empty() ? std::string("output") : format.name);
            m_json.optionalMember("description", format.description);
            if (!format.schema.empty()) m_json.rawMember("schema", format.schema);
            if (format.strict) m_json.member("strict", *format.strict);
        }
        m_json.endObject();
    }
    m_json.optionalMember("verbosity", controls.verbosity);
    m_json.endObject();
}

void ResponsesRequestWriter::dropUnknown() {
    const Controls& controls = m_request.controls;
    if (controls.top_k) drop(Control::TopK);
    if (controls.min_p) drop(Control::MinP);
    if (controls.frequency_penalty) drop(Control::FrequencyPenalty);
    if (controls.presence_penalty) drop(Control::PresencePenalty);
    if (controls.seed) drop(Control::Seed);
    if (!controls.logit_bias.empty()) drop(Control::LogitBias);
    if (!controls.stop.empty()) drop(Control::Stop);
    if (controls.logprobs && *controls.logprobs && !controls.top_logprobs) drop(Control::Logprobs);
    if (!controls.metadata.empty() && m_request.client != Dialect::Anthropic) drop(Control::Metadata);
    if (!controls.safety_settings.empty()) drop(Control::SafetySettings);
}

} // namespace

Translated<Written> writeResponsesRequest(JsonScanner& scanner, const Request& request, const Traits& traits) {
    return ResponsesRequestWriter(scanner, request, traits).write();
}

} // namespace tollgate::dialects::conversation
