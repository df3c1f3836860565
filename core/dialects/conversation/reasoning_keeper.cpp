// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/reasoning_keeper.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

ReasoningKeeper::Open* ReasoningKeeper::find(PartRef part) {
    auto at = std::ranges::find(m_open, part, &Open::part);
    return at == m_open.end() ? nullptr : &*at;
}

void ReasoningKeeper::begin(PartRef part, PartKind kind, const CallHead& call) {
    if (part.candidate == 0) {
        if (kind == PartKind::Reasoning) m_reasoning.push_back({});
        if (kind == PartKind::ToolCall) m_calls.push_back({std::string(call.id), call.proof ? *call.proof : Proof{}});
        m_open.push_back({part, kind, m_reasoning.empty() ? 0 : m_reasoning.size() - 1});
    }
    m_next.begin(part, kind, call);
}

void ReasoningKeeper::delta(PartRef part, std::string_view text) {
    if (const Open* open = find(part)) {
        if (open->kind == PartKind::Reasoning) m_reasoning[open->reasoning].text += text;
        if (open->kind == PartKind::Text) m_text += text;
    }
    m_next.delta(part, text);
}

void ReasoningKeeper::end(PartRef part, const Proof& proof) {
    if (const Open* open = find(part)) {
        if (open->kind == PartKind::Reasoning) {
            Reasoning& reasoning = m_reasoning[open->reasoning];
            reasoning.proof = proof;
            reasoning.redacted = reasoning.text.empty() && proof.origin == ProofOrigin::Anthropic;
        } else if (open->kind == PartKind::Text && proof.present()) {
            m_reasoning.push_back({{}, proof, false}); // Gemini signs visible text too: the proof stands behind it
        }
        m_open.erase(m_open.begin() + (open - m_open.data()));
    }
    m_next.end(part, proof);
}

void ReasoningKeeper::done() {
    std::erase_if(m_reasoning, [](const Reasoning& one) { return one.text.empty() && !one.proof.present(); });
    if (m_calls.empty()) {
        if (!m_reasoning.empty() && !m_text.empty())
            m_memory.keep(m_accessKey, ReasoningMemory::nameOfText(m_text), {std::move(m_reasoning), {}});
    }
    for (Call& call : m_calls) {
        // The first call of a turn brings back the reasoning of all.
        KeptReasoning kept{&call == &m_calls.front() ? std::move(m_reasoning) : std::vector<Reasoning>(),
                           std::move(call.proof)};
        if (!call.id.empty() && !kept.empty())
            m_memory.keep(m_accessKey, ReasoningMemory::nameOfCall(call.id), std::move(kept));
    }
    m_next.done();
}

} // namespace tollgate::dialects::conversation
