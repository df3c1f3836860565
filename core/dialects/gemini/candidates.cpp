// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/gemini/candidates.h"

#include "dialects/conversation/call_arguments.h"
#include "dialects/conversation/envelope.h"

namespace tollgate::dialects::conversation {

void writeGeminiText(JsonWriter& json, std::string_view text, bool thought, std::string_view signature) {
    json.beginObject();
    json.member("text", text);
    if (thought) json.member("thought", true);
    json.optionalMember("thoughtSignature", signature);
    json.endObject();
}

void writeGeminiCall(JsonWriter& json, const AnswerContext& context, const ToolCall& call, std::string_view signature) {
    const ToolNames::Known* known = context.tools.byWritten(call.name);
    json.beginObject();
    json.key("functionCall").beginObject();
    json.optionalMember("id", call.id);
    json.member("name", known ? known->name : call.name);
    json.rawMember("args", objectOfArguments(call.arguments, context, "functionCall." + call.name + ".args"));
    json.endObject();
    json.optionalMember("thoughtSignature", signature);
    json.endObject();
}

void writeGeminiMedia(JsonWriter& json, const Media& media) {
    if (media.kind == MediaKind::TextFile) return writeGeminiText(json, media.text, false, {});
    json.beginObject();
    json.key(media.url.empty() ? "inlineData" : "fileData").beginObject();
    json.member("mimeType", media.type.empty() ? std::string("application/octet-stream") : media.type);
    json.member(media.url.empty() ? "data" : "fileUri", media.url.empty() ? media.base64 : media.url);
    json.endObject();
    json.endObject();
}

std::string thoughtSignatureFor(const Proof& proof) {
    if (proof.origin == ProofOrigin::Gemini) return proof.payload;
    return proof.origin == ProofOrigin::Text ? std::string() : sealed(proof);
}

void writeGeminiIds(JsonWriter& json, const AnswerIds& ids, const AnswerContext& context) {
    json.member("modelVersion", ids.model.empty() ? context.requested_model : ids.model);
    json.member("responseId", ids.id.empty() ? context.fresh_id : ids.id);
}

} // namespace tollgate::dialects::conversation
