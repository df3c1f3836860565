// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation as an Anthropic Messages request (protocols.md §3.2, §6). Sent with anthropic-version 2023-06-01.
#include "dialects/anthropic/anthropic.h"
#include "dialects/anthropic/output_schema.h"
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

constexpr std::int64_t kDefaultLimit = 4096;
constexpr std::int64_t kLeastBudget = 1024;
constexpr int kMostCacheMarks = 4; // §3.2
constexpr NameRule kNameRule{.longest = 128};
constexpr std::string_view kOutputTool = "output";
constexpr std::string_view kNoParameters = R"({"type":"object","properties":{}})";
constexpr std::string_view kJsonOnly = "Respond with one valid JSON object and nothing else.";

// How the model is told to think, decided before anything is written (§6.2).
struct ThinkingPlan {
    enum class Kind { Unsaid, Adaptive, Budget, Disabled };
    Kind kind = Kind::Unsaid;
    std::string effort; // of output_config
    std::int64_t budget = 0;

    bool active() const { return kind == Kind::Adaptive || kind == Kind::Budget; }
};

class AnthropicRequestWriter {
public:
    AnthropicRequestWriter(JsonScanner& scanner, const Request& request, const Traits& traits)
        : m_scanner(scanner), m_request(request), m_traits(traits), m_json(m_written.body) {
        m_written.warnings = request.warnings;
        m_written.context = contextFor(request, traits, Dialect::Anthropic);
        m_written.context.tools = ToolNames(request.tools, kNameRule);
        m_choice = request.tool_choice;
    }

    Translated<Written> write();

private:
    void plan();
    void planThinking();
    void settleConflicts();
    void approximateEffort(const EffortWord& effort);
    void writeSystem();
    void writeMessages();
    void writeTurn(const Turn& turn, bool last);
    void writePart(const Part& part, bool last);
    void writeText(std::string_view text, CacheMark cache);
    void writeMedia(const Media& media, CacheMark cache);
    void writeCall(const ToolCall& call, Place place, CacheMark cache);
    void writeResult(const ToolResult& result, CacheMark cache);
    void mark(CacheMark cache);
    void writeThinkingBlock(const Reasoning& reasoning, Place place);
    void writeTools();
    void writeTool(const Tool& tool, const ToolNames::Known& name);
    void writeToolChoice();
    void writeThinking();
    void writeOutputConfig();
    void writeSampling();
    void writeService();
    void dropUnknown();

    void drop(Control control) { warnDropped(m_written.warnings, control, m_request.client); }

    bool offersTools() const { return !m_request.tools.empty() || m_written.context.unwrap_output; }

    JsonScanner& m_scanner;
    const Request& m_request;
    const Traits& m_traits;
    Written m_written;
    JsonWriter m_json;
    ToolChoice m_choice;
    ThinkingPlan m_thinking;
    std::int64_t m_limit = kDefaultLimit;
    int m_marks = 0;
    std::optional<Rejection> m_problem;
};

Translated<Written> AnthropicRequestWriter::write() {
    if (m_request.controls.candidates > 1) return rejectCandidates(m_request);
    m_problem = rejectUnknownTool(m_request);
    plan();
    m_json.beginObject();
    m_json.member("model", m_traits.model);
    m_json.member("max_tokens", m_limit);
    writeSystem();
    writeMessages();
    writeTools();
    writeThinking();
    writeOutputConfig();
    writeSampling();
    writeService();
    dropUnknown();
    if (m_request.controls.stream) m_json.member("stream", true);
    m_json.endObject();
    if (m_problem) return *m_problem;
    return std::move(m_written);
}

void AnthropicRequestWriter::plan() {
    auto limit = clampedLimit(m_request, m_traits, m_written.warnings);
    m_limit = limit.value_or(m_traits.max_output_tokens.value_or(kDefaultLimit));
    bool schema = m_request.controls.format.kind == ResponseFormat::Kind::JsonSchema;
    m_written.context.unwrap_output = schema && !m_traits.structured_outputs;
    if (m_written.context.unwrap_output) {
        m_choice.mode = ToolChoice::Mode::One;
        m_choice.names = {std::string(kOutputTool)};
    }
    planThinking();
    settleConflicts();
}

void AnthropicRequestWriter::approximateEffort(const EffortWord& effort) {
    m_thinking.effort = *effort.word == "minimal" ? "low" : *effort.word;
    if (effort.approximated || *effort.word == "minimal")
        warn(m_written.warnings, "approximated", nameOf(Control::Effort, m_request.client));
}

bool has(const Turn& turn, bool (*what)(const PartValue&)) {
    return std::any_of(turn.parts.begin(), turn.parts.end(), [&](const Part& part) { return what(part.value); });
}

// The last step's calls are being answered, and what the model thought before them is not there to be shown again.
bool waitsWithoutThinking(const Turns& turns) {
    auto isResult = [](const PartValue& value) { return std::holds_alternative<ToolResult>(value); };
    auto isCall = [](const PartValue& value) { return std::holds_alternative<ToolCall>(value); };
    auto isOwn = [](const PartValue& value) {
        const auto* reasoning = std::get_if<Reasoning>(&value);
        return reasoning && reasoning->proof.origin == ProofOrigin::Anthropic;
    };
    auto at = turns.rbegin();
    bool answered = false;
    for (; at != turns.rend() && at->role != Role::Assistant; ++at) answered = answered || has(*at, isResult);
    bool called = false, shown = false; // by any of the turns that will be merged into one
    for (; at != turns.rend() && at->role == Role::Assistant; ++at) {
        called = called || has(*at, isCall);
        shown = shown || has(*at, isOwn);
    }
    return answered && called && !shown;
}

void AnthropicRequestWriter::planThinking() {
    const Thinking& asked = m_request.controls.thinking;
    EffortWord effort = effortWord(asked, m_request.client);
    bool anthropicAdaptive = asked.mode == Thinking::Mode::Adaptive && !effort.word;
    if (!effort.word && !anthropicAdaptive) return;
    if (m_traits.thinking == ThinkingStyle::None) {
        if (!effort.word || *effort.word != "none") drop(Control::Effort);
        return;
    }
    if (effort.word && *effort.word == "none") {
        if (m_traits.thinking_disable) m_thinking.kind = ThinkingPlan::Kind::Disabled;
        return;
    }
    if (m_traits.thinking != ThinkingStyle::Budget) {
        m_thinking.kind = ThinkingPlan::Kind::Adaptive;
        if (effort.word) approximateEffort(effort);
        return;
    }
    bool limitGiven = m_request.controls.max_output_tokens.has_value();
    bool tokensGiven = asked.mode == Thinking::Mode::Budget && asked.effort.empty() && asked.budget > 0;
    m_thinking.kind = ThinkingPlan::Kind::Budget;
    m_thinking.budget =
        tokensGiven ? std::max(asked.budget, kLeastBudget) : anthropicBudget(effort.word.value_or("medium"), m_limit);
    if (!limitGiven && m_thinking.budget >= m_limit) m_limit = m_thinking.budget + kLeastBudget;
    m_thinking.budget = std::min(m_thinking.budget, m_limit - 1);
    if (m_thinking.budget < kLeastBudget) {
        m_thinking = {}; // the answer is too short to think for
        drop(Control::Effort);
    } else if (waitsWithoutThinking(m_request.turns)) {
        m_thinking = {}; // Anthropic refuses to go on thinking without the block it began with (§6.9)
        warn(m_written.warnings, "dropped", "thinking:no_replayable_block");
    }
}

// §6.2 "Conflicts".
void AnthropicRequestWriter::settleConflicts() {
    bool forced = m_choice.mode == ToolChoice::Mode::Any || m_choice.mode == ToolChoice::Mode::One ||
                  (m_choice.mode == ToolChoice::Mode::Subset && m_choice.required);
    if (!m_thinking.active() || !forced || !offersTools()) return;
    if (m_traits.thinking_disable || m_written.context.unwrap_output) {
        m_thinking = {};
        if (m_traits.thinking_disable) m_thinking.kind = ThinkingPlan::Kind::Disabled;
        warn(m_written.warnings, "dropped", "thinking");
    } else {
        m_choice.mode = m_choice.mode == ToolChoice::Mode::Subset ? m_choice.mode : ToolChoice::Mode::Auto;
        m_choice.required = false;
        warn(m_written.warnings, "relaxed", "tool_choice");
    }
}

void AnthropicRequestWriter::writeSystem() {
    std::vector<Part> system = systemWithoutBilling(m_request.system, m_request.client);
    if (m_request.controls.format.kind == ResponseFormat::Kind::JsonObject) {
        system.push_back({Text{std::string(kJsonOnly), {}}, {}});
        warn(m_written.warnings, "approximated", nameOf(Control::ResponseFormat, m_request.client));
    }
    if (system.empty()) return;
    m_json.key("system").beginArray();
    for (const Part& part : system) writeText(joinedText({part}), part.cache);
    m_json.endArray();
}

void AnthropicRequestWriter::writeMessages() {
    Warnings& warnings = m_written.warnings;
    MidSystem rule = m_traits.mid_system ? MidSystem::Anthropic : MidSystem::Demote;
    Turns turns = mediaFromAssistant(m_request.turns);
    turns = pairedTools(placedSystem(std::move(turns), rule, m_request.client, warnings), warnings);
    turns = userFirst(mergedTurns(withoutEmpty(std::move(turns))));
    m_json.key("messages").beginArray();
    for (const Turn& turn : turns) writeTurn(turn, &turn == &turns.back());
    m_json.endArray();
}

void AnthropicRequestWriter::writeTurn(const Turn& turn, bool last) {
    m_json.beginObject();
    m_json.member("role", turn.role == Role::Assistant ? "assistant" : turn.role == Role::System ? "system" : "user");
    m_json.key("content").beginArray();
    // Thinking stands first in its turn (§6.9).
    for (const Part& part : turn.parts)
        if (const auto* reasoning = std::get_if<Reasoning>(&part.value)) writeThinkingBlock(*reasoning, turn.place);
    for (const Part& part : turn.parts)
        if (!std::holds_alternative<Reasoning>(part.value))
            writePart(part, last && turn.role == Role::Assistant && &part == &turn.parts.back());
    m_json.endArray();
    m_json.endObject();
}

void AnthropicRequestWriter::writePart(const Part& part, bool last) {
    if (const auto* media = std::get_if<Media>(&part.value)) return writeMedia(*media, part.cache);
    if (const auto* call = std::get_if<ToolCall>(&part.value)) return writeCall(*call, part.place, part.cache);
    if (const auto* result = std::get_if<ToolResult>(&part.value)) return writeResult(*result, part.cache);
    std::string text = joinedText({part});
    if (last) text.resize(text.find_last_not_of(" \t\r\n") + 1); // §6.4.4
    if (!text.empty()) writeText(text, part.cache);
}

// OpenRouter and its like take any number from their clients.
void AnthropicRequestWriter::mark(CacheMark cache) {
    if (cache == CacheMark::None || !m_traits.supports_cache_control) return;
    if (++m_marks > kMostCacheMarks) return warn(m_written.warnings, "dropped", "cache_control");
    writeCacheMark(m_json, cache);
}

void AnthropicRequestWriter::writeText(std::string_view text, CacheMark cache) {
    m_json.beginObject();
    m_json.member("type", "text");
    m_json.member("text", text);
    mark(cache);
    m_json.endObject();
}

void AnthropicRequestWriter::writeThinkingBlock(const Reasoning& reasoning, Place place) {
    if (reasoning.proof.origin != ProofOrigin::Anthropic) {
        warn(m_written.warnings, "dropped", turnPath(place, m_request.client) + ".thinking");
        return;
    }
    m_json.beginObject();
    m_json.member("type", reasoning.redacted ? "redacted_thinking" : "thinking");
    if (reasoning.redacted) {
        m_json.member("data", reasoning.proof.payload);
    } else {
        m_json.member("thinking", reasoning.text);
        m_json.member("signature", reasoning.proof.payload);
    }
    m_json.endObject();
}

void AnthropicRequestWriter::writeMedia(const Media& media, CacheMark cache) {
    auto refuse = [&](Rejection rejection) {
        if (!m_problem) m_problem = std::move(rejection);
    };
    if (!media.reference.empty()) return refuse(rejectReference(media));
    if (media.kind == MediaKind::Audio) return refuse(rejectMedia(media, "audio"));
    bool image = media.kind == MediaKind::Image;
    if (image && media.url.empty() && !isAnthropicImage(media.type))
        return refuse(rejectMedia(media, "a picture other than jpeg, png, gif or webp"));
    m_json.beginObject();
    m_json.member("type", image ? "image" : "document");
    m_json.key("source").beginObject();
    if (!media.url.empty()) {
        m_json.member("type", "url");
        m_json.member("url", media.url);
    } else if (media.kind == MediaKind::TextFile) {
        m_json.member("type", "text");
        m_json.member("media_type", "text/plain");
        m_json.member("data", media.text);
    } else {
        m_json.member("type", "base64");
        m_json.member("media_type", media.type.empty() ? std::string("application/pdf") : media.type);
        m_json.member("data", media.base64);
    }
    m_json.endObject();
    if (!image) m_json.optionalMember("title", media.name);
    mark(cache);
    m_json.endObject();
}

void AnthropicRequestWriter::writeCall(const ToolCall& call, Place place, CacheMark cache) {
    m_json.beginObject();
    m_json.member("type", "tool_use");
    m_json.member("id", toolId(call.id, IdRule::Anthropic));
    m_json.member("name", m_written.context.tools.written(call.name, call.group));
    m_json.rawMember("input", argumentsObject(m_scanner, call, place, m_request.client, m_written.warnings));
    mark(cache);
    m_json.endObject();
}

// A string stays a string, nothing stays away (§6.5 "Results").
void AnthropicRequestWriter::writeResult(const ToolResult& result, CacheMark cache) {
    m_json.beginObject();
    m_json.member("type", "tool_result");
    m_json.member("tool_use_id", toolId(result.id, IdRule::Anthropic));
    bool oneText = result.parts.size() == 1 && std::holds_alternative<Text>(result.parts.front());
    if (oneText) {
        m_json.optionalMember("content", std::get<Text>(result.parts.front()).text);
    } else if (!result.parts.empty()) {
        m_json.key("content").beginArray();
        for (const ResultPart& part : result.parts) {
            if (const auto* media = std::get_if<Media>(&part)) {
                writeMedia(*media, CacheMark::None);
            } else if (const auto& text = std::get<Text>(part).text; !text.empty()) {
                writeText(text, CacheMark::None);
            }
        }
        m_json.endArray();
    }
    if (result.is_error) m_json.member("is_error", true);
    mark(cache);
    m_json.endObject();
}

void AnthropicRequestWriter::writeTool(const Tool& tool, const ToolNames::Known& name) {
    warnRenamed(m_written.warnings, tool, name);
    m_json.beginObject();
    m_json.member("name", name.written);
    m_json.optionalMember("description", descriptionOf(tool));
    std::string parameters = parametersOf(tool);
    m_json.rawMember("input_schema", parameters.empty() ? kNoParameters : std::string_view(parameters));
    if (tool.strict && m_request.client != Dialect::Gemini) m_json.member("strict", *tool.strict);
    mark(tool.cache);
    m_json.endObject();
}

void AnthropicRequestWriter::writeTools() {
    if (!offersTools()) return;
    const auto& names = m_written.context.tools.all();
    const auto& chosen = m_choice.names;
    m_json.key("tools").beginArray();
    for (std::size_t i = 0; i < names.size(); ++i) {
        // A subset is offered alone: there is no other way to say it.
        bool left = m_choice.mode == ToolChoice::Mode::Subset &&
                    std::find(chosen.begin(), chosen.end(), names[i].name) == chosen.end();
        if (!left) writeTool(m_request.tools[i], names[i]);
    }
    if (m_written.context.unwrap_output) {
        m_json.beginObject();
        m_json.member("name", kOutputTool);
        m_json.optionalMember("description", m_request.controls.format.description);
        m_json.rawMember("input_schema", m_request.controls.format.schema.empty()
                                             ? kNoParameters
                                             : std::string_view(m_request.controls.format.schema));
        m_json.endObject();
    }
    m_json.endArray();
    writeToolChoice();
}

void AnthropicRequestWriter::writeToolChoice() {
    ToolChoice::Mode mode = m_choice.mode;
    bool single = m_choice.parallel && !*m_choice.parallel;
    if (mode == ToolChoice::Mode::Unsaid && !single) return;
    m_json.key("tool_choice").beginObject();
    if (mode == ToolChoice::Mode::One) {
        m_json.member("type", "tool");
        bool output = m_written.context.unwrap_output;
        m_json.member("name",
                      output ? std::string(kOutputTool) : m_written.context.tools.written(m_choice.names.front()));
    } else {
        bool any = mode == ToolChoice::Mode::Any || (mode == ToolChoice::Mode::Subset && m_choice.required);
        m_json.member("type", any ? "any" : mode == ToolChoice::Mode::None ? "none" : "auto");
    }
    if (single && mode != ToolChoice::Mode::None) m_json.member("disable_parallel_tool_use", true);
    m_json.endObject();
}

void AnthropicRequestWriter::writeThinking() {
    if (m_thinking.kind == ThinkingPlan::Kind::Unsaid) return;
    m_json.key("thinking").beginObject();
    switch (m_thinking.kind) {
    case ThinkingPlan::Kind::Adaptive: m_json.member("type", "adaptive"); break;
    case ThinkingPlan::Kind::Budget:
        m_json.member("type", "enabled");
        m_json.member("budget_tokens", m_thinking.budget);
        break;
    default: m_json.member("type", "disabled");
    }
    m_json.endObject();
}

void AnthropicRequestWriter::writeOutputConfig() {
    const ResponseFormat& format = m_request.controls.format;
    bool schema = format.kind == ResponseFormat::Kind::JsonSchema && m_traits.structured_outputs;
    if (m_thinking.effort.empty() && !schema) return;
    m_json.key("output_config").beginObject();
    m_json.optionalMember("effort", m_thinking.effort);
    if (schema) {
        m_json.key("format").beginObject();
        m_json.member("type", "json_schema");
        const OutputSchema kept = outputSchema(m_scanner, format.schema.empty() ? kNoParameters : format.schema);
        if (kept.changed) warn(m_written.warnings, "sanitized", nameOf(Control::ResponseFormat, m_request.client));
        m_json.rawMember("schema", kept.schema);
        m_json.endObject();
    }
    m_json.endObject();
}

void AnthropicRequestWriter::writeSampling() {
    const Controls& controls = m_request.controls;
    bool warm = controls.temperature && controls.temperature->value() != 1.0;
    // Thinking goes with default sampling only (§6.2).
    bool plain = m_thinking.active() && (warm || controls.top_k);
    if (!m_traits.sampling || plain) {
        if (controls.temperature) drop(Control::Temperature);
        if (controls.top_p) drop(Control::TopP);
        if (controls.top_k) drop(Control::TopK);
        return;
    }
    if (controls.temperature && controls.temperature->value() > 1.0) {
        warn(m_written.warnings, "clamped", nameOf(Control::Temperature, m_request.client));
        m_json.member("temperature", 1);
    } else if (controls.temperature) {
        m_json.rawMember("temperature", controls.temperature->text);
    }
    if (controls.top_p) m_json.rawMember("top_p", controls.top_p->text);
    if (controls.top_k) m_json.rawMember("top_k", controls.top_k->text);
}

void AnthropicRequestWriter::writeService() {
    const Controls& controls = m_request.controls;
    std::vector<std::string> stops;
    for (const std::string& stop : controls.stop) {
        if (stop.find_first_not_of(" \t\r\n") != std::string::npos) {
            stops.push_back(stop);
        } else {
            drop(Control::Stop);
        }
    }
    if (!stops.empty()) {
        m_json.key("stop_sequences").beginArray();
        for (const std::string& stop : stops) m_json.string(stop);
        m_json.endArray();
    }
    if (!controls.user.empty()) {
        m_json.key("metadata").beginObject();
        m_json.member("user_id", controls.user);
        m_json.endObject();
    }
    mark(controls.cache);
    if (controls.tier == ServiceTier::Auto) {
        m_json.member("service_tier", "auto");
    } else if (controls.tier == ServiceTier::Default) {
        m_json.member("service_tier", "standard_only");
    } else if (controls.tier != ServiceTier::Unsaid) {
        drop(Control::ServiceTier);
    }
}

void AnthropicRequestWriter::dropUnknown() {
    const Controls& controls = m_request.controls;
    if (controls.min_p) drop(Control::MinP);
    if (controls.frequency_penalty) drop(Control::FrequencyPenalty);
    if (controls.presence_penalty) drop(Control::PresencePenalty);
    if (!controls.logit_bias.empty()) drop(Control::LogitBias);
    if (controls.seed) drop(Control::Seed);
    if (controls.logprobs && *controls.logprobs) drop(Control::Logprobs);
    if (controls.top_logprobs) drop(Control::TopLogprobs);
    if (!controls.verbosity.empty()) drop(Control::Verbosity);
    if (!controls.metadata.empty()) drop(Control::Metadata);
    if (!controls.safety_settings.empty()) drop(Control::SafetySettings);
    if (!controls.prompt_cache_key.empty()) drop(Control::PromptCacheKey);
}

} // namespace

Translated<Written> writeAnthropicRequest(JsonScanner& scanner, const Request& request, const Traits& traits) {
    return AnthropicRequestWriter(scanner, request, traits).write();
}

} // namespace tollgate::dialects::conversation
