// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation as an Ollama /api/chat request (protocols.md §5, §6).
#include "dialects/conversation/effort.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/turns.h"
#include "dialects/conversation/writing.h"
#include "dialects/json_writer.h"
#include "dialects/ollama/ollama.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

constexpr NameRule kNameRule{};

class OllamaRequestWriter {
public:
    OllamaRequestWriter(JsonScanner& scanner, const Request& request, const Traits& traits)
        : m_scanner(scanner), m_request(request), m_traits(traits), m_json(m_written.body) {
        m_written.warnings = request.warnings;
        m_written.context = contextFor(request, traits, Dialect::Ollama);
        m_written.context.tools = ToolNames(request.tools, kNameRule);
    }

    Translated<Written> write();

private:
    void writeMessages();
    void writeTurn(const Turn& turn);
    void writeUser(const Turn& turn);
    void writeAssistant(const Turn& turn);
    void writeResult(const ToolResult& result, std::vector<const Media*>& images);
    void writeImages(const std::vector<const Media*>& images);
    void writeCall(const ToolCall& call, Place place, int index);
    void writeTools();
    void writeFormat();
    void writeThink();
    void writeOptions();
    void dropUnknown();
    void message(std::string_view role, std::string_view content);

    void drop(Control control) { warnDropped(m_written.warnings, control, m_request.client); }

    JsonScanner& m_scanner;
    const Request& m_request;
    const Traits& m_traits;
    Written m_written;
    JsonWriter m_json;
    std::optional<Rejection> m_problem;
};

Translated<Written> OllamaRequestWriter::write() {
    if (m_request.controls.candidates > 1) return rejectCandidates(m_request);
    m_json.beginObject();
    m_json.member("model", m_traits.model);
    writeMessages();
    writeTools();
    writeFormat();
    writeThink();
    writeOptions();
    dropUnknown();
    m_json.member("stream", m_request.controls.stream); // its default is true
    m_json.endObject();
    if (m_problem) return *m_problem;
    return std::move(m_written);
}

void OllamaRequestWriter::message(std::string_view role, std::string_view content) {
    m_json.beginObject();
    m_json.member("role", role);
    m_json.member("content", content);
}

void OllamaRequestWriter::writeMessages() {
    Warnings& warnings = m_written.warnings;
    MidSystem rule = m_traits.mid_system ? MidSystem::Anywhere : MidSystem::Demote;
    Turns turns = mediaFromAssistant(placedSystem(m_request.turns, rule, m_request.client, warnings));
    turns = withoutEmpty(pairedTools(std::move(turns), warnings));
    if (m_request.client == Dialect::Gemini) turns = mergedTurns(std::move(turns));
    m_json.key("messages").beginArray();
    std::string system = joinedText(systemWithoutBilling(m_request.system, m_request.client));
    if (!system.empty()) {
        message("system", system);
        m_json.endObject();
    }
    for (const Turn& turn : turns) writeTurn(turn);
    m_json.endArray();
}

void OllamaRequestWriter::writeTurn(const Turn& turn) {
    if (turn.role == Role::User) return writeUser(turn);
    if (turn.role == Role::Assistant) return writeAssistant(turn);
    message("system", joinedText(turn.parts));
    m_json.endObject();
}

void OllamaRequestWriter::writeUser(const Turn& turn) {
    std::vector<const Media*> images;
    bool speaks = false;
    for (const Part& part : turn.parts) {
        if (const auto* result = std::get_if<ToolResult>(&part.value)) writeResult(*result, images);
        speaks = speaks || !std::holds_alternative<ToolResult>(part.value);
    }
    for (const Part& part : turn.parts)
        if (const auto* media = std::get_if<Media>(&part.value)) images.push_back(media);
    if (!speaks && images.empty()) return;
    std::string text = joinedText(turn.parts);
    for (const Media* media : images)
        if (media->kind == MediaKind::TextFile) text += (text.empty() ? "" : "\n\n") + media->text;
    message("user", text);
    writeImages(images);
    m_json.endObject();
}

void OllamaRequestWriter::writeResult(const ToolResult& result, std::vector<const Media*>& images) {
    std::string text = joinedText(result.parts);
    if (result.is_error && !text.starts_with("Error")) text.insert(0, "Error: ");
    bool attached = false;
    for (const ResultPart& part : result.parts)
        if (const auto* media = std::get_if<Media>(&part)) {
            images.push_back(media);
            attached = true;
        }
    if (attached) text += (text.empty() ? "" : "\n\n") + std::string("[image attached below]");
    message("tool", text);
    m_json.optionalMember("tool_name",
                          result.name.empty() ? std::string() : m_written.context.tools.written(result.name));
    m_json.optionalMember("tool_call_id", result.id);
    m_json.endObject();
}

void OllamaRequestWriter::writeImages(const std::vector<const Media*>& images) {
    std::vector<const Media*> inlined;
    for (const Media* media : images) {
        if (media->kind == MediaKind::TextFile) continue;
        std::optional<Rejection> wrong;
        if (!media->reference.empty()) {
            wrong = rejectReference(*media);
        } else if (!media->url.empty()) {
            wrong = rejectMedia(*media, "a picture by address; send its data instead");
        } else if (media->kind != MediaKind::Image) {
            wrong = rejectMedia(*media, "files other than pictures");
        }
        if (wrong && !m_problem) m_problem = std::move(wrong);
        inlined.push_back(media);
    }
    if (inlined.empty()) return;
    m_json.key("images").beginArray();
    for (const Media* media : inlined) m_json.string(media->base64);
    m_json.endArray();
}

void OllamaRequestWriter::writeAssistant(const Turn& turn) {
    message("assistant", joinedText(turn.parts));
    std::string thinking;
    bool calls = false;
    for (const Part& part : turn.parts) calls = calls || std::holds_alternative<ToolCall>(part.value);
    bool replays = calls && m_traits.reasoning_replay != ReasoningReplay::None;
    for (const Part& part : turn.parts) {
        const auto* reasoning = std::get_if<Reasoning>(&part.value);
        if (!reasoning) continue;
        if (replays) {
            thinking += reasoning->text;
        } else if (reasoning->proof.origin != ProofOrigin::Text) {
            warn(m_written.warnings, "dropped", turnPath(turn.place, m_request.client) + ".thinking");
        }
    }
    m_json.optionalMember("thinking", thinking);
    if (calls) {
        m_json.key("tool_calls").beginArray();
        int index = 0;
        for (const Part& part : turn.parts)
            if (const auto* call = std::get_if<ToolCall>(&part.value)) writeCall(*call, part.place, index++);
        m_json.endArray();
    }
    m_json.endObject();
}

void OllamaRequestWriter::writeCall(const ToolCall& call, Place place, int index) {
    m_json.beginObject();
    m_json.optionalMember("id", call.id);
    m_json.key("function").beginObject();
    m_json.member("index", index);
    m_json.member("name", m_written.context.tools.written(call.name, call.group));
    m_json.rawMember("arguments", argumentsObject(m_scanner, call, place, m_request.client, m_written.warnings));
    m_json.endObject();
    m_json.endObject();
}

// There is no tool_choice: "none" offers no tools, a subset offers those, and nothing can be forced.
void OllamaRequestWriter::writeTools() {
    const ToolChoice& choice = m_request.tool_choice;
    if (m_request.tools.empty() || choice.mode == ToolChoice::Mode::None) return;
    m_problem = rejectUnknownTool(m_request);
    bool forced = choice.mode == ToolChoice::Mode::Any || choice.mode == ToolChoice::Mode::One || choice.required;
    if (forced) drop(Control::ToolChoice);
    if (choice.parallel && !*choice.parallel) drop(Control::ParallelToolCalls);
    const auto& names = m_written.context.tools.all();
    m_json.key("tools").beginArray();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Tool& tool = m_request.tools[i];
        bool chosen = choice.names.empty() ||
                      std::find(choice.names.begin(), choice.names.end(), tool.name) != choice.names.end();
        if (!chosen) continue;
        warnRenamed(m_written.warnings, tool, names[i]);
        m_json.beginObject();
        m_json.member("type", "function");
        m_json.key("function").beginObject();
        m_json.member("name", names[i].written);
        m_json.optionalMember("description", descriptionOf(tool));
        std::string parameters = parametersOf(tool);
        if (!parameters.empty()) m_json.rawMember("parameters", parameters);
        m_json.endObject();
        m_json.endObject();
    }
    m_json.endArray();
}

void OllamaRequestWriter::writeFormat() {
    const ResponseFormat& format = m_request.controls.format;
    if (format.kind == ResponseFormat::Kind::Text) return;
    bool schema = format.kind == ResponseFormat::Kind::JsonSchema && !format.schema.empty();
    if (schema) {
        m_json.rawMember("format", format.schema);
    } else {
        m_json.member("format", "json");
    }
}

// §6.2, column Ollama.
void OllamaRequestWriter::writeThink() {
    EffortWord effort = effortWord(m_request.controls.thinking, m_request.client);
    if (!effort.word) return;
    bool none = *effort.word == "none";
    if (m_traits.thinking == ThinkingStyle::None) {
        if (!none) drop(Control::Effort);
        return;
    }
    if (none || m_traits.thinking == ThinkingStyle::Toggle) return m_json.member("think", !none);
    const std::string& word = *effort.word;
    std::string_view level = word == "minimal" || word == "low"   ? "low"
                             : word == "medium" || word == "high" ? std::string_view(word)
                                                                  : "max";
    m_json.member("think", level);
}

void OllamaRequestWriter::writeOptions() {
    const Controls& controls = m_request.controls;
    std::string text;
    JsonWriter options(text);
    auto number = [&](std::string_view name, const std::optional<Number>& value) {
        if (value) options.rawMember(name, value->text);
    };
    options.beginObject();
    if (auto tokens = clampedLimit(m_request, m_traits, m_written.warnings)) options.member("num_predict", *tokens);
    number("temperature", controls.temperature);
    number("top_p", controls.top_p);
    number("top_k", controls.top_k);
    number("min_p", controls.min_p);
    number("seed", controls.seed);
    number("presence_penalty", controls.presence_penalty);
    number("frequency_penalty", controls.frequency_penalty);
    if (!controls.stop.empty()) {
        options.key("stop").beginArray();
        for (const std::string& stop : controls.stop) options.string(stop);
        options.endArray();
    }
    options.endObject();
    if (text != "{}") m_json.rawMember("options", text);
}

void OllamaRequestWriter::dropUnknown() {
    const Controls& controls = m_request.controls;
    if (!controls.logit_bias.empty()) drop(Control::LogitBias);
    if (!controls.verbosity.empty()) drop(Control::Verbosity);
    if (!controls.metadata.empty() && m_request.client != Dialect::Anthropic) drop(Control::Metadata);
    if (!controls.safety_settings.empty()) drop(Control::SafetySettings);
    if (!controls.prompt_cache_key.empty()) drop(Control::PromptCacheKey);
    if (controls.logprobs && *controls.logprobs) m_json.member("logprobs", true);
    if (controls.top_logprobs) m_json.rawMember("top_logprobs", controls.top_logprobs->text);
}

} // namespace

Translated<Written> writeOllamaRequest(JsonScanner& scanner, const Request& request, const Traits& traits) {
    return OllamaRequestWriter(scanner, request, traits).write();
}

} // namespace tollgate::dialects::conversation
