// SPDX-License-Identifier: GPL-3.0-or-later
// An answer as a stream of chat.completion.chunk (protocols.md §1.3, §6.12 A, C, F, G).
#include "dialects/chat/chat.h"
#include "dialects/chat/reasoning_details.h"
#include "dialects/conversation/answer_ids.h"
#include "dialects/conversation/stop.h"
#include "dialects/conversation/usage_words.h"
#include "dialects/conversation/warnings.h"
#include "dialects/conversation/writing.h"
#include "dialects/error_body.h"
#include "dialects/json_writer.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

struct OpenPart {
    PartRef ref{};
    PartKind kind = PartKind::Text;
    int call = -1;        // its index among the calls of its choice
    bool custom = false;  // its arguments are gathered and unwrapped at the end
    bool spoken = false;  // something has come of it
    std::string gathered; // reasoning, for its details; a custom tool's arguments
};

struct ChoiceState {
    int index = 0;
    int calls = 0;
    int details = 0;
    int images = 0;
    bool content = false;
    bool opened = false; // its role has been told
    bool finished = false;
    Ending ending{};
};

// `id`, `created` and `model` are the same in every chunk.
std::string chunkBegin(const AnswerIds& ids, const AnswerContext& context) {
    std::string text = "data: ";
    JsonWriter json(text);
    json.beginObject();
    json.member("id", chatId(ids, context));
    json.member("object", "chat.completion.chunk");
    json.member("created", ids.created > 0 ? ids.created : context.now);
    json.member("model", ids.model.empty() ? context.requested_model : ids.model);
    json.key("choices").beginArray();
    return text;
}

class ChatStreamWriter final : public StreamWriter {
public:
    ChatStreamWriter(const AnswerContext& context, std::string& to) : StreamWriter(to), m_context(context) {}

    void start(const AnswerIds& ids, const UsageReading& usage) override;
    void begin(PartRef part, PartKind kind, const CallHead& call) override;
    void delta(PartRef part, std::string_view text) override;
    void end(PartRef part, const Proof& proof) override;
    void media(PartRef part, const Media& media) override;

    void usage(const UsageReading& usage) override { m_usage = usage; }

    void ending(int candidate, const Ending& ending) override;
    void done() override;
    void fail(const AnswerError& error) override;

private:
    ChoiceState& choice(int index);
    OpenPart* find(PartRef part);
    void openChoice(ChoiceState& choice);
    void finishChoice(ChoiceState& choice);
    JsonWriter beginChunk();
    void beginDelta(JsonWriter& json, int index);
    void endDelta(JsonWriter& json, std::string_view finish = {});
    void endChunk(JsonWriter& json);
    void textDelta(int index, std::string_view member, std::string_view text);
    void beginCall(OpenPart& part, const CallHead& call);
    void argumentsDelta(const OpenPart& part, std::string_view text);
    void endReasoning(const OpenPart& part, const Proof& proof);
    void endCustomCall(const OpenPart& part);

    const AnswerContext& m_context;
    std::string m_chunkBegin; // of every chunk, up to its choices
    UsageReading m_usage;
    std::vector<ChoiceState> m_choices;
    std::vector<OpenPart> m_open;
};

void ChatStreamWriter::start(const AnswerIds& ids, const UsageReading& usage) {
    m_chunkBegin = chunkBegin(ids, m_context);
    m_usage = usage;
    openChoice(choice(0));
}

ChoiceState& ChatStreamWriter::choice(int index) {
    auto at = std::find_if(m_choices.begin(), m_choices.end(), [&](const auto& one) { return one.index == index; });
    if (at != m_choices.end()) return *at;
    m_choices.push_back({});
    m_choices.back().index = index;
    return m_choices.back();
}

OpenPart* ChatStreamWriter::find(PartRef part) {
    auto at = std::find_if(m_open.begin(), m_open.end(), [&](const OpenPart& open) { return open.ref == part; });
    return at == m_open.end() ? nullptr : &*at;
}

JsonWriter ChatStreamWriter::beginChunk() {
    if (m_chunkBegin.empty()) m_chunkBegin = chunkBegin({}, m_context);
    out += m_chunkBegin;
    return JsonWriter(out);
}

void ChatStreamWriter::endChunk(JsonWriter& json) {
    json.endArray();
    if (m_context.usage_in_stream) json.nullMember("usage");
    json.endObject();
    out += "\n\n";
}

void ChatStreamWriter::beginDelta(JsonWriter& json, int index) {
    json.beginObject();
    json.member("index", index);
    json.key("delta").beginObject();
}

void ChatStreamWriter::endDelta(JsonWriter& json, std::string_view finish) {
    json.endObject();
    json.nullMember("logprobs");
    if (finish.empty()) {
        json.nullMember("finish_reason");
    } else {
        json.member("finish_reason", finish);
    }
    json.endObject();
    endChunk(json);
}

void ChatStreamWriter::openChoice(ChoiceState& state) {
    if (state.opened) return;
    state.opened = true;
    JsonWriter json = beginChunk();
    beginDelta(json, state.index);
    json.member("role", "assistant");
    json.member("content", "");
    endDelta(json);
}

void ChatStreamWriter::textDelta(int index, std::string_view member, std::string_view text) {
    JsonWriter json = beginChunk();
    beginDelta(json, index);
    json.member(member, text);
    endDelta(json);
}

void ChatStreamWriter::begin(PartRef ref, PartKind kind, const CallHead& call) {
    ChoiceState& state = choice(ref.candidate);
    openChoice(state);
    OpenPart part;
    part.ref = ref;
    part.kind = kind;
    if (kind == PartKind::ToolCall) {
        part.call = state.calls++;
        beginCall(part, call);
    }
    m_open.push_back(std::move(part));
}

// The name stands in one delta only: some libraries join what comes (§1.3).
void ChatStreamWriter::beginCall(OpenPart& part, const CallHead& call) {
    const ToolNames::Known* known = m_context.tools.byWritten(call.name);
    part.custom = known && known->custom;
    part.spoken = call.arguments.has_value();
    if (part.custom && call.arguments) part.gathered = *call.arguments;
    JsonWriter json = beginChunk();
    beginDelta(json, part.ref.candidate);
    json.key("tool_calls").beginArray();
    json.beginObject();
    json.member("index", part.call);
    json.member("id", call.id);
    json.member("type", part.custom ? "custom" : "function");
    json.key(part.custom ? "custom" : "function").beginObject();
    json.member("name", known ? std::string_view(known->name) : call.name);
    std::string_view arguments = call.arguments.value_or("");
    if (call.arguments && arguments.empty()) arguments = "{}";
    json.member(part.custom ? "input" : "arguments", part.custom ? std::string_view() : arguments);
    json.endObject();
    if (call.proof) writeSignature(json, *call.proof);
    json.endObject();
    json.endArray();
    endDelta(json);
}

void ChatStreamWriter::argumentsDelta(const OpenPart& part, std::string_view text) {
    JsonWriter json = beginChunk();
    beginDelta(json, part.ref.candidate);
    json.key("tool_calls").beginArray();
    json.beginObject();
    json.member("index", part.call);
    json.key(part.custom ? "custom" : "function").beginObject();
    json.member(part.custom ? "input" : "arguments", text);
    json.endObject();
    json.endObject();
    json.endArray();
    endDelta(json);
}

void ChatStreamWriter::delta(PartRef ref, std::string_view text) {
    OpenPart* part = find(ref);
    if (!part || text.empty()) return;
    part->spoken = true;
    switch (part->kind) {
    case PartKind::Text: choice(ref.candidate).content = true; return textDelta(ref.candidate, "content", text);
    case PartKind::Refusal: choice(ref.candidate).content = true; return textDelta(ref.candidate, "refusal", text);
    case PartKind::Reasoning: part->gathered += text; return textDelta(ref.candidate, "reasoning_content", text);
    case PartKind::ToolCall: break;
    }
    if (part->custom) {
        part->gathered += text;
    } else {
        argumentsDelta(*part, text);
    }
}

void ChatStreamWriter::end(PartRef ref, const Proof& proof) {
    OpenPart* part = find(ref);
    if (!part) return;
    if (part->kind == PartKind::Reasoning) endReasoning(*part, proof);
    if (part->kind == PartKind::ToolCall && part->custom) endCustomCall(*part);
    if (part->kind == PartKind::ToolCall && !part->custom && !part->spoken) argumentsDelta(*part, "{}");
    std::erase_if(m_open, [&](const OpenPart& open) { return open.ref == ref; });
}

void ChatStreamWriter::endReasoning(const OpenPart& part, const Proof& proof) {
    Reasoning reasoning{part.gathered, proof, part.gathered.empty()};
    std::string detail;
    JsonWriter details(detail);
    ChoiceState& state = choice(part.ref.candidate);
    if (!writeReasoningDetail(details, reasoning, state.details)) return;
    ++state.details;
    JsonWriter json = beginChunk();
    beginDelta(json, part.ref.candidate);
    json.key("reasoning_details").beginArray();
    json.raw(detail);
    json.endArray();
    endDelta(json);
}

void ChatStreamWriter::endCustomCall(const OpenPart& part) {
    argumentsDelta(part, customInput(part.gathered));
}

void ChatStreamWriter::media(PartRef ref, const Media& media) {
    if (!hasChatImage(media)) {
        if (m_context.warnings) warn(*m_context.warnings, "dropped", "delta.images");
        return;
    }
    ChoiceState& state = choice(ref.candidate);
    openChoice(state);
    state.content = true;
    JsonWriter json = beginChunk();
    beginDelta(json, ref.candidate);
    json.key("images").beginArray();
    writeChatImage(json, media, state.images++);
    json.endArray();
    endDelta(json);
}

void ChatStreamWriter::ending(int candidate, const Ending& ending) {
    ChoiceState& state = choice(candidate);
    openChoice(state);
    state.ending = ending;
    if (m_context.candidates > 1) finishChoice(state); // others may go on for long (§6.12 C)
}

void ChatStreamWriter::finishChoice(ChoiceState& state) {
    if (state.finished) return;
    state.finished = true;
    if (state.ending.stop == Stop::PromptBlocked)
        textDelta(state.index, "refusal", "Prompt blocked by upstream: " + state.ending.detail);
    if (state.ending.stop == Stop::Filter && !state.content && state.calls == 0)
        textDelta(state.index, "refusal", state.ending.detail.empty() ? "Refused" : state.ending.detail);
    JsonWriter json = beginChunk();
    beginDelta(json, state.index);
    endDelta(json, chatFinishReason(settledStop(state.ending.stop, state.calls > 0, state.content)));
}

void ChatStreamWriter::done() {
    for (ChoiceState& state : m_choices) finishChoice(state);
    if (m_context.usage_in_stream) {
        JsonWriter json = beginChunk();
        json.endArray();
        json.key("usage");
        writeChatUsage(json, m_usage);
        json.endObject();
        out += "\n\n";
    }
    out += "data: [DONE]\n\n";
}

void ChatStreamWriter::fail(const AnswerError& error) {
    out += errorEvent(Dialect::OpenAiChat, Framing::Sse,
                      {.status = error.status, .code = error.code, .message = error.message});
}

} // namespace

std::unique_ptr<StreamWriter> makeChatStreamWriter(const AnswerContext& context, std::string& out) {
    return std::make_unique<ChatStreamWriter>(context, out);
}

} // namespace tollgate::dialects::conversation
