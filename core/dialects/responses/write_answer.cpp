// SPDX-License-Identifier: GPL-3.0-or-later
// A whole answer as a response object (protocols.md §2.2, §6.8–6.11).
#include "dialects/conversation/answer_ids.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/stop.h"
#include "dialects/conversation/warnings.h"
#include "dialects/responses/items.h"
#include "dialects/responses/responses.h"

namespace tollgate::dialects::conversation {

namespace {

OutputItem itemOf(const PartValue& part, const AnswerContext& context) {
    OutputItem item;
    if (const auto* text = std::get_if<Text>(&part)) item.text = text->text;
    if (const auto* refusal = std::get_if<Refusal>(&part)) {
        item.kind = PartKind::Refusal;
        item.text = refusal->text;
    }
    if (const auto* reasoning = std::get_if<Reasoning>(&part)) {
        item.kind = PartKind::Reasoning;
        item.text = reasoning->text;
        item.proof = reasoning->proof;
    }
    if (const auto* call = std::get_if<ToolCall>(&part)) {
        item.kind = PartKind::ToolCall;
        item.text = call->arguments;
        item.call_id = call->id;
        nameCall(item, context, call->name);
    }
    if (const auto* media = std::get_if<Media>(&part)) item.picture = *media;
    return item;
}

// Gemini's signature on a call: it travels in the reasoning before it, or in an item of its own (§6.9).
const Proof* proofOnCall(const std::vector<PartValue>& parts) {
    for (const PartValue& part : parts)
        if (const auto* call = std::get_if<ToolCall>(&part); call && call->proof.present()) return &call->proof;
    return nullptr;
}

std::vector<OutputItem> itemsOf(const Candidate& candidate, const AnswerContext& context) {
    std::vector<OutputItem> items;
    const Proof* proof = proofOnCall(candidate.parts);
    for (const PartValue& part : candidate.parts) {
        if (const auto* media = std::get_if<Media>(&part); media && !isInlinePicture(*media)) {
            if (context.warnings) warn(*context.warnings, "dropped", "output[" + std::to_string(items.size()) + "]");
            continue;
        }
        OutputItem item = itemOf(part, context);
        bool open = item.kind == PartKind::Reasoning && item.proof.payload.empty();
        if (proof && open) item.proof = *std::exchange(proof, nullptr);
        items.push_back(std::move(item));
    }
    if (proof) {
        OutputItem item;
        item.kind = PartKind::Reasoning;
        item.proof = *proof;
        items.insert(items.begin(), std::move(item));
    }
    return items;
}

} // namespace

std::string writeResponsesAnswer(const Answer& answer, const AnswerContext& context) {
    static const Candidate kNothing;
    const Candidate& candidate = answer.candidates.empty() ? kNothing : answer.candidates.front();
    std::string bare = answer.ids.id.empty() ? context.fresh_id : answer.ids.id;
    bool calls = false;
    for (const PartValue& part : candidate.parts) calls = calls || std::holds_alternative<ToolCall>(part);
    Stop stop = settledStop(candidate.ending.stop, calls, !candidate.parts.empty());
    ResponseState state;
    state.id = idWith(kResponsesIdPrefix, bare, context.fresh_id);
    state.model = answer.ids.model.empty() ? context.requested_model : answer.ids.model;
    state.created = answer.ids.created > 0 ? answer.ids.created : context.now;
    state.status = responsesStatus(stop);
    state.incomplete_reason = responsesIncompleteReason(stop);
    state.usage = &answer.usage;
    std::string output;
    JsonWriter list(output);
    list.beginArray();
    int index = 0;
    for (OutputItem& item : itemsOf(candidate, context)) {
        item.id = itemId(item, bare, index++);
        writeItem(list, item, "completed", true);
    }
    list.endArray();
    std::string out;
    JsonWriter json(out);
    writeResponse(json, state, output, context);
    return out;
}

} // namespace tollgate::dialects::conversation
