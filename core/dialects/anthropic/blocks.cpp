// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/anthropic/blocks.h"

#include "dialects/conversation/envelope.h"
#include "dialects/conversation/stop.h"

namespace tollgate::dialects::conversation {

void writeAnthropicStop(JsonWriter& json, const Ending& ending, bool hasCalls, bool hasContent) {
    Stop stop = settledStop(ending.stop, hasCalls, hasContent);
    std::string_view reason = anthropicStopReason(stop);
    json.member("stop_reason", reason);
    if (stop == Stop::StopSequence && !ending.detail.empty()) {
        json.member("stop_sequence", ending.detail);
    } else {
        json.nullMember("stop_sequence");
    }
    if (reason != "refusal") return;
    json.key("stop_details").beginObject();
    json.member("type", "refusal");
    json.nullMember("category");
    json.member("explanation", ending.detail.empty() ? std::string("content_filter") : ending.detail);
    json.endObject();
}

std::string signatureFor(const Proof& proof) {
    if (proof.origin == ProofOrigin::Anthropic) return proof.payload;
    return sealed(proof);
}

void writeToolUse(JsonWriter& json, const AnswerContext& context, std::string_view id, std::string_view name,
                  std::string_view input) {
    const ToolNames::Known* known = context.tools.byWritten(name);
    json.beginObject();
    json.member("type", "tool_use");
    json.member("id", id);
    json.member("name", known ? std::string_view(known->name) : name);
    json.rawMember("input", input.empty() ? std::string_view("{}") : input);
    json.endObject();
}

} // namespace tollgate::dialects::conversation
