// SPDX-License-Identifier: GPL-3.0-or-later
// An answer as a Gemini stream (protocols.md §4.2, §6.12 D): calls go out whole, the last chunk says why it ended. As
// SSE with CRLF and no end mark, or as one JSON array sent piece by piece.
#include "dialects/conversation/stop.h"
#include "dialects/conversation/usage_words.h"
#include "dialects/error_body.h"
#include "dialects/gemini/candidates.h"
#include "dialects/gemini/gemini.h"
#include "dialects/json_writer.h"

#include <algorithm>

namespace tollgate::dialects::conversation {

namespace {

struct OpenPart {
    PartRef ref{};
    PartKind kind = PartKind::Text;
    ToolCall call;
};

struct CandidateState {
    int index = 0;
    bool calls = false;
    bool content = false;
    Ending ending{};
};

class GeminiStreamWriter final : public StreamWriter {
public:
    GeminiStreamWriter(const AnswerContext& context, std::string& to)
        : StreamWriter(to), m_context(context), m_array(context.client_framing == Framing::JsonArray) {}

    void start(const AnswerIds& ids, const UsageReading& usage) override;
    void begin(PartRef part, PartKind kind, const CallHead& call) override;
    void delta(PartRef part, std::string_view text) override;
    void end(PartRef part, const Proof& proof) override;
    void media(PartRef part, const Media& media) override;

    void usage(const UsageReading& usage) override { m_usage = usage; }

    void ending(int candidate, const Ending& ending) override { state(candidate).ending = ending; }

    void done() override;
    void fail(const AnswerError& error) override;

private:
    CandidateState& state(int index);
    void beginChunk();
    void endChunk();
    template <class Part>
    void chunk(int candidate, Part writePart, std::string_view finish = {});

    const AnswerContext& m_context;
    bool m_array;
    bool m_begun = false;
    AnswerIds m_ids;
    UsageReading m_usage;
    std::string m_signature; // waits for the call it belongs to
    std::vector<CandidateState> m_candidates;
    std::vector<OpenPart> m_open;
};

void GeminiStreamWriter::start(const AnswerIds& ids, const UsageReading& usage) {
    m_ids = ids;
    m_usage = usage;
    state(0);
}

CandidateState& GeminiStreamWriter::state(int index) {
    for (CandidateState& one : m_candidates)
        if (one.index == index) return one;
    m_candidates.push_back({});
    m_candidates.back().index = index;
    return m_candidates.back();
}

void GeminiStreamWriter::beginChunk() {
    if (m_array) {
        out += m_begun ? ",\r\n" : "[";
    } else {
        out += "data: ";
    }
    m_begun = true;
}

void GeminiStreamWriter::endChunk() {
    if (!m_array) out += "\r\n\r\n";
}

template <class Part>
void GeminiStreamWriter::chunk(int candidate, Part writePart, std::string_view finish) {
    beginChunk();
    JsonWriter json(out);
    json.beginObject();
    json.key("candidates").beginArray();
    json.beginObject();
    json.key("content").beginObject();
    json.key("parts").beginArray();
    writePart(json);
    json.endArray();
    json.member("role", "model");
    json.endObject();
    if (!finish.empty()) json.member("finishReason", finish);
    json.member("index", candidate);
    json.endObject();
    json.endArray();
    if (!finish.empty()) {
        json.key("usageMetadata");
        writeGeminiUsage(json, m_usage);
    }
    writeGeminiIds(json, m_ids, m_context);
    json.endObject();
    endChunk();
}

void GeminiStreamWriter::begin(PartRef ref, PartKind kind, const CallHead& call) {
    OpenPart part;
    part.ref = ref;
    part.kind = kind;
    part.call.id = call.id;
    part.call.name = call.name;
    if (call.arguments) part.call.arguments = *call.arguments;
    if (call.proof) part.call.proof = *call.proof;
    m_open.push_back(std::move(part));
}

void GeminiStreamWriter::delta(PartRef ref, std::string_view text) {
    if (text.empty()) return;
    auto at = std::find_if(m_open.begin(), m_open.end(), [&](const OpenPart& open) { return open.ref == ref; });
    if (at == m_open.end()) return;
    if (at->kind == PartKind::ToolCall) {
        at->call.arguments += text;
        return;
    }
    bool thought = at->kind == PartKind::Reasoning;
    state(ref.candidate).content = true;
    chunk(ref.candidate, [&](JsonWriter& json) { writeGeminiText(json, text, thought, {}); });
}

void GeminiStreamWriter::end(PartRef ref, const Proof& proof) {
    auto at = std::find_if(m_open.begin(), m_open.end(), [&](const OpenPart& open) { return open.ref == ref; });
    if (at == m_open.end()) return;
    OpenPart part = std::move(*at);
    m_open.erase(at);
    if (part.kind != PartKind::ToolCall) {
        std::string signature = thoughtSignatureFor(proof);
        if (!signature.empty()) m_signature = std::move(signature);
        return;
    }
    state(ref.candidate).calls = true;
    std::string signature = part.call.proof.present() ? thoughtSignatureFor(part.call.proof) : m_signature;
    m_signature.clear();
    chunk(ref.candidate, [&](JsonWriter& json) { writeGeminiCall(json, m_context, part.call, signature); });
}

void GeminiStreamWriter::media(PartRef ref, const Media& media) {
    state(ref.candidate).content = true;
    chunk(ref.candidate, [&](JsonWriter& json) { writeGeminiMedia(json, media); });
}

void GeminiStreamWriter::done() {
    for (const CandidateState& one : m_candidates) {
        std::string_view finish = geminiFinishReason(settledStop(one.ending.stop, one.calls, one.content));
        chunk(one.index, [&](JsonWriter& json) { writeGeminiText(json, {}, false, m_signature); }, finish);
    }
    if (m_array) out += "]";
}

void GeminiStreamWriter::fail(const AnswerError& error) {
    ErrorText words{.status = error.status, .code = error.code, .message = error.message};
    if (m_array && !m_begun) {
        out += "[" + errorBody(Dialect::Gemini, words) + "]";
    } else {
        out += errorEvent(Dialect::Gemini, m_context.client_framing, words);
    }
}

} // namespace

std::unique_ptr<StreamWriter> makeGeminiStreamWriter(const AnswerContext& context, std::string& out) {
    return std::make_unique<GeminiStreamWriter>(context, out);
}

} // namespace tollgate::dialects::conversation
