// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/responses/items.h"

#include "dialects/conversation/envelope.h"
#include "dialects/conversation/usage_words.h"
#include "dialects/conversation/writing.h"

namespace tollgate::dialects::conversation {

namespace {

// The proof of any provider in this dialect's opaque member (§6.9); OpenAI's own goes back as it came.
std::string encryptedContent(const Proof& proof) {
    if (proof.origin == ProofOrigin::None || proof.origin == ProofOrigin::Text) return {};
    if (proof.origin != ProofOrigin::OpenAi) return proof.payload.empty() ? std::string() : sealed(proof);
    std::size_t dot = proof.payload.find('.');
    return dot == std::string::npos ? proof.payload : proof.payload.substr(dot + 1);
}

void writeMessage(JsonWriter& json, const OutputItem& item, std::string_view status, bool content) {
    json.member("type", "message");
    json.member("status", status);
    json.member("role", "assistant");
    json.key("content").beginArray();
    if (content) writeContentPart(json, item.kind, item.text);
    json.endArray();
}

void writeReasoning(JsonWriter& json, const OutputItem& item, bool content) {
    json.member("type", "reasoning");
    json.key("summary").beginArray();
    if (content && !item.text.empty()) {
        json.beginObject();
        json.member("type", "summary_text");
        json.member("text", item.text);
        json.endObject();
    }
    json.endArray();
    if (!content) return;
    std::string encrypted = encryptedContent(item.proof);
    if (!encrypted.empty()) json.member("encrypted_content", encrypted);
}

void writeCall(JsonWriter& json, const OutputItem& item, std::string_view status, bool content) {
    json.member("type", item.custom ? "custom_tool_call" : "function_call");
    json.member("status", status);
    std::string text;
    if (content) text = item.custom ? customInput(item.text) : item.text.empty() ? std::string("{}") : item.text;
    json.member(item.custom ? "input" : "arguments", text);
    json.member("call_id", item.call_id);
    json.member("name", item.name);
    json.optionalMember("namespace", item.group);
}

// OpenAI's tool for pictures is the dialect's only way to show one.
void writePicture(JsonWriter& json, const Media& picture, std::string_view status, bool content) {
    json.member("type", "image_generation_call");
    json.member("status", status == "in_progress" ? status : "completed"); // it came whole
    if (!content) return json.nullMember("result");
    json.member("result", picture.base64);
    if (picture.type.starts_with("image/")) json.member("output_format", std::string_view(picture.type).substr(6));
}

} // namespace

std::string itemId(const OutputItem& item, std::string_view bareId, int index) {
    std::string_view prefix = item.isPicture()                   ? "ig_"
                              : item.kind == PartKind::Reasoning ? "rs_"
                              : item.kind != PartKind::ToolCall  ? "msg_"
                              : item.custom                      ? "ctc_"
                                                                 : "fc_";
    return std::string(prefix) + std::string(bareId) + "_" + std::to_string(index);
}

void nameCall(OutputItem& item, const AnswerContext& context, std::string_view written) {
    const ToolNames::Known* known = context.tools.byWritten(written);
    item.name = known ? known->name : std::string(written);
    if (!known) return;
    item.group = known->group;
    item.custom = known->custom;
}

void writeContentPart(JsonWriter& json, PartKind kind, std::string_view text) {
    json.beginObject();
    if (kind == PartKind::Refusal) {
        json.member("type", "refusal");
        json.member("refusal", text);
    } else {
        json.member("type", "output_text");
        json.member("text", text);
        json.rawMember("annotations", "[]");
        json.rawMember("logprobs", "[]");
    }
    json.endObject();
}

void writeItem(JsonWriter& json, const OutputItem& item, std::string_view status, bool content) {
    json.beginObject();
    json.member("id", item.id);
    if (item.isPicture()) {
        writePicture(json, item.picture, status, content);
    } else if (item.kind == PartKind::Reasoning) {
        writeReasoning(json, item, content);
    } else if (item.kind == PartKind::ToolCall) {
        writeCall(json, item, status, content);
    } else {
        writeMessage(json, item, status, content);
    }
    json.endObject();
}

void writeResponse(JsonWriter& json, const ResponseState& state, std::string_view output,
                   const AnswerContext& context) {
    json.beginObject();
    json.member("id", state.id);
    json.member("object", "response");
    json.member("created_at", state.created);
    json.member("status", state.status);
    json.key("error");
    if (state.error) {
        json.beginObject();
        json.member("code", state.error->code);
        json.member("message", state.error->message);
        json.endObject();
    } else {
        json.null();
    }
    json.key("incomplete_details");
    if (state.status == "incomplete") {
        json.beginObject();
        json.member("reason", state.incomplete_reason);
        json.endObject();
    } else {
        json.null();
    }
    json.member("model", state.model);
    json.rawMember("output", output);
    json.nullMember("previous_response_id");
    json.member("store", false);
    if (!context.responses_echo.empty()) json.raw(context.responses_echo);
    json.key("usage");
    if (state.usage) {
        writeResponsesUsage(json, *state.usage);
    } else {
        json.null();
    }
    json.endObject();
}

} // namespace tollgate::dialects::conversation
