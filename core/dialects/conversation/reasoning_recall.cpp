// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/reasoning_recall.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

// Whose proofs the target takes back; what it would drop is not added, so that no client is warned of it.
bool fits(const Reasoning& reasoning, Dialect target, const Traits& traits) {
    switch (target) {
    case Dialect::Anthropic: return reasoning.proof.origin == ProofOrigin::Anthropic;
    case Dialect::Gemini: return reasoning.proof.origin == ProofOrigin::Gemini;
    case Dialect::OpenAiResponses: return reasoning.proof.origin == ProofOrigin::OpenAi;
    case Dialect::OpenAiChat: break;
    case Dialect::Ollama: return false;
    }
    const bool plain = reasoning.proof.origin == ProofOrigin::Text || !reasoning.proof.present();
    if (traits.reasoning_replay == ReasoningReplay::ReasoningContent) return plain && !reasoning.text.empty();
    return traits.reasoning_replay == ReasoningReplay::ReasoningDetails &&
           reasoning.proof.origin == ProofOrigin::OpenRouter;
}

bool bringsReasoning(const Turn& turn) {
    return std::ranges::any_of(turn.parts, [](const Part& part) {
        if (const auto* call = std::get_if<ToolCall>(&part.value)) return call->proof.present();
        if (const auto* text = std::get_if<Text>(&part.value)) return text->proof.present();
        return std::holds_alternative<Reasoning>(part.value);
    });
}

std::string visibleText(const Turn& turn) {
    std::string text;
    for (const Part& part : turn.parts)
        if (const auto* one = std::get_if<Text>(&part.value)) text += one->text;
    return text;
}

struct Found {
    std::size_t turn;
    std::size_t part; // of the call the proof is for; the front for the rest
    KeptReasoning kept;
};

void look(ReasoningMemory& memory, std::string_view accessKey, const Turn& turn, std::size_t index,
          std::vector<Found>& found) {
    bool calls = false;
    auto take = [&](std::size_t part, const std::string& name) {
        KeptReasoning kept = memory.find(accessKey, name);
        if (!kept.empty()) found.push_back({index, part, std::move(kept)});
    };
    for (std::size_t i = 0; i < turn.parts.size(); ++i) {
        const auto* call = std::get_if<ToolCall>(&turn.parts[i].value);
        calls = calls || call;
        if (call && !call->id.empty()) take(i, ReasoningMemory::nameOfCall(call->id));
    }
    if (calls) return;
    if (const std::string text = visibleText(turn); !text.empty()) take(0, ReasoningMemory::nameOfText(text));
}

// A proof without text stands behind what it signs, all else before it.
bool standsBehind(const Reasoning& reasoning) {
    return reasoning.proof.origin == ProofOrigin::Gemini && reasoning.text.empty();
}

void put(Turn& turn, const Found& found, Dialect target, const Traits& traits) {
    auto* call = std::get_if<ToolCall>(&turn.parts[found.part].value);
    if (call) call->proof = found.kept.call;
    std::vector<Part> before;
    const bool calls = call != nullptr;
    for (const Reasoning& reasoning : found.kept.parts) {
        if (!fits(reasoning, target, traits)) continue;
        (!calls && standsBehind(reasoning) ? turn.parts : before).push_back({reasoning, turn.place});
    }
    turn.parts.insert(turn.parts.begin(), before.begin(), before.end());
}

} // namespace

std::optional<Request> recalled(ReasoningMemory& memory, std::string_view accessKey, const Request& request,
                                Dialect target, const Traits& traits) {
    std::vector<Found> found;
    for (std::size_t i = 0; i < request.turns.size(); ++i)
        if (request.turns[i].role == Role::Assistant && !bringsReasoning(request.turns[i]))
            look(memory, accessKey, request.turns[i], i, found);
    if (found.empty()) return std::nullopt;
    Request whole = request;
    // From the last on, so that the places of those before stay what they are.
    for (std::size_t i = found.size(); i > 0; --i) put(whole.turns[found[i - 1].turn], found[i - 1], target, traits);
    return whole;
}

} // namespace tollgate::dialects::conversation
