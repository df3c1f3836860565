// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation as a Gemini generateContent request (protocols.md §4.1, §6). The model and whether it streams stand in
// the path.
#include "dialects/conversation/effort.h"
#include "dialects/conversation/envelope.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/reading.h"
#include "dialects/conversation/turns.h"
#include "dialects/conversation/writing.h"
#include "dialects/gemini/gemini.h"
#include "dialects/gemini/schema.h"
#include "dialects/json_writer.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

constexpr std::size_t kMostStops = 5;
constexpr NameRule kNameRule{.letter_first = true, .dots_and_colons = true};
// Taken by Google in the place of a signature that got lost (§4.2).
constexpr std::string_view kNoSignature = "skip_thought_signature_validator";

class GeminiRequestWriter {
public:
    GeminiRequestWriter(JsonScanner& scanner, const Request& request, const Traits& traits)
        : m_scanner(scanner), m_request(request), m_traits(traits), m_json(m_written.body) {
        m_written.warnings = request.warnings;
        m_written.context = contextFor(request, traits, Dialect::Gemini);
        m_written.context.tools = ToolNames(request.tools, kNameRule);
    }

    Translated<Written> write();

private:
    void writeSystem();
    void writeContents();
    void writeTurn(const Turn& turn, const Turn* before, bool inLoop);
    std::string signatureOf(const ToolCall& call, const Proof*& pending, bool first, bool inLoop) const;
    void writeText(std::string_view text, const Proof& proof);
    void writeMedia(const Media& media);
    void writeCall(const ToolCall& call, Place place, std::string_view signature);
    void writeResults(const Turn& turn, const Turn* before);
    void writeResult(const ToolResult& result);
    void writeTools();
    void writeSchema(JsonWriter& json, std::string_view member, std::string_view plainMember, const RawJson& schema,
                     const std::string& path);
    void writeToolConfig();
    void writeGeneration();
    void writeSampling();
    void writeFormat();
    void writeThinking();
    void dropUnknown();

    void drop(Control control) { warnDropped(m_written.warnings, control, m_request.client); }

    void number(std::string_view name, const std::optional<Number>& value) {
        if (value) m_config.rawMember(name, value->text);
    }

    JsonScanner& m_scanner;
    const Request& m_request;
    const Traits& m_traits;
    Written m_written;
    JsonWriter m_json;
    std::string m_configText; // generationConfig
    JsonWriter m_config{m_configText};
    std::optional<Rejection> m_problem;
};

Translated<Written> GeminiRequestWriter::write() {
    m_problem = rejectUnknownTool(m_request);
    m_json.beginObject();
    writeSystem();
    writeContents();
    writeTools();
    m_config.beginObject();
    writeGeneration();
    m_config.endObject();
    if (m_configText != "{}") m_json.rawMember("generationConfig", m_configText);
    dropUnknown();
    m_json.endObject();
    if (m_problem) return *m_problem;
    return std::move(m_written);
}

void GeminiRequestWriter::writeSystem() {
    std::vector<Part> system = systemWithoutBilling(m_request.system, m_request.client);
    if (system.empty()) return;
    m_json.key("systemInstruction").beginObject();
    m_json.key("parts").beginArray();
    for (const Part& part : system) writeText(joinedText({part}), {});
    m_json.endArray();
    m_json.endObject();
}

// The current tool loop is what follows the last thing the user said: there signatures are demanded (§4.2).
std::size_t loopStart(const Turns& turns) {
    for (std::size_t i = turns.size(); i > 0; --i) {
        const Turn& turn = turns[i - 1];
        bool onlyResults = std::all_of(turn.parts.begin(), turn.parts.end(),
                                       [](const Part& part) { return std::holds_alternative<ToolResult>(part.value); });
        if (turn.role == Role::User && !onlyResults) return i;
    }
    return 0;
}

void GeminiRequestWriter::writeContents() {
    Warnings& warnings = m_written.warnings;
    Turns turns = placedSystem(m_request.turns, MidSystem::Demote, m_request.client, warnings);
    turns = userFirst(mergedTurns(withoutEmpty(pairedTools(std::move(turns), warnings))));
    std::size_t loop = loopStart(turns);
    m_json.key("contents").beginArray();
    for (std::size_t i = 0; i < turns.size(); ++i) writeTurn(turns[i], i > 0 ? &turns[i - 1] : nullptr, i >= loop);
    m_json.endArray();
}

// What stands on a call: its own signature, that of the reasoning before it, or on the first of a step the substitute.
std::string GeminiRequestWriter::signatureOf(const ToolCall& call, const Proof*& pending, bool first,
                                             bool inLoop) const {
    if (call.proof.origin == ProofOrigin::Gemini && !call.proof.payload.empty()) return call.proof.payload;
    if (pending) return std::exchange(pending, nullptr)->payload;
    return first && inLoop ? std::string(kNoSignature) : std::string();
}

void GeminiRequestWriter::writeTurn(const Turn& turn, const Turn* before, bool inLoop) {
    m_json.beginObject();
    m_json.member("role", turn.role == Role::Assistant ? "model" : "user");
    m_json.key("parts").beginArray();
    if (turn.role == Role::User) writeResults(turn, before);
    const Proof* pending = nullptr; // a Gemini signature that waits for its call
    bool first = true;
    for (const Part& part : turn.parts) {
        if (const auto* reasoning = std::get_if<Reasoning>(&part.value)) {
            bool ours = reasoning->proof.origin == ProofOrigin::Gemini;
            if (ours && !reasoning->proof.payload.empty()) pending = &reasoning->proof;
            if (!ours) warn(m_written.warnings, "dropped", turnPath(turn.place, m_request.client) + ".thinking");
        } else if (const auto* call = std::get_if<ToolCall>(&part.value)) {
            writeCall(*call, part.place, signatureOf(*call, pending, first, inLoop));
            first = false;
        } else if (const auto* media = std::get_if<Media>(&part.value)) {
            writeMedia(*media);
        } else if (const auto* text = std::get_if<Text>(&part.value)) {
            bool signedText = text->proof.origin == ProofOrigin::Gemini;
            writeText(text->text, signedText ? text->proof : Proof{});
        } else if (std::holds_alternative<Refusal>(part.value)) {
            writeText(joinedText({part}), {});
        }
    }
    if (pending) writeText({}, *pending); // without a call it stands on an empty text in its place (§6.9)
    m_json.endArray();
    m_json.endObject();
}

void GeminiRequestWriter::writeText(std::string_view text, const Proof& proof) {
    m_json.beginObject();
    m_json.member("text", text);
    m_json.optionalMember("thoughtSignature", proof.payload);
    m_json.endObject();
}

void GeminiRequestWriter::writeMedia(const Media& media) {
    auto refuse = [&](Rejection rejection) {
        if (!m_problem) m_problem = std::move(rejection);
    };
    if (!media.reference.empty()) return refuse(rejectReference(media));
    if (!media.url.empty()) return refuse(rejectMedia(media, "a file by address; send its data instead"));
    if (media.kind == MediaKind::TextFile) return writeText(media.text, {});
    m_json.beginObject();
    m_json.key("inlineData").beginObject();
    m_json.member("mimeType", media.type.empty() ? std::string("application/octet-stream") : media.type);
    m_json.member("data", media.base64);
    m_json.endObject();
    m_json.endObject();
}

void GeminiRequestWriter::writeCall(const ToolCall& call, Place place, std::string_view signature) {
    m_json.beginObject();
    m_json.key("functionCall").beginObject();
    m_json.optionalMember("id", call.id);
    m_json.member("name", m_written.context.tools.written(call.name, call.group));
    m_json.rawMember("args", argumentsObject(m_scanner, call, place, m_request.client, m_written.warnings));
    m_json.endObject();
    m_json.optionalMember("thoughtSignature", signature);
    m_json.endObject();
}

// Number and order of the responses are those of the calls (§4.1).
void GeminiRequestWriter::writeResults(const Turn& turn, const Turn* before) {
    std::vector<const ToolResult*> results;
    for (const Part& part : turn.parts)
        if (const auto* result = std::get_if<ToolResult>(&part.value)) results.push_back(result);
    auto place = [&](const ToolResult* result) {
        std::size_t at = 0;
        if (before)
            for (const Part& part : before->parts) {
                const auto* call = std::get_if<ToolCall>(&part.value);
                if (call && call->id == result->id) return at;
                at += call ? 1 : 0;
            }
        return at;
    };
    std::vector<std::pair<std::size_t, std::size_t>> order; // of the call, of the client
    for (std::size_t i = 0; i < results.size(); ++i) order.emplace_back(place(results[i]), i);
    std::sort(order.begin(), order.end());
    for (auto [call, index] : order) writeResult(*results[index]);
    for (const ToolResult* result : results)
        for (const ResultPart& part : result->parts)
            if (const auto* media = std::get_if<Media>(&part)) writeMedia(*media);
}

void GeminiRequestWriter::writeResult(const ToolResult& result) {
    m_json.beginObject();
    m_json.key("functionResponse").beginObject();
    m_json.optionalMember("id", result.id);
    m_json.member("name", m_written.context.tools.written(result.name));
    m_json.key("response").beginObject();
    m_json.member(result.is_error ? "error" : "output", joinedText(result.parts));
    m_json.endObject();
    m_json.endObject();
    m_json.endObject();
}

void GeminiRequestWriter::writeSchema(JsonWriter& json, std::string_view member, std::string_view plainMember,
                                      const RawJson& schema, const std::string& path) {
    if (schema.empty()) return;
    if (m_traits.gemini_schema_mode == GeminiSchemaMode::JsonSchema)
        return json.rawMember(plainMember, plainJsonSchema(m_scanner, schema));
    OpenApiSchema converted = openApiSchema(schema);
    if (converted.changed) warn(m_written.warnings, "sanitized", path);
    json.rawMember(member, converted.schema);
}

void GeminiRequestWriter::writeTools() {
    if (m_request.tools.empty()) return;
    m_json.key("tools").beginArray();
    m_json.beginObject();
    m_json.key("functionDeclarations").beginArray();
    const auto& names = m_written.context.tools.all();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Tool& tool = m_request.tools[i];
        warnRenamed(m_written.warnings, tool, names[i]);
        m_json.beginObject();
        m_json.member("name", names[i].written);
        m_json.optionalMember("description", descriptionOf(tool));
        std::string path = "tools[" + std::to_string(std::max(tool.index, 0)) + "].parameters";
        writeSchema(m_json, "parameters", "parametersJsonSchema", parametersOf(tool), path);
        m_json.endObject();
    }
    m_json.endArray();
    m_json.endObject();
    m_json.endArray();
    writeToolConfig();
}

void GeminiRequestWriter::writeToolConfig() {
    const ToolChoice& choice = m_request.tool_choice;
    if (choice.parallel && !*choice.parallel) drop(Control::ParallelToolCalls);
    std::string_view mode;
    switch (choice.mode) {
    case ToolChoice::Mode::Unsaid: return;
    case ToolChoice::Mode::Auto: mode = "AUTO"; break;
    case ToolChoice::Mode::None: mode = "NONE"; break;
    case ToolChoice::Mode::Any:
    case ToolChoice::Mode::One: mode = "ANY"; break;
    case ToolChoice::Mode::Subset: mode = choice.required ? "ANY" : "VALIDATED"; break;
    }
    m_json.key("toolConfig").beginObject();
    m_json.key("functionCallingConfig").beginObject();
    m_json.member("mode", mode);
    if (!choice.names.empty()) {
        m_json.key("allowedFunctionNames").beginArray();
        for (const std::string& name : choice.names) m_json.string(m_written.context.tools.written(name));
        m_json.endArray();
    }
    m_json.endObject();
    m_json.endObject();
}

void GeminiRequestWriter::writeGeneration() {
    if (auto tokens = clampedLimit(m_request, m_traits, m_written.warnings))
        m_config.member("maxOutputTokens", *tokens);
    writeSampling();
    writeFormat();
    writeThinking();
}

void GeminiRequestWriter::writeSampling() {
    const Controls& controls = m_request.controls;
    if (m_traits.sampling) {
        number("temperature", controls.temperature);
        number("topP", controls.top_p);
        number("topK", controls.top_k);
    } else {
        if (controls.temperature) drop(Control::Temperature);
        if (controls.top_p) drop(Control::TopP);
        if (controls.top_k) drop(Control::TopK);
    }
    number("presencePenalty", controls.presence_penalty);
    number("frequencyPenalty", controls.frequency_penalty);
    number("seed", controls.seed);
    if (controls.candidates > 1) m_config.member("candidateCount", controls.candidates);
    if (controls.logprobs) m_config.member("responseLogprobs", *controls.logprobs);
    number("logprobs", controls.top_logprobs);
    std::vector<std::string> stops = controls.stop;
    if (stops.empty()) return;
    if (stops.size() > kMostStops) {
        stops.resize(kMostStops);
        warn(m_written.warnings, "clamped", nameOf(Control::Stop, m_request.client));
    }
    m_config.key("stopSequences").beginArray();
    for (const std::string& stop : stops) m_config.string(stop);
    m_config.endArray();
}

void GeminiRequestWriter::writeFormat() {
    const ResponseFormat& format = m_request.controls.format;
    if (format.kind == ResponseFormat::Kind::Text) return;
    m_config.member("responseMimeType", "application/json");
    if (format.kind == ResponseFormat::Kind::JsonSchema)
        writeSchema(m_config, "responseSchema", "responseJsonSchema", format.schema,
                    std::string(nameOf(Control::ResponseFormat, m_request.client)));
}

void GeminiRequestWriter::writeThinking() {
    const Thinking& asked = m_request.controls.thinking;
    EffortWord effort = effortWord(asked, m_request.client);
    if (!effort.word) return;
    if (m_traits.thinking == ThinkingStyle::None) {
        if (*effort.word != "none") drop(Control::Effort);
        return;
    }
    bool byBudget = m_traits.thinking == ThinkingStyle::Budget;
    bool none = *effort.word == "none";
    if (none && byBudget && !m_traits.thinking_disable) return;
    m_config.key("thinkingConfig").beginObject();
    m_config.member("includeThoughts", true);
    bool approximated = effort.approximated;
    if (byBudget) {
        bool tokens = asked.mode == Thinking::Mode::Budget && asked.effort.empty() && asked.budget > 0;
        m_config.member("thinkingBudget", tokens ? asked.budget : geminiBudget(*effort.word));
        approximated = approximated && !tokens;
    } else {
        bool beyond = false;
        std::string_view level;
        if (asked.mode == Thinking::Mode::Budget && asked.effort.empty()) {
            level = asked.budget <= 1024 ? "LOW" : asked.budget <= 8192 ? "MEDIUM" : "HIGH"; // §6.2 "to GM level"
        } else {
            level = geminiLevel(*effort.word, beyond);
        }
        m_config.member("thinkingLevel", level);
        approximated = approximated || beyond;
    }
    m_config.endObject();
    if (approximated) warn(m_written.warnings, "approximated", nameOf(Control::Effort, m_request.client));
}

void GeminiRequestWriter::dropUnknown() {
    const Controls& controls = m_request.controls;
    if (controls.min_p) drop(Control::MinP);
    if (!controls.logit_bias.empty()) drop(Control::LogitBias);
    if (!controls.verbosity.empty()) drop(Control::Verbosity);
    if (!controls.metadata.empty()) drop(Control::Metadata);
    if (!controls.prompt_cache_key.empty()) drop(Control::PromptCacheKey);
    if (controls.tier == ServiceTier::Flex) {
        m_json.member("serviceTier", "flex");
    } else if (controls.tier == ServiceTier::Priority) {
        m_json.member("serviceTier", "priority");
    } else if (controls.tier == ServiceTier::Default) {
        m_json.member("serviceTier", "standard");
    }
}

} // namespace

Translated<Written> writeGeminiRequest(JsonScanner& scanner, const Request& request, const Traits& traits) {
    return GeminiRequestWriter(scanner, request, traits).write();
}

} // namespace tollgate::dialects::conversation
