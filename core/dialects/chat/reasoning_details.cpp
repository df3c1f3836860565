// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/chat/reasoning_details.h"

#include "dialects/compact_json.h"
#include "dialects/json_read.h"

namespace tollgate::dialects::conversation {

namespace {

constexpr std::string_view kAnthropicFormat = "anthropic-claude-v1";
constexpr std::string_view kOpenAiFormat = "openai-responses-v1";

struct Detail {
    std::string type, text, signature, data, id, format;
};

Detail readDetail(JsonCursor& cursor) {
    Detail detail;
    if (!cursor.enterObject()) return detail;
    for (std::string_view key; cursor.nextMember(key);) {
        if (key == "type") {
            detail.type = textOf(cursor);
        } else if (key == "text" || key == "summary") {
            detail.text = textOf(cursor);
        } else if (key == "signature") {
            detail.signature = textOf(cursor);
        } else if (key == "data") {
            detail.data = textOf(cursor);
        } else if (key == "id") {
            detail.id = textOf(cursor);
        } else if (key == "format") {
            detail.format = textOf(cursor);
        } else {
            cursor.skip();
        }
    }
    return detail;
}

// The part of an entry that can be shown to its own vendor again; nothing for OpenRouter's.
std::optional<Reasoning> partOf(const Detail& detail) {
    Reasoning reasoning;
    reasoning.text = detail.text;
    if (detail.format == kAnthropicFormat) {
        reasoning.redacted = detail.type == "reasoning.encrypted";
        reasoning.proof = {ProofOrigin::Anthropic, reasoning.redacted ? detail.data : detail.signature};
        return reasoning;
    }
    if (detail.format != kOpenAiFormat || detail.type != "reasoning.encrypted") return std::nullopt;
    reasoning.proof = {ProofOrigin::OpenAi, detail.id + "." + detail.data};
    return reasoning;
}

} // namespace

void readReasoningDetails(JsonCursor& cursor, Place place, std::vector<Part>& parts) {
    JsonCursor list = cursor;
    std::string_view all = cursor.skip();
    if (!list.enterArray()) return;
    std::vector<Part> ours;
    std::string text;
    bool others = false;
    while (list.nextElement()) {
        Detail detail = readDetail(list);
        if (auto reasoning = partOf(detail)) {
            ours.push_back({std::move(*reasoning), place});
        } else {
            others = true;
            text += detail.text;
        }
    }
    if (others) {
        parts.push_back({Reasoning{text, {ProofOrigin::OpenRouter, compactJson(all)}, false}, place});
    } else {
        std::move(ours.begin(), ours.end(), std::back_inserter(parts));
    }
}

bool writeReasoningDetail(JsonWriter& json, const Reasoning& reasoning, int index) {
    const Proof& proof = reasoning.proof;
    if (proof.origin != ProofOrigin::Anthropic && proof.origin != ProofOrigin::OpenAi) return false;
    json.beginObject();
    bool encrypted = reasoning.redacted || proof.origin == ProofOrigin::OpenAi;
    json.member("type", encrypted ? "reasoning.encrypted" : "reasoning.text");
    if (proof.origin == ProofOrigin::OpenAi) {
        std::size_t dot = proof.payload.find('.');
        json.member("id", std::string_view(proof.payload).substr(0, dot));
        json.member("data",
                    dot == std::string::npos ? std::string_view() : std::string_view(proof.payload).substr(dot + 1));
        json.member("format", kOpenAiFormat);
    } else {
        if (encrypted) {
            json.member("data", proof.payload);
        } else {
            json.member("text", reasoning.text);
            json.member("signature", proof.payload);
        }
        json.member("format", kAnthropicFormat);
    }
    json.member("index", index);
    json.endObject();
    return true;
}

std::string reasoningDetails(const std::vector<const Reasoning*>& reasoning) {
    std::string list;
    JsonWriter json(list);
    json.beginArray();
    int index = 0;
    for (const Reasoning* one : reasoning) {
        if (one->proof.origin == ProofOrigin::OpenRouter) return one->proof.payload;
        index += writeReasoningDetail(json, *one, index) ? 1 : 0;
    }
    json.endArray();
    return index > 0 ? list : std::string();
}

void writeSignature(JsonWriter& json, const Proof& proof) {
    if (proof.origin != ProofOrigin::Gemini || proof.payload.empty()) return;
    json.key("extra_content").beginObject();
    json.key("google").beginObject();
    json.member("thought_signature", proof.payload);
    json.endObject();
    json.endObject();
}

} // namespace tollgate::dialects::conversation
