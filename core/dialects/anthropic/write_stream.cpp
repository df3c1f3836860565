// SPDX-License-Identifier: GPL-3.0-or-later
// An answer as Anthropic stream events (protocols.md §3.4, §6.12 B, C). One block is open at a time: what comes for
// others meanwhile waits until it ends.
#include "dialects/anthropic/anthropic.h"
#include "dialects/anthropic/blocks.h"
#include "dialects/conversation/answer_ids.h"
#include "dialects/conversation/call_arguments.h"
#include "dialects/conversation/usage_words.h"
#include "dialects/conversation/warnings.h"
#include "dialects/error_body.h"
#include "dialects/json_object_check.h"
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
    bool whole = false;      // a call's arguments came with it
    bool ended = false;      // while it waited
    JsonObjectCheck check{}; // of a call's arguments
    std::string withheld;    // … that can be no JSON, or only white space so far
    bool spoken = false;     // some have gone out
};

class AnthropicStreamWriter final : public StreamWriter {
public:
    AnthropicStreamWriter(const AnswerContext& context, std::string& to) : StreamWriter(to), m_context(context) {}

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
    void sayArguments(Block& block, std::string_view text);
    bool endArguments(Block& block);
    void breakOff();
    bool wasCutShort() const;

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
    if (part.candidate != 0 || broken) return; // this dialect has one answer (§6.12 B)
    Block block;
    block.ref = part;
    block.kind = kind;
    block.id = call.id;
    block.name = call.name;
    if (call.proof) block.proof = *call.proof;
    block.whole = call.arguments.has_value();
    if (block.whole) block.waiting = *call.arguments;
    m_blocks.push_back(std::move(block));
    openNext();
}

void AnthropicStreamWriter::openNext() {
    while (!m_open && !m_blocks.empty() && !broken) {
        openBlock();
        if (broken) return;
        Block& block = m_blocks.front();
        if (!block.ended || (block.kind == PartKind::ToolCall && !endArguments(block))) return;
        closeBlock(block.proof);
    }
}

void AnthropicStreamWriter::openBlock() {
    Block& block = m_blocks.front();
    m_open = true;
    // §6.9: Gemini's signature comes with the call, when the thinking block before it is closed already.
    if (block.kind == PartKind::ToolCall && block.proof.present()) proofBlock(block.proof);
    blockStart(block);
    std::string waiting = std::exchange(block.waiting, {});
    // A call that is here as a whole can still be wrapped.
    if (block.kind == PartKind::ToolCall && (block.whole || block.ended) && !isJsonObject(waiting)) {
        block.withheld = std::move(waiting);
    } else if (!waiting.empty()) {
        say(block, waiting);
    }
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
    switch (block.kind) {
    case PartKind::ToolCall: return sayArguments(block, text);
    case PartKind::Reasoning: return blockDelta("thinking_delta", "thinking", text);
    default: blockDelta("text_delta", "text", text);
    }
}

// Clients parse what all deltas make together, strictly (§3.4): what can be no object is withheld while nothing of it
// has gone out, and ends the answer when it is too late for that.
void AnthropicStreamWriter::sayArguments(Block& block, std::string_view text) {
    const bool good = block.check.feed(text);
    if (!good && block.spoken) return breakOff();
    if (!good || !block.check.begun()) {
        block.withheld += text;
        return;
    }
    block.spoken = true;
    blockDelta("input_json_delta", "partial_json", std::exchange(block.withheld, {}).append(text));
}

// False: they are half an object, and whether that is the model's fault is known at the answer's end only.
bool AnthropicStreamWriter::endArguments(Block& block) {
    if (block.spoken) return block.check.complete();
    if (block.withheld.find_first_not_of(" \t\r\n") == std::string::npos) return true; // none: {}
    blockDelta("input_json_delta", "partial_json", wrappedArguments(block.withheld));
    if (m_context.warnings) warn(*m_context.warnings, "wrapped", "content[" + std::to_string(m_index) + "].input");
    return true;
}

void AnthropicStreamWriter::breakOff() {
    fail({502, "upstream_bad_content", "The provider's model wrote the arguments of a tool call as broken JSON"});
    broken = true;
}

void AnthropicStreamWriter::delta(PartRef part, std::string_view text) {
    if (text.empty() || broken) return;
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
    if (broken) return;
    for (Block& block : m_blocks) {
        if (block.ref != part) continue;
        if (m_open && &block == &m_blocks.front()) {
            if (block.kind == PartKind::ToolCall && !endArguments(block)) return; // stays open until done()
            closeBlock(proof);
            return openNext();
        }
        block.ended = true;
        if (block.kind != PartKind::ToolCall) block.proof = proof;
        return;
    }
}

// This dialect's answers hold no files.
void AnthropicStreamWriter::media(PartRef part, const Media&) {
    if (part.candidate != 0 || !m_context.warnings) return;
    const std::size_t block = static_cast<std::size_t>(m_index) + m_blocks.size();
    warn(*m_context.warnings, "dropped", "content[" + std::to_string(block) + "]");
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

// Half an object is what Anthropic's own models leave, too, when they run into a limit; elsewhere it is broken.
bool AnthropicStreamWriter::wasCutShort() const {
    return m_ending.stop == Stop::Length || m_ending.stop == Stop::ContextWindow || m_ending.stop == Stop::Filter;
}

void AnthropicStreamWriter::done() {
    for (openNext(); !m_blocks.empty() && !broken; openNext()) {
        Block& block = m_blocks.front();
        if (block.kind == PartKind::ToolCall && !endArguments(block) && !wasCutShort()) return breakOff();
        closeBlock({});
    }
    if (broken) return;
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
    if (broken) return;
    int status = error.status == 503 ? 529 : error.status;
    out +=
        errorEvent(Dialect::Anthropic, Framing::Sse, {.status = status, .code = error.code, .message = error.message});
}

} // namespace

std::unique_ptr<StreamWriter> makeAnthropicStreamWriter(const AnswerContext& context, std::string& out) {
    return std::make_unique<AnthropicStreamWriter>(context, out);
}

} // namespace tollgate::dialects::conversation
