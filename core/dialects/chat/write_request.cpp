// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation as a Chat Completions request, in the way its vendor wants it (protocols.md §5, §6).
#include "dialects/chat/chat.h"
#include "dialects/chat/reasoning_details.h"
#include "dialects/chat/vendor.h"
#include "dialects/conversation/effort.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/tool_ids.h"
#include "dialects/conversation/turns.h"
#include "dialects/conversation/writing.h"
#include "dialects/json_writer.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

constexpr std::size_t kMostStops = 4;
constexpr NameRule kNameRule{};

class ChatRequestWriter {
public:
    ChatRequestWriter(JsonScanner& scanner, const Request& request, const Traits& traits)
        : m_scanner(scanner),
          m_request(request),
          m_traits(traits),
          m_habits(chatHabits(traits.vendor)),
          m_json(m_written.body) {
        m_written.warnings = request.warnings;
        m_written.context = contextFor(request, traits, Dialect::OpenAiChat);
        m_written.context.tools = ToolNames(request.tools, kNameRule);
    }

    Translated<Written> write();

private:
    void writeMessages();
    void writeSystem();
    void writeTurn(const Turn& turn);
    void writeUser(const Turn& turn);
    void writeAssistant(const Turn& turn);
    void writeResult(const ToolResult& result, CacheMark cache, std::vector<Part>& attachments);
    void writeCall(const ToolCall& call, Place place);
    void writeContent(const std::vector<Part>& parts);
    void writePart(const Part& part);
    void writeMedia(const Media& media, CacheMark cache);
    void writeReplay(const Turn& turn);
    void writeTools();
    void writeToolChoice();
    void writeNamedTool(const std::string& name);
    void writeControls();
    void writeSampling();
    void writeLimits();
    void writeEffort();
    void writeFormat();
    void writeService();
    void number(std::string_view name, const std::optional<Number>& value);

    CacheMark markOf(const Part& part) const {
        return m_traits.supports_cache_control && !m_traits.string_content_only ? part.cache : CacheMark::None;
    }

    bool isMarked(const std::vector<Part>& parts) const {
        return std::any_of(parts.begin(), parts.end(),
                           [&](const Part& part) { return markOf(part) != CacheMark::None; });
    }

    void drop(Control control) { warnDropped(m_written.warnings, control, m_request.client); }

    std::string id(const std::string& id) const {
        return toolId(id, m_traits.tool_id_rule == ToolIdRule::Mistral ? IdRule::Mistral : IdRule::Chat);
    }

    bool isMistral() const { return m_traits.tool_id_rule == ToolIdRule::Mistral; }

    JsonScanner& m_scanner;
    const Request& m_request;
    const Traits& m_traits;
    ChatHabits m_habits;
    Written m_written;
    JsonWriter m_json;
    std::optional<Rejection> m_problem;
};

Translated<Written> ChatRequestWriter::write() {
    if (m_request.controls.candidates > 1 && !m_habits.several_choices) m_problem = rejectCandidates(m_request);
    m_json.beginObject();
    m_json.member("model", m_traits.model);
    m_json.key("messages");
    writeMessages();
    writeTools();
    writeControls();
    if (m_request.controls.stream) {
        m_json.member("stream", true);
        if (m_habits.stream_options) m_json.rawMember("stream_options", R"({"include_usage":true})");
    }
    m_json.endObject();
    if (m_problem) return *m_problem;
    return std::move(m_written);
}

void ChatRequestWriter::writeMessages() {
    Warnings& warnings = m_written.warnings;
    MidSystem rule = m_traits.mid_system ? MidSystem::Anywhere : MidSystem::Demote;
    Turns turns = mediaFromAssistant(placedSystem(m_request.turns, rule, m_request.client, warnings));
    turns = withoutEmpty(pairedTools(std::move(turns), warnings));
    // Gemini's clients send consecutive user contents as one utterance (§6.4.1); some vendors want strict alternation.
    if (m_request.client == Dialect::Gemini || m_habits.strict_alternation) turns = mergedTurns(std::move(turns));
    m_json.beginArray();
    writeSystem();
    for (const Turn& turn : turns) writeTurn(turn);
    m_json.endArray();
}

void ChatRequestWriter::writeSystem() {
    std::vector<Part> said = systemWithoutBilling(m_request.system, m_request.client);
    if (said.empty()) return;
    m_json.beginObject();
    m_json.member("role", "system");
    if (isMarked(said)) { // a mark needs a part to stand on; else all is one text (§6.3)
        writeContent(said);
    } else {
        m_json.member("content", joinedText(said));
    }
    m_json.endObject();
}

void ChatRequestWriter::writeTurn(const Turn& turn) {
    switch (turn.role) {
    case Role::User: return writeUser(turn);
    case Role::Assistant: return writeAssistant(turn);
    case Role::System: break;
    }
    m_json.beginObject();
    m_json.member("role", "system");
    if (isMarked(turn.parts)) {
        writeContent(turn.parts);
    } else {
        m_json.member("content", joinedText(turn.parts));
    }
    m_json.endObject();
}

// All tool messages first, then what else the user said, with the pictures of the results in front (§6.5 "Results").
void ChatRequestWriter::writeUser(const Turn& turn) {
    std::vector<Part> said;
    for (const Part& part : turn.parts)
        if (const auto* result = std::get_if<ToolResult>(&part.value)) writeResult(*result, markOf(part), said);
    for (const Part& part : turn.parts)
        if (!std::holds_alternative<ToolResult>(part.value)) said.push_back(part);
    if (said.empty()) return;
    m_json.beginObject();
    m_json.member("role", "user");
    writeContent(said);
    m_json.endObject();
}

void ChatRequestWriter::writeResult(const ToolResult& result, CacheMark cache, std::vector<Part>& attachments) {
    std::string text = joinedText(result.parts);
    if (result.is_error && !text.starts_with("Error")) text.insert(0, "Error: ");
    bool attached = false;
    for (const ResultPart& part : result.parts)
        if (const auto* media = std::get_if<Media>(&part)) {
            attachments.push_back({*media, {}});
            attached = true;
        }
    if (attached) text += (text.empty() ? "" : "\n\n") + std::string("[image attached below]");
    m_json.beginObject();
    m_json.member("role", "tool");
    m_json.member("tool_call_id", id(result.id));
    if (isMistral() && !result.name.empty()) m_json.member("name", m_written.context.tools.written(result.name));
    if (cache == CacheMark::None) {
        m_json.member("content", text);
    } else {
        writeContent({{Text{text, {}}, {}, cache}});
    }
    m_json.endObject();
}

void ChatRequestWriter::writeAssistant(const Turn& turn) {
    std::vector<Part> said;
    bool calls = false;
    for (const Part& part : turn.parts) {
        calls = calls || std::holds_alternative<ToolCall>(part.value);
        bool speech = std::holds_alternative<Text>(part.value) || std::holds_alternative<Refusal>(part.value);
        if (speech) said.push_back(part);
    }
    m_json.beginObject();
    m_json.member("role", "assistant");
    if (!said.empty()) {
        writeContent(said);
    } else if (isMistral()) {
        m_json.member("content", "");
    } else {
        m_json.nullMember("content");
    }
    writeReplay(turn);
    if (calls) {
        m_json.key("tool_calls").beginArray();
        for (const Part& part : turn.parts)
            if (const auto* call = std::get_if<ToolCall>(&part.value)) writeCall(*call, part.place);
        m_json.endArray();
    }
    m_json.endObject();
}

// Reasoning goes back to who proved it, and as text to who wants its own words back in turns with calls (§6.9).
void ChatRequestWriter::writeReplay(const Turn& turn) {
    bool calls = std::any_of(turn.parts.begin(), turn.parts.end(),
                             [](const Part& part) { return std::holds_alternative<ToolCall>(part.value); });
    std::string text;
    const Proof* details = nullptr;
    for (const Part& part : turn.parts) {
        const auto* reasoning = std::get_if<Reasoning>(&part.value);
        if (!reasoning) continue;
        if (reasoning->proof.origin == ProofOrigin::OpenRouter) details = &reasoning->proof;
        bool replays = calls && m_traits.reasoning_replay == ReasoningReplay::ReasoningContent;
        if (replays) text += reasoning->text;
        bool kept = replays || (details && m_habits.open_router);
        if (!kept && reasoning->proof.origin != ProofOrigin::Text)
            warn(m_written.warnings, "dropped", turnPath(turn.place, m_request.client) + ".thinking");
    }
    if (details && m_habits.open_router) m_json.rawMember("reasoning_details", details->payload);
    if (!text.empty()) m_json.member("reasoning_content", text);
}

void ChatRequestWriter::writeCall(const ToolCall& call, Place place) {
    m_json.beginObject();
    m_json.member("id", id(call.id));
    m_json.member("type", "function");
    m_json.key("function").beginObject();
    m_json.member("name", m_written.context.tools.written(call.name, call.group));
    m_json.member("arguments", argumentsObject(m_scanner, call, place, m_request.client, m_written.warnings));
    m_json.endObject();
    if (m_habits.gemini_signatures) writeSignature(m_json, call.proof);
    m_json.endObject();
}

// One text is a plain string; several parts or media are a list (§6.4.2).
void ChatRequestWriter::writeContent(const std::vector<Part>& parts) {
    bool media = std::any_of(parts.begin(), parts.end(),
                             [](const Part& part) { return std::holds_alternative<Media>(part.value); });
    if (parts.size() == 1 && !media && !isMarked(parts)) return m_json.member("content", joinedText(parts));
    if (m_traits.string_content_only) {
        if (media) warn(m_written.warnings, "dropped", pathOf(parts.front().place, m_request.client));
        return m_json.member("content", joinedText(parts));
    }
    m_json.key("content").beginArray();
    for (const Part& part : parts) writePart(part);
    m_json.endArray();
}

void ChatRequestWriter::writePart(const Part& part) {
    if (const auto* media = std::get_if<Media>(&part.value)) return writeMedia(*media, markOf(part));
    m_json.beginObject();
    m_json.member("type", "text");
    m_json.member("text", joinedText({part}));
    writeCacheMark(m_json, markOf(part));
    m_json.endObject();
}

void ChatRequestWriter::writeMedia(const Media& media, CacheMark cache) {
    if (!media.reference.empty() && !m_problem) m_problem = rejectReference(media);
    m_json.beginObject();
    if (media.kind == MediaKind::Image) {
        m_json.member("type", "image_url");
        m_json.key("image_url").beginObject();
        m_json.member("url", media.url.empty() ? dataUrl(media) : media.url);
        m_json.optionalMember("detail", media.detail);
    } else if (media.kind == MediaKind::Audio) {
        m_json.member("type", "input_audio");
        m_json.key("input_audio").beginObject();
        m_json.member("data", media.base64);
        m_json.member("format", audioFormat(media.type));
    } else {
        if (!media.url.empty() && !m_problem)
            m_problem = rejectMedia(media, "a file by address; send its data instead");
        m_json.member("type", "file");
        m_json.key("file").beginObject();
        m_json.member("file_data", dataUrl(media));
        m_json.member("filename", media.name.empty() ? std::string("file") : media.name);
    }
    m_json.endObject();
    writeCacheMark(m_json, cache);
    m_json.endObject();
}

void ChatRequestWriter::writeTools() {
    if (m_request.tools.empty()) return;
    m_json.key("tools").beginArray();
    const auto& names = m_written.context.tools.all();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Tool& tool = m_request.tools[i];
        warnRenamed(m_written.warnings, tool, names[i]);
        m_json.beginObject();
        m_json.member("type", "function");
        m_json.key("function").beginObject();
        m_json.member("name", names[i].written);
        m_json.optionalMember("description", descriptionOf(tool));
        std::string parameters = parametersOf(tool);
        if (!parameters.empty()) m_json.rawMember("parameters", parameters);
        if (tool.strict && m_request.client != Dialect::Gemini) m_json.member("strict", *tool.strict);
        m_json.endObject();
        if (m_traits.supports_cache_control) writeCacheMark(m_json, tool.cache);
        m_json.endObject();
    }
    m_json.endArray();
    writeToolChoice();
}

void ChatRequestWriter::writeNamedTool(const std::string& name) {
    m_json.beginObject();
    m_json.member("type", "function");
    m_json.key("function").beginObject();
    m_json.member("name", m_written.context.tools.written(name));
    m_json.endObject();
    m_json.endObject();
}

void ChatRequestWriter::writeToolChoice() {
    const ToolChoice& choice = m_request.tool_choice;
    if (!m_problem) m_problem = rejectUnknownTool(m_request);
    switch (choice.mode) {
    case ToolChoice::Mode::Unsaid: break;
    case ToolChoice::Mode::Auto: m_json.member("tool_choice", "auto"); break;
    case ToolChoice::Mode::None: m_json.member("tool_choice", "none"); break;
    case ToolChoice::Mode::Any: m_json.member("tool_choice", isMistral() ? "any" : "required"); break;
    case ToolChoice::Mode::One:
        m_json.key("tool_choice");
        writeNamedTool(choice.names.front());
        break;
    case ToolChoice::Mode::Subset:
        m_json.key("tool_choice").beginObject();
        m_json.member("type", "allowed_tools");
        m_json.key("allowed_tools").beginObject();
        m_json.member("mode", choice.required ? "required" : "auto");
        m_json.key("tools").beginArray();
        for (const std::string& name : choice.names) writeNamedTool(name);
        m_json.endArray();
        m_json.endObject();
        m_json.endObject();
        break;
    }
    if (choice.parallel) m_json.member("parallel_tool_calls", *choice.parallel);
}

void ChatRequestWriter::writeControls() {
    writeLimits();
    writeSampling();
    writeEffort();
    writeFormat();
    writeService();
}

void ChatRequestWriter::writeLimits() {
    if (auto tokens = clampedLimit(m_request, m_traits, m_written.warnings))
        m_json.member(m_traits.max_tokens_field, *tokens);
    std::vector<std::string> stops = m_request.controls.stop;
    if (stops.empty()) return;
    if (!m_habits.stop) return drop(Control::Stop);
    if (stops.size() > kMostStops) {
        stops.resize(kMostStops);
        warn(m_written.warnings, "clamped", nameOf(Control::Stop, m_request.client));
    }
    m_json.key("stop").beginArray();
    for (const std::string& stop : stops) m_json.string(stop);
    m_json.endArray();
}

void ChatRequestWriter::number(std::string_view name, const std::optional<Number>& value) {
    if (value) m_json.rawMember(name, value->text);
}

void ChatRequestWriter::writeSampling() {
    const Controls& controls = m_request.controls;
    if (m_traits.sampling) {
        number("temperature", controls.temperature);
        number("top_p", controls.top_p);
    } else {
        if (controls.temperature) drop(Control::Temperature);
        if (controls.top_p) drop(Control::TopP);
    }
    if (m_habits.top_k) {
        number("top_k", controls.top_k);
        number("min_p", controls.min_p);
    } else {
        if (controls.top_k) drop(Control::TopK);
        if (controls.min_p) drop(Control::MinP);
    }
    if (m_habits.penalties) {
        number("frequency_penalty", controls.frequency_penalty);
        number("presence_penalty", controls.presence_penalty);
    } else {
        if (controls.frequency_penalty) drop(Control::FrequencyPenalty);
        if (controls.presence_penalty) drop(Control::PresencePenalty);
    }
    number(m_habits.seed_field, controls.seed);
    if (!controls.logit_bias.empty()) m_json.rawMember("logit_bias", controls.logit_bias);
    if (controls.candidates > 1) m_json.member("n", controls.candidates);
    if (controls.logprobs) m_json.member("logprobs", *controls.logprobs);
    number("top_logprobs", controls.top_logprobs);
}

void ChatRequestWriter::writeEffort() {
    EffortWord effort = effortWord(m_request.controls.thinking, m_request.client);
    if (!effort.word) return;
    if (m_traits.thinking == ThinkingStyle::None) {
        if (*effort.word != "none") drop(Control::Effort);
        return;
    }
    if (*effort.word == "none" && !m_traits.thinking_disable) return;
    if (effort.approximated) warn(m_written.warnings, "approximated", nameOf(Control::Effort, m_request.client));
    m_habits.writeEffort(m_json, *effort.word);
}

void ChatRequestWriter::writeFormat() {
    const ResponseFormat& format = m_request.controls.format;
    if (format.kind == ResponseFormat::Kind::Text) return;
    m_json.key("response_format").beginObject();
    if (format.kind == ResponseFormat::Kind::JsonObject) {
        m_json.member("type", "json_object");
    } else {
        m_json.member("type", "json_schema");
        m_json.key("json_schema").beginObject();
        m_json.member("name", format.name.empty() ? std::string("output") : format.name);
        m_json.optionalMember("description", format.description);
        if (!format.schema.empty()) m_json.rawMember("schema", format.schema);
        if (format.strict) m_json.member("strict", *format.strict);
        m_json.endObject();
    }
    m_json.endObject();
}

void ChatRequestWriter::writeService() {
    const Controls& controls = m_request.controls;
    bool fromOpenAi = m_request.client == Dialect::OpenAiChat || m_request.client == Dialect::OpenAiResponses;
    if (!controls.verbosity.empty()) {
        if (m_habits.open_ai) {
            m_json.member("verbosity", controls.verbosity);
        } else {
            drop(Control::Verbosity);
        }
    }
    if (!controls.user.empty() && fromOpenAi)
        m_json.member(m_habits.open_ai ? "safety_identifier" : "user", controls.user);
    if (!controls.metadata.empty() && m_request.client != Dialect::Anthropic) drop(Control::Metadata);
    if (!controls.safety_settings.empty()) drop(Control::SafetySettings);
    if (!controls.prompt_cache_key.empty()) {
        if (m_habits.open_ai) {
            m_json.member("prompt_cache_key", controls.prompt_cache_key);
        } else {
            drop(Control::PromptCacheKey);
        }
    }
    if (m_traits.supports_cache_control) writeCacheMark(m_json, controls.cache);
    if (std::string_view tier = openAiTier(controls); !tier.empty()) m_json.member("service_tier", tier);
}

} // namespace

Translated<Written> writeChatRequest(JsonScanner& scanner, const Request& request, const Traits& traits) {
    return ChatRequestWriter(scanner, request, traits).write();
}

} // namespace tollgate::dialects::conversation
