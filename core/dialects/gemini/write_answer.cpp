// SPDX-License-Identifier: GPL-3.0-or-later
// A whole answer as a GenerateContentResponse (protocols.md §4.2, §6.8–6.11).
#include "dialects/conversation/stop.h"
#include "dialects/conversation/usage_words.h"
#include "dialects/gemini/candidates.h"
#include "dialects/gemini/gemini.h"
#include "dialects/json_writer.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

// §6.9: a proof stands on the first function call, else on the last part.
struct Signed {
    std::string signature;
    std::size_t part = 0;
};

Signed signedPart(const Candidate& candidate) {
    Signed result;
    for (const PartValue& part : candidate.parts)
        if (const auto* reasoning = std::get_if<Reasoning>(&part); reasoning && result.signature.empty())
            result.signature = thoughtSignatureFor(reasoning->proof);
    auto isCall = [](const PartValue& part) { return std::holds_alternative<ToolCall>(part); };
    auto call = std::find_if(candidate.parts.begin(), candidate.parts.end(), isCall);
    result.part = call != candidate.parts.end() ? static_cast<std::size_t>(call - candidate.parts.begin())
                                                : candidate.parts.size() - 1;
    return result;
}

void writeParts(JsonWriter& json, const Candidate& candidate, const AnswerContext& context) {
    Signed proof = signedPart(candidate);
    json.beginArray();
    for (std::size_t i = 0; i < candidate.parts.size(); ++i) {
        std::string_view signature = i == proof.part ? std::string_view(proof.signature) : std::string_view();
        const PartValue& part = candidate.parts[i];
        if (const auto* reasoning = std::get_if<Reasoning>(&part)) {
            if (!reasoning->text.empty()) writeGeminiText(json, reasoning->text, true, signature);
        } else if (const auto* call = std::get_if<ToolCall>(&part)) {
            writeGeminiCall(json, context, *call, signature);
        } else if (const auto* text = std::get_if<Text>(&part)) {
            writeGeminiText(json, text->text, false, signature);
        } else if (const auto* refusal = std::get_if<Refusal>(&part)) {
            writeGeminiText(json, refusal->text, false, signature);
        } else if (const auto* media = std::get_if<Media>(&part)) {
            writeGeminiMedia(json, *media);
        }
    }
    json.endArray();
}

void writeCandidate(JsonWriter& json, const Candidate& candidate, const AnswerContext& context) {
    auto holds = [&](auto test) { return std::any_of(candidate.parts.begin(), candidate.parts.end(), test); };
    bool calls = holds([](const PartValue& part) { return std::holds_alternative<ToolCall>(part); });
    json.beginObject();
    json.key("content").beginObject();
    json.key("parts");
    writeParts(json, candidate, context);
    json.member("role", "model");
    json.endObject();
    json.member("finishReason",
                geminiFinishReason(settledStop(candidate.ending.stop, calls, !candidate.parts.empty())));
    json.member("index", candidate.index);
    json.endObject();
}

} // namespace

std::string writeGeminiAnswer(const Answer& answer, const AnswerContext& context) {
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    json.key("candidates").beginArray();
    for (const Candidate& candidate : answer.candidates) writeCandidate(json, candidate, context);
    json.endArray();
    json.key("usageMetadata");
    writeGeminiUsage(json, answer.usage);
    writeGeminiIds(json, answer.ids, context);
    json.endObject();
    return out;
}

} // namespace tollgate::dialects::conversation
