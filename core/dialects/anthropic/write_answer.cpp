// SPDX-License-Identifier: GPL-3.0-or-later
// A whole answer as an Anthropic message (protocols.md §3.3, §6.8–6.11).
#include "dialects/anthropic/anthropic.h"
#include "dialects/anthropic/blocks.h"
#include "dialects/conversation/answer_ids.h"
#include "dialects/conversation/call_arguments.h"
#include "dialects/conversation/usage_words.h"
#include "dialects/conversation/warnings.h"
#include "dialects/json_writer.h"

namespace tollgate::dialects::conversation {

namespace {

void writeThinking(JsonWriter& json, const Reasoning& reasoning) {
    bool redacted = reasoning.redacted && reasoning.proof.origin == ProofOrigin::Anthropic;
    json.beginObject();
    json.member("type", redacted ? "redacted_thinking" : "thinking");
    if (redacted) {
        json.member("data", reasoning.proof.payload);
    } else {
        json.member("thinking", reasoning.text);
        json.member("signature", signatureFor(reasoning.proof));
    }
    json.endObject();
}

// Gemini's signature stands on a call or a text: it travels in the thinking block before it, or in one of its own.
std::vector<PartValue> withProofsInThinking(const std::vector<PartValue>& parts) {
    std::vector<PartValue> result;
    const Proof* found = nullptr;
    for (const PartValue& part : parts) {
        const auto* call = std::get_if<ToolCall>(&part);
        const auto* text = std::get_if<Text>(&part);
        const Proof* proof = call ? &call->proof : text ? &text->proof : nullptr;
        if (proof && proof->present() && !found) found = proof;
    }
    bool placed = false;
    for (const PartValue& part : parts) {
        result.push_back(part);
        auto* reasoning = std::get_if<Reasoning>(&result.back());
        if (!reasoning || !found || placed || reasoning->proof.origin == ProofOrigin::Anthropic) continue;
        reasoning->proof = *found;
        placed = true;
    }
    if (found && !placed) result.insert(result.begin(), Reasoning{{}, *found, false});
    return result;
}

void writeContent(JsonWriter& json, const Candidate& candidate, const AnswerContext& context) {
    json.beginArray();
    int index = 0;
    for (const PartValue& part : withProofsInThinking(candidate.parts)) {
        if (std::holds_alternative<Media>(part)) { // this dialect's answers hold none
            if (context.warnings) warn(*context.warnings, "dropped", "content[" + std::to_string(index) + "]");
            continue;
        }
        const std::string place = "content[" + std::to_string(index++) + "].input";
        if (const auto* reasoning = std::get_if<Reasoning>(&part)) writeThinking(json, *reasoning);
        if (const auto* call = std::get_if<ToolCall>(&part))
            writeToolUse(json, context, call->id, call->name, objectOfArguments(call->arguments, context, place));
        const auto* text = std::get_if<Text>(&part);
        const auto* refusal = std::get_if<Refusal>(&part);
        const std::string* said = text ? &text->text : refusal ? &refusal->text : nullptr;
        if (!said || said->empty()) continue;
        json.beginObject();
        json.member("type", "text");
        json.member("text", *said);
        json.endObject();
    }
    json.endArray();
}

bool holdsCall(const Candidate& candidate) {
    for (const PartValue& part : candidate.parts)
        if (std::holds_alternative<ToolCall>(part)) return true;
    return false;
}

} // namespace

std::string writeAnthropicAnswer(const Answer& answer, const AnswerContext& context) {
    static const Candidate kNothing;
    const Candidate& candidate = answer.candidates.empty() ? kNothing : answer.candidates.front();
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    json.member("id", idWith(kAnthropicIdPrefix, answer.ids.id, context.fresh_id));
    json.member("type", "message");
    json.member("role", "assistant");
    json.member("model", answer.ids.model.empty() ? context.requested_model : answer.ids.model);
    json.key("content");
    writeContent(json, candidate, context);
    writeAnthropicStop(json, candidate.ending, holdsCall(candidate), !candidate.parts.empty());
    json.key("usage");
    writeAnthropicUsage(json, answer.usage);
    json.endObject();
    return out;
}

} // namespace tollgate::dialects::conversation
