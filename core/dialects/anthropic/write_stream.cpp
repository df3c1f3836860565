// SPDX-License-Identifier: GPL-3.0-or-later
// An answer as Anthropic stream events (protocols.md §3.4, §6.12 B, C). One block is open at a time: what comes for
// others meanwhile waits until it ends.
#include "dialects/anthropic/anthropic.h"
#include "dialects/anthropic/blocks.h"
#include "dialects/conversation/answer_ids.h"
#include "dialects/conversation/usage_words.h"
#include "dialects/error_body.h"
#include "dialects/json_writer.h"

#include <algorithm>
#include <deque>

namespace tollgate::dialects::conversation {

namespace {

struct Block {
    PartRef ref{};
    PartKind kind = PartKind::Text;
    std::string id, name;
    Proof proof; // what a call carried (Gemini), or what ended reasoning
    std::string waiting;
    bool spoken = false;
    bool ended = false; // while it waited
};

class AnthropicStreamWriter final : public StreamWriter {
public:
    AnthropicStreamWriter(const AnswerContext& context, std::string& to) : StreamWriter(to), m_context(context) {}

    void start(const AnswerIds& ids, const UsageReading& usage) override;
    void begin(PartRef part, PartKind kind, const CallHead& call) override;
    void delta(PartRef part, std::string_view text) override;
    void end(PartRef part, const Proof& proof) override;

    void usage(const UsageReading& usage) override { m_usage = usage; }

    void ending(int candidate, const Ending& ending) override;
    void done() override;
    void fail(const AnswerError& error) override;

private:
    void event(std::string_view name) { out.append("event: ").append(name).append("\ndata: "); }

    void endEvent() { out += "\n\n"; }

    void openNext();
    void openBlock();
    void closeBlock(Proof proof);
    void blockStart(const Block& block);
    void blockDelta(std::string_view type, std::string_view member, std::string_view text);
    void blockStop();
    void proofBlock(const Proof& proof);
    void say(Block& block, std::string_view text);

    const AnswerContext& m_context;
    UsageReading m_usage;
    Ending m_ending;
    int m_index = 0;
    bool m_hasCalls = false;
    bool m_hasContent = false;
    bool m_open = false;        // the first of m_blocks is on the wire
    std::deque<Block> m_blocks; // the open one, then those that wait
};

void AnthropicStreamWriter::start(const AnswerIds& ids, const UsageReading& usage) {
    m_usage = usage;
    event("message_start");
    JsonWriter json(out);
    json.beginObject();
    json.member("type", "message_start");
    json.key("message").beginObject();
    json.member("id", idWith(kAnthropicIdPrefix, ids.id, m_context.fresh_id));
    json.member("type", "message");
    json.member("role", "assistant");
    json.member("model", ids.model.empty() ? m_context.requested_model : ids.model);
    json.key("content").beginArray();
    json.endArray();
    json.nullMember("stop_reason");
    json.nullMember("stop_sequence");
    json.key("usage");
    writeAnthropicUsage(json, usage);
    json.endObject();
    json.endObject();
    endEvent();
}

void AnthropicStreamWriter::begin(PartRef part, PartKind kind, const CallHead& call) {
    if (part.candidate != 0) return; // this dialect has one answer (§6.12 B)
    Block block;
    block.ref = part;
    block.kind = kind;
    block.id = call.id;
    block.name = call.name;
    if (call.proof) block.proof = *call.proof;
    if (call.arguments) block.waiting = *call.arguments;
    m_blocks.push_back(std::move(block));
    openNext();
}

void AnthropicStreamWriter::openNext() {
    while (!m_open && !m_blocks.empty()) {
        openBlock();
        if (m_blocks.front().ended) closeBlock(m_blocks.front().proof);
    }
}

void AnthropicStreamWriter::openBlock() {
    Block& block = m_blocks.front();
    m_open = true;
    // §6.9: Gemini's signature comes with the call, when the thinking block before it is closed already.
    if (block.kind == PartKind::ToolCall && block.proof.present()) proofBlock(block.proof);
    blockStart(block);
    std::string waiting = std::exchange(block.waiting, {});
    if (!waiting.empty()) say(block, waiting);
}

void AnthropicStreamWriter::blockStart(const Block& block) {
    event("content_block_start");
    JsonWriter json(out);
    json.beginObject();
    json.member("type", "content_block_start");
    json.member("index", m_index);
    json.key("content_block");
    if (block.kind == PartKind::ToolCall) {
        writeToolUse(json, m_context, block.id, block.name, {});
        m_hasCalls = true;
    } else {
        json.beginObject();
        bool thinking = block.kind == PartKind::Reasoning;
        json.member("type", thinking ? "thinking" : "text");
        json.member(thinking ? "thinking" : "text", "");
        if (thinking) json.member("signature", "");
        json.endObject();
        m_hasContent = true;
    }
    json.endObject();
    endEvent();
}

void AnthropicStreamWriter::blockDelta(std::string_view type, std::string_view member, std::string_view text) {
    event("content_block_delta");
    JsonWriter json(out);
    json.beginObject();
    json.member("type", "content_block_delta");
    json.member("index", m_index);
    json.key("delta").beginObject();
    json.member("type", type);
    json.member(member, text);
    json.endObject();
    json.endObject();
    endEvent();
}

void AnthropicStreamWriter::blockStop() {
    event("content_block_stop");
    JsonWriter json(out);
    json.beginObject();
    json.member("type", "content_block_stop");
    json.member("index", m_index++);
    json.endObject();
    endEvent();
}

void AnthropicStreamWriter::proofBlock(const Proof& proof) {
    Block block;
    block.kind = PartKind::Reasoning;
    blockStart(block);
    blockDelta("signature_delta", "signature", signatureFor(proof));
    blockStop();
}

void AnthropicStreamWriter::say(Block& block, std::string_view text) {
    block.spoken = true;
    switch (block.kind) {
    case PartKind::ToolCall: return blockDelta("input_json_delta", "partial_json", text);
    case PartKind::Reasoning: return blockDelta("thinking_delta", "thinking", text);
    default: blockDelta("text_delta", "text", text);
    }
}

void AnthropicStreamWriter::delta(PartRef part, std::string_view text) {
    if (text.empty()) return;
    for (Block& block : m_blocks) {
        if (block.ref != part) continue;
        if (m_open && &block == &m_blocks.front()) {
            say(block, text);
        } else {
            block.waiting += text;
        }
        return;
    }
}

void AnthropicStreamWriter::end(PartRef part, const Proof& proof) {
    for (Block& block : m_blocks) {
        if (block.ref != part) continue;
        if (m_open && &block == &m_blocks.front()) {
            closeBlock(proof);
            return openNext();
        }
        block.ended = true;
        if (block.kind != PartKind::ToolCall) block.proof = proof;
        return;
    }
}

// By value: the proof may be the block's own, which goes.
void AnthropicStreamWriter::closeBlock(Proof proof) {
    Block block = std::move(m_blocks.front());
    m_blocks.pop_front();
    m_open = false;
    if (block.kind == PartKind::Reasoning) {
        std::string signature = signatureFor(proof);
        if (!signature.empty()) blockDelta("signature_delta", "signature", signature);
    }
    blockStop();
    // Signed text: its proof travels in a block of its own behind it (§6.9).
    if (block.kind == PartKind::Text && proof.present()) proofBlock(proof);
}

void AnthropicStreamWriter::ending(int candidate, const Ending& ending) {
    if (candidate == 0) m_ending = ending;
}

void AnthropicStreamWriter::done() {
    openNext();
    while (!m_blocks.empty()) {
        closeBlock({});
        openNext();
    }
    event("message_delta");
    JsonWriter json(out);
    json.beginObject();
    json.member("type", "message_delta");
    json.key("delta").beginObject();
    writeAnthropicStop(json, m_ending, m_hasCalls, m_hasContent);
    json.endObject();
    json.key("usage");
    writeAnthropicUsage(json, m_usage);
    json.endObject();
    endEvent();
    event("message_stop");
    out += R"({"type":"message_stop"})";
    endEvent();
}

void AnthropicStreamWriter::fail(const AnswerError& error) {
    int status = error.status == 503 ? 529 : error.status;
    out +=
        errorEvent(Dialect::Anthropic, Framing::Sse, {.status = status, .code = error.code, .message = error.message});
}

} // namespace

std::unique_ptr<StreamWriter> makeAnthropicStreamWriter(const AnswerContext& context, std::string& out) {
    return std::make_unique<AnthropicStreamWriter>(context, out);
}

} // namespace tollgate::dialects::conversation
