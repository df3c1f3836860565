// SPDX-License-Identifier: GPL-3.0-or-later
// A whole answer as chat.completion (protocols.md §1.2, §6.8–6.11).
#include "dialects/chat/chat.h"
#include "dialects/chat/reasoning_details.h"
#include "dialects/conversation/answer_ids.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/stop.h"
#include "dialects/conversation/usage_words.h"
#include "dialects/conversation/warnings.h"
#include "dialects/conversation/writing.h"
#include "dialects/json_writer.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

struct Sorted {
    std::string text;
    std::string refusal;
    std::string reasoning;
    std::vector<const Reasoning*> proven;
    std::vector<const ToolCall*> calls;
    std::vector<const Media*> images;
};

Sorted sorted(const Candidate& candidate) {
    Sorted result;
    for (const PartValue& part : candidate.parts) {
        if (const auto* text = std::get_if<Text>(&part)) result.text += text->text;
        if (const auto* refusal = std::get_if<Refusal>(&part)) result.refusal += refusal->text;
        if (const auto* call = std::get_if<ToolCall>(&part)) result.calls.push_back(call);
        if (const auto* media = std::get_if<Media>(&part)) result.images.push_back(media);
        const auto* reasoning = std::get_if<Reasoning>(&part);
        if (!reasoning) continue;
        result.reasoning += reasoning->text;
        result.proven.push_back(reasoning);
    }
    return result;
}

// §6.8: what a withheld answer says instead of content.
void addRefusal(Sorted& said, const Ending& ending) {
    bool withheld = ending.stop == Stop::Filter || ending.stop == Stop::PromptBlocked;
    if (!withheld || !said.refusal.empty()) return;
    if (ending.stop == Stop::PromptBlocked) {
        said.refusal = "Prompt blocked by upstream: " + ending.detail;
    } else if (said.text.empty() && said.images.empty() && said.calls.empty()) { // as in a stream
        said.refusal = ending.detail.empty() ? std::string("Refused") : ending.detail;
    }
}

void writeCall(JsonWriter& json, const ToolCall& call, const AnswerContext& context) {
    const ToolNames::Known* known = context.tools.byWritten(call.name);
    json.beginObject();
    json.member("id", call.id);
    json.member("type", known && known->custom ? "custom" : "function");
    if (known && known->custom) {
        json.key("custom").beginObject();
        json.member("name", known->name);
        json.member("input", customInput(call.arguments));
    } else {
        json.key("function").beginObject();
        json.member("name", known ? known->name : call.name);
        json.member("arguments", call.arguments.empty() ? std::string("{}") : call.arguments);
    }
    json.endObject();
    writeSignature(json, call.proof);
    json.endObject();
}

void writeImages(JsonWriter& json, const std::vector<const Media*>& media, const AnswerContext& context) {
    std::string list;
    JsonWriter images(list);
    images.beginArray();
    int index = 0;
    for (const Media* one : media) {
        if (hasChatImage(*one)) {
            writeChatImage(images, *one, index++);
        } else if (context.warnings) {
            warn(*context.warnings, "dropped", "message.images");
        }
    }
    images.endArray();
    if (index > 0) json.rawMember("images", list);
}

void writeMessage(JsonWriter& json, const Candidate& candidate, const AnswerContext& context) {
    Sorted said = sorted(candidate);
    addRefusal(said, candidate.ending);
    json.beginObject();
    json.member("role", "assistant");
    if (said.text.empty()) {
        json.nullMember("content");
    } else {
        json.member("content", said.text);
    }
    if (said.refusal.empty()) {
        json.nullMember("refusal");
    } else {
        json.member("refusal", said.refusal);
    }
    json.optionalMember("reasoning_content", said.reasoning);
    std::string details = reasoningDetails(said.proven);
    if (!details.empty()) json.rawMember("reasoning_details", details);
    writeImages(json, said.images, context);
    if (!said.calls.empty()) {
        json.key("tool_calls").beginArray();
        for (const ToolCall* call : said.calls) writeCall(json, *call, context);
        json.endArray();
    }
    json.endObject();
}

void writeChoice(JsonWriter& json, const Candidate& candidate, const AnswerContext& context) {
    auto holds = [&](auto test) { return std::any_of(candidate.parts.begin(), candidate.parts.end(), test); };
    bool calls = holds([](const PartValue& part) { return std::holds_alternative<ToolCall>(part); });
    bool content = holds([](const PartValue& part) {
        return std::holds_alternative<Text>(part) || std::holds_alternative<Media>(part);
    });
    Stop stop = settledStop(candidate.ending.stop, calls, content);
    json.beginObject();
    json.member("index", candidate.index);
    json.key("message");
    writeMessage(json, candidate, context);
    json.nullMember("logprobs");
    json.member("finish_reason", chatFinishReason(stop));
    json.endObject();
}

} // namespace

bool hasChatImage(const Media& media) {
    return media.kind == MediaKind::Image && (!media.base64.empty() || !media.url.empty());
}

void writeChatImage(JsonWriter& json, const Media& media, int index) {
    json.beginObject();
    json.member("type", "image_url");
    json.key("image_url").beginObject();
    json.member("url", media.url.empty() ? dataUrl(media) : media.url);
    json.endObject();
    json.member("index", index);
    json.endObject();
}

std::string chatId(const AnswerIds& ids, const AnswerContext& context) {
    bool same = context.client == context.upstream && !ids.id.empty();
    return same ? ids.id : idWith(kChatIdPrefix, ids.id, context.fresh_id);
}

std::string writeChatAnswer(const Answer& answer, const AnswerContext& context) {
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    json.member("id", chatId(answer.ids, context));
    json.member("object", "chat.completion");
    json.member("created", answer.ids.created > 0 ? answer.ids.created : context.now);
    json.member("model", answer.ids.model.empty() ? context.requested_model : answer.ids.model);
    json.key("choices").beginArray();
    for (const Candidate& candidate : answer.candidates) writeChoice(json, candidate, context);
    json.endArray();
    json.key("usage");
    writeChatUsage(json, answer.usage);
    json.endObject();
    return out;
}

} // namespace tollgate::dialects::conversation
