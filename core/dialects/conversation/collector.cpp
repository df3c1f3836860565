// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/conversation/collector.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

PartValue emptyPart(PartKind kind, const CallHead& call) {
    switch (kind) {
    case PartKind::Text: return Text{};
    case PartKind::Reasoning: return Reasoning{};
    case PartKind::Refusal: return Refusal{};
    case PartKind::ToolCall: break;
    }
    ToolCall made;
    made.id = call.id;
    made.name = call.name;
    if (call.proof) made.proof = *call.proof;
    if (call.arguments) made.arguments = *call.arguments;
    return made;
}

std::string& textOf(PartValue& part) {
    if (auto* text = std::get_if<Text>(&part)) return text->text;
    if (auto* reasoning = std::get_if<Reasoning>(&part)) return reasoning->text;
    if (auto* refusal = std::get_if<Refusal>(&part)) return refusal->text;
    return std::get<ToolCall>(part).arguments;
}

} // namespace

Candidate& AnswerCollector::candidate(int index) {
    auto& all = m_answer.candidates;
    auto at = std::find_if(all.begin(), all.end(), [&](const Candidate& one) { return one.index == index; });
    if (at != all.end()) return *at;
    all.push_back({index, {}, {}});
    return all.back();
}

PartValue* AnswerCollector::find(PartRef part) {
    for (const auto& [ref, place] : m_places)
        if (ref == part) return &candidate(part.candidate).parts[place];
    return nullptr;
}

void AnswerCollector::start(const AnswerIds& ids, const UsageReading& usage) {
    m_answer.ids = ids;
    m_answer.usage = usage;
}

void AnswerCollector::begin(PartRef part, PartKind kind, const CallHead& call) {
    auto& parts = candidate(part.candidate).parts;
    m_places.emplace_back(part, parts.size());
    parts.push_back(emptyPart(kind, call));
}

void AnswerCollector::delta(PartRef part, std::string_view text) {
    if (PartValue* value = find(part)) textOf(*value) += text;
}

void AnswerCollector::end(PartRef part, const Proof& proof) {
    PartValue* value = find(part);
    if (!value) return;
    if (auto* reasoning = std::get_if<Reasoning>(value)) {
        reasoning->proof = proof;
        reasoning->redacted = reasoning->text.empty() && proof.present();
    }
    if (auto* text = std::get_if<Text>(value)) text->proof = proof;
}

void AnswerCollector::media(PartRef part, const Media& media) {
    candidate(part.candidate).parts.emplace_back(media);
}

void AnswerCollector::ending(int index, const Ending& ending) {
    candidate(index).ending = ending;
}

} // namespace tollgate::dialects::conversation
