// SPDX-License-Identifier: GPL-3.0-or-later
// An answer as Responses stream events (protocols.md §2.3, §6.12 E). Every event counts in sequence_number; several
// items may be open at once.
#include "dialects/conversation/answer_ids.h"
#include "dialects/conversation/media.h"
#include "dialects/conversation/stop.h"
#include "dialects/conversation/warnings.h"
#include "dialects/conversation/writing.h"
#include "dialects/responses/items.h"
#include "dialects/responses/responses.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

struct Item {
    PartRef ref{};
    int index = 0; // output_index
    OutputItem output;
    bool ended = false;
    bool incomplete = false;

    std::string_view status() const { return ended && !incomplete ? "completed" : "incomplete"; }
};

class ResponsesStreamWriter final : public StreamWriter {
public:
    ResponsesStreamWriter(const AnswerContext& context, std::string& to) : StreamWriter(to), m_context(context) {}

    void start(const AnswerIds& ids, const UsageReading& usage) override;
    void begin(PartRef part, PartKind kind, const CallHead& call) override;
    void delta(PartRef part, std::string_view text) override;
    void end(PartRef part, const Proof& proof) override;
    void media(PartRef part, const Media& media) override;

    void usage(const UsageReading& usage) override { m_usage = usage; }

    void ending(int candidate, const Ending& ending) override {
        if (candidate == 0) m_ending = ending;
    }

    void done() override;
    void fail(const AnswerError& error) override;

private:
    JsonWriter event(std::string_view type);
    void endEvent(JsonWriter& json);
    JsonWriter itemEvent(std::string_view type, const Item& item);
    void responseEvent(std::string_view type, const ResponseState& state);
    void open(Item item);
    void beginPart(const Item& item);
    void endPart(const Item& item);
    void closeReasoning();
    void itemDone(const Item& item);
    void endReasoning(const Item& item);
    void endCall(const Item& item);
    void endMessage(const Item& item);
    void close(Item& item, const Proof& proof);
    void proofItem(const Proof& proof);
    ResponseState state(std::string_view status) const;
    std::string outputJson() const;
    Item* find(PartRef part);

    const AnswerContext& m_context;
    std::string m_bareId;
    std::string m_model;
    std::int64_t m_created = 0;
    std::int64_t m_sequence = 0;
    UsageReading m_usage;
    Ending m_ending;
    std::vector<Item> m_items;
};

JsonWriter ResponsesStreamWriter::event(std::string_view type) {
    out.append("event: ").append(type).append("\ndata: ");
    JsonWriter json(out);
    json.beginObject();
    json.member("type", type);
    json.member("sequence_number", m_sequence++);
    return json;
}

void ResponsesStreamWriter::endEvent(JsonWriter& json) {
    json.endObject();
    out += "\n\n";
}

JsonWriter ResponsesStreamWriter::itemEvent(std::string_view type, const Item& item) {
    JsonWriter json = event(type);
    json.member("item_id", item.output.id);
    json.member("output_index", item.index);
    return json;
}

ResponseState ResponsesStreamWriter::state(std::string_view status) const {
    ResponseState state;
    state.id = std::string(kResponsesIdPrefix) + m_bareId;
    state.model = m_model;
    state.created = m_created;
    state.status = status;
    return state;
}

void ResponsesStreamWriter::responseEvent(std::string_view type, const ResponseState& response) {
    JsonWriter json = event(type);
    json.key("response");
    std::string output = response.status == "in_progress" ? "[]" : outputJson();
    writeResponse(json, response, output, m_context);
    endEvent(json);
}

void ResponsesStreamWriter::start(const AnswerIds& ids, const UsageReading& usage) {
    m_bareId = ids.id.empty() ? m_context.fresh_id : ids.id;
    m_model = ids.model.empty() ? m_context.requested_model : ids.model;
    m_created = ids.created > 0 ? ids.created : m_context.now;
    m_usage = usage;
    responseEvent("response.created", state("in_progress"));
    responseEvent("response.in_progress", state("in_progress"));
}

Item* ResponsesStreamWriter::find(PartRef part) {
    auto at = std::find_if(m_items.begin(), m_items.end(), [&](const Item& item) { return item.ref == part; });
    return at == m_items.end() || at->ended ? nullptr : &*at;
}

void ResponsesStreamWriter::open(Item item) {
    item.index = static_cast<int>(m_items.size());
    item.output.id = itemId(item.output, m_bareId, item.index);
    JsonWriter json = event("response.output_item.added");
    json.member("output_index", item.index);
    json.key("item");
    writeItem(json, item.output, "in_progress", false);
    endEvent(json);
    m_items.push_back(std::move(item));
    beginPart(m_items.back());
}

void ResponsesStreamWriter::beginPart(const Item& item) {
    if (item.output.kind == PartKind::ToolCall || item.output.isPicture()) return;
    bool reasoning = item.output.kind == PartKind::Reasoning;
    JsonWriter json =
        itemEvent(reasoning ? "response.reasoning_summary_part.added" : "response.content_part.added", item);
    json.member(reasoning ? "summary_index" : "content_index", 0);
    json.key("part");
    if (reasoning) {
        json.raw(R"({"type":"summary_text","text":""})");
    } else {
        writeContentPart(json, item.output.kind, {});
    }
    endEvent(json);
}

// Gemini's signature comes with the call: an item of its own carries it (§6.9).
void ResponsesStreamWriter::proofItem(const Proof& proof) {
    Item item;
    item.ref = {-1, static_cast<int>(m_items.size())};
    item.output.kind = PartKind::Reasoning;
    item.index = static_cast<int>(m_items.size());
    item.output.id = itemId(item.output, m_bareId, item.index);
    item.output.proof = proof;
    item.ended = true;
    for (bool whole : {false, true}) {
        JsonWriter json = event(whole ? "response.output_item.done" : "response.output_item.added");
        json.member("output_index", item.index);
        json.key("item");
        writeItem(json, item.output, whole ? "completed" : "in_progress", whole);
        endEvent(json);
    }
    m_items.push_back(std::move(item));
}

// Reasoning closes when the next part starts.
void ResponsesStreamWriter::closeReasoning() {
    for (Item& item : m_items)
        if (!item.ended && item.output.kind == PartKind::Reasoning) close(item, item.output.proof);
}

void ResponsesStreamWriter::begin(PartRef part, PartKind kind, const CallHead& call) {
    if (part.candidate != 0) return;
    closeReasoning();
    if (call.proof && call.proof->present()) proofItem(*call.proof);
    Item item;
    item.ref = part;
    item.output.kind = kind;
    if (kind == PartKind::ToolCall) {
        item.output.call_id = call.id;
        nameCall(item.output, m_context, call.name);
    }
    open(std::move(item));
    if (call.arguments) delta(part, *call.arguments);
}

void ResponsesStreamWriter::delta(PartRef part, std::string_view text) {
    Item* item = find(part);
    if (!item || text.empty()) return;
    item->output.text += text;
    if (item->output.custom) return; // unwrapped when it is whole
    std::string_view type = "response.output_text.delta";
    if (item->output.kind == PartKind::Refusal) type = "response.refusal.delta";
    if (item->output.kind == PartKind::Reasoning) type = "response.reasoning_summary_text.delta";
    if (item->output.kind == PartKind::ToolCall) type = "response.function_call_arguments.delta";
    JsonWriter json = itemEvent(type, *item);
    if (item->output.kind == PartKind::Reasoning) {
        json.member("summary_index", 0);
    } else if (item->output.kind != PartKind::ToolCall) {
        json.member("content_index", 0);
    }
    json.member("delta", text);
    if (item->output.kind == PartKind::Text) json.rawMember("logprobs", "[]");
    endEvent(json);
}

void ResponsesStreamWriter::end(PartRef part, const Proof& proof) {
    if (Item* item = find(part)) close(*item, proof);
}

void ResponsesStreamWriter::close(Item& item, const Proof& proof) {
    item.ended = true;
    // What the provider had open when it said why it stops was not finished (§6.12 E).
    item.incomplete = responsesStatus(m_ending.stop) == "incomplete";
    if (item.output.kind == PartKind::Reasoning) item.output.proof = proof;
    endPart(item);
    itemDone(item);
}

void ResponsesStreamWriter::itemDone(const Item& item) {
    JsonWriter json = event("response.output_item.done");
    json.member("output_index", item.index);
    json.key("item");
    writeItem(json, item.output, item.status(), true);
    endEvent(json);
}

void ResponsesStreamWriter::media(PartRef part, const Media& media) {
    if (part.candidate != 0) return;
    if (!isInlinePicture(media)) {
        if (m_context.warnings) warn(*m_context.warnings, "dropped", "output[" + std::to_string(m_items.size()) + "]");
        return;
    }
    closeReasoning();
    Item item;
    item.ref = part;
    item.output.picture = media;
    open(std::move(item));
    Item& picture = m_items.back();
    picture.ended = true;
    for (std::string_view step : {"in_progress", "generating", "completed"}) {
        JsonWriter json = itemEvent("response.image_generation_call." + std::string(step), picture);
        endEvent(json);
    }
    itemDone(picture);
}

void ResponsesStreamWriter::endPart(const Item& item) {
    switch (item.output.kind) {
    case PartKind::Reasoning: return endReasoning(item);
    case PartKind::ToolCall: return endCall(item);
    default: return endMessage(item);
    }
}

void ResponsesStreamWriter::endReasoning(const Item& item) {
    JsonWriter text = itemEvent("response.reasoning_summary_text.done", item);
    text.member("summary_index", 0);
    text.member("text", item.output.text);
    endEvent(text);
    JsonWriter part = itemEvent("response.reasoning_summary_part.done", item);
    part.member("summary_index", 0);
    part.key("part").beginObject();
    part.member("type", "summary_text");
    part.member("text", item.output.text);
    part.endObject();
    endEvent(part);
}

void ResponsesStreamWriter::endCall(const Item& item) {
    if (item.output.custom) {
        std::string input = customInput(item.output.text);
        JsonWriter delta = itemEvent("response.custom_tool_call_input.delta", item);
        delta.member("delta", input);
        endEvent(delta);
        JsonWriter done = itemEvent("response.custom_tool_call_input.done", item);
        done.member("input", input);
        endEvent(done);
        return;
    }
    JsonWriter done = itemEvent("response.function_call_arguments.done", item);
    done.member("name", item.output.name);
    done.member("arguments", item.output.text.empty() ? std::string("{}") : item.output.text);
    endEvent(done);
}

void ResponsesStreamWriter::endMessage(const Item& item) {
    bool refusal = item.output.kind == PartKind::Refusal;
    JsonWriter text = itemEvent(refusal ? "response.refusal.done" : "response.output_text.done", item);
    text.member("content_index", 0);
    text.member(refusal ? "refusal" : "text", item.output.text);
    if (!refusal) text.rawMember("logprobs", "[]");
    endEvent(text);
    JsonWriter part = itemEvent("response.content_part.done", item);
    part.member("content_index", 0);
    part.key("part");
    writeContentPart(part, item.output.kind, item.output.text);
    endEvent(part);
}

std::string ResponsesStreamWriter::outputJson() const {
    std::string output;
    JsonWriter list(output);
    list.beginArray();
    for (const Item& item : m_items) writeItem(list, item.output, item.status(), true);
    list.endArray();
    return output;
}

void ResponsesStreamWriter::done() {
    bool calls = false;
    for (Item& item : m_items) {
        if (!item.ended) close(item, item.output.proof);
        calls = calls || item.output.kind == PartKind::ToolCall;
    }
    Stop stop = settledStop(m_ending.stop, calls, !m_items.empty());
    ResponseState response = state(responsesStatus(stop));
    response.incomplete_reason = responsesIncompleteReason(stop);
    response.usage = &m_usage;
    responseEvent("response." + std::string(response.status), response);
}

void ResponsesStreamWriter::fail(const AnswerError& error) {
    ResponseState response = state("failed");
    response.error = &error;
    responseEvent("response.failed", response);
}

} // namespace

std::unique_ptr<StreamWriter> makeResponsesStreamWriter(const AnswerContext& context, std::string& out) {
    return std::make_unique<ResponsesStreamWriter>(context, out);
}

} // namespace tollgate::dialects::conversation
